import Minutes
import Testing

@testable import Parsing

/// Minutes as posts of a site: what the post says of itself, and which body and day the minutes are of.
struct PostedMinutesTests {
  private let agenda = "\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n"

  private func posted(_ title: String, _ day: String = "2017-09-05", _ head: String = "") throws -> Meeting {
    try outcomesMeeting(
      "---\ntitle: \"\(title)\"\ndate: \"\(day)\"\n---\n\n" + head + agenda, "minutes/example.md")
  }

  @Test(arguments: [
    ("Minutes of the latest Marl Parish Council meeting", "Marl Parish Council"),
    ("Minutes of the lively October meetingg of the Marl Parish Council", "Marl Parish Council"),
    ("Minutes of the June Village Liaison Committee", "Village Liaison Committee"),
    ("Marl Parish Council Minutes of January meeting", "Marl Parish Council"),
    ("Marl Parish Council meeting minutes- November", "Marl Parish Council"),
    ("March Town Council Minutes", "March Town Council"),
    ("NOTES FROM THE MARL PARISH COUNCIL MEETING", "MARL PARISH COUNCIL"),
  ])
  func `which of its meetings it was is no part of a body's name`(_ title: String, _ name: String) throws {
    #expect(try posted(title).body?.name == name)
  }

  @Test func `a line begins with the body's name in capitals and goes on`() throws {
    let found = try posted(
      "Marl Pc - December MInutes", "2019-03-06",
      "MARL FERRY PARISH COUNCIL DRAFT Minutes of the Ordinary Meeting held on Wednesday 5 December 2018 at 7.00pm in Marl Hall"
    )
    #expect(found.body?.name == "MARL FERRY PARISH COUNCIL")
    #expect(found.date?.iso == "2018-12-05")
  }

  @Test func `a sentence of the record is no body's name`() throws {
    let found = try outcomesMeeting(
      "Councillors present: Cllr A Munt (Chair); Cllr J Vell; Cllr T Keel\n\nPublic Forum No members of public made comments on the Marl Council\n\n4 May 2016\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n"
    )
    #expect(found.body == nil)
  }

  @Test(arguments: [
    "Draft (until approved at the next meeting) Minutes of the meeting held on Wednesday 7 October 2020",
    "DRAFT Minutes Subject to the Approval at the next Meeting Ordinary Meeting of the Parish Council Wednesday 7 October 2020",
    "Draft (Until approved at the following meeting) Minutes of the meeting held on Wednesday 7 October 2020",
    "Ordinary Meeting DRAFT FOR CONSIDERATION AT THE NEXT MEETING Wednesday 7 October 2020",
  ])
  func `the meeting that will approve them is not the one whose day follows`(_ head: String) throws {
    #expect(try posted("Marl Parish Council", "2020-11-05", head).date?.iso == "2020-10-07")
  }

  @Test func `the day of a post is no day of a meeting in another month`() throws {
    #expect(try posted("Marl Parish Council - May meeting").date == nil)
    #expect(try posted("Marl Parish Council - September meeting").date?.iso == "2017-09-05")
  }

  @Test func `a title's weekday tells the year of its day`() throws {
    #expect(
      try posted("Minutes of a meeting of Marl Parish Council held on Wednesday 15th December", "2005-02-01")
        .date?.iso
        == "2004-12-15")
    #expect(
      try posted("Marl Parish Council 7th October 2014 at 7:30pm", "2014-12-04").date?.iso == "2014-10-07")
  }
}
