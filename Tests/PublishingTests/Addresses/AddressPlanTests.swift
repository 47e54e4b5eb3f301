import Linking
import Minutes
import Testing

@testable import Publishing

@Suite struct AddressPlanTests {
  private typealias Page = AddressPlan.Page

  private func person(_ identity: String, _ slug: String) -> Page {
    Page(kind: .person, identity: identity, address: "people/\(slug)/")
  }

  private func record(_ identity: String, _ slug: String, _ state: AddressRecord.State = .live)
    -> AddressRecord
  {
    AddressRecord(
      kind: .person, identity: identity, address: "people/\(slug)/", firstPublished: day("2026-01-05"),
      lastChanged: day("2026-01-05"), state: state)
  }

  private func plan(_ records: [AddressRecord], _ pages: [Page]) -> AddressPlan {
    AddressPlan(book: AddressBook(records), pages: pages)
  }

  /// The register after a build with `--keep` a month later.
  private func kept(_ records: [AddressRecord], _ pages: [Page], changed: Set<String> = []) -> [String] {
    var book = AddressBook(records)
    book.note(AddressPlan(book: book, pages: pages), changed: changed, today: day("2026-02-05"))
    return book.records.map {
      "\($0.identity) \($0.address.dropFirst(7)) \($0.firstPublished.iso) \($0.lastChanged.iso) \($0.state)"
    }
  }

  @Test("what is published for the first time is counted once for each address, and appended in their order")
  func firstTime() {
    let pages = [
      person("town/bo", "bo"), person("town/ann", "ann"), person("parish/ann", "ann"),
      person("town/ann", "ann"),
    ]
    #expect(plan([], pages).unkeptAddresses == 2)
    #expect(
      kept([], pages) == [
        "parish/ann ann/ 2026-02-05 2026-02-05 live", "town/ann ann/ 2026-02-05 2026-02-05 live",
        "town/bo bo/ 2026-02-05 2026-02-05 live",
      ])
    #expect(plan([record("town/bo", "bo")], pages).unkeptAddresses == 1)
    #expect(plan([record("town/ann", "ann"), record("town/bo", "bo")], pages).unkeptAddresses == 0)
  }

  @Test("the day of the last change is that of a changed page, and of no other")
  func changes() {
    let records = [record("a", "ann"), record("b", "bo")]
    let pages = [person("a", "ann"), person("b", "bo")]
    #expect(
      kept(records, pages, changed: ["people/bo/"]) == [
        "a ann/ 2026-01-05 2026-01-05 live", "b bo/ 2026-01-05 2026-02-05 live",
      ])
  }

  @Test("a page that is no more leaves a notice, and its address again when it comes back")
  func withdrawal() {
    let gone = plan([record("a", "ann")], [])
    #expect(gone.withdrawn == ["people/ann/"])
    #expect(gone.moved.isEmpty)
    #expect(kept([record("a", "ann")], []) == ["a ann/ 2026-01-05 2026-02-05 withdrawn"])
    let back = plan([record("a", "ann", .withdrawn)], [person("a", "ann")])
    #expect(back.withdrawn.isEmpty)
    #expect(
      kept([record("a", "ann", .withdrawn)], [person("a", "ann")]) == ["a ann/ 2026-01-05 2026-02-05 live"])
    #expect(plan([record("a", "ann", .withdrawn)], []).withdrawn == ["people/ann/"])
  }

  @Test("a merge leaves a redirect at the lost address, and can be undone")
  func merge() {
    let apart = [record("town/ann", "ann-lee"), record("parish/ann", "ann-lee-parish")]
    let one = [person("town/ann", "ann-lee"), person("parish/ann", "ann-lee")]
    #expect(plan(apart, one).moved == ["people/ann-lee-parish/": "people/ann-lee/"])
    #expect(plan(apart, one).withdrawn.isEmpty)
    #expect(
      kept(apart, one) == [
        "town/ann ann-lee/ 2026-01-05 2026-01-05 live",
        "parish/ann ann-lee-parish/ 2026-01-05 2026-02-05 moved(to: \"people/ann-lee/\")",
        "parish/ann ann-lee/ 2026-02-05 2026-02-05 live",
      ])
    let merged = [
      record("town/ann", "ann-lee"), record("parish/ann", "ann-lee-parish", .moved(to: "people/ann-lee/")),
      record("parish/ann", "ann-lee"),
    ]
    #expect(plan(merged, one).moved == ["people/ann-lee-parish/": "people/ann-lee/"])
    #expect(plan(merged, one).unkeptAddresses == 0)
    let two = [person("town/ann", "ann-lee"), person("parish/ann", "ann-lee-parish")]
    #expect(plan(merged, two).moved.isEmpty)
    #expect(
      kept(merged, two) == [
        "town/ann ann-lee/ 2026-01-05 2026-01-05 live",
        "parish/ann ann-lee-parish/ 2026-01-05 2026-02-05 live",
        "parish/ann ann-lee/ 2026-01-05 2026-02-05 moved(to: \"people/ann-lee-parish/\")",
      ])
  }

  @Test("a redirect leads to where the page is at last")
  func chain() {
    let records = [
      record("a", "one", .moved(to: "people/two/")), record("b", "two", .moved(to: "people/three/#item-1")),
      record("c", "three"),
    ]
    #expect(
      plan(records, [person("c", "three")]).moved == [
        "people/one/": "people/three/#item-1", "people/two/": "people/three/#item-1",
      ])
    // Where the last page is withdrawn, so is what led to it.
    #expect(plan(records, []).withdrawn == ["people/one/", "people/two/", "people/three/"])
  }

  @Test("redirects in a ring lead nowhere")
  func ring() {
    let records = [
      record("a", "one", .moved(to: "people/two/")), record("b", "two", .moved(to: "people/one/")),
    ]
    #expect(plan(records, []).withdrawn == ["people/one/", "people/two/"])
  }

  @Test(
    "a redirect to a page that is not there is told, one to a page of the site's own is taken at its word")
  func strayTarget() {
    let records = [
      record("a", "one", .moved(to: "people/nobody/")), record("b", "two", .moved(to: "about/")),
    ]
    let plan = plan(records, [])
    #expect(plan.moved == ["people/two/": "about/"])
    #expect(plan.withdrawn == ["people/one/"])
    #expect(plan.diagnostics.map(\.id) == ["address-target"])
  }

  @Test("an address that was left and is given to another is told")
  func reused() {
    let plan = plan([record("old ann", "ann", .withdrawn)], [person("new ann", "ann")])
    #expect(
      plan.diagnostics.map(\.message) == [
        "`people/ann/` was the address of `old ann` and is now that of `new ann`"
      ])
    #expect(plan.withdrawn.isEmpty && plan.moved.isEmpty)
  }

  @Test("the notice at an address that tells a withheld name stands under a hash")
  func withheld() throws {
    let records = [
      record("town/ann", "ann-lee"), record("x", "lee", .moved(to: "people/bo/")),
      record("parish/ann", "person-7"),
      record("b", "bo"),
    ]
    let plan = AddressPlan(book: AddressBook(records), pages: [person("b", "bo")]) {
      $0.contains("lee") || $0.contains("ann")
    }
    #expect(plan.moved.isEmpty)
    #expect(plan.withdrawn.count == 3)
    #expect(plan.withdrawn.allSatisfy { $0.hasPrefix("people/withdrawn-") && $0.utf8.count == 34 })
    #expect(!plan.withdrawn.joined().contains("lee"))
  }

  @Test("the order of the pages makes no difference")
  func order() {
    let records = (0..<20).map {
      record("p\($0)", "p\($0 % 7)", $0 % 3 == 0 ? .withdrawn : .moved(to: "people/q\($0 % 5)/"))
    }
    let pages = (0..<30).map { person("p\($0)", "q\($0 % 5)") } + [person("z", "z"), person("y", "z")]
    let first = plan(records, pages)
    for _ in 0..<5 {
      let other = plan(records, pages.shuffled())
      #expect(
        other.moved == first.moved && other.withdrawn == first.withdrawn && other.states == first.states)
    }
  }
}
