/// The body in the sentence that tells that it met, and names of bodies over two lines or two places of the heading.
extension HeadingReader {
  /// "Fellside Community Council held their meeting", "The Elm Lane School Board met in regular session": at a line's
  /// beginning, or at that of one of its sentences where all stands on one line.
  func meetingBody(_ zone: [Int]) -> String? {
    for i in zone.prefix(8) {
      let text = String(decoding: lines[i].text.utf8.prefix(900), as: UTF8.self)
      guard ["held", "met ", "convened", "assembled"].contains(where: { text.holds($0) }) else { continue }
      if let name = meetingBody(in: text, words(of: text, upTo: 300)) { return name }
      for s in Sentence.all(of: text).prefix(6).dropFirst() {
        if let name = meetingBody(in: s.text, s.words) { return name }
      }
    }
    return nil
  }

  private func meetingBody(in text: String, _ w: [Word]) -> String? {
    guard let verb = w.prefix(14).firstIndex(where: { $0.folded.isOne(of: "held met convened assembled") }),
      verb >= 2
    else { return nil }
    let start = w[0].folded == "the" ? 1 : 0
    let name = w[start..<verb]
    guard name.count >= 2, let last = name.last,
      BodyGrammar.nouns.contains(last.folded) || isOfPlace(name),
      name.allSatisfy({
        ($0.isCapitalised || ["of", "and", "the", "for", "&", "with"].contains($0.folded)) && $0.after.isEmpty
      }),
      w[verb].folded == "met" || verb + 1 < w.count && w[verb + 1].folded.isOne(of: "a its their an the")
    else { return nil }
    return bodyGrammar.clean(text.slice(w[start].start, last.end))
  }

  /// "Marl and Fell Parish Council Minutes of Meeting held on 15th December": the name with which the line begins.
  func bodyBeforeMinutes(_ zone: [Int]) -> String? {
    guard let name = bodyInFront(of: "council", zone), words(of: name).count >= 3 else { return nil }
    return zone.prefix(4).contains { lines[$0].text.hasPrefix(name) } ? name : nil
  }

  /// "Board of Commissioners of Marl County": behind the body's noun the place for which it acts.
  private func isOfPlace(_ name: ArraySlice<Word>) -> Bool {
    guard let noun = name.firstIndex(where: { BodyGrammar.nouns.contains($0.folded) }),
      let of = name[noun...].firstIndex(where: { $0.folded == "of" }), of + 1 < name.endIndex
    else { return false }
    return name[of + 1].isCapitalised && name[name.endIndex - 1].isCapitalised
  }

  /// "MINUTES OF THE BOARD OF COMMISSIONERS", and in the sentence below "The Board of Commissioners of Marl County met": the
  /// same body with its place. "Board" below "Fennby Homes Limited" is the company's.
  func bodyOfPlace(_ body: String, _ zone: [Int]) -> String? {
    if let met = meetingBody(zone), met.folded.hasPrefix(body.folded + " of ") { return met }
    guard body.folded.isOne(of: "board committee trustees") else { return nil }
    for i in zone.prefix(4) where lines[i].text.utf8.count <= 60 {
      let w = lines[i].words
      guard (2...7).contains(w.count), let last = w.last, last.folded.isOne(of: "limited ltd cic plc inc"),
        w.allSatisfy({ $0.isCapitalised || minorWords.contains($0.folded) })
      else { continue }
      return lines[i].text.trimming(" .,:*")
    }
    return nil
  }

  /// "Minutes of Fennby Parish Council", and below it "Minutes of the Fennby Parish Meeting held on …": the electors met.
  func parishMeeting(_ body: String, _ zone: [Int]) -> String? {
    guard body.folded.hasSuffix(" parish council") else { return nil }
    let place = body.slice(0, body.utf8.count - 15)
    for i in zone.prefix(8)
    where lines[i].folded.hasPrefix("minutes of") && lines[i].folded.contains(" parish meeting") {
      let w = lines[i].words
      guard
        let k = w.indices.dropFirst().first(where: {
          w[$0].folded == "meeting" && w[$0 - 1].folded == "parish"
        }),
        k + 1 < w.count, w[k + 1].folded == "held", lines[i].folded.contains(place.folded)
      else { continue }
      return place + " Parish Meeting"
    }
    return nil
  }

  /// "MARL AND HOLM" above "POLICING AND COMMUNITY SAFETY PARTNERSHIP": the places of a partnership on a line of their own.
  func partnershipOverTwoLines(_ zone: [Int]) -> String? {
    for (above, i) in zip(zone, zone.dropFirst()).prefix(3) where above + 1 == i {
      guard HeadingReader.partnerships.contains(lines[i].folded.trimming(" .:*")) else { continue }
      let w = lines[above].words
      guard (1...7).contains(w.count), lines[above].label == nil, lines[above].bullet == nil,
        w.allSatisfy({
          ($0.isCapitalised || minorWords.contains($0.folded)) && !$0.startsWithDigit
            && $0.after.isSubset(of: [.comma])
        }),
        !w.contains(where: {
          BodyGrammar.nouns.contains($0.folded)
            || $0.folded.isOne(of: "minutes draft agenda meeting notes page unconfirmed")
        })
      else { return nil }
      return lines[above].text.trimmed + " " + lines[i].text.trimming(" .:*")
    }
    return nil
  }

  private static let partnerships: WordSet = [
    "policing and community safety partnership", "community safety partnership",
    "district policing partnership",
    "health and social care partnership", "safeguarding children partnership", "safeguarding adults board",
    "health and wellbeing board", "police and crime panel", "fire and rescue authority",
    "local access forum", "schools' forum", "schools forum",
  ]
}
