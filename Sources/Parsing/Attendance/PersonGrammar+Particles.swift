/// Surnames that begin with a small word.
extension PersonGrammar {
  /// "van der Meer", "ap Ioan", "d'Arras": a particle, or more than one, and the capital behind it.
  func startsSmall(_ w: [Word], _ i: Int) -> Bool {
    guard w[i].isAny(.particle), !w[i].folded.isOne(of: "an y na st al el") else { return false }
    var k = i + 1
    while k < w.count, k <= i + 2, !w[k].isCapitalised, w[k].isAny(.particle) { k += 1 }
    return k < w.count && w[k].isCapitalised && w[k].folded.utf8.count >= 2
      && w[i..<k].allSatisfy { $0.after.isEmpty } && !w[k].isAny(.notName)
  }
}
