import Minutes
import Testing

@testable import Linking

@Suite struct MentionTests {
  @Test func `names in full are linked in the text, with their place`() {
    let meeting = minutes(
      "Northmarsh Partnership", "2018-04-04",
      present: ["Cllr Ann Lee [Chair]", "Tom Birkin (Northmarsh Police)"],
      items: [item("1", "Police update", "Tom Birkin of Northmarsh Police spoke.")])
    let archive = archive([meeting])
    let complete = Linker(archive).complete(meeting, document: 0)
    let found = complete.items[0].mentions
    #expect(found.map(\.id) == ["tom-birkin", "northmarsh-police"])
    #expect(found.map(\.range) == [0..<10, 14..<31])
    #expect(found.map(\.passage) == [0, 0])
    #expect(complete.url == "meetings/northmarsh-partnership/2018-04-04/")
    #expect(complete.attendance[1].organisationID == "northmarsh-police")
  }

  @Test func `a longer name does not hold a shorter one`() {
    let meeting = minutes(
      "Partnership", "2018-04-04", present: ["Ana Peri", "Jo Šimon"],
      items: [item("1", "X", "Ana Peridberg spoke, as did Ana Peri-Berg and Ana Periš. Jo Šimonová left.")])
    #expect(mentions(meeting, in: [meeting]) == [])
  }

  @Test func `a short form follows the fuller one`() {
    var meeting = minutes(
      "Board", "2018-03-19", present: ["Cllr Simon Black [Chairman]", "Cllr Anita Low"],
      items: [
        item(
          "2", "Update", "The Chair introduced Matt Colby, Director of Works at the Ministry, who spoke.",
          "Matt explained the plan. Cllr Low thanked him.")
      ])
    meeting.introduced = [introduced("Matt Colby", "Director of Works", "the Ministry", line: 21)]
    #expect(
      mentions(meeting, in: [meeting]) == [
        "person simon-black: The Chair", "person matt-colby: Matt Colby", "person matt-colby: Matt",
        "person anita-low: Cllr Low",
      ])
  }

  @Test func `streets and institutions named after somebody are no mention`() {
    let meeting = minutes(
      "Partnership", "2018-04-04", present: ["Peter Keld", "Ann Lee"],
      items: [
        item(
          "1", "X", "Works in Peter Keld Road, at the Ann Lee Centre and in Peter Keld's House.",
          "St Peter Keld; Peter Keld (1717–1746) wrote it; the late Ann Lee.")
      ])
    #expect(mentions(meeting, in: [meeting]) == [])
  }

  @Test func `a dated meeting is linked where the archive holds it and a gap where it does not`() {
    let first = minutes("Partnership", "2018-05-15")
    var second = minutes(
      "Partnership", "2018-07-10",
      items: [
        item("3", "Minutes", "Consideration was given to the minutes of the meeting held on 15 May 2018.")
      ])
    second.previousMeeting = MeetingReference(date: CalendarDate(iso: "2018-05-15")!, line: 21)
    second.nextMeeting = MeetingReference(date: CalendarDate(iso: "2018-09-11")!, line: 40)
    #expect(
      mentions(second, in: [first, second]) == ["meeting partnership/2018-05-15: meeting held on 15 May 2018"]
    )
    let archive = archive([second, first])
    #expect(archive.gaps.map(\.date.iso) == ["2018-09-11"])
    #expect(archive.documents.map(\.id) == ["partnership/2018-05-15", "partnership/2018-07-10"])
    #expect(archive.documents[0].later == "partnership/2018-07-10")
    #expect(archive.documents[0].referredToBy.map(\.line) == [21])
  }
}
