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

/// A body after which the connection is closed, for an answer to a request whose own body nobody reads: what is left
/// of that body would be taken for the next request.
struct LastBody: AsyncBufferedSequence {
  typealias Element = UInt8

  /// Ends the connection; FlyingFox offers no other way to.
  struct Finished: Error {}

  let bytes: [UInt8]

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...]) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { throw Finished() }
      let taken = rest.prefix(Swift.max(1, count))
      rest = rest.dropFirst(taken.count)
      return taken
    }
  }
}
