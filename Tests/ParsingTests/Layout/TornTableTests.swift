import Minutes
import Testing

@testable import Parsing

/// Tables whose columns were torn from their rows.
@Suite struct TornTableTests {
  private let text = """
    Fernhollow Grants Committee
    Tuesday 12th March 2024

    Present: Cllr Olive Marsh (Chair), Cllr Peter Quill

    Public Questions:
    Somebody asked the Committee about the grants that were given last year to the clubs of the valley.

    54         Minutes
               The minutes of the meeting held in January were approved and were signed by the Chairman.

    55         Matters Arising
               Trim Trail
               The Clerk told that the trail is now in place and will be opened by the Chairman in the spring.

               Lower Gate
               The Clerk told that the lower gate is still open at night and will be looked at in the summer.

    6          Grant Applications
               Committee considered the following applications for money from the fund of this year, each in turn:
                                                                           Amount        Recommendation
     Organisation   Project Summary                                         Requested
                       The club would like to plant a hedge. It was
                     agreed last year that the first part be paid            £250        Approved.
     Hedge Club        and the rest approved at a later meeting
                                                                            Mill
                                                                                         Meets the aims of the
                       of this committee                                                 fund.

                       A new roof for the hall of the scouts, which
     Scouts            was approved by the district in May               £9000           Rejected.

                       Bins for paper in every room                      £90             Recommend approval of the
     School                                                                              project to the council.

               The Committee resolves in accordance with its powers to incur the expenditure that is set out above.

    57         Next meeting
               In May.
    """

  private var meeting: Meeting { get throws { try outcomesMeeting(text) } }

  @Test func `the last column is told, and nothing else of the table`() throws {
    let item = try meeting.items.first { $0.title == "Grant Applications" }
    #expect(
      item?.decisions.map(\.text) == [
        "Approved.", "Rejected.", "Recommend approval of the project to the council.",
        "The Committee resolves in accordance with its powers to incur the expenditure that is set out above.",
      ])
  }

  @Test func `a number that lost its first figure stands between its neighbours`() throws {
    #expect(try meeting.items.compactMap(\.number) == ["54", "55", "6", "57"])
  }

  @Test func `titles within the text of a number are topics where those outside stand at the margin`() throws
  {
    #expect(try !meeting.items.contains { $0.title == "Lower Gate" })
    #expect(try meeting.items.first?.title == "Public Questions")
  }

  @Test func `what is torn stands together in its columns`() throws {
    let blocks = try #require(meeting.items.first { $0.title == "Grant Applications" }).passages.filter {
      $0.kind == .preformatted
    }
    #expect(blocks.count == 4)
    let first = try #require(blocks.first)
    #expect(
      first.text.split(separator: "\n").prefix(2).map(String.init) == [
        "                                                                       Amount        Recommendation",
        " Organisation   Project Summary                                         Requested",
      ])
    #expect(first.line < first.endLine)
  }

  @Test func `every word of the table is kept`() throws {
    let kept = try meeting.items.flatMap(\.passages).map(\.text).joined(separator: " ")
    for word in ["hedge", "scouts", "£9000", "Mill"] { #expect(kept.contains(word)) }
  }
}
