import Linking
import Minutes

/// The items of a thread in the order of days, and when they were.
struct ThreadPath: Sendable {
  let items: [ItemPlace]
  /// How many meetings they are of.
  let meetings: Int
  let first: CalendarDate?
  let last: CalendarDate?

  /// - Parameter rank: the place of each document in the order of days.
  init(_ thread: BusinessThread, _ documents: [ArchivedDocument], _ rank: [Int]) {
    items = thread.items.sorted { rank[$0.document] < rank[$1.document] }
    meetings = Set(items.map(\.document)).count
    let days = items.compactMap { documents[$0.document].digest.date }
    first = days.min()
    last = days.max()
  }

  /// Where the items of one document stand among the others; empty where there are none.
  func places(of document: Int, _ rank: [Int]) -> Range<Int> {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if rank[items[middle].document] < rank[document] { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < items.count, items[end].document == document { end += 1 }
    return low..<end
  }
}
