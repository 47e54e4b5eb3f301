import Minutes
import Testing

@testable import Parsing

/// Body, day and hour by what stands round the heading.
@Suite struct SignsTests {
  @Test func `a body is called by letters alone`() throws {
    let text = "\n\n## Walks\n\nThe walks were agreed.\n"
    for (title, body) in [
      ("# Minutes of the MFQUG AGM - 22 September 2024", "MFQUG"), ("# QSC Meeting 2024-11-06", "QSC"),
    ] {
      #expect(try outcomesMeeting(title + text, "minutes/example.md").body?.name == body)
    }
    #expect(try outcomesMeeting("# AGM Minutes 2024-10-16" + text, "minutes/example.md").body == nil)
  }

  @Test func `the day of a post is not the meeting's`() throws {
    let m = try outcomesMeeting(
      "title: 2023 AGM\nslug: 2023-agm\ndate: 2024-08-26 12:03:03\ntags:\n\n# Minutes of the MFQUG AGM - 22 September 2023\n\n## Walks\n\nThe walks were agreed.\n",
      "minutes/example.md")
    #expect(m.date?.iso == "2023-09-22")
  }

  @Test func `the stamp of a later paper is not the day`() throws {
    let stamp = String(repeating: " ", count: 90)
    let m = try outcomesMeeting(
      "\(stamp)Item 15b\n\(stamp)28 Mar 24\n\n\nPaths Committee\nWednesday 13th March 2024\nFernhollow Hall\n\nPresent:\nCllrs Holm (Chairman), Roe and Keel.\n\n1. Minutes\nThe minutes were agreed.\n"
    )
    #expect(m.date?.iso == "2024-03-13")
  }

  @Test func `the foot of each page names the body`() throws {
    let page =
      "\n1. Minutes\nThe minutes were agreed.\n\nFernhollow Leisure and Amenities Minutes | 13th March 2024\n\u{0C}"
    let m = try outcomesMeeting(
      "Fernhollow Leisure and Amenities\nWednesday 13th March 2024\n\nPresent:\nCllrs Holm (Chairman), Roe and Keel.\n"
        + page + page.replacing("1.", with: "2.") + page.replacing("1.", with: "3."))
    #expect(m.body?.name == "Fernhollow Leisure and Amenities")
  }

  @Test func `what the paper is heads nothing`() throws {
    let m = try outcomesMeeting(
      "Meeting Minutes: September 12, 2024 (approved October 10, 2024)\n\n<div>\nPaths Commission<br>\nTown of Fernhollow<br>\nDon Orme, Secretary<br>\n</div>\n\n<div>\nPath Advisory Committee<br>\nOlive Marsh, Chair<br>\nPeter Quill, Vice Chair<br>\n</div>\n\n<div>\nMEETING MINUTES<br>\nPath Advisory Committee (PAC)<br>\nof the Fernhollow Paths Commission<br>\nThursday, September 12, 2024<br>\n6:00 p.m.<br>\nTown Hall, Room 4<br>\n</div>\n\n**1. Call to Order**\n\nThe Chair called the meeting to order at 6:07 p.m.\n\n**2. Public Comment**\n\nNone.\n\n**3. Paths**\n\nNone.\n",
      "minutes/example.md")
    #expect(!m.items.contains { $0.title == "MEETING MINUTES" })
    #expect(m.time == TimeOfDay(hour: 18, minute: 0))
  }

  @Test func `how and in which year it met is not the body's name`() {
    for (written, name) in [
      ("Fernhollow Parish Council AGM 2014", "Fernhollow Parish Council"),
      ("Fernhollow School Parent Council Meeting (online)", "Fernhollow School Parent Council"),
      ("of the Council of the Town of Fernhollow", "Council of the Town of Fernhollow"),
    ] {
      #expect(BodyGrammar().clean(written) == name)
    }
  }

  @Test func `a point of the agenda is not the body`() throws {
    let m = try outcomesMeeting(
      "Notes of 4 March 2024\n\n5. Approval of the Pond Committee\n\nNothing was said.\n")
    #expect(m.body == nil)
  }
}
