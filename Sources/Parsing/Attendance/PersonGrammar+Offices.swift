import Minutes

/// Offices: what makes a phrase a role rather than a name or an organisation.
extension PersonGrammar {
  /// Whether a phrase names an office: it holds a word for one, and no word that only organisations hold at its end.
  func isRole(_ text: String) -> Bool {
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

  func isRoleWord(_ folded: String) -> Bool {
    vocabulary.roleWords.contains(folded)
      || folded.hasSuffix("s") && vocabulary.roleWords.contains(String(folded.dropLast()))
  }

  func isOfficeWord(_ folded: String) -> Bool {
    folded.isOne(
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
    return first.isOne(of: "chair chairman vice clerk secretary treasurer deputy")
  }

  /// "Mayor Sorrel", "Deputy Mayor Bream", "Manager Hanley": an office and a surname, as lists of a board's own people have
  /// them. Only a list may ask: elsewhere "Clerk Training" looks the same.
  func officeAndSurname(_ text: String) -> PersonEntry? {
    let w = words(of: text)
    guard (2...3).contains(w.count), w.allSatisfy({ $0.isCapitalised && !$0.startsWithDigit }),
      w.dropLast().allSatisfy({ $0.after.isEmpty }),
      w[w.count - 2].folded.isOne(
        of: "mayor manager attorney treasurer clerk president administrator superintendent"),
      w.count == 2 || w[0].folded.isOne(of: "deputy vice town village city county borough acting")
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

  func roleText(_ text: String) -> String { text.trimming(" .,:;-–") }
}
