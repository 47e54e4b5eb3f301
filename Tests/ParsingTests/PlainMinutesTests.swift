import Minutes
import Testing

@testable import Parsing

/// Habits of committees and select boards that write without a form.
struct PlainMinutesTests {
  private func decided(_ text: String) throws -> [String] {
    let m = try meeting(minutes("Present: Ada Munt, Jo Vell", item: "1. Roads\n\(text)"))
    return m.items[0].decisions.map(\.text)
  }

  private func tasks(_ text: String) throws -> [String] {
    let m = try meeting(minutes("Present: Margaret Duck, Jo Vell", item: "1. Roads\n\(text)"))
    return m.items[0].actions.map(\.text)
  }

  @Test func `initials behind a name are no part of it`() throws {
    #expect(
      try people(minutes("Present\n\nMrs Anne Whitt AW\nMr John Shortt JS\n\nApologies\n\nDr Carol Hull CH"))
        == [
          "Anne Whitt, present", "John Shortt, present", "Carol Hull, apologies",
        ])
  }

  @Test func `county councillors joined by their title are each one`() throws {
    #expect(
      try people(
        minutes(
          "Present: Cllr Ada Munt, Cllr Jo Vell\nIn attendance: County Cllrs D Brock, T Ewart and T Todd, Mr D Thorne, NCC Link Officer"
        )
      ).suffix(4) == [
        "D Brock, in-attendance, County Cllr", "T Ewart, in-attendance, County Cllr",
        "T Todd, in-attendance, County Cllr", "D Thorne, in-attendance, NCC Link Officer",
      ])
  }

  @Test func `an office in running text stands before its holder`() throws {
    #expect(
      try people(
        minutes(
          "PRESENT: Councillor D. Mitt (chairman), Councillors J. Govern and S. Walt, and the clerk A. Brune and the assistant to the clerk Mrs J. Thorn."
        )
      )
      .suffix(2) == ["A. Brune, officer, clerk", "J. Thorn, officer, assistant to the clerk"])
  }

  @Test func `who represents a body is of it`() throws {
    #expect(
      try people(minutes("Present: Ada Munt (Chairman), Dot Burg (representing Flaund WI)")) == [
        "Ada Munt, present, Chairman", "Dot Burg, present @ Flaund WI",
      ])
  }

  @Test func `a list of attendees among the apologies is another list`() throws {
    let item =
      "1. Apologies:\n\nApologies had been received from Helen Ouldd and Jo Turp.\n\nAttendees: Louise Mackk, Mike Vines and Hywel Evanson."
    #expect(
      try people(minutes("", item: item)) == [
        "Helen Ouldd, apologies", "Jo Turp, apologies", "Louise Mackk, present", "Mike Vines, present",
        "Hywel Evanson, present",
      ])
  }

  @Test func `it has been decided`() throws {
    #expect(
      try decided("It has been decided to hold the prices until November.") == [
        "It has been decided to hold the prices until November."
      ])
  }

  @Test func `what was said at another meeting leads up to today's decision`() throws {
    #expect(
      try decided(
        "Further to his visit at the August meeting of the group, it was decided that the show would be held."
      )
        == ["it was decided that the show would be held."])
  }

  @Test func `who seconded does not begin the decision`() throws {
    #expect(
      try decided("Jo moved to accept the amended minutes. Ada seconded and the motion carried.") == [
        "Jo moved to accept the amended minutes. Ada seconded and the motion carried."
      ])
  }

  @Test func `movers in one bracket and an outcome behind it`() throws {
    #expect(
      try decided("Motion to approve the Town Warning for 2006 (Spate/Stone) Unanimous.") == [
        "Motion to approve the Town Warning for 2006 (Spate/Stone) Unanimous."
      ])
  }

  @Test func `somebody has been asked to do it`() throws {
    #expect(
      try tasks("Margaret has been asked to advise the hirers.") == [
        "Margaret has been asked to advise the hirers."
      ])
  }

  @Test func `two numbers of the agenda may share an item`() throws {
    let m = try meeting(
      "Minutes of the Budd Cycling Club held on 25 November 2019\n\nPresent: Ada Munt, Jo Vell\n\n1. Welcome:\n\nAda welcomed everyone.\n\n2. Remarks:\n\nThe club had 33 members.\n\n3/4. Minutes of the last meeting and matters arising:\n\nThe minutes were agreed.\n\n5. Reports:\n\nThe reports were heard.\n"
    )
    #expect(m.items.map(\.number) == ["1", "2", "3/4", "5"])
  }

  @Test func `numbers of five figures run on before titles in capitals`() throws {
    let m = try meeting(
      "Minutes of Wellmoor Town Council held on 6th August 2007\n\nPRESENT: Cllr Ada Munt, Cllr Jo Vell\n\n14365 CHAIRMAN’S ANNOUNCEMENTS\nThe chairman reported on the fair.\n\n14366 POLICE MATTERS\nIt was agreed to send a letter.\n"
    )
    #expect(m.items.map(\.number) == ["14365", "14366"])
  }

  @Test func `letters of the body with its sign are the body`() throws {
    let m = try meeting(
      "Minutes of the Harmoor Harbour and Dock Board held on 28 June 2013\n\nPresent: Ada Munt, Jo Vell\n\n1. Plans\nThe HH&DB discussed and noted their responsibilities.\n\n2. Close\nNothing more.\n"
    )
    #expect(m.items[0].decisions.map(\.kind) == [.noted])
  }

  @Test func `the body stands behind the word for its minutes`() throws {
    let m = try meeting(
      "# Meeting Minutes: Technical Steering Committee\n\nDate: 12 October, 2021\n\nPresent:\n\n* Nathan Angel (Scribe)\n* Kevin Daud\n\n## Scope\n\nThe scope was agreed.\n",
      named: "minutes/example.md")
    #expect(m.body?.name == "Technical Steering Committee")
    #expect(m.attendance.first?.role == "Scribe")
  }

  @Test func `the day of the minutes that a motion approves is the last meeting's`() throws {
    let m = try meeting(
      "Thetmoor Selectboard\n\nJanuary 30, 2006\nPRESENT: Mary Spate, Mike Browne\nMary Spate called the meeting to order at 7:04 PM.\nMotion to approve the minutes of January 23, 2006 as amended (Spate/Browne) Unanimous.\nThe selectboard approves his proposal to work on this.\n"
    )
    #expect(m.previousMeeting?.date.iso == "2006-01-23")
    #expect(m.decisions.last?.text == "The selectboard approves his proposal to work on this.")
  }
}
