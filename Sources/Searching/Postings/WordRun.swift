/// What was noted of words, in their order, packed: for each stem numbers in groups of seven bits, the lowest first.
///
/// The lowest two bits of a number tell what it is: a document (as the difference of its key to the one before), a place in
/// it (as the difference to the one before), a word of an outcome, or a name that is not written just so.
struct WordRun: Sendable {
  /// The numbers of the stems that it has, ascending.
  private(set) var stems: [UInt32] = []
  /// Where the bytes of each end.
  private(set) var ends: [Int] = []
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - records: In the order of stems, then of documents.
  ///   - scratch: Room for ten bytes a record: at most two numbers of five.
  init(_ records: UnsafeBufferPointer<WordRecord>, by scratch: UnsafeMutablePointer<UInt8>) {
    var next = scratch
    var i = 0
    while i < records.count {
      let stem = records[i].stem
      var document: UInt32 = 0
      var place: UInt32 = 0
      while i < records.count, records[i].stem == stem {
        let record = records[i]
        // Keys are noted with 1 added, so that 0 means none yet.
        if record.document &+ 1 != document {
          let difference = record.document &+ 1 &- document
          Self.append(UInt64(difference) << 2 | UInt64(WordRecord.document), to: &next)
          document = record.document &+ 1
          place = 0
        }
        switch record.event & 3 {
        case WordRecord.place:
          Self.append(UInt64(record.event &- place), to: &next)
          place = record.event & ~3
        case WordRecord.outcome: Self.append(UInt64(WordRecord.outcome), to: &next)
        default: Self.append(UInt64(record.event), to: &next)
        }
        i &+= 1
      }
      stems.append(stem)
      ends.append(next - scratch)
    }
    bytes = Array(UnsafeBufferPointer(start: scratch, count: next - scratch))
  }

  @inline(__always)
  private static func append(_ value: UInt64, to next: inout UnsafeMutablePointer<UInt8>) {
    var rest = value
    while rest >= 0x80 {
      next.pointee = UInt8(truncatingIfNeeded: rest) | 0x80
      next += 1
      rest >>= 7
    }
    next.pointee = UInt8(truncatingIfNeeded: rest)
    next += 1
  }

  /// The run without its bytes, which are kept elsewhere.
  var withoutBytes: WordRun {
    var run = self
    run.bytes = []
    return run
  }
}
