import Testing

@testable import Parsing

/// Words as numbers.
@Suite struct FoldedWordTests {
  private func word(_ text: String) -> FoldedWord { words(of: text)[0].folded }

  @Test(arguments: [
    "a", "the", "minutes:", "Councillor", "vice-chairperson", "Responsibilities,", "Llanfairpwllgwyngyll",
  ])
  func `a word is what its text folds to`(_ written: String) {
    #expect(word(written).text == written.folded.trimming(":,"))
    #expect(word(written) == FoldedWord(written.folded.trimming(":,")))
  }

  @Test func `a literal is the word that is written so`() {
    #expect(word("Seconded") == "seconded")
    #expect(word("vice-chairperson") == "vice-chairperson")
    #expect(word("Llanfairpwllgwyngyll") == "llanfairpwllgwyngyll")
    #expect(word("Seconded") != "second")
    #expect(word("Second") != "seconded")
    // The same first and last eight bytes, and others between.
    #expect(FoldedWord("abcdefgh-x-ijklmnop") != FoldedWord("abcdefgh-y-ijklmnop"))
  }

  @Test func `a word begins, ends and goes on as its text does`() {
    for text in ["to", "o'clock", "sixteen.16.bytes", "seventeen-letters", "re-elected", "é"] {
      let own = FoldedWord(text)
      for n in 0...text.utf8.count {
        let head = String(decoding: text.utf8.prefix(n), as: UTF8.self)
        guard text.hasPrefix(head) else { continue }
        #expect(own.hasPrefix(FoldedWord(head)))
        #expect(!own.hasPrefix(FoldedWord(head + "#")))
        let end = String(decoding: text.utf8.suffix(n), as: UTF8.self)
        if text.hasSuffix(end) { #expect(own.hasSuffix(FoldedWord(end))) }
        if n > 0, n < text.utf8.count {
          #expect(own.dropLast(n).text == String(decoding: text.utf8.dropLast(n), as: UTF8.self))
        }
      }
      #expect(own.utf8.elementsEqual(text.utf8))
      #expect(!own.hasByte(0x23))
    }
    #expect(FoldedWord("re-elected").contains("-elect"))
    #expect(FoldedWord("20/19").hasByte(0x2F))
    #expect(!FoldedWord("2019").contains("/"))
  }

  @Test func `a list holds words whole`() {
    #expect(FoldedWord("were").isOne(of: "was were is"))
    #expect(!FoldedWord("we").isOne(of: "was were is"))
    #expect(!FoldedWord("").isOne(of: "was were is"))
    #expect(WordSet(["seventeen-letters", "the"]).contains(FoldedWord("seventeen-letters")))
  }

  @Test func `folding eight bytes at a time folds as one at a time`() {
    for text in [
      "A  B", "ABCDEFG  HIJKLMNOP", " The  Council’s — “Plan”\tof\n2019 ", "É ABCDEFGHIJK", "        ",
      "x        y",
    ] {
      for n in 0...8 {
        let shifted = String(repeating: "q", count: n) + text
        var plain: [UInt8] = []
        for scalar in shifted.unicodeScalars {
          switch scalar {
          case "’": plain.append(0x27)
          case "—": plain.append(0x2D)
          case "“", "”": plain.append(0x22)
          case "A"..."Z": plain.append(UInt8(scalar.value) | 0x20)
          case "\u{0}"..." ": if let last = plain.last, last != 0x20 { plain.append(0x20) }
          default: plain += Array(String(scalar).utf8)
          }
        }
        while plain.last == 0x20 { plain.removeLast() }
        #expect(shifted.folded == String(decoding: plain, as: UTF8.self))
      }
    }
  }

  @Test func `the words of a text's first bytes are those of a text that ends there`() {
    let text = "Cllr Hart – the café’s Clerk, moved. 12thMarch2019"
    for n in 0...text.utf8.count {
      let head = String(decoding: text.utf8.prefix(n), as: UTF8.self)
      let (a, b) = (words(of: text, upTo: n), words(of: head))
      #expect(a.map(\.folded) == b.map(\.folded))
      #expect(a.map(\.end) == b.map(\.end))
    }
  }
}

/// Texts cut at a mark.
@Suite struct SplittingTests {
  @Test func `a text is split as the library splits it`() {
    for text in ["", " ", "a", "a b", " a  b ", "a/b/c", "//a", "é b–c "] {
      for mark in [" ", "/", "–"] as [Character] {
        for omits in [true, false] {
          for most in [0, 1, 2, Int.max] {
            let parts = text.split(separator: mark, maxSplits: most, omittingEmptySubsequences: omits)
            let own = Array(text).split(separator: mark, maxSplits: most, omittingEmptySubsequences: omits)
            #expect(parts.map(String.init) == own.map { String($0) })
          }
        }
      }
    }
  }
}
