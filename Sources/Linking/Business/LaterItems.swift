import Minutes

/// The items of one body's meetings in the order of their days, by the words that they speak of: an item that asks for
/// something looks up its own words instead of going through all that came after it.
struct LaterItems {
  /// An item of a document, with what it is called and speaks of.
  struct Entry {
    let place: ItemPlace
    let sketch: ItemSketch
    let thread: String?
  }

  private(set) var entries: [Entry] = []
  /// For each meeting, by its place in the order, its first entry; one more for the end.
  private var starts: [Int] = []
  /// Entries by the words of their titles, of their matter, and by their threads, each in the order of entries.
  private var titled: [String: [Int]] = [:]
  private var spoken: [String: [Int]] = [:]
  private var threads: [String: [Int]] = [:]

  /// - Parameter order: the body's meetings, the oldest first.
  init(_ order: [Int], _ documents: [ArchivedDocument]) {
    for index in order {
      starts.append(entries.count)
      for (number, sketch) in ItemSketch.all(of: documents[index]).enumerated() {
        let thread = documents[index].items[number].thread
        for word in sketch.words { titled[word, default: []].append(entries.count) }
        for word in sketch.matter { spoken[word, default: []].append(entries.count) }
        if let thread { threads[thread, default: []].append(entries.count) }
        entries.append(Entry(place: ItemPlace(document: index, item: number), sketch: sketch, thread: thread))
      }
    }
    starts.append(entries.count)
  }

  /// The sketch of an item, by its meeting's place in the order.
  func sketch(_ meeting: Int, _ item: Int) -> ItemSketch { entries[starts[meeting] + item].sketch }

  /// The entries of some meetings, by their places in the order.
  func entries(of meetings: Range<Int>) -> Range<Int> {
    starts[meetings.lowerBound]..<starts[meetings.upperBound]
  }

  /// The first entry of a range that is of a thread.
  func first(of thread: String, in range: Range<Int>) -> Int? {
    threads[thread].flatMap { LaterItems.part($0, range).first }
  }

  /// The first entry of a range whose title holds all the words.
  func first(titled words: Set<String>, in range: Range<Int>) -> Int? {
    var rarest: ArraySlice<Int>?
    for word in words {
      let own = LaterItems.part(titled[word] ?? [], range)
      if own.count < rarest?.count ?? .max { rarest = own }
    }
    return rarest?.first { words.isSubset(of: entries[$0].sketch.words) }
  }

  /// The entries of a range that speak of two of the words and more, in their order.
  func entries(speakingOf words: Set<String>, in range: Range<Int>) -> [Int] {
    var counts: [Int: Int] = [:]
    for word in words {
      for entry in LaterItems.part(spoken[word] ?? [], range) { counts[entry, default: 0] += 1 }
    }
    return counts.filter { $0.value >= 2 }.keys.sorted()
  }

  /// The part of a rising list that lies in a range.
  private static func part(_ list: [Int], _ range: Range<Int>) -> ArraySlice<Int> {
    func place(of bound: Int) -> Int {
      var (low, high) = (0, list.count)
      while low < high {
        let middle = (low + high) / 2
        if list[middle] < bound { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return list[place(of: range.lowerBound)..<place(of: range.upperBound)]
  }
}
