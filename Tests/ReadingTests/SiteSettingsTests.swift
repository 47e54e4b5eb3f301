import Minutes
import Testing

@testable import Reading

@Suite struct SiteSettingsTests {
  private func read(_ text: String) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    SiteSettingsReader().read(text, path: "site.yml")
  }

  @Test func everyKeyIsRead() {
    let (settings, diagnostics) = read(
      """
      title: "Sandley: minutes"
      base_url: https://example.org/minutes
      language: cy
      time_zone: Europe/Dublin
      publisher: Sandley Parish Council
      licence: OGL
      licence_url: https://example.org/ogl
      contact: clerk@example.org
      archive_id: example.org,2026
      links: files
      dates: month-first
      body: Sandley Parish Council
      people: all
      logo: static/logo.svg
      colour: "#1d5c8a"
      vocabulary:
        apologies: [Regrets, "Unable: to attend"]
        present: Sederunt
      limits:
        file_megabytes: 300
        text_megabytes: 65
        folder_depth: 7
        converter_seconds: 30
        converter_megabytes: 512
      silence:
        - encoding-guessed
      """)
    var expected = SiteSettings()
    expected.title = "Sandley: minutes"
    expected.baseURL = "https://example.org/minutes/"
    expected.language = "cy"
    expected.timeZone = "Europe/Dublin"
    expected.publisher = "Sandley Parish Council"
    expected.licence = "OGL"
    expected.licenceURL = "https://example.org/ogl"
    expected.contact = "clerk@example.org"
    expected.archiveID = "example.org,2026"
    expected.links = .files
    expected.dates = .monthFirst
    expected.body = "Sandley Parish Council"
    expected.everyPerson = true
    expected.logo = "static/logo.svg"
    expected.colour = "#1d5c8a"
    expected.vocabulary = ["apologies": ["Regrets", "Unable: to attend"], "present": ["Sederunt"]]
    expected.limits.fileMegabytes = 300
    expected.limits.textMegabytes = 65
    expected.limits.folderDepth = 7
    expected.limits.converterSeconds = 30
    expected.limits.converterMegabytes = 512
    expected.silenced = ["encoding-guessed"]
    #expect(settings == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "title:\nbody: ~\n"])
  func whatIsLeftOutHasItsDefault(text: String) {
    let (settings, diagnostics) = read(text)
    #expect(settings == SiteSettings())
    #expect(diagnostics.isEmpty)
  }

  @Test func aLimitThatIsLeftOutStaysTheProgramsOwn() {
    let limits = read("limits: {text_megabytes: 1, converter_seconds: 30}").settings.limits
    #expect(ReadingLimits(limits).textBytes == 1 << 20)
    #expect(ReadingLimits(limits).sourceBytes == ReadingLimits().sourceBytes)
    #expect(ConverterLimits(limits).clockSeconds == 30)
    #expect(ConverterLimits(limits).memoryBytes == ConverterLimits().memoryBytes)
    #expect(ReadingLimits(DocumentLimits()) == ReadingLimits())
    #expect(ConverterLimits(DocumentLimits()) == ConverterLimits())
  }

  @Test func aTitleThatYAMLWouldTakeForABooleanStaysText() {
    #expect(read("title: no").settings.title == "no")
    #expect(read("title: 2024").settings.title == "2024")
  }

  @Test func anUnknownKeyIsRefusedWithTheOneThatWasMeant() {
    let found = read("title: x\n  \nbaseurl: https://example.org/\npublishr: y\nfrobnicate: z").diagnostics
    #expect(
      found.map(\.message) == [
        "“baseurl” is not a key of site.yml; did you mean “base_url”?",
        "“publishr” is not a key of site.yml; did you mean “publisher”?",
        "“frobnicate” is not a key of site.yml",
      ])
    #expect(found.map(\.line) == [3, 4, 5])
    #expect(found.map(\.column) == [1, 1, 1])
    #expect(found.allSatisfy { $0.severity == .error && $0.file == "site.yml" && $0.nextStep != nil })
    #expect(found.first?.excerpt == "baseurl: https://example.org/")
  }

  @Test(arguments: [
    "base_url: example.org", "base_url: https://", "base_url: https://example.org/?a",
    "base_url: javascript:alert(1)",
    "language: english", "language: 'e'", "time_zone: London", "time_zone: ../passwd",
    "licence_url: www.example.org",
    "contact: the clerk", "contact: a@b@c", "archive_id: example.org", "links: folder", "dates: american",
    "people: perhaps", "logo: ../logo.png", "logo: https://example.org/x.png",
    "colour: 'red; } body {'",
    "colour: url(x)", "colour: '#12'", "colour: greenish", "colour: rgb(1, 2",
    "colour: attr(title)", "title: [a, b]", "vocabulary: [a]", "vocabulary: {present: {a: b}}",
    "limits: {text_megabytes: 0}", "limits: {file_megabytes: much}", "limits: {folder_depth: 9999}",
    "limits: {converter_seconds: -1}", "limits: {converter_megabytes: 1e3}", "limits: {text_bytes: 5}",
    "silence: {a: b}", "silence: [[a]]",
  ])
  func aWrongValueIsRefusedWhereItStands(line: String) {
    let (settings, found) = read("# settings\n" + line)
    #expect(settings == SiteSettings() || line.hasPrefix("silence") || line.hasPrefix("vocabulary"))
    #expect(found.count == 1)
    #expect(found.first?.line == 2)
    #expect(found.first?.column ?? 0 > 1)
    #expect(found.first?.nextStep != nil)
    #expect(found.first?.excerpt == line)
  }

  @Test(arguments: ["red", "RebeccaPurple", "rgb(10, 20, 30)", "oklch(60% 0.1 240 / 50%)", "\"#abc\""])
  func coloursOfEveryNotationAreTaken(colour: String) {
    #expect(read("colour: " + colour).diagnostics.isEmpty)
  }

  @Test func brokenYAMLIsShownWhereItBreaks() {
    let found = read("title: x\nbody: a: b\n").diagnostics
    #expect(found.map(\.line) == [2])
    #expect(found.first?.excerpt == "body: a: b")
    #expect(read("title: 'x").diagnostics.count == 1)
    #expect(read("- a\n- b").diagnostics.first?.message == "site.yml holds lines of the form key: value")
  }

  @Test func aKeyThatStandsTwiceIsRefused() {
    let found = read("title: x\nbody: y\ntitle: z\n").diagnostics
    #expect(found.count == 1)
    #expect(found.first?.line != nil)
    #expect(found.first?.message.contains("title") == true)
  }

  @Test func aListThatTheVocabularyLacksIsRefused() {
    let reader = SiteSettingsReader(vocabularyLists: ["apologies", "present"])
    let (settings, found) = reader.read(
      "vocabulary:\n  apologies: [Regrets]\n  presents: [Here]\n", path: "site.yml")
    #expect(settings.vocabulary == ["apologies": ["Regrets"]])
    #expect(found.map(\.message) == ["“presents” is not a key of vocabulary; did you mean “present”?"])
    #expect(found.first?.line == 3)
  }

  @Test func aFolderWithoutTheFileHasTheDefaults() throws {
    let folder = try TemporaryFolder()
    let (settings, diagnostics, _) = SiteSettingsReader().read(ContentFolder(folder.path))
    #expect(settings == SiteSettings())
    #expect(diagnostics.isEmpty)
    try folder.write("site.yml", [0xEF, 0xBB, 0xBF] + Array("title: Caf".utf8) + [0xC3, 0xA9])
    #expect(SiteSettingsReader().read(ContentFolder(folder.path)).settings.title == "Café")
    let other = try TemporaryFolder()
    try other.makeFolder("site.yml")
    #expect(SiteSettingsReader().read(ContentFolder(other.path)).diagnostics.map(\.severity) == [.error])
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("base-url", "base_url"), ("baseurl", "base_url"),
    ("licens", "licence"),
    ("xyz", nil), ("", nil),
  ])
  func theNearestWordIsSuggested(word: String, meant: String?) {
    #expect(suggestion(for: word, among: ["title", "base_url", "licence", "body"]) == meant)
  }
}
