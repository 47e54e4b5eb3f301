import Minutes

/// Finds what decisions and actions ask for, and the later item that answers.
enum FollowUps {
  /// Longer than this a body does not take to come back to a matter: five quarters.
  private static let longest = 460

  static func all(in documents: [ArchivedDocument]) -> [FollowUp] {
    var byBody: [String: [Int]] = [:]
    for index in documents.indices where documents[index].digest.kind == .minutes {
      if let body = documents[index].bodyID, documents[index].digest.date != nil {
        byBody[body, default: []].append(index)
      }
    }
    var found: [FollowUp] = []
    for body in byBody.keys.sorted() {
      let order = byBody[body]!.sorted {
        (documents[$0].digest.date?.ordinal ?? 0, documents[$0].url) < (
          documents[$1].digest.date?.ordinal ?? 0, documents[$1].url
        )
      }
      let days = order.map { documents[$0].digest.date?.ordinal ?? 0 }
      let items = LaterItems(order, documents)
      var end = 0
      for (place, index) in order.enumerated() {
        while end < order.count, days[end] - days[place] <= longest { end += 1 }
        let later = items.entries(of: place + 1..<max(place + 1, end))
        for (number, item) in documents[index].digest.items.enumerated() {
          let asked = ItemPlace(document: index, item: number)
          let title = items.sketch(place, number).title
          let thread = documents[index].items[number].thread
          for decision in item.decisions where asks(decision) {
            found.append(
              followUp(asked, by: decision.id, answer(to: title, thread: thread, in: later, items)))
          }
          for action in item.actions {
            if let answer = answer(to: action, of: title, thread: thread, in: later, items) {
              found.append(followUp(asked, by: action.id, answer))
            }
          }
        }
      }
    }
    return found
  }

  private static func followUp(
    _ asked: ItemPlace, by id: String, _ answer: (place: ItemPlace, reason: FollowUp.Reason)?
  ) -> FollowUp {
    let because: String? =
      switch answer?.reason {
      case .sameBusiness?: "the same business at a later meeting"
      case .titleHoldsTitle?: "its title holds that of the item that asked"
      case .sharedWords(let words)?: "speaks of \(words.joined(separator: ", "))"
      case nil: nil
      }
    var followUp = FollowUp(asked: asked, by: id, answer: answer?.place, because: because)
    followUp.reason = answer?.reason
    return followUp
  }

  /// True where a decision asks for something to come back.
  static func asks(_ decision: Decision) -> Bool {
    if decision.effect == .deferred { return true }
    let text = FoldedWord.key(of: decision.text)
    return requests.contains { text.contains($0) }
  }

  private static let requests = [
    "further report", "report back", "brought back", "bring back", "bring a report", "be brought to",
    "come back to",
    "reported back", "be submitted to the next", "to the next meeting", "to a future meeting",
    "at the next meeting",
    "at a future meeting", "progress report be", "update be provided", "update report be", "deferred to",
  ]

  /// The first later item of the same business.
  private static func answer(
    to title: BusinessTitle, thread: String?, in later: Range<Int>, _ items: LaterItems
  ) -> (place: ItemPlace, reason: FollowUp.Reason)? {
    guard !title.isRoutine else { return nil }
    let same = thread.flatMap { items.first(of: $0, in: later) }
    let titled = title.words.count > 1 ? items.first(titled: Set(title.words), in: later) : nil
    if let same, same <= titled ?? .max { return (items.entries[same].place, .sameBusiness) }
    return titled.map { (items.entries[$0].place, .titleHoldsTitle) }
  }

  /// The first later item that continues the action's business and speaks of its matter.
  private static func answer(
    to action: Action, of title: BusinessTitle, thread: String?, in later: Range<Int>, _ items: LaterItems
  ) -> (place: ItemPlace, reason: FollowUp.Reason)? {
    let matter = BusinessTitle.carryingWords(action.text)
      .subtracting(BusinessTitle.carryingWords(action.owner ?? ""))
    guard matter.count > 1 else { return nil }
    for number in items.entries(speakingOf: matter, in: later) {
      let entry = items.entries[number]
      let shared = matter.intersection(entry.sketch.matter)
      let continues = !title.isRoutine && thread != nil && entry.thread == thread
      // Two words of the matter where the business is the same; three, one of them in the title, where not.
      if continues || shared.count >= 3 && !shared.isDisjoint(with: entry.sketch.words) {
        return (entry.place, .sharedWords(Array(shared.sorted().prefix(3))))
      }
    }
    return nil
  }
}
