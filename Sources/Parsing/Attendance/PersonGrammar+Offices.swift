import Minutes

/// Offices: what makes a phrase a role rather than a name or an organisation.
extension PersonGrammar {
  /// Whether a phrase names an office: it holds a word for one, and no word that only organisations hold at its end.
  func isRole(_ text: String) -> Bool {
    guard let memory else { return namesRole(text) }
    return memory.isRole(text) { namesRole(text) }
  }

  private func namesRole(_ text: String) -> Bool {
    let w = words(of: text)
    guard !w.isEmpty, w.count <= 14 else { return false }
    guard
      let hit = w.firstIndex(where: { word in
        isRoleWord(word.folded)
          || word.folded.contains("/")
            && word.folded.split(separator: "/").contains { isRoleWord(String($0)) }
      })
    else { return false }
    // "Planning Committee", "Executive Office", "Members' Club": the organisation's word has the last say,
    // unless "of", "for", "to" or "-" makes it the office's object ("Clerk to the Council").
    if let last = w.last, vocabulary.organisationWords.contains(last.folded), !isRoleWord(last.folded) {
      return w[hit...].contains { $0.folded.isOne(of: "of for to at in the") }
        || w[hit].folded.isOne(of: "chair vice clerk chairman")
        // "Manager Works and Services"
        || hit == 0 && w.count >= 3 && w[0].folded.isOne(of: "manager director coordinator superintendent")
    }
    // A role word such as "planning" or "support" alone is a department.
    if w[hit].folded.isOne(
      of: """
        planning democratic support cabinet executive committee lead note notes
        """)
    {
      return w.contains { isOfficeWord($0.folded) } || w.contains { $0.folded.isOne(of: "taker member") }
        || w[hit].folded == "notes" && w.count == 1
    }
    return true
  }

  func isRoleWord(_ folded: String) -> Bool { isRoleWord(FoldedWord(folded)) }

  func isRoleWord(_ word: FoldedWord) -> Bool {
    vocabulary.roleWords.contains(word)
      || word.utf8.last == 0x73 && vocabulary.roleWords.contains(word.dropLast(1))
  }

  func isOfficeWord(_ word: FoldedWord) -> Bool {
    word.isOne(
      of: """
        officer manager director chair chairman chairperson clerk secretary treasurer head
        leader adviser advisor assistant coordinator co-ordinator member lead administrator
        consultant specialist analyst taker lawyer counsel solicitor attorney accountant
        engineer nurse surveyor planner registrar bursar president warden auditor
        """)
  }

  /// Whether the phrase is a post in the meeting itself (chair, clerk), as against a job elsewhere.
  func isOffice(_ text: String) -> Bool {
    let first = words(of: text).first?.folded ?? ""
    return first.isOne(of: "chair chairman chairperson chairwoman vice clerk secretary treasurer deputy")
  }

  /// "Mayor Sorrel", "Deputy Mayor Bream", "Manager Hanley": an office and a surname, as lists of a board's own people have
  /// them. Only a list may ask: elsewhere "Clerk Training" looks the same.
  func officeAndSurname(_ text: String) -> PersonEntry? {
    let w = words(of: text)
    guard (2...5).contains(w.count), w.allSatisfy({ $0.isCapitalised && !$0.startsWithDigit }),
      w.dropLast().allSatisfy({ $0.after.isEmpty }),
      PersonGrammar.surnamePosts.contains(w[w.count - 2].folded),
      w.count > 2 || !w[0].folded.isOne(of: "officer member guest assistant inspector supervisor"),
      w.dropLast(2).allSatisfy({
        !forenames.contains($0.folded) && !vocabulary.honorifics.contains($0.folded)
          || $0.folded.isOne(of: "town city county borough village community district parish")
      })
    else { return nil }
    let name = w[w.count - 1]
    guard name.folded.utf8.count >= 3, !name.isAny(.notName), !isRoleWord(name.folded),
      !departmentWords.contains(name.folded), !vocabulary.organisationWords.contains(name.folded),
      !name.folded.isOne(of: "elect pro tem making general")
    else { return nil }
    var entry = PersonEntry()
    entry.name = PersonName(name: text.slice(name.start, name.end))
    entry.role = text.slice(w[0].start, w[w.count - 2].end)
    entry.asWritten = text
    return entry
  }

  /// Seats of a body that stand before a name as a title does, and are what somebody is there.
  static let titledSeats: WordSet = ["trustee", "commissioner", "supervisor", "governor", "director"]

  /// Offices behind which a surname alone may stand in a list.
  private static let surnamePosts: WordSet = [
    "mayor", "manager", "attorney", "treasurer", "clerk", "president", "administrator", "superintendent",
    "director", "engineer", "planner", "secretary", "chief", "captain", "forester", "counsel", "assistant",
    "inspector", "officer", "supervisor", "coordinator", "librarian", "assessor", "moderator", "solicitor",
    "member", "chair",
  ]

  /// "Director of Works Chris Fenn", "City Manager/Director of Safety Jim Orrel", "Planner I Dan Marsh", "City Attorney E. Adam
  /// Roe": an office of several words, and behind it without a mark the one who holds it. Only a list may ask.
  ///
  /// The name begins with a known forename or an initial, or with any word where others of the list have shown the habit.
  func officeAndName(_ text: String, anyForename: Bool) -> PersonEntry? {
    let (outer, brackets) = takeBrackets(text)
    let w = words(of: outer)
    guard (3...12).contains(w.count), w[0].isCapitalised, !w[0].startsWithDigit else { return nil }
    func isPost(_ word: Word) -> Bool {
      PersonGrammar.posts.contains(word.folded)
        || word.folded.isOne(of: "official leader head mayor superintendent supervisor")
        || word.folded.hasByte(0x2F)
          && word.folded.split(separator: "/").contains { PersonGrammar.posts.contains(String($0)) }
    }
    guard let post = w.firstIndex(where: isPost), post <= 4, post + 1 < w.count else { return nil }
    // "Council Member Cliff Currel": whoever stands behind a seat of the body holds it, whatever the forename.
    let isSeat =
      w[post].folded == "member" && post > 0
      && w[post - 1].folded.isOne(of: "council board committee commission cabinet trust panel selectboard")
    let anyForename = anyForename || isSeat
    // "Planner I": the grade.
    let first = w[post + 1].folded.isOne(of: "i ii iii iv") && w[post + 1].isCapitalised ? post + 2 : post + 1
    for start in first..<max(first, w.count - 1) {
      let name = w[start...]
      guard (2...3).contains(name.filter(\.isCapitalised).count), name.count <= 5 else { continue }
      let isKnown = forenames.contains(w[start].folded) || RunOnNames.isInitial(w[start])
      let own = name.filter { $0.isCapitalised && !$0.isAny(.particle) }.count
      guard isKnown || anyForename && own == 2 && !forenames.contains(w[start - 1].folded) else {
        continue
      }
      guard
        w[..<start].allSatisfy({
          $0.after.isEmpty && ($0.isCapitalised || $0.folded.isOne(of: "of for and & the to"))
        }), w[start - 1].isCapitalised,
        name.allSatisfy({
          ($0.isCapitalised || $0.start > w[start].start && $0.isAny(.particle)) && !$0.startsWithDigit
            && !departmentWords.contains($0.folded)
            && !isRoleWord($0.folded) && !vocabulary.organisationWords.contains($0.folded)
            && !notNames.contains($0.folded) && !vocabulary.honorifics.contains($0.folded)
            && $0.after.isSubset(of: [.period])
        })
      else { continue }
      var entry = PersonEntry()
      entry.name = PersonName(name: outer.slice(w[start].start, w[w.count - 1].end))
      entry.role = outer.slice(w[0].start, w[start - 1].end)
      entry.asWritten = text
      for bracket in brackets { place(bracket, in: &entry, isBracket: true) }
      return entry
    }
    return nil
  }

  /// "Fundraising", "Hall Bookings", "Press", "Carer": what somebody does for the body, or comes as, which is
  /// no organisation.
  func isDuty(_ text: String) -> Bool {
    let w = words(of: text)
    guard (1...5).contains(w.count), w.contains(where: { PersonGrammar.duties.contains($0.folded) }) else {
      return false
    }
    return w.allSatisfy {
      PersonGrammar.duties.contains($0.folded)
        || $0.folded.isOne(of: "and & plot hall site social media health safety club shop wild")
    }
  }

  private static let duties: WordSet = [
    "fundraising", "letting", "lettings", "booking", "bookings", "catering", "gardening", "membership",
    "publicity", "newsletter", "website", "webmaster", "maintenance", "events", "socials", "grants",
    "patient", "press", "resident", "parishioner", "parent", "carer", "applicant", "abutter", "landowner",
    "neighbour", "neighbor", "volunteer", "visitor", "student", "pupil", "refreshments",
    "co-opted", "coopted",
  ]

  func roleText(_ text: String) -> String { text.trimming(" .,:;-–") }
}
