import Minutes
import Reading
import Testing

@testable import Parsing

/// Minutes in columns that are kept by blanks.
@Suite struct SpacedTableTests {
  private let text = """
                       FERNHOLLOW SCHOOL GOVERNORS

    Finance Committee, 28 September 2020

    Present: Olive Marsh, Peter Quill, Sandra Teal

                 Item                  Notes                                                    Action
    FC 01/2020    Welcome and           The meeting commenced at 1847
                  apologies
                                        Apologies: None.

    FC 02/2020    To agree the          The minutes were agreed and signed and are to be put     Clerk to put
                  minutes of the        up at the gate                                           up at gate
                  last meeting
    FC 03/2020    Premises              a. Roof – some slates of the roof wanted work, and
                                           this was done in summer
                                        There are other works to be done and prices are to       Sandra Teal
                                        be asked for
    FC 04/2020    Policies              The following were looked at:
                                        a. Pay – deferred
                                        b. Visits – agreed
    The meeting closed at 2005
    """

  private var meeting: Meeting { get throws { try outcomesMeeting(text) } }

  @Test func `a title over several lines is one beside what was said`() throws {
    #expect(
      try meeting.items.map { "\($0.number ?? "") \($0.title)" } == [
        "01/2020 Welcome and apologies", "02/2020 To agree the minutes of the last meeting",
        "03/2020 Premises",
        "04/2020 Policies",
      ])
  }

  @Test func `what was said is read without its neighbours`() throws {
    let decisions = try meeting.items.flatMap(\.decisions)
    #expect(
      decisions.map(\.text) == [
        "The minutes were agreed and signed and are to be put up at the gate", "Pay – deferred",
        "Visits – agreed",
      ])
    #expect(decisions.first?.line == 12)
  }

  @Test func `the last column tells who is to do it`() throws {
    let actions = try meeting.items.flatMap(\.actions)
    #expect(actions.map(\.owner) == ["Clerk", "Sandra Teal"])
    #expect(
      actions.map(\.text) == [
        "Clerk to put up at gate", "There are other works to be done and prices are to be asked for",
      ])
  }

  @Test func `four figures behind at are an hour`() throws {
    #expect(try meeting.time == TimeOfDay(hour: 18, minute: 47))
    #expect(try meeting.endTime == TimeOfDay(hour: 20, minute: 5))
  }

  @Test func `a table of accounts keeps its lines`() throws {
    let accounts =
      "Payee                  Details                  Amount\nA Lee                  Hedge                    £40\n"
    let transcript = try SourceReader().transcript(
      of: Array((String(repeating: "Some words of the minutes.\n", count: 12) + accounts).utf8),
      path: "minutes/a.txt")
    #expect(SpacedTable.unfolded(transcript, spaced: transcript.spacedLines) == nil)
  }
}
