import Testing

@testable import Preview

@Suite struct HostRuleTests {
  private let rule = HostRule(host: "127.0.0.1", port: 8000)

  @Test(
    "names of this machine are answered, with the port",
    arguments: ["localhost:8000", "LocalHost:8000", "127.0.0.1:8000", "[::1]:8000"])
  func own(_ host: String) {
    #expect(rule.admits(host))
  }

  @Test(
    "any other name is refused",
    arguments: [
      "evil.example:8000", "evil.example", "localhost", "localhost:80", "127.0.0.1:8001", "127.0.0.1",
      "[::1]",
      "localhost.evil.example:8000", "localhost:8000.evil.example", "evil.example#localhost:8000",
      "user@localhost:8000", "localhost.:8000", "127.1:8000", "2130706433:8000", "0.0.0.0:8000", "::1:8000",
      "127.0.0.1:8000, evil.example", "", " ",
    ])
  func foreign(_ host: String) {
    #expect(!rule.admits(host))
  }

  @Test("a request without a host is refused")
  func none() {
    #expect(!rule.admits(nil))
  }

  @Test("the host that was given is answered too, and at port 80 a name without a port")
  func given() {
    #expect(HostRule(host: "Clerk.local", port: 8000).admits("clerk.local:8000"))
    #expect(HostRule(host: "fe80::1", port: 8000).admits("[fe80::1]:8000"))
    #expect(HostRule(host: "127.0.0.1", port: 80).admits("localhost"))
    #expect(!HostRule(host: "127.0.0.1", port: 80).admits("evil.example"))
  }

  @Test("a server for the whole network is reached by number, never by a name that anybody can point here")
  func everywhere() {
    let rule = HostRule(host: "0.0.0.0", port: 8000)
    #expect(rule.admits("192.168.1.7:8000"))
    #expect(rule.admits("[fe80::1]:8000"))
    #expect(rule.admits("localhost:8000"))
    #expect(!rule.admits("evil.example:8000"))
    #expect(!rule.admits("192.168.1.7:8001"))
    #expect(!rule.admits("192.168.1.7.evil.example:8000"))
    #expect(!rule.admits("192.168.1.7"))
  }
}
