/// What an item gathers whose title names no matter.
enum Gathering: Sendable {
  /// A matter of its own in each paragraph: any other business, updates, matters arising, the clerk's report.
  case matters
  /// A letter in each line, its sender first.
  case letters

  /// Nil for a title that names what the item is about.
  init?(_ title: String) {
    let key = FoldedWord.key(of: title)
    if Gathering.letterTitles.contains(where: { key.contains($0) }) {
      self = .letters
    } else if Gathering.matterTitles.contains(where: { key.contains($0) }) || Gathering.bare.contains(key) {
      self = .matters
    } else {
      return nil
    }
  }

  private static let letterTitles = ["correspondence", "gohebiaeth", "letters received"]
  private static let matterTitles = [
    "any other business", "other business", "urgent business", "matters arising", "matters from the minutes",
    "clerk s report", "clerk 's report", "clerks report", "chairman 's report", "chairmans report",
    "chair 's report", "members matters", "councillors reports", "councillor 's report", "materion yn codi",
    "unrhyw fater arall", "action log", "ward members", "items for information",
  ]
  private static let bare: Set<String> = ["updates", "update", "aob", "aocb", "reports", "miscellaneous"]
}
