import Foundation
import Minutes
import Testing

@testable import Preview
@testable import Publishing

@Suite struct ReloadTests {
  private let mistake = Diagnostic(
    "bad-date", .error, file: "minutes/a.yml", line: 3, column: 7, "`32 May` is no date",
    nextStep: "write 2018-05-31",
    excerpt: "date: 32 May")

  private func errors(_ announcement: [String: Any]) -> [[String: Any]] {
    announcement["errors"] as? [[String: Any]] ?? []
  }

  @Test("a page that listens is told of the new site when a file has changed")
  func change() async throws {
    try await RunningPreview.run { preview in
      let listener = try await preview.listener()
      let before = try await listener.announcement()
      let page = try await preview.get("/").text
      #expect(page.contains("f.dataset.version=\"\(before["version"] as? String ?? "?")\""))
      preview.build.set { $0.pages["index.html"] = "<p>changed" }
      try preview.archive.write("AGENDA", to: "Content/minutes/a.txt")
      let after = try await listener.news(after: before)
      #expect(after["version"] as? String != before["version"] as? String)
      #expect(after["failed"] as? Bool == false)
      #expect(try await preview.get("/").text.hasSuffix("<p>changed"))
    }
  }

  @Test(
    "content, registers and templates are watched",
    arguments: [
      "Content/minutes/2018/a.txt", "Content/register/people.yml", "Content/site.yml",
      "Templates/meeting.mustache",
    ])
  func watched(_ file: String) async throws {
    try await RunningPreview.run { preview in
      let before = preview.build.builds
      try preview.archive.write("x", to: file)
      try await eventually("a build after \(file)") { preview.build.builds > before }
    }
  }

  @Test("a page that a build does not change keeps its fingerprint, by which it is not loaded anew")
  func unchanged() async throws {
    try await RunningPreview.run { preview in
      func fingerprint(_ path: String) async throws -> String {
        let answer = try await preview.client().request(path, method: "HEAD")
        return try #require(answer.headers["x-sitegen-page"])
      }
      preview.build.set { $0.pages["other/index.html"] = "<p>other" }
      try preview.archive.write("AGENDA", to: "Content/minutes/a.txt")
      try await eventually("a second build") { preview.told.builds == 2 }
      let (home, other) = (try await fingerprint("/"), try await fingerprint("/other/"))
      #expect(try await preview.get("/").text.contains("f.dataset.page=\"\(home)\""))

      preview.build.set { $0.pages["other/index.html"] = "<p>changed" }
      try preview.archive.write("MINUTES", to: "Content/minutes/a.txt")
      try await eventually("a third build") { preview.told.builds == 3 }
      #expect(try await fingerprint("/") == home)
      #expect(try await fingerprint("/other/") != other)

      preview.build.set { $0.supportFingerprint = 2 }
      try preview.archive.write("NOTES", to: "Content/minutes/a.txt")
      try await eventually("a fourth build") { preview.told.builds == 4 }
      #expect(try await fingerprint("/") != home, "its style has changed")

      preview.build.set { $0.pages["other/index.html"] = nil }
      let before = try await fingerprint("/other/")
      try preview.archive.write("PAPERS", to: "Content/minutes/a.txt")
      try await eventually("a fifth build") { preview.told.builds == 5 }
      #expect(try await fingerprint("/other/") != before, "a page that has gone is a change")
    }
  }

  @Test(
    "a page that cannot be made stands as it was, with what is wrong, and alone; it is told in the terminal once"
  )
  func onePage() async throws {
    try await RunningPreview.run { preview in
      preview.build.set { $0.pages["other/index.html"] = "<p>other" }
      try preview.archive.write("AGENDA", to: "Content/minutes/a.txt")
      try await eventually("a second build") { preview.told.builds == 2 }
      #expect(try await preview.get("/other/").status == 200)

      preview.build.set { $0.mistakes["other/index.html"] = mistake }
      try preview.archive.write("x", to: "Templates/meeting.mustache")
      try await eventually("a third build") { preview.told.builds == 3 }
      for _ in 1...2 {
        let bad = try await preview.get("/other/")
        #expect(bad.status == 500)
        #expect(bad.text.contains("f.errors=[") && bad.text.contains("minutes/a.yml:3:7"))
        #expect(bad.text.hasSuffix("<p>other"), "the last good page")
      }
      #expect(preview.told.notices == [mistake])
      #expect(try await preview.get("/").status == 200, "no other page is harmed")

      preview.build.set { $0.mistakes = [:] }
      try preview.archive.write("y", to: "Templates/meeting.mustache")
      try await eventually("a fourth build") { preview.told.builds == 4 }
      let mended = try await preview.get("/other/")
      #expect(mended.status == 200 && !mended.text.contains("f.errors"))
    }
  }

  @Test(
    "of a large archive a first site is shown of the newest documents, and said to be that, until the others are read"
  )
  func firstLook() async throws {
    let build = SetBuild()
    build.set { $0.documents = 10_000 }
    try await RunningPreview.run(build) { preview in
      #expect(build.builds == 2)
      let begun = preview.told.all.compactMap {
        if case .begun(let build, _) = $0 { (build.shown, build.documents) } else { nil }
      }
      #expect(begun.count == 1 && begun[0] == (200, 10_000))
      let told = try await preview.listener().announcement()
      #expect(told["reading"] is NSNull)
    }
    let live = LiveSite()
    var report = BuildReport()
    report.diagnostics = [mistake]
    live.take(
      PreviewBuild(
        report, site: SetSite(pages: [:], files: [:], mistakes: [:], supportFingerprint: 1), documents: 10,
        shown: 3))
    #expect(live.snapshot.announcement.reading == .init(shown: 3, all: 10))
    #expect(live.snapshot.announcement.errors.isEmpty, "what is missing may only not be read yet")
  }

  @Test("a mistake stands in the browser with its place, over the last good site, and goes when it is mended")
  func mistakeAndMending() async throws {
    try await RunningPreview.run { preview in
      let listener = try await preview.listener()
      let good = try await listener.announcement()
      #expect(errors(good).isEmpty)

      preview.build.set { $0.errors = [mistake, Diagnostic("hint", .warning, "not shown in the browser")] }
      try preview.archive.write("date: 32 May", to: "Content/minutes/a.yml")
      let bad = try await listener.news(after: good)
      #expect(bad["failed"] as? Bool == true)
      #expect(bad["version"] as? String == good["version"] as? String, "the page stays as it is")
      let shown = try #require(errors(bad).first)
      #expect(errors(bad).count == 1)
      #expect(shown["place"] as? String == "minutes/a.yml:3:7")
      #expect(shown["message"] as? String == "`32 May` is no date")
      #expect(shown["excerpt"] as? String == "date: 32 May")
      #expect(shown["next"] as? String == "write 2018-05-31")
      #expect(try await preview.get("/").text.hasSuffix("<p>home"), "the last good site is served")

      preview.build.set { $0.errors = [] }
      try preview.archive.write("date: 2018-05-31", to: "Content/minutes/a.yml")
      let mended = try await listener.news(after: bad)
      #expect(mended["failed"] as? Bool == false)
      #expect(errors(mended).isEmpty)
    }
  }

  @Test("errors beside which the site was built are told too, and the site is the new one")
  func errorsAllTheSame() async throws {
    let build = SetBuild()
    build.set {
      $0.errors = Array(repeating: mistake, count: 30)
      $0.succeedsAllTheSame = true
    }
    try await RunningPreview.run(build) { preview in
      #expect(try await preview.get("/").status == 200)
      let told = try await preview.listener().announcement()
      #expect(told["failed"] as? Bool == false)
      #expect(errors(told).count == 20)
      #expect(told["more"] as? Int == 10)
    }
  }

  @Test("a first build that fails leaves a page that tells why")
  func firstFails() async throws {
    let build = SetBuild()
    build.set { $0.errors = [mistake] }
    try await RunningPreview.run(build) { preview in
      #expect(try await preview.get("/").status == 503)
      let listener = try await preview.listener()
      let bad = try await listener.announcement()
      #expect(bad["failed"] as? Bool == true)
      build.set { $0.errors = [] }
      try preview.archive.write("x", to: "Content/minutes/a.yml")
      let good = try await listener.news(after: bad)
      #expect(good["version"] as? String != bad["version"] as? String)
      #expect(try await preview.get("/").status == 200)
    }
  }

  @Test("what changes while a build runs is built after it, once")
  func changesMeanwhile() async throws {
    try await RunningPreview.run { preview in
      preview.build.set { $0.isHeld = true }
      try preview.archive.write("1", to: "Content/minutes/a.txt")
      try await eventually("a build is held") { preview.build.builds == 2 }
      for n in 2...5 {
        try preview.archive.write(String(n), to: "Content/minutes/a.txt")
        try await Task.sleep(for: .milliseconds(150))
      }
      #expect(preview.build.builds == 2, "one build at a time")
      #expect(try await preview.get("/").text.hasSuffix("<p>home"), "requests do not wait for a build")
      preview.build.set { $0.isHeld = false }
      try await eventually("the changes are built") { preview.build.builds == 3 }
      try await Task.sleep(for: .milliseconds(400))
      #expect(preview.build.builds == 3)
    }
  }

  @Test("a page of another site cannot listen")
  func foreignListener() async throws {
    try await RunningPreview.run { preview in
      for from in ["cross-site", "same-site"] {
        let refused = try await preview.client().request(
          "/.sitegen-preview/events", headers: ["Sec-Fetch-Site: \(from)"])
        #expect(refused.status == 403)
      }
      let own = try await preview.client().request(
        "/.sitegen-preview/events", headers: ["Sec-Fetch-Site: same-origin"])
      #expect(own.status == 200)
    }
  }

  @Test("a page that has gone is found out by the next announcement, and makes room")
  func gone() async throws {
    let live = LiveSite()
    let streams = (0..<LiveSite.listenerLimit).map { _ in live.listen() }
    #expect(streams.allSatisfy { $0 != nil })
    #expect(live.listen() == nil, "as many as may listen do")

    try await RunningPreview.run(SetBuild(), change: { $0.heartbeat = .milliseconds(20) }) { preview in
      let listener = try await preview.listener()
      let first = try await listener.announcement()
      let second = try await listener.announcement()
      #expect(first["version"] as? String == second["version"] as? String, "the same is said again")
      listener.close()
      #expect(try await preview.get("/").status == 200)
    }
  }

  @Test("when the preview stops, the streams end")
  func streamsEnd() async throws {
    var kept: WebClient?
    try await RunningPreview.run { preview in
      let listener = try await preview.listener()
      _ = try await listener.announcement()
      kept = listener
    }
    let listener = try #require(kept)
    #expect(await listener.isClosed())
  }

  @Test("an announcement is one line of JSON, whatever a message holds")
  func oneLine() {
    let announcement = Announcement(
      version: "a.1", isFailed: true,
      errors: [Diagnostic("x", .error, "two\nlines </script>", excerpt: "\r\n\u{2028}")])
    let text = String(decoding: announcement.bytes, as: UTF8.self)
    #expect(text.hasPrefix("data: {") && text.hasSuffix("}\n\n"))
    #expect(!announcement.bytes.dropLast(2).contains { $0 == 0x0A || $0 == 0x0D })
    #expect(!text.contains("</script>"))
  }
}
