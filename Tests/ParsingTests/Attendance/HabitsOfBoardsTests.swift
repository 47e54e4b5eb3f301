import Minutes
import Testing

@testable import Parsing

/// Ways in which boards, working groups and partnerships write who came.
struct HabitsOfBoardsTests {
  private func list(_ lists: String, item: String = "1. Minutes\nThe minutes were agreed.") throws -> [String]
  {
    try people(minutes(lists, item: item))
  }

  private func page(_ lists: String) throws -> [String] {
    try people(
      "# Quay Board meeting\n\n4 June 2019\n\n\(lists)\n\n## Minutes\n\nAgreed.\n\n## Roads\n\nNone.\n",
      named: "minutes/a.md")
  }

  @Test func `a group is named before "in attendance were"`() throws {
    #expect(
      try page(
        "Board members in attendance were:\n\n- Žana Quill\n- Mfon Teal\n\nAlso in attendance were:\n\n- Ida Rusk (Assistant to Treasurer)"
      ) == [
        "Žana Quill, present, Board member", "Mfon Teal, present, Board member",
        "Ida Rusk, in-attendance, Assistant to Treasurer",
      ])
  }

  @Test func `regrets are those of a group`() throws {
    #expect(
      try page(
        "## Voting Member Attendees\n\n- Wayne Quill, Marlsoft (delegate for Gordon Teal, Marlsoft)\n- Ann Rusk, Fell Images\n\n## Voting Member Regrets\n\n- Gordon Teal, Marlsoft"
      ) == [
        "Wayne Quill, substitute @ Marlsoft", "Ann Rusk, present, Voting Member @ Fell Images",
        "Gordon Teal, apologies, Voting Member @ Marlsoft",
      ])
  }

  @Test func `a sentence stands above those who are not there`() throws {
    #expect(
      try page(
        "## Attending\n\n* Ann Quill - Fellsoft\n* Joe Teal - Fellsoft\n\nAdditionally, the following people are not in attendance but agree:\n\n* Una Rusk - Fellsoft"
      )
        == ["Ann Quill, present @ Fellsoft", "Joe Teal, present @ Fellsoft", "Una Rusk, absent @ Fellsoft"])
  }

  @Test func `who is not ticked was not there`() throws {
    #expect(
      try page("## Attended by\n\n* [x] Ann J Quill\n* [ ] ~~Jim Teal~~\n* [x] Una Rusk") == [
        "Ann J Quill, present", "Jim Teal, absent", "Una Rusk, present",
      ])
    // A template that nobody filled in tells nothing.
    #expect(
      try page("## Attended by\n\n* [ ] Ann Quill\n* [ ] Jim Teal").allSatisfy { !$0.contains("absent") })
  }

  @Test func `forenames and surnames stand in columns of their own below a roll call`() throws {
    #expect(
      try people(
        "# 1. Opening\n\n## 1.1 Comments\n\n## 1.2 Introductions/roll call\n\n| First Name | Last Name | Company | Role(s) |\n|:--|:--|:--|:--|\n| Ann | Quill | Fellsoft | Member |\n| Joe | Teal | Individual | Chair |\n| Una | Rusk | Marl Foods | Member |\n\n## 1.3 Agenda\n\nApproved.\n\n# 2. Roads\n\nNone.\n",
        named: "minutes/a.md")
        == [
          "Ann Quill, present, Member @ Fellsoft", "Joe Teal, present, Chair @ Individual",
          "Una Rusk, present, Member @ Marl Foods",
        ])
  }

  @Test func `a table of governors has marks`() throws {
    #expect(
      try list(
        "Name\tGovernor type\tTerm ends\tPresent?\nMrs Clare Quill\tChair, trust appointed\t31/8/23\t✓\nMr Neil Teal\tParent\t12/10/24\tA\nDr Rufus Rusk\tStaff\t1/1/22\t✗"
      ) == [
        "Clare Quill, present, Chair, trust appointed", "Neil Teal, apologies, Parent",
        "Rufus Rusk, absent, Staff",
      ])
    #expect(
      try list("Governor\tCategory\tP/A/N\nMs T. Quill\tParent\tP\nMr Joe Teal\tCo-opted\tN")
        == ["T. Quill, present, Parent", "Joe Teal, absent, Co-opted"])
  }

  @Test func `a page's table of those invited has lost its columns`() throws {
    #expect(
      try list(
        "Attendee Role Attendance\nCouncillor Ann Quill Vice-Chair Present, as expected\nCouncillor Joe Teal Committee Member Apologies, sent representative\nDr Una Rusk Independent Member Absent\nCouncillor Ida Orme Substitute Present, in remote attendance\nSasha Dray Democratic Services Officer Secretary"
      ) == [
        "Ann Quill, present, Vice-Chair", "Joe Teal, apologies, Committee Member",
        "Una Rusk, absent, Independent Member",
        "Ida Orme, substitute, Substitute", "Sasha Dray, officer, Democratic Services Officer",
      ])
  }

  @Test func `groups without a mark stand in a list`() throws {
    #expect(
      try list(
        "PRESENT\n\nElected Members\nAlderman Will Quill (Chairperson)\nCouncillor Joe Teal\n\nDesignated Organisations\nMs Una Rusk – Fell Trust\n\nRFSP\nMrs Ida Orme\n\nIN ATTENDANCE\nMr Ray Dray, Manager"
      ) == [
        "Will Quill, present, Chairperson", "Joe Teal, present, Elected Member",
        "Una Rusk, present @ Fell Trust",
        "Ida Orme, present @ RFSP", "Ray Dray, in-attendance, Manager",
      ])
  }

  @Test func `a label stands in a column beside the first of its people`() throws {
    #expect(
      try list(
        "Members Present\tMayor S. Quill\nCouncillor R. Teal\n\nStaff Present\tH. Rusk, CAO\nClerk Una Orme\nPublic Works Superintendent Taryn Dray"
      ) == [
        "S. Quill, present, Mayor", "R. Teal, present, Member", "H. Rusk, officer, CAO",
        "Una Orme, officer, Clerk",
        "Taryn Dray, officer, Public Works Superintendent",
      ])
  }

  @Test func `whoever came for one who did not is a substitute`() throws {
    #expect(
      try list(
        "Present:\tMs R Quill\tChair\t(RQ)\nIn attendance:\tMr G Teal\tDeputy Director of Finance (for AW)\t(GT)\nApologies:\tMr A Wren\tDirector of Finance\t(AW)"
      ) == [
        "R Quill, present, Chair", "G Teal, substitute, Deputy Director of Finance",
        "A Wren, apologies, Director of Finance",
      ])
    #expect(
      try list(
        "Attendees:\nAnn Quill            Fell Council\nLorna Teal           Quay Trust (for Jim Rusk)\nJoe Orme             Fell Police"
      )[1]
        == "Lorna Teal, substitute @ Quay Trust")
  }

  @Test func `letters stand behind offices without a bracket`() throws {
    #expect(
      try list(
        "Present:\nMr Alan Quill Chairman AQu\nMrs Judith Teal Non-Executive Director JT\nMr Sanjay Rusk Director of Finance SR\nIn attendance:\nMrs Gill Orme Trust Secretary GO\nMs Dee Vane Patient Experience Lead DV"
      ) == [
        "Alan Quill, present, Chairman", "Judith Teal, present, Non-Executive Director",
        "Sanjay Rusk, present, Director of Finance", "Gill Orme, officer, Trust Secretary",
        "Dee Vane, in-attendance, Patient Experience Lead",
      ])
  }

  @Test func `a title and an office stand in a bracket of their own in columns`() throws {
    #expect(
      try list(
        "Attendees:\nCh Insp Mark Quill (Chair)       Fell Police\nCllr Peter Teal                  Marl DC (Portfolio Holder)\nJackie Rusk                      Minutes"
      ) == [
        "Mark Quill, present, Chair @ Fell Police", "Peter Teal, present, Portfolio Holder @ Marl DC",
        "Jackie Rusk, officer, Minutes",
      ])
  }

  @Test func `initials that look like a title are none behind one`() throws {
    #expect(
      try list("Present:\nCr KJ Quill    President\nCr DR Teal\nCr L Rusk\n\nLeave of Absence\nCr PW Orme")
        == ["KJ Quill, present, President", "DR Teal, present", "L Rusk, present", "PW Orme, apologies"])
  }

  @Test func `offices of working groups stand before several people`() throws {
    #expect(
      try list("Chairs: Ingrid Quill, Marcus Teal\nAD: Rafa Rusk\nNote takers: Paul Orme, Yi Dray") == [
        "Ingrid Quill, present, Chair", "Marcus Teal, present, Chair", "Rafa Rusk, present, AD",
        "Paul Orme, officer, Note taker", "Yi Dray, officer, Note taker",
      ])
  }

  @Test func `what is said of somebody in a list is no end of it`() throws {
    #expect(
      try page(
        "## Present\n\n- Emily Quill — _Chaired meeting_\n- Paul Teal — *Treasurer*\n- Una Rusk (It was recorded that Una departed from the meeting at 12:55 PM.)\n- Ida Orme"
      ) == [
        "Emily Quill, present", "Paul Teal, present, Treasurer", "Una Rusk, present", "Ida Orme, present",
      ])
  }

  @Test func `a sentence with "following" stands above the names`() throws {
    #expect(
      try list(
        "",
        item:
          "1. Attendance\nThe following members of the Board were present at the\nmeeting: Ann Quill, Joe Teal, and Una Rusk.\nIda Orme also attended the meeting.\n\n1a. Minutes\nAgreed."
      ) == ["Ann Quill, present", "Joe Teal, present", "Una Rusk, present", "Ida Orme, in-attendance"])
  }

  @Test func `a list ends where its line tells what was done`() throws {
    #expect(
      try list(
        "Present: Ann Quill, Joe Teal\nAlso present: Jean Rusk, Marl County Courier. Chairman Orme called the meeting to order and led the salute."
      )
      .last == "Jean Rusk, in-attendance @ Marl County Courier")
  }

  @Test func `Welsh lists join their last two, and the clerk has the article`() throws {
    #expect(
      try list(
        "PRESENNOL: Y Cynghorwyr Arwel Quill (Cadeirydd), Eleri Teal ac Elwyn Rusk",
        item: "1. Ymddiheuriadau\nCafwyd ymddiheuriadau gan y Cyng. R. O. Orme a'r Cyng. Siân Dray."
      ).suffix(2) == ["R. O. Orme, apologies", "Siân Dray, apologies"])
  }

  @Test func `posts of a school have letters`() throws {
    #expect(
      try list("Present: Alan Quill (Chair), Fiona Teal (PT), Una Rusk (MDC)") == [
        "Alan Quill, present, Chair", "Fiona Teal, present, PT", "Una Rusk, present @ MDC",
      ])
    #expect(try list("Present: Feng Bao, Ann Quill, Joe Teal").first == "Feng Bao, present")
  }

  @Test func `a county's clerk stands behind the commissioners`() throws {
    #expect(
      try list(
        "Present were Chairman Virgil Quill, Commissioners Donna Teal and Leo Rusk, and County Clerk Marcy Orme."
      ).suffix(2)
        == ["Leo Rusk, present, Commissioner", "Marcy Orme, officer, County Clerk"])
  }

  @Test func `a roll runs on over the ends of its lines`() throws {
    #expect(
      try page("Roll call: Ash present, Holm\npresent, Roe absent, Fenn\npresent") == [
        "Ash, present", "Holm, present", "Roe, absent", "Fenn, present",
      ])
    #expect(
      try page("**Roll Call:** Present: Ash, Holm, Roe, Fenn,\nOrme, Tarn") == [
        "Ash, present", "Holm, present", "Roe, present", "Fenn, present", "Orme, present", "Tarn, present",
      ])
  }

  @Test func `marks stand in columns`() throws {
    #expect(
      try page(
        "## Attendance\n\n| Name | Present | Apologies |\n|---|---|---|\n| Ann Quill | x | |\n| Joe Teal | | x |\n| Una Rusk | x | |\n| Ray Orme | | |"
      ) == ["Ann Quill, present", "Joe Teal, apologies", "Una Rusk, present", "Ray Orme, absent"])
    #expect(
      try page(
        "## Attendees\n\n| Name | Attended |\n|---|---|\n| Ann Quill | ✓ |\n| Joe Teal | |\n| Una Rusk | ✓ |")
        == ["Ann Quill, present", "Joe Teal, absent", "Una Rusk, present"])
    #expect(
      try page("## Attendees\n\n- ✅ Ann Quill\n- ❌ Joe Teal\n- ✅ Una Rusk") == [
        "Ann Quill, present", "Joe Teal, absent", "Una Rusk, present",
      ])
  }

  @Test func `working groups write firms, handles and labels in their own way`() throws {
    #expect(
      try page("## Attendees\n\n* Ann Quill (Fellsoft, Chair)\n* Joe Teal (Marl Foods)") == [
        "Ann Quill, present, Chair @ Fellsoft", "Joe Teal, present @ Marl Foods",
      ])
    #expect(
      try page("Attendees: @annquill, @joeteal, @una-rusk") == [
        "annquill, present", "joeteal, present", "una-rusk, present",
      ])
    #expect(
      try meeting(
        "# Quay Board meeting\n\n4 June 2019\n\n_Present:_ Ann Quill, Joe Teal\n_Apologies:_ Ray Rusk\n\n## Minutes\n\nAgreed.\n\n## Roads\n\nNone.\n",
        named: "minutes/a.md"
      ).attendance.map(\.asWritten) == ["Ann Quill", "Joe Teal", "Ray Rusk"])
    #expect(
      try page(
        "| | Name | Role | Present |\n|---|---|---|---|\n| 1 | Ann Quill | Chair | Yes |\n| 2 | Joe Teal | Member | No |\n| 3 | Una Rusk | Member | Yes |"
      ) == ["Ann Quill, present, Chair", "Joe Teal, absent, Member", "Una Rusk, present, Member"])
  }

  @Test func `bodies stand behind initials and surname without a mark`() throws {
    #expect(
      try list(
        "Present:\nCllr A Quill (Chair) Marl Council\nJ Teal Fell Police\nU Rusk NHS Fell\nR Orme Quay Housing\n\nApologies:\nI Dray NHS Fell"
      ) == [
        "A Quill, present, Chair @ Marl Council", "J Teal, present @ Fell Police",
        "U Rusk, present @ NHS Fell",
        "R Orme, present @ Quay Housing", "I Dray, apologies @ NHS Fell",
      ])
  }

  @Test func `clubs cut their offices short`() throws {
    #expect(
      try list("Present: A Quill (Chair), J Teal (Sec), U Rusk (Hon. Treas), I Orme (SBC)") == [
        "A Quill, present, Chair", "J Teal, present, Sec", "U Rusk, present, Hon. Treas",
        "I Orme, present @ SBC",
      ])
  }

  @Test func `two posts stand before their holders`() throws {
    #expect(
      try list(
        "Members present: Ann Quill, Joe Teal, Una Rusk\nStaff present: City Manager Taryn Orme, City Clerk Bo Dray"
      ).suffix(2)
        == ["Taryn Orme, officer, City Manager", "Bo Dray, officer, City Clerk"])
  }

  @Test func `behind a roll a sentence tells who was absent`() throws {
    #expect(
      try list(
        "Mayor Quill called the meeting to order at 7:00 p.m. Roll call: Trustees Ash, Teal, Rusk present. Trustee Orme absent."
      ).suffix(4)
        .sorted() == [
          "Ash, present, Trustee", "Orme, absent, Trustee", "Rusk, present, Trustee",
          "Teal, present, Trustee",
        ])
  }

  @Test func `a roll call goes on behind a list of nobody`() throws {
    #expect(
      try list(
        "",
        item:
          "1. Call to order\nThe meeting began at 7.33pm.\n\n2. Roll Call\n\n    Directors (expected to be) Present:\n\n      Petra Quill\n      Joe Teal\n\n    Executive Officers Absent:\n\n      none\n\n    Guests:\n\n      Dave Rusk\n\n3. Minutes\nAgreed."
      ) == [
        "Petra Quill, present, Director", "Joe Teal, present, Director", "Dave Rusk, in-attendance, Guest",
      ])
  }

  @Test func `members of a forum stand for something`() throws {
    #expect(
      try list(
        "Members: Ray Quill (Chair) (walking), Di Teal (horse riding), Hugh Rusk (landowning), Jenny Orme (access for all)"
      ).dropFirst() == [
        "Di Teal, present, horse riding", "Hugh Rusk, present, landowning",
        "Jenny Orme, present, access for all",
      ])
  }

  @Test func `councillors of other tiers are written short`() throws {
    #expect(
      try list("Present: Cllr A Quill, Cllr J Teal, D/Cllr Frank Rusk, C/Cllr G Orme").suffix(2)
        == ["Frank Rusk, in-attendance, D/Cllr", "G Orme, in-attendance, C/Cllr"])
  }

  @Test func `those who came for one item stand in it`() throws {
    #expect(
      try list(
        "Present: Cllr A Quill, Cllr J Teal, Cllr U Rusk",
        item:
          "1. Minutes\nAgreed.\n\n1a. Licence of the Quay Inn\n\nIn attendance:\n\nMr Hal Orme, Applicant\n\nPC 2281 Dawn Dray (Fell Police)\n\nThe manager presented the report."
      ).suffix(2) == ["Hal Orme, in-attendance, Applicant", "Dawn Dray, in-attendance @ Fell Police"])
  }

  @Test func `an office told among others may be misspelt`() throws {
    #expect(
      try people(
        "Town of Marrowfield\nMarch 4, 2025\n\nCALL TO ORDER\nBoard members present were supervisors Abel Quill, Otis Teal, and Una Rusk, treasure Ray Orme, and clerk Ida Dray.\n\nMINUTES APPROVAL\nThe minutes were approved.\n\nROADS\nThe road is dry.\n"
      ).suffix(3) == [
        "Una Rusk, present, supervisor", "Ray Orme, present, treasure", "Ida Dray, present, clerk",
      ])
  }

  @Test func `posts stand in brackets with a number`() throws {
    #expect(
      try list(
        "Sabbaticals present: Tolu Quill (President), Beth Teal (VP Education)\nApologies: Freya Rusk (1st Yr Rep)\nNo apologies: Imogen Orme"
      ) == [
        "Tolu Quill, present, President", "Beth Teal, present, VP Education",
        "Freya Rusk, apologies, 1st Yr Rep",
        "Imogen Orme, absent",
      ])
  }

  @Test func `apologies stand behind a stroke`() throws {
    #expect(
      try list(
        "Present: Cllr Ann Quill, Cllr Joe Teal, Cllr Una Rusk",
        item: "1. Apologies\nCllr Ms. H Orme (holiday) – apologies accepted."
      )
      .last == "H Orme, apologies")
  }
}
