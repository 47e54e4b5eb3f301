import Minutes

/// Lists in which some are called by one name and some by two, as colleagues note who came.
extension PeopleList {
  /// "Carol, Mark, Mara, TC, Eric Hale, Jack Orr (second half)": four at least, two of them by a forename alone, and half of all
  /// with a forename that is known; letters between them are somebody too.
  func calledByEither(_ written: String) -> Result? {
    guard written.utf8.count <= 600, written.hasByte(0x2C), !written.hasByte(0x3B) else { return nil }
    // "Council: Carol, Mark, …" below the label: whose people they are.
    var text = written
    var start = 0
    if let colon = written.offset(ofByte: 0x3A) {
      let w = words(of: written.slice(0, colon))
      guard (1...2).contains(w.count),
        w.allSatisfy({ $0.isCapitalised && vocabulary.deciders.contains($0.folded) })
      else { return nil }
      start = min(written.utf8.count, colon + 2)
      text = written.slice(start, written.utf8.count)
    }
    guard !text.hasByte(0x3A) else { return nil }
    var entries: [PersonEntry] = []
    var known = 0
    var alone = 0
    for part in PeopleSplitter(grammar: grammar).split(text) {
      let (outer, brackets) = grammar.takeBrackets(part.text.trimming(" .,*"))
      let name = outer.trimming(" .,;:*")
      let w = words(of: name)
      guard (1...3).contains(w.count), brackets.count <= 1,
        w.allSatisfy({ $0.isCapitalised && $0.after.isEmpty && !$0.startsWithDigit && !$0.isAny(.notName) }),
        !w.contains(where: {
          vocabulary.honorifics.contains($0.folded) || vocabulary.organisationWords.contains($0.folded)
            || grammar.isRoleWord($0.folded) || departmentWords.contains($0.folded)
        })
      else { return nil }
      if forenames.contains(w[0].folded) {
        known += 1
        if w.count == 1 { alone += 1 }
      } else if w.count == 1, w[0].isCapitals, !areInitials(name) {
        return nil
      }
      var one = PersonEntry()
      one.name = PersonName(name: name)
      one.asWritten = part.text.trimming(" .,;*")
      for bracket in brackets { grammar.place(bracket, in: &one, isBracket: true) }
      entries.append(at(one, start + part.offset))
    }
    guard entries.count >= 4, alone >= 2, known * 2 >= entries.count else { return nil }
    var result = Result()
    result.entries = entries
    return result
  }
}
