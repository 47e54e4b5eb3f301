import Testing

@testable import Minutes

@Suite struct SlugTests {
  @Test(
    "words are joined by single hyphens, in lower case",
    arguments: [
      ("Steve Norbury", "steve-norbury"), ("  Safer   Town -- Partnership ", "safer-town-partnership"),
      ("Parks, Paths & Play Areas", "parks-paths-and-play-areas"), ("A&E", "a-and-e"),
      ("12/34 Accounts (2018)", "12-34-accounts-2018"), ("snake_case.txt", "snake-case-txt"),
      ("ABC – Adults and Health", "abc-adults-and-health"), ("1", "1"),
    ])
  func words(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test(
    "an apostrophe joins",
    arguments: [
      ("Kim O'Dowd", "kim-odowd"), ("Kim O’Dowd", "kim-odowd"), ("Children's Board", "childrens-board"),
      ("D`Arcy", "darcy"),
    ])
  func apostrophes(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test(
    "letters are transliterated",
    arguments: [
      ("Zoë Brontë", "zoe-bronte"), ("Llŷr Ŵyn", "llyr-wyn"), ("José Muñoz", "jose-munoz"),
      ("Strauß", "strauss"),
      ("Ægir Øster", "aegir-oster"), ("Łukasz Żak", "lukasz-zak"), ("İpek Işık", "ipek-isik"),
      ("Nguyễn Văn Đạt", "nguyen-van-dat"), ("Ștefan Țurcanu", "stefan-turcanu"),
      ("Þór Guðrún", "thor-gudrun"),
      ("Oﬃce of the Treaſurer", "office-of-the-treasurer"), ("ΑΘΗΝΑ Νίκος", "athina-nikos"),
      ("Щукин Пётр", "shchukin-petr"),
    ])
  func letters(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test("a letter and its mark in two code points are the letter with the mark in one")
  func decomposed() {
    #expect(slug("Zoe\u{308} Bronte\u{308}") == "zoe-bronte")
    #expect(slug("Nguye\u{302}\u{303}n") == "nguyen")
  }

  @Test("invisible characters part no word")
  func invisible() {
    #expect(slug("com\u{AD}mittee") == "committee")
    #expect(slug("parish\u{200B}council") == "parishcouncil")
    #expect(slug("parish\u{A0}council") == "parish-council")
  }

  @Test(
    "what holds no letter or digit is given the fallback",
    arguments: ["", " ", "-", "…", ".", "..", "///", "東京", "\u{301}"])
  func empty(name: String) {
    #expect(slug(name) == "unnamed")
    #expect(slug(name, orElse: "item") == "item")
  }

  @Test(
    "a name with a meaning is not given",
    arguments: [
      ("Index", "index-1"), ("CON", "con-1"), ("nul", "nul-1"), ("Aux.", "aux-1"), ("COM1", "com1-1"),
      ("LPT9", "lpt9-1"), ("prn", "prn-1"), ("Con Trust", "con-trust"), ("com10", "com10"),
    ])
  func reserved(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test("a slug has at most 80 characters and ends in none that parts")
  func length() {
    #expect(slug(String(repeating: "a", count: 200)) == String(repeating: "a", count: 80))
    #expect(slug(String(repeating: "a", count: 79) + " bcd") == String(repeating: "a", count: 79))
    #expect(slug(String(repeating: "ß", count: 79)).utf8.count == 80)
  }

  @Test("a number tells namesakes apart within 80 characters")
  func numbered() {
    #expect(slug("ann-lee", numbered: 2) == "ann-lee-2")
    let stem = String(repeating: "a", count: 76)
    #expect(slug(stem + "a-bb", numbered: 12) == stem + "a-12")
    #expect(slug(stem + "-bbb", numbered: 12) == stem + "-12")
  }

  @Test("every slug is made of lower-case letters, digits and single hyphens, whatever the name")
  func shape() {
    var state: UInt64 = 0x5EED
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    for _ in 0..<3_000 {
      var name = String.UnicodeScalarView()
      for _ in 0..<next(120) {
        let value = UInt32(next(4) == 0 ? next(0x11_0000) : next(0x600))
        if let scalar = Unicode.Scalar(value) { name.append(scalar) }
      }
      let made = slug(String(name))
      let sound =
        !made.isEmpty && made.utf8.count <= 80 && !made.contains("--") && !made.hasPrefix("-")
        && !made.hasSuffix("-")
        && made.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      guard sound, slug(made) == made else {
        Issue.record("\(name) gives \(made)")
        return
      }
    }
  }
}
