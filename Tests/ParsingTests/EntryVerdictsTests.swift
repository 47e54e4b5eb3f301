import Minutes
import Reading
import Testing

@testable import Parsing

/// Verdicts on lines of their own, in capitals, in a column; motions whose outcome the next sentence tells.
@Suite struct EntryVerdictsTests {
  private func decisions(_ text: String, _ name: String = "minutes/example.md") throws -> [Decision] {
    let m = try clubMeeting(text, name)
    return m.items.flatMap(\.decisions) + m.decisions
  }

  @Test func `a verdict below each entry of a list closes that entry`() throws {
    let d = try decisions(
      "1.  Rule 2 be renamed Rule 3, and the index be changed\n    to say so\n    **PASSED**\n\n2.  Edit to Rule 5: Members pay by the end of June. Others\n    pay by May.\n    **PASSED**\n\n3.  The walks be listed.\n    **PASSED**\n\n## 3. Walks\n\nNone.\n\n## 4. Stiles\n\nNone.\n\n## 5. Maps\n\nNone.\n"
    )
    #expect(
      d.map { String($0.text.prefix(22)) } == [
        "Rule 2 be renamed Rule", "Edit to Rule 5: Member", "The walks be listed. P",
      ])
    #expect(d.allSatisfy { $0.effect == .approved })
  }

  @Test func `a verdict below the one nominee elects them`() throws {
    let d = try decisions(
      "- Sandra Teal (Nominated: Olive Marsh Seconded: Peter Quill)\n\nElected unanimously and unopposed\n")
    #expect(d.count == 1)
    #expect(d.first?.text.hasPrefix("Sandra Teal (Nominated") == true)
    #expect(d.first?.proposer == "Olive Marsh")
  }

  @Test func `nominees of whom nothing more is told are not elected`() throws {
    let d = try decisions(
      "- Sandra Teal (Nominated: Olive Marsh Seconded: Peter Quill)\n- Peter Quill (Nominated: Sandra Teal Seconded: Olive Marsh)\n"
    )
    #expect(d.isEmpty)
  }

  @Test func `it passed tells what came of the motion`() throws {
    let d = try decisions("Peter Quill moved to accept the accounts. Sandra Teal seconded. It passed 4-0.\n")
    #expect(d.map(\.text) == ["It passed 4-0."])
    #expect(d.first?.votes.inFavour == 4)
  }

  @Test func `the vote before the motion is part of what came of it`() throws {
    let d = try decisions(
      "Sandra Teal read the letters. With that, she moved to approve both letters, seconded by Peter Quill. By voice vote, the motion carried, 3-0.\n"
    )
    #expect(d.map(\.text) == ["By voice vote, the motion carried, 3-0."])
  }

  @Test func `a motion duly made is a motion`() throws {
    let d = try decisions(
      "A motion was duly made by Peter Quill to keep the gate. The motion was seconded by Sandra Teal and unanimously approved.\n"
    )
    #expect(d.map(\.text) == ["The motion was seconded by Sandra Teal and unanimously approved."])
  }

  @Test func `so moved carries what was decided just above`() throws {
    let d = try decisions(
      "It was decided that the club should write to the farmer. Sandra will draft it. Peter Quill so moved, Olive Marsh seconded. The motion carried, 3-0.\n"
    )
    #expect(d.map(\.text) == ["It was decided that the club should write to the farmer."])
    #expect(d.first?.seconder == "Olive Marsh")
  }

  @Test func `a second subject with a verb of its own settles something else`() throws {
    let d = try decisions(
      "The Members agreed that although the four aims of the plan are sound, the paths matter most, the Members decided that more be spent on stiles.\n"
    )
    #expect(
      d.map(\.text) == [
        "The Members agreed that although the four aims of the plan are sound, the paths matter most",
        "the Members decided that more be spent on stiles.",
      ])
  }

  @Test func `signing up settles nothing`() throws {
    #expect(try decisions("25 members signed up, and fees were collected from 20 members.\n").isEmpty)
  }

  @Test func `a column behind an entry closes the whole of it`() throws {
    let d = try decisions(
      "The bank sent no statement in time for this meeting. The balance in May was £700. Two bills were paid. One was not. The rest is due in June.          Noted\n",
      "minutes/example.txt")
    #expect(d.map(\.kind) == [.noted])
    #expect(d.first?.text.hasPrefix("The bank sent no statement") == true)
  }

  @Test func `what was to be agreed is what was put off`() throws {
    let d = try decisions("To agree the date of the dinner. Deferred to June.\n")
    #expect(d.map(\.text) == ["To agree the date of the dinner. Deferred to June."])
    #expect(d.first?.kind == .deferred)
  }

  @Test func `matters agreed for the next agenda are not settled`() throws {
    #expect(try decisions("Some matters were agreed for the next agenda.\n").isEmpty)
  }

  @Test func `one of several things is no subject`() throws {
    let d = try decisions("Club dinner – the place, responsible members, agreed as 6 November at noon.\n")
    #expect(d.map(\.text) == ["Club dinner – the place, responsible members, agreed as 6 November at noon."])
  }

  @Test func `a title stands before a motion in quotation marks`() throws {
    let d = try decisions(
      "b) Sale of the shed – Motion 12/2025 Moved by Peter Quill, “THAT the club approve the sale of the shed.”\n\nCarried\n",
      "minutes/example.txt")
    #expect(d.map(\.text) == ["THAT the club approve the sale of the shed."])
  }

  @Test func `a heading of decisions holds decisions`() throws {
    let d = try decisions(
      "The walks were talked over.\n\n### Decisions made\n\n- Walks will be twice a month\n- One walk in winter\n"
    )
    #expect(d.map(\.text) == ["Walks will be twice a month", "One walk in winter"])
  }
}

/// Verdicts and notes that further habits write.
@Suite struct BriefVerdictsTests {
  private func meeting(_ text: String, _ name: String = "minutes/example.txt") throws -> Meeting {
    let head =
      "Fernhollow Parish Council\n\nMinutes of the meeting held on 4 March 2025\n\nPresent: Cllr Olive Marsh (Chair), Cllr Peter Quill, Cllr Sandra Teal\n\n1. Welcome\n\nThe Chair opened the meeting.\n\n2. Paths\n\n"
    return try outcomesMeeting(head + text + "\n\n3. Maps\n\nNone.\n", name)
  }
  private func decisions(_ text: String) throws -> [Decision] { try meeting(text).items.flatMap(\.decisions) }

  @Test func `agreed opens a clause without that`() throws {
    #expect(
      try decisions("Agreed it would be a good idea to ask the mill. Agreed best for the field to be kept.")
        .map(\.text)
        == ["it would be a good idea to ask the mill.", "best for the field to be kept."])
    #expect(try decisions("Agreed with Cllr Quill on the mill.").isEmpty)
  }

  @Test func `a note that the rest is put off is a decision`() throws {
    #expect(
      try decisions("Rest pushed to next meeting as time ran out.").map(\.text) == [
        "Rest pushed to next meeting as time ran out."
      ])
    #expect(try decisions("Balance carried over to the next month was £40.").isEmpty)
    #expect(try decisions("Cllr Quill moved to the next village.").isEmpty)
  }

  @Test func `it stands for what the sentence speaks of`() throws {
    #expect(
      try decisions("There were a number of remarks on the map and it was accepted.").map(\.text) == [
        "There were a number of remarks on the map and it was accepted."
      ])
  }

  @Test func `the last of two verbs tells how it was settled`() throws {
    #expect(
      try decisions("The Members nominated and resolved that Cllr Teal be Chair.").map(\.kind) == [
        .resolved
      ])
  }

  @Test func `what was discussed and decided is one`() throws {
    #expect(
      try decisions("Discussed and decided to keep the first line.").map(\.text) == [
        "Discussed and decided to keep the first line."
      ])
  }

  @Test func `minutes that are confirmed as accurate are approved`() throws {
    #expect(
      try decisions("The Councillors confirmed that the minutes of 4 February are accurate.").map(\.effect)
        == [
          .approved
        ])
  }

  @Test func `a verdict closes the application above its details`() throws {
    let d = try decisions(
      "Holder of a shop licence has petitioned to replace the keeper of the shop - From: A Lee To: B Roe.\n\nAttorney: Carl Pike\n\nGRANTED - Condition: no music\n"
    )
    #expect(d.count == 1)
    #expect(d.first?.text.hasPrefix("Holder of a shop licence has petitioned") == true)
  }

  @Test func `a town with its code is no title`() throws {
    let m = try meeting(
      "THE MILL, LLC\n\nMARLTON, QA 09116\n\nA shop.\n\nSTATION ROAD, HOLM QX15 8TD\n\nAnother shop.\n")
    #expect(!m.items.contains { $0.title.hasPrefix("MARLTON") || $0.title.hasPrefix("STATION") })
  }

  @Test func `a page sets a column in italics`() throws {
    let m = try outcomesMeeting(
      "<html><body><p>Fernhollow Parish Council held their meeting on the 8th July 2024.</p><h4>PRESENT</h4><p>Councillors Olive Marsh, Peter Quill and Sandra Teal.</p><ol><li><h4>MATTERS ARISING</h4><p>4.4iv) The mapping of the common was still going on.  <em>Clerk</em></p></li><li><h4>LETTERS</h4><ul><li>Letter of the mill in June <em>Noted</em></li><li>Meeting of the county on 10th July. <em>Noted</em></li><li>The map was printed.</li></ul></li></ol></body></html>",
      "minutes/example.html")
    #expect(m.items.flatMap(\.actions).map(\.text) == ["The mapping of the common was still going on."])
    #expect(
      m.items.flatMap(\.decisions).map(\.text) == [
        "Letter of the mill in June Noted", "Meeting of the county on 10th July. Noted",
      ])
  }

  @Test func `an office of the archive's own stands in such a column`() throws {
    let text =
      "# Fernhollow Parish Council\n\n8 July 2024\n\nPresent: Councillors Olive Marsh and Peter Quill.\n\n## Matters arising\n\n- The mapping of the common was still going on. *Pindar*\n"
    var settings = SiteSettings()
    #expect(try tasks(text, settings).isEmpty)
    settings.vocabulary = ["posts": ["pindar"]]
    #expect(try tasks(text, settings) == ["Pindar"])
  }

  private func tasks(_ text: String, _ settings: SiteSettings) throws -> [String] {
    let m = Parser(settings: settings).meeting(
      from: try SourceReader().transcript(of: Array(text.utf8), path: "minutes/example.md"))
    return m.items.flatMap(\.actions).compactMap(\.owner)
  }
}
