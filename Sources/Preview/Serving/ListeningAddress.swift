import FlyingSocks
import Glibc
import Minutes

/// An address of this machine that a server can listen on.
struct ListeningAddress: Sendable {
  /// As a web address has it: `127.0.0.1`, `[::1]`, `box.local`.
  let shown: String
  let port: UInt16
  let socketAddress: any SocketAddress

  /// Looks a name or an address up. Throws a diagnostic where it is none of this machine's; that it is one, only
  /// listening tells.
  init(host: String, port: UInt16) throws(Diagnostic) {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &found)
    guard code == 0, let first = found else {
      throw Diagnostic(
        "host", .error, "`\(host)` is no address to serve at: \(String(cString: gai_strerror(code)))",
        nextStep: "leave --host out to serve at 127.0.0.1, which only this machine can reach")
    }
    defer { freeaddrinfo(found) }
    // Where a name has addresses of both kinds, browsers everywhere can reach that of IPv4.
    let all = Array(sequence(first: first) { $0.pointee.ai_next })
    let chosen = all.first { $0.pointee.ai_family == AF_INET } ?? first
    guard let raw = chosen.pointee.ai_addr else {
      throw Diagnostic("host", .error, "`\(host)` has no address")
    }
    let bytes = UnsafeRawBufferPointer(start: raw, count: Int(chosen.pointee.ai_addrlen))
    if chosen.pointee.ai_family == AF_INET6 {
      socketAddress = bytes.loadUnaligned(as: sockaddr_in6.self)
    } else {
      socketAddress = bytes.loadUnaligned(as: sockaddr_in.self)
    }
    shown = HostRule.bracketed(host)
    self.port = port
  }

  /// The address of the site's home page.
  var url: String {
    let host = ["0.0.0.0", "[::]"].contains(shown) ? "127.0.0.1" : shown
    return port == 80 ? "http://\(host)/" : "http://\(host):\(port)/"
  }

  /// A port of this address that no program uses; another may take it before it is listened on.
  func freePort() throws -> UInt16 {
    let socket = try Socket(domain: Int32(socketAddress.family), type: .stream)
    defer { try? socket.close() }
    try socket.bind(to: socketAddress)
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): return port
    case .unix: return 0
    }
  }
}
