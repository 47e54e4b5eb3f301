/// Finds the line of a source where each line of a text made of it stands, by the words that both have in common.
///
/// The words are matched in order: first the threes of words that are unique in both, then, between them, single
/// unique words; from each match on, as far as the words go on alike. What has no match stands where its neighbour
/// does. Converters reorder words inside tables, so that nothing else of the order is relied on.
struct WordAlignment {
  private var a: [UInt64]
  private var b: [UInt64]
  /// For each word of `a` its place in `b`, -1 where it has none.
  private var match: [Int]

  /// Gives each line of a converted text the number of the source's line where its first words stand.
  static func renumber(_ lines: inout [Transcript.Line], of bytes: [UInt8], by source: SourceText) {
    var words: [UInt64] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(words.count)
      appendWords(of: bytes[line.start..<line.end], to: &words)
    }
    starts.append(words.count)
    var sourceWords: [UInt64] = []
    var sourceLines: [Int] = []
    for line in source.lines {
      appendWords(of: source.bytes[line.start..<line.end], to: &sourceWords)
      while sourceLines.count < sourceWords.count { sourceLines.append(line.number) }
    }
    let alignment = WordAlignment(words, sourceWords)

    var last = 1
    for i in lines.indices {
      if let place = (starts[i]..<starts[i + 1]).lazy.map({ alignment.match[$0] }).first(where: { $0 >= 0 }) {
        last = max(last, sourceLines[place])
      }
      lines[i].number = last
    }
    // A blank line belongs to what follows it.
    for i in lines.indices.dropLast().reversed()
    where starts[i] == starts[i + 1] && lines[i].start == lines[i].end {
      lines[i].number = lines[i + 1].number
    }
  }

  init(_ a: [UInt64], _ b: [UInt64]) {
    self.a = a
    self.b = b
    match = Array(repeating: -1, count: a.count)
    align(0..<a.count, 0..<b.count, by: 3)
  }

  private mutating func align(_ inA: Range<Int>, _ inB: Range<Int>, by length: Int) {
    var inA = inA
    var inB = inB
    while !inA.isEmpty, !inB.isEmpty, a[inA.lowerBound] == b[inB.lowerBound] {
      match[inA.lowerBound] = inB.lowerBound
      inA = (inA.lowerBound + 1)..<inA.upperBound
      inB = (inB.lowerBound + 1)..<inB.upperBound
    }
    while !inA.isEmpty, !inB.isEmpty, a[inA.upperBound - 1] == b[inB.upperBound - 1] {
      match[inA.upperBound - 1] = inB.upperBound - 1
      inA = inA.lowerBound..<(inA.upperBound - 1)
      inB = inB.lowerBound..<(inB.upperBound - 1)
    }
    guard !inA.isEmpty, !inB.isEmpty, length > 0 else { return }
    // Every anchor becomes the beginning of its own stretch, which the loops above then extend at both ends.
    var lowA = inA.lowerBound
    var lowB = inB.lowerBound
    for (i, j) in anchors(inA, inB, length) {
      align(lowA..<i, lowB..<j, by: length == 3 ? 1 : 0)
      (lowA, lowB) = (i, j)
    }
    align(lowA..<inA.upperBound, lowB..<inB.upperBound, by: length == 3 ? 1 : 0)
  }

  /// Places where a run of `length` words stands that is unique in both ranges, rising in both.
  private func anchors(_ inA: Range<Int>, _ inB: Range<Int>, _ length: Int) -> [(Int, Int)] {
    let placesA = WordAlignment.unique(a, inA, length)
    let placesB = WordAlignment.unique(b, inB, length)
    let pairs = placesA.compactMap { key, i in placesB[key].map { (i, $0) } }.sorted { $0.0 < $1.0 }
    // The longest rising run of the places in `b`, by patience sorting.
    var tails: [Int] = []
    var before = Array(repeating: -1, count: pairs.count)
    for i in pairs.indices {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].1 < pairs[i].1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[i] = tails[low - 1] }
      if low == tails.count { tails.append(i) } else { tails[low] = i }
    }
    var out: [(Int, Int)] = []
    var i = tails.last ?? -1
    while i >= 0 {
      out.append(pairs[i])
      i = before[i]
    }
    return out.reversed()
  }

  private static func unique(_ words: [UInt64], _ range: Range<Int>, _ length: Int) -> [UInt64: Int] {
    guard range.count >= length else { return [:] }
    var places: [UInt64: Int] = [:]
    for i in range.lowerBound...(range.upperBound - length) {
      var key: UInt64 = 0
      for j in i..<(i + length) { key = key &* 0x9E37_79B9_7F4A_7C15 &+ words[j] }
      places[key] = places[key] == nil ? i : -1
    }
    return places.filter { $0.value >= 0 }
  }

  /// The words of a text as hashes: runs of letters and digits, case folded.
  private static func appendWords(of text: ArraySlice<UInt8>, to words: inout [UInt64]) {
    var hash: UInt64 = 0
    var i = text.startIndex
    while i < text.endIndex {
      let byte = text[i]
      let isWord: Bool
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: isWord = true
      // U+2000 to U+206F are spaces, dashes and quotes, U+00A0 to U+00BF signs.
      case 0xE2 where i + 1 < text.endIndex && (text[i + 1] == 0x80 || text[i + 1] == 0x81): isWord = false
      case 0xC2: isWord = false
      default: isWord = byte >= 0x80
      }
      if isWord {
        let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        hash = ((hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash) ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
      } else {
        if hash != 0 { words.append(hash) }
        hash = 0
        if byte == 0xE2 { i += 2 } else if byte == 0xC2 { i += 1 }
      }
      i += 1
    }
    if hash != 0 { words.append(hash) }
  }
}
