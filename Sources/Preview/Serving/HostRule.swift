import Glibc

/// Which `Host` headers are answered.
///
/// A page of another site whose name is made to resolve to this machine (DNS rebinding) would otherwise read, through
/// a visitor's browser, drafts that are not published yet. Its requests carry that site's name.
struct HostRule: Sendable {
  /// In lower case, with the port.
  private let names: Set<String>
  /// Where the server listens on every address of the machine: then a number is answered too, as only names rebind.
  private let anyNumberAtPort: UInt16?

  /// `host` is what the user gave, a name or an address; without brackets where it is one of IPv6.
  init(host: String, port: UInt16) {
    var names: Set<String> = []
    for name in ["localhost", "127.0.0.1", "::1", host] {
      let written = HostRule.bracketed(name.asciiLowercased)
      names.insert("\(written):\(port)")
      if port == 80 { names.insert(written) }
    }
    self.names = names
    anyNumberAtPort = ["0.0.0.0", "::"].contains(host) ? port : nil
  }

  /// Whether a request with this header is answered; one without it is not.
  func admits(_ header: String?) -> Bool {
    guard let header = header?.asciiLowercased else { return false }
    if names.contains(header) { return true }
    guard let port = anyNumberAtPort else { return false }
    let ending = ":\(port)"
    guard header.hasSuffix(ending) else { return false }
    return HostRule.isAddress(header.dropLast(ending.utf8.count))
  }

  /// An address of IPv6 in brackets, as it stands in a web address; anything else as it is.
  static func bracketed(_ host: String) -> String {
    host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
  }

  private static func isAddress(_ host: Substring) -> Bool {
    var four = in_addr()
    var six = in6_addr()
    if host.hasPrefix("["), host.hasSuffix("]") {
      return inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &six) == 1
    }
    return inet_pton(AF_INET, String(host), &four) == 1
  }
}

extension StringProtocol {
  /// With the letters A to Z in lower case, and no other changed.
  var asciiLowercased: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
