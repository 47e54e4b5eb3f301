import Minutes

/// People whom the text introduces with an office, and acronyms that it spells out.
struct Introductions {
  let people: PersonGrammar

  /// "introduced Matt Colby, Director of Works at the Ministry", "Louise Carne, the Director General of …",
  /// "Ian Coady (Carrick Police) confirmed", "Sara Kell, the new Commissioner for …".
  func people(in text: ItemText, item: String?) -> [IntroducedPerson] {
    var found: [IntroducedPerson] = []
    for (p, w) in zip(text.paragraphs, text.words) {
      guard p.text.hasByte(0x2C) || p.text.hasByte(0x28) || p.text.contains("appointed") else { continue }
      var i = 0
      while i < w.count {
        defer { i += 1 }
        guard w[i].isCapitalised, !w[i].isAny(.notName),
          i == 0 || !w[i - 1].isCapitalised || !w[i - 1].after.isEmpty
            || people.vocabulary.honorifics.contains(w[i - 1].folded) == false && sentenceStart(w, i)
        else { continue }
        // A name of two to four words, honorifics before it allowed.
        var k = i
        while k < w.count, people.vocabulary.honorifics.contains(w[k].folded), k < i + 2,
          !w[k].folded.isOne(of: "pc ds ms cc") || w[k].isCapitals
        { k += 1 }
        var end = k
        while end < w.count, end < k + 4, end == k || !w[end].before.contains(.open),
          w[end].isCapitalised || w[end].isAny(.particle) && end > k
        {
          end += 1
          if !w[end - 1].after.isEmpty, !(w[end - 1].after == [.period] && w[end - 1].folded.utf8.count == 1)
          {
            break
          }
        }
        guard end - k >= 2, end <= w.count else { continue }
        let last = w[end - 1]
        let nameText = p.text.slice(w[i].start, last.end)
        guard plausible(w[k..<end]), let parsed = people.name(in: nameText, shared: nil, lenient: false),
          parsed.roleBefore == nil, parsed.trailing == nil
        else { continue }
        if end < w.count, w[end].before.contains(.open) {
          // "Ian Coady (Carrick Police) confirmed"
          guard let close = w[end...].firstIndex(where: { $0.after.contains(.close) }), close - end < 10
          else { continue }
          // "the Mill Hotel (5 cabins and a manager's office)" tells of a thing: an office is named at once.
          guard
            w[end].isCapitalised || people.vocabulary.roleWords.contains(w[end].folded)
              || w[end].folded.isOne(of: "the a an our new acting newly former then")
          else { continue }
          let inside = p.text.slice(w[end].start, w[close].end)
          let isOffice = people.isRole(inside)
          let isOrganisation =
            words(of: inside).contains { people.vocabulary.organisationWords.contains($0.folded) }
            || inside.isAllCapitals && inside.utf8.count >= 2 && inside.utf8.count <= 8
          guard isOffice || isOrganisation, !people.isInitials(inside, of: parsed.name.name) else { continue }
          add(
            &found, parsed.name, nameText, isOffice ? inside : nil, isOffice ? nil : inside, item, p,
            w[i].start)
          i = close
        } else if last.after == [.comma], end < w.count {
          // "…, Director of Works at the Ministry, …"
          var j = end
          while j < w.count,
            w[j].folded.isOne(of: "the a an new newly appointed our former")
          { j += 1 }
          var stop = j
          while stop < w.count, stop < j + 12 {
            if !w[stop].isCapitalised, !w[stop].isAny(.minor) { break }
            // "Democratic Services Officer Email: …"
            if w[stop].folded.isOne(of: "email e-mail tel telephone phone mobile") { break }
            stop += 1
            if !w[stop - 1].after.isDisjoint(with: [.comma, .period, .semicolon, .close, .colon, .dash]) {
              break
            }
          }
          while stop > j, w[stop - 1].isAny(.minor) { stop -= 1 }
          guard stop > j, w[j].isCapitalised else { continue }
          let office = p.text.slice(w[j].start, w[stop - 1].end)
          let ow = words(of: office)
          guard
            people.isRole(office)
              || ow.first.map({ $0.folded == "ministry" || $0.folded == "department" }) ?? false
          else { continue }
          // The next name of a list is no office.
          if people.name(in: office, shared: nil, lenient: false) != nil { continue }
          var role: String? = office
          var organisation: String?
          if let at = ow.firstIndex(where: { $0.folded == "at" || $0.folded == "from" }), at > 0,
            at + 1 < ow.count
          {
            role = office.slice(0, ow[at - 1].end)
            let from = ow[at + 1].folded == "the" && at + 2 < ow.count ? at + 2 : at + 1
            organisation = office.slice(ow[from].start, office.utf8.count)
          } else if !people.isRole(office) {
            role = nil
            organisation = office
          }
          add(&found, parsed.name, nameText, role, organisation, item, p, w[i].start)
        } else if end + 2 < w.count, w[end].folded == "was", w[end + 1].folded == "appointed" {
          add(&found, parsed.name, nameText, nil, nil, item, p, w[i].start)
        }
      }
    }
    return found
  }

  private func sentenceStart(_ w: [Word], _ i: Int) -> Bool {
    i == 0 || w[i - 1].after.contains(.period) || w[i - 1].folded.isOne(of: "introduced welcomed")
      || !w[i - 1].isCapitalised
  }

  private func plausible(_ name: ArraySlice<Word>) -> Bool {
    name.allSatisfy { word in
      !word.isAny(.notName) && !people.vocabulary.organisationWords.contains(word.folded)
        && !word.isCapitals && !people.vocabulary.roleWords.contains(word.folded)
        && DateGrammar.month(word.folded) == nil
    }
  }

  private func add(
    _ found: inout [IntroducedPerson], _ name: PersonName, _ written: String, _ role: String?,
    _ organisation: String?, _ item: String?, _ p: Paragraph, _ offset: Int
  ) {
    guard !found.contains(where: { $0.name.name == name.name }) else { return }
    found.append(
      IntroducedPerson(
        name: name, asWritten: written, role: role, organisation: organisation, item: item,
        line: p.line(at: offset)))
  }

  /// "The Safer Skerrowby Partnership (SSP)", "Young Carers Project – 'YCP'".
  func acronyms(in text: ItemText) -> [Acronym] {
    var found: [Acronym] = []
    for (p, w) in zip(text.paragraphs, text.words) where p.text.hasByte(0x28) {
      for i in w.indices
      where w[i].before.contains(.open) && w[i].after.contains(.close) && w[i].isCapitals
        && w[i].folded.utf8.count <= 8 && i >= 2
      {
        let short = p.text.slice(w[i].start, w[i].end)
        // Walk back over as many words as the letters need.
        var letters = Array(short.lowercased().filter { $0.isLetter }.reversed())
        if letters.last == "s", letters.count > 3, short.hasSuffix("s") { letters.removeFirst() }
        var k = i - 1
        var n = 0
        while k >= 0, n < letters.count, i - k <= letters.count * 2 + 2 {
          if !w[k].after.isDisjoint(with: [.period, .comma, .semicolon, .close]) && k < i - 1 { break }
          if w[k].folded.text.first == letters[n] {
            n += 1
          } else if !w[k].isAny(.minor) {
            break
          }
          if n == letters.count { break }
          k -= 1
        }
        guard n == letters.count, k >= 0, w[k].isCapitalised else { continue }
        found.append(
          Acronym(short: short, long: p.text.slice(w[k].start, w[i - 1].end), line: p.line(at: w[i].start)))
      }
    }
    return found
  }
}
