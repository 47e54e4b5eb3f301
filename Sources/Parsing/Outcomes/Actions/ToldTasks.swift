/// Tasks that were told before, for knowing one that a list tells again in nearly the same words.
struct ToldTasks {
  private var tasks: [Set<FoldedWord>] = []
  /// For each word the tasks that hold it.
  private var places: [FoldedWord: [Int]] = [:]

  /// So many tasks at most are compared with one: where each of its words is in more, the words tell little.
  private static let most = 100

  mutating func note(_ text: String) {
    let own = Set(words(of: text).map(\.folded))
    for word in own where ToldTasks.tells(word) { places[word, default: []].append(tasks.count) }
    tasks.append(own)
  }

  /// Whether three quarters of a task's longer words stand in one that was noted; of less than two nothing is known.
  func holds(_ text: String) -> Bool {
    let own = words(of: text).map(\.folded).filter(ToldTasks.tells)
    guard own.count >= 2, !tasks.isEmpty else { return false }
    let needed = (own.count * 3 + 3) / 4
    // Whichever task has so many of the words has one of any that are more than the others: of the rarest.
    let rarest = own.map { places[$0] ?? [] }.sorted { $0.count < $1.count }.prefix(own.count - needed + 1)
    for task in rarest.joined().prefix(ToldTasks.most) {
      let told = tasks[task]
      if own.reduce(0, { $0 + (told.contains($1) ? 1 : 0) }) >= needed { return true }
    }
    return false
  }

  private static func tells(_ word: FoldedWord) -> Bool { word.utf8.count > 3 }
}
