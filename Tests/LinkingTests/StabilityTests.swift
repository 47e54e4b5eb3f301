import Minutes
import Testing

@testable import Linking

@Suite struct StabilityTests {
  private func ids(_ archive: Archive) -> [String] {
    archive.documents.map { document in
      "\(document.digest.source.file) \(document.id) \(document.attendees.map { $0.person ?? "-" }) \(document.items.map { $0.thread ?? "-" })"
    }.sorted()
  }

  @Test func `the order of files changes nothing`() {
    let invented = InventedArchive(seed: 7, meetings: 300, bodies: 9, peopleInBody: 12)
    let digests = invented.meetings.map { Digest($0, themes: nil) }
    let archive = Linker.archive(digests)
    var dice = InventedArchive.Dice(state: 99)
    for _ in 0..<3 {
      let other = Linker.archive(digests.shuffled(using: &dice))
      #expect(ids(other) == ids(archive))
      #expect(other.people == archive.people)
      #expect(other.organisations == archive.organisations)
      #expect(other.suggestions == archive.suggestions)
      #expect(other.gaps == archive.gaps)
    }
  }

  @Test func `an unrelated document changes no id`() {
    let invented = InventedArchive(seed: 8, meetings: 200, bodies: 9, peopleInBody: 12)
    let digests = invented.meetings.map { Digest($0, themes: nil) }
    let before = Set(ids(Linker.archive(digests)))
    let stranger = minutes("Zeal Island Board", "1999-01-01", present: ["Quentin Xavier-Zander (Zeal Works)"])
    let after = Set(ids(Linker.archive(digests + [Digest(stranger, themes: nil)])))
    #expect(before.isSubset(of: after))
  }

  @Test func `a namesake who comes later does not take the id`() {
    let first = minutes("Fen Parish Council", "2017-04-04", present: ["John Harris"])
    let later = minutes("Hill Residents Association", "2018-04-04", present: ["John Harris"])
    #expect(
      archive([first, later]).person("John Harris", at: "fen-parish-council/2017-04-04") == "john-harris")
  }

  @Test func `what was published keeps its id, whoever comes before`() {
    let known = minutes("Fen Parish Council", "2017-04-04", present: ["John Harris"])
    let older = minutes("Hill Residents Association", "2010-04-04", present: ["John Harris"])
    let before = archive([known])
    #expect(before.people.map(\.id) == ["john-harris"])
    var kept = KeptAddresses()
    for person in before.people { kept.keep(.person, identity: person.identities[0], slug: person.id) }
    let after = Linker.archive([known, older].map { Digest($0, themes: nil) }, kept: kept)
    #expect(after.person("John Harris", at: "fen-parish-council/2017-04-04") == "john-harris")
    #expect(
      after.person("John Harris", at: "hill-residents-association/2010-04-04")
        == "john-harris-hill-residents-association")
  }

  @Test func `a merge keeps one address and still knows the other`() {
    var kept = KeptAddresses()
    kept.keep(.person, identity: "board/david birkin", slug: "david-birkin")
    kept.keep(.person, identity: "board/dave birkin", slug: "dave-birkin")
    let meetings = [
      minutes("Board", "2017-01-01", present: ["David Birkin"]),
      minutes("Board", "2018-01-01", present: ["Dave Birkin"]),
    ]
    let archive = Linker.archive(meetings.map { Digest($0, themes: nil) }, kept: kept)
    #expect(archive.people.map(\.id) == ["david-birkin"])
    #expect(archive.people[0].identities == ["board/david birkin", "board/dave birkin"])
  }

  @Test func `a second meeting of a day keeps its number when a third file comes`() {
    var kept = KeptAddresses()
    kept.keep(.meeting, identity: "b.txt", slug: "2018-01-01")
    let archive = Linker.archive(
      [minutes("Board", "2018-01-01", file: "a.txt"), minutes("Board", "2018-01-01", file: "b.txt")].map {
        Digest($0, themes: nil)
      }, kept: kept)
    #expect(archive["board/2018-01-01"]?.digest.source.file == "b.txt")
  }
}
