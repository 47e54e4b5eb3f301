import Foundation
import Glibc
import Minutes
import Testing

@testable import Preview
@testable import Publishing

@Suite struct ServingTests {
  private let site: SetBuild = {
    let build = SetBuild()
    build.set {
      $0.pages = [
        "index.html": "<!DOCTYPE html><html><head><title>Home</title></head></html>",
        "people/ann-lee/index.html": "<p>Ann Lee", "people/ann-lee/index.json": "{}",
        "404.html": "<p>No such page",
        "café menu/index.html": "<p>Café", "feed.xml": "<rss/>", "a<b.txt": "text",
      ]
    }
    return build
  }()

  @Test("a folder's address gives its index page, a file's address the file")
  func lookups() async throws {
    try await RunningPreview.run(site) { preview in
      let client = try await preview.client()
      let home = try await client.request("/")
      #expect(home.status == 200)
      #expect(home.text.contains("<title>Home</title>"))
      #expect(home.headers["content-type"] == "text/html; charset=utf-8")
      #expect(home.headers["cache-control"] == "no-store")
      #expect(home.headers["x-content-type-options"] == "nosniff")
      #expect(home.headers["cross-origin-resource-policy"] == "same-origin")
      // The same connection goes on.
      #expect(try await client.request("/people/ann-lee/").text.hasSuffix("<p>Ann Lee"))
      #expect(try await client.request("/people/ann-lee/index.html?x=1").text.hasSuffix("<p>Ann Lee"))
      #expect(try await client.request("/caf%C3%A9%20menu/").text.hasSuffix("<p>Café"))
      let record = try await client.request("/people/ann-lee/index.json")
      #expect(record.text == "{}", "nothing is put into what is no page")
      #expect(record.headers["content-type"] == "application/json")
      #expect(try await client.request("/a%3Cb.txt").text == "text")
    }
  }

  @Test("a folder without its final slash leads to the folder, and keeps its query")
  func redirect() async throws {
    try await RunningPreview.run(site) { preview in
      let folder = try await preview.get("/people/ann-lee")
      #expect(folder.status == 301)
      #expect(folder.headers["location"] == "/people/ann-lee/")
      #expect(
        try await preview.get("/caf%C3%A9%20menu?a=b&c").headers["location"] == "/caf%C3%A9%20menu/?a=b&c")
      // A folder without a page of its own is no address, as on the published site.
      #expect(try await preview.get("/people").status == 404)
      #expect(try await preview.get("/people/").status == 404)
      #expect(try await preview.get("/feed.xml/").status == 404)
    }
  }

  @Test("an unknown address gives the site's 404 page, with that status")
  func notFound() async throws {
    try await RunningPreview.run(site) { preview in
      let missing = try await preview.get("/nobody/")
      #expect(missing.status == 404)
      #expect(missing.text.hasSuffix("<p>No such page"))
      #expect(missing.headers["content-type"] == "text/html; charset=utf-8")
      #expect(missing.text.contains("/.sitegen-preview/frame.html"), "it is loaded anew when the page comes")
      // A spelling that only looks the same is another address.
      #expect(try await preview.get("/cafe%CC%81%20menu/").status == 404)
    }
    try await RunningPreview.run { preview in
      let missing = try await preview.get("/nobody/")
      #expect(missing.status == 404)
      #expect(missing.text.contains("the site has no 404.html"))
    }
  }

  @Test("HEAD tells the same without the body; other methods are refused")
  func methods() async throws {
    try await RunningPreview.run(site) { preview in
      let client = try await preview.client()
      let whole = try await client.request("/")
      let head = try await client.request("/", method: "HEAD")
      #expect(head.status == 200)
      #expect(head.headers == whole.headers)
      #expect(try await client.request("/nobody", method: "HEAD").status == 404)
      for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let refused = try await client.request("/", method: method)
        #expect(refused.status == 405)
        #expect(refused.headers["allow"] == "GET, HEAD")
      }
      // FlyingFox itself knows no others.
      #expect(try await client.request("/", method: "PROPFIND").status == 404)
      #expect(try await client.request("/").status == 200)
    }
  }

  @Test("a request under a foreign host's name is refused, whatever it asks for")
  func hosts() async throws {
    try await RunningPreview.run(site) { preview in
      for host in ["evil.example", "evil.example:\(preview.port)", "localhost", "127.0.0.1:1"] {
        let refused = try await preview.get("/", host: host)
        #expect(refused.status == 421)
        #expect(!refused.text.contains("Home"))
        #expect(try await preview.get("/.sitegen-preview/events", host: host).status == 421)
      }
      let client = try await preview.client()
      try await client.send("GET / HTTP/1.1\r\n\r\n")
      #expect(try await client.response().status == 421)
      #expect(try await preview.get("/", host: "localhost:\(preview.port)").status == 200)
      #expect(try await preview.get("/", host: "[::1]:\(preview.port)").status == 200)
    }
  }

  @Test(
    "no path of any encoding leads out of the site",
    arguments: [
      "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt", "/..%5csecret.txt",
      "/..\\secret.txt", "/people/../../secret.txt", "/./../secret.txt", "//secret.txt", "///etc/passwd",
      "/%2fetc/passwd", "/etc/passwd", "/index.html%00.txt", "/%00", "/%c0%ae%c0%ae/secret.txt",
      "/%c0%afetc/passwd",
      "/%e0%80%ae%e0%80%ae/secret.txt", "/%252e%252e/secret.txt", "/%uff0e%uff0e/secret.txt",
      "/\u{FF0E}\u{FF0E}/secret.txt",
      "/..;/secret.txt", "/people/ann-lee/../../../secret.txt", "secret.txt", "../secret.txt",
      "file:///etc/passwd", "/C:/secret.txt", "/.sitegen-manifest", "/.sitegen-preview/../../secret.txt",
      "/%", "/%zz",
    ])
  func tricks(_ target: String) async throws {
    try await RunningPreview.run(site) { preview in
      try preview.archive.write("secret", to: "secret.txt")
      try preview.archive.write("secret", to: "Output/secret.txt")
      let answer = try await preview.get(target)
      #expect([400, 404].contains(answer.status), "\(answer.status)")
      #expect(!answer.text.contains("secret") && !answer.text.contains("root:"))
    }
  }

  @Test(
    "bytes that are no text at all end the connection, and nothing else",
    arguments: [[0xC0, 0xAE], [0xFF], [0xE0, 0x80, 0xAF]])
  func rawBytes(_ bytes: [UInt8]) async throws {
    try await RunningPreview.run(site) { preview in
      let client = try await preview.client()
      try await client.send(
        Array("GET /".utf8) + bytes + bytes + Array("/secret.txt HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
      #expect(await client.isClosed())
      #expect(try await preview.get("/").status == 200)
    }
  }

  @Test("an address that is too long is refused")
  func tooLong() async throws {
    try await RunningPreview.run(site) { preview in
      let refused = try await preview.get("/" + String(repeating: "a", count: 5_000))
      #expect(refused.status == 414)
    }
  }

  @Test("a body that nobody reads is not taken for a request: the connection ends")
  func bodies() async throws {
    try await RunningPreview.run(site) { preview in
      let hidden = "GET /people/ann-lee/ HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n"
      for header in ["Content-Length: 9000000", "Transfer-Encoding: chunked"] {
        let client = try await preview.client()
        try await client.send("POST / HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\(header)\r\n\r\n")
        try await client.send(hidden)
        #expect(try await client.response().status == 413)
        #expect(await client.isClosed())
      }
      // A small one is read over.
      let client = try await preview.client()
      try await client.send(
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\nContent-Length: 5\r\n\r\nhello")
      #expect(try await client.response().status == 405)
      #expect(try await client.request("/").status == 200)
    }
  }

  @Test("a file that the site publishes as it is comes from the disk, a page among them with the script")
  func filesOfTheDisk() async throws {
    let build = SetBuild()
    let large = (0..<60_000).map { "line \($0)\n" }.joined()
    try await RunningPreview.run(
      build,
      change: { server in
        let folder = server.options.content
        for (name, text) in [("a.pdf", large), ("b.html", "<p>by hand"), ("c.txt", "here")] {
          try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
        }
        build.set {
          $0.files = [
            "source.pdf": folder + "/a.pdf", "b/index.html": folder + "/b.html", "c.txt": folder + "/c.txt",
          ]
        }
      }
    ) { preview in
      let client = try await preview.client()
      let source = try await client.request("/source.pdf")
      #expect(source.headers["content-type"] == "application/pdf")
      #expect(source.text == large)
      let head = try await client.request("/source.pdf", method: "HEAD")
      #expect(head.headers["content-length"] == String(large.utf8.count))
      let page = try await client.request("/b/")
      #expect(page.text.hasPrefix("<script>") && page.text.hasSuffix("</script><p>by hand"))
      preview.build.set { $0.isHeld = true }
      try preview.archive.remove("Content/c.txt")
      #expect(try await client.request("/c.txt").status == 404)
      preview.build.set { $0.isHeld = false }
    }
  }

  @Test("until there is a site, a page says so, and listens")
  func beforeTheFirst() async throws {
    let build = SetBuild()
    build.set { $0.isHeld = true }
    try await RunningPreview.run(build, waits: false) { preview in
      let waiting = try await preview.get("/people/ann-lee/")
      #expect(waiting.status == 503)
      #expect(waiting.text.contains("The archive is being built for the first time"))
      #expect(waiting.text.contains("/.sitegen-preview/frame.html"))
      let listener = try await preview.listener()
      let before = try await listener.announcement()
      build.set { $0.isHeld = false }
      let after = try await listener.news(after: before)
      #expect(before["version"] as? String != after["version"] as? String)
      #expect(try await preview.get("/").status == 200)
    }
  }

  @Test("the frame is a page of this server, that no page of another site may embed")
  func frame() async throws {
    try await RunningPreview.run { preview in
      let frame = try await preview.get("/.sitegen-preview/frame.html")
      #expect(frame.status == 200)
      #expect(frame.headers["content-type"] == "text/html; charset=utf-8")
      #expect(frame.headers["x-frame-options"] == "SAMEORIGIN")
      #expect(frame.text.contains("new EventSource(\"events\")"))
    }
  }
}
