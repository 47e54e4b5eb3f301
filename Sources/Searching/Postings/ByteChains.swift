/// Byte strings that grow side by side, one for each word: chains of chunks in large pages.
///
/// An array for each would cost a million small allocations, and copies as they grow. Every word of a text comes past
/// here: what is known of a chain stands in one place in memory, and nothing is checked twice.
struct ByteChains: ~Copyable {
  private static let pageSize = 1 << 20
  private static let firstChunk = 16
  private static let largestChunk = 2048
  /// At a chunk's start: the offset of the next one.
  private static let link = 4

  /// Where each page begins.
  private var pages: [UnsafeMutablePointer<UInt8>] = []
  private var used = ByteChains.pageSize
  private(set) var count = 0
  private var room = 0
  private var chains = UnsafeMutablePointer<Chain>.allocate(capacity: 0)

  private struct Chain {
    var first: UInt32
    /// The chunk that is being filled.
    var current: UInt32
    /// Where the next byte goes, and how many more the chunk takes.
    var next: UnsafeMutablePointer<UInt8>
    var left: UInt32
    var length: UInt32
    var mark: Mark
  }

  /// What the one who fills a chain remembers of it.
  struct Mark {
    var document: UInt32 = 0
    var place: UInt32 = 0
  }

  /// How much memory it takes, in bytes.
  var size: Int { pages.count * Self.pageSize + count * MemoryLayout<Chain>.stride }

  deinit {
    for page in pages { page.deallocate() }
    chains.deallocate()
  }

  /// Begins a chain; its number is the count of those before.
  mutating func begin() {
    if count == room {
      room = max(1 << 12, room * 2)
      let larger = UnsafeMutablePointer<Chain>.allocate(capacity: room)
      larger.moveInitialize(from: chains, count: count)
      chains.deallocate()
      chains = larger
    }
    let at = chunk(Self.firstChunk)
    (chains + count).initialize(
      to: Chain(
        first: at, current: at, next: pointer(Int(at) + Self.link),
        left: UInt32(Self.firstChunk - Self.link), length: 0, mark: Mark()))
    count += 1
  }

  func length(_ chain: Int) -> Int { Int(chains[chain].length) }

  subscript(mark chain: Int) -> Mark {
    @inline(__always) get { chains[chain].mark }
    @inline(__always) set { chains[chain].mark = newValue }
  }

  /// Appends a number in groups of seven bits, the lowest first.
  @inline(__always)
  mutating func append(_ value: UInt64, to chain: Int) {
    var rest = value
    while rest >= 0x80 {
      append(byte: UInt8(truncatingIfNeeded: rest) | 0x80, to: chain)
      rest >>= 7
    }
    append(byte: UInt8(truncatingIfNeeded: rest), to: chain)
  }

  @inline(__always)
  private mutating func append(byte: UInt8, to chain: Int) {
    let at = chains + chain
    if at.pointee.left == 0 { extend(chain) }
    at.pointee.next.pointee = byte
    at.pointee.next += 1
    at.pointee.left &-= 1
    at.pointee.length &+= 1
  }

  private mutating func extend(_ chain: Int) {
    let length = min(Self.largestChunk, max(32, Int(chains[chain].length)))
    let at = chunk(length + Self.link)
    store(at, at: Int(chains[chain].current))
    chains[chain].current = at
    chains[chain].next = pointer(Int(at) + Self.link)
    chains[chain].left = UInt32(length)
  }

  /// Room for a chunk, which never reaches over the end of a page; gives its offset.
  private mutating func chunk(_ size: Int) -> UInt32 {
    if used + size > Self.pageSize {
      pages.append(UnsafeMutablePointer<UInt8>.allocate(capacity: Self.pageSize))
      used = 0
    }
    let at = (pages.count - 1) * Self.pageSize + used
    used += size
    return UInt32(at)
  }

  private func pointer(_ offset: Int) -> UnsafeMutablePointer<UInt8> {
    pages[offset / Self.pageSize] + offset % Self.pageSize
  }

  private func store(_ value: UInt32, at offset: Int) {
    let at = pointer(offset)
    for i in 0..<Self.link { at[i] = UInt8(truncatingIfNeeded: value >> UInt32(8 * i)) }
  }

  private func load(_ offset: Int) -> Int {
    let at = pointer(offset)
    var value = 0
    for i in 0..<Self.link { value |= Int(at[i]) << (8 * i) }
    return value
  }

  /// Appends a chain's bytes to an array.
  func copy(_ chain: Int, to out: inout [UInt8]) {
    var left = Int(chains[chain].length)
    var at = Int(chains[chain].first)
    var size = Self.firstChunk - Self.link
    var copied = 0
    while left > 0 {
      let take = min(left, size)
      out.append(contentsOf: UnsafeBufferPointer(start: pointer(at + Self.link), count: take))
      left -= take
      copied += take
      if left > 0 { at = load(at) }
      size = min(Self.largestChunk, max(32, copied))
    }
  }
}
