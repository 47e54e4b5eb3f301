import Minutes
import Reading
import Testing

@testable import Parsing

/// Titles in the forms that web pages, school boards and meeting systems print them.
struct TitleFormsTests {
  private let head = "Quay Council\n\n9 May 2023\n\nPresent: Cllrs Ada Holm, Bea Lund\n\n"

  @Test func `a title has two parts where its text stands below`() throws {
    let m = try meeting(
      head
        + "1. Apologies: Cllr Carr\n\n2. Growth Fund: Quay Skills Centre\n\nThe paper was taken as read.\n\n3. Finance: balance £90\n\nNoted.\n\n4. Consent: Marl Lane - Agenda Item 5\n\nIt was refused.\n"
    )
    #expect(
      m.items.map(\.title) == [
        "Apologies", "Growth Fund: Quay Skills Centre", "Finance", "Consent: Marl Lane - Agenda Item 5",
      ])
  }

  @Test func `a notice of motion keeps its name`() throws {
    let m = try meeting(
      head
        + "4.  MINUTES\n\nAgreed.\n\n5.  NOTICE OF MOTION SUBMITTED BY COUNCILLOR HOLM AND COUNCILLOR LUND\n\nIt was carried.\n\n6.  LEASE\n\nDeferred.\n"
    )
    #expect(m.items[1].title == "NOTICE OF MOTION SUBMITTED BY COUNCILLOR HOLM AND COUNCILLOR LUND")
  }

  @Test func `what shuts the public out and ends the meeting has no number`() throws {
    let m = try meeting(
      head
        + "5.  MINUTES\n\nAgreed.\n\nEXCLUSION OF PUBLIC/PRESS\n\nAGREED.\n\n6.  HARBOUR LEASE\n\nFIRST PHASE\n\nDeferred.\n\nTERMINATION OF MEETING\n\nThe meeting terminated at 8.05pm.\n"
    )
    #expect(
      m.items.map(\.title) == [
        "MINUTES", "EXCLUSION OF PUBLIC/PRESS", "HARBOUR LEASE", "TERMINATION OF MEETING",
      ])
  }

  @Test func `number, title and record stand in columns`() throws {
    let m = try meeting(
      head
        + "Item\tTitle\tMinutes\n1\tApologies\tNone.\n2\tMinutes\tThe minutes of the meeting held on 7 March were approved.\n3\tWork Programme\tThe Committee noted the programme.\n"
    )
    #expect(m.items.map(\.title).contains("Minutes"))
  }

  @Test func `a word for what is done stands before the number`() throws {
    let m = try meeting(
      "Regular Meeting\nTuesday, September 17, 2019\n\nMembers present\nDana Holm, Raul Oak\n\n1. OPENING\n\nProcedural: 1.01 Call to Order\n\nPresident Holm called the meeting to order.\n\nProcedural: 1.02 Pledge\n\n2. BUSINESS\n\nAction (Consent): 2.01 Approval of Minutes\n\nMotion by Raul Oak.\n\nAction: 2.02 Budget\n\nMs. Nair spoke.\n"
    )
    #expect(m.items.map(\.number) == ["1", "1.01", "1.02", "2", "2.01", "2.02"])
    #expect(m.items.last?.title == "Budget")
    #expect(m.items.flatMap(\.actions).isEmpty)
  }

  @Test func `the record below Minutes holds the items, not the agenda above it`() throws {
    let m = try meeting(
      "# Quay TSC Meeting: January 27, 2021\n\n## Agenda\n\n1. Welcome\n1. Adopt the charter (Bea, Col)\n1. Review meeting times\n1. Close\n1. Coffee\n1. Talk\n\n## Minutes\n\n### Welcome\n\nBea opened.\n\n### Adopt the charter\n\nIt was adopted.\n\n### Close\n\nBea closed the meeting.\n",
      "minutes/example.md")
    #expect(m.items.map(\.title) == ["Welcome", "Adopt the charter", "Close"])
  }

  @Test func `a list of links names the titles below`() throws {
    let m = try meeting(
      "      Quay Tables Task Force Teleconference\n\n12 May 2020\n\nContents\n\n    1. [4]Agenda review\n    2. [5]Captions, draft two\n    3. [6]Summary of action items\n\nMeeting minutes\n\n  Agenda review\n\n   Ada: any changes?\n\n  Captions, draft two\n\n   Bea: I reviewed it.\n\n   ACTION: Bea to reword the example\n\nSummary of action items\n\n    1. [7]Bea to reword the example\n"
    )
    #expect(m.items.map(\.title) == ["Agenda review", "Captions, draft two"])
  }

  @Test func `a link to a paper makes a title where no blank lines part them`() throws {
    let m = try meeting(
      "Agenda and minutes\nQuay Board\nThursday, 7th December, 2017 2.00 pm\nVenue: Shire Hall\nContact: Tina Oak\nItems\nNote Item\nDeclarations of Members' Interests\nThere were no declarations of interest by anybody.\nBetter Fund 2017-19: Quarter 2 Return PDF 246 KB\nAdditional documents:\nReturn, item 14. PDF 411 KB\nThe Head presented it.\nYoung People's Local Plan PDF 177 KB\nThe officer was unwell.\n"
    )
    #expect(
      m.items.map(\.title) == [
        "Declarations of Members' Interests", "Better Fund 2017-19: Quarter 2 Return",
        "Young People's Local Plan",
      ])
  }

  @Test func `sentences behind dotted numbers are points`() throws {
    let m = try meeting(
      head
        + "5\tReport\n\tThe report was read.\n6\tFinance\n\t6.1 The Period 7 monitoring report shows a surplus of £14. Governors approved it.\n\t6.2 Ada and Bea to complete the return by end of January.\tAH/BL\n7\tPolicies\n\tNone.\n8\tOther business\n\tNone.\n"
    )
    #expect(m.items.map(\.number) == ["5", "6", "7", "8"])
  }

  @Test func `a sentence in capitals heads nothing`() throws {
    let m = try meeting(
      head
        + "1. Minutes: agreed.\n\n2. Finance: the accounts were read.\n\n3. Roads: none.\n\nTHE NEXT MEETING WILL BE HELD ON TUESDAY 16th November 2023.\n"
    )
    #expect(m.items.count == 3)
  }
}

private func meeting(_ text: String, _ name: String = "minutes/example.txt") throws -> Meeting {
  Parser().meeting(from: try SourceReader().transcript(of: Array(text.utf8), path: name))
}
