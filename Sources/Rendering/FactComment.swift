import Minutes

/// A fact of the record as a comment in Markdown: `<!-- decision {"kind":"agreed", …} -->` on a line of its own.
///
/// The keys are the record's; what the minutes do not say is left out. JSON is written without `<` and `>`, so
/// that no text can end the comment.
enum FactComment {
  static func append(_ decision: Decision, entry: Int?, to out: inout [UInt8]) {
    append(
      "decision",
      [
        ("entry", JSONValue(entry)), ("id", .string(decision.id)), ("kind", .string(decision.kind.rawValue)),
        ("effect", .string(decision.effect.rawValue)), ("text", .string(decision.text)),
        ("proposer", JSONValue(decision.proposer)), ("seconder", JSONValue(decision.seconder)),
        ("for", JSONValue(decision.votes.inFavour)), ("against", JSONValue(decision.votes.against)),
        ("abstain", JSONValue(decision.votes.abstain)), ("outcome", JSONValue(decision.votes.outcome)),
      ], to: &out)
  }

  static func append(_ action: Action, entry: Int?, to out: inout [UInt8]) {
    append(
      "action",
      [
        ("entry", JSONValue(entry)), ("id", .string(action.id)), ("owner", JSONValue(action.owner)),
        ("text", .string(action.text)), ("due", JSONValue(action.due)),
      ], to: &out)
  }

  static func append(_ declaration: Declaration, to out: inout [UInt8]) {
    append(
      "declaration",
      [
        ("as_written", .string(declaration.asWritten)), ("interest", JSONValue(declaration.interest)),
        ("withdrew", JSONValue(declaration.withdrew)),
      ], to: &out)
  }

  /// What an item's heading does not tell: a number or title other than its words, restriction, language.
  static func append(_ item: AgendaItem, to out: inout [UInt8]) {
    var members: [(String, JSONValue)] = []
    let numbers = item.heading.filter { $0.kind == .number }
    if numbers.count != (item.number == nil ? 0 : 1) || numbers.first.map({ bare($0.text) }) != item.number
      || numbers.isEmpty && seemsNumbered(item.title)
    {
      members.append(("number", JSONValue(item.number)))
    }
    if item.heading.filter({ $0.kind == .title }).map(\.text).joined(separator: " ") != item.title {
      members.append(("title", .string(item.title)))
    }
    if item.restricted { members.append(("restricted", .bool(true))) }
    if let language = item.language { members.append(("language", .string(language))) }
    guard !members.isEmpty else { return }
    line("item", .object(members), to: &out)
  }

  /// Whether a title begins so that a number could be read from it: "5 a day", "(a) Roof", "Q1".
  private static func seemsNumbered(_ title: String) -> Bool {
    title.utf8.prefix(12).contains { (0x30...0x39).contains($0) || [0x28, 0x29, 0x2E, 0x3A].contains($0) }
  }

  /// A printed number without the full stop, colon or bracket that only ends it.
  static func bare(_ number: String) -> String {
    var number = Substring(number)
    while let last = number.last, last == "." || last == ":" || last == ")" { number.removeLast() }
    return String(number)
  }

  private static func append(_ name: String, _ members: [(String, JSONValue)], to out: inout [UInt8]) {
    line(name, .object(members.said), to: &out)
  }

  private static func line(_ name: String, _ value: JSONValue, to out: inout [UInt8]) {
    if out.last != 0x0A { out.append(0x0A) }
    out += "\n<!-- \(name) ".utf8
    value.write(to: &out)
    out += " -->\n".utf8
  }
}

extension [(String, JSONValue)] {
  /// The members without those that are null.
  var said: [(String, JSONValue)] {
    filter { if case .null = $0.1 { false } else { true } }
  }
}
