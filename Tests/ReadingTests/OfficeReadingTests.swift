import Foundation
import Minutes
import Testing

@testable import Reading

/// The tools of this machine, with a cache of their own.
final class Tools {
  static let converters = Converters(
    cacheFolder: FileLocation(NSTemporaryDirectory() + "sitegen-reading-cache"))

  static func has(_ tool: ConverterTool) -> Bool { converters.has(tool) }

  static func read(_ bytes: [UInt8], _ name: String) throws -> Transcript {
    try SourceReader(converters: converters).transcript(of: bytes, path: "minutes/" + name)
  }
}

@Suite(.enabled(if: Tools.has(.pdftotext), "pdftotext is not installed"))
struct PDFReadingTests {
  @Test func linesAndPagesAreThoseOfTheLayout() throws {
    let bytes = SampleDocuments.pdf([
      "Sandley Parish Council\nPresent: Ann Lee", "2. Apologies\nNone.", "3. Close",
    ])
    let transcript = try Tools.read(bytes, "a.pdf")
    let written = transcript.lines.filter { $0.start < $0.end }
    #expect(
      written.map { transcript.text(of: $0).trimmed } == [
        "Sandley Parish Council", "Present: Ann Lee", "2. Apologies", "None.", "3. Close",
      ])
    #expect(written.map(\.page) == [1, 1, 2, 2, 3])
    #expect(transcript.source.pages == 3)
    #expect(transcript.source.format == .pdf)
    #expect(transcript.markup == .plain)
    #expect(transcript.lines.map(\.number) == Array(1...transcript.lines.count))
    #expect(transcript.diagnostics.isEmpty)
  }

  @Test func aPDFWithoutTextNamesTheToolThatReadsPictures() throws {
    let transcript = try Tools.read(SampleDocuments.pdf(["", ""]), "scan.pdf")
    #expect(transcript.lines.isEmpty)
    let found = try #require(transcript.diagnostics.first)
    #expect(found.id == "no-text")
    #expect(found.file == "minutes/scan.pdf")
    #expect(found.message == "The PDF holds pictures of 2 pages and no text")
    #expect(found.nextStep?.contains("ocrmypdf 'minutes/scan.pdf'") == true)
  }

  @Test func aPageWithoutTextIsNoted() throws {
    let transcript = try Tools.read(SampleDocuments.pdf(["One", "", "Three"]), "a.pdf")
    #expect(transcript.diagnostics.map(\.message) == ["Page 2 of 3 holds no text"])
    #expect(transcript.lines.last { $0.start < $0.end }?.page == 3)
  }

  @Test func lockedAndBrokenOnesSayWhatToDo() throws {
    let locked = try Tools.read(SampleDocuments.lockedPDF, "a.pdf")
    #expect(locked.diagnostics.map(\.id) == ["locked-file"])
    let broken = try Tools.read(Array("%PDF-1.4\nnothing more".utf8), "b.pdf")
    #expect(broken.diagnostics.map(\.id) == ["broken-file"])
    for transcript in [locked, broken] {
      #expect(transcript.lines.isEmpty)
      #expect(transcript.diagnostics.first?.nextStep?.contains("qpdf") == true)
    }
  }
}

@Suite(.enabled(if: Tools.has(.pandoc), "pandoc is not installed"))
struct OfficeReadingTests {
  private let p = { SampleDocuments.paragraph($0) }

  private func lines(_ transcript: Transcript) -> [String] {
    transcript.lines.filter { $0.start < $0.end }.map { "\($0.number) \(transcript.text(of: $0))" }
  }

  @Test func aWordDocumentKeepsItsStructureAndTheLinesOfItsText() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
      """
    let body =
      p("Sandley Parish Council") + SampleDocuments.paragraph("Apologies", style: "Heading1")
      + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Present:</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Ann &amp; Bob * *</w:t></w:r></w:p>"
      + SampleDocuments.table([[p("Name"), p("Role")], [p("Ann Lee"), p("Chair")]]) + p("Closed.")
    let transcript = try Tools.read(SampleDocuments.docx(body, styles: styles), "a.docx")
    #expect(transcript.source.format == .docx)
    #expect(transcript.markup == .markdown)
    let found = lines(transcript)
    #expect(found.prefix(3) == ["1 Sandley Parish Council", "3 # Apologies", "5 **Present:** Ann & Bob * *"])
    #expect(found.contains { $0.hasSuffix("| Ann Lee | Chair |") })
    // Each line's number is that of a line of the text that holds its first word.
    let text = transcript.sourceText
    for line in transcript.lines where line.start < line.end {
      let words = transcript.text(of: line).split { !$0.isLetter }
      guard let word = words.first else { continue }
      #expect(text.text(of: text.lines[line.number - 1]).contains(word))
    }
    #expect(transcript.source.lines == text.lines.count)
  }

  @Test func aRowThatHoldsParagraphsIsReadThrough() throws {
    let table = SampleDocuments.table([
      [p("No"), p("Item"), p("Action")], [p("3"), p("Minutes") + p("They were approved."), p("Clerk")],
    ])
    let transcript = try Tools.read(SampleDocuments.docx(table), "a.docx")
    let texts = lines(transcript).map { $0.drop { $0 != " " }.dropFirst() }
    #expect(texts == ["No", "Item", "Action", "3 Minutes", "They were approved.", "Clerk"])
  }

  @Test func openDocumentAndRTFAreRead() throws {
    let odt = SampleDocuments.odt(
      "<text:h text:outline-level=\"1\">Apologies</text:h><text:p>None were received.</text:p>"
        + "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>")
    let first = try Tools.read(odt, "a.odt")
    #expect(first.source.format == .odt)
    #expect(
      lines(first).map { $0.drop { $0 != " " } } == [" # Apologies", " None were received.", " 1. One"])
    let rtf = "{\\rtf1\\ansi\\ansicpg1252 {\\b Present:} Ann Lee\\par The clerk\\'92s \\u373?y report.\\par}"
    let second = try Tools.read(Array(rtf.utf8), "b.doc")
    #expect(second.source.format == .rtf)
    #expect(second.texts.filter { !$0.isEmpty } == ["**Present:** Ann Lee", "The clerk’s ŵy report."])
    #expect(second.diagnostics.map(\.id) == ["misnamed-file"])
  }

  @Test func rtfKeepsTheNumbersAsPrintedAndTheWordsBehindUnicode() throws {
    let list =
      "{\\*\\listtable{\\list{\\listlevel\\levelnfc0\\levelstartat1{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}\\listid1}}"
      + "{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}"
    let rtf =
      "{\\rtf1\\ansi\\ansicpg1252 \(list){\\listtext\\pard\\plain 1.\\tab}\\pard\\ls1\\ilvl0 Apologies\\par \\pard None.\\par "
      + "{\\listtext\\pard\\plain 2.\\tab}\\pard\\ls1\\ilvl0 The clerk\\u8217?s {\\uc2\\u373??year}, {\\uc0\\u373 year}\\par}"
    let transcript = try Tools.read(Array(rtf.utf8), "a.rtf")
    #expect(
      transcript.texts.filter { !$0.isEmpty } == ["1. Apologies", "None.", "2. The clerk’s ŵyear, ŵyear"])
    #expect(transcript.lines.filter { $0.start < $0.end }.map(\.number) == [1, 3, 5])
  }

  @Test func listsKeepTheLabelsThatAreWritten() throws {
    func level(_ number: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    func entry(_ text: String, _ level: Int) -> String {
      SampleDocuments.paragraph(text, numbering: (1, level))
    }
    let body = entry("One", 0) + entry("sub", 1) + entry("sub two", 1) + p("between") + entry("Two", 0)
    let found = lines(try Tools.read(SampleDocuments.docx(body, numbering: numbering), "a.docx"))
    #expect(found == ["1 1. One", "3    (a) sub", "5    (b) sub two", "7 between", "9 2. Two"])
  }

  @Test func wordKeepsTheNumbersOfHeadingsAndWhatStandsInBoxes() throws {
    func level(_ number: Int, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "%1.") + level(1, "%1.%2")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let styles = """
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>\
      </w:numPr></w:pPr></w:style>
      """
    let box =
      "<w:p><w:r><w:t>Beside</w:t></w:r><w:r><w:pict><w:txbxContent>\(p("In the box"))</w:txbxContent></w:pict></w:r></w:p>"
    let body =
      SampleDocuments.paragraph("Apologies", style: "Heading1") + p("None.")
      + SampleDocuments.paragraph("Minutes", style: "Heading1")
      + SampleDocuments.paragraph("The chair spoke.", numbering: (1, 1)) + box
    let found = lines(
      try Tools.read(SampleDocuments.docx(body, styles: styles, numbering: numbering), "a.docx"))
    #expect(
      found.map { String($0.drop { $0 != " " }.dropFirst()) } == [
        "# 1. Apologies", "None.", "# 2. Minutes", "2.1 The chair spoke.", "Beside", "In the box",
      ])
  }

  /// Documents as pandoc packs them: deflated, with parts of its own.
  @Test(arguments: ["docx", "odt", "rtf"]) func documentsOfOfficeProgramsAreRead(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.md",
      "# Apologies\n\nThe clerk’s “year” **ended**.\n\n1. One\n2. Two\n\nText\n\n| Name | Role |\n|--|--|\n| Ann | Chair |\n"
    )
    let made = ChildProcess(
      program: "/usr/bin/pandoc",
      arguments: ["-s", "-o", folder.path + "/a." + format, folder.path + "/a.md"],
      environment: ["LC_ALL=C.UTF-8"], seconds: 60, outputBytes: 1 << 20
    ).run()
    try #require(made.ending == .exited(status: 0))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a." + format)))
    let transcript = try Tools.read(bytes, "a." + format)
    #expect(transcript.source.format.rawValue == format)
    let text = transcript.texts.map { $0.replacing("#", with: "").trimmed }
    for line in ["Apologies", "The clerk’s “year” **ended**.", "1. One", "2. Two", "Text", "| Ann | Chair |"]
    {
      #expect(text.contains(line), "\(line) in \(text)")
    }
  }

  @Test func theDocumentsTitleIsText() throws {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
    let body = SampleDocuments.paragraph("Minutes of the Council", style: "Title") + p("Text")
    #expect(
      lines(try Tools.read(SampleDocuments.docx(body, styles: styles), "a.docx")) == [
        "1 # Minutes of the Council", "1 Text",
      ])
  }

  @Test func anEmptyOrBrokenDocumentKeepsItsPage() throws {
    let empty = try Tools.read(SampleDocuments.docx(""), "a.docx")
    #expect(empty.lines.isEmpty)
    #expect(empty.diagnostics.map(\.id) == ["no-text"])
    let broken = try Tools.read(SampleDocuments.zip([("word/document.xml", "<w:docu")]), "a.docx")
    #expect(broken.lines.isEmpty)
    #expect(broken.diagnostics.map(\.id) == ["broken-file"])
    #expect(broken.diagnostics.first?.nextStep != nil)
  }

  /// Nothing that a document names is opened: no file, which the kernel would report, and no address, which a server
  /// at it would see.
  @Test(.timeLimit(.minutes(2))) func nothingThatADocumentNamesIsOpened() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.png", "secret words")
    let watch = try FileWatch(folder.path + "/secret.png")
    let server = try SilentServer()
    let file = "file://" + folder.path + "/secret.png"
    let address = "http://127.0.0.1:\(server.port)/x.png"

    func picture(_ id: String, _ kind: String) -> String {
      "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:\(kind)=\"\(id)\"/>"
        + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    }
    let word = SampleDocuments.docx(
      p("Text of the document") + picture("rId5", "link") + picture("rId6", "embed") + picture("rId7", "link")
        + "<w:altChunk r:id=\"rId8\"/><w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>",
      relations: [
        ("rId5", "image", file), ("rId6", "image", "../../../../../../.." + folder.path + "/secret.png"),
        ("rId7", "image", address), ("rId8", "aFChunk", address), ("rId9", "hyperlink", address),
        ("rId10", "attachedTemplate", address), ("rId11", "attachedTemplate", file),
      ], settings: "<w:attachedTemplate r:id=\"rId10\"/>")
    let entity = SampleDocuments.zip([
      ("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>"),
      (
        "word/document.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"\(file)\"><!ENTITY f SYSTEM \"\(address)\">]>"
          + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
          + "<w:t>Text &e; &f;</w:t></w:r></w:p></w:body></w:document>"
      ),
    ])
    let odt = SampleDocuments.odt(
      "<text:p>Text of the document<draw:frame><draw:image xlink:href=\"\(address)\"/></draw:frame>"
        + "<draw:frame><draw:image xlink:href=\"\(folder.path)/secret.png\"/></draw:frame>"
        + "<draw:frame><draw:object xlink:href=\"\(file)\"/></draw:frame></text:p>")
    let rtf =
      "{\\rtf1 Text of the document {\\field{\\*\\fldinst INCLUDEPICTURE \"\(address)\" \\\\d}{\\fldrslt x}}"
      + "{\\field{\\*\\fldinst INCLUDETEXT \"\(folder.path)/secret.png\"}}\\par}"
    let html =
      "<html><head><link rel=stylesheet href=\"\(address)\"><base href=\"\(address)\"></head><body><p>Text of the document</p>"
      + "<iframe src=\"\(address)\"></iframe><img src=\"\(address)\"><img src=\"\(file)\"><object data=\"\(file)\"></object>"
      + "<iframe src=\"\(file)\"></iframe><script src=\"\(address)\"></script></body></html>"
    let rst =
      "Text of the document\n\n.. include:: \(folder.path)/secret.png\n\n.. raw:: html\n   :url: \(address)\n\n"
      + ".. csv-table:: x\n   :file: \(folder.path)/secret.png\n\n.. image:: \(address)\n"
    let pdf = SampleDocuments.pdf(
      objects: [
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (\(address)) >> /AA << /WC << /S /Launch /F (\(folder.path)/secret.png) >> >> >>",
        "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Elsewhere /FontDescriptor << /Type /FontDescriptor /FontName /Elsewhere /FontFile << /Length 0 /F (\(folder.path)/secret.png) >> >> >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [5 0 R 6 0 R] /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (\(folder.path)/secret.png) >> >>] >>",
        "<< /Length 51 >>\nstream\nBT /F1 11 Tf 72 770 Td (Text of the document) Tj ET \nendstream",
        "<< /Length 0 /F << /FS /URL /F (\(address)) >> /Type /XObject /Subtype /Image /Width 1 /Height 1 >>\nstream\n\nendstream",
      ], trailer: "/Root 1 0 R")
    let old = SampleDocuments.doc(
      "Text of the document \u{13} INCLUDEPICTURE \"\(address)\" \\d \u{14}x\u{15}\u{13} INCLUDETEXT \"\(folder.path)/secret.png\" \u{14}y\u{15}\n"
    )
    let markdown =
      "---\ntitle: !include \(folder.path)/secret.png\nlayout: \(file)\n---\n\nText of the document ![x](\(address)) ![y](\(file))\n\n"
      + "[z]: \(address)\n\n<img src=\"\(address)\">\n\n{% include \(folder.path)/secret.png %}\n\n!include \(folder.path)/secret.png\n"
    let samples: [(String, [UInt8])] = [
      ("a.pdf", pdf), ("a.md", Array(markdown.utf8)), ("a.txt", Array(markdown.utf8)),
      ("a.docx", word), ("e.docx", entity), ("a.odt", odt), ("a.rtf", Array(rtf.utf8)),
      ("a.html", Array(html.utf8)),
      ("a.rst", Array(rst.utf8)),
    ]
    let readable =
      samples.filter { $0.0 != "a.pdf" || Tools.has(.pdftotext) }
      + (Tools.has(.antiword) ? [("a.doc", old)] : [])
    for (name, bytes) in readable {
      let transcript = try Tools.read(bytes, name)
      let text = transcript.texts.joined(separator: "\n")
      #expect(text.contains("Text") || transcript.diagnostics.map(\.id) == ["broken-file"], "\(name)")
      #expect(!text.contains("secret words"), "\(name)")
      #expect(!watch.wasOpened, "\(name)")
      #expect(!server.wasAsked, "\(name)")
    }
    // The watch and the server do see what is opened.
    _ = try String(contentsOfFile: folder.path + "/secret.png", encoding: .utf8)
    #expect(watch.wasOpened)
    #expect(server.askItself())
    #expect(server.wasAsked)
  }
}

@Suite(.enabled(if: Tools.has(.antiword), "antiword is not installed"))
struct LegacyWordReadingTests {
  @Test func anOldWordDocumentIsRead() throws {
    let transcript = try Tools.read(
      SampleDocuments.doc("Sandley Parish Council\nPresent: Ann Lee\n"), "a.doc")
    #expect(transcript.source.format == .doc)
    #expect(transcript.texts.filter { !$0.isEmpty } == ["Sandley Parish Council", "Present: Ann Lee"])
    #expect(transcript.diagnostics.isEmpty)
  }

  @Test func aBrokenOneKeepsItsPage() throws {
    let transcript = try Tools.read(SampleDocuments.ole(stream: "WordDocument"), "a.doc")
    #expect(transcript.lines.isEmpty)
    #expect(transcript.diagnostics.map(\.id) == ["broken-file"])
  }
}
