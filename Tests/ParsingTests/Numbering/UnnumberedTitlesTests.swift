import Minutes
import Testing

@testable import Parsing

/// Titles without a number and without a common name, which only their shape tells.
@Suite struct UnnumberedTitlesTests {
  private let head = "Quill Harbour Board\n\n12 March 2019\n\nPresent: Ada Munt, Jo Vell, Per Quist\n\n"

  private func titles(_ text: String) throws -> [String] { try meeting(head + text).items.map(\.title) }

  @Test func `titles may end in a colon, above their text or before it`() throws {
    let m = try meeting(
      head + """
        Still To Do:

          • Review of the January record.

        Motion: Ada Munt made a motion to mend the record of January.

        Second: Jo Vell

        Decision: All in favor 3-0

        Quay Plan Update: The final draft is under review by the wardens.

        Lock Bids: None yet.

        Old Store Letters:

          • The next meeting of the trust will be in May at the old store.
        """)
    #expect(m.items.map(\.title) == ["Still To Do", "Quay Plan Update", "Lock Bids", "Old Store Letters"])
    #expect(m.items.map(\.decisions.count) == [1, 0, 0, 0])
    #expect(m.decisions.isEmpty)
  }

  @Test func `two titles before a colon count where one is common`() throws {
    #expect(
      try titles(
        """
        Jo welcomed all who had come to the loft, and asked the keeper to begin.

        Chairman’s Report: Jo told how the lock was kept open all through the frost.

        Booking Keeper’s Report: Per listed who had hired the loft, and what they had paid.
        """) == ["Chairman’s Report", "Booking Keeper’s Report"])
  }

  @Test func `a common title may stand before a dash`() throws {
    #expect(
      try titles(
        """
        Minutes of last meeting – the keeper asked for two words to be put right.

        Matters Arising:

        A new ladder would cost a little less than the old one, and might last longer.
        """) == ["Minutes of last meeting", "Matters Arising"])
  }

  @Test func `the hour of the meeting's end is under no title`() throws {
    #expect(
      try titles(
        """
        Public Comment: Nobody was there who asked to be heard by the wardens.

        Old Business: The wardens talked about the lock, and left it as it was.

        Correspondence: A letter about the quay was read to all who were there.

        Meeting adjourned: 9:20 p.m.
        """) == ["Public Comment", "Old Business", "Correspondence"])
  }

  @Test func `titles before their text and titles above it go together`() throws {
    #expect(
      try titles(
        """
        Public Comment: Nobody was there who asked to be heard by the wardens.

        Old Business: The wardens talked about the lock, and left it as it was.

        Correspondence: A letter about the quay was read to all who were there.

        State of the Store:

          • The roof will be mended before the winter.
        """) == ["Public Comment", "Old Business", "Correspondence", "State of the Store"])
    #expect(
      try titles(
        """
        Treasurer Report

        The treasurer read what had come in and what had gone out since the spring.

        Chairman’s Report

        The chair thanked the crew that had swept the quay before the regatta.

        Membership: First two came, and then one more, so that there are now nine.
        """) == ["Treasurer Report", "Chairman’s Report", "Membership"])
  }

  @Test func `one word between paragraphs is a title among others`() throws {
    let m = try meeting(
      """
      Quill Harbour Board
      2019-03-12
      Present: Ada Munt, Jo Vell, Per Quist
      Approval of previous minutes
      Ada moves to approve the record of June. Jo seconds it. All present approved it.
      Quay Tidings
      The treasurer gave an optimistic update for the year that is coming.
      Discussions
      The wardens talked about what they had seen and heard at the old lock.
      Store Membership Proposal
      The wardens talked about the proposal of the store to join at some length.
      """)
    #expect(
      m.items.map(\.title) == [
        "Approval of previous minutes", "Quay Tidings", "Discussions", "Store Membership Proposal",
      ])
  }

  @Test func `a label that comes again is no title`() throws {
    #expect(
      try titles(
        """
        Ada opened the meeting and the wardens talked about the quay.

        Next Step: The quay will be swept before the summer comes.

        The wardens then walked to the lock.

        Next Step: The lock will be painted before the summer comes.

        Next Step: The store was to be locked by the last to leave.
        """
      ).isEmpty)
  }

  @Test func `titles may stand before a wide blank`() throws {
    #expect(
      try titles(
        """
        Minutes of    the last meeting were agreed and signed by all.

        Treasurer’s Report  PQ told what had been spent on rope and paint since the spring.

        Booking Keeper’s Report  Those who hire the loft have asked for one more evening a week.

        Upkeep  1) The ladder at the gate has two new rungs and a rail.
        """) == ["Treasurer’s Report", "Booking Keeper’s Report", "Upkeep"])
  }

  @Test func `titles may stand between the points of lists`() throws {
    #expect(
      try titles(
        """
        Officer Tidings
        - Motion to approve the record (Per)
        - Report of the treasurer, in the appendix
        Quay Topics
        - State of the lock
        - The store
          And what is in it
        Crew Topics
        - Who will row
        """) == ["Officer Tidings", "Quay Topics", "Crew Topics"])
  }

  @Test func `several stars make a list below titles`() throws {
    #expect(
      try titles(
        """
        Standing matters

            * Review what was to be done.
            * Ask for the keys of the store.

        Old matters

            * None

        New matters

            * The press notice is out, so the record can be published.
        """) == ["Standing matters", "Old matters", "New matters"])
  }

  @Test func `titles between blank lines stand above their paragraphs`() throws {
    #expect(
      try titles(
        """
        The wardens met at the lock and were welcomed by the keeper.


        Weir Works

        Jo Vell asked if the results of the survey had come. The keeper said that they had not.


        Quist District Offices

        The application for the site at Lock Lane was put to the wardens by the keeper.


        Respectfully submitted

        Ada Munt
        """) == ["Weir Works", "Quist District Offices"])
  }

  @Test func `one common title counts above all that was said`() throws {
    let m = try meeting(
      head + """
        New business

          • Purchase of four saws – The crew told how the old saws do not cut.

        On motion of Ada Munt, seconded by Per Quist, the Board unanimously approved the purchase.
        """)
    #expect(m.items.map(\.title) == ["New business"])
    #expect(m.items.first?.decisions.count == 1)
  }

  @Test func `a task for somebody's initials is no title`() throws {
    let m = try meeting(
      head + """
        Matters Arising:

        A new ladder would cost a little less than the old one, and might last longer.

        ACTION – JV to ask for a price.

        The boat trip was put off as the wind was too strong on the day.

        ACTION – PQ to tell the crew.
        """)
    #expect(m.items.map(\.title) == ["Matters Arising"])
    #expect(m.items.first?.actions.map(\.text) == ["JV to ask for a price.", "PQ to tell the crew."])
  }

  @Test func `the foot of a page tells the day that the head does not`() throws {
    let m = try meeting(
      """
      Present: Ada Munt, Jo Vell, Per Quist

      Old Business: The wardens talked about the lock, and left it as it was.

      Correspondence: The pupils told what they had found out about the quay.
      Quist Hall
      Harbour Council Minutes
      March 12, 2019
      2
      Jo Vell thanked the pupils for their work.
      """)
    #expect(m.items.map(\.title) == ["Old Business", "Correspondence"])
    #expect(m.date?.iso == "2019-03-12")
  }

  @Test func `the day of a meeting whose minutes are approved is not the day of this one`() throws {
    let m = try meeting(
      """
      Present: Ada Munt, Jo Vell, Per Quist

      Old Business: The wardens talked about the lock, and left it as it was.

      Approve Harbour Board Minutes
      March 12, 2019
      Jo Vell asked for a word to be put right.

      Correspondence: The pupils told what they had found out about the quay.
      """)
    #expect(m.date == nil)
  }
}
