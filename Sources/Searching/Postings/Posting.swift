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
      case PostingBlock.Event.document:
        let difference = Int64(bitPattern: payload >> 1) ^ -Int64(bitPattern: payload & 1)
        document += difference
        place = 0
        postings.append(
          Posting(
            key: DocumentKey(value: UInt32(document - 1)), places: places.count..<places.count))
      case PostingBlock.Event.place:
        place += Int(payload)
        places.append(Int32(place))
        let last = postings.count - 1
        postings[last].places = postings[last].places.lowerBound..<places.count
      case PostingBlock.Event.outcome: postings[postings.count - 1].outcomes += 1
      default: postings[postings.count - 1].name = postings[postings.count - 1].name ?? Int(payload)
      }
    }
  }

  /// Puts the documents in order: blocks were filled by threads, in whatever order they came.
  mutating func sort() {
    var isSorted = true
    for i in postings.indices.dropFirst() where postings[i].key < postings[i - 1].key {
      isSorted = false
      break
    }
    if !isSorted { postings.sort { $0.key < $1.key } }
  }
}
