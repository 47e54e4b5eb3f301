import Testing

@testable import Parsing

@Suite struct ByteSearchTests {
  @Test(arguments: [1, 2, 5, 15, 16, 17, 40])
  func aNeedleIsFoundWhereverItStands(length: Int) {
    let needle = String(repeating: "n", count: length - 1) + "x"
    for before in [0, 1, 14, 15, 16, 17, 31, 33, 64] {
      for after in [0, 1, 15, 16, 50] {
        let text = String(repeating: "n", count: before) + needle + String(repeating: "-", count: after)
        let offset = text.withBytes { t in needle.withBytes { firstOffset(of: $0, in: t) } }
        #expect(offset == before)
        #expect(!String(text.utf8.map { $0 == 0x78 ? "y" : Character(Unicode.Scalar($0)) }).contains(needle))
      }
    }
  }

  @Test func nothingStandsNowhere() {
    #expect(!"minutes".contains(""))
    #expect(!"".contains("minutes"))
    #expect("minutes".hasPrefix("") && "minutes".hasSuffix(""))
    #expect(!"min".hasPrefix("minutes") && !"tes".hasSuffix("minutes"))
  }

  @Test(arguments: ["Apologies", "APOLOGIES", "aPoLoGiEs"])
  func lettersAreHeldInWhateverCase(written: String) {
    for before in [0, 1, 7, 8, 15, 16, 17, 40] {
      for after in [0, 1, 15, 16, 40] {
        let text = String(repeating: "a ", count: before) + written + String(repeating: " s", count: after)
        #expect(text.holds("apologies"))
        #expect(!text.holds("apologise"))
        #expect(text.offset(ofByte: UInt8(ascii: "G")) == Array(text.utf8).firstIndex(of: UInt8(ascii: "G")))
      }
    }
    #expect(!"".holds("apologies") && !"apologie".holds("apologies"))
  }

  @Test func trimmingTakesWholeMarksOnly() {
    #expect("– • Apologies: –".trimming(" •–:") == "Apologies")
    // U+2013 and U+201C share their first two bytes.
    #expect("“Quoted”".trimming("–") == "“Quoted”")
    #expect("::".trimming(":") == "")
  }

  @Test func wordsAreFoundWholeBetweenOtherLetters() {
    let text = "Noted, the un-approved £20 (approved)".letters
    #expect(text.containsWords("approved"))
    #expect(!text.containsWords("un"))
    #expect(text.containsWords("un-approved"))
    #expect(!"preapproved approvedly".letters.containsWords("approved"))
  }
}
