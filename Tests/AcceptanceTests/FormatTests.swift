import Foundation
import Minutes
import Parsing
import Reading
import Testing

/// The documents that `Tools/make-formats` makes of texts, each read and held against its text.
@Suite struct FormatTests {
  /// The texts below `Tools/formats`, as `BODY/NAME.FORMAT`.
  private static let documents: [String] = {
    let folder = BuiltSite.root + "/Tools/formats"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  private static func meeting(_ bytes: Data, _ path: String) throws -> Meeting {
    Parser().meeting(from: try SourceReader().transcript(of: Array(bytes), path: path))
  }

  /// What a document tells: all that a format keeps. Emphasis, the depth of lists and what is a heading differ.
  private static func told(_ meeting: Meeting) -> Meeting {
    var meeting = meeting.withoutPlaces
    func words(_ passages: [Passage]) -> [Passage] {
      passages.map { passage in
        var plain = passage
        plain.kind = .paragraph
        plain.isTableHead = false
        plain.links = []
        if case .listEntry(let label, _) = passage.kind, !["•", "-", "*", ""].contains(label) {
          plain.text = label + " " + passage.text
        }
        return plain
      }
    }
    // A table gives a person's office in a cell, a list in brackets.
    for i in meeting.attendance.indices {
      meeting.attendance[i].asWritten = PageText.words(meeting.attendance[i].asWritten).joined(separator: " ")
    }
    meeting.before = words(meeting.before)
    meeting.after = words(meeting.after)
    for i in meeting.items.indices {
      meeting.items[i].heading = []
      meeting.items[i].passages = words(meeting.items[i].passages)
    }
    return meeting
  }

  @Test func `every format is made from a text`() {
    let formats = Set(Self.documents.compactMap { $0.split(separator: ".").last.map(String.init) })
    #expect(formats == ["pdf", "docx", "odt", "rtf", "doc", "html", "rst"])
  }

  @Test(arguments: documents) func `a document tells the meeting that its text tells`(name: String) throws {
    let text = try Data(contentsOf: URL(filePath: BuiltSite.root + "/Tools/formats/\(name).md"))
    let document = try Data(contentsOf: URL(filePath: BuiltSite.root + "/Content/minutes/\(name)"))
    let read = try Self.meeting(document, "minutes/\(name)")
    if read.diagnostics.contains(where: { $0.id == "missing-tool" }) {
      // The formats of office programs need programs of their own, which a machine may lack.
      print("skipped, as its converter is not installed: \(name)")
      return
    }
    var source = String(decoding: text, as: UTF8.self)
    // Marks for the typesetter only.
    source = source.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(":::") }
      .joined(separator: "\n")
    let wanted = try Self.meeting(Data(source.utf8), "minutes/\(name).md")
    let differences = Self.told(wanted).differences(from: Self.told(read))
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    #expect(!wanted.items.isEmpty)
  }

  @Test func `a leaflet in two columns keeps its pages, its table and the order of its text`() throws {
    let path = "tamble-vale-communities-board/2019-12-16.pdf"
    let document = try Data(contentsOf: URL(filePath: BuiltSite.root + "/Content/minutes/\(path)"))
    let read = try Self.meeting(document, path)
    guard !read.diagnostics.contains(where: { $0.id == "missing-tool" }) else {
      print("skipped, as its converter is not installed: \(path)")
      return
    }
    #expect(read.source.pages == 4)
    #expect(read.items.map(\.number) == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(read.items.last?.page == 4)
    let rows = read.items[5].passages.filter { if case .tableRow = $0.kind { true } else { false } }
    #expect(rows.count == 4)
    #expect(rows.last?.kind == .tableRow(["Market Lostrey", "Signs for the low road", "£640"]))
    #expect(Set(read.leftOut.map(\.why)) == ["page number", "running head or foot"])
  }
}
