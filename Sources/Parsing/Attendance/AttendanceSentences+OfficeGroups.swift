import Minutes

/// People told after their office in small letters, one office for several: "supervisors Ann Lee, Joe Hart, and Una Keel,
/// treasurer Ray Moss, and clerk Ida Holm".
extension AttendanceSentences {
  /// The people of such a list, which begins with an office; nil where it is none.
  func officeGroups(_ text: String, _ status: AttendanceStatus, _ line: Int, ofMembers: Bool = false)
    -> [Attendance]?
  {
    let w = words(of: text)
    guard w.count >= 3, isOffice(w[0]) else { return nil }
    // "…, treasure Ray Moss": what stands so is an office, however it is spelled.
    func standsAsOffice(_ k: Int) -> Bool {
      k > 2 && k + 2 < w.count && !w[k].isCapitalised && w[k].folded.utf8.count >= 5 && w[k].after.isEmpty
        && w[k + 1].isCapitalised && w[k + 2].isCapitalised && w[k - 1].after.contains(.comma)
        && !w[k].isAny([.sentenceVerb, .minor])
    }
    // Where each group begins: an office, behind a mark or "and".
    var starts: [Int] = []
    for k in w.indices where isOffice(w[k]) || standsAsOffice(k) {
      guard
        k == 0 || !w[k - 1].after.isDisjoint(with: [.comma, .semicolon]) || w[k - 1].folded.isOne(of: "and &")
      else { continue }
      starts.append(k)
    }
    var result: [Attendance] = []
    for (n, start) in starts.enumerated() {
      let limit = n + 1 < starts.count ? starts[n + 1] : w.count
      guard let name = w[start..<limit].firstIndex(where: { $0.isCapitalised }), name - start <= 4,
        w[start..<name].allSatisfy({ $0.after.isEmpty })
      else { return nil }
      var last = limit - 1
      while last > name, w[last].folded.isOne(of: "and &") { last -= 1 }
      let office = text.slice(w[start].start, w[name - 1].end)
      let names = text.slice(w[name].start, w[last].end + (w[last].after.contains(.close) ? 1 : 0))
      let read = PeopleList(grammar: people).read(names, surnames: true)
      guard !read.entries.isEmpty, read.unread.isEmpty else { return nil }
      let role = singular(office)
      let isOther = role.isOne(of: "guest visitor")
      for (k, entry) in read.entries.enumerated() {
        // "clerk Ida Holm, Ray Moss": an office of one is the first one's.
        let isOffice = k == 0 || role != office
        let isClerk = role.folded.split(separator: " ").contains { $0 == "clerk" || $0 == "clerks" }
        result.append(
          Attendance(
            name: entry.name, asWritten: entry.asWritten, role: entry.role ?? (isOffice ? role : nil),
            organisation: entry.organisation,
            status: entry.status
              ?? (isOther ? .inAttendance : isClerk && isOffice && !ofMembers ? .officer : status),
            note: entry.note, line: line))
      }
    }
    return result.count >= 2 || starts.count >= 2 ? result : nil
  }

  private func isOffice(_ word: Word) -> Bool {
    guard !word.isCapitalised else { return false }
    return vocabulary.posts.contains(word.folded) || LabelGrammar.nouns[word.folded] != nil
      || word.folded.isOne(
        of: """
          supervisor trustee commissioner councilmember councilmembers councilman councilwoman selectman
          selectwoman clerks treasurers alderman aldermen vice deputy town city village township county members
          member directors governors attorney guests guest visitors
          """)
  }

  /// "supervisors" is a supervisor.
  private func singular(_ office: String) -> String {
    let parts = office.split(separator: " ").map(String.init)
    guard let last = parts.last else { return office }
    if let one = LabelGrammar.nouns[last] { return (parts.dropLast() + [one.folded]).joined(separator: " ") }
    if last.isOne(of: "guests visitors") { return String(office.dropLast()) }
    guard last.hasSuffix("s"), vocabulary.posts.contains(String(last.dropLast())) else { return office }
    return (parts.dropLast() + [String(last.dropLast())]).joined(separator: " ")
  }
}
