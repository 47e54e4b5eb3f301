import Foundation
import Testing

@testable import Searching

@Suite struct SearchIndexTests {
  private static let topics = [
    "parking", "allotments", "flooding", "budget", "lighting", "footpaths", "playground", "cemetery",
    "drainage",
  ]

  private func item(_ title: String, _ text: String) -> SearchDocument {
    var item = SearchDocument(shelf: .items, number: 0, title: title, passages: [text])
    item.anchor = "item-1"
    return item
  }

  private func meetings(_ count: Int) -> [[SearchDocument]] {
    (0..<count).map { i in
      [
        SearchDocument(
          shelf: .items, number: 0, title: "Meeting \(i)", passages: ["Present: Councillor Number\(i)."])
      ]
        + (0..<4).map { k in
          item(
            "Item about \(Self.topics[(i + k) % 9])",
            "The Clerk reported on \(Self.topics[(i * k) % 9]) and word\(i * 4 + k). It was agreed that the matter be noted."
          )
        }
    }
  }

  @Test func everyWordFindsExactlyTheItemsThatHoldIt() throws {
    let meetings = meetings(60)
    let index = try ReadIndex(meetings)
    let items = meetings.flatMap { $0 }
    for word in Self.topics + ["word7", "word239", "clerk", "noted", "number59", "meeting"] {
      let stemmer = try #require(Stemmer(language: "en"))
      let stem = stemmer.stem(Array(word.utf8))
      let expected = items.indices.filter { i in
        ([items[i].title] + items[i].passages).contains { text in
          text.split { !$0.isLetter && !$0.isNumber }.contains {
            stemmer.stem(WordFolding.folded(Array($0.utf8))) == stem
          }
        }
      }
      #expect(!expected.isEmpty)
      #expect(try index.items(with: word) == expected, "\(word)")
    }
    #expect(try index.items(with: "absent") == [])
  }

  @Test func theIndexIsTheSameForAnyNumberOfThreadsAndAnyOrder() throws {
    let meetings = meetings(40)
    let one = try ReadIndex(meetings, jobs: 1)
    #expect(try ReadIndex(meetings, jobs: 4).files == one.files)
    #expect(try ReadIndex(meetings, jobs: 2, order: meetings.indices.reversed()).files == one.files)
  }

  @Test func whatMemoryDoesNotHoldComesFromAFile() throws {
    // Notes of 64 KB at a time, the least there are, and text for several times as many.
    let long = (0..<20).map { i in
      [item("Title \(i)", (0..<1_500).map { "w\($0 * (i + 7) % 9_973)" }.joined(separator: " "))]
    }
    #expect(try ReadIndex(long, jobs: 2, memory: 1).files == ReadIndex(long, jobs: 1, memory: 1 << 30).files)
  }

  @Test func aNewMeetingLeavesTheTextsOfTheOthersAsTheyWere() throws {
    let before = try ReadIndex(meetings(30)).files
    let after = try ReadIndex(meetings(31)).files
    for (path, bytes) in before where path.hasPrefix("search/20") { #expect(after[path] == bytes) }
  }

  @Test func hostileTextStaysTextInsideItsString() throws {
    let hostile = [
      "\")}</script><script>alert(1)</script>", "\\\"\u{2028}\u{2029}\u{0}\u{1}\n\r\t\u{B}`", "`!!`~~~```",
      String(repeating: "x", count: 10_000), "\u{202E}evil\u{202C} 🙂\u{200D}🙂", "'; -- \\u0022 \\x22",
    ]
    let index = try ReadIndex([hostile.map { item($0, $0) }])
    for (path, bytes) in index.files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("sitegenSearch(\"") && text.hasSuffix(")\n"), "\(path)")
      // One line, and no string that ends before its time.
      #expect(!text.dropLast().contains("\n") && !text.unicodeScalars.contains("\u{2028}"), "\(path)")
      guard path != "search/index.js" else { continue }
      let inside = text.dropFirst(
        text.distance(from: text.startIndex, to: text.range(of: "\",\"")?.upperBound ?? text.startIndex)
      ).dropLast(3)
      #expect(!inside.replacing("\\\\", with: "").replacing("\\\"", with: "").contains("\""), "\(path)")
    }
    #expect(try index.items(with: String(repeating: "x", count: 10_000)) == [3])
    let texts = try #require(index.content("2000/0-0"))
    #expect(PieceTests.unpacked(texts).contains("<script>alert(1)</script>"))
  }

  @Test func aLongTextGoesOnInFurtherPieces() throws {
    let text = (0..<3_000).map { "word\($0)" }.joined(separator: " ")
    let index = try ReadIndex([[item("Long", text)]])
    let pieces = (1...4).compactMap { index.content("2000/0-0-0-\($0)") }.map(PieceTests.unpacked)
    #expect(pieces.count >= 3)
    #expect(pieces.last?.contains("word2999") == true)
  }

  @Test func tagsThatCouldBreakAPieceAreLeftOut() throws {
    var odd = item("Odd", "text")
    odd.tags = ["person:a b", "person:\"", "person:ann-lee"]
    let index = try ReadIndex([[odd]])
    let words = index.files.filter { $0.key.hasPrefix("search/words/") }.values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(words.contains { $0.contains("@person:ann-lee ") })
    #expect(!words.contains { $0.contains("@person:a ") })
  }
}
