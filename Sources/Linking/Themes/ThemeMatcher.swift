package import Minutes

/// Gives items their themes, from the phrases of a vocabulary.
///
/// A phrase in an item's title decides alone, and so does one that is a whole entry of a list or a heading in it, or
/// that stands in the words which lead a paragraph in ("Road closure – the county says …"). A decision that has one
/// counts less, a paragraph least: a theme that only the text speaks of must be spoken of in a fair part of it, and in
/// twice as much where the title speaks of another. All phrases are one automaton, so the time depends on the text and not on the vocabulary.
package struct ThemeMatcher: Sendable {
  private enum Use: Sendable { case anywhere, title, excluded }

  /// A theme that a phrase speaks for, and the letters that it asks for.
  private struct Meaning: Sendable {
    var theme: Int
    var use: Use
    /// For each word of the phrase: any case, a capital, all capitals.
    var cases: [WordCase]
    /// A single word that is another word in lower case.
    var isLoneName: Bool
  }

  private enum WordCase: Sendable { case any, capital, capitals }

  private var automaton = PhraseAutomaton()
  private var meanings: [[Meaning]] = []
  private let ids: [String]

  package init(_ vocabulary: ThemeVocabulary) {
    ids = vocabulary.themes.map(\.id)
    for (index, theme) in vocabulary.themes.enumerated() {
      for phrase in theme.synonyms { add(phrase, index, .anywhere) }
      for phrase in theme.titles { add(phrase, index, .title) }
      for phrase in theme.excluded { add(phrase, index, .excluded) }
    }
    automaton.finish()
  }

  private mutating func add(_ text: String, _ theme: Int, _ use: Use) {
    guard let phrase = automaton.add(text).map(Int.init) else { return }
    while meanings.count <= phrase { meanings.append([]) }
    let words = FoldedWord.words(of: text)
    let cases: [WordCase] = words.map { word in
      word.shape.contains(.capitals) ? .capitals : word.shape.contains(.capital) ? .capital : .any
    }
    let isLoneName = words.count == 1 && cases[0] == .capital
    meanings[phrase].append(Meaning(theme: theme, use: use, cases: cases, isLoneName: isLoneName))
  }

  /// The themes of an item, the surest first, each with the phrase that decided.
  package func themes(of item: AgendaItem) -> [ThemeAssignment] {
    var scores: [Int: Score] = [:]
    var reader = Reader()
    func count(_ found: [Found], weight: Int, bytes: [UInt8]) {
      for one in found {
        scores[one.theme, default: Score()].add(weight, String(decoding: bytes[one.range], as: UTF8.self))
        if one.isProperName { scores[one.theme]?.isNamed = true }
      }
    }
    let title = Array(item.title.utf8)
    count(find(in: title, isTitle: true, &reader), weight: Weight.title, bytes: title)
    let isDecidedByTitle = !scores.isEmpty
    let gathering = Gathering(item.title)
    for decision in item.decisions {
      let bytes = Array(decision.text.utf8)
      count(find(in: bytes, isTitle: false, &reader), weight: Weight.decision, bytes: bytes)
    }
    // A decision's own paragraph does not count a second time.
    let decided = Set(item.decisions.compactMap(\.passage))
    for (place, passage) in item.passages.enumerated() {
      let bytes = Array(passage.text.utf8)
      if gathering != .letters, let lead = ThemeMatcher.lead(of: bytes) {
        let bytes = Array(bytes[lead])
        // Everyday words, which count in titles only, need a lead that is little else: "Finance – …".
        let isShort = bytes.count { $0 == 0x20 } < 3
        count(find(in: bytes, isTitle: isShort, &reader), weight: Weight.topic, bytes: bytes)
      }
      guard !decided.contains(place) else { continue }
      let found = find(in: bytes, isTitle: false, &reader)
      guard !found.isEmpty else { continue }
      let words = reader.tokens.count
      switch passage.kind {
      case .heading, .label, .listEntry:
        // An entry that is the phrase and little else is a topic, as a title is; a line of an account is none.
        let isSum = passage.text.contains("£") || passage.text.contains("$") || passage.text.contains("€")
        for one in found {
          let isTopic = one.length * 2 >= words && !isSum
          count([one], weight: isTopic ? Weight.topic : Weight.text, bytes: bytes)
        }
      default:
        for one in found {
          // Under a title that says nothing each paragraph is a matter of its own, which it names at its beginning.
          let isMatter = gathering == .matters && one.last <= ThemeMatcher.beginning
          let weight = isMatter ? Weight.topic : place == 0 ? Weight.opening : Weight.text
          count([one], weight: weight, bytes: bytes)
        }
      }
    }
    var least = max(Weight.least, (item.passages.count + 3) / 4)
    if isDecidedByTitle { least = max(least, Weight.least * 2) }
    // A scheme that the text calls by its own name of two words or more is spoken of, however long the text is.
    let sure = scores.filter {
      $0.value.isTitled || $0.value.total >= ($0.value.isNamed ? Weight.least : least)
    }
    return sure.sorted { (-$0.value.total, $0.key) < (-$1.value.total, $1.key) }
      .map { ThemeAssignment(id: ids[$0.key], because: $0.value.because) }
  }

  /// The words before a dash or colon that lead a paragraph in: a few, no sentence, and not those of a line of an
  /// account ("Hall hire – £30") or of a report that there is none of ("Village hall – no report").
  static func lead(of bytes: [UInt8]) -> Range<Int>? {
    var start = 0
    while start < bytes.count, [0x20, 0x09, 0x2D, 0x2A, 0x2B].contains(bytes[start]) { start += 1 }
    var spaces = 0
    var index = start
    while index < bytes.count, spaces < 9 {
      switch bytes[index] {
      case 0x2E, 0x2C, 0x3B, 0x28, 0x09: return nil
      case 0x3A:
        guard index > start, index + 1 < bytes.count, bytes[index + 1] == 0x20 else { return nil }
        return isMatter(bytes[(index + 2)...]) ? start..<index : nil
      case 0x20:
        spaces += 1
        let rest = bytes[(index + 1)...]
        for dash in dashes where rest.starts(with: dash) {
          return index > start && isMatter(rest.dropFirst(dash.count)) ? start..<index : nil
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// So many words of a paragraph tell what it is about.
  private static let beginning = 24

  private static let dashes: [[UInt8]] = ["- ", "– ", "— "].map { Array($0.utf8) }

  /// True where what a lead introduces tells something.
  private static func isMatter(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: rest.prefix(48), as: UTF8.self)
    if text.contains("£") || text.contains("$") || text.contains("€") { return false }
    let lower = text.lowercased()
    return !nothing.contains { lower.hasPrefix($0) }
  }

  private static let nothing = [
    "no report", "no update", "nothing to report", "none", "nil", "no meeting", "no change", "dim adroddiad",
  ]

  private enum Weight {
    static let title = 8
    static let topic = 3
    static let decision = 2
    static let opening = 2
    static let text = 1
    static let least = 3
  }

  private struct Score {
    var total = 0
    var isTitled = false
    var isNamed = false
    var because = ""
    private var heaviest = 0

    mutating func add(_ weight: Int, _ phrase: String) {
      total += weight
      if weight >= Weight.topic { isTitled = true }
      if weight > heaviest {
        heaviest = weight
        because = phrase
      }
    }
  }

  private struct Reader {
    var tokens: [Token] = []
    var matches: [PhraseAutomaton.Match] = []
  }

  private struct Found {
    var theme: Int
    var first: Int
    var last: Int
    var range: Range<Int>
    /// Two words or more that the vocabulary writes with capitals: a name, not a subject.
    var isProperName = false
    var length: Int { last - first + 1 }
  }

  /// Each theme that a text speaks of, once, with the longest phrase.
  private func find(in bytes: [UInt8], isTitle: Bool, _ reader: inout Reader) -> [Found] {
    automaton.tokenise(bytes, into: &reader.tokens)
    automaton.matches(in: reader.tokens, into: &reader.matches)
    guard !reader.matches.isEmpty else { return [] }
    let tokens = reader.tokens
    var excluded: [(theme: Int, range: ClosedRange<Int>)] = []
    for match in reader.matches {
      for meaning in meanings[Int(match.phrase)]
      where meaning.use == .excluded && letters(match, meaning, tokens, bytes, isTitle) {
        excluded.append((meaning.theme, match.first...match.last))
      }
    }
    var best: [Int: Found] = [:]
    for match in reader.matches {
      for meaning in meanings[Int(match.phrase)]
      where meaning.use == .anywhere || meaning.use == .title && isTitle {
        guard letters(match, meaning, tokens, bytes, isTitle),
          !excluded.contains(where: {
            $0.theme == meaning.theme && $0.range.overlaps(match.first...match.last)
          })
        else { continue }
        let found = Found(
          theme: meaning.theme, first: match.first, last: match.last,
          range: Int(tokens[match.first].start)..<Int(tokens[match.last].end),
          isProperName: meaning.cases.count >= 2 && meaning.cases.allSatisfy { $0 != .any })
        if let known = best[meaning.theme], (known.length, -known.first) >= (found.length, -found.first) {
          continue
        }
        best[meaning.theme] = found
      }
    }
    return best.values.sorted { $0.first < $1.first }
  }

  /// True where a phrase stands with the letters that it asks for.
  private func letters(
    _ match: PhraseAutomaton.Match, _ meaning: Meaning, _ tokens: [Token], _ bytes: [UInt8], _ isTitle: Bool
  ) -> Bool {
    for (offset, wanted) in meaning.cases.enumerated() {
      let shape = tokens[match.first + offset].shape
      switch wanted {
      case .any: continue
      case .capital: guard shape.contains(.capital) else { return false }
      case .capitals: guard shape.contains(.capitals) else { return false }
      }
    }
    guard meaning.isLoneName else { return true }
    // "Prevent" at the start of a sentence may be the verb; in capitals among small letters, or before a sign or
    // another capital, it is the name.
    let token = tokens[match.first]
    let next = match.last + 1 < tokens.count ? tokens[match.last + 1] : nil
    if token.shape.contains(.joined) || next?.shape.contains(.joined) == true { return false }
    let begins =
      match.first == 0 || token.shape.contains(.lineStart) || endsSentence(tokens[match.first - 1], bytes)
    guard begins else { return true }
    if token.shape.contains(.capitals) { return next.map { !$0.shape.contains(.capitals) } ?? true }
    guard let next else { return true }
    if next.shape.contains(.sign) { return true }
    // "Prevent and Channel" joins two names; "Prevent flooding" is the verb.
    if next.shape.contains(.capital) { return true }
    return bytes[next.range].elementsEqual("and".utf8) && isTitle
  }

  private func endsSentence(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.shape.contains(.sign) else { return false }
    switch bytes[Int(token.start)] {
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "-"): return false
    default: return true
    }
  }
}
