import FlyingFox
import FlyingSocks

/// The body of an event stream: it goes on as long as the reader and the server do.
struct StreamBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(base: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var base: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(base: AsyncStream<[UInt8]>.Iterator) { self.base = base }

    mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      while rest.isEmpty {
        guard let next = await base.next() else { return nil }
        rest = next[...]
      }
      let taken = rest.prefix(Swift.max(1, count))
      rest = rest.dropFirst(taken.count)
      return taken
    }
  }
}
