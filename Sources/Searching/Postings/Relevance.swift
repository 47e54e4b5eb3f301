internal import CSystem

/// How much a word says of a document: BM25 over fields (S. Robertson, H. Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009, section 3.6), in eight steps. The reader's side multiplies it with the word's rarity.
struct Relevance: Sendable {
  static let steps = 8
  private static let saturation = 1.4
  private static let titleWeight = 4.0
  private static let outcomeWeight = 1.0
  private static let nameWeight = 1.0

  /// The mean length of a text by shelf. Rounded, so that one more document does not change every weight.
  private var means: [Double]
  /// Of all documents, shelf by shelf.
  private var lengths: [Length] = []
  /// Where the documents of each shelf begin and end in `lengths`.
  private var shelves: [Range<Int>] = []

  /// How many words a document has. Every place where a word stands asks for it, and for the documents of a list one
  /// after the other: four bytes of each, so that those of many documents stay near the processor.
  struct Length {
    /// The words of the title in the lowest eight bits, up to 255, above them those of the text, up to 16 million.
    private var both: UInt32 = 0

    init() {}

    init(title: UInt32, text: UInt32) { both = min(title, 0xFF) | min(text, 0xFF_FFFF) << 8 }

    var title: Int { Int(both & 0xFF) }
    var text: Int { Int(both >> 8) }
  }

  /// - Parameter counts: how many documents each shelf has.
  init(_ all: [DocumentLength], counts: [Int]) {
    var start = 0
    for count in counts {
      shelves.append(start..<(start + count))
      start += count
    }
    let planned = all.filter { $0.key.number < counts[$0.key.shelf] }
    var sums = [Double](repeating: 0, count: counts.count)
    for length in planned { sums[length.key.shelf] += Double(length.text) }
    means = zip(sums, counts).map { sum, count in
      // To the next of 8, 9, 10, 11.3 … : eight steps to a doubling.
      var step = 8.0
      let mean = count == 0 ? 0 : sum / Double(count)
      while step < mean { step *= 1.090507732665258 }
      return step
    }
    lengths = Array(repeating: Length(), count: start)
    for length in planned {
      lengths[shelves[length.key.shelf].lowerBound + length.key.number] = Length(
        title: length.title, text: length.text)
    }
  }

  /// Nothing where the plan has no such document.
  subscript(_ key: DocumentKey) -> Length {
    @inline(__always) get {
      guard key.shelf < shelves.count, key.number < shelves[key.shelf].count else { return Length() }
      return lengths[shelves[key.shelf].lowerBound &+ key.number]
    }
  }

  /// Gets ready for a document that is soon asked for.
  @inline(__always)
  func prefetch(_ key: DocumentKey) {
    guard key.shelf < shelves.count, key.number < shelves[key.shelf].count else { return }
    lengths.withUnsafeBufferPointer { lengths in
      sitegen_prefetch(lengths.baseAddress.map { $0 + (shelves[key.shelf].lowerBound &+ key.number) })
    }
  }

  /// From 0 to 7.
  ///
  /// - Parameter length: The document's.
  func step(_ posting: Posting, _ list: PostingList, _ length: Length) -> Int {
    var inTitle = 0
    for i in posting.places {
      guard list.places[i] < length.title else { break }
      inTitle += 1
    }
    let mean = means[posting.key.shelf]
    var weight = Double(posting.places.count - inTitle) / (0.45 + 0.55 * Double(length.text) / mean)
    if inTitle > 0 {
      weight += Self.titleWeight * Double(inTitle) / (0.5 + 0.5 * Double(length.title) / 6)
    }
    weight += Self.outcomeWeight * Double(min(2, posting.outcomes))
    if posting.name >= 0 { weight += Self.nameWeight }
    return min(Self.steps - 1, Int(weight / (weight + Self.saturation) * Double(Self.steps)))
  }

  /// Which eighth of the document a word first stands in, for nearness; short documents are parted at every 32 words.
  func eighth(_ posting: Posting, _ list: PostingList, _ length: Length) -> Int {
    let first =
      posting.placeCount == 0 ? max(0, Int(posting.name)) : Int(list.places[posting.places.lowerBound])
    let words = length.title + length.text
    return min(7, words > 256 ? first * 8 / words : first / 32)
  }
}
