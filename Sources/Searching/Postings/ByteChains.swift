/// Byte strings that grow side by side, one for each word: chains of chunks in large pages.
///
/// An array for each would cost a million small allocations, and copies as they grow.
struct ByteChains: ~Copyable {
  private static let pageSize = 1 << 20
  private static let firstChunk = 16
  private static let largestChunk = 2048
  /// At a chunk's start: the offset of the next one.
  private static let link = 4

  private var pages: [UnsafeMutablePointer<UInt8>] = []
  private var used = ByteChains.pageSize
  private var chains: [Chain] = []

  private struct Chain {
    var first: UInt32
    /// The chunk that is being filled.
    var current: UInt32
    var next: UInt32
    var end: UInt32
    var length: UInt32
  }

  /// How much memory it takes, in bytes.
  var size: Int { pages.count * Self.pageSize + chains.count * MemoryLayout<Chain>.stride }
  var count: Int { chains.count }

  deinit { for page in pages { page.deallocate() } }

  /// Begins a chain; its number is the count of those before.
  mutating func begin() {
    let at = chunk(Self.firstChunk)
    chains.append(
      Chain(
        first: at, current: at, next: at + UInt32(Self.link), end: at + UInt32(Self.firstChunk), length: 0))
  }

  func length(_ chain: Int) -> Int { Int(chains[chain].length) }

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
    if chains[chain].next == chains[chain].end { extend(chain) }
    let at = Int(chains[chain].next)
    pages[at / Self.pageSize][at % Self.pageSize] = byte
    chains[chain].next += 1
    chains[chain].length += 1
  }

  private mutating func extend(_ chain: Int) {
    let length = min(Self.largestChunk, max(32, Int(chains[chain].length)))
    let at = chunk(length + Self.link)
    store(at, at: Int(chains[chain].current))
    chains[chain].current = at
    chains[chain].next = at + UInt32(Self.link)
    chains[chain].end = at + UInt32(length + Self.link)
  }

  private mutating func chunk(_ size: Int) -> UInt32 {
    if used + size > Self.pageSize {
      pages.append(UnsafeMutablePointer<UInt8>.allocate(capacity: Self.pageSize))
      used = 0
    }
    let at = (pages.count - 1) * Self.pageSize + used
    used += size
    return UInt32(at)
  }

  private func store(_ value: UInt32, at offset: Int) {
    let page = pages[offset / Self.pageSize]
    for i in 0..<Self.link {
      page[offset % Self.pageSize + i] = UInt8(truncatingIfNeeded: value >> UInt32(8 * i))
    }
  }

  private func load(_ offset: Int) -> Int {
    let page = pages[offset / Self.pageSize]
    var value = 0
    for i in 0..<Self.link { value |= Int(page[offset % Self.pageSize + i]) << (8 * i) }
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
      let start = at + Self.link
      out.append(
        contentsOf: UnsafeBufferPointer(
          start: pages[start / Self.pageSize] + start % Self.pageSize, count: take))
      left -= take
      copied += take
      if left > 0 { at = load(at) }
      size = min(Self.largestChunk, max(32, copied))
    }
  }
}
