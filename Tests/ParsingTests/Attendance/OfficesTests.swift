import Minutes
import Testing

@testable import Parsing

/// What people are, beside their names.
@Suite struct OfficesTests {
  @Test func `an office of two halves keeps the sign between them`() throws {
    #expect(
      try people(minutes("Present: Mr Alan Pryce, Chair, Ms Dora Venn, Secretary & Treasurer, Mr Ivo Lund"))[
        1]
        == "Dora Venn, present, Secretary & Treasurer")
  }

  @Test func `behind a dash an office goes on over "and"`() throws {
    #expect(
      try people(
        minutes("Present:\n- Mr V Moor – Strategy and Engagement Director\n- Ms K Rutt – Director of Finance")
      )
        == ["V Moor, present, Strategy and Engagement Director", "K Rutt, present, Director of Finance"])
  }

  @Test func `initials and an office may share a bracket`() throws {
    let m = try meeting(minutes("Present: Cllrs I Rowan (IR), R Tilt (RT), J Frankel (JF, Clerk)"))
    #expect(m.attendance.last?.role == "Clerk")
    #expect(m.attendance.last?.initials == "JF")
    #expect(m.attendance.last?.status == .officer)
  }

  @Test func `what an office is for stands in a bracket before its holder's`() throws {
    #expect(
      try people(
        minutes(
          "Present: The Chancellor (Dr K C Mallow) in the Chair, Dr S Bake, Mr R Batch\nIn attendance: the Executive Director (Finance and Resources) (Ms G Math), Associate Professor R da Rosa, Mrs J Massie as Secretary"
        )) == [
          "K C Mallow, present, Chancellor", "S Bake, present", "R Batch, present",
          "G Math, in-attendance, Executive Director (Finance and Resources)", "R da Rosa, in-attendance",
          "J Massie, in-attendance, Secretary",
        ])
  }

  @Test func `an office before a name without a title of address is the name's`() throws {
    #expect(
      try people(minutes("Present: Chairman, Hal Walden, Selectmen Ned Beare and J.R. Colbeck"))
        == ["Hal Walden, present, Chairman", "Ned Beare, present", "J.R. Colbeck, present"])
  }

  @Test func `where one office leads its person so does the next`() throws {
    #expect(
      try people(
        minutes(
          "Present: Cllrs C Barre, L Haut and A Walk.\nClerk to Council, Mrs S Noles and Assistant Clerk to Council, Mrs R Frazer were present"
        )
      ).suffix(2) == ["S Noles, officer, Clerk to Council", "R Frazer, officer, Assistant Clerk to Council"])
  }

  @Test func `offices and groups on one line are lists of their own`() throws {
    #expect(
      try people(
        minutes(
          "Present: Chairman: Cllr Mrs Prior Councillors: Mrs Bolt, Dipper, Harte\nClerk: Mrs Scriver Members of public: 3"
        )) == [
          "Prior, present, Chairman", "Bolt, present", "Dipper, present", "Harte, present",
          "Scriver, officer, Clerk",
        ])
  }

  @Test func `an office held for a while is a label too`() throws {
    #expect(
      try people(
        minutes("Present: Cllr A Grime, Cllr T Heaf\nLocum Clerk: Dora White\nActing Chair: Cllr B Orr")
      ).suffix(2)
        == ["Dora White, officer, Locum Clerk", "B Orr, present, Acting Chair"])
  }

  @Test func `a member who is secretary as well is present`() throws {
    #expect(
      try people(
        minutes(
          "Planning board members present:\nClay Wood (CW), planning board member and chair;\nJim Pritt (JP), planning board member and secretary; and\nGerard Duck (GD), selectmen’s planning board member."
        )) == [
          "Clay Wood, present, planning board member and chair",
          "Jim Pritt, present, planning board member and secretary",
          "Gerard Duck, present, selectmen’s planning board member",
        ])
  }
}

extension OfficesTests {
  @Test func `a post may lead forename and surname, and two posts one person`() throws {
    #expect(
      try people(
        minutes(
          "Present: Library Director Ellen Kemble, Library Trustee and Chair Nancy Kimm, Guest Peter Cotton"))
        == [
          "Ellen Kemble, present, Library Director", "Nancy Kimm, present, Library Trustee and Chair",
          "Peter Cotton, present, Guest",
        ])
  }

  @Test func `the clerk behind councillors is none`() throws {
    #expect(
      try people(
        minutes("Present: Cllr G. Hotch – Chairman, Cllrs J Frizz, M Robb and the Clerk – Adrian Ling")
      ).last
        == "Adrian Ling, officer, Clerk")
  }

  @Test func `a forename in a bracket belongs to the name`() throws {
    #expect(
      try people(minutes("Present: Amanda Barr, Elizabeth (Betty) Warner, Kim Harriss")).dropFirst().first
        == "Elizabeth (Betty) Warner, present")
  }

  @Test func `the tier of another council begins its councillor in a run`() throws {
    #expect(
      try people(
        minutes("PRESENT\nCllr S Challis (Chair)    Cllr B Ellery     County Cllr G Tomos  Cllr G Marsh")
      )
      .map { $0.prefix { $0 != "," } } == ["S Challis", "B Ellery", "G Tomos", "G Marsh"])
  }
}
