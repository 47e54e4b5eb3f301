import Minutes
import Reading
import Testing

@testable import Parsing

/// Bodies that a sentence, a second line or a town's title names, and days in other forms.
struct BodiesAndDaysTests {
  private let agenda = "\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n"

  @Test(arguments: [
    ("2003 AGM", nil),
    ("# 2004-09-01 Quay Users Group Meeting", "Quay Users Group"),
    ("# Quay Users Group meeting notes 2019-July", "Quay Users Group"),
    ("# Quay Users Group Member Meeting\n\n4 June 2019", "Quay Users Group"),
    ("# QSF Board monthly meeting, February 8, 2024", "QSF Board"),
    ("# Summary Notes, Marl Board of Directors Meeting\n\n4 June 2019", "Marl Board of Directors"),
    ("Minutes for Marl Submissions WG 2022-06-04", "Marl Submissions WG"),
    ("# EEL WG Virtual Interim - 2021-09-14", "EEL WG"),
    ("MINUTES OF THE BOARD OF TRUSTEES – PUBLIC\nHeld on 4 June 2019", "BOARD OF TRUSTEES"),
    ("Marl Homes Limited\n\nMINUTES OF THE 214th BOARD MEETING held on 23 May 2019", "Marl Homes Limited"),
    (
      "Marl Moors National Park Authority\n\nMeeting: National Park Authority\nDate: 4 June 2019",
      "Marl Moors National Park Authority"
    ),
    (
      "MINUTES OF THE BOARD OF COUNTY COMMISSIONERS\n\nThe Board of County Commissioners of Marl County met in regular session June 4, 2019.",
      "Board of County Commissioners of Marl County"
    ),
    (
      "CITY OF MARL FALLS\nPLANNING COMMISSION\nREGULAR MEETING MINUTES\nTUESDAY, JUNE 4, 2019",
      "PLANNING COMMISSION"
    ),
    (
      "QUAY AND MARL\nPOLICING AND COMMUNITY SAFETY PARTNERSHIP\n\nMinutes of the Meeting of the Private Partnership held on 4 June 2019",
      "QUAY AND MARL POLICING AND COMMUNITY SAFETY PARTNERSHIP"
    ),
    (
      "Minutes of Quay Parish Council\n\nMinutes of the Quay Parish Meeting held on Thursday, 13th May 2004",
      "Quay Parish Meeting"
    ),
    ("SHIRE OF MARL PLAINS\n\nMINUTES\n\nORDINARY COUNCIL MEETING\n\n4 June 2019", "SHIRE OF MARL PLAINS"),
    ("Friends of Marl Park\nCommittee meeting – 4 June 2019", "Friends of Marl Park"),
    ("# Minutes\n\nThe board noted that the TSC did not meet on 4 June 2019.", nil),
  ])
  func `the body has its own name`(_ title: String, _ name: String?) throws {
    #expect(
      try meeting(title + agenda, named: title.hasPrefix("#") ? "minutes/a.md" : "minutes/a.txt").body?.name
        == name)
  }

  @Test(arguments: [
    ("# 2019-November-07 Marl TSC Meeting Notes", "2019-11-07"),
    (
      "APPROVED 6/13/17\n\nTOWNSHIP OF MARL\nPLANNING COMMISSION\nTuesday, May 9, 2017\nTownship Hall, 44 Corey Road",
      "2017-05-09"
    ),
    ("# Marl Committee, April 8-10, 2014", "2014-04-08"),
    ("# Marl Committee 2014/04/08", "2014-04-08"),
  ])
  func `a day has other forms`(_ title: String, _ day: String) throws {
    #expect(
      try meeting(title + agenda, named: title.hasPrefix("#") ? "minutes/a.md" : "minutes/a.txt").date?.iso
        == day)
  }

  @Test func `four figures are the hour before their end or a zone`() throws {
    let head = "MARL PARTNERSHIP\n\nNotes of the Steering Group\n"
    #expect(
      try meeting(head + "Date: 19.11.13          Time: 1400 – 1600hrs" + agenda).time
        == TimeOfDay(hour: 14, minute: 0))
    #expect(try meeting(head + "Date: 19.11.13, 6-8pm" + agenda).time == TimeOfDay(hour: 18, minute: 0))
    #expect(
      try meeting(head + "Date: 19.11.13, 10.30-12.30pm" + agenda).time == TimeOfDay(hour: 10, minute: 30))
    #expect(
      try meeting(head + "Date: 19.11.13\nTime: 0900 CEST, UTC 0800" + agenda).time
        == TimeOfDay(hour: 9, minute: 0))
  }

  @Test(arguments: [
    (
      "Quay Board\n\nA regular meeting of the Quay Board was held over Internet Relay Chat at 17:05 GMT on May 13, 2003.",
      "Internet Relay Chat"
    ),
    ("Minutes of the Quay Users Group AGM\n27th October 2021 at 12pm, online", "online"),
    ("Minutes of the Quay Users Group\n4th June 2019 at 18:30 in Fell Library", "Fell Library"),
    ("Minutes of the Quay Users Group\nheld in the Sailing Club on Thursday 21st April 2016", "Sailing Club"),
  ])
  func `a place need be no room`(_ title: String, _ place: String) throws {
    #expect(try meeting(title + agenda).venue == place)
  }

  @Test(arguments: [
    (
      "8. ADJOURNMENT\nThe meeting adjourned at 7:31 p.m. to the regular meeting of September 28, 2019.",
      "2019-09-28"
    ),
    (
      "8. Adjournment\nTHAT the meeting be adjourned at 8:04 p.m. to meet again on June 27, 2019.",
      "2019-06-27"
    ),
    ("8. Schedule of meetings\nWednesdays 20 November 2019, 9 March and 8 June 2020", "2019-11-20"),
    ("8. Finance\nNoted.\n\nDates of meetings 2019/20: 9 October 2019; 4 December 2019", "2019-10-09"),
    ("8. Hearing\nThe hearing was adjourned to 26 July 2019.", nil),
  ])
  func `the next meeting is told where one ends`(_ end: String, _ day: String?) throws {
    #expect(
      try meeting(
        "Quay Town Council\n\n4 June 2019\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n\n"
          + end
      ).nextMeeting?
      .date.iso == day)
  }

  @Test(arguments: [
    "4. MINUTES\n4.1 Regular Council Meeting - May 3, 2019\nTHAT the minutes be approved.\nCARRIED",
    "4. Notes of last meeting (3 May 2019)\nAccepted as accurate.",
  ])
  func `the previous meeting stands in a title`(_ item: String) throws {
    #expect(
      try meeting(
        "Quay Town Council\n\nJune 4, 2019\n\nPresent: Ada Munt, Jo Vell\n\n3. Welcome\nAll were welcomed.\n\n\(item)\n\n5. Finance\nNoted.\n"
      )
      .previousMeeting?.date.iso == "2019-05-03")
  }
}
