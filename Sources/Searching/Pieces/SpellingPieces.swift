/// The words of the archive as written, folded, for suggestions and for words that a reader misspells.
///
/// They stand twice: in the order of their letters, and in that of their letters from the end. One wrong letter leaves
/// the word's first half as it is, or its second, and so the right word stands near in one of the two.
struct SpellingPieces {
  private(set) var files: [SearchFile] = []
  private(set) var forward = WordList()
  private(set) var backward = WordList()
  /// The most frequent words, which need no piece: each with its weight in front.
  private(set) var frequent: [[UInt8]] = []

  private static let frequentCount = 300

  init(_ words: [[UInt8]: Int], least: Int, jobs: Int, meter: WorkMeter) throws {
    let known = words.filter { word, _ in word.count >= 3 && !word.contains { $0 >= 0x30 && $0 <= 0x39 } }
    let counts = known.map(\.value)
    let sides = try inParallel(2, jobs: jobs, meter: meter) { side in
      side == 0
        ? Self.pieces(known.map(\.key), counts, "spell/f", least)
        : Self.pieces(known.map { Self.reversed($0.key) }, counts, "spell/b", least)
    }
    files = sides.flatMap(\.files)
    (forward, backward) = (sides[0].directory, sides[1].directory)
    frequent = known.filter { $0.key.count >= 5 }
      .sorted { ($1.value, $0.key.count, $0.key[...]) < ($0.value, $1.key.count, $1.key[...]) }
      .prefix(Self.frequentCount).map { Self.weight($0.value) + $0.key }
  }

  /// How frequent a word is, in one character: the logarithm of its count.
  private static func weight(_ count: Int) -> [UInt8] {
    [BitText.alphabet[2 * (Int.bitWidth - count.leadingZeroBitCount) - (isLower(count) ? 1 : 0)]]
  }

  private static func isLower(_ count: Int) -> Bool {
    let top = Int.bitWidth - 1 - count.leadingZeroBitCount
    return top > 0 && count & (1 << (top - 1)) == 0
  }

  private static func reversed(_ word: [UInt8]) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word.reversed() }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: String(decoding: word, as: UTF8.self).unicodeScalars.reversed())
    return Array(String(scalars).utf8)
  }

  private static func pieces(_ words: [[UInt8]], _ counts: [Int], _ prefix: String, _ least: Int)
    -> (files: [SearchFile], directory: WordList)
  {
    var files: [SearchFile] = []
    var directory = WordList()
    let cutting = WordCutting(least: least)
    var list = WordList()
    var content: [UInt8] = []
    var name = ""
    var last: [UInt8]?
    func ended() -> SearchFile {
      SearchFile(
        path: "search/\(prefix)\(name).js", bytes: ScriptText.piece("\(prefix)\(name)", content: content))
    }
    for i in WordTable.sorted(words.count, { words[$0][...] }) {
      let word = words[i]
      if content.isEmpty || cutting.cuts(before: word, size: content.count) {
        if !content.isEmpty { files.append(ended()) }
        let separator = WordCutting.separator(word, after: last)
        directory.append(separator)
        name = PieceName.of(separator)
        content = []
        list = WordList()
      }
      let before = list.bytes.count
      list.append(word)
      // The word's weight stands in the place of the space.
      content += list.bytes[before...].dropLast() + [0x20] + Self.weight(counts[i])
      last = word
    }
    if !content.isEmpty { files.append(ended()) }
    return (files, directory)
  }
}

private func < (a: (Int, Int, ArraySlice<UInt8>), b: (Int, Int, ArraySlice<UInt8>)) -> Bool {
  if a.0 != b.0 { return a.0 < b.0 }
  if a.1 != b.1 { return a.1 < b.1 }
  return a.2.lexicographicallyPrecedes(b.2)
}
