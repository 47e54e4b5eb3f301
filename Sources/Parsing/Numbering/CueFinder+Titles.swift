/// Places where an item may begin without a number: headings, capitals, lines that stand alone, titles before a colon.
extension CueFinder {
  func headingCue(_ i: Int, _ level: Int) -> ItemCue? {
    let text = lines[i].text
    let bare = text.folded.trimming(":. ")
    if bare.isEmpty { return nil }
    var label = numberLabel(of: text)
    // "2023 Elections" has a year and no number.
    if let number = label, number.form == .decimal(depth: 1), number.suffix == nil,
      (1900...2099).contains(number.values[0])
        || words(of: text.slice(number.length, text.utf8.count), upTo: 20).first?.isAny(.month) == true
    {
      label = nil
    }
    return ItemCue(
      kind: .heading(level), line: i, label: label, value: 0,
      weight: 1.5 + (isCommonItemTitle(bare) ? 0.5 : 0), family: "heading",
      style: "h\(level)")
  }

  func capitalsCue(_ i: Int, blankBefore: Bool) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, !line.isTableRow, let first = line.text.utf8.first, first >= 0x41,
      first <= 0x5A,
      !tellsOfMotion(line.text)
    else { return nil }
    guard !beginsSmall(line.text), !isAccount(i), !isAddress(line), let end = capitalsRun(of: line.text)
    else {
      return nil
    }
    let run = line.text.slice(0, end).trimming(" :-–.")
    let folded = run.folded
    let letters = run.utf8.filter { $0 >= 0x41 && $0 <= 0x5A }.count
    // "MINUTES of the meeting of X held on …" is the document's title.
    if folded == "minutes" || folded == "minute" || folded == "draft minutes",
      line.folded.contains("meeting"), line.folded.contains(" held ") || line.folded.contains(" on "),
      line.folded.hasPrefix(folded + " of")
    {
      return nil
    }
    // "MEETING MINUTES" alone is what the paper is.
    if whatItIs.contains(folded), run.utf8.count >= line.text.utf8.count - 2 { return nil }
    guard
      letters >= 5 || isCommonItemTitle(folded)
        || letters >= 3 && blankBefore && end >= line.text.utf8.count - 1 && i + 1 < lines.count
          && (!lines[i + 1].isBlank
            || letters >= 4 && !line.text.hasByte(0x20)
              && !folded.isOne(of: "that with from this also note vote then else")),
      run.utf8.count <= 120
    else { return nil }
    if vocabulary.decisionLabels.contains(folded) || vocabulary.isActionLabel(folded)
      || outcomeWords.contains(folded) && folded != "minutes"
        && !(folded == "agenda" && line.text.slice(0, end + 1).hasSuffix(":") && line.text.hasSuffix("."))
    {
      return nil
    }
    if folded.hasPrefix("agreed") || folded.hasPrefix("resolved") || folded.hasPrefix("noted")
      || folded.hasPrefix("recommended") || folded.hasPrefix("decided") || folded.hasPrefix("motion carried")
      || folded.hasPrefix("motion to")
    {
      return nil
    }
    // "ACTION – AW agenda item for the next meeting": a label, and initials of its owner.
    let opening = words(of: run)
    if opening.count > 1, vocabulary.actionLabels.contains(opening[0].folded),
      !opening[0].after.isDisjoint(with: [.dash, .colon])
    {
      return nil
    }
    // "MINUTES APPROVED AS DISTRIBUTED", "MOTION APPROVED 20 YES – 0 NO"
    if folded.hasPrefix("minutes ") || folded.hasPrefix("motion ") || folded.hasPrefix("agenda "),
      words(of: folded).prefix(3).dropFirst().contains(where: {
        $0.folded.isOne(of: "approved adopted passed carried failed accepted tabled defeated")
      }), !line.text.slice(0, end).hasSuffix(":")
    {
      return nil
    }
    // "THE NEXT MEETING WILL BE HELD ON TUESDAY" is a sentence.
    if opening.count >= 5, opening.contains(where: { $0.folded.isOne(of: "will shall") }),
      opening.contains(where: { $0.folded == "be" })
    {
      return nil
    }
    var weight = 1.0
    if isCommonItemTitle(folded) { weight += 1 }
    if blankBefore { weight += 0.4 }
    let whole = end >= line.text.utf8.count - 1
    if !whole {
      // "MINUTES read and signed" — a run before other text must be a known title or two words, or end with a colon.
      let marked = line.text.slice(0, end + 1).hasSuffix(":") || line.text.slice(0, end).hasSuffix(":")
      guard isCommonItemTitle(folded) || run.utf8.contains(0x20) || marked || blankBefore || letters >= 6
      else { return nil }
      weight -= 0.3
      let rest = line.text.slice(end, line.text.utf8.count).trimmed
      if !isCommonItemTitle(folded), !run.utf8.contains(0x20), !marked {
        guard !rest.hasPrefix("–"), !rest.hasPrefix("-"), !rest.hasPrefix("—") else { return nil }
        // "HIGHWAY Road report": one word counts only among other titles in capitals.
        return ItemCue(
          kind: .capitals, line: i, label: nil, value: 0, weight: weight, family: "capitals", style: "word")
      }
    }
    return ItemCue(
      kind: .capitals, line: i, label: nil, value: 0, weight: weight, family: "capitals",
      style: whole ? "line" : "run")
  }

  /// "Betty Rowe joined the meeting during consideration of the following item."
  func tellsComing(_ line: CleanLine) -> Bool {
    [
      "joined the meeting", "left the meeting", "entered the meeting", "rejoined the meeting", "joined at ",
      "left at ",
    ]
    .contains { line.folded.contains($0) } && line.text.utf8.count <= 240
  }

  func plainCue(_ i: Int, blankBefore: Bool) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, !line.isTableRow, line.cells.count <= 1, line.text.utf8.count <= 160,
      !line.text.hasSuffix(";"), !line.text.hasSuffix(","), !tellsOfMotion(line.text)
    else { return nil }
    let (bareTitle, link) = withoutPaperLink(line.text)
    // "* Petty cash £40.64", "Postage $12": a payment heads nothing.
    guard link != nil || line.label == nil, !endsInAmount(bareTitle), !isPayment(bareTitle),
      !bareTitle.hasPrefix("* ")
    else { return nil }
    let w = link == nil ? line.words : words(of: bareTitle)
    guard let first = w.first, first.isCapitalised || link != nil && first.startsWithDigit,
      link != nil || bareTitle.utf8.count <= 110 && w.count <= 12
    else { return nil }
    let bare = line.folded.trimming(":. ")
    if vocabulary.decisionLabels.contains(bare) || vocabulary.isActionLabel(bare)
      || vocabulary.recordLabels.contains(bare) || vocabulary.furnitureLabels.contains(bare)
      || vocabulary.nothings.contains(bare) || outcomeWords.contains(bare)
      || CueFinder.noTitles.contains(bare)
    {
      return nil
    }
    // "**Ratification of the Fen Committee.**": a stop inside the bold of a whole line ends its title.
    if line.text.hasSuffix("."), !isCommonItemTitle(bare) || w.count > 6 {
      guard line.boldPrefix >= line.text.utf8.count, w.count >= 2, w.count <= 8,
        !w.contains(where: { $0.isAny([.proposing, .seconding]) }), !w[w.count - 1].isAny(.participle)
      else { return nil }
    }
    // "RESOLUTION: Close the lower gate", "BR to obtain quotes": what was decided or charged, on a line of its own.
    if first.after.contains(.colon),
      vocabulary.decisionLabels.contains(first.folded) || vocabulary.actionLabels.contains(first.folded)
    {
      return nil
    }
    if w.count >= 4,
      w[1].folded == "to" && first.isCapitals || w[2].folded == "to" && forenames.contains(first.folded),
      !w[w[1].folded == "to" ? 2 : 3].isCapitalised
    {
      return nil
    }
    if link == nil, w.contains(where: { $0.isAny(.sentenceVerb) }) { return nil }
    if line.text.hasSuffix(".*") || line.folded.hasPrefix("plus ")
      || line.folded.contains("members of the public") || line.folded.contains("members of public")
    {
      return nil
    }
    if w.contains(where: { $0.folded.isOne(of: "closed opened ended concluded finished signed") }) {
      return nil
    }
    if vocabulary.honorifics.contains(first.folded), w.count >= 2, w[1].isCapitalised,
      !isCommonItemTitle(bare), people.person(bareTitle) != nil
    {
      return nil
    }
    if isVote(w) || announcesPapers(w) || declaresInterest(w) { return nil }
    if isDay(w) || line.folded.hasPrefix("minutes of the meeting of ") && line.folded.contains(" held ") {
      return nil
    }
    let bold = line.boldPrefix >= line.text.utf8.count - 1
    let followed = i + 1 < lines.count && !lines[i + 1].isBlank
    guard blankBefore || bold || link != nil && !isPaper(i) else { return nil }
    var weight = titleLikeness(line.text, w)
    if bold { weight += 1 }
    if isCommonItemTitle(bare) { weight += 0.8 }
    if followed, !bold { weight -= 0.2 }
    guard weight > 0.5 || link != nil else { return nil }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: weight, family: "plain",
      style: bold ? "bold" : "plain")
  }

  /// Whether a link stands below "Additional documents:", with nothing but others between.
  private func isPaper(_ i: Int) -> Bool {
    var k = i - 1
    while k >= 0, i - k <= 30 {
      let line = lines[k]
      if line.isBlank || withoutPaperLink(line.text).1 != nil {
        k -= 1
        continue
      }
      return line.text.utf8.count <= 40 && vocabulary.furnitureLabels.contains(line.folded.trimming(":. "))
        || line.folded.hasPrefix("additional document")
    }
    return false
  }

  /// A title between two paragraphs without blank lines: short, without a stop, and prose before and behind it.
  func tightCue(_ i: Int, previous: Int?) -> ItemCue? {
    let text = lines[i].text
    guard text.utf8.count <= 60, let previous, i + 1 < lines.count, !lines[i + 1].isBlank,
      lines[i].bullet == nil, !lines[i].isTableRow, lines[i].cells.count <= 1, !tellsOfMotion(text),
      lines[i + 1].bullet == nil,
      lines[i + 1].text.utf8.count >= 40
        || isCommonItemTitle(lines[i].folded) && lines[i + 1].text.hasSuffix("."),
      lines[previous].text.hasSuffix(".") || isCommonItemTitle(lines[i].folded),
      let last = text.utf8.last,
      last | 0x20 >= 0x61 && last | 0x20 <= 0x7A || last >= 0x30 && last <= 0x39 || last == 0x3A,
      numberLabel(of: text) == nil
    else { return nil }
    let w = words(of: text)
    let bare = lines[i].folded.trimming(":")
    guard (1...8).contains(w.count), w[0].isCapitalised,
      w.dropLast().allSatisfy({ $0.after.isSubset(of: [.dash, .comma, .quote]) }),
      w[w.count - 1].after.isSubset(of: [.dash, .colon]),
      !w.contains(where: { $0.isAny([.sentenceVerb, .participle, .proposing, .seconding]) }),
      !vocabulary.decisionLabels.contains(bare), !vocabulary.actionLabels.contains(bare),
      !vocabulary.recordLabels.contains(bare), !outcomeWords.contains(bare),
      let next = lines[i + 1].content.words(upTo: 60).first,
      next.isCapitalised,
      !forenames.contains(w[0].folded) || isCommonItemTitle(bare)
    else { return nil }
    let weight = titleLikeness(text, w)
    guard weight >= 0.9 else { return nil }
    // "Discussions": one word counts only among others.
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: weight, family: "plain",
      style: w.count > 1 || isCommonItemTitle(bare) ? "tight" : "tightword")
  }

  /// "Quay Clerk’s Report  The dates include …": a title that a wide blank parts from its text, at a paragraph's start.
  func wideCue(_ i: Int, blankBefore: Bool) -> ItemCue? {
    let line = lines[i]
    guard blankBefore, let gap = line.gap, line.bullet == nil, !line.isTableRow, line.cells.count <= 2,
      line.label == nil, !tellsOfMotion(line.text)
    else { return nil }
    let title = line.text.slice(0, gap)
    let w = words(of: title)
    let rest = words(of: String(decoding: line.text.utf8.dropFirst(gap).prefix(240), as: UTF8.self))
    guard (1...5).contains(w.count), isTitle(w, title.folded.trimming(":. ")), rest.count >= 6,
      rest[0].isCapitalised || rest[0].startsWithDigit, rest.contains(where: { !$0.isCapitalised }),
      !forenames.contains(w[0].folded)
    else { return nil }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: 1, family: "plain", style: "wide")
  }

  /// "Minutes of last meeting – changes to be made": a common title and its text at a paragraph's start, parted by a dash.
  func dashedCue(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, !line.isTableRow, line.cells.count <= 1,
      line.text.hasByte(0x2D) || line.text.hasByte(0xE2), !tellsOfMotion(line.text),
      isCommonItemTitle(line.folded), let end = dashedTitle(line.text)
    else { return nil }
    let w = words(of: line.text.slice(0, end))
    guard w.count <= 6, isTitle(w, line.text.slice(0, end).folded.trimming(" -–")) else { return nil }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: 1, family: "plain", style: "dashed")
  }

  /// "Officer Reports" between the points of a list, with no blank line round it: a title of no more indent than they.
  func listingCue(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, !line.isTableRow, line.cells.count <= 1, line.text.utf8.count <= 60,
      line.label == nil, !tellsOfMotion(line.text), i > 0, i + 1 < lines.count,
      lines[i - 1].bullet != nil || lines[i + 1].bullet != nil,
      [lines[i - 1], lines[i + 1]].allSatisfy({ $0.bullet == nil || $0.indent >= line.indent })
    else { return nil }
    let w = line.words
    guard (2...9).contains(w.count), isTitle(w, line.folded.trimming(":. ")),
      w.allSatisfy({ $0.isCapitalised || $0.isAny(.minor) })
    else { return nil }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: titleLikeness(line.text, w), family: "plain",
      style: "listing")
  }

  /// Words that begin and end as a title does, hold no verb, and are no label of what was decided.
  func isTitle(_ w: [Word], _ bare: String) -> Bool {
    guard let first = w.first, let last = w.last, first.isCapitalised, !last.isAny(.minor),
      w.dropLast().allSatisfy({ $0.after.isSubset(of: [.comma, .dash]) }),
      last.after.isSubset(of: [.colon, .close, .dash]),
      !w.contains(where: { $0.isAny([.sentenceVerb, .participle, .proposing, .seconding]) })
    else { return false }
    return !vocabulary.decisionLabels.contains(bare) && !vocabulary.actionLabels.contains(bare)
      && !vocabulary.recordLabels.contains(bare) && !vocabulary.furnitureLabels.contains(bare)
      && !outcomeWords.contains(bare)
  }

  /// "Old Business: The Chair suspended the order …": a title and its text on one line, parted by a colon.
  func runInCue(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, !line.isTableRow, line.cells.count <= 1, line.indent < 8,
      !tellsOfMotion(line.text), let end = runInTitle(line.text), withoutPaperLink(line.text).1 == nil
    else { return nil }
    let title = line.text.slice(0, end)
    let bare = title.folded.trimming(":. ")
    guard !vocabulary.decisionLabels.contains(bare), !vocabulary.actionLabels.contains(bare),
      !vocabulary.recordLabels.contains(bare) || bare == "minutes" || bare == "report",
      !vocabulary.furnitureLabels.contains(bare), !WebPage.isDetail(line.folded),
      bare == "minutes" || !outcomeWords.contains(bare)
    else { return nil }
    // "Meeting adjourned: 9:20 p.m." tells an hour.
    let ends = words(of: bare)
    if ends.count == 2, ends[0].folded == "meeting",
      ends[1].folded.isOne(of: "adjourned closed ended opened commenced started finished")
    {
      return nil
    }
    let isCommon = isCommonItemTitle(bare)
    // "Linda Lamb: she asked …" is speech; "Lock Bids: none yet" could be, and counts only among other titles.
    let couldSpeak =
      !isCommon
      && people.person(title.trimming(": "), lenient: true) != nil
    if couldSpeak {
      let w = words(of: title)
      guard w.count == 2, !forenames.contains(w[0].folded), !vocabulary.honorifics.contains(w[0].folded)
      else {
        return nil
      }
    }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: isCommon ? 1.5 : 0.8, family: "plain",
      style: couldSpeak ? "speech" : "runin")
  }
}
