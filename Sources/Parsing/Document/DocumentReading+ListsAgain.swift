import Minutes

/// Lists at a document's end that tell again what its items told: "Summary of action items", "Summary of resolutions".
extension DocumentReading {
  /// The items without such repeats: what stands in a list of its own and before it counts once, where it was told.
  func withoutListsAgain(_ items: [AgendaItem]) -> [AgendaItem] {
    guard items.count > 1, items.contains(where: { listsTasks($0.title.folded) }) else { return items }
    var result = items
    var tasks = ToldTasks()
    var settled: Set<String> = []
    for k in result.indices {
      let title = result[k].title.folded
      if listsTasks(title) {
        result[k].actions.removeAll { tasks.holds($0.text) }
        if isSummary(title) {
          result[k].decisions.removeAll { settled.contains($0.text.folded.trimming(" .")) }
        }
        // Their ids go on without gaps.
        for n in result[k].actions.indices { result[k].actions[n].id = "\(result[k].id)-action-\(n + 1)" }
        for n in result[k].decisions.indices {
          result[k].decisions[n].id = "\(result[k].id)-decision-\(n + 1)"
        }
      }
      for action in result[k].actions { tasks.note(action.text) }
      for decision in result[k].decisions { settled.insert(decision.text.folded.trimming(" .")) }
    }
    return result
  }

  private func listsTasks(_ title: String) -> Bool {
    isSummary(title)
      || title.contains("action") && !title.contains("arising") && !title.contains("previous")
  }

  private func isSummary(_ title: String) -> Bool { title.hasPrefix("summary of") }
}
