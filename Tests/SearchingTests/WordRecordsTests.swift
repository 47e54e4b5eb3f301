import Testing

@testable import Searching

@Suite struct WordRecordsTests {
  private func key(_ number: Int) -> DocumentKey { DocumentKey(.items, number) }

  /// The postings of each stem of a run.
  private func postings(_ run: WordRun) -> [Int: [(
    number: Int, places: [Int32], outcomes: UInt32, name: Int32
  )]] {
    var out: [Int: [(number: Int, places: [Int32], outcomes: UInt32, name: Int32)]] = [:]
    var start = 0
    for (stem, end) in zip(run.stems, run.ends) {
      var list = PostingList()
      run.bytes.withUnsafeBufferPointer { list.read(UnsafeBufferPointer(rebasing: $0[start..<end])) }
      out[Int(stem)] = list.postings.map {
        ($0.key.number, Array(list.places[$0.places]), $0.outcomes, $0.name)
      }
      start = end
    }
    return out
  }

  @Test func whatWasNotedComesBackByWordAndDocument() {
    var records = WordRecords()
    // Documents in any order, of two shelves.
    for number in [300_000, 7, 0, 12] {
      records.begin(key(number))
      records.note(5, WordRecord.place, at: 0)
      records.note(69_633, WordRecord.place, at: 1)
      records.note(5, WordRecord.place, at: 1_000_000)
      records.note(5, WordRecord.outcome, at: 0)
      records.note(5, WordRecord.name, at: 9)
      records.note(5, WordRecord.name, at: 4)
    }
    let run = records.taken(stems: 69_634)
    let found = postings(run)
    #expect(run.stems == [5, 69_633])
    #expect(found[5]?.map(\.number) == [0, 7, 12, 300_000])
    #expect(found[69_633]?.map(\.number) == [0, 7, 12, 300_000])
    for posting in found[5] ?? [] {
      #expect(posting.places == [0, 1_000_000])
      #expect(posting.outcomes == 1)
      #expect(posting.name == 9)
    }
    for posting in found[69_633] ?? [] {
      #expect(posting.places == [1])
      #expect(posting.name == -1)
    }
  }

  @Test func nothingIsLeftOfWhatWasTaken() {
    var records = WordRecords()
    records.begin(key(1))
    for stem in 0..<10_000 { records.note(stem, WordRecord.place, at: stem) }
    #expect(records.taken(stems: 10_000).stems.count == 10_000)
    #expect(records.count == 0)
    records.begin(key(0))
    records.note(3, WordRecord.place, at: 2)
    let found = postings(records.taken(stems: 10_000))
    #expect(found.keys.sorted() == [3])
    #expect(found[3]?.map(\.places) == [[2]])
  }

  @Test(arguments: [
    [[1, 5, 9]], [[1, 5], [6, 9]], [[6, 9], [1, 5]], [[1, 4, 9], [2, 5], [3, 8]],
    [[40], [30, 31], [20], [10, 60], [0]], [[], [3], [], [1, 2], [5, 7, 9], [4, 6, 8]],
  ])
  func documentsOfSeveralRunsComeInOrder(_ runs: [[Int]]) {
    var list = PostingList()
    for run in runs {
      var records = WordRecords()
      for number in run {
        records.begin(key(number))
        records.note(0, WordRecord.place, at: number + 1)
        records.note(0, WordRecord.place, at: number + 100)
      }
      records.taken(stems: 1).bytes.withUnsafeBufferPointer { list.read($0) }
    }
    list.sort()
    #expect(list.postings.map(\.key.number) == runs.flatMap { $0 }.sorted())
    for posting in list.postings {
      #expect(
        posting.places.map { Int(list.places[$0]) } == [posting.key.number + 1, posting.key.number + 100])
    }
  }

  @Test func aDocumentsWeightNeedsItsLengthOnly() {
    // Longer titles and texts than a length can tell are told as the longest.
    let length = Relevance.Length(title: 300, text: 17_000_000)
    #expect((length.title, length.text) == (255, 0xFF_FFFF))
    let other = Relevance.Length(title: 0, text: 9)
    #expect((other.title, other.text) == (0, 9))
  }

  @Test func aPlaceTooFarAwayIsNotedAsTheFarthest() {
    var records = WordRecords()
    records.begin(key(2))
    records.note(0, WordRecord.place, at: 1 << 40)
    #expect(postings(records.taken(stems: 1))[0]?.map(\.places) == [[1 << 30 - 1]])
  }
}
