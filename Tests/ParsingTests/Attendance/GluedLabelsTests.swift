import Minutes
import Testing

@testable import Parsing

/// Lists whose labels stand close to their people, or in the same breath.
@Suite struct GluedLabelsTests {
  @Test func `forenames stand behind a glued label`() throws {
    let m = try meeting(
      "MINUTES OF THE COMMITTEE MEETING HELD ON 19th August 2021 in the Village Hall\n1.PRESENT: Ron, Clare, Reg, Sam, Dora, John and Sarah\n2.Apologies:Helen, Ivan\n3.Minutes of the Previous Meeting: The minutes were agreed.\n4.Hall Booking\nIt was agreed to market the hall.\n"
    )
    #expect(
      m.attendance.filter { $0.status == .present }.map(\.name.name) == [
        "Ron", "Clare", "Reg", "Sam", "Dora", "John", "Sarah",
      ])
    #expect(
      m.items.map(\.title) == ["PRESENT", "Apologies", "Minutes of the Previous Meeting", "Hall Booking"])
  }

  @Test func `apologies may be told behind the list of those present`() throws {
    let m = try meeting(
      minutes(
        "Present:  David Bake (Chair), Marie Hollis (Booking Secretary), Adrian Town and Alan Bowyer .  Apologies were received from John Seymore and Helen Elph"
      ))
    #expect(
      m.attendance.filter { $0.status == .present }.map(\.name.name)
        == ["David Bake", "Marie Hollis", "Adrian Town", "Alan Bowyer"])
    #expect(
      m.attendance.filter { $0.status == .apologies }.map(\.name.name) == ["John Seymore", "Helen Elph"])
  }

  @Test func `the clerk's office ends a line below an unlabelled list`() throws {
    #expect(
      try people(
        minutes(
          "Penny Brand (PB), Julie Brand Jones (JBJ), Andrew Eaves (AE), Harry Beece (HB), Andrew Barn (AB)\n\nLiz Parry (LP) Clerk"
        )
      ).last == "Liz Parry, officer, Clerk")
  }

  @Test func `a county councillor and another person are two`() throws {
    #expect(
      try people(
        minutes(
          "Present: Cllrs M Cane, J Evens\nIN ATTENDANCE: County Cllr David Harle, Tracy Nights (Lengthsman & Footpath Officer), and 8 other residents"
        )
      ).suffix(2) == [
        "David Harle, in-attendance, County Cllr",
        "Tracy Nights, in-attendance, Lengthsman & Footpath Officer",
      ])
  }

  @Test func `apologies and absent are one label`() throws {
    #expect(
      try people(minutes("Present               E Brook, D Mattock\nApologies/Absent       G Bake, D Patton"))
        .suffix(2)
        == ["G Bake, apologies", "D Patton, apologies"])
  }

  @Test func `titles may end with a semicolon`() throws {
    let m = try meeting(
      "Minutes of a meeting held at 7.45 pm on Monday 11th April 2016\nPresent; Mr Dick Lathe (Chairman), Mr Iain Stow (Secretary)\nApologies; Mr D Jameson.\nMinutes; The minutes of the previous meeting were read. Adopted unanimously.\nMatters arising; None.\nChairman;The lock to the shed has been changed.\nHall floor;Condition satisfactory.\nAny other business;Tables to be loaned in July.\n"
    )
    #expect(
      m.items.map(\.title) == ["Minutes", "Matters arising", "Chairman", "Hall floor", "Any other business"])
  }

  @Test func `letters and a number before capitals are the number of an item`() throws {
    let m = try meeting(
      "MINUTES of MEETING of TARN COUNCIL held on THURSDAY 19 JUNE 2008 at 10.00am.\n\nPresent:\nProvost Fergus WOODE\nCouncillor Neil BENN\n\nSC219 DECLARATIONS OF INTEREST\n\nThere were none.\n\nSC220 MINUTES\n\nThe Council agreed to approve the minutes.\n\nSC221 FORESTRY\n\nA report was submitted.\n"
    )
    #expect(m.items.map(\.number) == ["SC219", "SC220", "SC221"])
  }

  @Test func `what is resolved stands behind the movers of its sentence`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell",
        item:
          "1. Minutes\nThe draft minutes had been circulated and Cllr Munt proposed and Cllr Vell seconded and it was unanimously approved RESOLVED to approve the draft minutes."
      ))
    #expect(m.items[0].decisions.map(\.text) == ["to approve the draft minutes."])
    #expect(m.items[0].decisions.map(\.kind) == [.resolved])
  }
}
