/// What one document holds of one word.
struct Posting {
  var key: DocumentKey
  /// Where the word stands, in the order of the text: so many of the list's `places`, from `firstPlace` on.
  var firstPlace: UInt32
  var placeCount: UInt32 = 0
  var outcomes: UInt32 = 0
  /// Where the first name stands that the word is part of; -1 where there is none.
  var name: Int32 = -1

  var places: Range<Int> { Int(firstPlace)..<Int(firstPlace &+ placeCount) }
}

/// All postings of one word, in the order of documents.
struct PostingList {
  private(set) var postings: [Posting] = []
  private(set) var places: [Int32] = []

  /// Reads the events of a run.
  mutating func read(_ events: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var key: UInt32 = 0
    var place: UInt32 = 0
    // The document that is being read.
    var current = Posting(key: DocumentKey(value: 0), firstPlace: 0)
    while at < events.count {
      var value = UInt64(events[at])
      at &+= 1
      if value >= 0x80 {
        value &= 0x7F
        var shift: UInt64 = 7
        while true {
          let byte = UInt64(events[at])
          at &+= 1
          value |= (byte & 0x7F) << shift
          if byte < 0x80 { break }
          shift &+= 7
        }
      }
      let payload = UInt32(truncatingIfNeeded: value >> 2)
      switch UInt32(truncatingIfNeeded: value & 3) {
      case WordRecord.document:
        if key > 0 { postings.append(current) }
        key &+= payload
        place = 0
        current = Posting(key: DocumentKey(value: key &- 1), firstPlace: UInt32(places.count))
      case WordRecord.place:
        place &+= payload
        places.append(Int32(truncatingIfNeeded: place))
        current.placeCount &+= 1
      case WordRecord.outcome: current.outcomes &+= 1
      default: if current.name < 0 { current.name = Int32(truncatingIfNeeded: payload) }
      }
    }
    if key > 0 { postings.append(current) }
  }

  /// Puts the documents in order: runs were filled by threads, in whatever order they came, each in order by itself.
  mutating func sort() {
    var isSorted = true
    for i in postings.indices.dropFirst() where postings[i].key < postings[i - 1].key {
      isSorted = false
      break
    }
    if isSorted { return }
    // The key above the place in the list: numbers are sorted faster than what they stand for.
    var order = postings.indices.map { UInt64(postings[$0].key.value) << 32 | UInt64($0) }
    order.sort()
    let unsorted = postings
    postings = order.map { unsorted[Int($0 & 0xFFFF_FFFF)] }
  }
}
