import Testing

@testable import Parsing

struct ToldTasksTests {
  @Test func `a task is told again where three quarters of its longer words are`() {
    var tasks = ToldTasks()
    #expect(!tasks.holds("Repair the stile"))
    tasks.note("Ben Roe to repair the stile near the upper gate.")
    tasks.note("Clerk to write to the county about the bus.")
    #expect(tasks.holds("Repair the stile near the upper gate"))
    #expect(tasks.holds("Repair stile near lower gate"))
    #expect(!tasks.holds("Repair the bench near lower gate"))
    // The words of two tasks are none.
    #expect(!tasks.holds("Repair the stile, write about the bus"))
    // Of one long word nothing is known.
    #expect(!tasks.holds("The stile"))
  }

  /// Against a comparison with every task, over words that many tasks share.
  @Test func `looking by the rarest words finds what looking through all finds`() {
    var state: UInt64 = 7
    func number(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var tasks = ToldTasks()
    var noted: [Set<String>] = []
    var hits = 0
    for _ in 0..<90 {
      let own = (0..<(2 + number(6))).map { _ in "word\(number(14))" }
      let told = noted.contains { t in own.filter { t.contains($0) }.count * 4 >= own.count * 3 }
      #expect(tasks.holds(own.joined(separator: " ")) == told, "\(own)")
      hits += told ? 1 : 0
      tasks.note(own.joined(separator: " "))
      noted.append(Set(own))
    }
    #expect((10...80).contains(hits))
  }
}
