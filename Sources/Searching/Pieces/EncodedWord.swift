/// The lists of one word as a piece holds them.
struct EncodedWord: Sendable {
  /// The stem, or `@` and what a document can be narrowed by.
  var stem: [UInt8]
  /// How many documents of each shelf hold it.
  var head: [UInt8]
  /// The documents, shelf by shelf.
  var list: [UInt8]
  /// Where the word stands in them.
  var places: [UInt8]
  /// Whether list and places are long enough to be files of their own.
  var isLarge: Bool

  static let largestList = 1_400
  /// A length is written in two characters.
  static let largestPlaces = 6_000

  init(_ stem: [UInt8], _ list: PostingList, _ relevance: Relevance) {
    self.stem = stem
    let isTag = stem.first == UInt8(ascii: "@")
    var shelves = [Range<Int>](repeating: 0..<0, count: SearchDocument.Shelf.allCases.count)
    var start = 0
    while start < list.postings.count {
      let shelf = list.postings[start].key.shelf
      var end = start
      while end < list.postings.count, list.postings[end].key.shelf == shelf { end += 1 }
      shelves[shelf] = start..<end
      start = end
    }
    var text = BitText()
    for shelf in shelves where !shelf.isEmpty { Self.append(list, shelf, isTag, relevance, to: &text) }
    self.list = text.finished()
    var places = BitText()
    if !isTag {
      for shelf in SearchDocument.Shelf.allCases where shelf.hasPlaces && !shelves[shelf.rawValue].isEmpty {
        Self.append(placesOf: list, shelves[shelf.rawValue], to: &places)
      }
    }
    self.places = places.finished()
    isLarge = self.list.count > Self.largestList || self.places.count > Self.largestPlaces
    var head = BitText()
    head.append(isLarge ? 1 : 0, bits: 1)
    for shelf in shelves { head.append(shelf.isEmpty ? 0 : 1, bits: 1) }
    for shelf in shelves where !shelf.isEmpty { head.append(gamma: shelf.count) }
    self.head = head.finished()
  }

  private static let ahead = 12

  /// Documents as gaps, each with its relevance and, among items, the eighth that the word stands in.
  private static func append(
    _ list: PostingList, _ range: Range<Int>, _ isTag: Bool, _ relevance: Relevance, to text: inout BitText
  ) {
    let span = list.postings[range.upperBound - 1].key.number + 1
    let k = BitText.riceParameter(mean: Double(span) / Double(range.count))
    text.append(k, bits: 5)
    var last = -1
    for i in range {
      let posting = list.postings[i]
      // What is known of a document some places on is on its way when its turn comes.
      if i &+ ahead < range.upperBound { relevance.prefetch(list.postings[i &+ ahead].key) }
      text.append(rice: posting.key.number - last - 1, k: k)
      last = posting.key.number
      guard !isTag else { continue }
      let length = relevance[posting.key]
      text.append(relevance.step(posting, list, length), bits: 3)
      if posting.key.shelf == 0 { text.append(relevance.eighth(posting, list, length), bits: 3) }
    }
  }

  private static func append(placesOf list: PostingList, _ range: Range<Int>, to text: inout BitText) {
    var sum = 0
    var count = 0
    for posting in list.postings[range] where !posting.places.isEmpty {
      sum += Int(list.places[posting.places.upperBound - 1])
      count += posting.places.count
    }
    let k = BitText.riceParameter(mean: Double(sum) / Double(max(1, count)))
    text.append(k, bits: 5)
    for posting in list.postings[range] {
      text.append(gamma: posting.places.count + 1)
      var last = -1
      for i in posting.places {
        text.append(rice: Int(list.places[i]) - last - 1, k: k)
        last = Int(list.places[i])
      }
    }
  }
}
