import Minutes

extension Meeting {
  /// Brings the passages to the form that Markdown can tell: entries of lists no deeper than one level below the
  /// entry that they stand in, headings of four levels.
  mutating func settlePassages() {
    Meeting.settle(&before)
    for i in items.indices { Meeting.settle(&items[i].passages) }
    Meeting.settle(&after)
  }

  /// How deep lists may nest; a document that nests deeper was misread or means harm.
  private static let deepest = 8

  private static func settle(_ passages: inout [Passage]) {
    /// The printed depths of the entries that the next one may stand in.
    var open: [Int] = []
    for i in passages.indices {
      switch passages[i].kind {
      case .listEntry(let label, let depth):
        while let last = open.last, last >= depth { open.removeLast() }
        passages[i].kind = .listEntry(label: label, depth: min(open.count, deepest))
        open.append(depth)
      case .heading(let level):
        passages[i].kind = .heading(min(max(level, 1), 4))
        open = []
      default:
        open = []
      }
    }
  }
}
