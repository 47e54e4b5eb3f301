import Minutes

/// A table of tasks with a column for who does them: "No | Action | Owner | Due". Each row is a task of the one it names.
struct ActionColumns {
  let task: Int
  let owner: Int
  let due: Int?
  let state: Int?
  let count: Int

  /// The columns that a row of heads names; nil where it heads no such table.
  init?(_ cells: [String]) {
    guard (2...7).contains(cells.count) else { return nil }
    var task: Int?
    var owner: Int?
    var due: Int?
    var state: Int?
    var entry: Int?
    for (k, cell) in cells.enumerated() where cell.utf8.count <= 32 {
      let bare = cell.folded.trimming(" :.*?")
      if bare.isOne(of: "item items job jobs") { entry = k }
      if ActionColumns.owners.contains(bare) {
        owner = owner ?? k
      } else if ActionColumns.tasks.contains(bare) {
        task = task ?? k
      } else if ActionColumns.days.contains(bare) {
        due = due ?? k
      } else if bare.isOne(of: "status state progress") {
        state = state ?? k
      }
    }
    // "Person | Item": whoever has the item is asked for by a word that no agenda uses.
    if task == nil, let entry, let owner,
      cells[owner].folded.trimming(" :.*?").isOne(of: "person who whom assignee responsible")
        || due != nil && cells[owner].folded.trimming(" :.*?") == "by whom"
    {
      task = entry
    }
    guard let task, let owner else { return nil }
    self.task = task
    self.owner = owner
    self.due = due
    self.state = state
    count = cells.count
  }

  private static let tasks: WordSet = [
    "action", "actions", "task", "tasks", "action required", "action item", "action agreed", "agreed action",
    "action point", "action points", "what", "action to be taken", "description", "details", "action details",
    "action description", "actions required", "detail",
  ]
  private static let owners: WordSet = [
    "owner", "who", "by whom", "lead", "responsible", "responsibility", "person responsible", "assigned to",
    "action by", "action owner", "actioned by", "owner(s)", "lead officer", "responsible person", "assignee",
    "owned by", "person", "initials", "to be actioned by", "responsible officer", "lead person",
    "allocated to", "resp", "responsible owner", "resp by",
  ]
  private static let days: WordSet = [
    "due", "due date", "deadline", "by when", "when", "target date", "timescale", "date", "date due",
    "completion date", "target", "action date", "due by", "timeframe", "complete by",
  ]
}

extension ActionReader {
  /// "The stile is broken.          RU": in a document with a column of owners, whoever stands at the end of a row has what
  /// the row tells last.
  mutating func ownerCell(_ p: Int) -> Bool {
    guard hasColumn, case .tableRow(let cells) = paragraphs[p].kind, (2...3).contains(cells.count),
      let last = cells.last, (1...3).contains(words(of: last).count), isOwner(last.trimming(" .*")),
      last.isAllCapitals || vocabulary.posts.contains(last.folded) || last.contains(" ")
        || known.contains(last.folded) && last.utf8.count <= 5,
      let told = Sentence.all(of: cells[cells.count - 2]).last, told.words.count >= 3,
      // "Councillor Ada Holm      Councillor Bea Lund": who came for whom.
      people.person(told.text)?.name.honorific == nil
    else { return false }
    let before = found.count
    scan(p)
    leaveOutColumn(before, cells)
    if found.last?.paragraph == p { return true }
    let near = settled.last { $0.paragraph == p }?.text
    let offset = paragraphs[p].text.range(of: told.text).map {
      paragraphs[p].text.utf8.distance(from: paragraphs[p].text.startIndex, to: $0.lowerBound)
    }
    found.append(
      Found(
        owner: last.trimming(" .*"), text: near ?? told.text, paragraph: p, offset: offset ?? 0,
        due: due(told.text)))
    return true
  }

  /// "Clerk to ring the county.        Clerk": the cell that repeats the owner is no word of the task.
  mutating func leaveOutColumn(_ from: Int, _ cells: [String]) {
    guard cells.count >= 2, let last = cells.last, (1...3).contains(words(of: last).count),
      isOwner(last.trimming(" .*"))
    else { return }
    for k in found.indices.dropFirst(from)
    where found[k].text.hasSuffix(" " + last) && words(of: found[k].text).count > words(of: last).count + 2 {
      found[k].text = String(found[k].text.dropLast(last.count)).trimmed
    }
  }

  /// Reads the rows behind a row of heads; the index behind the table, or nil where no table of tasks begins.
  mutating func actionTable(_ p: Int) -> Int? {
    guard case .tableRow(let heads) = paragraphs[p].kind, let columns = ActionColumns(heads) else {
      return nil
    }
    var q = p + 1
    while q < paragraphs.count, case .tableRow(let cells) = paragraphs[q].kind {
      defer { q += 1 }
      guard cells.count == columns.count || cells.count == columns.count - 1 && columns.due == cells.count
      else {
        continue
      }
      let owner = cells[columns.owner].trimming(" .*")
      let task = cells[columns.task].trimmed
      // "Flyers" is a task of somebody who was there.
      guard words(of: task).count >= (isOwner(owner) ? 1 : 2), isTableOwner(owner),
        !vocabulary.nothings.contains(task.folded.trimming(" .")), !isToldAbove(task)
      else { continue }
      // "Done", "Complete – the lease is signed": a task of the last meeting that is no task any more.
      if let state = columns.state, state < cells.count, let told = words(of: cells[state], upTo: 40).first,
        told.folded.isOne(of: "done complete completed closed finished actioned")
      {
        continue
      }
      var day: CalendarDate?
      if let due = columns.due, due < cells.count { day = self.due("by " + cells[due]) }
      let offset =
        paragraphs[q].text.range(of: task).map {
          paragraphs[q].text.utf8.distance(from: paragraphs[q].text.startIndex, to: $0.lowerBound)
        } ?? 0
      found.append(Found(owner: owner, text: task, paragraph: q, offset: offset, due: day))
    }
    return q
  }

  /// In a column headed for owners a name, initials or a post stands for whom it says, listed or not.
  private func isTableOwner(_ text: String) -> Bool {
    let w = words(of: text)
    guard (1...6).contains(w.count), w[0].isCapitalised, !vocabulary.nothings.contains(text.folded),
      !text.folded.isOne(
        of: "tbc tbd note noted n/a info information closed open done complete completed ongoing")
    else { return false }
    return isOwner(text) || w.allSatisfy { $0.isCapitalised || $0.folded.isOne(of: "and & / of the") }
  }

  /// A table that lists again what the items told: most of the task's own words stand in a task found before.
  private mutating func isToldAbove(_ task: String) -> Bool {
    for f in found.dropFirst(toldCount) { told.note(f.text) }
    toldCount = found.count
    return told.holds(task)
  }
}
