package import Minutes
internal import Templating
internal import Yams

/// Every word that the program itself writes on a page, in one language: `Templates/strings/LANGUAGE.yml`.
///
/// Templates reach the texts as `t.KEY`. Texts with `{name}` in them, and those that depend on a count (a map with
/// `one` and `other`), are filled in by the program. Reading fails when a phrase that the program uses is missing,
/// so no page can lack a word.
package final class Wording: Sendable {
  private let texts: [String: String]
  private let plurals: [String: Plural]
  /// January first.
  let months: [String]
  /// Monday first.
  let weekdays: [String]
  /// The texts as templates see them.
  let object: TemplateObject
  /// The phrases that the program itself asks for, ready to be filled in: some are asked for a hundred times a page.
  /// By their places.
  private let phrases: [BlankText]
  private let counted: [(one: BlankText, other: BlankText)]

  private struct Plural: Sendable {
    var one: String
    var other: String
  }

  /// Reads a file's text; `file` is its path as the user knows it.
  ///
  /// Throws what is wrong with it, all of it in one.
  package convenience init(yaml: String, file: String) throws(Diagnostic) { try self.init([(file, yaml)]) }

  /// Reads the files of one language, of which a later one replaces texts of an earlier one by their keys.
  ///
  /// Throws what is wrong with them, all of it in one.
  init(_ files: [(path: String, text: String)]) throws(Diagnostic) {
    var problems: [Diagnostic] = []
    var file = ""
    var (texts, plurals): ([String: String], [String: Plural]) = ([:], [:])
    var (months, weekdays): ([String], [String]) = ([], [])
    func problem(_ message: String, line: Int?, next: String) {
      problems.append(
        Diagnostic("strings", .error, file: file, line: line, message, nextStep: next))
    }
    for (path, text) in files {
      file = path
      let root: Node?
      do {
        root = try Yams.compose(yaml: text)
      } catch {
        throw Wording.problem(with: error, file: file)
      }
      for (key, value) in root?.mapping ?? Node.Mapping([]) {
        guard let name = key.string else { continue }
        switch value {
        case .scalar(let scalar): texts[name] = scalar.string
        case .sequence(let list):
          let words = list.compactMap(\.string)
          if name == "months" { months = words } else if name == "weekdays" { weekdays = words }
        case .mapping(let map):
          guard let one = map["one"]?.string, let other = map["other"]?.string else {
            problem(
              "\(name) depends on a count and needs both one and other", line: value.mark?.line,
              next: "Write \(name): {one: …, other: …}")
            continue
          }
          plurals[name] = Plural(one: one, other: other)
        default: continue
        }
      }
    }
    file = files.first?.path ?? ""
    if months.count != 12 {
      problem("months holds twelve names", line: nil, next: "Write months: [January, …]")
    }
    if weekdays.count != 7 {
      problem("weekdays holds seven names", line: nil, next: "Write weekdays: [Monday, …]")
    }
    for name in Wording.required where texts[name] == nil && plurals[name] == nil {
      problem("The phrase \(name) is missing", line: nil, next: "Add \(name): … to the file")
    }
    guard problems.isEmpty else { throw Diagnostic(all: problems) }
    self.texts = texts
    self.plurals = plurals
    self.months = months
    self.weekdays = weekdays
    object = TemplateObject(texts.mapValues { .string($0) })
    phrases = Phrase.allCases.map { BlankText(texts[$0.rawValue] ?? plurals[$0.rawValue]?.other ?? "") }
    counted = Phrase.allCases.map {
      let (text, plural) = (texts[$0.rawValue], plurals[$0.rawValue])
      return (BlankText(plural?.one ?? text ?? ""), BlankText(plural?.other ?? text ?? ""))
    }
  }

  /// YAML that can't be read, with the place that the reader of YAML gives.
  private static func problem(with error: any Error, file: String) -> Diagnostic {
    let (what, line, column): (String, Int?, Int?) =
      switch error {
      case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
        YamlError.composer(_, let problem, let mark, _):
        (problem, mark.line, mark.column)
      case YamlError.duplicatedKeysInMapping(let keys, let context):
        ("the key \(keys.joined(separator: ", ")) stands twice", context.mark.line, nil)
      default: ("it is not YAML", nil, nil)
      }
    return Diagnostic(
      "strings", .error, file: file, line: line, column: column,
      "The file of strings cannot be read: \(what)",
      nextStep: "Put texts that hold : or # or begin with { in quotes")
  }

  /// The names of all phrases that the program itself asks for.
  static let required: [String] =
    Phrase.allCases.map(\.rawValue)
    + DecisionKind.allCases.map { "kind_\($0.rawValue)" }
    + DecisionEffect.allCases.map { "effect_\($0.rawValue)" }
    + AttendanceStatus.allCases.map { "status_\($0.rawValue)" }
    + AttendanceStatus.allCases.map { "mark_\($0.rawValue)" }
    + LineReading.allCases.map { "reading_\($0.rawValue)" }
    + DocumentKind.allCases.map { "document_\($0.rawValue)" }
    + DataFile.allCases.map { "data_\($0.rawValue)" }
    + SearchPhrase.allCases.map(\.key)
    + CorrectedField.all.map { "field_\($0)" }
    + ArchiveView.all.map { "view_\($0.name)" }

  /// The names of every text of the file, those of templates too.
  var names: Set<String> { Set(texts.keys).union(plurals.keys) }

  /// A phrase, with `{name}` filled in.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrases[phrase.place].filled(values)
  }

  /// A phrase that depends on a count, with `{count}` and other names filled in.
  func callAsFunction(_ phrase: Phrase, count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
    let forms = counted[phrase.place]
    return (count == 1 ? forms.one : forms.other).filled(values, count: grouped(count))
  }

  /// A text for a script: as it stands, or with its forms for one and for others.
  func json(_ key: String) -> JSONValue {
    if let plural = plurals[key] {
      return .object([("one", .string(plural.one)), ("other", .string(plural.other))])
    }
    return .string(texts[key] ?? "")
  }

  /// The word for a value of a vocabulary, such as `kind_agreed`.
  func label(_ group: String, _ value: String) -> String { texts["\(group)_\(value)"] ?? value }

  /// "10 July 2018".
  func date(_ date: CalendarDate) -> String {
    self(.date, ["day": String(date.day), "month": months[date.month - 1], "year": String(date.year)])
  }

  /// "Tuesday 10 July 2018".
  func fullDate(_ date: CalendarDate) -> String {
    self(
      .fullDate,
      [
        "weekday": weekdays[date.weekday], "day": String(date.day), "month": months[date.month - 1],
        "year": String(date.year),
      ])
  }

  /// A number with its thousands set apart.
  func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 4 else { return digits }
    var out = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.utf8.count - i) % 3 == 0 { out += self(.thousands) }
      out.append(digit)
    }
    return out
  }

  /// The size of a file: "812 bytes", "41 kB", "3.2 MB", in thousands.
  func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return self(.sizeBytes, ["count": String(bytes)]) }
    if bytes < 1_000_000 { return self(.sizeKilobytes, ["count": String((bytes + 500) / 1_000)]) }
    let tenths = (bytes + 50_000) / 100_000
    return self(.sizeMegabytes, ["count": grouped(tenths / 10) + (tenths < 100 ? ".\(tenths % 10)" : "")])
  }
}
