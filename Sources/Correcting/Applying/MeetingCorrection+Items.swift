import Minutes
import Reading

/// Items of business: their headings, and where they begin and end. No word is lost or moved: a heading that is none
/// becomes text, and text that is a heading becomes one.
extension MeetingCorrection {
  mutating func item(_ entry: EntryEdit<ItemFields>, _ edit: Edit) -> CorrectionResult {
    switch entry.verb {
    case .add: return addItem(entry, edit)
    case .remove:
      guard let place = itemPlace(entry.words) else { return unmatchedItem(entry.words) }
      let was = name(meeting.items[place])
      removeItem(place)
      return note(edit, was: was, now: nil)
    case .correct:
      guard let place = itemPlace(entry.words) else {
        if let title = entry.fields.title, itemPlace(title) != nil { return .needless }
        return unmatchedItem(entry.words)
      }
      let was = text(meeting.items[place])
      if let number = entry.fields.number { meeting.items[place].number = number.value }
      if let title = entry.fields.title { meeting.items[place].title = title }
      if let restricted = entry.fields.restricted { meeting.items[place].restricted = restricted }
      var now = text(meeting.items[place])
      if let words = entry.fields.endsBefore {
        switch end(place, before: words) {
        case .failure(let unmatched): return unmatched.result
        case .success: now += "; ends before “\(words)”"
        }
      }
      if was != now { changedItems = true }
      return note(edit, was: was, now: now)
    }
  }

  private func name(_ item: AgendaItem) -> String {
    [item.number, item.title].compactMap { $0 }.joined(separator: " ")
  }

  private func text(_ item: AgendaItem) -> String { name(item) + (item.restricted ? " (restricted)" : "") }

  // MARK: Taking a heading away

  /// Makes a heading text of the item above, or of what stands before the first item.
  private mutating func removeItem(_ place: Int) {
    changedItems = true
    var item = meeting.items.remove(at: place)
    freed.insert(item.line)
    let heading = Passage(.paragraph, printed(item), line: item.line, page: item.page)
    func shift<Fact>(_ facts: inout [Fact], _ passage: WritableKeyPath<Fact, Int?>, by count: Int) {
      for i in facts.indices {
        // What the heading itself says stands in its text now.
        facts[i][keyPath: passage] = (facts[i][keyPath: passage].map { $0 + 1 } ?? 0) + count
      }
    }
    let count = place > 0 ? meeting.items[place - 1].passages.count : meeting.before.count
    shift(&item.decisions, \.passage, by: count)
    shift(&item.actions, \.passage, by: count)
    if place > 0 {
      meeting.items[place - 1].passages += [heading] + item.passages
      meeting.items[place - 1].decisions += item.decisions
      meeting.items[place - 1].actions += item.actions
      meeting.items[place - 1].declarations += item.declarations
    } else {
      moveAfter(by: item.passages.count + 1)
      meeting.before += [heading] + item.passages
      meeting.decisions += item.decisions
      meeting.actions += item.actions
      meeting.declarations += item.declarations
    }
    for i in meeting.introduced.indices where meeting.introduced[i].item == item.id {
      meeting.introduced[i].item = place > 0 ? meeting.items[place - 1].id : nil
    }
  }

  /// Facts under no item count their passages through `before` and then `after`: those in `after` move with its start.
  private mutating func moveAfter(by count: Int) {
    for i in meeting.decisions.indices {
      if let p = meeting.decisions[i].passage, p >= meeting.before.count {
        meeting.decisions[i].passage = p + count
      }
    }
    for i in meeting.actions.indices {
      if let p = meeting.actions[i].passage, p >= meeting.before.count {
        meeting.actions[i].passage = p + count
      }
    }
  }

  // MARK: Making a heading

  private mutating func addItem(_ entry: EntryEdit<ItemFields>, _ edit: Edit) -> CorrectionResult {
    if let place = itemPlace(entry.words),
      FoldedWords(printed(meeting.items[place])).begins(with: FoldedWords(entry.words))
    {
      return .needless
    }
    let places = passagePlaces(entry.words)
    // Of several the one that begins a passage.
    let starting = places.filter { $0.range.lowerBound == 0 }
    guard let place = starting.first ?? places.first else {
      return .unmatched(
        message: "“\(entry.words)” does not stand in the document",
        next: "Copy the words of the heading from the document")
    }
    guard places.count == 1 || starting.count == 1 else {
      return .unmatched(
        message: "“\(entry.words)” stands in the document \(places.count) times",
        next: "Write more of the words with which the item begins")
    }
    changedItems = true
    let passage = passages(of: place.part)[place.index]
    let line = self.line(of: entry.words, in: passage)
    let (heading, rest) = Self.heading(passage, place.range, entry)
    var item = AgendaItem(
      id: "", number: nil, title: "", heading: heading, passages: [], line: line, page: passage.page)
    item.number =
      entry.fields.number.map(\.value) ?? heading.first { $0.kind == .number }.map { Self.bare($0.text) }
    item.title = entry.fields.title ?? heading.first { $0.kind == .title }?.text ?? entry.words
    if let restricted = entry.fields.restricted { item.restricted = restricted }
    if let rest { item.passages = [rest] }
    split(&item, at: place, keeping: Self.head(of: passage, until: place.range.lowerBound))
    return note(edit, was: nil, now: name(item))
  }

  /// A number as the record has it: without what parts it from the title.
  private static func bare(_ number: String) -> String {
    var rest = number[...]
    while let last = rest.last, ".):".contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// The heading's parts, and what of the passage stands behind it.
  private static func heading(
    _ passage: Passage, _ range: Range<Int>, _ entry: EntryEdit<ItemFields>
  ) -> ([HeadingPart], Passage?) {
    let bytes = Array(passage.text.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).trimmed }
    var parts: [HeadingPart] = []
    var title = text(range)
    var rest: Passage?
    if case .listEntry(let label, _) = passage.kind, range.lowerBound == 0 {
      // A list's entry: its label is the number, its text the title.
      parts.append(HeadingPart(.number, label))
      title = title.isEmpty ? text(0..<bytes.count) : title
    }
    let end = range.isEmpty ? bytes.count : range.upperBound
    var behind = text(end..<bytes.count)
    // What only closes the heading stands with it.
    while let first = behind.first, ":.-–".contains(first), title.utf8.count > 0 {
      title.append(first)
      behind.removeFirst()
    }
    behind = behind.trimmed
    if !behind.isEmpty {
      rest = Passage(.paragraph, behind, line: passage.line, endLine: passage.endLine, page: passage.page)
    }
    // "4. Finance": the number that stands first, where the correction does not say another.
    if parts.isEmpty, let word = title.split(separator: " ").first, title.utf8.count > word.utf8.count,
      word.contains(where: \.isNumber), entry.fields.number.map({ $0.value == bare(String(word)) }) ?? true
    {
      parts.append(HeadingPart(.number, String(word)))
      title = String(title.dropFirst(word.count)).trimmed
    }
    parts.append(HeadingPart(.title, title))
    return (parts, rest)
  }

  /// What of a passage stands before an offset; nil for nothing.
  private static func head(of passage: Passage, until offset: Int) -> Passage? {
    guard offset > 0 else { return nil }
    var head = passage
    head.text = String(decoding: Array(passage.text.utf8)[..<offset], as: UTF8.self).trimmed
    head.links.removeAll { $0.range.upperBound > head.text.utf8.count }
    return head.text.isEmpty ? nil : head
  }

  /// Gives a new item everything that stands behind its heading up to the next item, with the facts in it.
  private mutating func split(_ item: inout AgendaItem, at place: PassagePlace, keeping head: Passage?) {
    let lead = item.passages.count
    // Facts behind the heading move; one in the same passage moves where its line is the heading's or below.
    let line = item.line
    func moves<Fact>(_ fact: Fact, _ passage: KeyPath<Fact, Int?>, _ at: KeyPath<Fact, Int>, base: Int)
      -> Bool
    {
      guard let p = fact[keyPath: passage].map({ $0 - base }) else { return false }
      return p > place.index || p == place.index && (head == nil || fact[keyPath: at] >= line)
    }
    func take<Fact>(
      _ facts: inout [Fact], _ passage: WritableKeyPath<Fact, Int?>, _ at: KeyPath<Fact, Int>, base: Int
    ) -> [Fact] {
      let taken = facts.filter { moves($0, passage, at, base: base) }.map { fact in
        var fact = fact
        let p = (fact[keyPath: passage] ?? 0) - base
        fact[keyPath: passage] = p == place.index ? (lead > 0 ? 0 : nil) : p - place.index - 1 + lead
        return fact
      }
      facts.removeAll { moves($0, passage, at, base: base) }
      return taken
    }
    switch place.part {
    case .item(let i):
      item.passages += meeting.items[i].passages[(place.index + 1)...]
      item.decisions = take(&meeting.items[i].decisions, \.passage, \.line, base: 0)
      item.actions = take(&meeting.items[i].actions, \.passage, \.line, base: 0)
      item.declarations = meeting.items[i].declarations.filter { $0.line >= line }
      meeting.items[i].declarations.removeAll { $0.line >= line }
      meeting.items[i].passages.removeSubrange(place.index...)
      if let head { meeting.items[i].passages.append(head) }
      meeting.items.insert(item, at: i + 1)
    case .before:
      // What stood before the first item is its own now, from here on.
      let old = meeting.before.count
      var tail = (meeting.decisions, meeting.actions)
      tail.0 = meeting.decisions.filter { ($0.passage ?? 0) >= old }
      tail.1 = meeting.actions.filter { ($0.passage ?? 0) >= old }
      meeting.decisions.removeAll { ($0.passage ?? 0) >= old }
      meeting.actions.removeAll { ($0.passage ?? 0) >= old }
      item.passages += meeting.before[(place.index + 1)...]
      item.decisions = take(&meeting.decisions, \.passage, \.line, base: 0)
      item.actions = take(&meeting.actions, \.passage, \.line, base: 0)
      meeting.before.removeSubrange(place.index...)
      if let head { meeting.before.append(head) }
      let shift = meeting.before.count - old
      meeting.decisions += tail.0.map { moved($0, \.passage, by: shift) }
      meeting.actions += tail.1.map { moved($0, \.passage, by: shift) }
      meeting.items.insert(item, at: 0)
    case .after:
      let base = meeting.before.count
      item.passages += meeting.after[(place.index + 1)...]
      item.decisions = take(&meeting.decisions, \.passage, \.line, base: base)
      item.actions = take(&meeting.actions, \.passage, \.line, base: base)
      meeting.after.removeSubrange(place.index...)
      if let head { meeting.after.append(head) }
      meeting.items.append(item)
    }
  }

  private func moved<Fact>(_ fact: Fact, _ passage: WritableKeyPath<Fact, Int?>, by count: Int) -> Fact {
    var fact = fact
    fact[keyPath: passage] = fact[keyPath: passage].map { $0 + count }
    return fact
  }

  // MARK: Ending the last item

  private struct Unmatched: Error { var result: CorrectionResult }

  /// Ends the last item before the passage that begins with some words; what follows stands under no item.
  private mutating func end(_ place: Int, before words: String) -> Result<Void, Unmatched> {
    func fail(_ message: String, _ next: String) -> Result<Void, Unmatched> {
      .failure(Unmatched(result: .unmatched(message: message, next: next)))
    }
    guard place == meeting.items.count - 1 else {
      return fail(
        "“ends_before” is for the last item: what follows another belongs to the next one",
        "Write - add: with the words of the next heading")
    }
    guard let found = passagePlaces(words, in: place).first(where: { $0.range.lowerBound == 0 }) else {
      return fail(
        "“\(words)” does not begin a paragraph of item \(name(meeting.items[place]))",
        "Copy the opening words from the document")
    }
    let at = found.index
    let tail = Array(meeting.items[place].passages[at...])
    moveAfter(by: tail.count)
    let shift = meeting.before.count - at
    let decisions = meeting.items[place].decisions.filter { ($0.passage ?? -1) >= at }
    let actions = meeting.items[place].actions.filter { ($0.passage ?? -1) >= at }
    meeting.items[place].decisions.removeAll { ($0.passage ?? -1) >= at }
    meeting.items[place].actions.removeAll { ($0.passage ?? -1) >= at }
    meeting.decisions += decisions.map { moved($0, \.passage, by: shift) }
    meeting.actions += actions.map { moved($0, \.passage, by: shift) }
    meeting.items[place].passages.removeSubrange(at...)
    meeting.after = tail + meeting.after
    return .success(())
  }

  // MARK: Ids

  /// Gives items their ids anew: by number, else by title; a repeat gets `--2`.
  mutating func renumberItems() {
    var seen: [String: Int] = [:]
    var new: [String: String] = [:]
    for i in meeting.items.indices {
      let item = meeting.items[i]
      let base =
        "item-" + (item.number.map { slug($0, orElse: "0") } ?? slug(item.title, orElse: "untitled"))
      let n = (seen[base] ?? 0) + 1
      seen[base] = n
      let id = n == 1 ? base : "\(base)--\(n)"
      if !item.id.isEmpty { new[item.id] = id }
      meeting.items[i].id = id
    }
    for i in meeting.introduced.indices {
      if let old = meeting.introduced[i].item { meeting.introduced[i].item = new[old] ?? old }
    }
  }

  mutating func renumberOutcomes() {
    for i in meeting.items.indices {
      let prefix = meeting.items[i].id + "-"
      for n in meeting.items[i].decisions.indices {
        meeting.items[i].decisions[n].id = "\(prefix)decision-\(n + 1)"
      }
      for n in meeting.items[i].actions.indices {
        meeting.items[i].actions[n].id = "\(prefix)action-\(n + 1)"
      }
    }
    for n in meeting.decisions.indices { meeting.decisions[n].id = "decision-\(n + 1)" }
    for n in meeting.actions.indices { meeting.actions[n].id = "action-\(n + 1)" }
  }
}
