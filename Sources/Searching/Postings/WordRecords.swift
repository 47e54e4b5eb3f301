internal import Glibc

/// What was noted of a word: where it stands in a document.
struct WordRecord {
  var stem: UInt32
  /// The document's number among those of its records, and when they are sorted its key.
  var document: UInt32
  /// What it tells in the lowest two bits, above them the place.
  var event: UInt32

  /// In a list of events, where a document begins; no record has it.
  static let document: UInt32 = 0
  /// A word of a title or text, and its place.
  static let place: UInt32 = 1
  /// A word of what was decided, or a tag.
  static let outcome: UInt32 = 2
  /// A word of a name that is not written just so, and the place of its passage.
  static let name: UInt32 = 3
  /// A place that is farther is noted as this one: a thousand million words are no item's.
  static let farthest = 1 << 30 - 1
}

/// What threads note of words, one after the other, until there is enough to be put in the order of words.
///
/// Noting is the index's largest work: a record goes to the end of one array, where nothing has to be looked for. Sorting
/// them takes a few passes over memory.
struct WordRecords: ~Copyable {
  private var room = 1 << 12
  private var records = WordRecords.room(for: 1 << 12)
  private(set) var count = 0
  /// As large as the records, for sorting; none before they are first sorted.
  private var spare: UnsafeMutablePointer<WordRecord>?
  /// The documents' keys, and where the records of each begin.
  private var keys: [DocumentKey] = []
  private var starts: [Int] = []

  /// How much memory it takes, in bytes; sorting takes as much again.
  var size: Int { count * MemoryLayout<WordRecord>.stride }

  deinit {
    free(records)
    free(spare)
  }

  /// Begins a document, to which all that is noted belongs from now on.
  mutating func begin(_ key: DocumentKey) {
    keys.append(key)
    starts.append(count)
  }

  @inline(__always)
  mutating func note(_ stem: Int, _ event: UInt32, at place: Int) {
    if count == room { grow() }
    (records + count).initialize(
      to: WordRecord(
        stem: UInt32(truncatingIfNeeded: stem), document: UInt32(truncatingIfNeeded: keys.count &- 1),
        event: UInt32(truncatingIfNeeded: min(place, WordRecord.farthest)) << 2 | event))
    count &+= 1
  }

  private mutating func grow() {
    free(spare)
    spare = nil
    room *= 2
    records = Self.room(for: room, instead: records)
  }

  /// Room for so many records, in the place of less, whose records it has then: the kernel moves much memory page by page,
  /// where a copy would touch all of it, and as much again that is new.
  private static func room(
    for count: Int, instead old: UnsafeMutablePointer<WordRecord>? = nil
  ) -> UnsafeMutablePointer<WordRecord> {
    guard let room = realloc(old, count * MemoryLayout<WordRecord>.stride) else {
      fatalError("out of memory")
    }
    return room.bindMemory(to: WordRecord.self, capacity: count)
  }

  /// Everything that was noted, in the order of words and, for each, of documents. Afterwards nothing is noted.
  ///
  /// - Parameter stems: The numbers of stems are below it.
  mutating func taken(stems: Int) -> WordRun {
    // Large enough for what is packed: a record takes at most ten bytes.
    let spare = sort(stems)
    let run = WordRun(
      UnsafeBufferPointer(start: records, count: count),
      by: UnsafeMutableRawPointer(spare).assumingMemoryBound(to: UInt8.self))
    count = 0
    keys = []
    starts = []
    return run
  }

  /// Sorts by stem, then by key, then in the order of notes: some digits of the stems' numbers at a time, the lowest first,
  /// beginning with the documents in the order of their keys. Gives the memory that it needed besides.
  private mutating func sort(_ stems: Int) -> UnsafeMutablePointer<WordRecord> {
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    let width = max(1, Int.bitWidth - stems.leadingZeroBitCount)
    let passes = (width + 10) / 11
    let bits = UInt32((width + passes - 1) / passes)
    let digit = UInt32(1) << bits - 1
    var other = spare ?? Self.room(for: room)
    for pass in 0..<passes {
      let shift = UInt32(pass) * bits
      let (from, to) = (records, other)
      var next = [Int](repeating: 0, count: 1 << Int(bits))
      next.withUnsafeMutableBufferPointer { next in
        for i in 0..<count { next[Int(from[i].stem >> shift & digit)] &+= 1 }
        var sum = 0
        for i in next.indices {
          sum += next[i]
          next[i] = sum - next[i]
        }
        if pass == 0 {
          for document in order {
            let end = document + 1 < starts.count ? starts[document + 1] : count
            let key = keys[document].value
            for i in starts[document]..<end {
              let slot = Int(from[i].stem >> shift & digit)
              to[next[slot]] = WordRecord(stem: from[i].stem, document: key, event: from[i].event)
              next[slot] &+= 1
            }
          }
        } else {
          for i in 0..<count {
            let slot = Int(from[i].stem >> shift & digit)
            to[next[slot]] = from[i]
            next[slot] &+= 1
          }
        }
      }
      (records, other) = (to, from)
    }
    spare = other
    return other
  }
}
