/// The name of a body that meets, without what belongs to the occasion.
enum BodyName {
  /// "The Safer Northmarsh Partnership meeting" gives "Safer Northmarsh Partnership"; the kind of meeting
  /// ("Annual", "Extraordinary", "Special", "Draft") goes with it.
  static func canonical(_ written: String) -> String {
    var words = written.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    var changed = true
    while changed, words.count > 1 {
      changed = false
      let first = fold(words[0])
      if leading.contains(first) {
        words.removeFirst()
        changed = true
      } else if first == "minutes" || first == "meeting" || first == "notes" || first == "note",
        fold(words[1]) == "of"
      {
        words.removeFirst(2)
        changed = true
      }
      // "Annual Parish Meeting" is the parish's meeting, not the parish.
      if words.count > 1, trailing.contains(fold(words[words.count - 1])),
        words.count > 2 || !assemblies.contains(fold(words[0]))
      {
        words.removeLast()
        changed = true
      }
    }
    let name = words.joined(separator: " ")
    return name.isEmpty ? written : name
  }

  private static func fold(_ word: String) -> String { FoldedWord.key(of: word) }
  private static let leading: Set<String> = [
    "the", "annual", "extraordinary", "special", "ordinary", "draft", "unconfirmed", "monthly", "quarterly",
    "last",
    "previous", "a", "an",
  ]
  private static let assemblies: Set<String> = [
    "parish", "general", "public", "village", "town", "community",
  ]
  private static let trailing: Set<String> = ["meeting", "meetings", "minutes"]
}
