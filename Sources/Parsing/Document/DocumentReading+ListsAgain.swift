import Minutes

/// Lists at a document's end that tell again what its items told: "Summary of action items", "Summary of resolutions".
extension DocumentReading {
  /// The items without such repeats: what stands in a list of its own and before it counts once, where it was told.
  func withoutListsAgain(_ items: [AgendaItem]) -> [AgendaItem] {
    guard items.count > 1 else { return items }
    let closing = closingList()
    guard closing != nil || items.contains(where: { listsTasks($0.title.folded) }) else { return items }
    var result = items
    var tasks = ToldTasks()
    var settled: Set<String> = []
    for k in result.indices {
      let title = result[k].title.folded
      // Entries of one list are not compared with each other.
      let isList = { (passage: Int?) in listsTasks(title) || isBelow(passage, closing, k) }
      let actions = result[k].actions.filter { action in
        if isList(action.passage) { return !tasks.holds(action.text) }
        tasks.note(action.text)
        return true
      }
      for action in actions where isList(action.passage) { tasks.note(action.text) }
      let decisions = result[k].decisions.filter { decision in
        let text = decision.text.folded.trimming(" .")
        if isSummary(title) || isBelow(decision.passage, closing, k) && words(of: text, upTo: 60).count > 5 {
          return !settled.contains(text)
        }
        settled.insert(text)
        return true
      }
      result[k].actions = actions
      result[k].decisions = decisions
      // Their ids go on without gaps.
      for n in actions.indices { result[k].actions[n].id = "\(result[k].id)-action-\(n + 1)" }
      for n in decisions.indices { result[k].decisions[n].id = "\(result[k].id)-decision-\(n + 1)" }
    }
    return result
  }

  /// The decisions and actions of the last item, and of the lists of the whole meeting that close it: each is read by itself, as a
  /// label of such a list says nothing of what stands before it.
  func outcomes(ofLast body: [Paragraph], _ s: Section, prefix: String, by reader: OutcomeReader) -> (
    decisions: [Decision], actions: [Action]
  ) {
    guard let label = closingList() else {
      return reader.outcomes(ItemText(body), title: s.title, prefix: prefix, heading: tellingHeading(s))
    }
    var (decisions, actions) = reader.outcomes(
      ItemText(Array(body[..<label])), title: s.title, prefix: prefix, heading: tellingHeading(s))
    let lists = reader.outcomes(
      ItemText(Array(body[label...])), title: "", prefix: prefix, heading: nil)
    for var decision in lists.decisions {
      decision.passage = decision.passage.map { $0 + label }
      decision.id = "\(prefix)decision-\(decisions.count + 1)"
      decisions.append(decision)
    }
    for var action in lists.actions {
      action.passage = action.passage.map { $0 + label }
      action.id = "\(prefix)action-\(actions.count + 1)"
      actions.append(action)
    }
    return (decisions, actions)
  }

  /// The paragraph of the last item that heads a list of what was settled in the whole meeting: the first such label, below words
  /// of its own, in a document that has none before.
  private func closingList() -> Int? {
    guard bodies.count > 1, let last = bodies.last, let label = last.firstIndex(where: isListLabel),
      label > 0,
      // Where items have such labels, the last one's is its own.
      !bodies.dropLast().contains(where: { $0.contains(where: isListLabel) })
    else { return nil }
    return label
  }

  private func isListLabel(_ p: Paragraph) -> Bool {
    guard p.isLabel, p.text.folded.trimming(":.- ").hasSuffix("s") else { return false }
    let bare = p.text.folded.trimming(":.- ")
    return vocabulary.decisionLabels.contains(bare) || vocabulary.actionLabels.contains(bare)
  }

  private func isBelow(_ passage: Int?, _ closing: Int?, _ item: Int) -> Bool {
    guard let passage, let closing, item == bodies.count - 1 else { return false }
    return passage > closing
  }

  private func listsTasks(_ title: String) -> Bool {
    isSummary(title)
      || title.contains("action") && !title.contains("arising") && !title.contains("previous")
  }

  private func isSummary(_ title: String) -> Bool { title.hasPrefix("summary of") }
}
