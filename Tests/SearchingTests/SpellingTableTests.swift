import Testing

@testable import Searching

@Suite struct SpellingTableTests {
  /// Notes words of a text, each with the stem that `stems` gives it when it is met; the number of looks that found none.
  private func read(
    _ table: inout SpellingTable, _ text: String, isStemmed: Bool = true, stem: (String) -> Int
  ) -> [Int] {
    var bytes = Array(text.utf8)
    var found: [Int] = []
    bytes.withUnsafeMutableBufferPointer { buffer in
      let text = UnsafeBufferPointer(buffer)
      WordReader.words(in: text) { range in
        let (place, isNew) = table.place(of: table.word(range, in: text, isStemmed: isStemmed), in: text)
        if isNew { table[stem: place] = stem(String(decoding: text[range], as: UTF8.self)) }
        table.count(place)
        found.append(table[stem: place])
      }
    }
    return found
  }

  private func counts(_ table: borrowing SpellingTable) -> [String: [Int]] {
    var out: [String: [Int]] = [:]
    table.each { out[String(decoding: $0, as: UTF8.self), default: []].append($1) }
    return out
  }

  @Test func wordsOfEveryLengthAreFoundAgainWhereverTheyStand() {
    // Of one letter to forty, so that words end before, at and behind eight and sixteen, and at the text's end.
    let words = (1...40).map { String(repeating: "a", count: $0 - 1) + "b" }
    var table = SpellingTable()
    var next = 0
    for (i, word) in words.enumerated() {
      #expect(read(&table, word) { _ in i } == [i], "\(word)")
    }
    let text = words.joined(separator: " ") + " " + words.reversed().joined(separator: " ")
    let stems = read(&table, text) { _ in
      next -= 1
      return next
    }
    #expect(stems == Array(words.indices) + words.indices.reversed())
    #expect(counts(table) == Dictionary(uniqueKeysWithValues: words.map { ($0, [3]) }))
  }

  @Test func aTableThatGrowsForgetsNothing() {
    let words = (0..<20_000).map { $0 % 3 == 0 ? "allotmentholdersassociation\($0)" : "w\($0)" }
    var table = SpellingTable()
    var numbers: [String: Int] = [:]
    let text = words.joined(separator: " ")
    let first = read(&table, text) { word in
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    let second = read(&table, text) { _ in -7 }
    #expect(first == second)
    #expect(second == words.map { numbers[$0] })
    #expect(table.count == Set(words).count)
  }

  @Test func wordsOfAnotherLanguageAreNumberedApart() {
    var table = SpellingTable()
    #expect(read(&table, "pont", isStemmed: true) { _ in 1 } == [1])
    #expect(read(&table, "pont", isStemmed: false) { _ in 2 } == [2])
    #expect(read(&table, "pont pont", isStemmed: true) { _ in 3 } == [1, 1])
    #expect(counts(table) == ["pont": [3, 1]] || counts(table) == ["pont": [1, 3]])
  }
}
