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
  /// By shelf and number.
  private var lengths: [[Length]] = []

  private struct Length {
    var title: UInt32 = 0
    var text: UInt32 = 0
  }

  /// - Parameter counts: how many documents each shelf has.
  init(_ all: [DocumentLength], counts: [Int]) {
    lengths = counts.map { Array(repeating: Length(), count: $0) }
    var sums = [Double](repeating: 0, count: counts.count)
    for length in all where length.key.number < counts[length.key.shelf] {
      lengths[length.key.shelf][length.key.number] = Length(title: length.title, text: length.text)
      sums[length.key.shelf] += Double(length.text)
    }
    means = zip(sums, counts).map { sum, count in
      // To the next of 8, 9, 10, 11.3 … : eight steps to a doubling.
      var step = 8.0
      let mean = count == 0 ? 0 : sum / Double(count)
      while step < mean { step *= 1.090507732665258 }
      return step
    }
  }

  /// From 0 to 7.
  func step(_ posting: Posting, _ list: PostingList) -> Int {
    let length = self[posting.key]
    let titleLength = Int(length.title)
    var inTitle = 0
    for i in posting.places {
      guard Int(list.places[i]) < titleLength else { break }
      inTitle += 1
    }
    let inText = Double(posting.places.count - inTitle)
    let mean = means[posting.key.shelf]
    var weight = inText / (0.45 + 0.55 * Double(length.text) / mean)
    weight += Self.titleWeight * Double(inTitle) / (0.5 + 0.5 * Double(titleLength) / 6)
    weight += Self.outcomeWeight * Double(min(2, posting.outcomes))
    if posting.name >= 0 { weight += Self.nameWeight }
    return min(Self.steps - 1, Int(weight / (weight + Self.saturation) * Double(Self.steps)))
  }

  /// Which eighth of the document a word first stands in, for nearness; short documents are parted at every 32 words.
  func eighth(_ posting: Posting, _ list: PostingList) -> Int {
    let first =
      posting.placeCount == 0 ? max(0, Int(posting.name)) : Int(list.places[posting.places.lowerBound])
    let own = self[posting.key]
    let length = Int(own.title) + Int(own.text)
    return min(7, length > 256 ? first * 8 / length : first / 32)
  }

  /// Nothing where the plan has no such document.
  private subscript(_ key: DocumentKey) -> Length {
    key.shelf < lengths.count && key.number < lengths[key.shelf].count
      ? lengths[key.shelf][key.number] : Length()
  }
}
