import FlyingSocks
import Foundation
import Testing

/// A connection to a server of this machine that sends exactly the bytes it is given, which no browser does.
final class WebClient {
  struct Response {
    var status: Int
    /// Names in lower case.
    var headers: [String: String]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  struct Closed: Error {}

  private let socket: AsyncSocket
  private let port: UInt16
  private var unread: [UInt8] = []
  private var isOpen = true

  init(port: UInt16) async throws {
    self.port = port
    socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port), timeout: 30)
  }

  deinit { close() }

  func close() {
    // Once: the number may be another file's by the second time.
    if isOpen { try? socket.close() }
    isOpen = false
  }

  func send(_ text: String) async throws { try await socket.write(Data(text.utf8)) }
  func send(_ bytes: [UInt8]) async throws { try await socket.write(Data(bytes)) }

  /// Sends a request and reads the answer.
  func request(
    _ target: String, method: String = "GET", host: String? = nil, headers: [String] = []
  ) async throws -> Response {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"] + headers
    try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return try await response(hasBody: method != "HEAD")
  }

  /// Reads an answer; of an event stream, its head.
  func response(hasBody: Bool = true) async throws -> Response {
    let head = String(decoding: try await read(through: "\r\n\r\n"), as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    let status = try #require(lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) })
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    let length = hasBody ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0
    while unread.count < length { try await readMore() }
    defer { unread.removeFirst(length) }
    return Response(status: status, headers: headers, body: Array(unread.prefix(length)))
  }

  /// The next announcement of an event stream.
  func announcement() async throws -> [String: Any] {
    while true {
      // A chunk's length, its bytes and a line's end.
      let size = String(decoding: try await read(through: "\r\n").dropLast(2), as: UTF8.self)
      let length = try #require(Int(size, radix: 16))
      if length == 0 { throw Closed() }
      while unread.count < length + 2 { try await readMore() }
      let chunk = String(decoding: unread.prefix(length), as: UTF8.self)
      unread.removeFirst(length + 2)
      guard chunk.hasPrefix("data: ") else { continue }
      return try #require(
        JSONSerialization.jsonObject(with: Data(chunk.dropFirst(6).utf8)) as? [String: Any])
    }
  }

  /// The next announcement that says something else: the server says the same again from time to time.
  func news(after told: [String: Any]) async throws -> [String: Any] {
    func text(_ told: [String: Any]) throws -> Data {
      try JSONSerialization.data(withJSONObject: told, options: .sortedKeys)
    }
    let known = try text(told)
    while true {
      let next = try await announcement()
      if try text(next) != known { return next }
    }
  }

  /// True once the server has closed the connection, after what it still had to say.
  func isClosed() async -> Bool {
    while true {
      do { try await readMore() } catch { return true }
    }
  }

  private func read(through end: String) async throws -> [UInt8] {
    let end = Array(end.utf8)
    while true {
      if let found = unread.firstRange(of: end) {
        defer { unread.removeFirst(found.upperBound) }
        return Array(unread[..<found.upperBound])
      }
      try await readMore()
    }
  }

  private func readMore() async throws {
    do { unread += try await socket.read(atMost: 4_096) } catch SocketError.disconnected { throw Closed() }
  }
}
