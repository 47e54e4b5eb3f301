/// Splits lines in which several attendance labels stand one after another, as where line breaks were lost:
/// "… in the Village Hall Present: A, B Apologies: C".
struct RunningLabels {
  let vocabulary: Vocabulary
  /// Labels that need no second one beside them.
  private static let strong: WordSet = [
    "present", "in attendance", "also present", "also in attendance", "apologies", "apologies for absence",
    "members present", "councillors present", "attendees", "those present", "sederunt", "presennol", "absent",
    "roll call", "board members present", "attendance", "those attending",
    "those in attendance",
  ]
  private var known: WordSet { vocabulary.runningLabels }

  /// The labels that may stand inside a line: those that are no words of a sentence too.
  static func known(_ labels: [AttendanceLabel]) -> WordSet {
    WordSet(
      Set(labels.map(\.text)).subtracting([
        "minutes", "chair", "chairman", "chairperson", "public", "clerk", "secretary", "panel", "recorder",
        "scribe", "members", "councillors", "president", "treasurer", "officer", "board", "committee",
        "presenting", "convener", "deputies", "absence", "chairs", "scribes", "ad", "jabber scribe",
        "no apologies",
      ]))
  }

  /// Lists stand near the top: further lines than these are left alone.
  private static let reach = 60

  func split(_ lines: [CleanLine]) -> [CleanLine] {
    var result: [CleanLine] = []
    result.reserveCapacity(lines.count)
    var worded = 0
    for line in lines {
      if !line.isBlank { worded += 1 }
      guard worded <= RunningLabels.reach, !line.isTableRow, line.cells.count < 2, line.headingLevel == nil,
        line.text.utf8.count >= 30,
        line.text.hasByte(0x3A) || line.text.contains("PRESENT") || line.text.contains("Present")
      else {
        result.append(line)
        continue
      }
      let cuts = cuts(in: line.text)
      if cuts.isEmpty { result.append(line) } else { result += RunningLines.pieces(of: line, at: cuts) }
    }
    return result
  }

  /// Whether a label is part of what its line's own words order or join: it ends a title.
  private func isInTitle(_ w: [Word], _ i: Int, behind offset: Int) -> Bool {
    guard let first = w[..<i].firstIndex(where: { $0.start >= offset }), i - first <= 5,
      w[first..<i].allSatisfy({ $0.after.isEmpty })
    else { return false }
    return w[first].folded == "to" || w[i - 1].folded.isOne(of: "and of the for any")
  }

  private func cuts(in text: String) -> [Int] {
    let head = String(decoding: text.utf8.prefix(6000), as: UTF8.self)
    let w = words(of: head)
    let label = numberLabel(of: head)
    var cuts: [Int] = []
    var depth = 0
    var i = 0
    // Words of a label that has been seen begin no other.
    var seen = ownLabel(w) ?? -1
    while i < w.count {
      if w[i].before.contains(.open) { depth += 1 }
      let here = depth
      if w[i].after.contains(.close) { depth = max(0, depth - 1) }
      defer { i += 1 }
      guard i > max(0, seen), w[i].isCapitalised, here == 0 else { continue }
      // The title of an item is no label inside a line: "1. Apologies: Cllr Lee".
      if let label, w[i].start <= label.length + 2 { continue }
      if w[i - 1].after.contains(.dash) || w[i - 1].after.contains(.colon) && i <= 2 { continue }
      // "2. To consider accepting Apologies for Absence: …", "1. Welcome and Apologies: …"
      if cuts.isEmpty, isInTitle(w, i, behind: label?.length ?? 0) { continue }
      // "Presennol / Present:": the label begins with its first language.
      var start = i
      if w[i - 1].folded == "/" {
        guard
          let other = (max(0, i - 5)..<(i - 1)).first(where: {
            known.contains(w[$0..<(i - 1)].map(\.folded).joined(separator: " "))
          })
        else { continue }
        // "412. YMDDIHEURIADAU / APOLOGIES: …" is an item's title.
        if let label, w[other].start <= label.length + 2 { continue }
        start = other
      }
      // "… at 2.00 pm. PRESENT D Body Esq., …": capitals among others need no mark.
      if w[i].folded == "present", w[i].isCapitals, !w[i - 1].isCapitals, w[i].after.isEmpty, i + 1 < w.count,
        w[i + 1].isCapitalised, !w[i + 1].isCapitals
      {
        cuts.append(w[i].start)
        seen = i
        continue
      }
      // "… Vice Chancellor Present Ms Ameli, Mr Brook … Apologies Mrs Cole": a title of address follows at once.
      if w[i].after.isEmpty, w[i].folded == "present" || !cuts.isEmpty && w[i].folded == "apologies",
        i + 2 < w.count, vocabulary.honorifics.contains(w[i + 1].folded), w[i + 1].isCapitalised,
        w[i + 2].isCapitalised, w[i - 1].isCapitalised,
        !w[i - 1].folded.isOne(of: "members also those others")
      {
        cuts.append(w[i].start)
        seen = i
        continue
      }
      // "… B Stace Esq Apologies for absence Apologies for absence were received from …" behind a list.
      if !cuts.isEmpty, w[i].folded == "apologies", i + 4 < w.count, w[i - 1].after.contains(.period),
        w[i + 1].folded == "for" || w[i + 1].folded == "were" || w[i + 1].folded == "had"
      {
        cuts.append(w[i].start)
        continue
      }
      if opensAtBracketOrDash(w, i) {
        cuts.append(w[i].start)
        seen = i
        continue
      }
      for k in i..<min(w.count, i + 6) {
        if w[k].after.contains(.colon) {
          let phrase = w[i...k].map(\.folded).joined(separator: " ")
          // "… at 6 p.m. Present: Members" and their names on the next line: one sentence over two lines.
          if phrase == "present", k + 2 == w.count, i > 3, LabelGrammar.nouns[w[k + 1].folded] != nil {
            break
          }
          // "Directors (expected to be) Present:" is the line's own label.
          if k + 1 == w.count, k == i, i <= 5, LabelGrammar.nouns[w[0].folded] != nil,
            w[1..<i].allSatisfy({ !$0.isCapitalised && $0.after.isSubset(of: [.close]) })
          {
            break
          }
          let isGroup =
            k > i && w[k].folded.isOne(of: "present attending absent")
            && LabelGrammar.nouns[w[i].folded] != nil
          // "… Mr Lee Appointed Members: Cllr Hart": another group of the same list.
          let isKind = w[i..<k].allSatisfy { RunningLabels.kinds.contains($0.folded) }
          let isNamed =
            k == i + 1 && !w[i - 1].after.isDisjoint(with: [.period, .close])
            && w[i - 1].folded.utf8.count > 3 && !vocabulary.honorifics.contains(w[i].folded)
          if k > i, LabelGrammar.nouns[w[k].folded] != nil || w[k].folded == "guests",
            !cuts.isEmpty || ownLabel(w) != nil, isKind || isNamed,
            !RunningLabels.kinds.contains(w[i - 1].folded)
          {
            cuts.append(w[i].start)
            seen = k
            break
          }
          // "… NM4 9ZZ Members: Ann Lee … In Attendance: Joe Hart"
          let opensPair =
            phrase == "members" && k == i && cuts.isEmpty && i > 3
            && ["In Attendance:", "In attendance:", "Apologies:"].contains {
              head.slice(w[k].end, head.utf8.count).contains($0)
            }
          if RunningLabels.strong.contains(phrase) || isGroup || opensPair
            || (known.contains(phrase)
              || RunningLabels.offices.contains(phrase) && !RunningLabels.kinds.contains(w[i - 1].folded)
                // "Papers presented to Councillors:"
                && !(w[i - 1].isAny(.minor) && w[i - 1].after.isEmpty)
                && !(i > 1 && w[i - 2].after.contains(.colon)))
              && (!cuts.isEmpty || ownLabel(w) != nil)
          {
            seen = k
            // "Trustees Present:" is one label, and "… Committee Members Present:" begins at its noun.
            var first = start
            while first > 0,
              RunningLabels.nouns.contains(w[first - 1].folded)
                || LabelGrammar.nouns[w[first - 1].folded] != nil
                || isGroup && first == i && w[first - 1].isCapitals && w[first - 1].folded.utf8.count <= 4
                  && first > 1 && !w[first - 2].isCapitals,
              w[first - 1].after.isEmpty
            { first -= 1 }
            // The number of its point goes with it ("1.3 Apologies: …").
            if first > 0, w[first - 1].startsWithDigit, w[first - 1].folded.contains("."),
              w[first - 1].folded.utf8.count <= 5
            {
              first -= 1
            }
            // "SELECTBOARD MEMBERS PRESENT:" is the line's own label.
            let isOwn =
              (isGroup
                || first > 0 && phrase.hasPrefix("present")
                  && w[0].folded.split(separator: "/").contains { RunningLabels.staff.contains(String($0)) })
              && first <= 2 && cuts.isEmpty
              && w[..<first].allSatisfy { $0.isCapitalised && $0.after.isEmpty && !$0.startsWithDigit }
            if first > 0, !isOwn { cuts.append(w[first].start) }
          }
          break
        }
        // "Also, in attendance:"
        if !w[k].after.isEmpty, !(k == i && w[k].folded == "also" && w[k].after == [.comma]) { break }
      }
    }
    if let end = behindPublic(w, cuts.first ?? (ownLabel(w) != nil ? 0 : nil)) { cuts.append(end) }
    // The points that follow the last label on the line ("… 1.5 AB agreed to write the minutes").
    if let last = cuts.last {
      for i in w.indices.dropFirst()
      where w[i].start > last + 3 && w[i].startsWithDigit && w[i].folded.contains(".") && i + 1 < w.count
        && w[i + 1].isCapitalised && !cuts.contains(w[i].start)
      {
        let parts = w[i].folded.split(separator: ".")
        if parts.count == 2, parts.allSatisfy({ Int($0) != nil && $0.utf8.count <= 2 }),
          w[i - 1].after.contains(.close) || w[i - 1].after.contains(.period)
        {
          cuts.append(w[i].start)
        }
      }
      cuts.sort()
    }
    return cuts
  }

  /// "… 4 MAY 2016 PRESENT (6 Councillors): Ann Lee", "… JULY 6TH 2015 Present– Cllr Lee": a count or a dash where others have
  /// their colon, behind a heading on the same line.
  private func opensAtBracketOrDash(_ w: [Word], _ i: Int) -> Bool {
    guard i > 3, i + 2 < w.count, w[i].folded == "present",
      !w[i - 1].folded.isOne(of: "members also those others all anyone everyone")
    else { return false }
    if w[i].after.contains(.dash), w[i + 1].isCapitalised, !w[i - 1].isAny(.minor) {
      return vocabulary.honorifics.contains(w[i + 1].folded) || forenames.contains(w[i + 1].folded)
    }
    guard w[i].after.isEmpty, w[i + 1].before.contains(.open),
      let close = (i + 1..<min(w.count, i + 5)).first(where: { w[$0].after.contains(.close) })
    else { return false }
    return !w[close].after.isDisjoint(with: [.colon, .dash])
  }

  /// "… and 4 members of the public were in attendance. The Chairman welcomed everyone": where a list that counts the public last
  /// has ended on the same line.
  private func behindPublic(_ w: [Word], _ first: Int?) -> Int? {
    guard let first,
      let k = w.indices.first(where: {
        w[$0].start > first && $0 > 3 && w[$0].folded.isOne(of: "public parishioners residents")
          && (w[$0 - 1].folded.isOne(of: "the of")
            && w[max(0, $0 - 4)..<$0].contains { $0.startsWithDigit || numberWords[$0.folded] != nil }
            || w[$0 - 1].startsWithDigit)
      }),
      let end = (k..<min(w.count, k + 4)).first(where: { w[$0].after.contains(.period) }), end + 2 < w.count,
      w[(k + 1)..<max(k + 1, end + 1)].allSatisfy({
        $0.folded.isOne(of: "were was in attendance present attended also")
      }),
      w[end + 1].isCapitalised, !w[end + 1].startsWithDigit, w[end + 1].folded != "apologies",
      numberLabel(of: w[end + 1].folded.text) == nil
    else { return nil }
    return w[end + 1].start
  }

  private static let staff: WordSet = ["staff", "officers", "officials", "employees", "visitors", "guests"]

  /// Words before a group's noun: "Appointed Members", "Co-opted Members".
  private static let kinds: WordSet = [
    "appointed", "co-opted", "coopted", "elected", "ratepayer", "ratepayers", "lay", "independent", "parent",
    "staff", "community", "executive", "non-executive", "board", "committee", "council", "parish", "voting",
    "non-voting", "associate", "foundation", "authority", "other", "visiting", "invited",
  ]

  /// Labels that may be words of a sentence too, and open a list where another stands before them on the line.
  private static let offices: WordSet = [
    "clerk", "the clerk", "locum clerk", "acting clerk", "assistant clerk", "deputy clerk", "chairman",
    "chair",
    "chairperson", "councillors", "members", "secretary",
    "vice chairman", "vice-chairman", "vice chair", "vice-chair",
  ]

  private static let nouns: WordSet = [
    "members", "trustees", "councillors", "officers", "others", "also", "staff", "board", "committee",
    "directors", "governors", "commissioners", "not", "those", "cllrs", "delegates", "council", "voting",
    "lay", "co-opted", "executive", "non-executive", "parish", "panel", "other", "non-voting",
  ]

  /// The last word of the label with which the line itself begins.
  private func ownLabel(_ w: [Word]) -> Int? {
    for k in 0..<min(w.count, 5) where w[k].after.contains(.colon) {
      // "PRESENT (6 Councillors):"
      let own = w[k].after.contains(.close) ? w[...k].prefix { !$0.before.contains(.open) } : w[...k]
      let phrase = own.map(\.folded).joined(separator: " ")
      return known.contains(phrase) || RunningLabels.offices.contains(phrase) ? k : nil
    }
    return nil
  }
}
