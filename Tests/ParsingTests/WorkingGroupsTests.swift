import Minutes
import Testing

@testable import Parsing

/// How working groups and small boards on the web keep their minutes.
struct WorkingGroupsTests {
  private func names(_ text: String, _ file: String = "minutes/example.md") throws -> [String] {
    try outcomesMeeting(text, file).attendance.map { a in
      [a.name.name, a.status.rawValue, a.role].compactMap { $0 }.joined(separator: ", ")
    }
  }

  @Test func `a page's own title stands in its header, and names have underscores for blanks`() throws {
    let page = try outcomesMeeting(
      "<html><body><header><p><a href=\"https://www.example.org/\">Quay</a></p>\n<h1>Quay Tables Working Group</h1>\n<h2>02 October 2025</h2><nav><a href=\"x\">Log</a></nav></header>\n<h2>Attendees</h2><dl><dt>Present</dt><dd>Ada_Munt, Jo_Vell, Tom Keel</dd>\n<dt>Regrets</dt><dd>-</dd></dl>\n<main><h2>Meeting minutes</h2>\n<section><h3>Review of the minutes</h3><p>Ada: any objections?</p></section>\n<section><h3>Wide tables</h3><p>Jo: it is fine.</p></section></main></body></html>",
      "minutes/example.html")
    #expect(page.body?.name == "Quay Tables Working Group")
    #expect(page.date?.iso == "2025-10-02")
    #expect(page.attendance.map(\.name.name) == ["Ada Munt", "Jo Vell", "Tom Keel"])
    #expect(page.attendance.first?.asWritten == "Ada_Munt")
    #expect(page.items.map { $0.title } == ["Review of the minutes", "Wide tables"])
  }

  @Test func `a site's name in the header is no title where the page has one`() throws {
    let page = try outcomesMeeting(
      "<html><body><header><h1>Marl Council website</h1></header>\n<main><h1>Minutes of the Quay Harbour Board</h1>\n<p>4 May 2016</p><p>Present: Ada Munt, Jo Vell</p><h2>Roads</h2><p>None.</p><h2>Trees</h2><p>None.</p></main></body></html>",
      "minutes/example.html")
    #expect(page.body?.name == "Quay Harbour Board")
  }

  @Test func `where nothing else lists people those in attendance are the ones who met`() throws {
    let head = "# Quay Steering Council\n\nMay 3 2021\n\n"
    #expect(
      try names(
        head + "In attendance:\n\n- Ada Munt\n- Jo Vell\n- Tom Keel\n\n## Budget\n\nIt was approved.\n")
        == ["Ada Munt, present", "Jo Vell, present", "Tom Keel, present"])
    #expect(
      try names(
        head
          + "In attendance:\n\n- Ada Munt (Quay Council)\n- Jo Vell (Fell Council)\n- Tom Keel (Marl Police)\n\n## Budget\n\nIt was approved.\n"
      ).allSatisfy { !$0.contains(", present") })
  }

  @Test func `voting members have their attendance under a heading of their own`() throws {
    #expect(
      try names(
        "# Open Quay TAC Meeting - May 8, 2025\n\n# Attendance\n\n## Voting Member Attendance\n\n* Ada Munt\n* Jo Vell\n\n## Voting Members Not in Attendance\n\n* Tom Keel\n\n# Agenda\n\n## Budget\n\nNoted.\n"
      ) == [
        "Ada Munt, present, Voting Member", "Jo Vell, present, Voting Member",
        "Tom Keel, absent, Voting Member",
      ])
    #expect(
      try names(
        "# 2023-01-02 Board\n\n## Attendees\n\nPeople who attended:\n\n- HA - Chair\n- Jo Vell\n- Tom Keel\n\n## Budget\n\nNoted.\n"
      ).suffix(2) == ["Jo Vell, present", "Tom Keel, present"])
  }

  @Test func `a day or a place in a heading is no item`() throws {
    let found = try outcomesMeeting(
      "# Quay Releases WG\n\n### Date: 2020-03-25\n\n### Location: the hall\n\n## Attendees\n\n* Ada Munt\n* Jo Vell\n\n## Policy\n\nNoted.\n\n## Budget\n\nNoted.\n",
      "minutes/example.md")
    #expect(found.items.map { $0.title } == ["Policy", "Budget"])
    #expect(found.date?.iso == "2020-03-25")
  }

  @Test func `of a meeting over several days the first is its day`() throws {
    #expect(
      try outcomesMeeting(
        "# QAG Teleconference\n\n#### 26-28 Feb 2024\n\n## Fills\n\nAda: fine.\n", "minutes/a.md"
      ).date?.iso
        == "2024-02-26")
  }
}
