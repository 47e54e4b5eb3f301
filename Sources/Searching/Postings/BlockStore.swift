internal import Glibc
internal import Minutes
internal import Synchronization

/// The blocks of an index on its way: those that threads fill, and full ones in a file without a name.
final class BlockStore: Sendable {
  /// How large a block grows, in bytes, before it goes to the file.
  private let limit: Int
  private let language: String
  private let state = Mutex(State())

  private struct State {
    var free: [PostingBlock] = []
    var full = InvertedBlocks()
    var spill: SpillFile?
  }

  init(language: String, limit: Int) {
    self.language = language
    self.limit = limit
  }

  /// Lends the calling thread a block. Throws a `Diagnostic` where a full one can't be put into the file.
  func with(_ body: (PostingBlock) -> Void) throws {
    let block = state.withLock { $0.free.popLast() } ?? PostingBlock(language: language)
    body(block)
    guard block.size > limit else { return state.withLock { $0.free.append(block) } }
    let events = InvertedBlocks.sortedEvents(block)
    try state.withLock { state in
      let spill = try state.spill ?? SpillFile()
      state.spill = spill
      let start = try spill.append(events.bytes)
      state.full.add(block, .file(spill, events.offsets.map { $0 + start }), stems: events.stems)
    }
  }

  /// Everything that was added, block by block. Afterwards the store is empty.
  func finish() -> InvertedBlocks {
    state.withLock { state in
      var all = state.full
      for block in state.free { all.add(block, .memory(block)) }
      state = State()
      return all
    }
  }
}

/// Documents inverted in several blocks, by word.
struct InvertedBlocks: Sendable {
  enum Source: Sendable {
    case memory(PostingBlock)
    /// Where each stem's events begin, and at last where those of the last one end.
    case file(SpillFile, [Int])
  }

  private var sources: [Source] = []
  private var stems = WordTable()
  /// For each stem the sources that hold it, with its number there.
  private var places: [[(source: Int32, number: Int32)]] = []
  /// Words of the texts, folded, with how often they stand there.
  private(set) var words: [[UInt8]: Int] = [:]
  private(set) var lengths: [DocumentLength] = []
  private(set) var facets: [(key: DocumentKey, facets: [SearchDocument.Facet])] = []

  /// The events of a block in the order of its stems' numbers, as one array.
  static func sortedEvents(_ block: PostingBlock) -> (bytes: [UInt8], offsets: [Int], stems: WordTable) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for stem in 0..<block.stems.count {
      offsets.append(bytes.count)
      block.events(stem, to: &bytes)
    }
    offsets.append(bytes.count)
    return (bytes, offsets, block.stems)
  }

  mutating func add(_ block: PostingBlock, _ source: Source, stems blockStems: WordTable? = nil) {
    let table = blockStems ?? block.stems
    for number in 0..<table.count {
      let (stem, isNew) = table.word(number).withUnsafeBufferPointer { stems.number(of: $0) }
      if isNew { places.append([]) }
      places[stem].append((Int32(sources.count), Int32(number)))
    }
    sources.append(source)
    block.eachWritten { word, count in
      guard count > 0 else { return }
      words[WordFolding.folded(word), default: 0] += count
    }
    lengths += block.lengths
    facets += block.facets
  }

  /// The numbers of all stems, in the order of their bytes.
  func sorted() -> [Int] {
    (0..<stems.count).sorted { stems.word($0).lexicographicallyPrecedes(stems.word($1)) }
  }

  func stem(_ number: Int) -> [UInt8] { Array(stems.word(number)) }

  /// All that is known of a stem, in the order of documents.
  func postings(_ stem: Int) throws -> PostingList {
    var list = PostingList()
    var events: [UInt8] = []
    for (source, number) in places[stem] {
      events.removeAll(keepingCapacity: true)
      switch sources[Int(source)] {
      case .memory(let block): block.events(Int(number), to: &events)
      case .file(let file, let offsets):
        try file.read(offsets[Int(number)]..<offsets[Int(number) + 1], to: &events)
      }
      list.read(events)
    }
    list.sort()
    return list
  }
}
