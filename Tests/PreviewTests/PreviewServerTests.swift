import FlyingSocks
import Foundation
import Glibc
import Minutes
import Synchronization
import Testing

@testable import Preview
@testable import Publishing

@Suite(.serialized) struct PreviewServerTests {
  @Test("a port that is taken is left alone, and the next free one used and told")
  func nextPort() async throws {
    try await RunningPreview.run { first in
      try await RunningPreview.run(SetBuild(), change: { $0.port = first.port }) { second in
        #expect(second.port > first.port)
        let listening = try #require(second.told.listening)
        #expect(listening.address == "http://127.0.0.1:\(second.port)/")
        #expect(listening.taken == first.port)
        #expect(try await second.get("/").status == 200)
        #expect(try await first.get("/").status == 200)
      }
    }
  }

  @Test(
    "a host that is none of this machine's is refused with a next step",
    arguments: ["192.0.2.1", "no-such-host.invalid"])
  func foreignHost(_ host: String) async throws {
    var server = PreviewServer(
      options: try ScratchArchive().options, host: host, port: 0)
    server.build = { _, _ in PreviewBuild(BuildReport(), site: nil) }
    do throws(Diagnostic) {
      try await server.run()
      Issue.record("it was served")
    } catch {
      #expect(error.severity == .error)
      #expect(error.message.contains(host))
      #expect(error.nextStep?.contains("--host") == true)
    }
  }

  @Test("addresses of IPv6 and names are served at, and shown as a browser takes them")
  func hosts() throws {
    #expect(try ListeningAddress(host: "::1", port: 8000).url == "http://[::1]:8000/")
    #expect(try ListeningAddress(host: "localhost", port: 80).url == "http://localhost/")
    #expect(try ListeningAddress(host: "0.0.0.0", port: 8000).url == "http://127.0.0.1:8000/")
  }

  @Test("cancelled, it gives the port back, even while a build runs")
  func cancelled() async throws {
    let build = SetBuild()
    build.set { $0.isHeld = true }
    var port: UInt16 = 0
    try await RunningPreview.run(build, waits: false) { preview in
      try await eventually("a build runs") { build.builds == 1 }
      port = preview.port
    }
    build.set { $0.isHeld = false }
    let socket = try Socket(domain: AF_INET, type: .stream)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
    try socket.listen()
    try socket.close()
  }

  @Test("the signals that end programs end it cleanly", arguments: [SIGINT, SIGTERM])
  func signals(_ number: CInt) async throws {
    let archive = try ScratchArchive()
    let build = SetBuild()
    let told = RunningPreview.Told()
    var server = PreviewServer(
      options: archive.options, port: 0)
    server.report = { told.add($0) }
    server.build = { build.build($0, $1) }
    let running = Task { [server] in try await server.run() }
    try await eventually("the site is built") { told.builds > 0 }
    // The signals are listened for at about the time that the first build begins.
    try await Task.sleep(for: .milliseconds(200))
    kill(getpid(), number)
    try await running.value
    #expect(told.hasStopped)
  }

  @Test("the build is told to keep no address, and where the preview is")
  func buildOptions() async throws {
    let build = SetBuild()
    try await RunningPreview.run(build, change: { $0.options.keep = true }) { preview in
      let options = try #require(build.state.withLock { $0.options })
      #expect(!options.keep)
      #expect(options.previewedAt == "http://127.0.0.1:\(preview.port)/")
    }
  }

  @Test("a browser is opened once, when the site is there")
  func opens() async throws {
    let archive = try ScratchArchive()
    try archive.write("#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" >> '\(archive.path)/opened'\n", to: "browser")
    #expect(chmod(archive.path + "/browser", 0o755) == 0)
    func change(_ server: inout PreviewServer) {
      server.open = true
      server.browser.program = archive.path + "/browser"
    }
    try await RunningPreview.run(SetBuild(), change: change) { preview in
      try await eventually("a browser is opened") {
        (try? String(contentsOfFile: archive.path + "/opened", encoding: .utf8))
          == "1\nhttp://127.0.0.1:\(preview.port)/\n"
      }
      try preview.archive.write("x", to: "Content/minutes/a.txt")
      try await eventually("a second build") { preview.told.builds == 2 }
      #expect(
        try String(contentsOfFile: archive.path + "/opened", encoding: .utf8).count { $0.isNewline } == 2)
      #expect(preview.told.notices.isEmpty)
    }
  }

  @Test(
    "where no browser can be opened, that is said and the preview goes on",
    arguments: ["no-such-browser", "false"])
  func cannotOpen(_ program: String) async throws {
    func change(_ server: inout PreviewServer) {
      server.open = true
      server.browser.program = program
    }
    try await RunningPreview.run(SetBuild(), change: change) { preview in
      try await eventually("a notice") { !preview.told.notices.isEmpty }
      #expect(preview.told.notices.map(\.id) == ["browser"])
      #expect(try await preview.get("/").status == 200)
    }
  }

  @Test("connections that keep the server waiting are closed")
  func patience() async throws {
    try await RunningPreview.run(SetBuild(), change: { $0.limits.patience = .seconds(1) }) { preview in
      let idle = try await preview.client()
      let half = try await preview.client()
      try await half.send("GET / HTTP/1.1\r\nHo")
      #expect(await idle.isClosed())
      #expect(await half.isClosed())
      // A page that listens waits for the server, not the server for it.
      let listener = try await preview.listener()
      _ = try await listener.announcement()
      try await Task.sleep(for: .seconds(2))
      preview.build.set { $0.pages["index.html"] = "<p>changed" }
      try preview.archive.write("x", to: "Content/minutes/a.txt")
      _ = try await listener.announcement()
    }
  }

  @Test("no more connections are taken than may be open, and one that ends makes room")
  func connections() async throws {
    func change(_ server: inout PreviewServer) {
      server.limits.connections = 4
      server.limits.grace = .seconds(60)
    }
    try await RunningPreview.run(SetBuild(), change: change) { preview in
      var open: [WebClient] = []
      for _ in 0..<4 { open.append(try await preview.client()) }
      // A connection counts once the server waits for its request.
      try await Task.sleep(for: .milliseconds(300))
      let late = Mutex<Int?>(nil)
      let waiting = Task {
        let status = try await preview.get("/").status
        late.withLock { $0 = status }
      }
      try await Task.sleep(for: .milliseconds(300))
      #expect(late.withLock { $0 } == nil)
      open.removeLast().close()
      try await eventually("the next is taken") { late.withLock { $0 } == 200 }
      try await waiting.value
    }
  }
}
