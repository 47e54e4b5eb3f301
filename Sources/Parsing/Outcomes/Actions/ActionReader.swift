import Minutes

/// Finds the tasks that the paragraphs of one item give to a named person or post.
struct ActionReader {
  let vocabulary: Vocabulary
  let people: PersonGrammar
  let text: ItemText
  var paragraphs: [Paragraph] { text.paragraphs }
  /// Folded surnames, initials and full names of those who attend: doers need no honorific then.
  let known: Set<String>
  /// The meeting's day, for due dates without a year.
  let date: CalendarDate?
  /// The decisions of the item, by paragraph: an owner's mark without words of its own takes the nearest.
  let settled: [(paragraph: Int, text: String)]
  /// The document has a column of owners.
  let hasColumn: Bool
  let speakers: Speakers

  struct Found {
    var owner: String?
    var text: String
    var paragraph: Int
    var offset: Int
    var due: CalendarDate?
  }

  var found: [Found] = []
  /// The first of `found`, for tables that tell them again.
  var told = ToldTasks()
  var toldCount = 0

  /// Words that could be read as somebody's initials at a sentence's start.
  static let smallWords: WordSet = [
    "it", "is", "as", "at", "in", "on", "an", "am", "he", "we", "so", "do", "if", "my", "me", "no", "of",
    "or", "up", "us", "by", "be", "go", "the", "all", "she", "this", "that", "they",
  ]

  init(
    vocabulary: Vocabulary, people: PersonGrammar, text: ItemText, known: Set<String>,
    date: CalendarDate?, labelsDecisions: Bool, speakers: Speakers = Speakers(),
    settled: [(paragraph: Int, text: String)] = [],
    hasColumn: Bool = false
  ) {
    self.vocabulary = vocabulary
    self.people = people
    self.text = text
    self.known = known
    self.date = date
    self.settled = settled
    self.hasColumn = hasColumn
    self.speakers = speakers
    read(labelsDecisions)
  }

  mutating func read(_ labelsDecisions: Bool) {
    let labelled =
      labelsDecisions
      && paragraphs.contains {
        $0.isLabel && vocabulary.actionLabels.contains($0.text.folded.trimming(":.- "))
      }
    var inActions = false
    var numbered = false
    var tableEnd = 0
    for (p, paragraph) in paragraphs.enumerated() where !paragraph.isAdvice && p >= tableEnd {
      if case .tableRow = paragraph.kind, let end = actionTable(p) {
        tableEnd = end
        continue
      }
      if case .preformatted = paragraph.kind { continue }
      if case .heading = paragraph.kind {
        inActions = vocabulary.isActionLabel(paragraph.text.folded)
        numbered = inActions && paragraph.text.hasDigit
        continue
      }
      if paragraph.isLabel {
        inActions = vocabulary.isActionLabel(paragraph.text.folded)
        numbered = inActions && paragraph.text.hasDigit
        continue
      }
      if ownerAlone(p) || ownerCell(p) { continue }
      if inActions {
        labelledAction(p, isNumbered: numbered)
      } else if !labelled {
        if let start = speakers.speech(in: paragraph) {
          promise(p, from: start)
          continue
        }
        let before = found.count
        scan(p)
        if case .tableRow(let cells) = paragraph.kind { leaveOutColumn(before, cells) }
      }
    }
  }
}
