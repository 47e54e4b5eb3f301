internal import Glibc
internal import Minutes
internal import Synchronization

/// The words of an index on its way: blocks that threads fill, and what was taken from them, in memory as long as there
/// is room, then in a file without a name.
final class BlockStore: Sendable {
  /// How large the notes of a block grow, in bytes, before they are sorted and packed, which takes as much again.
  private let blockLimit: Int
  /// How much of what is packed stays in memory, in bytes.
  private let runLimit: Int
  private let language: String
  private let state = Mutex(State())

  private struct State {
    var blocks: [PostingBlock] = []
    /// The numbers of the blocks that no thread fills.
    var free: [Int] = []
    var runs: [InvertedBlocks.Run] = []
    var size = 0
    var spill: SpillFile?
  }

  /// - Parameter memory: In bytes: half of it is for notes, half for what is packed.
  init(language: String, memory: Int, jobs: Int) {
    self.language = language
    blockLimit = max(1 << 16, memory / max(1, jobs) / 4)
    runLimit = memory / 2
  }

  /// Lends the calling thread a block. Throws a `Diagnostic` where what is packed can't be put into the file.
  func with(_ body: (PostingBlock) -> Void) throws {
    let (number, block) = state.withLock { state in
      if let number = state.free.popLast() { return (number, state.blocks[number]) }
      state.blocks.append(PostingBlock(language: language))
      return (state.blocks.count - 1, state.blocks[state.blocks.count - 1])
    }
    body(block)
    let run = block.size > blockLimit ? block.taken() : nil
    try state.withLock { state in
      state.free.append(number)
      guard let run else { return }
      guard state.size + run.bytes.count > runLimit else {
        state.size += run.bytes.count
        return state.runs.append(.init(block: number, words: run))
      }
      let spill = try state.spill ?? SpillFile()
      state.spill = spill
      let start = try spill.append(run.bytes)
      state.runs.append(.init(block: number, words: run.withoutBytes, file: spill, start: start))
    }
  }

  /// Everything that was added. Afterwards the store is empty.
  func finish(jobs: Int, meter: WorkMeter) throws -> InvertedBlocks {
    let (blocks, runs) = state.withLock { state in
      defer { state = State() }
      return (state.blocks, state.runs)
    }
    let last = try inParallel(blocks.count, jobs: jobs, meter: meter) {
      InvertedBlocks.Run(block: $0, words: blocks[$0].taken())
    }
    return InvertedBlocks(blocks, runs + last)
  }
}

/// Documents inverted in several blocks, by word.
struct InvertedBlocks: Sendable {
  /// What was taken from a block: its bytes stand in it, or in a file from an offset on.
  struct Run: Sendable {
    var block: Int
    var words: WordRun
    var file: SpillFile?
    var start = 0
  }

  private var runs: [Run]
  private var stems = WordTable()
  /// Of each stem its places among the runs, from `starts` of its number to `starts` of the next.
  private var places: [(run: UInt32, index: UInt32)] = []
  private var starts: [Int] = [0]
  /// Words of the texts, folded, with how often they stand there.
  private(set) var words: [[UInt8]: Int] = [:]
  private(set) var lengths: [DocumentLength] = []
  private(set) var facets: [(key: DocumentKey, facets: [SearchDocument.Facet])] = []

  init(_ blocks: [PostingBlock], _ runs: [Run]) {
    self.runs = runs
    var numbers: [[Int]] = []
    for block in blocks {
      let table = block.stems
      numbers.append(
        (0..<table.count).map { number in
          table.word(number).withUnsafeBufferPointer { stems.number(of: $0).number }
        })
      block.eachWritten { word, count in
        if count > 0 { words[WordFolding.folded(word), default: 0] += count }
      }
      lengths += block.lengths
      facets += block.facets
    }
    var counts = [Int](repeating: 0, count: stems.count)
    for run in runs {
      for stem in run.words.stems { counts[numbers[run.block][Int(stem)]] += 1 }
    }
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    places = Array(repeating: (0, 0), count: starts[starts.count - 1])
    for (r, run) in runs.enumerated() {
      for (i, stem) in run.words.stems.enumerated() {
        let number = numbers[run.block][Int(stem)]
        places[next[number]] = (UInt32(r), UInt32(i))
        next[number] += 1
      }
    }
  }

  /// The numbers of all stems, in the order of their bytes.
  func sorted() -> [Int] { stems.sorted() }

  func stem(_ number: Int) -> [UInt8] { Array(stems.word(number)) }

  /// All that is known of a stem, in the order of documents.
  func postings(_ stem: Int) throws -> PostingList {
    var list = PostingList()
    var read: [UInt8] = []
    for place in places[starts[stem]..<starts[stem + 1]] {
      let (run, index) = (Int(place.run), Int(place.index))
      let range = (index == 0 ? 0 : runs[run].words.ends[index - 1])..<runs[run].words.ends[index]
      if let file = runs[run].file {
        read.removeAll(keepingCapacity: true)
        let start = runs[run].start
        try file.read((range.lowerBound + start)..<(range.upperBound + start), to: &read)
        read.withUnsafeBufferPointer { list.read($0) }
      } else {
        runs[run].words.bytes.withUnsafeBufferPointer { list.read(UnsafeBufferPointer(rebasing: $0[range])) }
      }
    }
    list.sort()
    return list
  }
}
