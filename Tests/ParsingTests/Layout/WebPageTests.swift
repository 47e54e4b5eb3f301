import Minutes
import Testing

@testable import Parsing

struct WebPageTests {
  private func page(_ items: String, title: String = "Works Panel - Tuesday, 5th March, 2019 2.00 pm")
    -> String
  {
    "Agenda and minutes\n\n\(title)\n\nVenue: Room 2 - Weir House. View directions\n\nContact: Jo Tarn\n\nItems\nNo. Item\n\n\(items)"
  }

  @Test func `numbers before the text of an item's record are points of it`() throws {
    let m = try meeting(
      page(
        "12.\n\nExclusion of the Public\n\nMinutes:\n\nRESOLVED that the public be excluded for:\n\n14 Sale of the Old Weir\n\n15 Lease of the Mill\n\n16 Repairs\n\n13.\n\nBridges\n\nMinutes:\n\nNoted.\n"
      ))
    #expect(m.items.map(\.number) == ["12", "13"])
  }

  @Test func `a meeting that was moved met on the later day`() throws {
    let m = try meeting(
      page(
        "1.\n\nBridges\n\nMinutes:\n\nNoted.\n",
        title: "Moved from 9th March 2019, Works Panel - Tuesday, 5th March, 2019 2.00 pm"))
    #expect(m.body?.name == "Works Panel")
    #expect(m.date == CalendarDate(year: 2019, month: 3, day: 5))
  }

  @Test func `cells that have lost their numbers are items by their titles`() throws {
    let m = try meeting(
      "Venue: Weir House\nContact: Jo Tarn\nNo. | Item |\n---|---|\nApologies To receive any apologies. Minutes: Apologies were received from Councillor Ann Tarn. |\n|\nDrains PDF 40 KB To consider the report. Minutes:\nThe report was noted.\nIt was full. |\n|\nTo confirm the minutes of the meeting held on 4 June 2018. Minutes: They were confirmed. |\n"
    )
    #expect(
      m.items.map(\.title) == [
        "Apologies", "Drains", "To confirm the minutes of the meeting held on 4 June 2018",
      ])
    #expect(m.items.allSatisfy { $0.number == nil })
    #expect(m.date == nil)
    #expect(m.attendance.map(\.name.name) == ["Ann Tarn"])
  }

  @Test func `the first item of a page may lack the number that the others have`() throws {
    let m = try meeting(
      page(
        "Available Papers\n\nThe members had before them two papers.\n\n7.\n\nBridges\n\nMinutes:\n\nNoted.\n"
      ))
    #expect(m.items.map(\.title) == ["Available Papers", "Bridges"])
  }

  @Test func `a table of contents holds no items`() throws {
    let m = try meeting(
      "WEIR DRAINAGE BOARD\nMinutes of a meeting held on 5 March 2019\n\nPresent: Ann Tarn, Joe Fell\n\n1 Welcome ..... 2 2 Pumps ..... 3 3 Finance ..... 4\n\n1 Welcome\n\nAll were welcome.\n\n2 Pumps\n\nThe pumps were noted.\n\n3 Finance\n\nNoted.\n"
    )
    #expect(m.items.map(\.title) == ["Welcome", "Pumps", "Finance"])
  }

  @Test func `roman numbers need no mark before capitals`() throws {
    let m = try meeting(
      "WEIR JOINT BOARD\nMinute of meeting held on 5 March 2019\n\nPresent: Ann Tarn, Joe Fell\n\nI APOLOGIES\n\nNone.\n\nII DECLARATION OF INTEREST\n\nThere were none.\n\nIII PUMPS\n\nNoted.\n"
    )
    #expect(m.items.map(\.number) == ["I", "II", "III"])
    #expect(m.items.map(\.title) == ["APOLOGIES", "DECLARATION OF INTEREST", "PUMPS"])
  }
}
