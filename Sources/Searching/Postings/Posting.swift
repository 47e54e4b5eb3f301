/// What one document holds of one word.
struct Posting {
  var key: DocumentKey
  /// Where the word stands, in the order of the text; a range of the list's `places`.
  var places: Range<Int>
  var outcomes = 0
  /// Where names stand that the word is part of; nil where there are none.
  var name: Int?
}

/// All postings of one word, in the order of documents.
struct PostingList {
  var postings: [Posting] = []
  var places: [Int32] = []

  /// Reads the events of a block.
  mutating func read(_ events: [UInt8]) {
    var at = 0
    var document: Int64 = 0
    var place = 0
    while at < events.count {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = events[at]
        at += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      let payload = value >> 2
      switch value & 3 {
      case InvertedWords.Event.document:
        let difference = Int64(bitPattern: payload >> 1) ^ -Int64(bitPattern: payload & 1)
        document += difference
        place = 0
        postings.append(
          Posting(
            key: DocumentKey(value: UInt32(document - 1)), places: places.count..<places.count))
      case InvertedWords.Event.place:
        place += Int(payload)
        places.append(Int32(place))
        let last = postings.count - 1
        postings[last].places = postings[last].places.lowerBound..<places.count
      case InvertedWords.Event.outcome: postings[postings.count - 1].outcomes += 1
      default: postings[postings.count - 1].name = postings[postings.count - 1].name ?? Int(payload)
      }
    }
  }

  /// Puts the documents in order: blocks were filled by threads, in whatever order they came.
  ///
  /// A meeting's items are followed by its decisions, and those by the items of the next meeting. Put apart by shelf, each
  /// block's documents are in order or nearly so, which sorting makes use of.
  mutating func sort() {
    guard !isSorted else { return }
    var shelves = [[Posting]](repeating: [], count: SearchDocument.Shelf.allCases.count)
    for posting in postings { shelves[posting.key.shelf].append(posting) }
    postings = shelves.flatMap { $0 }
    if !isSorted { postings.sort { $0.key < $1.key } }
  }

  private var isSorted: Bool {
    for i in postings.indices.dropFirst() where postings[i].key < postings[i - 1].key { return false }
    return true
  }
}
