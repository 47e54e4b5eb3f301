import Minutes

/// What stands in an item and is not the meeting's own decision: what the planning authority decided, the options that a
/// report turned down; and what the meeting says of an application.
extension DecisionReader {
  /// "Decisions by District", "Alternative options considered and rejected" and what stands below: read only for what is plainly
  /// the meeting's own; the index behind it.
  mutating func othersMatters(_ p: Int) -> Int? {
    let w = text.words[p]
    guard (2...9).contains(w.count), let first = w.first, first.isCapitalised,
      first.folded.isOne(
        of:
          "decision decisions planning alternative alternatives other options penderfyniad penderfyniadau reason reasons"
      ),
      !paragraphs[p].text.hasSuffix(".")
    else { return nil }
    if tellsOptions(w) {
      // The options are one paragraph or one list.
      var end = p + 1
      if end < paragraphs.count, !paragraphs[end].isLabel, marker(at: end) == nil { end += 1 }
      while end < paragraphs.count, paragraphs[end].isList, paragraphs[end - 1].isList { end += 1 }
      return end
    }
    guard tellsOfAuthority(w) else { return nil }
    let isList = paragraphs[p].isList
    var end = p + 1
    while end < paragraphs.count, !paragraphs[end].isLabel, marker(at: end) == nil,
      !paragraphs[end].text.hasSuffix(":")
    {
      if case .heading = paragraphs[end].kind { break }
      if isList, paragraphs[end].isList, paragraphs[end].depth <= paragraphs[p].depth { break }
      scan(end, from: 0, strict: true)
      end += 1
    }
    return end
  }

  private func tellsOptions(_ w: [Word]) -> Bool {
    let folded = w.prefix(3).map(\.folded)
    return folded[0].isOne(of: "alternative other") && folded[1] == "options"
      || folded[0] == "options" && folded[1].isOne(of: "considered rejected")
      || folded[0] == "alternatives" && folded[1].isOne(of: "considered and rejected")
      || folded[0].isOne(of: "reason reasons") && folded[1] == "for" && w.count <= 5
        && w.contains { $0.folded.isOne(of: "decision decisions rejection") }
  }

  /// "Decisions of the Borough:", "Planning decisions received": a title of what others have decided.
  private func tellsOfAuthority(_ w: [Word]) -> Bool {
    guard let noun = w.prefix(2).firstIndex(where: { $0.folded.isOne(of: "decisions decision") }) else {
      return w[0].folded.isOne(of: "penderfyniad penderfyniadau") && w[1].folded.isOne(of: "y yr gan")
        && w.contains { $0.folded.isOne(of: "sir cynllunio") }
    }
    guard noun == 0 || w[0].folded == "planning", noun + 1 < w.count else { return false }
    let next = w[noun + 1].folded
    if next.isOne(of: "received notified") { return w[0].folded == "planning" || w.count <= 4 }
    guard next.isOne(of: "of by from"), noun + 2 < w.count else { return false }
    let who = w[(noun + 2)...].filter { $0.folded != "the" }
    guard let name = who.first, name.isCapitalised, !isOwn(who.map(\.folded.text).joined(separator: " ")),
      !name.folded.isOne(of: "this last previous meeting full")
    else { return false }
    return true
  }

  /// "16/0123/F  Two dwellings     Object: no footway", "P/19/04 Porch. Support": what the meeting says of an application.
  mutating func viewOnApplication(_ p: Int) -> Bool {
    let w = text.words[p]
    guard (4...60).contains(w.count), w.prefix(2).contains(where: isApplicationNumber) else { return false }
    let start: Int
    if case .tableRow(let cells) = paragraphs[p].kind, cells.count >= 2, let cell = cells.last {
      start = max(1, w.count - words(of: cell).count)
    } else if let s = text.sentences[p].dropFirst().first(where: { $0.words.first.map(isView) ?? false }) {
      start = w.firstIndex { $0.start >= s.offset } ?? w.count
    } else {
      start = (w.indices.dropFirst().last { w[$0 - 1].after.contains(.dash) && isView(w[$0]) }) ?? w.count
    }
    guard start < w.count, isView(w[start]) else { return false }
    let f = w[start].folded
    if f.isOne(of: "no dim") {
      guard start + 1 < w.count, w[start + 1].folded.hasPrefix(f == "no" ? "objection" : "gwrthwynebiad")
      else {
        return false
      }
    } else if start + 1 < w.count, f.isOne(of: "support object") {
      // "Support Services", "Object of the trust" are no views.
      guard
        !w[start].after.isEmpty || w[start + 1].folded.isOne(of: "on due because as for in to with")
          || w[start + 1].before.contains(.open)
      else { return false }
    }
    let own = paragraphs[p].text
    let opening = w.first(where: isApplicationNumber)?.start ?? 0
    found.append(
      Found(kind: .decision, text: own.slice(opening, own.utf8.count), paragraph: p, offset: opening))
    return true
  }

  private func isView(_ word: Word) -> Bool {
    word.folded.isOne(of: "object objection objections support supported no dim cefnogi gwrthwynebu")
      && (word.isCapitalised || word.folded.isOne(of: "no dim cefnogi gwrthwynebu"))
  }

  /// "25/0411/H", "P/25/0311/F", "D25/0112/07/XX": an application's number, no day and no minute.
  private func isApplicationNumber(_ word: Word) -> Bool {
    let parts = word.folded.split(separator: "/")
    guard parts.count >= 3 || parts.count == 2 && parts[0].utf8.count == 1 else { return false }
    return parts.contains { $0.utf8.count >= 4 && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
      && word.folded.text.contains(where: \.isLetter)
  }
}
