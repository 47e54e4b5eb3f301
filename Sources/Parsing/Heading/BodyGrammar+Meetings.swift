/// Which of a body's meetings a text speaks of, and how, is no part of the body's name.
extension BodyGrammar {
  /// "latest Fellwick Parish Council", "June Village Liaison Committee", "the lively October meetingg of the Marl Parish
  /// Council", "Marl Parish Council Minutes of January": the name without the words about the meeting.
  func withoutMeetingWords(_ text: String) -> String {
    var w = words(of: text)[...]
    guard w.count >= 2 else { return text }
    // "… meeting of the Marl Parish Council", also misspelt.
    if let k = w.indices.dropLast(2).last(where: { isMeetingWord(w[$0]) && w[$0 + 1].folded == "of" }),
      w[(k + 2)...].contains(where: { BodyGrammar.nouns.contains($0.folded) })
    {
      w = w[(k + 2)...]
    }
    // "the lively and well attended Marl Parish Council": a post's own words in small letters before the name.
    // "the above Council" is named elsewhere.
    if let name = w.firstIndex(where: \.isCapitalised), name > w.startIndex,
      w[name...].count(where: \.isCapitalised) >= 2,
      w[name...].contains(where: { $0.isCapitalised && BodyGrammar.nouns.contains($0.folded) }),
      w[..<name].allSatisfy({
        $0.after.isSubset(of: [.comma]) && !BodyGrammar.nouns.contains($0.folded)
          && !$0.folded.isOne(of: "village town parish community")
      })
    {
      w = w[name...]
    }
    if w.count > 2, w[w.startIndex].folded == "notes", w[w.startIndex + 1].folded == "from" {
      w = w.dropFirst(2)
      if w.first?.folded == "the", w.count > 1 { w.removeFirst() }
    }
    if w.count > 1, let first = w.first, isMonthBefore(w.dropFirst(), first) { w.removeFirst() }
    // "Marl Parish Council meeting minutes- November", "Marl Parish Council Minutes of January", "… Meeting ("
    while w.count > 2, let last = w.last {
      let rest = w.dropLast()
      // "meeting" itself goes with the kind that stands before it ("member meeting").
      guard
        isMeetingWord(last) && !last.folded.isOne(of: "meeting meetings")
          || last.folded.isOne(of: "minutes notes of for") || last.isAny(.month),
        rest.contains(where: { BodyGrammar.nouns.contains($0.folded) || isMeetingWord($0) }),
        !last.isAny(.month)
          || isMeetingWord(w[w.endIndex - 2])
          || w[w.endIndex - 2].folded.isOne(of: "minutes notes of for agenda first second third")
          || BodyGrammar.nouns.contains(w[w.endIndex - 2].folded) || w[w.endIndex - 2].folded == "pc",
        // "Marl Parish Meeting", "Friends of May": the word is the name's.
        !isMeetingWord(last) || rest.contains(where: { BodyGrammar.nouns.contains($0.folded) })
      else { break }
      w = rest
    }
    guard let first = w.first, let last = w.last, first.start > 0 || last.end < text.utf8.count else {
      return text
    }
    let closes = last.after.contains(.close) && text.slice(first.start, last.end).hasByte(0x28)
    return text.slice(first.start, last.end + (closes ? 1 : 0))
  }

  /// "June" before "Village Liaison Committee"; "March Town Council" is a town's.
  private func isMonthBefore(_ rest: ArraySlice<Word>, _ first: Word) -> Bool {
    guard first.isAny(.month), first.isCapitalised, let next = rest.first, let last = rest.last,
      BodyGrammar.nouns.contains(last.folded)
    else { return false }
    guard first.folded.isOne(of: "march may april june august") else {
      return !next.folded.isOne(of: "town city")
    }
    return next.folded.isOne(of: "parish council committee board liaison village annual ordinary monthly")
  }

  /// "meeting", also as it is misspelt: "meetingg", "mmeetiong", "meetimng".
  private func isMeetingWord(_ word: Word) -> Bool {
    let text = word.folded.text
    if text.isOne(of: "meeting meetings") { return true }
    return text.hasPrefix("m") && text.contains("eet") && (6...10).contains(text.utf8.count)
      && (text.hasSuffix("ng") || text.hasSuffix("ngg") || text.hasSuffix("g"))
  }

  /// "some time. Local Authority Reports", "Public Forum No members of public made comments": words of a sentence are no name.
  func isSentence(_ text: String) -> Bool {
    if text.hasByte(0x40) || text.contains("----") { return true }
    let w = words(of: text)
    return w.indices.dropLast().contains {
      w[$0].after.contains(.period) && w[$0].folded.utf8.count > 4 && w[$0 + 1].isCapitalised
        || w[$0].folded == "members" && !w[$0].isCapitalised && w[$0 + 1].folded == "of"
    }
  }

  /// "MARL PARISH COUNCIL DRAFT Minutes of the Ordinary Meeting held on 5 May": the name in capitals with which a line begins that
  /// goes on in other words.
  func leadingName(_ text: String) -> String? {
    let w = words(of: text, upTo: 200)
    guard let k = w.prefix(9).lastIndex(where: { BodyGrammar.nouns.contains($0.folded) && $0.isCapitals }),
      k >= 1, k + 1 < w.count,
      w[...k].allSatisfy({ $0.isCapitals || $0.isAny(.minor) || $0.folded == "&" }),
      w[...k].allSatisfy({ $0.after.isEmpty && !$0.startsWithDigit }),
      !w[k + 1].isCapitals
        || w[k + 1].folded.isOne(
          of: "draft minutes meeting annual ordinary extraordinary notes agenda unconfirmed")
    else { return nil }
    return clean(text.slice(w[0].start, w[k].end))
  }
}
