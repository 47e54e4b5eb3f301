import Foundation
import Linking
import Minutes

/// A question of the review as a person reads it.
enum QuestionText {
  /// One line for a script: the kind, the ids, the reason, parted by tabs.
  static func line(_ question: ReviewQuestion) -> String {
    let ids = question.sides.map(\.id).joined(separator: " ")
    let kind = question.asks == .which ? "which-\(question.kind.rawValue)" : "same-\(question.kind.rawValue)"
    return [kind, ids, question.because].joined(separator: "\t")
  }

  static func prompt(_ question: ReviewQuestion) -> String {
    switch question.asks {
    case .same: "One and the same? [y]es [n]o [l]ater [q]uit: "
    case .which:
      question.sides.count == 1
        ? "Is it \(question.sides[0].id)? [y]es [n]o [l]ater [q]uit: "
        : "Whose is it? [1–\(question.sides.count)] [n]one of them [l]ater [q]uit: "
    }
  }

  /// The question with everything known of its sides, in columns.
  static func page(_ question: ReviewQuestion, open: Int, width: Int = QuestionText.width) -> String {
    var lines = [String(repeating: "─", count: width)]
    lines.append("\(counted(open, "question", "questions")) open")
    let what = question.kind == .organisation ? "organisation" : "person"
    switch question.asks {
    case .same: lines.append("Are these one \(what)? Because: \(question.because)")
    case .which: lines.append("Whose name is this? \(question.because)")
    }
    lines.append("")
    if let doubt = question.doubt {
      lines += table([doubt], titles: ["“\(doubt.name)”"], width: width) + [""]
    }
    // More than three columns are too narrow to read.
    let perRow = width >= 100 ? 3 : 2
    var start = 0
    while start < question.sides.count {
      let sides = Array(question.sides[start..<min(start + perRow, question.sides.count)])
      let titles = sides.enumerated().map { index, side in
        question.asks == .which ? "\(start + index + 1)  \(side.id)" : side.id
      }
      lines += table(sides, titles: titles, width: width) + [""]
      start += perRow
    }
    return lines.joined(separator: "\n")
  }

  private static let width: Int = {
    let columns = Environment.process["COLUMNS"].flatMap { Int($0) } ?? 100
    return min(max(columns, 60), 160)
  }()

  private static func table(_ sides: [Evidence], titles: [String], width: Int) -> [String] {
    let label = 10
    let column = (width - label) / max(1, sides.count) - 2
    var lines = row("", titles.map { [$0] }, label, column)
    func add(_ name: String, _ values: (Evidence) -> [String]) {
      let cells = sides.map(values)
      if cells.contains(where: { !$0.isEmpty }) { lines += row(name, cells, label, column) }
    }
    add("names") { side in side.forms.map { $0.count > 0 ? "\($0.name) (\($0.count)×)" : $0.name } }
    add("bodies") { $0.bodies.map(span) }
    add("offices") { $0.offices.map(span) }
    add("from") { $0.organisations.map(span) }
    add("places") { side in
      // The first and the last tell most.
      let shown = side.places.count > 5 ? side.places.prefix(3) + side.places.suffix(2) : side.places[...]
      var places = shown.map { "\($0.file):\($0.line)  \($0.asWritten)" }
      if shown.count < side.places.count {
        places.insert("… \(side.places.count - shown.count) more …", at: 3)
      }
      return places
    }
    return lines
  }

  private static func span(_ span: Evidence.Span) -> String {
    guard let first = span.first, let last = span.last else { return span.name }
    return first.year == last.year
      ? "\(span.name) \(first.year) (\(span.count)×)"
      : "\(span.name) \(first.year)–\(last.year) (\(span.count)×)"
  }

  private static func row(_ name: String, _ cells: [[String]], _ label: Int, _ column: Int) -> [String] {
    let columns = cells.map { $0.flatMap { wrapped($0, column) } }
    return (0..<(columns.map(\.count).max() ?? 0)).map { line in
      var text = padded(line == 0 ? name : "", label)
      for cell in columns { text += padded(cell.indices.contains(line) ? cell[line] : "", column) + "  " }
      return text.trimmingCharacters(in: .init(charactersIn: " ")).isEmpty
        ? "" : String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The text in lines of a width, later ones indented; what has no space to break at is broken where it must be.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var rest = Array(text)
    while rest.count > width {
      let limit = lines.isEmpty ? width : width - 2
      let slice = rest[..<min(limit, rest.count)]
      let cut = slice.lastIndex(of: " ").flatMap { $0 > limit / 3 ? $0 : nil } ?? slice.endIndex
      lines.append((lines.isEmpty ? "" : "  ") + String(rest[..<cut]))
      rest = Array(rest[cut...].drop { $0 == " " })
    }
    if !rest.isEmpty { lines.append((lines.isEmpty ? "" : "  ") + String(rest)) }
    return lines
  }
}

/// The open questions with their evidence, for programs.
enum QuestionJSON {
  static func text(_ questions: [ReviewQuestion]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(questions.map(Question.init)) else { return "[]" }
    return String(decoding: data, as: UTF8.self)
  }

  private struct Question: Encodable {
    var kind: String
    var asks: String
    var because: String
    var answerable: Bool
    var ids: [String]
    var name: Side?
    var sides: [Side]

    init(_ question: ReviewQuestion) {
      kind = question.kind.rawValue
      asks = question.asks.rawValue
      because = question.because
      answerable = question.isAnswerable
      ids = question.sides.map(\.id)
      name = question.doubt.map(Side.init)
      sides = question.sides.map(Side.init)
    }
  }

  private struct Side: Encodable {
    struct Form: Encodable {
      var name: String
      var count: Int
    }
    struct Span: Encodable {
      var name: String
      var first: String?
      var last: String?
      var count: Int
    }
    struct Place: Encodable {
      var file: String
      var line: Int
      var as_written: String
      var meeting: String
      var date: String?
    }
    var id: String
    var name: String
    var names: [Form]
    var bodies: [Span]
    var offices: [Span]
    var organisations: [Span]
    var places: [Place]

    init(_ side: Evidence) {
      func spans(_ spans: [Evidence.Span]) -> [Span] {
        spans.map { Span(name: $0.name, first: $0.first?.iso, last: $0.last?.iso, count: $0.count) }
      }
      id = side.id
      name = side.name
      names = side.forms.map { Form(name: $0.name, count: $0.count) }
      bodies = spans(side.bodies)
      offices = spans(side.offices)
      organisations = spans(side.organisations)
      places = side.places.map {
        Place(file: $0.file, line: $0.line, as_written: $0.asWritten, meeting: $0.meeting, date: $0.date?.iso)
      }
    }
  }
}
