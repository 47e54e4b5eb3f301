import Minutes

/// Reads the front table of a committee report, and tells papers that are not minutes from minutes.
struct ReportReader {
  let lines: [CleanLine]
  let vocabulary: Vocabulary
  let dates: DateGrammar

  /// The labels of a report's front page, with what they hold.
  private static let labels: [(String, Field)] = [
    ("title of report", .title), ("report title", .title), ("subject", .title), ("report no", .number),
    ("report number", .number), ("report ref", .number), ("report reference", .number),
    ("report to and date", .committee), ("report to", .committee), ("committee", .committee),
    ("date of meeting", .date), ("meeting date", .date), ("date of decision", .date),
    ("portfolio holder", .holder), ("cabinet member", .holder), ("portfolio", .holder),
    ("lead officer", .officer), ("report author", .officer), ("report of", .officer), ("author", .officer),
    ("contact officer", .officer), ("report by", .officer), ("responsible officer", .officer),
    ("lead director", .officer),
    ("purpose of report", .purpose), ("purpose of the report", .purpose), ("purpose", .purpose),
    ("recommendation(s)", .recommendation), ("recommendations", .recommendation),
    ("recommendation", .recommendation), ("ward(s) affected", .wards), ("wards affected", .wards),
    ("ward(s)", .wards), ("wards", .wards), ("key decision", .other), ("implications", .other),
    ("background papers", .other), ("documents attached", .other), ("consultation", .other),
    ("alternative option(s)", .other), ("classification", .other), ("exempt information", .other),
    ("date", .date),
  ]

  /// The same by their first byte, in their order.
  private static let labelsByFirst = Dictionary(grouping: labels) { $0.0.utf8.first ?? 0 }

  enum Field { case title, number, committee, date, holder, officer, purpose, recommendation, wards, other }

  /// The front page as understood, or nil where this is no report: three of its labels must stand at starts of lines.
  func read() -> (Report, firstBodyLine: Int)? {
    var fields: [(Field, String, Int, Int)] = []
    var end = 0
    for (i, line) in lines.enumerated().prefix(160) where !line.isBlank {
      guard let (field, length) = label(line.folded) else { continue }
      var value = line.text.slice(length, line.text.utf8.count)
      // "Report No:\tFIN/AB/16/009": the cells behind the label, the first being the label itself.
      if line.cells.count >= 2 { value = line.cells.dropFirst().joined(separator: " ") }
      value = value.trimming(" :").trimmed
      if let paren = value.range(of: "):"), value.hasPrefix("(") {
        value = String(value[paren.upperBound...]).trimmed
      }
      var j = i
      if value.isEmpty {
        j = i + 1
        while j < lines.count, lines[j].isBlank, j < i + 3 { j += 1 }
        if j < lines.count, label(lines[j].folded) == nil { value = lines[j].text }
      }
      fields.append((field, value, i, line.number))
      end = max(end, j + 1)
    }
    let kinds = Set(fields.map { "\($0.0)" })
    guard fields.count >= 3, kinds.count >= 3,
      kinds.contains("recommendation") || kinds.contains("number") || kinds.contains("purpose"),
      kinds.contains("title") || kinds.contains("officer") || kinds.contains("holder")
    else { return nil }
    var report = Report()
    for (field, value, i, number) in fields where !value.isEmpty {
      switch field {
      case .title: report.title = report.title ?? value
      case .number: report.number = report.number ?? value
      case .committee:
        report.date = report.date ?? dates.dates(in: words(of: value)).first?.date()
        if report.committee == nil { report.committee = committee(value, above: i) }
      case .date: report.date = report.date ?? dates.dates(in: words(of: value)).first?.date()
      case .holder: report.portfolioHolder = report.portfolioHolder ?? contact(value, number)
      case .officer: report.leadOfficer = report.leadOfficer ?? contact(value, number)
      case .purpose: report.purpose = report.purpose ?? value
      case .recommendation: report.recommendation = report.recommendation ?? recommendation(value)
      case .wards: if report.wards.isEmpty { report.wards = [value] }
      case .other: break
      }
    }
    return (report, end)
  }

  private func label(_ folded: String) -> (Field, Int)? {
    guard let first = folded.utf8.first else { return nil }
    for (text, field) in ReportReader.labelsByFirst[first] ?? [] where folded.hasPrefix(text) {
      let rest = folded.dropFirst(text.utf8.count)
      guard let c = rest.first else { return (field, text.utf8.count) }
      if c == ":" || c == " " && rest.dropFirst().first == ":" { return (field, text.utf8.count) }
    }
    return nil
  }

  /// The committee, by the line above the table where the cell's text is torn.
  private func committee(_ value: String, above i: Int) -> String? {
    let first = lines[..<i].first { !$0.isBlank }?.text
    if let first, BodyGrammar().isBodyName(first), words(of: first).count <= 10 {
      return BodyGrammar().clean(first)
    }
    let w = words(of: value)
    let d = dates.dates(in: w).first
    let name = d.map { value.slice(0, $0.range.lowerBound) } ?? value
    return BodyGrammar().clean(name)
  }

  /// "Cllr Robert Everley Portfolio Holder for Parks … Tel: … Email: …": the name, then the office, to the first contact detail.
  private func contact(_ value: String, _ line: Int) -> ReportContact? {
    var text = value
    for mark in ["Tel", "Email", "E-mail", "Telephone", "Phone", "Contact"] {
      if let r = text.range(of: mark) { text = String(text[..<r.lowerBound]).trimmed }
    }
    text = text.trimming(" ,;-–").trimmed
    let grammar = PersonGrammar(vocabulary: vocabulary)
    if let e = grammar.person(text) { return ReportContact(name: e.name, role: e.role, line: line) }
    // The office begins where the words stop being a name.
    let w = words(of: text)
    for n in stride(from: min(5, w.count), through: 2, by: -1) {
      let head = text.slice(0, w[n - 1].end)
      let tail = n < w.count ? text.slice(w[n].start, text.utf8.count) : ""
      if let e = grammar.person(head), e.role == nil, e.organisation == nil,
        tail.isEmpty || grammar.isRole(tail)
      {
        return ReportContact(name: e.name, role: tail.isEmpty ? nil : tail, line: line)
      }
    }
    return nil
  }

  /// Without the committee's name and the words "It is recommended that".
  private func recommendation(_ value: String) -> String {
    let w = words(of: value)
    if let k = w.firstIndex(where: { $0.folded == "recommended" || $0.folded == "recommends" }), k < 14 {
      let next = k + 1 < w.count && w[k + 1].folded == "that" ? k + 2 : k + 1
      if next < w.count { return value.slice(w[next].start, value.utf8.count) }
    }
    return value
  }

  /// What a document is that has the outward form of another paper: an agenda without a record, a notice, a list of payments.
  func otherKind(hasAttendance: Bool, hasOutcomes: Bool, itemCount: Int) -> DocumentKind? {
    guard !hasAttendance, !hasOutcomes else { return nil }
    var text = ""
    for line in lines.prefix(40) where !line.isBlank { text += line.folded + "\n" }
    let first = lines.first { !$0.isBlank }?.folded ?? ""
    let summons =
      text.contains("summoned to attend") || text.contains("hereby summoned")
      || text.contains("you are invited to attend") || text.contains("notice is hereby given")
      || text.contains("to be held on") || text.contains("will be held on")
      || text.contains("will be held at") || text.contains("to be held at")
    if first.contains("minutes") && !first.contains("agenda")
      || text.contains("minutes of the meeting") && text.contains("held") && !summons
        && !first.contains("agenda")
    {
      return nil
    }
    // "Agenda" above "Minutes", each with a heading of its own: both in one paper, which is minutes.
    if lines.contains(where: {
      $0.headingLevel != nil && $0.folded.trimming(" :.").isOne(of: "minutes notes")
    }) {
      return nil
    }
    if first.hasPrefix("agenda") || text.contains("\nagenda\n") || (summons && itemCount >= 2) {
      return .agenda
    }
    if summons || first.hasPrefix("notice") || text.contains("notice of") && text.contains("public notice") {
      return .paper
    }
    if first.contains("payments") || first.contains("schedule of") || first.contains("appendix")
      || first.contains("list of") || first.contains("notice of")
    {
      return .paper
    }
    return nil
  }
}
