import Minutes
import Parsing

/// The words before a short decision, without which nobody could tell what was decided: "It was agreed to apply." says
/// nothing where the sentence before it, of the grant, is missing.
enum DecisionSetting {
  /// A decision of more bytes than this speaks for itself.
  private static let short = 60
  /// Of the words before it so many bytes at most are given, the last ones.
  private static let longest = 220

  /// The settings of an item's short decisions, by their ids.
  static func all(of item: AgendaItem) -> [String: String] {
    var settings: [String: String] = [:]
    for decision in item.decisions where decision.text.utf8.count <= short {
      if let words = before(decision, in: item) { settings[decision.id] = words }
    }
    return settings
  }

  /// The sentence before it in its paragraph, or the last of the paragraph before; nil where there is none.
  private static func before(_ decision: Decision, in item: AgendaItem) -> String? {
    guard let place = decision.passage, item.passages.indices.contains(place) else { return nil }
    let passage = item.passages[place]
    if let start = passage.text.range(ofBytes: decision.text)?.lowerBound, start != passage.text.startIndex {
      return lastSentence(passage.text[..<start])
    }
    guard place > 0, item.passages[place - 1].kind == .paragraph,
      // What was decided before is told as a decision of its own.
      !item.decisions.contains(where: { $0.passage == place - 1 })
    else { return nil }
    return lastSentence(item.passages[place - 1].text[...])
  }

  private static func lastSentence(_ text: Substring) -> String? {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    // A label ("RESOLVED:", "AGREED that:-") tells nothing.
    let end = bytes.last { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    guard bytes.count >= 12, let end, end != UInt8(ascii: ":") else { return nil }
    guard let last = sentences(of: String(decoding: bytes, as: UTF8.self)).last, last.count >= 12 else {
      return nil
    }
    let whole = bytes[last]
    guard whole.count > longest else { return String(decoding: whole, as: UTF8.self) }
    let cut = whole.suffix(longest).drop { $0 != 0x20 }.dropFirst()
    return "… " + String(decoding: cut, as: UTF8.self)
  }
}

extension String {
  /// Where the bytes of another text stand first; nil where they do not.
  fileprivate func range(ofBytes other: String) -> Range<String.Index>? {
    utf8.firstRange(of: Array(other.utf8))
  }
}
