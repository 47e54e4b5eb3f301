import Minutes

/// Couples who share a surname.
extension PeopleList {
  /// "Mr & Mrs M. Wells", "Mr. & Mrs. Alan Rudd", "Mr Tom & Mrs Mary Shann".
  func couple(_ text: String) -> [PersonEntry]? {
    guard text.hasByte(0x26) || text.folded.contains(" and ") else { return nil }
    let w = words(of: text)
    guard w.count >= 3, let amp = w.firstIndex(where: { $0.folded == "&" || $0.folded == "and" }), amp >= 1
    else { return nil }
    let h = w[0].folded
    guard h.isOne(of: "mr dr sir cllr rev councillor") else { return nil }
    let second = amp + 1
    guard second < w.count, w[second].folded.isOne(of: "mrs ms dr lady mr cllr miss"),
      second + 1 < w.count
    else { return nil }
    let first = text.slice(w[0].start, w[0].end)
    let other = text.slice(w[second].start, w[second].end)
    let names = w[(second + 1)...].map { text.slice($0.start, $0.end) }
    guard names.count <= 4, w[(second + 1)...].allSatisfy(\.isCapitalised) else { return nil }
    var one = PersonEntry()
    var two = PersonEntry()
    one.asWritten = text
    two.asWritten = text
    let surname = names.last!
    if amp > 1 {
      // Each has a forename.
      guard names.count >= 2 else { return nil }
      let forename = w[1..<amp].map { text.slice($0.start, $0.end) }.joined(separator: " ")
      one.name = PersonName(name: forename + " " + surname, honorific: first)
      two.name = PersonName(name: names.joined(separator: " "), honorific: other)
    } else {
      // Written with its dots ("M. Wells").
      one.name = PersonName(name: text.slice(w[second + 1].start, w.last!.end), honorific: first)
      two.name = PersonName(name: surname, honorific: other)
    }
    return [one, two]
  }
}
