import Minutes

/// Reads declarations of interest: who declared, in what, and whether they left.
struct DeclarationReader {
  let people: PersonGrammar
  /// Folded names and initials of those who attend: they need no honorific.
  var known: Set<String> = []

  struct Reading {
    var declarations: [Declaration] = []
    var saidNone = false
  }

  /// Whether an item's title is that of declarations.
  static func isTitle(_ folded: String) -> Bool {
    // "Motion to approve the Conflict of Interest Policy" is about the rules.
    if folded.contains("interest policy") || folded.contains("interests policy")
      || folded.hasPrefix("motion ")
    {
      return false
    }
    return declares(folded)
      || [
        "interests declared", "conflict of interest", "conflicts of interest", "declare any",
        "declare interest",
      ]
      .contains(where: { folded.contains($0) })
      || folded.contains("disclosure") && folded.contains("interest") || folded.contains("datgan")
      || folded == "interests" || folded.hasPrefix("members' interest")
      || folded.contains("pecuniary interest")
  }

  /// "Declarations of interest", "Members' declarations", "To receive declarations": not those of results, of office, or of the
  /// variables of a program.
  private static func declares(_ folded: String) -> Bool {
    guard folded.contains("declaration"), !folded.contains("acceptance") else { return false }
    if folded.contains("interest") || folded.contains("pecuniary") || folded.contains("gifts") { return true }
    return words(of: folded, upTo: 80).count <= 5 && !folded.contains("declaration of ")
      && !folded.contains("declarations of ") && !folded.contains("declarations in ")
  }

  /// How somebody voted.
  private static let votes: WordSet = [
    "yes", "no", "yea", "yay", "nay", "aye", "abstain", "abstains", "abstained", "for", "against", "absent",
  ]

  /// The declarations that the paragraphs of an item tell, and whether they tell that there were none.
  func read(_ text: ItemText, titled: Bool) -> Reading {
    var reading = Reading()
    for (p, sentences) in zip(text.paragraphs, text.sentences) where !p.isAdvice {
      guard titled || p.text.holds("interest") || p.text.holds("declaration") else { continue }
      for s in sentences.prefix(60) {
        let f = s.text.folded
        if saysNone(f, titled: titled) {
          reading.saidNone = true
          continue
        }
        guard titled || f.contains("interest") else { continue }
        reading.declarations +=
          active(s, p, f, titled: titled) ?? passive(s, p) ?? (titled ? short(s, p) : nil) ?? []
      }
    }
    return reading
  }

  private func saysNone(_ f: String, titled: Bool) -> Bool {
    let bare = f.trimming(". ")
    if titled,
      [
        "none", "nil", "none received", "none stated", "none declared", "none made", "dim", "there were none",
        "nothing",
      ]
      .contains(bare)
    {
      return true
    }
    let none =
      f.contains("no declaration") || f.contains("no interests") || f.contains("no interest was")
      || f.contains("there were none") || f.contains("no disclosures") || f.contains("none declared")
      || f.contains("no personal or prejudicial") || f.contains("no such declarations")
      || f.contains("nothing to declare") || f.contains("no personal declaration")
      || f.contains("no conflicts of interest") || f.contains("no conflict of interest")
    return none && (titled || f.contains("interest") || f.contains("declaration"))
  }

  private static let verbs: WordSet = ["declared", "disclosed", "registered", "declares", "recorded"]

  /// "Cllr Hart declared a personal interest in item 7"
  private func active(_ s: Sentence, _ p: Paragraph, _ f: String, titled: Bool) -> [Declaration]? {
    guard let verb = s.words.firstIndex(where: { DeclarationReader.verbs.contains($0.folded) }), verb > 0,
      !s.words[verb - 1].folded.isOne(of: "was were been"),
      s.words[verb].folded != "recorded" || titled
    else { return nil }
    let subject = s.text.slice(0, s.words[verb - 1].end)
    let names = names(subject)
    guard !names.isEmpty else { return nil }
    return declarations(names, s.text(from: verb + 1), s, p)
  }

  /// "A personal interest was received from Cllr Hart on item 8.1", "Interests were declared by A and B in item 4"
  private func passive(_ s: Sentence, _ p: Paragraph) -> [Declaration]? {
    let w = s.words
    guard
      let verb = w.indices.first(where: {
        w[$0].folded.isOne(
          of: """
            declared received registered disclosed made noted recorded expressed given
            """) && $0 > 0
          && w[$0 - 1].folded.isOne(of: "was were interest interests")
      }), verb + 2 < w.count, w[verb + 1].folded.isOne(of: "by from"),
      w[..<verb].contains(where: { $0.folded.hasPrefix("interest") || $0.folded.hasPrefix("declaration") })
    else { return nil }
    let from = w[verb + 2].folded == "the" ? verb + 3 : verb + 2
    var end = from
    while end < w.count,
      w[end].isCapitalised || w[end].isAny(.particle) || w[end].folded.isOne(of: "and &")
    {
      end += 1
    }
    guard end > from else { return nil }
    let names = names(s.text.slice(w[from].start, w[end - 1].end))
    guard !names.isEmpty else { return nil }
    let kind = s.text.slice(0, w[verb - 1].folded.hasPrefix("w") ? w[verb - 2].end : w[verb - 1].end)
    return declarations(names, end < w.count ? kind + " " + s.text(from: end) : kind, s, p)
  }

  private static let marks: WordSet = [
    "re", "item", "items", "in", "agenda", "for", "regarding", "with", "as", "on", "personal", "prejudicial",
    "pecuniary", "non-pecuniary", "disclosable", "dpi", "declaration", "planning", "minute",
  ]

  /// "Cllr Hallam re 41 & Cllr Rowse re 39", "Cllr Hart – item 7 (member of the club)", "AV – invoice submitted",
  /// "Item 3 – Mr A Jarvie (non-financial)"
  private func short(_ s: Sentence, _ p: Paragraph) -> [Declaration]? {
    if let told = behindSubject(s, p) { return told }
    var result: [Declaration] = []
    // "Cllrs Hale, Orr & Dow re 41": names before a mark that all share.
    var waiting = ""
    for part in clauses(s).flatMap({ $0.split(whereSeparator: { $0 == "&" || $0 == ";" }) }) {
      let piece = waiting + String(part).trimmed
      let w = words(of: piece)
      guard let first = w.first else { continue }
      if first.folded == "item",
        let dash = w.firstIndex(where: { $0.after.contains(.dash) || $0.after.contains(.colon) }),
        dash + 1 < w.count, dash <= 4
      {
        let who = names(piece.slice(w[dash + 1].start, piece.utf8.count))
        result += declarations(who, piece.slice(0, w[dash].end), s, p)
        continue
      }
      guard
        let mark = w.firstIndex(where: { DeclarationReader.marks.contains($0.folded) })
          ?? w.firstIndex(where: { $0.after.contains(.dash) || $0.after.contains(.colon) }).map({ $0 + 1 }),
        mark > 0, mark < w.count
      else {
        waiting = names(piece).isEmpty ? "" : piece + " & "
        continue
      }
      waiting = ""
      let dash = w[..<mark].firstIndex { $0.after.contains(.dash) || $0.after.contains(.colon) }
      let at = dash.map { $0 + 1 } ?? mark
      let who = piece.slice(0, w[at - 1].end)
      result += declarations(names(who), piece.slice(w[at].start, piece.utf8.count), s, p)
    }
    return result.isEmpty ? nil : result
  }

  /// "Cllr Hart re 7 – the hall, Cllr Moss re 9": cut where, behind a mark, another person begins.
  private func clauses(_ s: Sentence) -> [String] {
    let w = s.words
    var cuts = [0]
    var isMarked = false
    for i in w.indices {
      if DeclarationReader.marks.contains(w[i].folded) { isMarked = true }
      guard i > 0, isMarked, w[i - 1].after.contains(.comma), i + 1 < w.count, w[i + 1].isCapitalised,
        !names(s.text.slice(w[i].start, w[i + 1].end)).isEmpty,
        w[(i + 1)...].contains(where: { DeclarationReader.marks.contains($0.folded) })
      else { continue }
      cuts.append(w[i].start)
      isMarked = false
    }
    return zip(cuts, cuts.dropFirst() + [s.text.utf8.count]).map {
      s.text.slice($0, $1).trimming(" ,")
    }
  }

  /// "No. 73 – the hall – Cllrs Hart & Moss": what it is about, a dash, and nothing but people.
  private func behindSubject(_ s: Sentence, _ p: Paragraph) -> [Declaration]? {
    let w = s.words
    guard let dash = w.lastIndex(where: { $0.after.contains(.dash) }), dash + 2 < w.count,
      w[(dash + 1)...].allSatisfy({ $0.isCapitalised || $0.folded.isOne(of: "and &") }),
      w[0].startsWithDigit || w[0].folded.isOne(of: "no agenda minute ref")
    else { return nil }
    let who = names(s.text.slice(w[dash + 1].start, s.text.utf8.count))
    guard !who.isEmpty else { return nil }
    return declarations(who, s.text.slice(0, w[dash].end), s, p)
  }

  /// The people of a subject, as written: with honorifics, or known from the list of those who attend.
  private func names(_ text: String) -> [String] {
    let bare = text.trimming(" -–:,.")
    if known.contains(bare.folded) { return [bare] }
    guard words(of: bare).count <= 14 else { return [] }
    return PeopleList(grammar: people).read(bare).entries.filter {
      $0.name.honorific != nil || known.contains($0.name.name.folded) || known.contains($0.asWritten.folded)
    }.map(\.asWritten)
  }

  private func declarations(_ names: [String], _ interest: String, _ s: Sentence, _ p: Paragraph)
    -> [Declaration]
  {
    // "Ann Lee: YES" below a motion of the item is her vote.
    if DeclarationReader.votes.contains(interest.folded.trimming(" .!")) { return [] }
    return names.map {
      Declaration(asWritten: $0, interest: interest, withdrew: withdrew(p.text), line: p.line(at: s.offset))
    }
  }

  private func withdrew(_ text: String) -> Bool? {
    let f = text.folded
    if [
      "remained in the", "stayed in the", "did not leave", "remained present", "would remain", "stayed for",
      "took part in the discussion",
    ].contains(where: { f.contains($0) }) {
      return false
    }
    if [
      "left the room", "left the meeting", "withdrew", "took no part", "left the chamber", "would leave",
      "did not take part", "did not participate", "would not take part", "leave the room",
      "leave the meeting",
      "would withdraw", "abstained from discussion", "would take no part",
    ].contains(where: { f.contains($0) }) {
      return true
    }
    return nil
  }
}
