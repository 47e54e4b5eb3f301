import Minutes

/// Reads declarations of interest: who declared, in what, and whether they left.
struct DeclarationReader {
  let people: PersonGrammar

  struct Reading {
    var declarations: [Declaration] = []
    var saidNone = false
  }

  /// Whether an item's title is that of declarations.
  static func isTitle(_ folded: String) -> Bool {
    folded.contains("declaration") && !folded.contains("acceptance") || folded.contains("interests declared")
      || folded.contains("disclosure of interest") || folded.contains("disclosures of interest")
      || folded.contains("conflict of interest") || folded.contains("conflicts of interest")
      || folded.contains("datgan") || folded.contains("register of interests") && false
  }

  func read(_ text: ItemText, titled: Bool) -> Reading {
    var reading = Reading()
    for (p, sentences) in zip(text.paragraphs, text.sentences) {
      let whole = p.text.folded
      guard titled || whole.contains("interest") || whole.contains("declaration") else { continue }
      for s in sentences.prefix(60) {
        let f = s.text.folded
        let none =
          titled
          && ["none", "nil", "none.", "none received", "none stated", "none declared", "none made", "dim"]
            .contains(f.trimming(". "))
          || (f.contains("no declaration") || f.contains("no interests") || f.contains("no interest was")
            || f.contains("there were none") || f.contains("no disclosures") || f.contains("none declared")
            || f.contains("no personal or prejudicial") || f.contains("no such declarations")
            || f.contains("nothing to declare"))
        if none, titled || f.contains("interest") || f.contains("declaration") {
          reading.saidNone = true
          continue
        }
        guard
          let verb = s.words.firstIndex(where: {
            ["declared", "disclosed", "registered", "declares"].contains($0.folded)
          })
        else {
          if titled, let d = short(s, p) { reading.declarations += d }
          continue
        }
        guard f.contains("interest") || titled, verb > 0 else { continue }
        let subject = s.text.slice(0, s.words[verb - 1].end)
        let list = PeopleList(grammar: people).read(subject)
        guard !list.entries.isEmpty else { continue }
        let interest = s.text(from: verb + 1)
        let withdrew = withdrew(p.text)
        for e in list.entries {
          reading.declarations.append(
            Declaration(
              asWritten: e.asWritten, interest: interest, withdrew: withdrew, line: p.line(at: s.offset)))
        }
      }
    }
    return reading
  }

  /// "Cllr Hayward re 2623 & Cllr Richards re 2621", "Cllr Hart – item 7 (member of the club)"
  private func short(_ s: Sentence, _ p: Paragraph) -> [Declaration]? {
    var result: [Declaration] = []
    for part in s.text.split(whereSeparator: { $0 == "&" || $0 == ";" }) {
      let piece = String(part).trimmed
      let w = words(of: piece)
      guard
        let mark = w.firstIndex(where: {
          ["re", "item", "in", "agenda", "for", "regarding"].contains($0.folded)
        }) ?? w.firstIndex(where: { $0.after.contains(.dash) || $0.after.contains(.colon) }).map({ $0 + 1 }),
        mark > 0, mark < w.count
      else { continue }
      let who = piece.slice(0, w[mark - 1].end)
      guard let e = people.person(who), e.name.honorific != nil else { continue }
      result.append(
        Declaration(
          asWritten: who.trimming(" -–:"), interest: piece.slice(w[mark].start, piece.utf8.count),
          withdrew: withdrew(s.text), line: p.line(at: s.offset)))
    }
    return result.isEmpty ? nil : result
  }

  private func withdrew(_ text: String) -> Bool? {
    let f = text.folded
    if f.contains("remained in the") || f.contains("stayed in the") || f.contains("did not leave") {
      return false
    }
    if f.contains("left the room") || f.contains("left the meeting") || f.contains("withdrew")
      || f.contains("took no part") || f.contains("left the chamber") || f.contains("would leave")
    {
      return true
    }
    return nil
  }
}
