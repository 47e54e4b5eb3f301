import Foundation
import Minutes
import Publishing
import Testing

/// A clerk's afternoon: a document that is read wrongly in five places, mended by what the findings say to write.
@Suite(.serialized) struct DrillTests {
  /// Minutes of an invented parish with five habits that mislead.
  static let minutes = """
    Wendle Parish Council

    Minutes of the meeting held on Tuesday 12 June 2018 at 7.30pm in the Reading Room
    Date of the meeting: 13 June 2018

    Present: Cllr J. Smith (Chair), Cllr Ann Bly, Cllr Tom Dow

    1. Apologies
    Nobody had sent any.

    2. Minutes of the last meeting
    It was agreed that the minutes of 8 May 2018 be signed.

    3. Finance
    Mr Walter Orr reported on the accounts.

    4. Planning
    The barn at Long Lane: NOTED with thanks to all who had looked at it.

    5. Highways
    The council agreed that the drain be cleared.
    6 hedges and ditches, on which the clerk spoke at length and in detail to all who were there on the night.

    7. Any other business
    The gate was talked about.
    """

  private struct Archive {
    let content = BuiltSite.scratch()

    init() throws {
      try FileManager.default.createDirectory(atPath: content + "/minutes", withIntermediateDirectories: true)
    }

    func write(_ text: String, _ file: String) throws {
      try Data(text.utf8).write(to: URL(filePath: content + "/" + file))
    }

    func check() -> ArchiveCheck.Result {
      ArchiveCheck(
        BuildOptions(
          content: content, templates: [BuiltSite.root + "/Templates"], output: "",
          today: CalendarDate(ordinal: 738_000))
      ).run()
    }

    /// The ids about a file, in order.
    func ids() -> [String] { check().diagnostics.filter { $0.severity >= .warning }.map(\.id) }

    func remove() { try? FileManager.default.removeItem(atPath: content) }
  }

  @Test func `five wrong readings are mended as the findings say, stay mended, and what is stale is told`()
    throws
  {
    let archive = try Archive()
    defer { archive.remove() }
    try archive.write(Self.minutes, "minutes/june.txt")
    let found = archive.check().diagnostics.filter { $0.severity >= .warning }
    #expect(found.map(\.id) == DrillTests.expected)
    // The lines that each finding says to write, as they stand in it.
    var sidecar = ""
    for finding in found {
      let lines = try #require(finding.nextStep).split(separator: "\n").map(String.init)
      let start = try #require(lines.firstIndex { $0.hasSuffix("minutes/june.txt.yml:") })
      let end = try #require(lines.firstIndex { $0.hasPrefix("Where nothing is wrong") })
      sidecar += lines[(start + 1)..<end].map { $0 + "\n" }.joined()
    }
    try archive.write(sidecar, "minutes/june.txt.yml")
    #expect(archive.ids() == [], "\(sidecar)")

    let site = BuiltSite(content: archive.content)
    defer { site.remove() }
    #expect(site.report.diagnostics.filter { $0.severity == .error } == [])
    let page = try site.text("meetings/wendle-parish-council/2018-06-13/index.html")
    #expect(page.contains("Corrected by hand</a>: Date, Apologies, Attendance, Decisions, Items"))
    #expect(page.contains("Walter Orr"))
    #expect(try site.text("changes/index.html").contains("Wendle Parish Council, 13 June 2018"))
    #expect(try site.text("changes/feed.xml").contains("<item>"))

    // A new version of the source: other lines, another order of words, one mistake mended at its source.
    let revised = Self.minutes.replacingOccurrences(of: "\n\n", with: "\n\n\n")
      .replacingOccurrences(
        of: "Present: Cllr J. Smith (Chair)", with: "Present: Mr Walter Orr, Cllr J. Smith (Chair)"
      )
      .replacingOccurrences(of: "the drain be cleared", with: "the long drain be cleared")
    try archive.write(revised, "minutes/june.txt")
    let after = archive.check().diagnostics.filter { $0.severity >= .warning }
    #expect(after.map(\.id) == ["correction-needless"])
    #expect(after.first?.file == "minutes/june.txt.yml")
    #expect(after.first?.excerpt?.contains("Walter Orr") == true)

    // And one whose words are gone.
    try archive.write(
      revised.replacingOccurrences(of: "NOTED with thanks", with: "seen with pleasure"), "minutes/june.txt")
    let gone = archive.check().diagnostics.filter { $0.severity == .error }
    #expect(gone.map(\.id) == ["correction-unmatched"])
    #expect(gone.first?.message.contains("NOTED with thanks") == true)
  }

  static let expected = [
    "two-dates", "attendance-not-understood", "speaks-and-not-listed", "no-decision-in-item", "numbers-jump",
  ]

  @Test func `the worst documents are told first`() throws {
    let archive = try Archive()
    defer { archive.remove() }
    try archive.write(Self.minutes, "minutes/june.txt")
    try archive.write(
      "Some words\n\nand some more that nobody reads as minutes were held\n\nPresent: 12\n", "minutes/bad.txt"
    )
    try archive.write("venu: Hall\n", "minutes/june.txt.yml")
    let groups = archive.check().groups
    #expect(groups.first?.file == "minutes/june.txt", "an error weighs most")
    #expect(groups.last?.file == "minutes/bad.txt")
    try FileManager.default.removeItem(atPath: archive.content + "/minutes/june.txt.yml")
    #expect(archive.check().groups.first?.file == "minutes/bad.txt")
    #expect(archive.check().groups.first?.heading?.contains("% sure") == true)
  }

  @Test func `a sidecar of a meeting holds for each of its files, and one without a file is told`() throws {
    let archive = try Archive()
    defer { archive.remove() }
    try archive.write(Self.minutes, "minutes/june.txt")
    try archive.write(
      "silence: [\(DrillTests.expected.joined(separator: ", "))]\nvenue: Hall\n",
      "minutes/june.yml")
    #expect(archive.ids() == [])
    try archive.write("venue: Hall\n", "minutes/jun.yml")
    let found = archive.check().diagnostics.filter { $0.id == "sidecar-without-file" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }
}
