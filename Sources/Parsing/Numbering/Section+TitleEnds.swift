/// Where a title ends within its line: before a dash and what was said, before a mark, with its column or cell.
extension SectionBuilder {
  /// "Apologies for Absence – Cllr Lee", "Declarations of Interest – none": where a short title ends before a dash and what
  /// was said, in UTF-8 bytes; nil where a title with a dash is one.
  func dashedAnswer(_ text: String) -> Int? {
    // "Matters arising: The hedge - Mr Lee asked": the colon comes first.
    if let colon = text.range(of: ": "), let dash = text.range(of: " - ") ?? text.range(of: " – "),
      colon.lowerBound < dash.lowerBound, isCommonItemTitle(text.folded),
      words(of: String(text[..<colon.lowerBound])).count <= 8
    {
      return nil
    }
    if let glued = gluedDash(text) { return glued }
    guard let dash = text.range(of: " – ") ?? text.range(of: " - ") ?? text.range(of: " — ") else {
      return nil
    }
    let head = String(text[..<dash.lowerBound])
    let folded = head.folded
    let w = words(of: head)
    guard w.count <= 14 else { return nil }
    let rest = String(text[dash.upperBound...]).trimmed
    let verdict = rest.folded.trimming(" .")
    // "Apologies for Absence - Agenda Item 1": the agenda's own number is no answer.
    if verdict.hasPrefix("agenda item ") || verdict.hasPrefix("item ") && rest.utf8.count <= 10 { return nil }
    let isVerdict =
      vocabulary.nothings.contains(verdict) || outcomeWords.contains(verdict)
      || verdict.isOne(of: "moved seconded") || verdict == "none received"
    let opens = folded.hasPrefix("apolog") || folded.hasPrefix("declaration") || folded.hasPrefix("ymddiheur")
    guard
      isVerdict || opens && w.count <= 5
        // "Welcome – Ann welcomed all.": a common title before a short sentence.
        || w.count <= 5 && isCommonItemTitle(folded) && rest.hasSuffix(".")
          && words(of: rest, upTo: 200).dropFirst().contains(where: {
            !$0.isCapitalised
              && ($0.isAny(.sentenceVerb) || $0.folded.isOne(of: "was were") || $0.folded.hasSuffix("ed"))
          })
        || w.count <= 8 && (endsInVerdict(rest) || isTold(rest) || tellsOutcome(rest, behind: folded))
          && !w.contains(where: { $0.isAny(.sentenceVerb) })
    else { return nil }
    return head.utf8.count
  }

  /// "| 2. Accounts | Peter showed them. | Approved |": in a row of a table the title ends with its cell.
  func cellEnd(_ line: CleanLine, _ label: NumberLabel, _ offset: Int) -> Int? {
    guard line.isTableRow, line.cells.count >= 2, offset == label.length else { return nil }
    let own = line.cells[0].utf8.count > label.length ? line.cells[0] : line.cells[1]
    guard words(of: own).count <= 20, let place = line.text.range(of: own) else { return nil }
    let end = line.text.utf8.distance(from: line.text.startIndex, to: place.upperBound)
    return end > offset ? end - offset : nil
  }

  /// "2  Minutes  The minutes were approved": number, title and record in columns that tabs or blanks part.
  func cellBehindNumber(_ line: CleanLine, _ rest: String) -> Int? {
    guard !line.isTableRow, line.cells.count == 3, numberLabel(of: line.cells[0])?.isAlone == true,
      (1...16).contains(words(of: line.cells[1]).count), rest.hasPrefix(line.cells[1]),
      words(of: line.cells[2]).count >= 3
    else { return nil }
    return line.cells[1].utf8.count
  }

  /// Whether nothing but a title can stand on a numbered line: its text follows on lines of its own.
  func isHeadingLine(_ i: Int, _ limit: Int) -> Bool {
    guard !lines[i].isTableRow, !lines[i].isPiece, lines[i].text.utf8.count <= 90,
      !lines[i].text.hasSuffix("."),
      let next = lines.indices[min(i + 1, limit)..<limit].first(where: { !lines[$0].isBlank })
    else { return false }
    let text = lines[next].text
    return text.utf8.count >= 12 && (text.utf8.first.map { $0 < 0x61 || $0 > 0x7A } ?? false)
  }

  /// "Growth Fund: Quay Skills Centre", "Consent: Marl Lane - Agenda Item 5": a title in two parts, both written as titles are.
  func twoPartTitle(_ text: String) -> Int? {
    guard let colon = text.range(of: ": ") else { return nil }
    let head = words(of: String(text[..<colon.lowerBound]))
    let rest = words(of: String(text[colon.upperBound...]))
    guard (1...8).contains(head.count), (head.count >= 3 ? 1...10 : 2...10).contains(rest.count),
      head[0].isCapitalised,
      let last = rest.last, last.after.isEmpty,
      !head.contains(where: { $0.isAny(.sentenceVerb) }),
      !rest.contains(where: {
        $0.isAny([.sentenceVerb, .participle, .proposing, .seconding, .marker])
          || vocabulary.honorifics.contains($0.folded)
          || $0.after.contains(.period) || $0.after.contains(.comma)
      }),
      !forenames.contains(rest[0].folded), !vocabulary.posts.contains(rest[0].folded),
      !vocabulary.nothings.contains(rest[0].folded), !rest[0].folded.isOne(of: "no none nil all"),
      !text.hasByte(0xC2), !text.hasByte(0x24)
    else { return nil }
    let opening = head[0].folded
    guard
      !opening.isOne(
        of: "apologies present attendance attending absent welcome ymddiheuriadau minutes date next"),
      !opening.hasPrefix("declar")
    else { return nil }
    let major = rest.filter { !$0.isAny(.minor) && !$0.startsWithDigit }
    guard major.count >= min(2, rest.count), rest.count > 1 || rest[0].folded.utf8.count >= 6,
      major.filter(\.isCapitalised).count * 4 >= major.count * 3
    else { return nil }
    return text.utf8.count
  }

  /// "Chair's Report- Ann told of the fair", "Budget update– The budget was shown": a dash that stands at the title's last word.
  private func gluedDash(_ text: String) -> Int? {
    let w = words(of: text, upTo: 160)
    guard
      let k = w.prefix(10).firstIndex(where: {
        let behind = text.slice($0.end, $0.end + 4)
        return ["- ", "– ", "— ", ")- ", ")– "].contains { behind.hasPrefix($0) }
      }), k + 2 < w.count, w[k + 1].isCapitalised || w[k + 1].startsWithDigit,
      text.utf8.count - w[k].end >= 20, !w[...k].contains(where: { $0.isAny(.sentenceVerb) }),
      w[(k + 1)...].contains(where: {
        $0.isAny([.sentenceVerb, .proposing]) || $0.folded.hasSuffix("ed") || $0.folded == "will"
      })
        || text.utf8.count > 150
    else { return nil }
    return w[k].end + (text.slice(w[k].end, w[k].end + 1) == ")" ? 1 : 0)
  }

  /// "2. Approval of Agenda                    Official Action": what stands in a column behind the title.
  func columnBehind(_ line: CleanLine, _ rest: String) -> Int? {
    guard !line.isTableRow, line.cells.count == 2, let last = line.cells.last, words(of: last).count <= 6,
      rest.hasSuffix(last), rest.utf8.count > last.utf8.count + 3,
      !words(of: last).contains(where: { $0.isAny(.sentenceVerb) })
    else { return nil }
    let head = rest.slice(0, rest.utf8.count - last.utf8.count).trimmed
    guard words(of: head).count >= 2, numberLabel(of: head)?.isAlone != true else { return nil }
    return head.utf8.count
  }

  /// "Confirmation of the Minutes of 21st September– RESOLVED that …": a mark in capitals behind a stroke begins the record.
  func markedAnswer(_ text: String) -> Int? {
    guard text.hasByte(0x2D) || text.hasByte(0x3A) || text.hasByte(0xE2), !text.isAllCapitals else {
      return nil
    }
    let w = words(of: text, upTo: 300)
    guard
      let k = w.indices.first(where: {
        $0 > 0 && w[$0].isCapitals && w[$0].isAny(.marker) && w[$0].folded.utf8.count > 5
          && !w[$0 - 1].after.isDisjoint(with: [.dash, .colon])
      }), !w[..<k].contains(where: { $0.isAny(.sentenceVerb) }), !w[0].isCapitals
    else { return nil }
    return w[k].start
  }

  /// "add a new item 7 on mowing – agreed": what was said behind a title ends in its verdict.
  private func endsInVerdict(_ rest: String) -> Bool {
    guard let dash = rest.range(of: " – ", options: .backwards) ?? rest.range(of: " - ", options: .backwards)
    else { return false }
    return outcomeWords.contains(String(rest[dash.upperBound...]).folded.trimming(" ."))
  }

  /// "It was noted that the paths were in the contract. …": behind a title and a dash stands a sentence of the record.
  private func isTold(_ rest: String) -> Bool {
    let w = words(of: firstSentence(rest))
    // "Flower Pots - Confirmation that Mr Lee has completed the work."
    if w.count >= 8, rest.hasSuffix("."), w[0].isCapitalised,
      w[2...].prefix(10).contains(where: { $0.folded.isOne(of: "has have had was were will is are") })
    {
      return true
    }
    return w.count >= 6 && w[0].folded.isOne(of: "it there the members cllr councillors this a no")
      && w.contains { $0.isAny(.sentenceVerb) }
  }

  /// Whether the next line goes on with a title: at once, and in small letters or after an open end.
  func goesOn(_ title: String, _ i: Int) -> Bool {
    let line = lines[i]
    guard !line.isBlank, line.bullet == nil, line.headingLevel == nil, !line.isTableRow,
      line.label == nil,
      // "D/B/A: THE MILL": a label begins something else.
      !(line.isCapitals && line.words.first?.after.contains(.colon) ?? false)
    else { return false }
    if title.hasSuffix(":") || title.hasSuffix(".") { return false }
    let first = line.text.utf8.first ?? 0
    if first >= 0x61, first <= 0x7A { return title.utf8.count >= 35 && line.text.utf8.count < 100 }
    let last = words(of: title).last?.folded ?? ""
    if title.utf8.count >= 35, minorWords.contains(last), last != "a", line.text.utf8.count < 100 {
      return true
    }
    return title.isAllCapitals && line.isCapitals && title.utf8.count >= 25
      && (!isCommonItemTitle(line.folded)
        || line.words.count == 1 && line.folded.isOne(of: "report reports update"))
  }
}
