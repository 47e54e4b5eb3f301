import Minutes

/// Reads whose meeting a date in the text is: "the minutes of the Harbour Board held on 2 May 2018".
///
/// Only a name with capitals that ends in a word for a body, right before the date, is taken for another body's; the
/// body's own name in a shorter form ("the Parish Council meeting held on") is its own.
struct ReferenceBody {
  private let classes: WordClasses
  private let automaton: PhraseAutomaton

  private init() {
    var automaton = PhraseAutomaton()
    classes = WordClasses(&automaton)
    automaton.finish()
    self.automaton = automaton
  }

  private static let reader = ReferenceBody()

  /// The references of a document, each with the body that its text gives where the reference has none.
  static func completed(_ meeting: Meeting) -> [MeetingReference] {
    meeting.references.map { reference in
      guard reference.body == nil else { return reference }
      var reference = reference
      reference.body = reader.body(of: reference, in: meeting)
      return reference
    }
  }

  /// The first line of a paper that spells its day.
  static func dateLine(of meeting: Meeting) -> Int? {
    guard let date = meeting.report?.date ?? meeting.date else { return nil }
    var tokens: [Token] = []
    for passage in meeting.before + meeting.items.flatMap(\.passages) + meeting.after {
      let bytes = Array(passage.text.utf8)
      reader.automaton.tokenise(bytes, into: &tokens)
      let dates = DateWords(bytes: bytes, tokens: tokens, classes: reader.classes)
      if !dates.places(of: date).isEmpty { return passage.line }
    }
    return nil
  }

  private func body(of reference: MeetingReference, in meeting: Meeting) -> String? {
    var texts: [String] = []
    for item in meeting.items {
      let end = item.passages.first?.line ?? item.line
      if reference.line >= item.line, reference.line <= max(item.line, end) { texts.append(item.title) }
      for passage in item.passages where passage.line <= reference.line && reference.line <= passage.endLine {
        texts.append(passage.text)
      }
    }
    for passage in meeting.before + meeting.after
    where passage.line <= reference.line && reference.line <= passage.endLine {
      texts.append(passage.text)
    }
    for text in texts {
      let bytes = Array(text.utf8)
      var tokens: [Token] = []
      automaton.tokenise(bytes, into: &tokens)
      let dates = DateWords(bytes: bytes, tokens: tokens, classes: classes)
      for place in dates.places(of: reference.date) {
        if let name = name(before: place.lowerBound, tokens, bytes) {
          return isOwn(name, meeting.body?.name) ? nil : name
        }
      }
    }
    return nil
  }

  /// The name with capitals that stands right before a date, without "meeting held on".
  private func name(before index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> String? {
    func word(_ at: Int) -> String {
      FoldedWord.key(of: String(decoding: bytes[tokens[at].range], as: UTF8.self))
    }
    var last = index - 1
    while last >= 0, ReferenceBody.between.contains(word(last)) || tokens[last].word == classes.comma {
      last -= 1
    }
    guard last >= 0, tokens[last].shape.contains(.capital), classes.has(.head, tokens[last].word) else {
      return nil
    }
    var first = last
    var at = last - 1
    while at >= 0, !tokens[at].shape.contains(.sign) {
      let token = tokens[at]
      if token.shape.contains(.capital) || token.shape.contains(.joined) {
        first = at
      } else if token.word != classes.and, token.word != classes.of, token.word != classes.the,
        token.word != classes.possessive,
        !(at + 1 < tokens.count && tokens[at + 1].shape.contains(.joined))
      {
        break
      }
      at -= 1
    }
    let name = BodyName.canonical(
      String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self))
    return name.isEmpty ? nil : name
  }

  private func isOwn(_ name: String, _ body: String?) -> Bool {
    guard let body else { return false }
    let own = Set(OrganisationName(BodyName.canonical(body)).key.split(separator: " "))
    return OrganisationName(name).key.split(separator: " ").allSatisfy {
      own.contains($0) || $0 == "full" || $0 == "ordinary"
    }
  }

  private static let between = wordList(
    "on held dated of the meeting meetings monday tuesday wednesday thursday friday saturday sunday at its and for dates date was"
  )
}
