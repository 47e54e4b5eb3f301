import Minutes

/// Who speaks in minutes that write down what was said: "TC: Agreed.", "- Mara: I can help with that."
///
/// What somebody says is neither decided nor charged: only who presides settles something by saying that nobody objects.
struct Speakers {
  /// The folded names before the colon; empty where the minutes tell and do not quote.
  private var names: Set<String> = []

  init() {}

  /// Speeches are known by their number: eight at least that end as sentences do, and two people who speak twice.
  init(_ paragraphs: [[Paragraph]], known: Set<String>) {
    var counts: [String: Int] = [:]
    // Letters that no list holds are somebody's where they speak three times.
    var letters: [String: Int] = [:]
    for p in paragraphs.joined() where !p.isLabel {
      guard let (name, start) = Speakers.label(p.text), start < p.text.utf8.count,
        p.text.hasSuffix(".") || p.text.hasSuffix("?") || p.text.hasSuffix("!")
      else { continue }
      if known.contains(name) || forenames.contains(name.split(separator: " ").first.map(String.init) ?? "") {
        counts[name, default: 0] += 1
      } else if (2...3).contains(name.utf8.count), p.text.slice(0, name.utf8.count).isAllCapitals,
        !name.isOne(of: "re nb ps aob fyi new ai ap tbc tbd dec act res via rsv q a")
      {
        letters[name, default: 0] += 1
      }
    }
    counts.merge(letters.filter { $0.value >= 3 }) { $0 + $1 }
    guard counts.values.reduce(0, +) >= 8, counts.values.filter({ $0 >= 2 }).count >= 2 else { return }
    names = Set(counts.keys)
  }

  /// Where in a paragraph somebody's speech begins, in UTF-8 bytes; nil where nobody speaks.
  func speech(in p: Paragraph) -> Int? {
    guard !names.isEmpty, let (name, start) = Speakers.label(p.text), names.contains(name) else { return nil }
    return start
  }

  /// One to three words with capitals before a colon and a blank, folded, and what stands behind them.
  private static func label(_ text: String) -> (String, Int)? {
    guard let colon = text.utf8.prefix(32).firstIndex(of: 0x3A) else { return nil }
    let end = text.utf8.distance(from: text.utf8.startIndex, to: colon)
    guard end > 1, text.slice(end + 1, end + 2) == " " else { return nil }
    let w = words(of: text.slice(0, end))
    guard (1...3).contains(w.count),
      w.allSatisfy({ $0.isCapitalised && $0.after.isSubset(of: [.period]) && !$0.startsWithDigit })
    else { return nil }
    return (text.slice(0, end).folded, end + 2)
  }
}

extension DecisionReader {
  /// "TC: Hearing support and no objections, the agenda is approved.": what who presides settles in a speech.
  mutating func ruling(_ p: Int, from start: Int) {
    for s in Sentence.all(of: paragraphs[p].text.slice(start, paragraphs[p].text.utf8.count)) {
      let first = s.words.first?.folded ?? ""
      guard
        first.isOne(of: "hearing seeing") || s.phrase("no objections") != nil
          || s.phrase("no objection") != nil
          || s.phrase("motion passes") != nil || s.phrase("motion carries") != nil,
        !s.text.hasSuffix("?"), let hit = settling(s, strict: false)
      else { continue }
      var f = Found(kind: hit.kind, text: s.text, paragraph: p, offset: start + s.offset)
      describe(&f, s)
      found.append(f)
    }
  }
}

extension ActionReader {
  /// "Ann: Will take care of this.": who speaks promises; nothing else that is said is a task.
  mutating func promise(_ p: Int, from start: Int) {
    let whole = paragraphs[p].text
    guard let s = Sentence.all(of: whole.slice(start, whole.utf8.count)).first, s.words.count >= 3,
      s.words[0].folded == "will", taskVerb(s.words, 0, lenient: false) == 0
    else { return }
    let owner = whole.slice(0, start - 2)
    let told = whole.slice(0, start + s.offset + s.text.utf8.count)
    found.append(Found(owner: owner, text: told, paragraph: p, offset: 0, due: due(told)))
  }
}
