/// Headings of towns: the place is the body's name, and the hour stands on a line with the room.
extension HeadingReader {
  /// "Town of Marrowfield" alone on its line, where nothing else names the body: its board is called by its place.
  func municipality(_ zone: [Int]) -> String? {
    for i in zone.prefix(8) where lines[i].text.utf8.count <= 48 {
      let w = words(of: lines[i].text)
      guard (3...6).contains(w.count), w[1].folded == "of", w[0].isCapitalised,
        w[0].folded.isOne(of: "town city village township county borough"),
        w[2...].allSatisfy({ $0.isCapitalised && $0.after.isSubset(of: [.comma]) })
      else { continue }
      return lines[i].text.trimming(" .,:*")
    }
    return nil
  }

  /// "County of Marl", and below it "Holm Township": the lower of them met.
  func townBelow(_ body: String, _ zone: [Int]) -> String? {
    let w = words(of: body)
    guard w.count >= 3, bodyGrammar.isMunicipality(w, 0),
      let line = zone.prefix(6).first(where: { lines[$0].text.trimming(" .,:*") == body }),
      let below = zone.first(where: { $0 > line })
    else { return nil }
    return township(lines[below].text)
      ?? zone.lazy.filter { $0 > line }.prefix(2).compactMap { commission(lines[$0].text) }.first
  }

  /// "PLANNING COMMISSION", "Licensing Board" alone on its line below the town's: it met, and not the town.
  private func commission(_ text: String) -> String? {
    let w = words(of: text)
    guard (2...6).contains(w.count), let last = w.last, last.folded.isOne(of: "commission board committee"),
      w.allSatisfy({ ($0.isCapitalised || minorWords.contains($0.folded)) && $0.after.isEmpty }),
      !w.contains(where: { $0.folded.isOne(of: "regular special minutes meeting town city village county") })
    else { return nil }
    return text.trimming(" .,:*")
  }

  /// "Holm Township" alone on its line.
  private func township(_ text: String) -> String? {
    let w = words(of: text)
    guard (2...5).contains(w.count), let last = w.last,
      last.folded.isOne(of: "township town village borough city"),
      w.allSatisfy({ $0.isCapitalised && $0.after.isEmpty })
    else { return nil }
    return text.trimming(" .,:*")
  }

  /// "REGULAR MEETING OF THE CITY COUNCIL", and in the sentence that opens it "the Holm Creek City Council was called to order".
  func tierInText(_ body: String, _ zone: [Int]) -> String? {
    let tier = words(of: body).map(\.folded)
    guard tier.count == 2,
      HeadingReader.tiers.contains(body.folded) || HeadingReader.boardsOfTowns.contains(body.folded)
    else { return nil }
    for i in zone.prefix(16) where lines[i].text.utf8.count <= 600 {
      let w = lines[i].content.words(upTo: 400)
      for k in w.indices.dropLast(1)
      where k >= 1 && w[k].folded == tier[0] && w[k + 1].folded == tier[1] && w[k].isCapitalised {
        var start = k
        while start > 0, k - start < 4, w[start - 1].isCapitalised, w[start - 1].after.isEmpty,
          !w[start - 1].startsWithDigit,
          !w[start - 1].folded.isOne(of: "the a special regular annual ordinary of")
        { start -= 1 }
        guard start < k, start == 0 || w[start - 1].folded == "the", !lines[i].isCapitals else { continue }
        return lines[i].text.slice(w[start].start, w[k + 1].end)
      }
    }
    return nil
  }

  private static let boardsOfTowns: WordSet = [
    "village board", "county board", "school board", "town board", "planning commission", "select board",
  ]

  /// "GLENMARL" above "COMMUNITY COUNCIL": a name in two lines.
  func bodyOverTwoLines(_ body: String, _ zone: [Int]) -> String? {
    guard HeadingReader.tiers.contains(body.folded) else { return nil }
    for (above, i) in zip(zone, zone.dropFirst()).prefix(6)
    where lines[i].folded.trimming(" .:*") == body.folded {
      let w = words(of: lines[above].text)
      guard above + 1 == i, (1...4).contains(w.count), lines[above].bullet == nil, lines[above].label == nil,
        w.allSatisfy({
          ($0.isCapitalised || minorWords.contains($0.folded)) && !$0.startsWithDigit && $0.after.isEmpty
        }),
        !w.contains(where: { $0.folded.isOne(of: "minutes draft agenda meeting notes page unconfirmed") })
      else { return nil }
      return lines[above].text.trimmed + " " + body
    }
    return nil
  }

  private static let tiers: WordSet = [
    "community council", "parish council", "town council", "city council", "county council",
    "borough council",
    "district council", "parent council", "residents' association", "village hall committee",
  ]

  /// "Quaystone Homes" and below it "Board Meeting": an organisation whose name has no noun of a body, and what of it met.
  func boardBelow(_ zone: [Int]) -> String? {
    for (k, i) in zone.prefix(6).enumerated().dropFirst() {
      let below = lines[i].folded.trimming(" .:*").replacing(" minutes", with: "")
      guard HeadingReader.boards.contains(below) else { continue }
      let name = lines[zone[k - 1]].text.trimming(" .,:*")
      let w = words(of: name)
      guard (1...6).contains(w.count), name.utf8.count <= 60,
        w.allSatisfy({ ($0.isCapitalised || minorWords.contains($0.folded)) && !$0.startsWithDigit }),
        dates.dates(in: w).isEmpty,
        !w.contains(where: { $0.folded.isOne(of: "minutes meeting agenda draft") })
      else { return nil }
      let board = lines[i].text.trimming(" .:*")
      // By the words' places: a folded text may have fewer bytes than the text.
      let end = words(of: board).last { $0.folded == "meeting" }?.start ?? board.utf8.count
      return name + " " + board.slice(0, end).trimmed
    }
    return nil
  }

  private static let boards: WordSet = [
    "board meeting", "board of directors meeting", "board of trustees meeting", "trustees meeting",
    "trustees' meeting", "committee meeting", "management committee meeting", "board of management meeting",
    "executive committee meeting", "governors' meeting", "governors meeting",
  ]

  /// "2-4 p.m., Room 12", "7:15 P.M. Larch Hall": behind the hour at a line's start stands the place.
  func placeBehindHour(_ zone: [Int]) -> String? {
    for i in zone.prefix(24) where lines[i].text.utf8.count <= 80 && lines[i].text.startsWithDigit {
      let w = words(of: lines[i].text)
      guard let time = TimeGrammar().times(in: w).first, time.range.lowerBound <= 4,
        let first = w.firstIndex(where: { $0.start >= time.range.upperBound }), w.count - first <= 8,
        w[first].isCapitalised || w[first].startsWithDigit,
        w[first...].contains(where: {
          HeadingReader.placeWords.contains($0.folded)
            || $0.folded.isOne(of: "center building auditorium courthouse")
        }), !w[first...].contains(where: { $0.isAny(.sentenceVerb) })
      else { continue }
      return cleanVenue(lines[i].text.slice(w[first].start, lines[i].text.utf8.count))
    }
    return nil
  }
}
