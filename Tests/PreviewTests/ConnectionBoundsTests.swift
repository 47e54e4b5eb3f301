import Minutes
import Testing

@testable import Preview
@testable import Publishing

/// Connections that would take more of the preview than others leave.
///
/// One after another: the first keeps the threads of Swift's tasks busy, which they all share here.
@Suite(.serialized) struct ConnectionBoundsTests {
  @Test(
    "a head that does not end is not read for ever, and others are answered meanwhile",
    arguments: ["GET / HTTP/1.1\r\nX-Long: ", "GET /", ""])
  func endlessHead(_ start: String) async throws {
    try await RunningPreview.run(SetBuild(), change: { $0.limits.unanswered = 8_192 }) { preview in
      let client = try await preview.client()
      try await client.send(start)
      let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
      await #expect(throws: (any Error).self) {
        for _ in 0..<1_000 { try await client.send(block) }
      }
      #expect(try await preview.get("/").status == 200)
    }
  }

  @Test("a request that comes byte by byte has the time of one that does not come")
  func slowHead() async throws {
    try await RunningPreview.run(SetBuild(), change: { $0.limits.patience = .milliseconds(400) }) { preview in
      let client = try await preview.client()
      try await client.send("GET / HTTP/1.1\r\nX-Slow: ")
      await #expect(throws: (any Error).self) {
        for _ in 0..<100 {
          try await Task.sleep(for: .milliseconds(50))
          try await client.send("x")
        }
      }
    }
  }

  @Test("where as many are open as may be, those that do nothing give way, the longest idle first")
  func idleGiveWay() async throws {
    func change(_ server: inout PreviewServer) {
      server.limits.connections = 4
      server.limits.grace = .milliseconds(100)
      server.limits.patience = .seconds(3_600)
    }
    try await RunningPreview.run(SetBuild(), change: change) { preview in
      var idle: [WebClient] = []
      for _ in 0..<4 {
        idle.append(try await preview.client())
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(try await preview.get("/").status == 200)
      #expect(await idle[0].isClosed())
    }
  }

  @Test("while many are open, a connection ends with its answer, and a page that listens goes on listening")
  func turns() async throws {
    func change(_ server: inout PreviewServer) {
      server.limits.connections = 8
      server.limits.grace = .seconds(3_600)
    }
    try await RunningPreview.run(SetBuild(), change: change) { preview in
      let listener = try await preview.listener()
      var open: [WebClient] = []
      for _ in 0..<5 { open.append(try await preview.client()) }
      // How many are open is looked at from time to time.
      let last = try await eventually("an answer that ends its connection") { () -> WebClient? in
        let client = try await preview.client()
        return try await client.request("/").headers["connection"] == "close" ? client : nil
      }
      #expect(await last.isClosed())
      _ = try await listener.announcement()
      open.removeAll()
      try await eventually("an answer that does not") {
        try await preview.client().request("/").headers["connection"] == nil
      }
    }
  }

  @Test("a connection whose answer takes long is waited for, and not cut")
  func longAnswer() async throws {
    let build = SetBuild()
    build.set { $0.pages["slow.txt"] = "here" }
    try await RunningPreview.run(
      build,
      change: {
        $0.limits.patience = .seconds(2)
      }
    ) { preview in
      build.set { $0.seconds = 5 }
      let answer = try await preview.get("/slow.txt")
      #expect(answer.text == "here")
    }
  }
}
