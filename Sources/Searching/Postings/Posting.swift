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
  /// Where postings begin that come before the one in front of them.
  private var breaks: [Int] = []

  /// Reads the events of a run.
  mutating func read(_ events: UnsafeBufferPointer<UInt8>) {
    let start = postings.count
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
    if start > 0, start < postings.count, postings[start].key < postings[start - 1].key {
      breaks.append(start)
    }
  }

  /// Puts the documents in order: runs were filled by threads, in whatever order they came, each in order by itself.
  mutating func sort() {
    guard !breaks.isEmpty else { return }
    var ends = breaks + [postings.count]
    breaks = []
    var other: [Posting] = []
    other.reserveCapacity(postings.count)
    // Two and two.
    while ends.count > 1 {
      var merged: [Int] = []
      var start = 0
      for i in stride(from: 0, to: ends.count, by: 2) {
        let end = i + 1 < ends.count ? ends[i + 1] : ends[i]
        Self.merge(postings[start..<ends[i]], postings[ends[i]..<end], to: &other)
        merged.append(end)
        start = end
      }
      swap(&postings, &other)
      other.removeAll(keepingCapacity: true)
      ends = merged
    }
  }

  private static func merge(_ a: ArraySlice<Posting>, _ b: ArraySlice<Posting>, to out: inout [Posting]) {
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex {
      if b[j].key < a[i].key {
        out.append(b[j])
        j &+= 1
      } else {
        out.append(a[i])
        i &+= 1
      }
    }
    out += a[i...]
    out += b[j...]
  }
}
