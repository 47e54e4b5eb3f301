import Testing

@testable import Reading

@Suite struct WordNumberingTests {
  private func level(_ number: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/>\(more)</w:lvl>"
  }

  private func definition(_ id: Int, _ levels: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels)</w:abstractNum>"
  }

  private func instance(_ id: Int, of definition: Int, _ more: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(more)</w:num>"
  }

  private func numbering(_ text: String, styles: String = "") -> WordNumbering {
    WordNumbering(
      numbering: Array("<w:numbering>\(text)</w:numbering>".utf8),
      styles: Array("<w:styles>\(styles)</w:styles>".utf8))
  }

  /// The labels of paragraphs of numbering 1, given by their levels.
  private func labels(_ levels: [Int], _ numbering: WordNumbering, by name: String = "1") -> [String?] {
    var numbering = numbering
    return levels.map { numbering.label(style: nil, numbering: name, level: $0) }
  }

  @Test func levelsCountAndBeginAnewBelow() {
    let decimal = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
    let found = labels([0, 1, 1, 2, 2, 0, 1, 2], numbering(definition(0, decimal) + instance(1, of: 0)))
    #expect(found == ["1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1", "(a)"])
  }

  @Test(arguments: [
    ("upperRoman", "IV"), ("lowerRoman", "iv"), ("upperLetter", "D"), ("lowerLetter", "d"),
    ("decimalZero", "04"),
    ("decimal", "4"), ("none", "Item"), ("unheardOf", "4"),
  ])
  func formatsAreWordsOwn(format: String, fourth: String) {
    let text = format == "none" ? "Item %1" : "%1"
    #expect(
      labels([0, 0, 0, 0], numbering(definition(0, level(0, format, text)) + instance(1, of: 0))).last
        == fourth)
  }

  @Test func afterZComeDoubledLetters() {
    let text = numbering(definition(0, level(0, "lowerLetter", "%1)")) + instance(1, of: 0))
    #expect(labels(Array(repeating: 0, count: 28), text).suffix(2) == ["aa)", "bb)"])
  }

  @Test func numberingsOfOneDefinitionCountOnTogetherUnlessTheyStartThemselves() {
    var shared = numbering(
      definition(0, level(0, "decimal", "%1.")) + instance(1, of: 0) + instance(2, of: 0)
        + instance(3, of: 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"))
    let names = ["1", "2", "1", "3", "3"]
    #expect(
      names.map { shared.label(style: nil, numbering: $0, level: 0) } == ["1.", "2.", "3.", "7.", "8."])
  }

  @Test func aStyleGivesItsParagraphsTheirNumber() {
    let styles =
      "<w:style w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:styleId=\"H2\"><w:basedOn w:val=\"H\"/></w:style>"
    var text = numbering(
      definition(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>"))
        + instance(1, of: 0), styles: styles)
    let found = ["H", "H2", "H2", nil, "H"].map { text.label(style: $0, numbering: nil, level: nil) }
    #expect(found == ["1.", "1.1", "1.2", nil, "2."])
    #expect(text.label(style: "H", numbering: "0", level: nil) == nil)
  }

  @Test func bulletsCountAndHaveNoLabel() {
    let text = numbering(
      definition(0, level(0, "bullet", "•") + level(1, "decimal", "%2.")) + instance(1, of: 0))
    #expect(labels([0, 1, 0, 1], text) == [nil, "1.", nil, "1."])
  }

  @Test func aDefinitionMayStandInAStyle() {
    let styles = "<w:style w:styleId=\"L\"><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:style>"
    let text = numbering(
      definition(0, "<w:numStyleLink w:val=\"L\"/>") + definition(1, level(0, "decimal", "%1)"))
        + instance(1, of: 0)
        + instance(2, of: 1), styles: styles)
    #expect(labels([0, 0], text) == ["1)", "2)"])
  }

  @Test func legalLevelsAreDecimal() {
    let text = numbering(
      definition(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
        + instance(1, of: 0))
    #expect(labels([0, 1], text) == ["I.", "1.1"])
  }

  @Test(arguments: [
    "", "<w:num", "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"9\"/></w:num>", "<w:abstractNum>",
  ])
  func nonsenseHasNoLabels(text: String) {
    #expect(labels([0, 5, -1], numbering(text)) == [nil, nil, nil])
  }
}

@Suite struct WordPreparationTests {
  private let numbering =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
    + "<w:lvlText w:val=\"Item %1:\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"

  private func document(_ body: String) -> String? {
    WordPreparation.prepared(SampleDocuments.docx(body, numbering: numbering), limit: 1 << 20)
      .flatMap { ZipArchive($0)?.content(of: "word/document.xml", limit: 1 << 20) }.map {
        String(decoding: $0, as: UTF8.self)
      }
  }

  @Test func labelsStandBeforeTheText() throws {
    let found = try #require(document(SampleDocuments.paragraph("One", numbering: (1, 0))))
    #expect(
      found.contains("</w:pPr><w:r><w:t xml:space=\"preserve\">\u{E0F0}Item 1:\u{E0F1}</w:t></w:r><w:r>"))
  }

  @Test func aDocumentThatNeedsNothingIsLeftAlone() {
    #expect(document(SampleDocuments.paragraph("One")) == nil)
    #expect(WordPreparation.prepared(Array("no archive".utf8), limit: 100) == nil)
    #expect(
      WordPreparation.prepared(
        SampleDocuments.docx(SampleDocuments.paragraph("One", numbering: (1, 0))), limit: 10) == nil)
  }

  @Test func anOldVersionOfTheParagraphsPropertiesDoesNotCount() throws {
    let body =
      "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>"
      + "<w:r><w:t>x</w:t></w:r></w:p>"
    #expect(document(body) == nil)
  }

  @Test func boxesStandBehindTheirParagraphOnce() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent>"
    let body =
      "<w:p><w:r><w:t>Text</w:t><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>"
      + "</mc:AlternateContent></w:r></w:p><w:p/>"
    let found = try #require(document(body))
    #expect(found.contains("</w:r></w:p><w:p><w:r><w:t>Boxed</w:t></w:r></w:p><w:p/>"))
  }

  @Test func aCopyOfTheArchiveKeepsItsOtherEntries() throws {
    let first = SampleDocuments.zip([("a.txt", "one"), ("b.txt", "two"), ("c.txt", "")])
    let archive = try #require(ZipArchive(first))
    let copy = try #require(ZipArchive(archive.replacing("b.txt", by: Array("new words".utf8))))
    #expect(copy.entries.map(\.name) == ["a.txt", "b.txt", "c.txt"])
    let texts = copy.entries.map {
      String(decoding: copy.content(of: $0.name, limit: 99) ?? [0x3F], as: UTF8.self)
    }
    #expect(texts == ["one", "new words", ""])
  }

  @Test func aDamagedArchiveIsNone() {
    let whole = SampleDocuments.zip([("a.txt", "some words to cut")])
    for length in stride(from: 0, to: whole.count, by: 3) {
      #expect(ZipArchive(Array(whole.prefix(length))) == nil)
    }
    // Every single byte changed: it may be an archive still, and must not bring anything down.
    for i in whole.indices {
      var damaged = whole
      damaged[i] ^= 0xFF
      _ = ZipArchive(damaged)?.content(of: "a.txt", limit: 1000)
    }
  }
}
