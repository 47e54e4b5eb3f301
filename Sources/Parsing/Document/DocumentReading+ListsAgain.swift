import Minutes

/// Lists at a document's end that tell again what its items told: "Summary of action items", "Summary of resolutions".
extension DocumentReading {
  /// The items without such repeats: what stands in a list of its own and before it counts once, where it was told.
  func withoutListsAgain(_ items: [AgendaItem]) -> [AgendaItem] {
    guard let last = items.last, last.actions.count + last.decisions.count > 0 || items.count > 1 else {
      return items
    }
    var result = items
    var tasks: [Set<FoldedWord>] = []
    var settled: Set<String> = []
    for k in result.indices {
      let title = result[k].title.folded
      let listsTasks = title.contains("action") && !title.contains("arising") && !title.contains("previous")
      let isSummary = title.hasPrefix("summary of")
      if listsTasks || isSummary {
        result[k].actions.removeAll { action in
          let own = words(of: action.text).map(\.folded).filter { $0.utf8.count > 3 }
          return own.count >= 2
            && tasks.contains { told in own.filter { told.contains($0) }.count * 4 >= own.count * 3 }
        }
      }
      if isSummary { result[k].decisions.removeAll { settled.contains($0.text.folded.trimming(" .")) } }
      tasks += result[k].actions.map { Set(words(of: $0.text).map(\.folded)) }
      settled.formUnion(result[k].decisions.map { $0.text.folded.trimming(" .") })
    }
    for k in result.indices {
      // Their ids go on without gaps.
      for n in result[k].actions.indices { result[k].actions[n].id = "\(result[k].id)-action-\(n + 1)" }
      for n in result[k].decisions.indices {
        result[k].decisions[n].id = "\(result[k].id)-decision-\(n + 1)"
      }
    }
    return result
  }
}
