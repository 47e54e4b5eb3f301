import Minutes

/// The words around a name, and the text that it stands in.
extension MentionReader {

  /// True for a full stop with a letter right behind it.
  func isGlued(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[Int(tokens[index].start)] == 0x2E, index + 1 < tokens.count else { return false }
    return tokens[index + 1].start == tokens[index].end && !tokens[index + 1].shape.contains(.sign)
  }

  func following(_ index: Int) -> Int? { index + 1 < tokens.count ? index + 1 : nil }
  func preceding(_ index: Int) -> Int? { index > 0 ? index - 1 : nil }

  func beginsSentence(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    if tokens[index].shape.contains(.lineStart) { return true }
    let before = tokens[index - 1]
    guard before.shape.contains(.sign) else { return false }
    let sign = text(bytes, before)
    return sign != "," && sign != "(" && sign != "/" && sign != "-"
  }

  /// A word as names have it, folded.
  func key(_ bytes: [UInt8], _ token: Token) -> String { FoldedWord.key(of: bytes[token.range]) }

  func text(_ bytes: [UInt8], _ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  func text(_ bytes: [UInt8], _ first: Int, _ last: Int) -> String {
    String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  func text(_ bytes: [UInt8], _ candidate: Candidate) -> String {
    text(bytes, candidate.first, candidate.last)
  }

  /// The first, and of those that begin together the longest.
  static func withoutOverlaps(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates.sorted(by: { ($0.first, -$0.last, $0.id) < ($1.first, -$1.last, $1.id) })
    where chosen.last.map({ candidate.first > $0.last }) ?? true {
      chosen.append(candidate)
    }
    return chosen
  }
}
