/// What a list as a whole shows of its entries.
extension PeopleList {
  /// Whether a list has the habit of offices before names without a mark: two of its parts show it by a known forename, or
  /// all of three parts and more have an office of this kind before two words that are no office.
  func leadsWithPosts(_ parts: [PeopleSplitter.Part]) -> Bool {
    guard parts.count >= 2 else { return false }
    var shown = 0
    for part in parts.prefix(24) where part.text.utf8.count <= 120 {
      if grammar.officeAndName(part.text.trimming(" .,;"), anyForename: false) != nil { shown += 1 }
      if shown == 2 { return true }
    }
    return (3...24).contains(parts.count)
      && parts.allSatisfy {
        $0.text.utf8.count <= 120 && grammar.officeAndName($0.text.trimming(" .,;"), anyForename: true) != nil
      }
  }

  /// "Cllr A, Cllr B, Mrs C, Northmarsh Advertiser, Mr D": among people with honorifics two capitalised words without one,
  /// and without a forename, are nobody.
  func withoutStrangers(_ result: inout Result) {
    let titled = result.entries.filter { $0.name.honorific != nil }.count
    guard titled >= 5, (1...2).contains(result.entries.count - titled) else { return }
    result.entries.removeAll { entry in
      guard entry.name.honorific == nil, entry.role == nil, entry.initials == nil,
        !RunOnNames.startsWithInitial(entry.name.name), !grammar.initialsInside(entry.name.name.folded),
        let first = entry.name.name.folded.split(separator: " ").first, !forenames.contains(String(first))
      else { return false }
      result.unread.append(entry.name.name)
      return true
    }
  }
}
