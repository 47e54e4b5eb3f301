/// Names by which people go on a site for code: "Ann Lee @annlee (voting member)", "Joe Hart (@jhart)".
extension PersonGrammar {
  /// A text without such names, which are neither an organisation nor part of a surname; an address of e-mail stays.
  static func withoutHandle(_ text: String) -> String {
    guard text.hasPrefix("@") == false, text.contains(" @") || text.contains("(@") || text.contains("<@")
    else {
      return text
    }
    let kept = text.split(separator: " ", omittingEmptySubsequences: false).filter { part in
      !(part.hasPrefix("@") && part.utf8.count > 2 || part.hasPrefix("(@") && part.hasSuffix(")")
        || part.hasPrefix("<@") && part.hasSuffix(">"))
    }
    return kept.joined(separator: " ").trimmed
  }

  /// "Ann_Lee" as those who write minutes in a chat must call her: the underscore stands for a blank.
  static func withoutUnderscores(_ text: String) -> String {
    guard text.hasByte(0x5F), !text.hasByte(0x40), let first = text.utf8.first, first >= 0x41, first <= 0x5A
    else {
      return text
    }
    return text.replacing("_", with: " ")
  }
}
