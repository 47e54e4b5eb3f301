import Minutes
import Testing

@testable import Linking
@testable import Publishing

/// What pictures show, and that their words and tables say the same.
@Suite struct Pictures {
  private func page(_ path: String, _ archive: Archive = Fixture.archive) throws -> String {
    let pages = PageMaker(archive: archive, settings: Fixture.settings, look: try Fixture.look())
    for job in pages.jobs(postings: [])
    where job.name.split(separator: "/").first == path.split(separator: "/").first {
      for file in try job.files() where file.path == path {
        return String(decoding: file.bytes, as: UTF8.self)
      }
    }
    return ""
  }

  private let body = "meetings/ashby-water-partnership/index.html"

  @Test func `an attendance grid has a row for each person, and says how often each was there`() throws {
    let page = try page(body)
    #expect(page.contains("Who was at which of 2 meetings, 12 January 2021 to 9 March 2021"))
    // The first meeting records nobody, so that it counts for nobody.
    #expect(page.contains("aria-label=\"There at 1 of 1.\""))
    #expect(
      page.contains(
        "<th scope=\"row\">Cllr Ann Lee MBE</th><td>1/1</td><td>attendance not recorded</td><td>present</td>")
    )
  }

  @Test func `nobody misses a meeting before coming onto the body`() throws {
    let archive = Fixture.archive
    var other = Fixture.attendance[0]
    other.name.name = "Bo Rees"
    archive.documents[0].digest.attendance = [other]
    archive.documents[0].attendees = [archive.documents[1].attendees[1]]
    let page = try page(body, archive)
    #expect(
      page.contains("<th scope=\"row\">Cllr Ann Lee MBE</th><td>1/1</td><td>not listed</td><td>present</td>"),
      "\(page.split(separator: "\n").filter { $0.contains("scope=\"row\"") })")
  }

  @Test func `a draft says that it is one, in the grid too`() throws {
    let page = try page(body)
    #expect(page.contains("12 January 2021</a> (draft)</th>"))
    #expect(page.contains("<span>* draft</span>"))
    #expect(page.contains("2 meetings, 1 of them a draft, 1 missing"))
  }

  @Test func `each way of taking part has a shape of its own`() {
    let shapes = AttendanceMark.allCases.map { $0.path(0) + $0.style }
    #expect(Set(shapes).count == shapes.count)
  }

  @Test func `somebody who sent apologies and came after all was there`() throws {
    let archive = Fixture.archive
    var late = Fixture.attendance[0]
    late.status = .apologies
    archive.documents[1].digest.attendance.append(late)
    archive.documents[1].attendees.append(archive.documents[1].attendees[0])
    #expect(try page(body, archive).contains("<td>1/1</td><td>attendance not recorded</td><td>present</td>"))
  }

  @Test func `a body of many meetings has its newest in the grid, and all of them on pages of their own`()
    throws
  {
    let archive = LargeArchive.archive
    let pages = PageMaker(archive: archive, settings: Fixture.settings, look: try Fixture.look())
    let files = try pages.gridPages(0)
    #expect(files.count == (LargeArchive.meetings / PageMaker.gridMeetings + 1) / 2)
    #expect(files[0].path == "meetings/board/attendance/index.html")
    #expect(files.allSatisfy { $0.bytes.count < 60_000 })
    let front = String(decoding: try #require(pages.shelf(0).first).bytes, as: UTF8.self)
    #expect(front.contains("href=\"attendance/\""))
  }

  @Test func `a timeline shows what is held and what is missing on one scale, with the same as a table`()
    throws
  {
    let page = try page("coverage/index.html")
    #expect(
      page.contains(
        "class=\"strip wide-strip\" role=\"img\" aria-label=\"2 meetings, 1 of them a draft, 1 missing, 12 January 2021"
      ))
    #expect(
      page.contains(
        "<th scope=\"row\">Ashby Water Partnership</th><td>12 January 2021 to 9 March 2021</td><td>2</td><td>1</td><td>1</td>"
      ))
  }

  @Test func `a time scale goes by whole years and leaves out what lies outside`() throws {
    let scale = try #require(TimeScale([Fixture.day("2017-05-08"), Fixture.day("2018-12-31")]))
    #expect(scale.place(Fixture.day("2017-01-01")) == 0)
    #expect(scale.place(Fixture.day("2018-01-01")) == 500)
    #expect(scale.place(Fixture.day("1930-01-01")) == nil)
    #expect(TimeScale([Fixture.day("2017-05-08")]) == nil)
  }

  @Test func `a theme through the years has a bar and a row for each year`() throws {
    let archive = Fixture.archive
    #expect(try !page("themes/flooding/index.html", archive).contains("through-years"), "all of one year")
    archive.documents[0].digest.date = Fixture.day("2019-01-12")
    let page = try page("themes/flooding/index.html", archive)
    #expect(page.contains("Items by year from 2019 to 2021: never more than 1 in a year."))
    #expect(page.contains("<th scope=\"row\"><a href=\"#y2021\">2021</a></th><td>1</td><td>1</td>"))
    #expect(page.contains("<th scope=\"row\"><a href=\"#y2019\">2019</a></th><td>1</td><td>0</td>"))
  }

  @Test func `words in a picture are escaped`() {
    var picture = SVGPicture(width: 1, height: 1, label: "\"<b>&")
    picture.text("<i>", x: 0, y: 0)
    let svg = String(decoding: picture.html("x"), as: UTF8.self)
    #expect(svg.contains("aria-label=\"&quot;&lt;b&gt;&amp;\"") && svg.contains("&lt;i&gt;"))
  }
}
