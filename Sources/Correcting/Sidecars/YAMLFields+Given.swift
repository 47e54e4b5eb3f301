import Minutes
import Reading
import Yams

/// Values of sidecars, each by its type.
extension YAMLFields {
  /// The words that stand for no value: the four answers but "recorded".
  static let answerWords = Answer.allCases.filter { $0 != .recorded }.map(\.rawValue)

  mutating func day(_ key: String, in file: inout YAMLFile) -> CalendarDate? {
    text(key, in: &file, rule: { Rule.day(key, $0) }).flatMap { CalendarDate(iso: $0) }
  }

  /// A text, or one of the answers that stand for none; nil where the key is missing.
  mutating func given(_ key: String, in file: inout YAMLFile) -> Given<String>? {
    given(key, in: &file, as: { .some($0) })
  }

  mutating func givenDay(_ key: String, in file: inout YAMLFile) -> Given<CalendarDate>? {
    given(key, in: &file, rule: { Rule.day(key, $0) }, as: { CalendarDate(iso: $0) })
  }

  mutating func givenCount(_ key: String, in file: inout YAMLFile) -> Given<Int>? {
    given(key, in: &file, rule: { Rule.count(key, $0) }, as: { Int($0) })
  }

  mutating func given<Value>(
    _ key: String, in file: inout YAMLFile, rule: @escaping (String) -> Rule.Verdict = { _ in nil },
    as value: (String) -> Value?
  ) -> Given<Value>? {
    let written = text(key, in: &file) { Self.answerWords.contains($0) ? nil : rule($0) }
    guard let written else { return nil }
    if let answer = Answer(rawValue: written), answer != .recorded { return .answer(answer) }
    return value(written).map { .value($0) }
  }
}

/// What the values of a sidecar must look like. Each gives what is wrong and what to write, or nil.
enum Rule {
  typealias Verdict = (message: String, next: String)?

  static func day(_ key: String, _ text: String) -> Verdict {
    CalendarDate(iso: text) == nil
      ? ("“\(key)” is a day as in 2018-07-10, not “\(text)”", "Write \(key): 2018-07-10") : nil
  }

  static func time(_ key: String, _ text: String) -> Verdict {
    TimeOfDay(written: text) == nil
      ? (
        "“\(key)” is a time as in 09:30 or 19:00, not “\(text)”",
        "Write \(key): \"09:30\", with the quotes"
      ) : nil
  }

  static func count(_ key: String, _ text: String) -> Verdict {
    Int(text).map { $0 >= 0 } ?? false
      ? nil : ("“\(key)” is a number, not “\(text)”", "Write \(key): 7")
  }

  static func language(_ key: String, _ text: String) -> Verdict {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy {
        !$0.isEmpty && $0.utf8.count <= 8 && $0.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      }
      && (2...3).contains(parts[0].utf8.count)
    return isTag ? nil : ("“\(key)” is a code such as en or cy, not “\(text)”", "Write \(key): en")
  }
}

extension TimeOfDay {
  /// `HH:MM` or `H:MM`.
  init?(written text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }
}
