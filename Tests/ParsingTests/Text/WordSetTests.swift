import Testing

@testable import Parsing

@Suite struct WordSetTests {
  @Test func aSetHoldsItsWordsAndPhrasesOfEveryLength() {
    let set: WordSet = ["a", "cllr", "sixteen letters!", "there were no apologies for absence", "uí"]
    for word in ["a", "cllr", "sixteen letters!", "there were no apologies for absence", "uí"] {
      #expect(set.contains(word))
    }
    for word in [
      "", "b", "cll", "cllrs", "sixteen letters", "there were no apologies", "there were none at all",
    ] {
      #expect(!set.contains(word))
    }
  }

  @Test func aWordIsOneOfAListOnlyWhole() {
    for word in ["was", "were", "are"] { #expect(word.isOne(of: "was were\nare")) }
    for word in ["", "w", "wa", "ere", "as", "was were", "wasp"] { #expect(!word.isOne(of: "was were are")) }
    #expect("a".isOne(of: "ab ba a") && !"a".isOne(of: "ab ba"))
  }

  @Test func aBodysOwnWordsJoinASet() {
    let builtIn: WordSet = ["clerk"]
    let set = builtIn.adding(["factor", "beadle"])
    #expect(set.contains("clerk") && set.contains("factor") && set.contains("beadle"))
    #expect(!set.contains("warden"))
  }

  @Test func aMapGivesWhatItsWordsStandFor() {
    let map: WordMap = ["cllrs": "Cllr", "county councillors": "County Councillor"]
    #expect(map["cllrs"] == "Cllr" && map["county councillors"] == "County Councillor")
    #expect(map["cllr"] == nil && map[""] == nil)
  }

  @Test func aTableUnitesTheValuesOfAWord() {
    let table = WordTable([("agreed", 1), ("noted", 2), ("agreed", 4)])
    #expect(WordKey("agreed").map { table[$0] } == 5)
    #expect(WordKey("noted").map { table[$0] } == 2)
    #expect(WordKey("moved").map { table[$0] } == 0)
    #expect(WordKey("a word of more than sixteen bytes") == nil)
  }

  @Test func aWordKnowsItsClasses() {
    let w = words(of: "Members AGREED that Cllr van Dale, proposed in March, was not the first.")
    #expect(w[1].isAny(.participle) && w[1].isAny(.marker))
    #expect(w[4].isAny(.particle))
    #expect(w[6].isAny(.proposing) && !w[6].isAny(.seconding))
    #expect(w[8].isAny(.month))
    #expect(w[9].isAny([.sentenceVerb]) && w[9].isAny(.adverb))
    #expect(!w[5].isAny([.participle, .month, .minor]))
  }

  @Test func aSentenceFindsEveryWordThatItHolds() {
    let text = (1...300).map { "word\($0)" }.joined(separator: " ") + " representationofthepeople"
    let s = Sentence(text: text, offset: 0, words: words(of: text))
    for n in 1...300 { #expect(s.has(FoldedWord("word\(n)"))) }
    #expect(s.has("representationofthepeople"))
    #expect(!Sentence(text: "One", offset: 0, words: words(of: "One")).has("two"))
    #expect(s.phrase("word7 word8 word9") == 6)
    #expect(s.phrase("word7 word9") == nil)
  }
}
