import Minutes
import Testing

@testable import Parsing

/// Items of one line: a title, and behind a stroke or a colon what came of it.
@Suite struct StrokeTitlesTests {
  private let heading =
    "Brackenford Community Trust\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Olive Marsh (Chair), Peter Quill, Sandra Teal\n\n"

  @Test func `what was agreed, charged or told behind a stroke is no part of the title`() throws {
    let m = try meeting(
      heading
        + "1. Minutes – the minutes of 4 February were agreed.\n2. Gate – agreed that the lower gate be painted green.\n3. Tree survey – Peter Quill to ring the surveyor.\n4. Grants – no news.\n5. Next meeting – 6 May 2025.\n"
    )
    #expect(m.items.map(\.title) == ["Minutes", "Gate", "Tree survey", "Grants", "Next meeting"])
    #expect(m.items[1].decisions.map(\.text) == ["that the lower gate be painted green."])
    #expect(m.items[1].decisions.map(\.kind) == [.agreed])
    #expect(m.items[2].actions.map(\.owner) == ["Peter Quill"])
  }

  @Test func `a second part of the title itself stays`() throws {
    let m = try meeting(
      heading
        + "1. Minutes\nThe minutes were agreed.\n2. Budget – second quarter\nNothing to add.\n3. Mill Lane – access to the ford\nNothing to add.\n"
    )
    #expect(
      m.items.map(\.title) == ["Minutes", "Budget – second quarter", "Mill Lane – access to the ford"])
  }

  @Test func `bullets with a title before a colon are items`() throws {
    let m = try meeting(
      heading
        + "- Minutes: The minutes of 4 February were agreed.\n- Lower gate: It was agreed that the gate be painted green.\n- Grants: No news.\n- Tree survey: Peter Quill to ring the surveyor.\n"
    )
    #expect(m.items.map(\.title) == ["Minutes", "Lower gate", "Grants", "Tree survey"])
  }

  @Test func `behind a long stroke a title ends at the word moved`() throws {
    let m = try meeting(
      heading
        + "1. Approve the agenda — moved\nThe gate was added.\n2. Gate\nNothing to add.\n3. Grants\nNothing to add.\n"
    )
    #expect(m.items.map(\.title) == ["Approve the agenda", "Gate", "Grants"])
  }

  @Test func `Roman numbers need no mark before titles in small letters`() throws {
    let m = try meeting(
      "Friends of the Fell\n\nDate: Saturday, September 3, 2005\n\nPresent:           Olive Marsh, President\n                   Peter Quill, Secretary\n\nI    Call to order: at 3:15 PM by the President.\nII   Quorum: four of seven members present.\nIII Reading of Minutes: Minutes of July accepted as sent round.\nIV Treasurer’s Report\n     A. No report.\nV    Nominating Committee Report\n     A. The committee has four members.\n"
    )
    #expect(m.items.map(\.number) == ["I", "II", "III", "IV", "V"])
    #expect(m.items[4].title == "Nominating Committee Report")
  }

  @Test func `a reference runs into its title`() throws {
    let m = try meeting(
      heading
        + "25/031Apologies for Absence\nNone.\n25/032Declarations of Interest\nNone.\n25/033Footpaths\nThe stile at the ford is mended.\n"
    )
    #expect(m.items.map(\.number) == ["25/031", "25/032", "25/033"])
    #expect(m.items.map(\.title) == ["Apologies for Absence", "Declarations of Interest", "Footpaths"])
  }

  @Test func `two titles between paragraphs are enough where one of them is common`() throws {
    let m = try meeting(
      "Brackenford Council\n\nFinance Meeting\nThe meeting was held on Tuesday 4 March 2025 at 6pm\nChairman: Mr. O Marsh\nCouncillors: Mr. P Quill, Mr. S Teal, Mr. R Under\nThe minutes of the last meeting were accepted as a true record.\nMatters arising\nDog signs – ward contacted for the wording that keeps walkers out of the park\nTea room – It was thought best to ask the bowlers first.\nCouncil/Committee Meetings\nThe proposal to meet in the hall again was agreed, and those who wish may join by telephone.\n"
    )
    #expect(m.items.map(\.title) == ["Matters arising", "Council/Committee Meetings"])
  }
}
