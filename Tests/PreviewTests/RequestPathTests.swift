import Testing

@testable import Preview

@Suite struct RequestPathTests {
  @Test(
    "a path is decoded once, and stands below the site's root",
    arguments: [
      ("/", ""), ("/people/ann-lee/", "people/ann-lee/"),
      ("/people/ann%2Dlee/index.html", "people/ann-lee/index.html"),
      ("/a%20b.html", "a b.html"), ("/caf%C3%A9.html", "café.html"), ("/café.html", "café.html"),
      ("/100%2525.txt", "100%25.txt"), ("/a..b/...", "a..b/..."), ("/.well-known/x", ".well-known/x"),
      ("/a%5Cb", "a\\b"),
    ])
  func decodes(_ target: String, _ path: String) {
    #expect(RequestPath(target: target)?.bytes == Array(path.utf8))
  }

  @Test(
    "what leads out of the site, or hides where it leads, is no path",
    arguments: [
      "", "secret", "http://127.0.0.1/", "*", "//", "//evil.example/", "/a//b", "/..", "/../secret",
      "/a/../b", "/./a",
      "/a/.", "/%2e%2e/secret", "/%2E%2E/secret", "/%2e./secret", "/.%2e/secret", "/a/%2e%2e", "/..%2fsecret",
      "/%2e%2e%2fsecret", "/a%2Fb", "/a\\..\\b", "/\\\\server\\share", "/a%00", "/a%00.html", "/a%0d%0ab",
      "/a%7f",
      "/a%", "/a%2", "/a%zz", "/a%+1", "/%c0%ae%c0%ae/secret", "/%c0%af", "/%e0%80%af", "/%f0%80%80%af",
      "/%ff",
      "/%c3", "/%ed%a0%80", "/a b", "/a\tb", "/a\u{0}b",
    ])
  func refuses(_ target: String) {
    #expect(RequestPath(target: target) == nil)
  }

  @Test("a double encoding is decoded once, and then is a name like any other")
  func doubleEncoding() {
    #expect(RequestPath(target: "/%252e%252e/secret")?.bytes == Array("%2e%2e/secret".utf8))
  }

  @Test("a path that is too long is none")
  func tooLong() {
    #expect(RequestPath(target: "/" + String(repeating: "a", count: 4_095)) != nil)
    #expect(RequestPath(target: "/" + String(repeating: "a", count: 4_096)) == nil)
  }

  @Test("a path is encoded so that a browser takes it for one of this server")
  func encodes() {
    #expect(RequestPath(target: "/caf%C3%A9/a%20b%3F%23%22")?.encoded == "/caf%C3%A9/a%20b%3F%23%22")
    #expect(RequestPath(target: "/")?.encoded == "/")
  }
}
