import Minutes
import Testing

@testable import Parsing

/// Attendance in Markdown, under items, in sentences and behind the items.
struct HabitsOfRecordsTests {
  private func markdown(_ text: String) throws -> [String] {
    try people(
      "# Tarnholm Data Board\n\n4 March 2025\n\n" + text
        + "\n\n## Roads\n\nThe roads were talked about at length.\n\n## Trees\n\nNothing new was heard of them.\n",
      named: "minutes/board.md")
  }

  @Test func `items whose titles are labels list those present`() throws {
    let m = try people(
      "# Tarnholm Data Board Meeting #4 March 4, 2025\n\nChair: Olive Marsh\n\n## **1. Call to Order**\n\nThe meeting was called to order.\n\n## **2. Roll call**\n\nAll recorded their attendance.\n\n## **2.1 Participants**\n\n### **2.1.1 Voting Members Present**\n\n- Peter Quill, Fellsoft\n- Sandra Teal, Tarn Data Inc.\n- Olive Marsh, Brack\n\n### **2.1.2 Members Present**\n\n- Ivo Rusk, Fellsoft\n- Una Keel, Brack\n\n## **3. Roads**\n\nNone.\n",
      named: "minutes/board.md")
    #expect(
      m == [
        "Olive Marsh, present, Chair @ Brack", "Peter Quill, present, Voting Member @ Fellsoft",
        "Sandra Teal, present, Voting Member @ Tarn Data Inc", "Ivo Rusk, present, Member @ Fellsoft",
        "Una Keel, present, Member @ Brack",
      ])
  }

  @Test func `whose attendees they are stands before the word, and an agenda is nobody's body`() throws {
    #expect(
      try markdown(
        "## Attendance\n\n### Voting member Attendees:\n\n* Bob Quill, TDB\n* Phil Teal, Brack\n\n### Other Attendees\n\n* Len Rusk\n* Nell Orme\n* Una Keel\n\n## Agenda\n\n* Project Updates\n  * Growing"
      ) == [
        "Bob Quill, present, Voting member @ TDB", "Phil Teal, present, Voting member @ Brack",
        "Len Rusk, in-attendance", "Nell Orme, in-attendance", "Una Keel, in-attendance",
      ])
  }

  @Test func `a group in bold needs no colon`() throws {
    #expect(
      try markdown(
        "## Attendance\n\n**Board Members**\n- Vera Quill\n- Grant Teal\n\n**Staff/Community**\n- Andrew Rusk\n- Dawn Orme"
      )
        == [
          "Vera Quill, present, Board Member", "Grant Teal, present, Board Member",
          "Andrew Rusk, in-attendance",
          "Dawn Orme, in-attendance",
        ])
  }

  @Test func `a name for a site in angle brackets is none`() throws {
    #expect(
      try markdown("## Present\n\n* Ada Munt (@adamunt)\n* Ben Orr <@ben-orr>\n* Cyd Pell") == [
        "Ada Munt, present", "Ben Orr, present", "Cyd Pell, present",
      ])
  }

  @Test func `what people go by is no organisation where some of it is short for the forename`() throws {
    #expect(
      try markdown(
        "## Present\n\nBruce Quill (Bruce)  \nAndrew Teal (Candle)  \nFrederick Rusk (Fred)  \nDavid Orme (Bucko)"
      )
        == ["Bruce Quill, present", "Andrew Teal, present", "Frederick Rusk, present", "David Orme, present"])
  }

  @Test func `those besides are told behind a label inside an item`() throws {
    #expect(
      try people(
        minutes(
          "Members present\nDana Quill, Raul Teal, Kim Rusk",
          item:
            "1. Opening\nPresident Quill opened the meeting.\n\nAlso present: Dr. Alan Orme, Superintendent; Pia Dray, Bursar; Theresa Vane, Recording Secretary."
        )
      ).suffix(3) == [
        "Alan Orme, in-attendance, Superintendent", "Pia Dray, in-attendance, Bursar",
        "Theresa Vane, officer, Recording Secretary",
      ])
  }

  @Test func `a roll stands behind the time in the call to order`() throws {
    #expect(
      try markdown(
        "**1. Call to Order & Roll Call**\n\nChair Teal called the meeting to order at 6:20 p.m. Present: Members Quill, Teal, Rusk. Member Orme was excused absent. One seat is\nempty. Also present: Secretary Dray.\n\n**2. Comment**\n\nNone."
      ).sorted() == [
        "Dray, officer, Secretary", "Orme, apologies, Member", "Quill, present, Member",
        "Rusk, present, Member",
        "Teal, present, Member",
      ])
  }

  @Test func `one came for each of two`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Munt, Jo Vell",
          item:
            "1. Apologies\nApologies were received from Dr Helen Quill and Fay Teal. Dr Imre Rusk attended as substitute for Dr Quill and Mike Orme for Fay Teal."
        )
      ).suffix(2) == ["Imre Rusk, substitute", "Mike Orme, substitute"])
  }

  @Test func `apologies are told in a later item too`() throws {
    let text = minutes("Present: Ada Munt, Jo Vell, Una Keel").replacingOccurrences(
      of: "3. Next meeting",
      with:
        "3. Roads\nNone.\n\n4. Trees\nNone.\n\n5. Police\nPCSO L Quill sent her apologies. Apologies had been received from Joyce Teal (Fell Guild).\n\n6. Next meeting"
    )
    #expect(
      try people(text).suffix(2) == ["L Quill, apologies", "Joyce Teal, apologies @ Fell Guild"])
  }

  @Test func `who stands for an office is not there for it`() throws {
    #expect(
      try people(
        "# Quay Club AGM 4 June 2019\n\n## 1. Present\n\nAda Munt, Jo Vell, Una Keel\n\n## 4. Reports\n\nNone.\n\n##5. Committee Elections\n\nSecretary\n=========\n\n-   Daniel Quill (Nominated: Craig Teal Seconded: Perry Rusk)\n",
        named: "minutes/a.md"
      ).allSatisfy { !$0.hasPrefix("Daniel Quill") })
  }

  @Test func `lists stand behind the items, each under a head of columns`() throws {
    #expect(
      try people(
        "Meeting Details\nFell and Marrow Scrutiny Committee\n12 Oct 2023 - 10:30 to 12:05\nAgenda\nItem\tTitle\tMinutes\n1\tApologies\tApologies were as recorded below.\n2\tMinutes\tThe minutes were approved.\n3\tRoads\tThe roads were noted.\n Attendance\nAttended - Committee Members\nName\tSubstituting For\nCouncillor Anita Quill\tCouncillor Lee Teal\nCouncillor Colin Rusk (Chairman)\t \nAttended - Other Members\nName\nCouncillor Tony Orme\nApologies\nName\tReason for Sending Apology\tSubstituted By\nCouncillor Lee Teal\t \tCouncillor Anita Quill\nMiss Joy Dray\t \t \nAbsent\nName\tReason for Absence\tSubstituted By\nNo absentee information has been recorded.\n"
      ) == [
        "Anita Quill, substitute", "Colin Rusk, present, Chairman", "Tony Orme, in-attendance",
        "Lee Teal, apologies",
        "Joy Dray, apologies",
      ])
  }

  @Test func `names in the middle of a sentence are no list of those present`() throws {
    #expect(
      try people(
        "FELL RANCH ASSOCIATION\nBOARD MEETING\n\nA meeting of the board was held on June 9, 2014. Present were Tom Quill and Sue Teal. Also present were Mike Rusk, Mary\nAnn Orme, Byard Dray, Sara Vane, Phil Keel, Marge Holt.\n\n1. MINUTES\nThe minutes were approved.\n\n2. ROADS\nNone.\n"
      ).filter { $0.contains("present") } == ["Tom Quill, present", "Sue Teal, present"])
  }
}
