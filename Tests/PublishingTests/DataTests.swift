import Foundation
import GRDB
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

  @Test func `a cell with a comma, a quote or a line end is quoted`() throws {
    let table = DataTable(.links, "a b:integer") { give in
      try give([.text("x, \"y\""), .integer(-1)])
      try give([.text("1\n2"), .missing])
    }
    #expect(
      String(decoding: try CSVText.bytes(of: table), as: UTF8.self)
        == "a,b\r\n\"x, \"\"y\"\"\",-1\r\n\"1\n2\",\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
  func `a text that a spreadsheet would take for a formula begins with an apostrophe`(_ text: String) throws {
    let table = DataTable(.links, "a") { try $0([.text(text)]) }
    #expect(String(decoding: try CSVText.bytes(of: table), as: UTF8.self) == "a\r\n'\(text)\r\n")
  }

  @Test func `control characters of a text become spaces in CSV`() throws {
    let table = DataTable(.links, "a") { try $0([.text("x\u{0}y\u{1B}z")]) }
    #expect(String(decoding: try CSVText.bytes(of: table), as: UTF8.self) == "a\r\nx y z\r\n")
  }

  @Test func `every file of data that is described is written, the database where there is room for it`()
    throws
  {
    let written = Set(try Fixture.site(Fixture.pages()).map(\.path).filter { $0.hasPrefix("data/") })
    var described = Set(DataFile.allCases.map(\.path) + ["data/index.html"])
    described.remove(DataFile.database.path)
    #expect(written == described)
    let scratch = ScratchFile()
    defer { scratch.remove() }
    let files = try Fixture.pages().dataFiles([], database: scratch.path)
    #expect(files.first { $0.path == DataFile.database.path }?.diskPath == scratch.path)
  }

  @Test func `the same archive gives the same database, and every view answers`() throws {
    let (first, second) = (ScratchFile(), ScratchFile())
    defer {
      first.remove()
      second.remove()
    }
    for file in [first, second] { _ = try Fixture.pages().dataFiles([], database: file.path) }
    let bytes = try Data(contentsOf: URL(filePath: first.path))
    #expect(bytes == (try Data(contentsOf: URL(filePath: second.path))))
    let queue = try DatabaseQueue(path: first.path)
    try queue.read { db in
      for view in ArchiveView.all { _ = try Row.fetchAll(db, sql: "SELECT * FROM \(view.name)") }
      for view in ArchiveView.all { _ = try Row.fetchAll(db, sql: view.example) }
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(
        try String.fetchAll(db, sql: "SELECT text FROM search('minute') WHERE kind = 'decision'")
          == ["The minutes of 12 January 2021 were approved"])
    }
  }

  @Test func `a database that can't be written is told with where and what to do`() throws {
    let error = #expect(throws: Diagnostic.self) {
      try Fixture.pages().dataFiles([], database: "/nowhere/at/all.sqlite")
    }
    #expect(error?.id == "database" && error?.nextStep?.contains("TMPDIR") == true)
  }

  @Test func `every column of the tables is explained`() throws {
    let words = try Fixture.look().wording
    for table in try Fixture.pages().dataTables([]) {
      for column in table.columns { #expect(words.names.contains("column_\(column.name)"), "\(column.name)") }
    }
  }

  @Test func `links name every attendance and mention of an entity`() throws {
    let links = try file("links.json").filter { !$0.isWhitespace }
    #expect(
      links.contains(
        #""bo-rees":[{"as_written":"BoRees(AshbyRowingClub)","meeting":"ashby-water-partnership/2021-03-09","line":4},{"as_written":"BoRees","meeting":"ashby-water-partnership/2021-03-09","line":12}]"#
      ))
  }

  @Test func `a source that is held back is named in no table`() throws {
    let archive = Fixture.archive
    archive.documents[1].digest.source.heldBack = true
    let pages = PageMaker(archive: archive, settings: Fixture.settings, look: try Fixture.look())
    for file in try pages.dataFiles([]) {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ashby.txt"), "\(file.path)")
    }
  }
}
