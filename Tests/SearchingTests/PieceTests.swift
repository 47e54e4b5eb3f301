import Testing

@testable import Searching

@Suite struct PieceTests {
  /// Reads what `BitText` writes, as the search's script does.
  struct Bits {
    var text: [UInt8]
    var at = 0
    var have = 0
    var word = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func read(_ n: Int) -> Int {
      var (n, value) = (n, 0)
      while n > 0 {
        if have == 0 {
          word = index(text[at]) * 91 + index(text[at + 1])
          at += 2
          have = 13
        }
        let take = min(n, have)
        have -= take
        n -= take
        value = value << take | (word >> have) & (1 << take - 1)
      }
      return value
    }

    mutating func gamma() -> Int {
      var n = 0
      while read(1) == 1 { n += 1 }
      return 1 << n | read(n)
    }

    mutating func rice(_ k: Int) -> Int {
      var upper = 0
      while upper < 15, read(1) == 1 { upper += 1 }
      return upper < 15 ? upper << k | read(k) : read(28)
    }

    func index(_ character: UInt8) -> Int { BitText.alphabet.firstIndex(of: character) ?? 0 }
  }

  @Test func numbersComeBackAsTheyWere() {
    let numbers = [0, 1, 2, 7, 8, 63, 1_000, 100_000, 9_999_999, 0, 5]
    var text = BitText()
    for (k, number) in numbers.enumerated() {
      text.append(rice: number, k: k)
      text.append(gamma: number + 1)
      text.append(number, bits: 28)
    }
    let written = text.finished()
    #expect(written.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C && $0 != 0x3C })
    var bits = Bits(written)
    for (k, number) in numbers.enumerated() {
      #expect(bits.rice(k) == number)
      #expect(bits.gamma() == number + 1)
      #expect(bits.read(28) == number)
    }
  }

  /// Undoes `PackedText`, as the search's script does.
  static func unpacked(_ packed: [UInt8]) -> String {
    let text = String(decoding: packed, as: UTF8.self)
      .replacing("\\n", with: "\n").replacing("\\t", with: "\t").replacing("\\v", with: "\u{B}")
      .replacing("\\\"", with: "\"")
    let units = Array(text.utf16)
    var out: [UInt16] = []
    var i = 0
    func value(_ at: Int) -> Int { BitText.alphabet.firstIndex(of: UInt8(units[at])) ?? 0 }
    while i < units.count {
      guard units[i] == PackedText.sign else {
        out.append(units[i])
        i += 1
        continue
      }
      let distance = value(i + 1) * 91 + value(i + 2)
      if distance == 0 {
        out.append(PackedText.sign)
        i += 3
        continue
      }
      for _ in 0..<(value(i + 3) + 5) { out.append(out[out.count - distance]) }
      i += 4
    }
    return String(decoding: out, as: UTF16.self)
  }

  @Test(arguments: [
    "", "a", "It was agreed that the minutes be agreed. It was agreed that the minutes be agreed.",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "`back`ticks` and \"quotes\"\n\tand \u{B} signs", "emoji 🙂🙂🙂🙂🙂🙂🙂🙃🙂🙂🙂🙂🙂🙂 ends 🙂",
    "Llŷn Llŷn Llŷn Llŷn Llŷn",
  ])
  func packedTextComesBack(_ text: String) {
    #expect(Self.unpacked(PackedText.packed(Array(text.utf8))) == text)
  }

  @Test(arguments: ["a short beginning", "with \"signs\"", "Llŷn 🙂"])
  func repeatsOfEveryLengthFromEveryDistanceComeBack(_ beginning: String) {
    // No five letters of it are alike, but for what is repeated.
    func filling(_ count: Int, _ first: Int) -> String {
      String((0..<count).map { "abcdefghijklmnop".map { $0 }[($0 * $0 + $0 / 5 * first) % 16] })
    }
    for length in [4, 5, 8, 12, 13, 95, 96, 200] {
      for between in [0, 1, 8, 8_180, 8_300] {
        let repeated = filling(length, 3)
        for end in ["", "1234567"] {
          let text = beginning + repeated + filling(between, 7) + repeated + end
          #expect(Self.unpacked(PackedText.packed(Array(text.utf8))) == text)
        }
      }
    }
  }

  @Test func bitsComeBackWhereverNumbersOfSixtyFourEnd() {
    for before in 0..<64 {
      var text = BitText()
      for _ in 0..<before { text.append(1, bits: 1) }
      // Bits above those that are asked for are left out.
      text.append(-1, bits: 0)
      text.append(0x7_1234_5678, bits: 32)
      text.append(0, bits: 31)
      text.append(-1, bits: 3)
      let written = text.finished()
      #expect(written.count == (before + 32 + 31 + 3 + 12) / 13 * 2)
      var bits = Bits(written)
      for _ in 0..<before { #expect(bits.read(1) == 1) }
      #expect(bits.read(32) == 0x1234_5678)
      #expect(bits.read(31) == 0)
      #expect(bits.read(3) == 7)
    }
  }

  @Test func repeatedTextTakesLessRoom() {
    let text = (0..<60).map { "RESOLVED that the report of the Clerk on item \($0) be received and noted.\n" }
      .joined()
    #expect(PackedText.packed(Array(text.utf8)).count * 3 < text.utf8.count)
    #expect(Self.unpacked(PackedText.packed(Array(text.utf8))) == text)
  }

  @Test func aWordMoreMovesTheCutsNearItOnly() {
    let cutting = WordCutting(least: 400)
    func cuts(_ words: [String]) -> Set<String> {
      var (size, out) = (0, Set<String>())
      for word in words.sorted() {
        if cutting.cuts(before: Array(word.utf8), size: size) {
          out.insert(word)
          size = 0
        }
        size += word.utf8.count + 10
      }
      return out
    }
    let words = (0..<4_000).map { "word\($0 * 7919 % 10_007)" }
    let before = cuts(words)
    let after = cuts(words + ["word5005x"])
    #expect(before.count > 60)
    #expect(before.symmetricDifference(after).count < 12)
  }

  @Test func aSeparatorIsTheShortestBeginningThatComesAfter() {
    func separator(_ word: String, _ last: String?) -> String {
      String(
        decoding: WordCutting.separator(Array(word.utf8), after: last.map { Array($0.utf8) }), as: UTF8.self)
    }
    #expect(separator("parking", "parish") == "park")
    #expect(separator("parks", "park") == "parks")
    #expect(separator("ab", nil) == "")
    #expect(separator("ωb", "z") == "ω")
  }
}
