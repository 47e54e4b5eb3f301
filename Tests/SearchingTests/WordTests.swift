import Testing

@testable import Searching

@Suite struct WordTests {
  private func words(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var out: [String] = []
      WordReader.words(in: bytes) { range in
        out.append(String(decoding: WordFolding.folded(bytes[range]), as: UTF8.self))
      }
      return out
    }
  }

  @Test func wordsAreRunsOfLettersAndDigits() {
    #expect(
      words("The Chair, Mrs. A. Lee (46/14) – e-mail.") == [
        "the", "chair", "mrs", "a", "lee", "46", "14", "e", "mail",
      ])
    #expect(words("") == [])
    #expect(words(" \u{2013}\u{2022} ") == [])
  }

  @Test func caseAccentsAndWidthFold() {
    #expect(
      words("Nicolò STRASSE Straße ﬁnance ＡＢＣ１２ Łódź Ærø İstanbul") == [
        "nicolo", "strasse", "strasse", "finance", "abc12", "lodz", "aero", "istanbul",
      ])
    #expect(words("Llŷn Tŷ") == ["llyn", "ty"])
    #expect(words("e\u{301}te\u{301}") == ["ete"])
  }

  @Test func apostrophesBelongToWordsAndAPossessiveDoesNot() {
    #expect(words("O'Brien’s council's members' 'quoted'") == ["obrien", "council", "members", "quoted"])
  }

  @Test func ideographsAreWordsOfTheirOwn() {
    #expect(words("会議 2018") == ["会", "議", "2018"])
  }

  @Test func aLongWordIsCut() {
    #expect(words(String(repeating: "a", count: 10_000)) == [String(repeating: "a", count: 40)])
    #expect(words(String(repeating: "é", count: 100)) == [String(repeating: "e", count: 40)])
  }

  @Test func whatCannotBeSeenPartsNoWord() {
    #expect(words("com\u{AD}mit\u{200B}tee") == ["committee"])
  }

  @Test func endingsAreTakenOffInEnglishOnly() throws {
    let stemmer = try #require(Stemmer(language: "en"))
    func stem(_ word: String) -> String { String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self) }
    #expect(
      ["policies", "parking", "agreed", "committees"].map(stem) == ["polici", "park", "agre", "committe"])
    #expect(stem("46a") == "46a")
    #expect(Stemmer(language: "cy") == nil)
  }
}
