import Minutes
import Testing

@testable import Reading

/// The transcript of a text, and its lines as text.
private func read(_ raw: [UInt8], path: String = "minutes/a.txt") throws -> Transcript {
  try SourceReader().transcript(of: raw, path: path)
}

private func read(_ text: String, path: String = "minutes/a.txt") throws -> Transcript {
  try read(Array(text.utf8), path: path)
}

extension Transcript {
  var texts: [String] { lines.map(text(of:)) }
}

@Suite struct LineEnds {
  @Test(arguments: [
    ("one\ntwo\n\nfour\n", ["one", "two", "", "four"]),
    ("one\r\ntwo\r\n\r\nfour", ["one", "two", "", "four"]),
    ("one\rtwo\r\rfour\r", ["one", "two", "", "four"]),
    ("one\r\ntwo\nthree\rfour\n\r\nsix", ["one", "two", "three", "four", "", "six"]),
    ("one\r\r\nthree", ["one", "", "three"]),
  ])
  func areCRLFAndLFAndCR(text: String, lines: [String]) throws {
    let transcript = try read(text)
    #expect(transcript.texts == lines)
    #expect(transcript.lines.map(\.number) == Array(1...lines.count))
    #expect(transcript.source.lines == lines.count)
  }

  @Test func areNothingElse() throws {
    let transcript = try read("a\u{2028}b\u{2029}c\u{85}d\u{1C}e\u{0B}f\nsecond")
    #expect(transcript.lines.count == 2)
    #expect(transcript.lines[1].number == 2)
  }

  @Test func areFoundBesideLongRunsOfOtherBytes() throws {
    for length in 0..<40 {
      let run = String(repeating: "é–x", count: length)
      #expect(try read(run + "a\n" + run + "b\r\n" + run + "c").texts == [run + "a", run + "b", run + "c"])
    }
  }
}

@Suite struct Pages {
  @Test func areMarkedByFormFeedsThatNoLineHolds() throws {
    let transcript = try read("first\n\u{0C}second page\nmore\n\u{0C}\u{0C}fourth\n\u{0C}")
    #expect(transcript.texts == ["first", "second page", "more", "fourth", ""])
    #expect(transcript.lines.map(\.page) == [1, 2, 2, 4, 5])
    #expect(transcript.source.pages == 4)
  }

  @Test func turnInTheMiddleOfALineWithoutJoiningItsWords() throws {
    let transcript = try read("before\u{0C}after\nend\u{0C}\nlast")
    #expect(transcript.texts == ["before after", "end", "last"])
    #expect(transcript.lines.map(\.page) == [1, 2, 3])
  }

  @Test func areNotGivenWithoutFormFeeds() throws {
    let transcript = try read("a\nb")
    #expect(transcript.source.pages == nil)
    #expect(transcript.lines.allSatisfy { $0.page == nil })
  }
}

@Suite struct Encodings {
  static let words = "Café – the clerk’s £5\nline two"

  @Test func aByteOrderMarkIsNoText() throws {
    #expect(
      try read([0xEF, 0xBB, 0xBF] + Array(Self.words.utf8)).texts == ["Café – the clerk’s £5", "line two"])
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsReadInBothOrdersWithAMarkAndWithout(little: Bool, marked: Bool) throws {
    let units = (marked ? [0xFEFF] : []) + Array((Self.words + " 𝄞").utf16)
    let raw = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return little ? pair : pair.reversed()
    }
    let transcript = try read(raw)
    #expect(transcript.texts == ["Café – the clerk’s £5", "line two 𝄞"])
    #expect(transcript.diagnostics.isEmpty)
  }

  @Test func halfACharacterOfUTF16IsShownAsSuch() throws {
    let transcript = try read([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63])
    #expect(transcript.texts == ["a\u{FFFD}b\u{FFFD}"])
    #expect(transcript.diagnostics.map(\.id) == ["undecodable-bytes"])
  }

  @Test func whatIsNotUTF8IsWindows1252() throws {
    let transcript = try read([0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35])
    #expect(transcript.texts == ["“Café” – €5"])
    #expect(transcript.diagnostics.map(\.id) == ["encoding-guessed"])
    #expect(transcript.diagnostics.first?.severity == .note)
  }

  @Test func whatWindows1252LacksIsShownAsMissing() throws {
    let transcript = try read([0x61, 0x0A, 0x81, 0xE9, 0xE8])
    #expect(transcript.texts == ["a", "\u{FFFD}éè"])
    #expect(transcript.diagnostics.contains { $0.id == "undecodable-bytes" && $0.line == 2 })
  }

  @Test func aDamagedByteDoesNotSpoilUTF8() throws {
    let transcript = try read(Array("Café\nélan ".utf8) + [0xC3] + Array(" fin".utf8))
    #expect(transcript.texts == ["Café", "élan \u{FFFD} fin"])
    let found = try #require(transcript.diagnostics.first)
    #expect(found.id == "undecodable-bytes")
    #expect(found.line == 2)
    #expect(found.nextStep != nil)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80],
    ] as [[UInt8]])
  func illFormedSequencesAreNotTakenForUTF8(bytes: [UInt8]) {
    #expect(UTF8Scan(bytes.span).strays == bytes.count)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }

  @Test func theScanAgreesWithTheStandardLibraryOnRandomBytes() {
    var seed: UInt64 = 42
    func next(_ bound: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % bound
    }
    let pool: [UInt8] = [
      0x20, 0x61, 0x7E, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xDF, 0xE0, 0xE2, 0xED, 0xEE, 0xF0, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<next(20)).map { _ in pool[Int(next(UInt64(pool.count)))] }
      #expect((UTF8Scan(bytes.span).strays == 0) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }

  @Test func controlCharactersBecomeSpaces() throws {
    let transcript = try read("a\u{0}b\tc\n\u{1B}[1mbold\u{7F}\u{0B}x")
    #expect(transcript.texts == ["a b\tc", " [1mbold  x"])
    let found = try #require(transcript.diagnostics.first)
    #expect(found.id == "control-characters")
    #expect(found.line == 1)
    #expect(found.message.hasPrefix("4 control characters"))
  }

  @Test func aC1ControlIsTheWindowsCharacterThatWasMeant() throws {
    #expect(try read("the clerk\u{92}s \u{96} \u{81}").texts == ["the clerk’s –  "])
  }

  @Test func whatXMLForbidsIsReplaced() throws {
    #expect(try read("a\u{FFFE}b\u{FFFF}c\u{FFFC}").texts == ["a\u{FFFD}b\u{FFFD}c\u{FFFC}"])
  }

  @Test func everyTranscriptIsValidUTF8() throws {
    for byte in UInt8.min...UInt8.max {
      let raw = [0x61, byte, 0x62, byte, byte, 0x0A, 0x63]
      #expect(String(validating: try read(raw).bytes, as: UTF8.self) != nil)
    }
  }
}

@Suite struct Refusals {
  private func refusal(_ raw: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Diagnostic? {
    do {
      _ = try SourceReader(limits: limits).transcript(of: raw, path: "minutes/a.txt")
      return nil
    } catch {
      return error.diagnostic
    }
  }

  @Test(arguments: ["", "\n\r\n \t\n", "\u{FEFF}"])
  func anEmptyFileGivesNoTranscript(text: String) {
    let found = refusal(Array(text.utf8))
    #expect(found?.id == "empty-file")
    #expect(found?.file == "minutes/a.txt")
    #expect(found?.nextStep != nil)
  }

  @Test func aFileOverTheLimitNamesIt() {
    var limits = ReadingLimits()
    limits.textBytes = 10
    let found = refusal(Array("eleven byte".utf8), limits: limits)
    #expect(found?.id == "file-too-large")
    #expect(found?.message == "The file has 11 bytes and the limit is 10")
    #expect(found?.nextStep?.hasSuffix("\nlimits: {text_megabytes: 1}") == true)
  }

  @Test func anArchivesOwnLimitsHold() throws {
    let folder = try TemporaryFolder()
    let big = Array(repeating: UInt8(ascii: "x"), count: (1 << 20) + 1)
    try folder.write("minutes/a.txt", big)
    var settings = SiteSettings()
    let file = SourceFile(
      path: "minutes/a.txt", location: FileLocation(folder.path).appending("minutes/a.txt"))
    #expect(try SourceReader(settings).read(file).texts.count == 1)
    for key in ["text_megabytes", "file_megabytes"] {
      settings.limits = DocumentLimits()
      if key == "text_megabytes" {
        settings.limits.textMegabytes = 1
      } else {
        settings.limits.fileMegabytes = 1
      }
      let error = #expect(throws: SourceRefusal.self) { try SourceReader(settings).read(file) }
      #expect(error?.diagnostic.id == "file-too-large")
      #expect(error?.diagnostic.nextStep?.hasSuffix("limits: {\(key): 2}") == true)
    }
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    let folder = try TemporaryFolder()
    for (name, words) in [("nothing.txt", "No such file"), ("folder", "not a regular file")] {
      try folder.makeFolder("folder")
      let file = SourceFile(path: name, location: FileLocation(folder.path).appending(name))
      let error = #expect(throws: SourceRefusal.self) { try SourceReader().read(file) }
      #expect(error?.diagnostic.id == "unreadable-file")
      #expect(error?.diagnostic.message.contains(words) == true)
      #expect(error?.diagnostic.file == name)
    }
  }

  @Test(.timeLimit(.minutes(1))) func aPipeIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("pipe.txt")
    let file = SourceFile(path: "pipe.txt", location: FileLocation(folder.path).appending("pipe.txt"))
    #expect(throws: SourceRefusal.self) { try SourceReader().read(file) }
  }
}

@Suite struct Formats {
  @Test(arguments: [
    ("a.md", SourceFormat.markdown), ("a.MARKDOWN", .markdown), ("b.txt", .text), ("md", .text), ("c", .text),
  ])
  func markdownIsToldByItsName(name: String, format: SourceFormat) throws {
    let transcript = try read("# A | B\n", path: "minutes/" + name)
    #expect(transcript.source.format == format)
    #expect(transcript.markup == (format == .markdown ? .markdown : .plain))
  }

  @Test func theHashIsThatOfTheFileAsItStands() throws {
    #expect(
      try read("abc").source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try read("\u{FEFF}abc").source.sha256 != read("abc").source.sha256)
  }
}
