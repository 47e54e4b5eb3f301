import Testing

@testable import Linking

@Suite struct TextTests {
  private func words(_ text: String) -> [String] { FoldedWord.words(of: text).map(\.folded) }

  @Test func `case, accents and ligatures fold away`() {
    #expect(words("Nicolò ÆGIR Straße Łódź") == ["nicolo", "aegir", "strasse", "lodz"])
    #expect(words("Anaïs") == words("Anai\u{308}s"))
  }

  @Test func `letters of other scripts are letters`() {
    #expect(words("Мария Іванова") == ["мария", "іванова"])
  }

  @Test func `an apostrophe inside a word does not count, a possessive is a word of its own`() {
    #expect(words("O’Dowd's O'Dowd") == ["odowd", "'s", "odowd"])
    #expect(words("Children’s Board") == ["children", "'s", "board"])
    #expect(words("Residents' Association") == ["residents", "association"])
  }

  @Test func `hyphens join and stops behind initials and titles vanish`() {
    #expect(words("Skerrow-on-Tamble") == ["skerrow", "on", "tamble"])
    #expect(words("Cllr. P. K. Brill") == ["cllr", "p", "k", "brill"])
    #expect(words("the end. Brill") == ["the", "end", ".", "brill"])
    #expect(words("A – B") == ["a", "-", "b"])
  }

  @Test func `spaces of any width and invisible signs do not count`() {
    #expect(words("Ann\u{A0}Lee") == ["ann", "lee"])
    #expect(words("Part\u{AD}ner\u{200B}ship") == ["partnership"])
  }

  @Test func `every phrase is found in one pass, also one inside another`() {
    var automaton = PhraseAutomaton()
    let phrases = ["fire safety", "building safety", "safety", "high rise fire safety"].map {
      automaton.add($0) ?? -1
    }
    automaton.finish()
    var tokens: [Token] = []
    var matches: [PhraseAutomaton.Match] = []
    automaton.tokenise(Array("High-rise fire safety, and building safety".utf8), into: &tokens)
    automaton.matches(in: tokens, into: &matches)
    #expect(
      matches.map { "\($0.phrase) \($0.first)-\($0.last)" } == [
        "\(phrases[3]) 0-3", "\(phrases[0]) 2-3", "\(phrases[2]) 3-3", "\(phrases[1]) 6-7",
        "\(phrases[2]) 7-7",
      ])
  }

  @Test func `a phrase does not run across a sign`() {
    var automaton = PhraseAutomaton()
    _ = automaton.add("Ann Lee")
    automaton.finish()
    var tokens: [Token] = []
    var matches: [PhraseAutomaton.Match] = []
    automaton.tokenise(Array("Ann, Lee. Ann. Lee (Ann) Lee".utf8), into: &tokens)
    automaton.matches(in: tokens, into: &matches)
    #expect(matches.isEmpty)
  }
}
