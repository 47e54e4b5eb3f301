import Minutes
import Testing

@testable import Parsing

/// Bodies, days and places as towns, surgeries and senates head their minutes.
struct TownHeadingsTests {
  private let agenda = "\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n"

  @Test func `the letters behind a name that are its own are left out`() throws {
    let m = try meeting(
      "Quay Surgery Patient Participation Group (PPG)\nWednesday 16 November 2011 at 7pm" + agenda)
    #expect(m.body?.name == "Quay Surgery Patient Participation Group")
  }

  @Test func `a year may run into the word behind it`() throws {
    let m = try meeting(
      "Fellwick Council\n\nThe meeting was held on Thursday 15th April 2021at 7pm under the Regulations 2020."
        + agenda)
    #expect(m.date == CalendarDate(year: 2021, month: 4, day: 15))
  }

  @Test func `behind the hour on a line stands the place`() throws {
    let m = try meeting("Faculty Senate Minutes\nJanuary 27, 2016\n2-4 p.m., Room 12 Meadow House" + agenda)
    #expect(m.venue == "Room 12 Meadow House")
    #expect(
      try meeting("City Council Minutes\nFebruary 6, 2019\n7:15 P.M. Larch Hall" + agenda).venue
        == "Larch Hall"
    )
  }

  @Test func `a town is a body where nothing else is`() throws {
    let m = try meeting("Town of Marrowfield\nMarch 4, 2025" + agenda)
    #expect(m.body?.name == "Town of Marrowfield")
  }

  @Test func `a board below the name of an organisation is its board`() throws {
    let m = try meeting("Quaystone Homes\nBoard Meeting\nHeld on 4 March 2025 at 5pm" + agenda)
    #expect(m.body?.name == "Quaystone Homes Board")
  }

  @Test func `the letters of a day may be set apart, and a meeting may be in public`() throws {
    let m = try meeting(
      "Fell and Moor Governing Body Meeting in Public\nHeld on 7 th April 2022 at the Mill" + agenda)
    #expect(m.body?.name == "Fell and Moor Governing Body")
    #expect(m.date == CalendarDate(year: 2022, month: 4, day: 7))
    #expect(
      try meeting("Quill Society Board\nApril 7 th, 2022" + agenda).date
        == CalendarDate(year: 2022, month: 4, day: 7))
  }

  @Test func `which of its meetings it is belongs to no body's name`() throws {
    #expect(
      try meeting(
        "September meeting of Fellwick Parish Council\nheld on 8th September 2009 at 7.30pm" + agenda
      ).body?
      .name == "Fellwick Parish Council")
    #expect(
      try meeting("2010 Fellwick Parish Council\nheld on 8th September 2010 at 7.30pm" + agenda).body?.name
        == "Fellwick Parish Council")
  }

  @Test func `the chair in which somebody sits is no place`() throws {
    let m = try meeting(
      "At a MEETING of the FELL HEALTH BOARD held remotely on 27th October, 2021.\n\nPresent:-\n\nMembers\n\nRole\n\nAnn LEE (Vice Chairperson)\n\nNominated by the Council (Elected Member)\n\nJoe HART\n\nChief Officer\n\nUna KEEL\n\nRegistered Nurse\n\nAnn LEE, Vice Chairperson, in the Chair.\n\nBefore the business began the Chief Officer spoke of the storm.\n\nI APOLOGIES\n\nNone.\n\nII MINUTE\n\nThe minute was approved.\n"
    )
    #expect(m.venue == nil)
  }

  @Test func `a body's longer name stands above its short one`() throws {
    #expect(
      try meeting(
        "Quay Consortium Steering Group\n\nWednesday 12 March 2008\n\nSteering Group Meeting Minutes" + agenda
      ).body?.name == "Quay Consortium Steering Group")
    #expect(
      try meeting(
        "FELL NATIONAL PARK AUTHORITY\n\nMINUTES OF THE BOARD MEETING\n\nheld at the Mill Hotel on 10 October 2003"
          + agenda
      ).body?.name == "FELL NATIONAL PARK AUTHORITY")
    #expect(
      try meeting("SUMMARY OF FACULTY SENATE MEETING 14 March 2008" + agenda).body?.name == "FACULTY SENATE")
  }

  @Test func `the title of a meeting is its body`() throws {
    let m = try meeting(
      "MEETING MINUTES\n\nMeeting Title:  Quay Road Surgery Patient Group\n\nMeeting Date:  8 August 2025\n\nMeeting Location:  Quay Road Surgery"
        + agenda)
    #expect(m.body?.name == "Quay Road Surgery Patient Group")
    #expect(m.venue == "Quay Road Surgery")
  }
}
