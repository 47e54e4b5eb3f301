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
}
