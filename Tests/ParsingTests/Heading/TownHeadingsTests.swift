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
      "Fellwick Council\n\nThe meeting was held on Thursday 8th April 2021at 6pm under the Regulations 2020."
        + agenda)
    #expect(m.date == CalendarDate(year: 2021, month: 4, day: 8))
  }

  @Test func `behind the hour on a line stands the place`() throws {
    let m = try meeting("Faculty Senate Minutes\nJanuary 20, 2016\n3-5 p.m., 310A Student Center" + agenda)
    #expect(m.venue == "310A Student Center")
    #expect(
      try meeting("City Council Minutes\nFebruary 6, 2019\n6:30 P.M. City Hall" + agenda).venue == "City Hall"
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

  @Test func `the title of a meeting is its body`() throws {
    let m = try meeting(
      "MEETING MINUTES\n\nMeeting Title:  Quay Road Surgery Patient Group\n\nMeeting Date:  8 August 2025\n\nMeeting Location:  Quay Road Surgery"
        + agenda)
    #expect(m.body?.name == "Quay Road Surgery Patient Group")
    #expect(m.venue == "Quay Road Surgery")
  }
}
