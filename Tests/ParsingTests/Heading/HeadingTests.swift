import Minutes
import Testing

@testable import Parsing

struct HeadingTests {
  private let agenda =
    "\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n\n3. Planning\nNone.\n"

  @Test func `a web page names body, day and hour on one line`() throws {
    let m = try meeting(
      "Agenda, decisions and minutes\n\nCabinet - Thursday, 14th November, 2019 5.30 pm\n\nVenue: The Lathe Room, Civic Offices, Wrenhol WN4 2QP. View directions\n\nContact: Mer Askw\n\nItems\nNo. Item\n\n45.\n\nApologies for Absence\n\nMinutes:\n\nNone.\n\n46.\n\nMinutes\n\nMinutes:\n\nAgreed.\n"
    )
    #expect(m.body?.name == "Cabinet")
    #expect(m.date == CalendarDate(year: 2019, month: 11, day: 14))
    #expect(m.time == TimeOfDay(hour: 17, minute: 30))
    #expect(m.venue == "The Lathe Room, Civic Offices, Wrenhol WN4 2QP")
    #expect(m.status == .final)
    #expect(m.items.map(\.number) == ["45", "46"])
  }

  @Test func `a page without a day of its own takes none from the advice on the last minutes`() throws {
    let m = try meeting(
      "Fellshire Council\n\nAgenda and draft minutes\n\nVenue: via MS Teams\n\nItems\nNo. Item\n\n1.\n\nWelcome\n\nMinutes:\n\nThe Chairman welcomed everyone.\n\n2.\n\nMinute\n\nConsider Minute of Meeting held on 27 May 2021.\n\nMinutes:\n\nAPPROVED the Minute.\n\n3.\n\nOther\n\nMinutes:\n\nNOTED.\n"
    )
    #expect(m.date == nil)
    #expect(m.status == .draft)
  }

  @Test func `a board is named by the trust above it`() throws {
    let m = try meeting(
      "MARSH HEALTH TRUST\n\nMINUTES OF THE BOARD MEETING HELD IN PUBLIC\n\non Wednesday 4 March 2020 in the Board Room"
        + agenda)
    #expect(m.body?.name == "MARSH HEALTH TRUST")
  }

  @Test func `title lines are no items`() throws {
    let m = try meeting(
      "TAMAR COUNTY PLANNING COMMISSION\nREGULAR MEETING MINUTES\nOctober 18, 2023\nCounty Courthouse, Room 204, Tamar\(agenda)"
    )
    #expect(m.body?.name == "TAMAR COUNTY PLANNING COMMISSION")
    #expect(m.venue == "County Courthouse, Room 204, Tamar")
    #expect(m.items.first?.title == "Minutes")
  }

  @Test func `of a council and its committee the one below met`() throws {
    #expect(
      try meeting(
        "Cross Borough Council\n\nCross Housing Forum Minutes\n\nDate:\nWednesday, 23rd September, 2015\(agenda)"
      ).body?.name == "Cross Housing Forum")
  }

  @Test func `the council of a sentence is the one that the title names`() throws {
    #expect(
      try meeting(
        "UPPER TRESS PARISH COUNCIL\nMinutes of a meeting of the Council held on Thursday 16th January 2020 in the School Hall at 7.30 pm\(agenda)"
      ).body?.name == "UPPER TRESS PARISH COUNCIL")
    #expect(
      try meeting("A meeting of the Council was held on Wednesday 10th May 2006.\(agenda)").body?.name
        == "Council")
  }

  @Test func `a place goes on where its line was full`() throws {
    let m = try meeting(
      "FAIRWATT PARISH COUNCIL\nMinutes of the Meeting of the Council held on Monday 4th October 2021 at 7pm in Fairwatt Village\nHall\(agenda)"
    )
    #expect(m.venue == "Fairwatt Village Hall")
  }

  @Test func `the hour is told where the meeting opens`() throws {
    let m = try meeting(
      "Fellwick Town Council\nMinutes of the meeting held on 4 June 2019\n\nPresent: Ada Munt, Jo Vell\n\n1. Opening\nThe Mayor called the meeting to order at 7:02 p.m.\n\n2. Minutes\nAgreed.\n\n3. Close\nThe meeting closed at 8.15pm.\n"
    )
    #expect(m.time == TimeOfDay(hour: 19, minute: 2))
    #expect(m.endTime == TimeOfDay(hour: 20, minute: 15))
  }

  @Test func `a weekday that the date contradicts is reported`() throws {
    let m = try meeting(
      "Fellwick Parish Council\nMinutes of the meeting held on Monday 4th June 2019\(agenda)")
    #expect(m.diagnostics.contains { $0.id == "weekday-and-date" && $0.line == 2 })
  }

  @Test func `a Welsh heading gives body, day and place`() throws {
    let m = try meeting(
      "CYNGOR CYMUNED ABERFELIN\n\nCofnodion y cyfarfod misol a gynhaliwyd yn Neuadd yr Eglwys, nos Fawrth, 8fed Hydref 2013 am 7.30yh\n\nPRESENNOL: Cynghorwyr Ger Mado (Cadeirydd), Mair Cade a Gor Foul; Mrs Nan Elli (Clerc)\n\nYMDDIHEURIADAU: Y Cynghorwyr Sian Cybi a Rhod Post\n\nCOFNODION: Cadarnhawyd y cofnodion.\n\nCYLLID: Cymeradwywyd talu.\n"
    )
    #expect(m.body?.name == "CYNGOR CYMUNED ABERFELIN")
    #expect(m.date == CalendarDate(year: 2013, month: 10, day: 8))
    #expect(m.venue == "Neuadd yr Eglwys")
    #expect(
      m.attendance.map(\.name.name) == [
        "Ger Mado", "Mair Cade", "Gor Foul", "Nan Elli", "Sian Cybi", "Rhod Post",
      ])
    #expect(m.attendance.map(\.status) == [.present, .present, .present, .officer, .apologies, .apologies])
  }

  @Test func `a town's select board is named by its kind`() throws {
    let m = try meeting(
      "MAY 6TH, 2014\n\nHolm called the meeting to order at 6:00 PM. Selectboard Members present were Ada Holm and Ben Roe.\n\n1. Roads\nThe report was accepted.\n"
    )
    #expect(m.body?.name == "Selectboard")
  }

  @Test func `behind the day of a label stand hour and place, no body`() throws {
    let m = try meeting(
      "Fellwick Hall Trustees\nMeeting: 6 May 2014, 7pm, Reading Room\n\nPresent: Ada Holm, Ben Roe\n\n1. Roads\nThe report was accepted.\n"
    )
    #expect(m.body?.name == "Fellwick Hall Trustees")
  }

  @Test func `a school's governing body is named in full`() throws {
    let m = try meeting(
      "Fellwick Primary School Governing Body\nMinutes of the Full Governing Body Meeting\nheld on Tuesday 6th May 2014 at 7.30 pm\n\nPresent: Ada Holm, Ben Roe\n\n1. Roads\nThe report was accepted.\n"
    )
    #expect(m.body?.name == "Fellwick Primary School Governing Body")
  }

  @Test func `a parents' association ends in its letters`() throws {
    let m = try meeting(
      "FELLWICK SCHOOL PTA MEETING\n6th May 2014\n\nPresent: Ada Holm, Ben Roe\n\n1. Roads\nThe report was accepted.\n"
    )
    #expect(m.body?.name == "FELLWICK SCHOOL PTA")
  }

  @Test func `who called to order is no part of the place`() throws {
    let m = try meeting(
      "Fellwick Library Board\nMay 6, 2014\n\nThe meeting was called to order at 7:30 p.m. in the Reading Room by President Ada Holm.\n\nPresent: Ada Holm, Ben Roe\n\n1. Roads\nThe report was accepted.\n"
    )
    #expect(m.venue == "Reading Room")
  }
}
