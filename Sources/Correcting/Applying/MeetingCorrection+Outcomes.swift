import Minutes

/// Decisions, actions and declarations.
extension MeetingCorrection {
  mutating func decision(_ entry: EntryEdit<OutcomeFields>, _ edit: Edit) -> CorrectionResult {
    if entry.verb == .add {
      let added = addOutcome(
        entry, edit, known: { $0.decisions.map(\.text) },
        add: { work, place, item, line in
          var decision = Decision(
            id: "", kind: Self.kind(of: entry.words), effect: .other, text: entry.words, line: line,
            passage: place)
          decision.effect = Self.effect(of: decision)
          decision = Self.changed(decision, entry.fields)
          work.insert(decision, item, \.decisions, \.decisions, \.passage, \.line)
          return Self.text(decision)
        })
      // What was found already is only mended.
      guard added == .needless else { return added }
    }
    return changeOutcome(entry, edit, \AgendaItem.decisions, \Meeting.decisions, \.text, \.line, Self.text) {
      Self.changed($0, entry.fields)
    }
  }

  mutating func action(_ entry: EntryEdit<OutcomeFields>, _ edit: Edit) -> CorrectionResult {
    if entry.verb == .add {
      let added = addOutcome(
        entry, edit, known: { $0.actions.map(\.text) },
        add: { work, place, item, line in
          let action = Self.changed(
            Action(id: "", owner: nil, text: entry.words, line: line, passage: place), entry.fields)
          work.insert(action, item, \.actions, \.actions, \.passage, \.line)
          return Self.text(action)
        })
      guard added == .needless else { return added }
    }
    return changeOutcome(entry, edit, \AgendaItem.actions, \Meeting.actions, \.text, \.line, Self.text) {
      Self.changed($0, entry.fields)
    }
  }

  mutating func declaration(_ entry: EntryEdit<DeclarationFields>, _ edit: Edit) -> CorrectionResult {
    let fields = entry.fields
    func changed(_ old: Declaration) -> Declaration {
      var new = old
      if let name = fields.name { new.asWritten = name }
      if let interest = fields.interest { new.interest = interest.value }
      if let withdrew = fields.withdrew { new.withdrew = withdrew }
      return new
    }
    let outcome = EntryEdit(verb: entry.verb, words: entry.words, fields: OutcomeFields(item: fields.item))
    if entry.verb == .add {
      let added = addOutcome(
        outcome, edit, known: { $0.declarations.map(\.asWritten) },
        add: {
          work, _, item, line in
          let declaration = changed(
            Declaration(asWritten: entry.words, interest: nil, withdrew: nil, line: line))
          if let item {
            work.meeting.items[item].declarations.append(declaration)
          } else {
            work.meeting.declarations.append(declaration)
          }
          return Self.text(declaration)
        })
      guard added == .needless else { return added }
    }
    return changeOutcome(
      outcome, edit, \AgendaItem.declarations, \Meeting.declarations, \.asWritten, \.line, Self.text, changed)
  }

  // MARK: Adding

  /// Adds a fact whose words stand in the document: nothing is said of a meeting that its minutes do not say.
  private mutating func addOutcome(
    _ entry: EntryEdit<OutcomeFields>, _ edit: Edit, known: (AgendaItem) -> [String],
    add: (inout MeetingCorrection, Int?, Int?, Int) -> String
  ) -> CorrectionResult {
    var item: Int?
    if let name = entry.fields.item {
      item = itemPlace(name)
      if item == nil { return unmatchedItem(name) }
    }
    let places = passagePlaces(entry.words, in: item)
    if places.isEmpty, let heading = headingPlace(entry.words, in: item) {
      let now = add(&self, nil, heading, meeting.items[heading].line)
      return note(edit, was: nil, now: now)
    }
    guard let place = places.first else {
      return .unmatched(
        message:
          "“\(entry.words)” does not stand \(entry.fields.item.map { "in item \($0)" } ?? "in the document")",
        next: "Copy the opening words from the document; text: can give the rest of them")
    }
    guard places.count == 1 || item != nil else {
      return .unmatched(
        message: "“\(entry.words)” stands in the document \(places.count) times",
        next: "Write more of the words, or the item that they stand in: item: \"3\"")
    }
    let passage = passages(of: place.part)[place.index]
    let line = line(of: entry.words, in: passage)
    var index = place.index
    switch place.part {
    case .item(let found): item = found
    case .before: item = nil
    case .after:
      item = nil
      index += meeting.before.count
    }
    let texts = item.map { known(meeting.items[$0]) } ?? []
    if texts.contains(where: { FoldedWords($0).range(of: FoldedWords(entry.words)) != nil }) {
      return .needless
    }
    let now = add(&self, index, item, line)
    return note(edit, was: nil, now: now)
  }

  /// The item whose heading holds the words: a heading can be the whole of its minute.
  private func headingPlace(_ words: String, in item: Int?) -> Int? {
    let wanted = FoldedWords(words)
    let places = meeting.items.indices.filter {
      (item == nil || item == $0) && FoldedWords(printed(meeting.items[$0])).range(of: wanted) != nil
    }
    return places.count == 1 ? places[0] : nil
  }

  /// Sets a fact among its neighbours in the order of the text.
  private mutating func insert<Fact>(
    _ fact: Fact, _ item: Int?, _ own: WritableKeyPath<AgendaItem, [Fact]>,
    _ loose: WritableKeyPath<Meeting, [Fact]>, _ passage: KeyPath<Fact, Int?>, _ line: KeyPath<Fact, Int>
  ) {
    func placed(_ facts: [Fact]) -> [Fact] {
      func order(_ fact: Fact) -> (Int, Int) { (fact[keyPath: passage] ?? -1, fact[keyPath: line]) }
      let at = facts.firstIndex { order($0) > order(fact) } ?? facts.count
      return Array(facts[..<at]) + [fact] + Array(facts[at...])
    }
    if let item {
      meeting.items[item][keyPath: own] = placed(meeting.items[item][keyPath: own])
    } else {
      meeting[keyPath: loose] = placed(meeting[keyPath: loose])
    }
  }

  // MARK: Changing and removing

  private mutating func changeOutcome<Fact: Hashable>(
    _ entry: EntryEdit<OutcomeFields>, _ edit: Edit, _ own: WritableKeyPath<AgendaItem, [Fact]>,
    _ loose: WritableKeyPath<Meeting, [Fact]>, _ opening: KeyPath<Fact, String>, _ line: KeyPath<Fact, Int>,
    _ text: (Fact) -> String, _ changed: (Fact) -> Fact
  ) -> CorrectionResult {
    let wanted = FoldedWords(entry.words)
    var item: Int?
    if let name = entry.fields.item {
      item = itemPlace(name)
      if item == nil { return unmatchedItem(name) }
    }
    // By the opening words; where none begins so, by words that stand in it ("It was agreed that the mower …").
    func places(_ holds: (FoldedWords) -> Bool) -> [OutcomePlace] {
      func among(_ facts: [Fact], _ item: Int?) -> [OutcomePlace] {
        facts.indices.filter { holds(FoldedWords(facts[$0][keyPath: opening])) }.map {
          OutcomePlace(item: item, index: $0)
        }
      }
      let inItems = meeting.items.indices.filter { item == nil || item == $0 }
        .flatMap { among(meeting.items[$0][keyPath: own], $0) }
      return (item == nil ? among(meeting[keyPath: loose], nil) : []) + inItems
    }
    var found = places { $0.begins(with: wanted) }
    if found.isEmpty { found = places { $0.range(of: wanted) != nil } }
    guard let place = found.first else {
      let known =
        meeting[keyPath: loose].map { $0[keyPath: opening] }
        + meeting.items.flatMap { $0[keyPath: own].map { $0[keyPath: opening] } }
      // What the correction wants may be what the document says by now.
      if entry.verb == .correct, let new = entry.fields.text,
        known.contains(where: { FoldedWords($0) == FoldedWords(new) })
      {
        return .needless
      }
      return unmatched(
        edit.field, entry.words, among: known,
        next:
          "Write the opening words as the meeting's page shows them; delete the entry where it is needed no more"
      )
    }
    guard found.count == 1 else {
      return .unmatched(
        message: "“\(entry.words)” fits \(found.count) of the \(edit.field)",
        next: "Write more of the words, or the item that they stand in: item: \"3\"")
    }
    let old =
      place.item.map { meeting.items[$0][keyPath: own][place.index] } ?? meeting[keyPath: loose][place.index]
    let new = entry.verb == .remove ? nil : changed(old)
    if new == nil { freed.insert(old[keyPath: line]) }
    func replace(_ facts: inout [Fact]) {
      if let new { facts[place.index] = new } else { facts.remove(at: place.index) }
    }
    if let i = place.item {
      replace(&meeting.items[i][keyPath: own])
    } else {
      replace(&meeting[keyPath: loose])
    }
    return note(edit, was: text(old), now: new.map(text))
  }

  func unmatchedItem(_ name: String) -> CorrectionResult {
    unmatched(
      "items", name, among: meeting.items.flatMap { [$0.number, $0.title].compactMap { $0 } },
      next: "Name the item by its number or by the opening words of its heading")
  }

  // MARK: Values

  private static func changed(_ old: Decision, _ fields: OutcomeFields) -> Decision {
    var new = old
    if let text = fields.text { new.text = text }
    if let kind = fields.kind {
      new.kind = kind
      if kind == .noted, fields.effect == nil { new.effect = .noted }
    }
    if let effect = fields.effect { new.effect = effect }
    if let proposer = fields.proposer { new.proposer = proposer.value }
    if let seconder = fields.seconder { new.seconder = seconder.value }
    if let count = fields.inFavour { new.votes.inFavour = count.value }
    if let count = fields.against { new.votes.against = count.value }
    if let count = fields.abstain { new.votes.abstain = count.value }
    if let outcome = fields.outcome { new.votes.outcome = outcome.value }
    return new
  }

  private static func changed(_ old: Action, _ fields: OutcomeFields) -> Action {
    var new = old
    if let text = fields.text { new.text = text }
    if let owner = fields.owner { new.owner = owner.value }
    if let due = fields.due { new.due = due.value }
    return new
  }

  private static func text(_ d: Decision) -> String {
    let effect = d.effect == .other ? "" : ", \(d.effect.rawValue)"
    var text = "\(d.kind.rawValue)\(effect): \(d.text)"
    if let proposer = d.proposer { text += "; proposer \(proposer)" }
    if let seconder = d.seconder { text += "; seconder \(seconder)" }
    let counts = [("for", d.votes.inFavour), ("against", d.votes.against), ("abstain", d.votes.abstain)]
    for (name, count) in counts { if let count { text += "; \(count) \(name)" } }
    if let outcome = d.votes.outcome { text += "; \(outcome)" }
    return text
  }

  private static func text(_ a: Action) -> String {
    var text = a.text
    if let owner = a.owner { text = "\(owner): \(text)" }
    if let due = a.due { text += "; due \(due.iso)" }
    return text
  }

  private static func text(_ d: Declaration) -> String {
    [d.asWritten, d.interest, d.withdrew.map { $0 ? "withdrew" : "stayed" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// The verb that stands in the words.
  private static func kind(of words: String) -> DecisionKind {
    let said = FoldedWords(words)
    for kind in [DecisionKind.resolved, .agreed, .recommended, .noted, .deferred]
    where said.range(of: FoldedWords(kind.rawValue)) != nil {
      return kind
    }
    return .decision
  }

  private static func effect(of decision: Decision) -> DecisionEffect {
    let said = FoldedWords(decision.text)
    let signs: [(String, DecisionEffect)] = [
      ("deferred", .deferred), ("rejected", .rejected), ("refused", .rejected), ("elected", .elected),
      ("appointed", .elected), ("endorsed", .endorsed), ("approved", .approved), ("accepted", .approved),
      ("adopted", .approved), ("carried", .approved), ("noted", .noted),
    ]
    return signs.first { said.range(of: FoldedWords($0.0)) != nil }?.1 ?? .other
  }
}
