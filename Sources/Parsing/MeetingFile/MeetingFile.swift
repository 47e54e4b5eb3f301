import Minutes
import Reading

/// The Markdown that sitegen writes for a meeting, read back as the same meeting.
///
/// What the file says of itself is taken as said; what a person has deleted from it is read from the text, as from any
/// other Markdown. Every mistake in a fact is told with its place, and only that fact is then missing.
struct MeetingFile {
  private let transcript: Transcript
  private let head: MeetingFileHead
  private let text: MeetingFileText
  private let settings: SiteSettings
  private let vocabulary: Vocabulary
  private var meeting: Meeting
  /// What the text alone tells, where the file leaves something to it.
  private var told: Meeting?

  /// Whether a document is such a file: Markdown with the key `sitegen` in its front matter.
  static func isOne(_ transcript: Transcript) -> Bool {
    transcript.source.format == .markdown && transcript.frontMatter.contains { $0.key == "sitegen" }
  }

  init(transcript: Transcript, settings: SiteSettings, vocabulary: Vocabulary) {
    self.transcript = transcript
    self.settings = settings
    self.vocabulary = vocabulary
    head = MeetingFileHead(transcript)
    text = MeetingFileText(transcript)
    meeting = Meeting(source: transcript.source)
  }

  mutating func read() -> Meeting {
    // The front matter was read strictly here; what its general reader thought of it does not matter.
    meeting.diagnostics = transcript.diagnostics.filter { $0.id != "front-matter" }
    meeting.diagnostics += head.diagnostics + text.diagnostics
    let isMarked = flag("marked") ?? false
    let wanted = MeetingFileHead.keys.filter { $0 != "sitegen" && $0 != "marked" && $0 != "report" }
    if !isMarked || wanted.contains(where: { !head.says($0) }) { readText() }
    checkVersion()
    takeHead()
    takeText(isMarked: isMarked)
    if !isMarked { takeOutcomes() }
    settleAnswers()
    meeting.lineReadings = lineReadings()
    return meeting
  }

  private mutating func readText() {
    var plain = transcript
    plain.frontMatter = []
    plain.diagnostics = []
    var reading = DocumentReading(transcript: plain, settings: settings, vocabulary: vocabulary)
    told = reading.read()
  }

  // MARK: The head

  private mutating func checkVersion() {
    guard let value = head.values["sitegen"]?.first else { return }
    if case .string("1") = value.node.value { return }
    meeting.diagnostics.append(
      value.place.mistake(
        "this file is of a form that this version does not know; it reads sitegen: 1",
        next:
          "Read it with the version of sitegen that wrote it, or delete the line to have it read as any Markdown"
      ))
  }

  /// A key's value through `take`, or what the text tells where the key is not there.
  private mutating func value<Value>(
    _ key: String, or path: KeyPath<Meeting, Value>, none: Value,
    _ take: (inout FactFields, String) -> Value?
  ) -> Value {
    guard let values = head.values[key] else { return told?[keyPath: path] ?? none }
    guard let value = values.first else { return none }
    let node = JSONNode(
      .object([.init(key: key, keyOffset: 0, node: value.node)]), offset: 0)
    guard var fields = FactFields(node, value.place, into: &meeting.diagnostics) else { return none }
    let taken = take(&fields, key)
    fields.finish(into: &meeting.diagnostics)
    return taken ?? none
  }

  private mutating func flag(_ key: String) -> Bool? {
    guard let value = head.values[key]?.first else { return nil }
    if case .bool(let flag) = value.node.value { return flag }
    meeting.diagnostics.append(value.place.mistake("“\(key)” is true or false"))
    return nil
  }

  private mutating func takeHead() {
    meeting.kind = value("kind", or: \.kind, none: .minutes) { $0.word($1, DocumentKind.self) }
    meeting.status = value("status", or: \.status, none: nil) { $0.word($1, DocumentStatus.self) }
    meeting.language = value("language", or: \.language, none: "en") { $0.string($1) }
    meeting.title = value("title", or: \.title, none: nil) { $0.string($1) }
    meeting.body = value("body", or: \.body, none: nil) { $0.string($1).map { Body(name: $0) } }
    meeting.date = value("date", or: \.date, none: nil) { $0.date($1) }
    meeting.time = value("time", or: \.time, none: nil) { $0.time($1) }
    meeting.endTime = value("end_time", or: \.endTime, none: nil) { $0.time($1) }
    meeting.venue = value("venue", or: \.venue, none: nil) { $0.string($1) }
    meeting.publicCount = value("public", or: \.publicCount, none: nil) { $0.int($1) }
    meeting.confidence = value("confidence", or: \.confidence, none: 1) { $0.number($1) }
    let facts = MeetingFileFacts(people: PersonGrammar(vocabulary: vocabulary))
    meeting.previousMeeting = reference("previous_meeting", \.previousMeeting, facts)
    meeting.nextMeeting = reference("next_meeting", \.nextMeeting, facts)
    meeting.attendance = list("attendance", \.attendance, facts.attendance)
    meeting.introduced = list("introduced", \.introduced, facts.introduced)
    meeting.references = list("references", \.references, facts.reference)
    meeting.acronyms = list("acronyms", \.acronyms, facts.acronym)
    if !head.says("introduced") { placeIntroduced() }
    if let value = head.values["report"]?.first {
      meeting.report = facts.report(value, into: &meeting.diagnostics)
    } else if meeting.kind != .minutes, !head.says("kind") {
      meeting.report = told?.report
    }
    if let value = head.values["answers"]?.first {
      meeting.answers = facts.answers(value, into: &meeting.diagnostics) ?? Answers()
    } else {
      meeting.answers = told?.answers ?? Answers()
    }
  }

  private mutating func reference(
    _ key: String, _ path: KeyPath<Meeting, MeetingReference?>, _ facts: MeetingFileFacts
  ) -> MeetingReference? {
    guard let values = head.values[key] else { return told?[keyPath: path] }
    guard let value = values.first else { return nil }
    if case .null = value.node.value { return nil }
    return facts.reference(value, into: &meeting.diagnostics)
  }

  private mutating func list<Fact>(
    _ key: String, _ path: KeyPath<Meeting, [Fact]>,
    _ fact: (MeetingFileHead.Value, inout [Diagnostic]) -> Fact?
  ) -> [Fact] {
    guard let values = head.values[key] else { return told?[keyPath: path] ?? [] }
    return values.compactMap { fact($0, &meeting.diagnostics) }
  }

  /// The items that people who were found in the text are introduced in.
  private mutating func placeIntroduced() {
    var ids = ItemIDs()
    let items = text.parts.filter { $0.kind == .item }.map { part in
      (line: part.line, id: ids.id(number: part.heading.number, title: part.heading.title))
    }
    for i in meeting.introduced.indices {
      meeting.introduced[i].item = items.last { $0.line <= meeting.introduced[i].line }?.id
    }
  }

  // MARK: The text

  private mutating func takeText(isMarked: Bool) {
    let facts = MeetingFileFacts(people: PersonGrammar(vocabulary: vocabulary))
    var ids = ItemIDs()
    for part in text.parts {
      switch part.kind {
      case .before: meeting.before += part.passages
      case .after: meeting.after += part.passages
      case .item:
        let heading = part.saysNumber ? part.heading.asMarked : part.heading
        var item = AgendaItem(
          id: "", number: heading.number, title: heading.title, heading: heading.parts,
          passages: part.passages, line: part.line)
        for fact in part.facts where fact.name == "item" {
          facts.complete(&item, fact, into: &meeting.diagnostics)
        }
        item.id = ids.id(number: item.number, title: item.title)
        meeting.items.append(item)
      }
    }
    guard isMarked else { return }
    var items = meeting.items.indices.makeIterator()
    for part in text.parts {
      let offset = part.kind == .after ? meeting.before.count : 0
      let found = facts.outcomes(
        of: part, offset: offset, prefix: "", into: &meeting.diagnostics)
      if part.kind == .item, let i = items.next() {
        meeting.items[i].decisions = MeetingFileFacts.ordered(found.decisions, meeting.items[i].id + "-")
        meeting.items[i].actions = MeetingFileFacts.ordered(found.actions, meeting.items[i].id + "-")
        meeting.items[i].declarations = found.declarations
      } else {
        meeting.decisions += found.decisions
        meeting.actions += found.actions
        meeting.declarations += found.declarations
      }
    }
    meeting.decisions = MeetingFileFacts.ordered(meeting.decisions, "")
    meeting.actions = MeetingFileFacts.ordered(meeting.actions, "")
  }

  /// Decisions, actions and declarations as the text tells them, each in the part where its line stands.
  private mutating func takeOutcomes() {
    guard let told else { return }
    let decisions = told.items.flatMap(\.decisions) + told.decisions
    let actions = told.items.flatMap(\.actions) + told.actions
    let declarations = told.items.flatMap(\.declarations) + told.declarations
    let starts = text.parts.map(\.line)
    var items = meeting.items.indices.makeIterator()
    for (k, part) in text.parts.enumerated() {
      let lines = starts[k]..<(k + 1 < starts.count ? max(starts[k + 1], starts[k]) : Int.max)
      let item = part.kind == .item ? items.next() : nil
      let prefix = item.map { meeting.items[$0].id + "-" } ?? ""
      let offset = part.kind == .after ? meeting.before.count : 0
      func passage(_ line: Int) -> Int? {
        part.passages.firstIndex { ($0.line...$0.endLine).contains(line) }.map { $0 + offset }
      }
      var own: [Decision] = decisions.filter { lines.contains($0.line) }
      for i in own.indices {
        own[i].passage = passage(own[i].line)
        own[i].id = "\(prefix)decision-\(i + 1 + (item == nil ? meeting.decisions.count : 0))"
      }
      var tasks: [Action] = actions.filter { lines.contains($0.line) }
      for i in tasks.indices {
        tasks[i].passage = passage(tasks[i].line)
        tasks[i].id = "\(prefix)action-\(i + 1 + (item == nil ? meeting.actions.count : 0))"
      }
      let declared = declarations.filter { lines.contains($0.line) }
      if let item {
        meeting.items[item].decisions = own
        meeting.items[item].actions = tasks
        meeting.items[item].declarations = declared
      } else {
        meeting.decisions += own
        meeting.actions += tasks
        meeting.declarations += declared
      }
    }
  }

  // MARK: What follows from the facts

  /// An answer says that something is recorded where, and only where, the file holds it.
  private mutating func settleAnswers() {
    guard meeting.kind == .minutes else { return }
    func settle(_ answer: inout Answer, _ isThere: Bool) {
      if isThere { answer = .recorded } else if answer == .recorded { answer = .notRecorded }
    }
    let present = meeting.attendance.contains { $0.status != .apologies && $0.status != .absent }
    settle(&meeting.answers.attendance, present)
    settle(&meeting.answers.apologies, meeting.attendance.contains { $0.status == .apologies })
    settle(
      &meeting.answers.declarations,
      !meeting.declarations.isEmpty || meeting.items.contains { !$0.declarations.isEmpty })
    settle(&meeting.answers.venue, meeting.venue != nil)
    settle(&meeting.answers.time, meeting.time != nil)
    settle(&meeting.answers.previousMeeting, meeting.previousMeeting != nil)
    settle(&meeting.answers.nextMeeting, meeting.nextMeeting != nil)
  }

  private func lineReadings() -> [LineReading] {
    var result = [LineReading](repeating: .blank, count: transcript.source.lines)
    func mark(_ lines: ClosedRange<Int>, _ reading: LineReading) {
      for line in lines where line >= 1 && line <= result.count { result[line - 1] = reading }
    }
    for line in transcript.frontMatterLines { mark(line...line, .frontMatter) }
    for part in text.parts {
      for passage in part.passages {
        let reading: LineReading =
          part.kind == .before ? .title : passage.kind == .label ? .label : .text
        mark(passage.line...max(passage.line, passage.endLine), reading)
      }
      if part.kind == .item { mark(part.line...part.line, .itemHeading) }
      for fact in part.facts {
        let reading: LineReading =
          switch fact.name {
          case "decision": .decision
          case "action": .action
          case "declaration": .declaration
          default: .label
          }
        mark(fact.place.line...fact.place.line, reading)
      }
    }
    return result
  }
}
