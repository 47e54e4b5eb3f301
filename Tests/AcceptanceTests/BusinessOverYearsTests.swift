import Foundation
import Testing

/// Builds a small archive of one partnership and a report, and reads what its pages tell of years and of gaps.
@Suite struct BusinessOverYearsTests {
  private static let documents: [String: String] = [
    "2014.txt": """
    SALTHARBOUR SAFETY PARTNERSHIP

    Minutes of the meeting held on 19 August 2014

    Present: Cllr Nora Pike (Chair), Tom Ash (Saltharbour Fire Brigade), Jo Elm.

    1. Minutes

    Consideration was given to the minutes of the meeting held on 24 June 2014.

    AGREED that the minutes be approved.

    2. Logged Incidents and Order

    The figures were presented.

    AGREED that a further report be brought back to the next meeting.

    3. Street Wardens Scheme

    The Saltharbour Harbour Trust (SHT) paid for two wardens.

    AGREED that the information be noted.

    4. Date of Next Meeting

    7 October 2014.
    """,
    "2017.txt": """
    SALTHARBOUR SAFETY PARTNERSHIP

    Minutes of the meeting held on 4 April 2017

    Present: Cllr Nora Pike (Chair), Jo Elm.

    1. Minutes

    Consideration was given to the minutes of the meeting held on 14 February 2017.

    AGREED that the minutes be approved subject to Tom Ash being added to the apologies.

    2. Logged Incidents & Order

    SHT asked for the figures of the quay.

    AGREED that the report be noted.

    3. Date of Next Meeting

    The next meeting is on 16 May 2017.
    """,
    "2018.txt": """
    SALTHARBOUR SAFETY PARTNERSHIP

    Minutes of the meeting held on 10 July 2018

    Present: Cllr Nora Pike (Chair), Tom Ash (Saltharbour Fire Brigade).

    1. Minutes

    Consideration was given to the minutes of the meeting held on 15 May 2018.

    AGREED that the minutes be approved.

    2. Logged Incidents and Order - Restricted

    The figures rose.

    AGREED that the report be noted.

    3. Date of Next Meeting

    11 September 2018.
    """,
    "report.txt": """
    Harbour Oversight Committee

    Title of Report: Watch over the Western Quay
    Report No: HOC/16/009
    Report to and date: Harbour Oversight Committee 20 April 2016
    Portfolio holder: Cllr Una Cragg
    Lead officer: Vic Reed, Harbour Master
    Purpose of report: To tell what was done on the quay.
    Recommendation: It is recommended that the report be noted.

    1. Key issues

    The western quay was watched by night.
    """,
  ]

  private func built(_ check: (BuiltSite) throws -> Void) throws {
    let content = BuiltSite.scratch()
    defer { try? FileManager.default.removeItem(atPath: content) }
    try FileManager.default.createDirectory(atPath: content + "/minutes", withIntermediateDirectories: true)
    for (name, text) in Self.documents {
      try Data(text.utf8).write(to: URL(filePath: content + "/minutes/" + name))
    }
    let site = BuiltSite(content: content)
    defer { site.remove() }
    try check(site)
  }

  @Test func `one business is one thread over three years, with earlier and later on each page`() throws {
    try built { site in
      let folder = "meetings/saltharbour-safety-partnership/"
      let business = try site.text(folder + "business/index.html")
      let start = try #require(business.range(of: "<h2 id=\"logged-incidents-and-order\">"))
      let section = business[start.upperBound...].prefix { $0 != "§" }
      let end = section.range(of: "</section>")?.lowerBound ?? section.endIndex
      for day in ["10 July 2018", "4 April 2017", "19 August 2014"] {
        #expect(section[..<end].contains(day), "\(day)")
      }
      #expect(!business.contains("id=\"minutes-of-the-previous-meeting\""))
      let middle = try site.text(folder + "2017-04-04/index.html")
      #expect(middle.contains("href=\"../2014-08-19/#item-2\">earlier, 19 August 2014</a>"))
      #expect(middle.contains("href=\"../2018-07-10/#item-2\">later, 10 July 2018</a>"))
      #expect(middle.contains("business/#logged-incidents-and-order"))
    }
  }

  @Test func `meetings that are referred to and not held stand on the coverage page with their lines`() throws
  {
    try built { site in
      let coverage = try site.text("coverage/index.html")
      let folder = "../meetings/saltharbour-safety-partnership/"
      for (day, link) in [
        ("2014-06-24", "2014-08-19/lines.html#L9"), ("2014-10-07", "2014-08-19/lines.html#L27"),
        ("2017-02-14", "2017-04-04/lines.html#L9"), ("2017-05-16", "2017-04-04/lines.html#L21"),
        ("2018-05-15", "2018-07-10/lines.html#L9"), ("2018-09-11", "2018-07-10/lines.html#L21"),
      ] {
        #expect(coverage.contains("<time datetime=\"\(day)\">"), "\(day)")
        #expect(coverage.contains(folder + link), "\(link)")
      }
      #expect(coverage.contains("No meeting here in 2 years: 2015, 2016."))
      #expect(coverage.contains("It announces the next for 11 September 2018, which is not here."))
    }
  }

  @Test func `a report is tied to the meeting of its committee that is not held`() throws {
    try built { site in
      let coverage = try site.text("coverage/index.html")
      #expect(coverage.contains("<time datetime=\"2016-04-20\">20 April 2016</time>"))
      #expect(coverage.contains("reports/watch-over-the-western-quay/lines.html#L5"))
      let report = try site.text("reports/watch-over-the-western-quay/index.html")
      #expect(
        report.contains(
          "Written for the meeting of Harbour Oversight Committee on 20 April 2016, which is not in this archive."
        ))
    }
  }

  @Test func `what was asked for leads to the item that answers, and back`() throws {
    try built { site in
      let folder = "meetings/saltharbour-safety-partnership/"
      // Four years are too long for an answer: the matter came back, and nobody says that it answers.
      let page = try site.text(folder + "2014-08-19/index.html")
      #expect(!page.contains("What came of it"))
    }
  }

  @Test func `a short form is spelt out where another document of the body spells it out`() throws {
    try built { site in
      let page = try site.text("meetings/saltharbour-safety-partnership/2017-04-04/index.html")
      #expect(page.contains("<abbr title=\"Saltharbour Harbour Trust\">SHT</abbr>"))
      #expect(page.contains("spelt out in Saltharbour Safety Partnership, 19 August 2014"))
    }
  }
}
