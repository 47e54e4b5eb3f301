import Minutes
import Testing

@testable import Reading

@Suite struct FormatRecognitionTests {
  @Test func documentsAreToldByTheirContent() {
    let samples: [([UInt8], SourceFormat)] = [
      (SampleDocuments.pdf(["x"]), .pdf), (Array("junk before\n%PDF-1.4".utf8), .pdf),
      (SampleDocuments.docx(""), .docx), (SampleDocuments.odt(""), .odt), (Array("{\\rtf1 x}".utf8), .rtf),
      (SampleDocuments.ole(stream: "WordDocument"), .doc), (SampleDocuments.doc("x"), .doc),
      (Array("<!DOCTYPE html><p>x".utf8), .html),
      (Array("\u{FEFF}\n<!-- saved -->\n<HTML><body>".utf8), .html),
      (Array("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">".utf8), .html), (Array("words".utf8), .text),
    ]
    for (bytes, format) in samples {
      // Whatever it is called.
      for name in ["a.txt", "a", "a.pdf", "a.docx", "noise.xyz"] {
        #expect(
          RecognisedFormat(bytes, path: "minutes/" + name) == .document(format), "\(format) named \(name)")
      }
    }
  }

  @Test(arguments: [
    ("a.md", "# A", SourceFormat.markdown), ("a.rst", "A\n=", .rst), ("a.html", "A <p>b</p>", .html),
    ("a.htm", "A <br>", .html),
    ("a.html", "only words, 3 < 4", .text), ("a.md", "# A <br> b", .markdown),
    ("a.txt", "<p>quoted</p>", .text),
    ("a.csv", "a,b", .text), (".md", "x", .text),
  ])
  func theNameDecidesBetweenFormatsThatAreText(name: String, text: String, format: SourceFormat) {
    #expect(RecognisedFormat(Array(text.utf8), path: "minutes/" + name) == .document(format))
  }

  @Test func whatIsNoDocumentIsNamed() {
    let samples: [([UInt8], String?)] = [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
      (SampleDocuments.zip([("a.txt", "x")]), "a ZIP archive"),
      (SampleDocuments.zip([("xl/workbook.xml", "x")]), "a spreadsheet"),
      (SampleDocuments.zip([("ppt/presentation.xml", "x")]), "a presentation"),
      (Array(SampleDocuments.docx("x").prefix(300)), "a damaged ZIP archive or Office document"),
      (SampleDocuments.ole(stream: "Workbook"), "a spreadsheet"),
      (
        Array("MIME-Version: 1.0\nContent-Type: multipart/related".utf8), "a web archive or an e-mail message"
      ),
      ((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 13) }, nil),
    ]
    for (bytes, kind) in samples {
      #expect(RecognisedFormat(bytes, path: "a.docx") == .other(kind))
      let error = #expect(throws: SourceRefusal.self) {
        try SourceReader().transcript(of: bytes, path: "minutes/a.docx")
      }
      #expect(error?.diagnostic.id == "not-a-document")
      #expect(error?.diagnostic.message.contains(kind ?? "neither text nor") == true)
      #expect(error?.diagnostic.nextStep != nil)
    }
  }

  @Test(arguments: [1, 2, 3, 7])
  func aFewControlCharactersMakeNoTextBinary(count: Int) {
    let text = Array("Minutes".utf8) + [UInt8](repeating: 0, count: count)
    #expect(RecognisedFormat(text, path: "a.txt") == .document(.text))
  }

  @Test func textInUTF16IsNotBinary() {
    let units = Array("Minutes of the meeting held on 12 March".utf16).flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(RecognisedFormat(units, path: "a.txt") == .document(.text))
    #expect(RecognisedFormat([0xFF, 0xFE] + units, path: "a.txt") == .document(.text))
  }

  @Test func aLockedOfficeDocumentKeepsItsPage() throws {
    let bytes = SampleDocuments.ole(stream: "EncryptedPackage")
    let transcript = try SourceReader().transcript(of: bytes, path: "minutes/a.docx")
    #expect(transcript.lines.isEmpty)
    #expect(transcript.diagnostics.map(\.id) == ["locked-file"])
    #expect(throws: SourceRefusal.self) { try SourceReader().transcript(of: bytes, path: "minutes/a.xlsx") }
  }

  @Test func aMisnamedFileIsReadAndNamed() throws {
    let transcript = try SourceReader().transcript(
      of: Array("<!doctype html><p>Words".utf8), path: "minutes/a.doc")
    #expect(transcript.source.format == .html)
    #expect(transcript.texts == ["Words"])
    let found = try #require(transcript.diagnostics.first)
    #expect(found.id == "misnamed-file")
    #expect(found.severity == .note)
    #expect(
      found.message
        == "The name promises an old Word document and the file is a web page; it was read as that")
    #expect(found.nextStep == "Rename it so that it ends in .html")
  }
}
