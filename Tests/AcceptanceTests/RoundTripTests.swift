import Foundation
import Minutes
import Parsing
import Reading
import Rendering
import Testing

/// The Markdown that sitegen writes for a meeting is read back as the same meeting.
@Suite struct RoundTripTests {
  private static func written(_ meeting: Meeting) -> [UInt8] { MeetingMarkdown().file(for: meeting) }

  private static func read(_ bytes: [UInt8]) throws -> Meeting {
    Parser().meeting(from: try SourceReader().transcript(of: bytes, path: "minutes/a.md"))
  }

  /// What differs after writing and reading, with how often each was tried; a second time nothing may change at all.
  private func differences(of meeting: Meeting) throws -> [String] {
    let bytes = Self.written(meeting)
    let back = try Self.read(bytes)
    var found = meeting.differences(from: back)
    found += back.diagnostics.filter { $0.severity == .error }.map { "\($0.line ?? 0): \($0.message)" }
    if found.isEmpty, Self.written(back) != bytes { found.append("the second file differs from the first") }
    return found
  }

  private static let archives = [
    "Content/minutes", "Tests/Accuracy/minutes", "../shared/archives/seeds/minutes",
    "../shared/archives/real/minutes",
    "../shared/archives/models/minutes", "../shared/archives/council/minutes",
  ]

  @Test(arguments: archives) func `every document of an archive comes back as it was`(archive: String) throws
  {
    let folder = URL(filePath: BuiltSite.root + "/" + archive)
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
      print("skipped, as it is not here: \(archive)")
      return
    }
    let parser = Parser()
    var count = 0
    var unread = 0
    for name in names.sorted() where !name.hasSuffix(".yml") && name.contains(".") {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      guard let transcript = try? SourceReader().transcript(of: bytes, path: name), !transcript.lines.isEmpty
      else {
        unread += 1
        continue
      }
      let found = try differences(of: parser.meeting(from: transcript))
      #expect(found.isEmpty, "\(name): \(found.prefix(4).joined(separator: "\n  "))")
      count += 1
    }
    print("round trip of \(archive): \(count) documents, \(unread) without text")
    #expect(count > 0)
  }

  // MARK: Generated meetings

  private struct Dice {
    var state: UInt64
    mutating func roll(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
    mutating func pick<T>(_ list: [T]) -> T { list[roll(list.count)] }
    mutating func maybe<T>(_ value: T) -> T? { roll(3) == 0 ? nil : value }
  }

  private static let words = [
    "The roof *leaks*", "a_b_c", "[not a link](x)", "<b>bold</b>", "1. one", "# five", "- dash", "+ plus",
    "`code`", "&amp; &#35;", "a | b", "~~struck~~", "C:\\new\\", "“quoted” – dashed", "Siôn Rhŷs",
    "5 < 6 > 4",
    "* star", "=====", "**", "***", "---", "-->", "<!-- x -->", "{\"a\":1}", "| --- |", "~", "null", "true",
    "'single'", "\"double\"", "key: value", "#hash", "100%", "(a)", "ends.", "ends:", "A\u{301}", "日本語", "…",
  ]

  private static func text(_ dice: inout Dice) -> String {
    (0...dice.roll(4)).map { _ in dice.pick(words) }.joined(separator: " ")
  }

  private static func passages(_ dice: inout Dice) -> [Passage] {
    var found: [Passage] = []
    var depth = 0
    for n in 0..<dice.roll(7) {
      let text = text(&dice)
      switch dice.roll(6) {
      case 0:
        let goesOn = if case .listEntry = found.last?.kind { true } else { false }
        depth = goesOn ? dice.roll(min(depth + 2, 6)) : 0
        found.append(
          Passage(
            .listEntry(label: dice.pick(["", "•", "1.", "(a)", "–", "a b)", "*", "#"]), depth: depth), text,
            line: n))
      case 1:
        let cells = (0...dice.roll(3)).map { _ in dice.roll(4) == 0 ? "" : Self.text(&dice) }
        let full = cells.contains { !$0.isEmpty } ? cells : ["x"]
        found.append(
          Passage(.tableRow(full), full.filter { !$0.isEmpty }.joined(separator: " "), line: n))
      case 2: found.append(Passage(.heading(1 + dice.roll(4)), text, line: n))
      case 3: found.append(Passage(.label, text, line: n))
      default: found.append(Passage(.paragraph, text, line: n))
      }
    }
    return found
  }

  private static func meeting(_ seed: Int) -> Meeting {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<8 { _ = dice.roll(2) }
    var meeting = Meeting(source: Source(file: "a.txt", sha256: "0", format: .text, lines: 1))
    meeting.status = dice.pick([nil, .draft, .final])
    meeting.language = dice.pick(["en", "cy"])
    meeting.title = dice.maybe(text(&dice))
    meeting.body = dice.maybe(Body(name: text(&dice)))
    meeting.date = dice.maybe(CalendarDate(ordinal: 736_000 + dice.roll(3000)))
    meeting.time = TimeOfDay(hour: dice.roll(30), minute: dice.roll(60))
    meeting.endTime = TimeOfDay(hour: dice.roll(30), minute: dice.roll(60))
    meeting.venue = dice.maybe(text(&dice))
    meeting.publicCount = dice.maybe(dice.roll(40))
    meeting.confidence = Double(dice.roll(101)) / 100
    meeting.before = passages(&dice)
    meeting.attendance = (0..<dice.roll(5)).map { _ in
      Attendance(
        name: PersonName(name: text(&dice), honorific: dice.maybe("Cllr"), postNominals: dice.maybe("MBE")),
        asWritten: text(&dice), role: dice.maybe(text(&dice)), organisation: dice.maybe(text(&dice)),
        status: dice.pick(AttendanceStatus.allCases), note: dice.maybe(text(&dice)),
        initials: dice.maybe("AL"),
        line: 1)
    }
    let date = CalendarDate(ordinal: 737_000 + dice.roll(900))
    meeting.nextMeeting = dice.maybe(
      MeetingReference(date: date, time: nil, venue: dice.maybe(text(&dice)), body: nil, line: 1))
    meeting.references = (0..<dice.roll(3)).map { _ in
      var reference = MeetingReference(date: date, body: dice.maybe(text(&dice)), line: 1)
      reference.isCancelled = dice.roll(2) == 0
      reference.isClear = dice.roll(2) == 0
      return reference
    }
    meeting.acronyms = (0..<dice.roll(2)).map { _ in Acronym(short: "AB", long: text(&dice), line: 1) }
    func outcomes(_ passages: [Passage], _ prefix: String) -> ([Decision], [Action], [Declaration]) {
      func place() -> Int? { passages.isEmpty || dice.roll(4) == 0 ? nil : dice.roll(passages.count) }
      let decisions = (0..<dice.roll(4)).map { n in
        Decision(
          id: "\(prefix)decision-\(n + 1)", kind: dice.pick(DecisionKind.allCases),
          effect: dice.pick(DecisionEffect.allCases), text: text(&dice), proposer: dice.maybe(text(&dice)),
          seconder: dice.maybe(text(&dice)),
          votes: Votes(inFavour: dice.maybe(3), against: dice.maybe(0), outcome: dice.maybe("carried")),
          line: 1,
          passage: place())
      }
      let actions = (0..<dice.roll(3)).map { n in
        Action(
          id: "\(prefix)action-\(n + 1)", owner: dice.maybe(text(&dice)), text: text(&dice),
          due: dice.maybe(date), line: 1, passage: place())
      }
      let declarations = (0..<dice.roll(2)).map { _ in
        Declaration(
          asWritten: text(&dice), interest: dice.maybe(text(&dice)), withdrew: dice.maybe(true), line: 1)
      }
      return (decisions, actions, declarations)
    }
    for n in 0..<dice.roll(5) {
      let number = dice.maybe("\(n + 1)")
      let title = text(&dice)
      var parts = number.map { [HeadingPart(.number, $0 + dice.pick([".", "", ")"]))] } ?? []
      if dice.roll(3) == 0 { parts.append(HeadingPart(.label, text(&dice))) }
      parts.append(HeadingPart(.title, title, isGlued: !parts.isEmpty && dice.roll(4) == 0))
      var item = AgendaItem(
        id: "item-" + (number ?? "u\(n)"), number: number, title: title, heading: parts,
        passages: passages(&dice), line: 1)
      item.restricted = dice.roll(5) == 0
      item.language = dice.maybe("cy")
      item.id = ""
      meeting.items.append(item)
    }
    if !meeting.items.isEmpty { meeting.after = passages(&dice) }
    // Ids follow from numbers and titles, as they do in a document that is parsed.
    var seen: [String: Int] = [:]
    for i in meeting.items.indices {
      let item = meeting.items[i]
      let base = "item-" + (item.number.map { slug($0, orElse: "0") } ?? slug(item.title, orElse: "untitled"))
      seen[base, default: 0] += 1
      meeting.items[i].id = seen[base] == 1 ? base : "\(base)--\(seen[base] ?? 1)"
      let found = outcomes(item.passages, meeting.items[i].id + "-")
      (meeting.items[i].decisions, meeting.items[i].actions, meeting.items[i].declarations) = found
    }
    (meeting.decisions, meeting.actions, meeting.declarations) = outcomes(meeting.before + meeting.after, "")
    let present = meeting.attendance.contains { $0.status != .apologies && $0.status != .absent }
    meeting.answers.attendance = present ? .recorded : .notUnderstood
    meeting.answers.apologies = meeting.attendance.contains { $0.status == .apologies } ? .recorded : .none
    let declared = !meeting.declarations.isEmpty || meeting.items.contains { !$0.declarations.isEmpty }
    meeting.answers.declarations = declared ? .recorded : .none
    meeting.answers.venue = meeting.venue == nil ? .notRecorded : .recorded
    meeting.answers.time = meeting.time == nil ? .notRecorded : .recorded
    meeting.answers.nextMeeting = meeting.nextMeeting == nil ? .notUnderstood : .recorded
    return meeting
  }

  @Test func `generated meetings come back as they were`() throws {
    var failed = 0
    for seed in 0..<400 {
      let meeting = Self.meeting(seed)
      let found = try differences(of: meeting)
      if !found.isEmpty {
        failed += 1
        if failed <= 5 {
          Issue.record(
            "\(seed): \(found.prefix(3).joined(separator: "\n  "))\n\(String(decoding: Self.written(meeting), as: UTF8.self))"
          )
        }
      }
    }
    print("round trip of generated meetings: 400, \(failed) differ")
    #expect(failed == 0)
  }
}
