import Minutes

/// What a document shows of how well it was read: the signs that lower its confidence, each as strong as it is there.
struct ReadingSigns {
  private(set) var all: [ReadingSign] = []

  /// - Parameter findings: the ids of what was found about the document.
  init(_ meeting: Meeting, findings: Set<String>) {
    let items = meeting.items
    let isMinutes = meeting.kind == .minutes
    let words = items.map { item in item.passages.reduce(0) { $0 + Self.words(in: $1.text) } }
    let count = words.reduce(0, +)
    let present = meeting.attendance.filter { $0.status != .apologies && $0.status != .absent }.count

    add("a paper that is not minutes", !isMinutes)
    add("no date", isMinutes && meeting.date == nil)
    add("no items", isMinutes && items.isEmpty)
    add("two or three items", isMinutes && (2...3).contains(items.count))
    add("nobody present", isMinutes && present == 0)
    add("one or two present", isMinutes && (1...2).contains(present))
    add(
      "a list not understood",
      meeting.answers.attendance == .notUnderstood || meeting.answers.apologies == .notUnderstood)
    add("items without text", words.filter { $0 == 0 }.count, of: items.count)
    add("long titles", items.filter { $0.title.utf8.count > 90 }.count, of: items.count)
    add("six lines or fewer", meeting.source.lines <= 6)
    add("very short items", isMinutes && !items.isEmpty && count / items.count < 6)
    add("one item holds most", count > 200 && Double(words.max() ?? 0) > 0.6 * Double(count))
    add("long entries of a list", meeting.attendance.contains(where: Self.isLong))
    add("odd names", meeting.attendance.contains(where: Self.isOdd))
    add("no meeting before", isMinutes && meeting.previousMeeting == nil)
    for id in findings.sorted() where Confidence.weights[id] != nil { add(id, true) }
  }

  /// How many runs without a space a text holds.
  private static func words(in text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      if byte != 0x20, !isInside { count += 1 }
      isInside = byte != 0x20
    }
    return count
  }

  private mutating func add(_ name: String, _ isThere: Bool) { add(name, isThere ? 1 : 0, of: 1) }

  /// A sign that a share of things shows.
  private mutating func add(_ name: String, _ part: Int, of whole: Int) {
    guard part > 0, whole > 0 else { return }
    all.append(ReadingSign(name: name, strength: Double(part) / Double(whole)))
  }

  private static func isLong(_ a: Attendance) -> Bool {
    a.organisation?.utf8.count ?? 0 > 60 || a.asWritten.utf8.count > 110
  }

  /// A name of one word without an honorific, of five or more, with a digit, or that begins with a small letter.
  private static func isOdd(_ a: Attendance) -> Bool {
    let name = a.name.name
    let words = name.split(separator: " ").count
    return words > 4 || words < 2 && a.name.honorific == nil || name.contains(where: \.isNumber)
      || name.first?.isLowercase == true
  }
}
