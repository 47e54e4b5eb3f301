import Minutes

/// Finds the decisions in the paragraphs of one item.
struct DecisionReader {
  let vocabulary: Vocabulary
  let habits: DocumentHabits
  let people: PersonGrammar
  /// The meeting's day, before which lies what is history.
  let date: CalendarDate?
  /// The item's title, which tells an election from an approval.
  let title: String
  let text: ItemText
  var paragraphs: [Paragraph] { text.paragraphs }

  var found: [Found] = []
  /// Movers told before a mark ("Moved by A, seconded by B and / RESOLVED"): they belong to what it introduces.
  var pending: Found?

  struct Found {
    var kind: DecisionKind
    var text: String
    var paragraph: Int
    var offset: Int
    var votes = Votes()
    var proposer: String?
    var seconder: String?
    /// A verdict without words of its own.
    var isBare = false
    /// The marker's own verb ("APPROVED the Minute"), which the text leaves out.
    var verb: String?
    /// What the motion was for, where the text tells only its outcome.
    var about: String?
    /// Proposed and seconded, with no result told yet.
    var isOpen = false
    /// Told under a marker in capitals or with a subject of its own; it settles an open motion above it.
    var settles = false
  }

  init(
    vocabulary: Vocabulary, habits: DocumentHabits, people: PersonGrammar, date: CalendarDate?, title: String,
    text: ItemText
  ) {
    self.vocabulary = vocabulary
    self.habits = habits
    self.people = people
    self.date = date
    self.title = title
    self.text = text
    read()
  }

  enum Mode { case free, decision, action }

  mutating func read() {
    var mode = Mode.free
    if titledEntries() { return }
    let labelled = paragraphs.contains { $0.isLabel && isDecisionLabel($0.text) }
    let marked = paragraphs.indices.contains { marker(at: $0)?.isCapitals == true }
    var p = 0
    while p < paragraphs.count {
      let paragraph = paragraphs[p]
      if paragraph.isAdvice {
        p += 1
        continue
      }
      if let end = resolvedInQuotes(p) ?? quotedMotion(p) ?? motionTable(p) ?? finalResolution(p)
        ?? motionLines(p) ?? moversAbove(p) ?? (mode == .free ? movedBlock(p) : nil)
      {
        mode = .free
        p = end
        continue
      }
      if case .heading = paragraph.kind {
        let bare = paragraph.text.folded.trimming(":.- ")
        mode =
          vocabulary.decisionLabels.contains(bare)
          ? .decision : vocabulary.actionLabels.contains(bare) ? .action : .free
        p += 1
        continue
      }
      if paragraph.isLabel {
        let bare = paragraph.text.folded.trimming(":.- ")
        if isDecisionLabel(paragraph.text) {
          mode = .decision
          // A marker that stands as a label ("AGREED", "RESOLVED:") with nothing behind it.
          if !followsText(p) {
            settleAlone(p)
            mode = .free
          }
        } else if vocabulary.actionLabels.contains(bare) {
          mode = .action
        } else {
          mode = .free
          // The record behind its own decision tells the outcome a second time.
          if vocabulary.recordLabels.contains(bare), labelled, !found.isEmpty { break }
        }
        p += 1
        continue
      }
      switch mode {
      case .action:
        // "It was agreed that the minutes be sent out" is agreed below "Action" too.
        if let first = text.sentences[p].first, first.words.count >= 5, first.words[0].folded == "it",
          settling(first, strict: true) != nil
        {
          scan(p, from: 0, strict: true)
        }
        p += 1
      case .decision:
        // A heading of its own in capitals ("MEMBER") ends what stands under the label.
        if paragraph.text.isAllCapitals, marker(at: p) == nil, case .paragraph = paragraph.kind,
          text.words[p].count <= 3, !paragraph.text.hasSuffix("."), !paragraph.text.hasSuffix(":"),
          paragraph.text.folded != "that"
        {
          mode = .free
          p += 1
          break
        }
        // A numbered point behind the decision ("3.2 The Convener asked …") is the next matter.
        if paragraph.isList, paragraph.listLabel.first?.isNumber == true,
          paragraph.listLabel.dropLast().contains("."), p > 0, !paragraphs[p - 1].isLabel,
          !paragraphs[p - 1].isList, !paragraphs[p - 1].text.hasSuffix(":"), found.last?.paragraph == p - 1
        {
          mode = .free
          break
        }
        if let end = othersMatters(p) {
          mode = .free
          p = end
          break
        }
        let before = found.count
        p = labelledDecision(p)
        // A marker alone on its line ("RESOLVED") introduces what follows it at once, no more.
        if found.count > before, let label = paragraphs[..<p].last(where: { $0.isLabel }),
          isMarkerLabel(label.text), !(p < paragraphs.count && goesOnWithThat(p))
        {
          mode = .free
        }
      case .free:
        if let end = othersMatters(p) {
          p = end
        } else if labelled, !(marker(at: p)?.isCapitals ?? false) {
          noteMoversBeforeLabel(p)
          p += 1
        } else {
          p = free(p, marked: marked)
        }
      }
    }
    withoutRepeats()
  }

  /// A second "That …" below a mark is decided with the first.
  private func goesOnWithThat(_ p: Int) -> Bool {
    switch paragraphs[p].kind {
    case .paragraph, .tableRow: break
    default: return false
    }
    return opensWithThat(p) && !paragraphs[p].text.hasSuffix(":")
  }

  /// "That the plan be adopted", "2 That the limits stand": what a mark above it introduces, with or without its number.
  func opensWithThat(_ p: Int) -> Bool {
    let w = text.words[p]
    guard let first = w.first else { return false }
    if first.folded == "that" { return first.isCapitalised }
    return first.number != nil && w.count > 3 && w[1].folded == "that" && w[1].isCapitalised
  }

  func isDecisionLabel(_ text: String) -> Bool {
    vocabulary.decisionLabels.contains(bareLabel(text))
  }

  /// A label without its marks, and without the number of what was resolved ("Resolved C/2024/071").
  func bareLabel(_ text: String) -> String {
    let bare = text.folded.trimming(":.- ")
    guard bare.hasByte(0x2F), bare.hasByte(0x20) else { return bare }
    let w = words(of: text)
    return w.count == 2 && isMinuteReference(w[1]) ? w[0].folded.text : bare
  }

  func isMarkerLabel(_ text: String) -> Bool {
    let bare = bareLabel(text)
    return DecisionVerbs.participles[bare] != nil && DecisionVerbs.markers[bare] != nil
  }

  func followsText(_ p: Int) -> Bool {
    guard p + 1 < paragraphs.count else { return false }
    if case .heading = paragraphs[p + 1].kind { return false }
    return !paragraphs[p + 1].isLabel
  }
}
