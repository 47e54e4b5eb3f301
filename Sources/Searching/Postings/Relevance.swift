/// How much a word says of a document: BM25 over fields (S. Robertson, H. Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009, section 3.6), in eight steps. The reader's side multiplies it with the word's rarity.
struct Relevance: Sendable {
  static let steps = 8
  private static let saturation = 1.4
  private static let titleWeight = 4.0
  private static let outcomeWeight = 1.0
  private static let nameWeight = 1.0

  /// Of all documents, shelf by shelf.
  private var lengths: [Length] = []
  /// Where the documents of each shelf begin and end in `lengths`.
  private var shelves: [Range<Int>] = []

  /// How long a document is, and what the words in its text and in its title are divided by for that.
  private struct Length {
    var title: UInt32 = 0
    var whole: UInt32 = 0
    var textDivisor = 1.0
    var titleDivisor = 1.0
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
    // The mean length of a text, rounded, so that one more document does not change every weight.
    let means = zip(sums, counts).map { sum, count in
      // To the next of 8, 9, 10, 11.3 … : eight steps to a doubling.
      var step = 8.0
      let mean = count == 0 ? 0 : sum / Double(count)
      while step < mean { step *= 1.090507732665258 }
      return step
    }
    lengths = Array(repeating: Length(), count: start)
    for length in planned {
      let shelf = length.key.shelf
      lengths[shelves[shelf].lowerBound + length.key.number] = Length(
        title: length.title, whole: length.title + length.text,
        textDivisor: 0.45 + 0.55 * Double(length.text) / means[shelf],
        titleDivisor: 0.5 + 0.5 * Double(length.title) / 6)
    }
  }

  /// From 0 to 7.
  func step(_ posting: Posting, _ list: PostingList) -> Int {
    let length = self[posting.key]
    var inTitle = 0
    for i in posting.places {
      guard list.places[i] < length.title else { break }
      inTitle += 1
    }
    var weight = Double(posting.places.count - inTitle) / length.textDivisor
    if inTitle > 0 { weight += Self.titleWeight * Double(inTitle) / length.titleDivisor }
    weight += Self.outcomeWeight * Double(min(2, posting.outcomes))
    if posting.name >= 0 { weight += Self.nameWeight }
    return min(Self.steps - 1, Int(weight / (weight + Self.saturation) * Double(Self.steps)))
  }

  /// Which eighth of the document a word first stands in, for nearness; short documents are parted at every 32 words.
  func eighth(_ posting: Posting, _ list: PostingList) -> Int {
    let first =
      posting.placeCount == 0 ? max(0, Int(posting.name)) : Int(list.places[posting.places.lowerBound])
    let length = Int(self[posting.key].whole)
    return min(7, length > 256 ? first * 8 / length : first / 32)
  }

  /// Nothing where the plan has no such document.
  private subscript(_ key: DocumentKey) -> Length {
    @inline(__always) get {
      guard key.shelf < shelves.count, key.number < shelves[key.shelf].count else { return Length() }
      return lengths[shelves[key.shelf].lowerBound &+ key.number]
    }
  }
}
