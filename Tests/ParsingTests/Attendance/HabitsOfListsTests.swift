import Testing

@testable import Parsing

/// Lists that call their people by less than a name, or say more of them than one mark can part.
@Suite struct HabitsOfListsTests {
  @Test func `letters alone are people where several stand in a row`() throws {
    #expect(
      try people(minutes("Attendees: Dr Ada Holm (AH), TK, NW, DL and EF"))
        == ["Ada Holm, present", "TK, present", "NW, present", "DL, present", "EF, present"])
  }

  @Test func `letters beside a name each are no people`() throws {
    #expect(try !people(minutes("Present: Ada Holm, NFC, Ben Roe, BVA")).contains { $0.hasPrefix("NFC") })
  }

  @Test func `forenames alone are the absent in an item on apologies`() throws {
    #expect(
      try people(minutes("Present: Ada Holm, Ben Roe, Una Keel", item: "1. Apologies\nWendy, Stan and Gwen"))
        .suffix(3) == ["Wendy, apologies", "Stan, apologies", "Gwen, apologies"])
  }

  @Test func `a forgotten comma parts two names of a list`() throws {
    #expect(
      try people(minutes("Present: Ida Fenn, Olaf Brand Helen Moss, Una Keel"))
        == ["Ida Fenn, present", "Olaf Brand, present", "Helen Moss, present", "Una Keel, present"])
  }

  @Test func `how somebody took part stands before the name`() throws {
    #expect(
      try people(minutes("Present: Ida Fenn, Joe Hart (Ranger) and via Zoom Nora Pell (Warden)"))
        == ["Ida Fenn, present", "Joe Hart, present, Ranger", "Nora Pell, present, Warden"])
  }

  @Test func `an office in the plural belongs to all whom and joins`() throws {
    #expect(
      try people(
        minutes("Present: Mrs Ida Fenn (Chair), Mrs A Tarn and Mr B Roe (Trustees), Mr C Wick (Clerk)"))
        == [
          "Ida Fenn, present, Chair", "A Tarn, present, Trustee", "B Roe, present, Trustee",
          "C Wick, officer, Clerk",
        ])
  }

  @Test func `a title in a closing bracket joins no couple`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ida Fenn\nApologies: Mr P Tarn (Parish Councillor) and Mr D Roe (District Councillor)")
      ) == [
        "Ida Fenn, present", "P Tarn, apologies, Parish Councillor", "D Roe, apologies, District Councillor",
      ])
  }

  @Test func `apologies behind a list in its own paragraph are another list`() throws {
    #expect(
      try people(
        minutes("Present: Ida Fenn, Joe Hart and 9 residents. Apologies from Una Keel and Ray Tarn.")
      )
      .sorted() == ["Ida Fenn, present", "Joe Hart, present", "Ray Tarn, apologies", "Una Keel, apologies"])
  }

  @Test func `the spouse of somebody with initials has the same surname`() throws {
    #expect(
      try people(minutes("Present: Ida Moss, Joe Hart\nAlso present: Ann and K L Fenn")).suffix(2)
        == ["Ann Fenn, in-attendance", "K L Fenn, in-attendance"])
  }

  @Test func `columns of names and then of offices belong together across two lists`() throws {
    #expect(
      try people(
        minutes(
          "Members: Ann Lee Joe Hart Mary Moss Paul Dray\n\nIn Attendance: Sue Wick Tom Bray Kate Orme Chair Director of Estates Medical Director Chief Executive Officer Interim Secretary Director of Care & Wards Director of Finance"
        ))
        == [
          "Ann Lee, present, Chair", "Joe Hart, present, Director of Estates",
          "Mary Moss, present, Medical Director", "Paul Dray, present, Chief Executive Officer",
          "Sue Wick, in-attendance, Interim Secretary", "Tom Bray, in-attendance, Director of Care & Wards",
          "Kate Orme, in-attendance, Director of Finance",
        ])
  }

  @Test func `a roll gives each name its answer`() throws {
    for roll in [
      "ROLL CALL\nHolm: Present\nRoe: Present\nFenn: Absent",
      "Roll Call: Holm - present, Roe - present, Fenn - absent",
    ] {
      #expect(try people(minutes(roll)) == ["Holm, present", "Roe, present", "Fenn, absent"])
    }
  }

  @Test(arguments: [
    "The meeting was attended by Ada Holm (Chair), Ben Roe and Una Keel.",
    "Ada Holm (Chair), Ben Roe and Una Keel were present.",
    "Ada Holm (Chair), Ben Roe and Una Keel attended the meeting.",
    "There were present: Ada Holm (Chair), Ben Roe and Una Keel.",
  ])
  func `a sentence tells who met where no list does`(sentence: String) throws {
    #expect(
      try people(minutes(sentence)) == ["Ada Holm, present, Chair", "Ben Roe, present", "Una Keel, present"])
  }

  @Test func `those absent with apologies and those without are two lists`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Holm, Ben Roe\nAbsent with apologies: Ray Tarn\nAbsent without apologies: Ida Moss")
      )
      .suffix(2) == ["Ray Tarn, apologies", "Ida Moss, absent"])
  }

  @Test func `a heading says for whom its people came`() throws {
    #expect(
      try people(
        minutes(
          "For the Marsh Trust:\nAda Holm, Director\nBen Roe, Manager\n\nRepresenting Fenland Rowers:\nUna Keel"
        ))
        == [
          "Ada Holm, present, Director @ Marsh Trust", "Ben Roe, present, Manager @ Marsh Trust",
          "Una Keel, present @ Fenland Rowers",
        ])
  }

  @Test func `an organisation may stand before the office, in a bracket or behind a comma`() throws {
    #expect(
      try people(minutes("Present: Ada Holm (Fenland Trust, Secretary), Ben Roe (Marsh Council, Engineer)"))
        == ["Ada Holm, present, Secretary @ Fenland Trust", "Ben Roe, present, Engineer @ Marsh Council"])
    #expect(
      try people(minutes("Present: Ada Holm, Fenland Trust (Chair); Ben Roe, Marsh Council"))
        == ["Ada Holm, present, Chair @ Fenland Trust", "Ben Roe, present @ Marsh Council"])
  }

  @Test func `another council's name stands before its councillors' title`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Holm, Ben Roe\n\nAlso in attendance were Fenland & Marsh Council (FMC) Clrs Tarn and Moss."
        )
      ).suffix(2)
        == ["Tarn, in-attendance @ Fenland & Marsh Council", "Moss, in-attendance @ Fenland & Marsh Council"])
  }

  @Test func `a councillor behind the clerk is no clerk`() throws {
    #expect(
      try people(minutes("Present: Cllr A Holm, Cllr B Roe; Clerk: Mrs D Wick; County Councillor E Moss"))
        .last
        == "E Moss, in-attendance, County Councillor")
  }

  @Test func `semicolons part the people, and commas what is said of each`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Holm\nOthers present: Ida Moss, Town Clerk; Joe Hart, Marsh Survey; Una Keel, Ex-Officio"
        ))
        == [
          "Ada Holm, present", "Ida Moss, officer, Town Clerk", "Joe Hart, in-attendance @ Marsh Survey",
          "Una Keel, in-attendance, Ex-Officio",
        ])
  }

  @Test func `people of a list may have numbers`() throws {
    #expect(
      try people(minutes("Present:\n1. Ada Holm\n2. Ben Roe\n3. Una Keel"))
        == ["Ada Holm, present", "Ben Roe, present", "Una Keel, present"])
  }

  @Test func `an office alone below each name is that one's`() throws {
    #expect(
      try people(minutes("Present:\nAda Holm\n  Chair\nBen Roe\n  Treasurer\nUna Keel\n  Secretary"))
        == ["Ada Holm, present, Chair", "Ben Roe, present, Treasurer", "Una Keel, present, Secretary"])
  }

  @Test func `a group that no vocabulary knows is a list below another`() throws {
    #expect(
      try people(
        minutes(
          "Directors: Ada Holm, Ben Roe\nManagement: Ray Tarn (Fenland Homes)\nOwners: Ida Moss, Joe Hart"))
        == [
          "Ada Holm, present, Director", "Ben Roe, present, Director",
          "Ray Tarn, in-attendance @ Fenland Homes",
          "Ida Moss, present", "Joe Hart, present",
        ])
  }

  @Test func `below others with an organisation each the next has one too`() throws {
    #expect(
      try people(
        minutes(
          "Attendees:\n* Ada Holm, Marsh Council\n* Ben Roe, Fenland Trust\n* Una Keel, Northmarsh Rowers (chair)"
        ))
        == [
          "Ada Holm, present @ Marsh Council", "Ben Roe, present @ Fenland Trust",
          "Una Keel, present, chair @ Northmarsh Rowers",
        ])
  }
}
