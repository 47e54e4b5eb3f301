import Minutes
import Testing

@testable import Linking

/// Mistakes that archives of people and papers have made before.
@Suite struct MistakeTests {
  @Test func `a longer name that contains a shorter one is another name`() {
    let meeting = minutes(
      "Board", "2018-04-04", present: ["Ana Peri", "Ann Lee"],
      items: [
        item(
          "1", "X",
          "Ana Peridberg, Sally Ann Lee, Ann Lee-Smith and Ann Lee Potter wrote in; J. Ann Lee did not.")
      ])
    #expect(mentions(meeting, in: [meeting]) == [])
  }

  @Test func `a word ends at a letter of any script`() {
    let meeting = minutes(
      "Board", "2018-04-04", present: ["Jan Nový"],
      items: [item("1", "X", "Jan Novýš came; Jan Novýй too; Jan Novy spoke.")])
    #expect(mentions(meeting, in: [meeting]) == ["person jan-novy: Jan Novy"])
  }

  @Test func `a namesake who joins later is not taken for the one before`() {
    let archive = archive([
      minutes("Board", "2001-01-01", present: ["John Harris"]),
      minutes("Board", "2003-01-01", present: ["J Harris"]),
      minutes("Board", "2010-01-01", present: ["Jane Harris"]),
      minutes("Board", "2011-01-01", present: ["J Harris"]),
      minutes("Board", "2021-06-01", present: ["Jane Harris"]),
    ])
    #expect(archive.person("J Harris", at: "board/2003-01-01") == "john-harris")
    #expect(archive.person("J Harris", at: "board/2011-01-01") == "jane-harris")
    // Ten years without a sign of her.
    #expect(archive.person("Jane Harris", at: "board/2021-06-01") == "jane-harris-board")
  }

  @Test func `Dan is Daniel, but a married name and a corrected spelling are for a person to settle`() {
    let archive = archive([
      minutes(
        "Board", "2017-01-01",
        present: ["Daniel Ash (Fen Police)", "Angela Corrin (Youth Works)", "Frederick Gorse"]),
      minutes("Board", "2018-01-01", present: ["Dan Ash", "Angela Smith (Youth Works)", "Frederick Corse"]),
    ])
    #expect(
      archive.people.map(\.id) == [
        "angela-corrin", "angela-smith", "daniel-ash", "frederick-corse", "frederick-gorse",
      ])
    #expect(archive.suggestions.map(\.ids) == [["frederick-corse", "frederick-gorse"]])
  }

  @Test func `a surname first is the same name`() {
    let archive = archive([
      minutes("Board", "2017-01-01", present: ["Peter Brill"]),
      minutes("Board", "2018-01-01", present: ["BRILL Peter"]),
      minutes("Board", "2019-01-01", present: ["Brill, Peter"]),
    ])
    #expect(archive.people.map(\.id) == ["peter-brill"])
    #expect(archive.people[0].name == "Peter Brill")
  }

  @Test func `joining two keeps the roles of both, and what was published of either`() {
    let archive = archive([
      minutes("Board", "2017-01-01", present: ["David Birkin [Chair] (Fen Police)"]),
      minutes("Board", "2018-01-01", present: ["Dave Birkin [Treasurer] (Youth Works)"]),
    ])
    #expect(archive.people.count == 1)
    #expect(archive.people[0].affiliations.map(\.role) == ["Chair", "Treasurer"])
    #expect(archive.people[0].affiliations.map(\.organisation) == ["fen-police", "youth-works"])
    #expect(archive.people[0].identities == ["board/david birkin", "board/dave birkin"])
  }

  @Test func `an office is held on the days that record it`() {
    let archive = archive([
      minutes("Board", "2014-01-01", present: ["Ann Lee"]),
      minutes("Board", "2017-01-01", present: ["Ann Lee [Chair]"]),
      minutes("Board", "2018-01-01", present: ["Ann Lee [Chair]"]),
      minutes("Board", "2019-01-01", present: ["Ann Lee"]),
    ])
    let office = archive.people[0].affiliations.first { $0.role == "Chair" }
    #expect(office?.first?.iso == "2017-01-01")
    #expect(office?.last?.iso == "2018-01-01")
  }

  @Test func `one wrong match is not learnt: no alias outlives the document that gave it`() {
    let first = minutes("Board", "2017-01-01", present: ["John Harris"])
    let second = minutes("Board", "2018-01-01", present: ["J Harris"])
    let third = minutes("Board", "2018-02-01", present: ["Jane Harris"])
    #expect(archive([first, second]).person("J Harris", at: "board/2018-01-01") == "john-harris")
    // Now that a Jane is known, nothing remains of the earlier answer.
    #expect(archive([first, second, third]).person("J Harris", at: "board/2018-01-01") == nil)
  }

  @Test func `names of things outside the archive are not linked`() {
    let meeting = minutes(
      "Board", "2018-01-01", present: ["Ann Lee (NRA)"],
      items: [
        item("1", "X", "The NRAS and the nra wrote; MP4 files and the National Rivers Authority were named.")
      ])
    #expect(mentions(meeting, in: [meeting]) == [])
  }

  @Test func `four people of one forename and three of one surname stay themselves`() {
    let archive = archive([
      minutes(
        "Board", "2014-01-01", present: ["Cllr Steve Nash", "Kerry Anders (KESC)"],
        apologies: ["Steve Home (NBC)", "Andrew Baker", "Steve Rowe (Katal)"]),
      minutes(
        "Board", "2017-01-01",
        present: [
          "Cllr Steve Nash", "Kerry Anders (NBC – Public Health)", "Steve Home", "Steve Rowe", "Steve Johns",
        ]),
      minutes(
        "Board", "2018-01-01", present: ["Cllr Steve Nash", "Mark Anders (Fen Police)"],
        apologies: ["Steve Rowe", "Steve Home"]),
    ])
    #expect(
      archive.people.map(\.id) == [
        "andrew-baker", "kerry-anders", "mark-anders", "steve-home", "steve-johns", "steve-nash",
        "steve-rowe",
      ])
  }
}
