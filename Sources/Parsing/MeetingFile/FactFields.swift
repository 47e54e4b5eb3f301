import Minutes
import Reading

/// Where a fact is written: a line of a file, and the column at which the fact's text begins.
struct FactPlace {
  var file: String
  var line: Int
  /// The line as it stands.
  var written: String
  /// The byte of the line at which the fact's text begins.
  var start: Int

  /// What is wrong at a byte of the fact's text.
  func mistake(_ message: String, at offset: Int = 0, next: String? = nil) -> Diagnostic {
    let before = written.utf8.prefix(start + offset)
    return Diagnostic(
      "markdown-fact", .error, file: file, line: line,
      column: String(decoding: before, as: UTF8.self).count + 1,
      message, nextStep: next ?? "Mend the line, or delete it: what is deleted is looked for in the text",
      excerpt: written)
  }
}

/// The members of one fact as a person may have written them: each taken once, with its type; what is left over is
/// unknown and told.
struct FactFields {
  private var members: [JSONNode.Member]
  private var wanted: [String] = []
  let place: FactPlace
  /// Where the whole fact begins in its text.
  private let offset: Int
  private(set) var diagnostics: [Diagnostic] = []

  /// Nil, and a mistake, where the value is no object.
  init?(_ node: JSONNode, _ place: FactPlace, into diagnostics: inout [Diagnostic]) {
    guard case .object(let members) = node.value else {
      diagnostics.append(place.mistake("a fact is written as {\"key\": value, …}", at: node.offset))
      return nil
    }
    self.members = members
    self.place = place
    offset = node.offset
    for (i, member) in members.enumerated() where members[..<i].contains(where: { $0.key == member.key }) {
      self.diagnostics.append(place.mistake("the key “\(member.key)” stands twice", at: member.keyOffset))
    }
  }

  private mutating func take(_ key: String) -> JSONNode? {
    wanted.append(key)
    guard let index = members.firstIndex(where: { $0.key == key }) else { return nil }
    let node = members.remove(at: index).node
    if case .null = node.value { return nil }
    return node
  }

  private mutating func refuse(_ key: String, _ rule: String, _ node: JSONNode) {
    diagnostics.append(place.mistake("“\(key)” is \(rule)", at: node.offset))
  }

  mutating func node(_ key: String) -> JSONNode? { take(key) }

  mutating func string(_ key: String) -> String? {
    guard let node = take(key) else { return nil }
    switch node.value {
    case .string(let text): return text
    case .number(let number) where number == number.rounded() && abs(number) < 1e15:
      return String(Int(number))
    default:
      refuse(key, "a text in double quotes", node)
      return nil
    }
  }

  mutating func required(_ key: String) -> String? {
    let before = diagnostics.count
    let text = string(key)
    if text == nil, diagnostics.count == before {
      let close = members.map(\.key).first { suggestion(for: $0, among: [key]) != nil }
      diagnostics.append(
        place.mistake(
          "“\(key)” is missing" + (close.map { ", and “\($0)” is unknown; did you mean “\(key)”?" } ?? ""),
          at: offset))
    }
    return text
  }

  mutating func int(_ key: String) -> Int? {
    guard let node = take(key) else { return nil }
    switch node.value {
    case .number(let number) where number == number.rounded() && number >= 0 && number < 1e9:
      return Int(number)
    case .string(let text): if let number = Int(text), number >= 0 { return number }
    default: break
    }
    refuse(key, "a whole number", node)
    return nil
  }

  mutating func bool(_ key: String) -> Bool? {
    guard let node = take(key) else { return nil }
    if case .bool(let value) = node.value { return value }
    if case .string(let text) = node.value, text == "true" || text == "false" { return text == "true" }
    refuse(key, "true or false", node)
    return nil
  }

  mutating func date(_ key: String) -> CalendarDate? {
    guard let node = take(key) else { return nil }
    if case .string(let text) = node.value, let date = CalendarDate(iso: text) { return date }
    refuse(key, "a date written YYYY-MM-DD", node)
    return nil
  }

  mutating func time(_ key: String) -> TimeOfDay? {
    guard let node = take(key) else { return nil }
    if case .string(let text) = node.value, let time = TimeOfDay(iso: text) { return time }
    refuse(key, "a time written HH:MM in 24 hours", node)
    return nil
  }

  mutating func number(_ key: String) -> Double? {
    guard let node = take(key) else { return nil }
    if case .number(let number) = node.value, (0...1).contains(number) { return number }
    if case .string(let text) = node.value, let number = Double(text), (0...1).contains(number) {
      return number
    }
    refuse(key, "a number from 0 to 1", node)
    return nil
  }

  /// One of the words of a closed list.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String, _: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let node = take(key) else { return nil }
    let words = Word.allCases.map(\.rawValue)
    if case .string(let text) = node.value {
      if let word = Word(rawValue: text) { return word }
      diagnostics.append(
        place.mistake(
          "“\(key)” is one of \(words.joined(separator: ", ")), and not “\(text)”"
            + didYouMean(text, among: words), at: node.offset))
      return nil
    }
    refuse(key, "one of \(words.joined(separator: ", "))", node)
    return nil
  }

  /// Tells what is left over, and gives every mistake that was made.
  mutating func finish(into diagnostics: inout [Diagnostic]) {
    for member in members where !wanted.contains(member.key) {
      self.diagnostics.append(
        place.mistake(
          "the key “\(member.key)” is unknown" + didYouMean(member.key, among: wanted), at: member.keyOffset)
      )
    }
    diagnostics += self.diagnostics
  }

  /// Whether anything was wrong so far.
  var hasMistakes: Bool { !diagnostics.isEmpty }
}
