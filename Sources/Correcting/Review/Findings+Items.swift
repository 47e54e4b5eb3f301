import Minutes

/// Items of business: whether there are any, how their numbers run, and what stands outside them.
extension Findings {
  var items: [Diagnostic] {
    guard meeting.items.isEmpty, meeting.source.lines > 0, !meeting.before.isEmpty else { return [] }
    let last = meeting.attendance.map(\.line).max() ?? 0
    let first = meeting.before.first {
      $0.line > last && $0.text.split(separator: " ").count <= 8 && reading(ofLine: $0.line) != .attendance
    }
    return [
      finding(
        "no-items", "No agenda items were recognised; the text is shown as it stands", line: first?.line,
        write: [
          "items:",
          "  - add: \(Remedy.quoted(first.map { Remedy.opening($0.text) } ?? "WORDS OF THE HEADING"))",
        ],
        "With the words of each heading")
    ]
  }

  /// The numbers of items, with the place of each, where they are plain: 7, or 46 of 46/14.
  private var numbered: [(place: Int, number: Int, rest: Substring)] {
    meeting.items.indices.compactMap { place in
      guard let written = meeting.items[place].number else { return nil }
      let digits = written.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number < 100_000 else { return nil }
      let rest = written[digits.endIndex...]
      return rest.isEmpty || rest.first == "/" ? (place, number, rest) : nil
    }
  }

  var numbers: [Diagnostic] {
    var found: [Diagnostic] = []
    let all = numbered
    guard all.count >= 3 else { return [] }
    for (a, b) in zip(all, all.dropFirst()) where a.rest == b.rest {
      let item = meeting.items[b.place]
      if b.number <= a.number {
        // Numbers that begin anew are a part of their own.
        guard b.number != 1 else { continue }
        found.append(
          finding(
            "numbers-jump", "Item \(b.number)\(b.rest) follows item \(a.number)\(a.rest)", line: item.line,
            write: ["items:", "  - remove: \(Remedy.quoted(name(item)))"], "Where this is no item"))
      } else if b.number - a.number > 1, b.number - a.number <= 5 {
        let missing = a.number + 1
        let heading = lostHeading("\(missing)\(a.rest)", from: a.place, to: b.place)
        var lines: [String] = []
        if let heading {
          lines = [
            "items:", "  - add: \(Remedy.quoted(heading.words))",
            "    number: \(Remedy.quoted("\(missing)\(a.rest)"))",
          ]
        }
        found.append(
          finding(
            "numbers-jump",
            "Item \(b.number)\(b.rest) follows item \(a.number)\(a.rest), and there is no item \(missing)\(a.rest)",
            line: heading?.line ?? item.line, write: lines,
            heading == nil ? nil : "Where this line is the heading of item \(missing)\(a.rest)"))
      }
    }
    return Array(found.prefix(5))
  }

  /// Text between two items that begins with the number that is missing.
  private func lostHeading(_ number: String, from: Int, to: Int) -> (line: Int, words: String)? {
    for item in meeting.items[from..<to] {
      for passage in item.passages {
        var text = passage.text
        if case .listEntry(let label, _) = passage.kind {
          guard bare(label) == number else { continue }
          return (passage.line, Remedy.opening(text, words: 6))
        }
        guard let first = text.split(separator: " ").first, bare(String(first)) == number,
          text.utf8.count > first.utf8.count + 2
        else { continue }
        text = Remedy.opening(text, words: 6)
        return (passage.line, text)
      }
    }
    return nil
  }

  func bare(_ label: String) -> String {
    var rest = label[...]
    while let last = rest.last, ".):".contains(last) { rest.removeLast() }
    while let first = rest.first, "(".contains(first) { rest.removeFirst() }
    return String(rest)
  }

  func name(_ item: AgendaItem) -> String { item.number ?? Remedy.opening(item.title, words: 8) }

  /// A list inside an item whose numbers go on from the item's own, where the next item does not.
  var lists: [Diagnostic] {
    var found: [Diagnostic] = []
    let all = numbered
    for (i, item) in all.enumerated() where item.rest.isEmpty {
      let next = i + 1 < all.count ? all[i + 1].number : nil
      guard next != item.number + 1 else { continue }
      var expected = item.number + 1
      var entries: [Passage] = []
      for passage in meeting.items[item.place].passages {
        guard case .listEntry(let label, 0) = passage.kind, bare(label) == String(expected) else { continue }
        entries.append(passage)
        expected += 1
      }
      guard entries.count >= 2 else { continue }
      let lines = entries.prefix(12).flatMap { entry -> [String] in
        guard case .listEntry(let label, _) = entry.kind else { return [] }
        return [
          "  - add: \(Remedy.quoted(Remedy.opening(entry.text, words: 6)))",
          "    number: \(Remedy.quoted(bare(label)))",
        ]
      }
      found.append(
        finding(
          "list-may-be-items",
          "The list in item \(item.number) goes on with its numbers, and may be items \(item.number + 1) to \(expected - 1)",
          line: entries[0].line, write: ["items:"] + lines, "Where these are items"))
    }
    return found
  }

  /// Text behind the lists and above the first item, or behind the last, on which no fact stands.
  var unreadLines: [Diagnostic] {
    guard !meeting.items.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for (passages, place) in [
      (textBeforeItems, "before the first item"), (textAfterItems, "behind the last item"),
    ] {
      let count = passages.reduce(0) { $0 + $1.text.split(separator: " ").count }
      guard count >= 60, let first = passages.first else { continue }
      let heading = passages.first { $0.text.split(separator: " ").count <= 8 } ?? first
      found.append(
        finding(
          "unread-lines", "\(count) words stand \(place) and were taken for nothing", line: first.line,
          write: ["items:", "  - add: \(Remedy.quoted(Remedy.opening(heading.text, words: 8)))"],
          "Where an item begins there, with the words of its heading"))
    }
    return found
  }

  /// What stands between the head with its lists and the first item.
  var textBeforeItems: [Passage] {
    let lists = meeting.before.filter { reading(ofLine: $0.line) == .attendance }.map(\.endLine).max()
    guard let end = lists ?? meeting.before.dropFirst(8).first.map({ $0.line - 1 }) else { return [] }
    return meeting.before.filter { $0.line > end && isPlain($0) }
  }

  private var textAfterItems: [Passage] { meeting.after.filter(isPlain) }

  private func isPlain(_ passage: Passage) -> Bool {
    switch reading(ofLine: passage.line) {
    case .title, .text, .unread, nil: true
    default: false
    }
  }
}
