import Foundation
import Minutes
import Testing

@testable import Publishing

@Suite struct OpenData {
  private func file(_ name: String) throws -> String {
    let file = try #require(try Fixture.site(Fixture.pages()).first { $0.path == "data/\(name)" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `a row stands for each fact, with its meeting, address, source and line`() throws {
    let rows = try file("decisions.csv").components(separatedBy: "\r\n")
    #expect(
      rows[1]
        == "ashby-water-partnership/2021-03-09,meetings/ashby-water-partnership/2021-03-09/#item-1-decision-1,2021-03-09,item-1,1,Minutes,item-1-decision-1,decision,approved,The minutes of 12 January 2021 were approved,Cllr Lee,Bo Rees,7,0,,,minutes/ashby.txt,7"
    )
    #expect(rows.count == 5 && rows.last == "")
  }

  @Test func `a cell with a comma, a quote or a line end is quoted`() {
    let table = DataTable(
      file: .links, columns: [.init(name: "a"), .init(name: "b")], rows: [["x, \"y\"", "1\n2"]])
    #expect(String(decoding: table.csv, as: UTF8.self) == "a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n")
  }

  @Test func `every file of data that is described is written`() throws {
    let written = Set(try Fixture.site(Fixture.pages()).map(\.path).filter { $0.hasPrefix("data/") })
    #expect(written == Set(DataFile.allCases.map(\.path)))
  }

  @Test func `links name every attendance and mention of an entity`() throws {
    let links = try file("links.json").filter { !$0.isWhitespace }
    #expect(
      links.contains(
        #""bo-rees":[{"as_written":"BoRees(AshbyRowingClub)","meeting":"ashby-water-partnership/2021-03-09","line":4},{"as_written":"BoRees","meeting":"ashby-water-partnership/2021-03-09","line":12}]"#
      ))
  }

  @Test func `a source that is held back is named in no table`() throws {
    var archive = Fixture.archive
    archive.documents[1].digest.source.heldBack = true
    let pages = PageMaker(archive: archive, settings: Fixture.settings, look: try Fixture.look())
    for file in pages.dataFiles([]) {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ashby.txt"), "\(file.path)")
    }
  }
}
