/// Whether the words round "meeting" name another group's: "the next Fair Meeting", "the next meeting of the Forum".
///
/// A body calls its own meeting by its own name, by a part of it, or by a kind ("ordinary", "annual"); any other name
/// with a capital is another's.
struct WhoseMeeting {
  /// The words of the body's own name, and its initials.
  private let own: Set<FoldedWord>
  private let isCouncil: Bool
  private let isKnown: Bool

  init(body: String?) {
    let w = words(of: body ?? "")
    var own = Set(w.map(\.folded))
    // Its initials, and those of its last words: "WAC" of the Harbour Works Advisory Committee.
    let letters = w.filter(\.isCapitalised).compactMap(\.folded.text.first)
    own.insert(FoldedWord(String(letters)))
    for count in letters.indices where count >= 3 { own.insert(FoldedWord(String(letters.suffix(count)))) }
    self.own = own
    isKnown = !w.isEmpty
    isCouncil = own.contains { $0.hasPrefix("council") || $0 == "cyngor" }
  }

  /// Whether "next" at a word is said of another group's meeting.
  func isOthersNext(_ w: [Word], _ i: Int) -> Bool {
    if i > 0, w[i - 1].folded.isOne(of: "their his her") { return true }
    guard let m = w[i..<min(w.count, i + 7)].firstIndex(where: { $0.folded.hasPrefix("meeting") }) else {
      return false
    }
    return w[(i + 1)..<max(i + 1, m)].contains(where: isForeign) || isOthersBehind(w, m)
  }

  /// Whether what stands behind "meeting" gives it to others: "of the Forum", "with other councils".
  func isOthersBehind(_ w: [Word], _ m: Int) -> Bool {
    guard m + 1 < w.count, w[m].after.isEmpty else { return false }
    var k = m + 1
    if w[k].folded == "with" {
      return k + 1 < w.count
        && (w[k + 1].isCapitalised && !w[k + 1].isAny([.month, .weekday])
          || w[k + 1].folded.isOne(of: "the other others their them our neighbouring representatives"))
    }
    guard w[k].folded == "of" || w[k].folded == "for" else { return false }
    k += 1
    while k < w.count, k < m + 10 {
      if w[k].isAny([.month, .weekday]) || w[k].startsWithDigit { return false }
      if isForeign(w[k]) { return true }
      guard w[k].isCapitalised || w[k].folded.isOne(of: "the a this our of and & working steering"),
        w[k].after.isEmpty
      else { return false }
      k += 1
    }
    return false
  }

  /// Whether a word beside "meeting" belongs to another's name.
  func isForeign(_ word: Word) -> Bool {
    // Where the body is not known, its own initials are not known either.
    guard !own.contains(word.folded), isKnown || !word.isCapitals else { return false }
    let bare = word.folded.hasSuffix("'s") ? word.folded.dropLast(2) : word.folded
    if own.contains(bare) || bare.isOne(of: WhoseMeeting.kinds) { return false }
    if bare.isOne(of: WhoseMeeting.groups) { return isCouncil }
    // "the next Open/Committee meeting"
    if bare.contains("/"),
      bare.text.split(separator: "/").allSatisfy({ half in
        let half = FoldedWord(String(half))
        return own.contains(half) || half.isOne(of: WhoseMeeting.kinds)
          || !isCouncil && half.isOne(of: WhoseMeeting.groups)
      })
    {
      return false
    }
    return word.isCapitalised && !word.startsWithDigit && !word.isAny([.month, .weekday])
  }

  /// Words right before "meeting" that say which of a body's own it is.
  static let which: StaticString = """
    the last previous extraordinary extra-ordinary special ordinary full council council's parish annual our
    emergency adjourned inquorate general its y
    """

  /// Words for the kind of a meeting, and for the tiers of the bodies that hold them.
  private static let kinds: StaticString = """
    meeting meetings next date dates day time times venue place scheduled monthly quarterly weekly regular
    ordinary normal full annual general special extraordinary extra-ordinary council councils councillors parish
    town community village city borough district county public formal informal online virtual remote zoom teams
    hybrid physical face-to-face open agm egm the of and for our this statutory planned proposed official members main
    """

  /// What other bodies are called, and a body that is no council calls itself.
  private static let groups: StaticString = """
    group forum club society association team committee sub-committee panel board trust trustees governors
    partnership federation network charity directors cabinet executive
    """
}
