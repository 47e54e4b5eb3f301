import Minutes
import Testing

@testable import Parsing

struct ListsTests {
  @Test func `a shared honorific holds until another one follows`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllrs Ada Munt, Hoskin & Jo Vell (Chair), Mrs P Drew (Clerk) and 4 members of the public."))
    #expect(m.attendance.map(\.name.name) == ["Ada Munt", "Hoskin", "Jo Vell", "P Drew"])
    #expect(m.attendance.map(\.name.honorific) == ["Cllr", "Cllr", "Cllr", "Mrs"])
    #expect(m.attendance.map(\.status) == [.present, .present, .present, .officer])
    #expect(m.publicCount == 4)
  }

  @Test func `a semicolon ends what a plural honorific shares`() throws {
    let m = try meeting(minutes("Present: Councillors R Hale (Chair), V Cobbe, P Denn; Mrs B North (Clerk)"))
    #expect(m.attendance.map(\.name.honorific) == ["Councillor", "Councillor", "Councillor", "Mrs"])
    #expect(m.attendance.last?.status == .officer)
  }

  @Test func `couples are two people`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllrs Ada Munt and Jo Vell\nMembers of the public: Mr & Mrs M. Wells, Mr Tom & Mrs Mary Shann, Ros & John Whit"
      ))
    let guests = m.attendance.dropFirst(2).map { ($0.name.honorific ?? "") + " " + $0.name.name }
    #expect(
      guests == ["Mr M. Wells", "Mrs Wells", "Mr Tom Shann", "Mrs Mary Shann", " Ros Whit", " John Whit"])
  }

  @Test func `each name stands on the line that it gives`() throws {
    let m = try meeting(
      minutes("Present: Ada Munt (Chair), Jo Vell,\nPer Quist and Ida Holm\nApologies: Una Keel"))
    #expect(m.attendance.map(\.line) == [4, 4, 5, 5, 6])
  }

  @Test func `labels that lost their line breaks begin lists of their own`() throws {
    let text =
      "Minutes of Oxfold Parish Council meeting held on 17th March 2015 in the Village Hall at 7.30pm Present: Cllr Dan Firth (Chairman), Cllr Pat Low, Mrs Jean Coke (Clerk) Apologies: Cllr Roy Stubb In attendance: PC Ann Rait 1. Minutes Agreed. 2. Finance Noted. 3. Planning 15/0212 Tithe Barn, extension to the rear of the house. No objection was raised by the Council. 4. Village Green There were complaints about the ruts that the lorries had left, and it was agreed to close the gate until May. 5. Next meeting 21st April 2015."
    #expect(
      try people(text) == [
        "Dan Firth, present, Chairman", "Pat Low, present", "Jean Coke, officer, Clerk",
        "Roy Stubb, apologies", "Ann Rait, in-attendance",
      ])
  }

  @Test func `the noun of a label is each one's role in the singular`() throws {
    #expect(
      try people(minutes("TRUSTEES PRESENT: A Hark, P Dray\nCLERK: Mr J Fitch")) == [
        "A Hark, present, Trustee", "P Dray, present, Trustee", "J Fitch, officer, CLERK",
      ])
    #expect(
      try people(
        minutes(
          "Commissioners present: Eva Lind (Chair), Mae Black\nCommissioners absent: Dale Orte (excused)"))
        == [
          "Eva Lind, present, Chair", "Mae Black, present, Commissioner", "Dale Orte, absent, Commissioner",
        ])
  }

  @Test func `groups inside a list give their honorific and take its status`() throws {
    let lists =
      "PRESENT:\n\nIn the Chair: Councillor C Bann\n\nAldermen: Ruth Kilg\n          Stan Ped\n\nCouncillors: Ann Devl     Merv Lough\n\nOfficers: Head of Parks (S Day), Chief Executive – J Tall"
    #expect(
      try people(minutes(lists)) == [
        "C Bann, present, In the Chair", "Ruth Kilg, present", "Stan Ped, present", "Ann Devl, present",
        "Merv Lough, present", "S Day, officer, Head of Parks", "J Tall, officer, Chief Executive",
      ])
  }

  @Test func `a plural honorific opens a line without a mark`() throws {
    let lists =
      "PRESENT: The Right Worshipful the Mayor Councillor R Bloom MBE\n\nDeputy Mayor Alderman S Mart\n\nAldermen W Dunn MBE, D Drys and J Tins\n\nCouncillors N Ande, S Cars, P Catn, D Crai, A Ewin, J Gall, O Gawi, A Giva, B Hanv, U Mack, T Mitc and R Walk"
    let found = try people(minutes(lists))
    #expect(
      found.prefix(3) == [
        "R Bloom, present, Right Worshipful the Mayor", "S Mart, present, Deputy Mayor", "W Dunn, present",
      ])
    #expect(found.count == 17)
  }

  @Test func `columns beside each other are one person each line`() throws {
    let lists =
      "Present voting:\n\nSia Baxt\tChairman\tSB\nMick Jenn\tNon-Executive Director (SID)\tMJ\nDr Jane Will\tMedical Director from item 6\tJW\n\nIn attendance:\n\nLisa Ward\tHead of Communications\tLW"
    let m = try meeting(minutes(lists))
    #expect(
      m.attendance.map(\.role) == [
        "Chairman", "Non-Executive Director (SID)", "Medical Director", "Head of Communications",
      ])
    #expect(m.attendance.map(\.initials) == ["SB", "MJ", "JW", "LW"])
    #expect(m.attendance[2].note == "from item 6")
  }

  @Test func `all names and then all offices are matched in order`() throws {
    let lists =
      "Present: Ms Helen Croy Mr Vic Sand Dr May Pill Mrs Ruth Ella Chair Chief Executive Director of Finance Non-Executive Director"
    #expect(
      try people(minutes(lists)) == [
        "Helen Croy, present, Chair", "Vic Sand, present, Chief Executive",
        "May Pill, present, Director of Finance", "Ruth Ella, present, Non-Executive Director",
      ])
  }

  @Test func `names with initials run on without commas`() throws {
    let lists =
      "Presiding P McLea\n\nOther Members Present P J Bate J Camp Mrs E A Ford\n\nOfficers Present J A McLau, (Chief Executive) J J Toh (Director of Finance)"
    #expect(
      try people(minutes(lists)) == [
        "P McLea, present, Presiding", "P J Bate, present, Member", "J Camp, present, Member",
        "E A Ford, present, Member", "J A McLau, officer, Chief Executive",
        "J J Toh, officer, Director of Finance",
      ])
  }

  @Test func `a name and its office run on to the next name`() throws {
    let lists =
      "Present: Dwayne Pruit Mayor Carla Este Mayor Pro Tem Ruben Ocho Council, Place 1 Faye Till Council, Place 4\nAbsent: Cody Rusk Council, Place 5"
    #expect(
      try people(minutes(lists)) == [
        "Dwayne Pruit, present, Mayor", "Carla Este, present, Mayor Pro Tem",
        "Ruben Ocho, present, Council, Place 1", "Faye Till, present, Council, Place 4",
        "Cody Rusk, absent, Council, Place 5",
      ])
  }

  @Test func `surnames alone are names where the list holds several`() throws {
    #expect(
      try people(minutes("Attending: Bjor, Nat, Mark Hill, Henrik")) == [
        "Bjor, present", "Nat, present", "Mark Hill, present", "Henrik, present",
      ])
  }

  @Test func `an entry that ends with its status has that status`() throws {
    let lists = "- Chaw, Jit; Vice President - present\n- Down, Bob - absent\n- Ann Lee – apologies"
    #expect(
      try people(minutes(lists)) == [
        "Jit Chaw, present, Vice President", "Bob Down, absent", "Ann Lee, apologies",
      ])
  }

  @Test func `a bracket gives a firm, an office, a reason, a time or the organisation with the office`()
    throws
  {
    let m = try meeting(
      minutes(
        "Present:\nMark Fell (Chair – Brax Parish Council)\nOlly Stann – Quarry Manager, Hanl Aggregates\nGem Toal (7.07 pm)\nApologies: Cllr Roy Dent (work)"
      ))
    #expect(m.attendance.map(\.role) == ["Chair", "Quarry Manager", nil, nil])
    #expect(m.attendance.map(\.organisation) == ["Brax Parish Council", "Hanl Aggregates", nil, nil])
    #expect(m.attendance.map(\.note) == [nil, nil, "7.07 pm", "work"])
  }

  @Test func `an organisation in brackets is given only to the name before it`() throws {
    #expect(
      try people(minutes("Present: Ann Lee, Dean Mott, Colin Moss (Fen Fire and Rescue)")) == [
        "Ann Lee, present", "Dean Mott, present", "Colin Moss, present @ Fen Fire and Rescue",
      ])
  }

  @Test func `an office that begins with a department is no name`() throws {
    #expect(
      try people(
        minutes("In attendance: Ms. L. Kidd, Licensing Standards Officer; and Sergeant P. Rank, Police")) == [
          "L. Kidd, in-attendance, Licensing Standards Officer", "P. Rank, in-attendance @ Police",
        ])
  }

  @Test func `posts stand before names without a mark`() throws {
    #expect(
      try people(
        minutes(
          "Selectmen present: Ben Astb, Colby Pert. Also present: Fire Chief Dave Cart, Clerk/treasurer Cindy Reil."
        )) == [
          "Ben Astb, present, Selectman", "Colby Pert, present, Selectman",
          "Dave Cart, in-attendance, Fire Chief", "Cindy Reil, officer, Clerk/treasurer",
        ])
  }

  @Test func `a county councillor at a parish council is in attendance unless they move or second`() throws {
    #expect(
      try people(minutes("Present: Cllrs Ada Munt and Jo Vell, County Cllr Webb")).last
        == "Webb, in-attendance, County Cllr")
    #expect(
      try people(
        minutes(
          "Present: Cllrs Ada Munt and Jo Vell, County Cllr Webb",
          item:
            "1. Minutes\nCllr Munt proposed and Cllr Webb seconded the minutes. Agreed, seconded by Cllr Webb."
        )
      ).last == "Webb, present, County Cllr")
  }

  @Test func `a scribe who is listed is present with that office`() throws {
    #expect(
      try people(minutes("Scribe: Agnes Otte\nPresent: Dil Varm (DV), Agnes Otte (AO)")) == [
        "Agnes Otte, present, Scribe", "Dil Varm, present",
      ])
  }

  @Test func `of a label and an honorific in two languages both are read`() throws {
    let text =
      "CYNGOR CYMUNED LLANFELIN / LLANFELIN COMMUNITY COUNCIL\nCofnodion cyfarfod 19 Mai 2021\nPresennol / Present: Cyng. / Cllrs. E. Parr (cadeirydd / chair), G. Rhyd a/and S. Owe.\nHefyd yn bresennol / In attendance: Mrs H. Llwy (clerc / clerk).\n21/01 YMDDIHEURIADAU / APOLOGIES\nCafwyd ymddiheuriadau gan / Apologies were received from Cyng. / Cllr. T. Gwyth.\n21/02 COFNODION / MINUTES\nAgreed.\n21/03 CYLLID / FINANCE\nNoted.\n"
    #expect(
      try people(text) == [
        "E. Parr, present, cadeirydd / chair", "G. Rhyd, present", "S. Owe, present",
        "H. Llwy, officer, clerc / clerk", "T. Gwyth, apologies",
      ])
    #expect(try meeting(text).body?.name == "LLANFELIN COMMUNITY COUNCIL")
  }

  @Test func `prose below a list is not people`() throws {
    let lists =
      "Present: Ada Munt, Jo Vell\nThe Chair Ada Munt opened the meeting and welcomed Mrs Ida Holm to the hall"
    #expect(try people(minutes(lists)) == ["Ada Munt, present", "Jo Vell, present"])
  }

  @Test func `front matter lists people with their fields`() throws {
    let text =
      "---\ntitle: \"Lumen Foundation: minutes of the board\"\ndate: 2023-09-14\nlocation: Video call\npresent:\n  - name: Ines Voll\n    role: President\n  - Sunni Rask\nregrets:\n  - Mig Arce\n---\n\n## Minutes\n\nApproved.\n\n## Finance\n\nNoted.\n"
    #expect(
      try people(text, named: "minutes/a.md") == [
        "Ines Voll, present, President", "Sunni Rask, present", "Mig Arce, apologies",
      ])
    #expect(try meeting(text, named: "minutes/a.md").attendance.map(\.line) == [6, 8, 10])
  }

  @Test func `ten thousand attendees are read in time that grows with their number`() throws {
    let names = (0..<10_000).map {
      "Ann\(Character(Unicode.Scalar(UInt8(97 + $0 % 26))))\(Character(Unicode.Scalar(UInt8(97 + $0 / 26 % 26)))) Lee\(Character(Unicode.Scalar(UInt8(97 + $0 / 676 % 26))))"
    }
    let clock = ContinuousClock()
    var found = 0
    let time = try clock.measure {
      found = try meeting(minutes("Present: " + names.joined(separator: ", "))).attendance.count
    }
    #expect(found == 10_000)
    #expect(time < .seconds(60))
  }

  @Test func `a forename's initial in front of a list's line is no point with a letter`() throws {
    #expect(
      try people(minutes("Present:\nM. Munt (Fen Police)\nJo Vell\nS. McIvor – Fen College\nUna Keel")) == [
        "M. Munt, present @ Fen Police", "Jo Vell, present", "S. McIvor, present @ Fen College",
        "Una Keel, present",
      ])
  }

  @Test func `a list may put surnames first`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nMunt, Ada (Fen Police)\nVell, Jo\nvan der Keel, Una – Fen College\n\nApologies:\nHart, Lee"
        ))
        == [
          "Ada Munt, present @ Fen Police", "Jo Vell, present", "Una van der Keel, present @ Fen College",
          "Lee Hart, apologies",
        ])
    #expect(
      try people(minutes("Present:\nMUNT Ada\nVELL J\nKEEL Una")).map { String($0.prefix(6)) } == [
        "MUNT A", "VELL J", "KEEL U",
      ])
  }

  @Test func `a person with an organisation below a person without is nobody's office`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nAda Munt\nUna Keel, Fen District Council\nJo Vell\nLee Hart, Fen Housing Trust\nSal Pell\nTom Ash, Fen Police"
        ))
        == [
          "Ada Munt, present", "Una Keel, present @ Fen District Council", "Jo Vell, present",
          "Lee Hart, present @ Fen Housing Trust", "Sal Pell, present", "Tom Ash, present @ Fen Police",
        ])
  }

  @Test func `a forename that looks like a particle or an office is one`() throws {
    let m = try meeting(
      minutes("Present:\nPer Quist (Chair)\nSid Marsh (Fellwick Trust)\nAda Munt\nJo Vell"))
    #expect(m.attendance.map(\.name.name) == ["Per Quist", "Sid Marsh", "Ada Munt", "Jo Vell"])
    let capitals = try meeting(
      minutes("Present:\nHOLM Ida (Chair)\nMARSH Al (Fellwick Trust)\nMUNT Y\nVELL Josephine"))
    #expect(capitals.attendance.count == 4)
    let initial = try meeting(
      minutes("Present:\nPer Quist (Chair)\nMrs Angela A Munt (Fellwick Trust)\nJo Vell"))
    #expect(initial.attendance.map(\.name.name) == ["Per Quist", "Angela A Munt", "Jo Vell"])
  }

  @Test func `a line that is not understood does not end a list for those below`() throws {
    let m = try meeting(
      minutes("Present:\nPer Quist (Chair)\nthe planning lead of Fellwick Trust\nAda Munt\nJo Vell\nIda Holm")
    )
    #expect(m.attendance.map(\.name.name) == ["Per Quist", "Ada Munt", "Jo Vell", "Ida Holm"])
  }

  @Test func `one title stands for surnames alone behind it`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Munt (Chair), Cllr Vell", item: "1. Apologies for absence: Cllr Ashe, Hoskin and Shaw."
      ))
    let away = m.attendance.filter { $0.status == .apologies }
    #expect(away.map(\.name.name) == ["Ashe", "Hoskin", "Shaw"])
    #expect(away.map(\.name.honorific) == ["Cllr", "Cllr", "Cllr"])
  }

  @Test func `a title before one name is no title of words that are no surnames`() throws {
    let m = try meeting(
      minutes("Present: Cllr Munt (Chair)", item: "1. Apologies for absence: Cllr Ashe, holiday, and Clerk."))
    #expect(m.attendance.filter { $0.status == .apologies }.map(\.name.name).contains("holiday") == false)
  }

  @Test func `a full name cut by its line is no surname first`() throws {
    let found = try people(
      minutes(
        "Present: Ross Dunn (Chair), Mary Hill (Treasurer), Ewan Fenn (Secretary & Y4 rep), Terry\nGorrick, Edith Brook (Head Teacher), Tess Orr (Deputy Head), Nell Quint (PT), Victoria Marsh\n(PT), Stephen Lark (Deputy Head)"
      ))
    #expect(
      found.map { $0.split(separator: ",")[0] } == [
        "Ross Dunn", "Mary Hill", "Ewan Fenn", "Terry Gorrick", "Edith Brook", "Tess Orr", "Nell Quint",
        "Victoria Marsh", "Stephen Lark",
      ])
  }

  @Test func `those attending behind those present and absent were with them`() throws {
    #expect(
      try people(
        minutes("Present: Ross Dunn\nEwan Fenn\n\nApologies: Tess Orr\n\nAttending: Vic Jay\nMary Hill")) == [
          "Ross Dunn, present", "Ewan Fenn, present", "Tess Orr, apologies", "Vic Jay, in-attendance",
          "Mary Hill, in-attendance",
        ])
  }
}
