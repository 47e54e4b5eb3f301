import Glibc
import Minutes

/// How sure the reading of a document is, from 0 to 1: of documents with the same signs, the share that is right.
///
/// A document is right when at least nine in ten of its facts agree with a reading by hand (F1 over attendance,
/// items, decisions, actions and the facts of the meeting together of 0.9 or more). Each sign of a wrong reading
/// takes its weight off the log of the odds, as logistic regression found it on documents with truth and on copies
/// of them that were damaged as copies in archives are; `Tools/confidence --damage` prints the table of confidence
/// against truth, and `Tools/confidence --fit` the weights anew.
struct Confidence {
  let value: Double

  init(_ meeting: Meeting, findings: [Diagnostic]) {
    let signs = ConfidenceSigns(meeting, findings: Set(findings.map(\.id)))
    let odds = signs.all.reduce(ConfidenceSigns.base) { $0 + $1.weight * $1.strength }
    let value = 1 / (1 + exp(-odds))
    self.value = (max(0.01, min(0.99, value)) * 100).rounded() / 100
  }
}

/// What a document shows of how well it was read; each sign with its weight and how strong it is, from 0 to 1.
struct ConfidenceSigns {
  /// Of a document without any sign.
  static let base = 2.16

  private(set) var all: [(name: String, weight: Double, strength: Double)] = []

  init(_ meeting: Meeting, findings: Set<String>) {
    let items = meeting.items
    let isMinutes = meeting.kind == .minutes
    let words = items.map { item in item.passages.reduce(0) { $0 + $1.text.split(separator: " ").count } }
    let count = words.reduce(0, +)
    let present = meeting.attendance.filter { $0.status != .apologies && $0.status != .absent }.count
    func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    func add(_ name: String, _ weight: Double, _ strength: Double) { all.append((name, weight, strength)) }
    func add(_ name: String, _ weight: Double, _ isThere: Bool) { add(name, weight, isThere ? 1 : 0) }

    add("a paper that is not minutes", -0.56, !isMinutes)
    add("no date", -0.25, isMinutes && meeting.date == nil)
    add("no items", -1.63, isMinutes && items.isEmpty)
    add("two or three items", -0.39, isMinutes && (2...3).contains(items.count))
    add("nobody present", -1.36, isMinutes && present == 0)
    add("one or two present", -1.98, isMinutes && (1...2).contains(present))
    add(
      "a list not understood", -1.75,
      isMinutes
        && (meeting.answers.attendance == .notUnderstood || meeting.answers.apologies == .notUnderstood))
    add("items without text", -1.73, share(words.filter { $0 == 0 }.count, of: items.count))
    add("long titles", -0.78, share(items.filter { $0.title.count > 90 }.count, of: items.count))
    add("six lines or fewer", -1.45, meeting.source.lines <= 6)
    add("very short items", -1.26, isMinutes && !items.isEmpty && count / items.count < 6)
    add("one item holds most", -0.37, count > 200 && Double(words.max() ?? 0) > 0.6 * Double(count))
    add("long entries of a list", -1.24, meeting.attendance.contains(where: Self.isLong))
    add("odd names", -1, meeting.attendance.contains(where: Self.isOdd))
    add("no meeting before", -0.65, isMinutes && meeting.previousMeeting == nil)
    for (id, weight) in Self.findingWeights { add(id, weight, findings.contains(id)) }
  }

  /// What the findings of a document tell of it.
  static let findingWeights: [(String, Double)] = [
    ("unread-people", -0.79), ("numbers-jump", -0.29), ("list-may-be-items", -0.5), ("unread-lines", -0.5),
    ("speaks-and-not-listed", -0.3), ("no-decision-in-item", -0.3), ("two-dates", -0.3),
    ("weekday-and-date", -0.2),
  ]

  private static func isLong(_ a: Attendance) -> Bool {
    a.organisation?.count ?? 0 > 60 || a.asWritten.count > 110
  }

  /// A name of one word without an honorific, of five or more, with a digit, or that begins with a small letter.
  private static func isOdd(_ a: Attendance) -> Bool {
    let name = a.name.name
    let words = name.split(separator: " ").count
    return words > 4 || words < 2 && a.name.honorific == nil || name.contains(where: \.isNumber)
      || name.first?.isLowercase == true
  }
}
