import FlyingFox
import FlyingSocks
import Foundation

/// The bytes of a file or page as a body. Many answers that are under way share them, where `Data` would copy them for
/// each.
struct BytesBody: AsyncBufferedSequence {
  let bytes: [UInt8]

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...]) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { return nil }
      let taken = rest.prefix(Swift.max(1, count))
      rest = rest.dropFirst(taken.count)
      return taken
    }
  }
}

/// A body after which the connection is closed, for an answer after which nothing more is read of it.
struct LastBody: AsyncBufferedSequence {
  typealias Element = UInt8

  /// Ends the connection; FlyingFox offers no other way to.
  struct Finished: Error {}

  let body: HTTPBodySequence

  func makeAsyncIterator() -> Iterator { Iterator(body: body.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var body: HTTPBodySequence.Iterator

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> Data? {
      guard let next = try await body.next() else { throw Finished() }
      return next
    }
  }
}

extension HTTPResponse {
  /// The same, and the connection ends with it. A stream, whose end nobody knows, is left as it is.
  func endingConnection() -> HTTPResponse {
    guard case .httpBody(let body) = payload, let count = body.count else { return self }
    var response = self
    response.headers[.connection] = "close"
    response.payload = .httpBody(HTTPBodySequence(from: LastBody(body: body), count: count))
    return response
  }
}
