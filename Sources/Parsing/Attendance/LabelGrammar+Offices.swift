import Minutes

/// Labels that are an office with something before it, or two offices.
extension LabelGrammar {
  /// "Chair and Minute Taker: Ann Lee": two offices of the meeting before the one person who holds them.
  func twoOffices(_ text: String, _ head: String) -> (AttendanceLabel, String)? {
    guard let length = head.offset(ofByte: 0x3A), length < 48 else { return nil }
    let phrase = head.slice(0, length)
    let w = words(of: phrase)
    guard (3...6).contains(w.count), let link = w.firstIndex(where: { $0.folded.isOne(of: "and &") }),
      link > 0,
      w[0].folded.isOne(
        of: "chair chairman chairperson clerk secretary treasurer convener facilitator scribe"),
      list.grammar.isRole(phrase)
    else { return nil }
    let body = text.slice(phrase.utf8.count + 1, text.utf8.count).trimmed
    let read = list.read(String(decoding: body.utf8.prefix(120), as: UTF8.self))
    guard read.entries.count == 1, read.unread.isEmpty else { return nil }
    var label = AttendanceLabel(phrase.folded, .present, role: phrase)
    label.isOffice = true
    return (label, body)
  }

  /// "Locum Clerk: Ann Lee", "Acting Chair: Joe Hart": an office that somebody holds for a while or for another.
  func lentOffice(_ text: String, _ firstWord: String, isHeading: Bool, boldPrefix: Int) -> (
    AttendanceLabel, String
  )? {
    guard
      firstWord.isOne(
        of: """
          locum acting interim deputy assistant temporary executive honorary hon general company membership
          corresponding committee board council trust
          """)
    else { return nil }
    let n = firstWord.utf8.count + 1
    guard
      let (office, rest) = label(
        in: text.slice(n, text.utf8.count).trimmed, isHeading: isHeading, boldPrefix: max(0, boldPrefix - n)),
      office.isOffice, let role = office.role
    else { return nil }
    var lent = office
    lent.role = text.slice(0, n) + role
    return (lent, rest)
  }

  /// "Additionally, the following members are not in attendance but agree:": a sentence above those who are not there.
  func absentFollowing(_ text: String) -> (AttendanceLabel, String)? {
    guard text.utf8.count <= 160, text.hasSuffix(":") || text.hasSuffix(":-"), text.holds("ollowing") else {
      return nil
    }
    let w = words(of: text)
    guard w.count <= 18, w[0].isCapitalised, w.contains(where: { $0.folded == "following" }),
      !w.contains(where: { $0.folded.isOne(of: "items item reports documents matters") })
    else { return nil }
    let folded = text.folded
    if ["not in attendance", "not present", "were absent", "are absent", "did not attend"].contains(where: {
      folded.contains($0)
    }) {
      return (AttendanceLabel(folded.trimming(" :-"), .absent), "")
    }
    if ["unable to attend", "sent apologies", "sent their apologies", "sent regrets", "sent their regrets"]
      .contains(where: { folded.contains($0) })
    {
      return (AttendanceLabel(folded.trimming(" :-"), .apologies), "")
    }
    return nil
  }
}
