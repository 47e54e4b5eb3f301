import Minutes
import Parsing
import Reading
import Testing

/// The items of a board's minutes with this text behind the list.
private func meeting(_ text: String) throws -> Meeting {
  try outcomesMeeting(
    "Minutes of the Fenmoor Library Board\n\nAugust 28, 2007\n\nPresent: Mr. Askew, Mr. Hurst, Ms. Orme\n\n\(text)\n"
  )
}

/// Motions whose parts stand on lines of their own.
@Suite struct MotionLinesTests {
  @Test func `the line that tells the outcome is the decision`() throws {
    let m = try meeting(
      "MINUTES: The minutes were presented.\nMOTION: Ms. Orme moved to approve the minutes of the July 24, 2007, meeting as presented.\nSecond: Mr. Hurst.\nRoll Call: Aye: Anders, Hughes, Ower. Nay: -0- Abstain: -0-\nMotion carried.\n\nBILLS: The bills were presented.\nMOTION: Mr. Askew moved to pay them.\nSecond: Ms. Orme.\nMotion carried."
    )
    let d = m.items.flatMap(\.decisions)
    #expect(d.map(\.text) == ["Motion carried.", "Motion carried."])
    #expect(d.map(\.effect) == [.approved, .approved])
    #expect(d.first?.proposer == "Ms. Orme")
    #expect(d.first?.seconder == "Mr. Hurst")
  }

  @Test func `a vote under a label closes the motion above it`() throws {
    let m = try meeting(
      "Motion: Claire Jamison made a motion to approve the minutes for January 14th.\n\nSecond: Carol Troyes\n\nDecision: All in favor 4-0\n\nMotion: Pam Brusse motioned to adjourn at 7:34pm.\n\nSecond: Carol Troyes\n\nDecision: 4-0 in favor"
    )
    let d = m.decisions + m.items.flatMap(\.decisions)
    #expect(d.count == 2)
    #expect(d.first?.text.hasPrefix("Claire Jamison made a motion to approve") == true)
    #expect(d.last?.text.hasPrefix("Pam Brusse motioned to adjourn") == true)
    #expect(m.items.isEmpty)
  }

  @Test func `movers alone on their lines open no motion of lines`() throws {
    let m = try meeting(
      "1. Signs\n\nProposed by Mr. Hurst\nSeconded by Ms. Orme that the words be added.\n\nThe amendment was accordingly carried.\n\n2. Close\nNothing more."
    )
    #expect(m.items.first?.decisions.last?.text == "The amendment was accordingly carried.")
  }

  @Test func `a motion before the first title is decided`() throws {
    let m = try outcomesMeeting(
      "August 2015 Minutes\n\nUnofficial Minutes of the Board of Trustees\n\nMeeting was called to order at 6:05pm, August 20, 2015.\n\nAll members present.\n\nCaroline motioned to approve the June minutes. Fran seconded. Accepted unanimously.\n\nOld Business\n\nThe roof was discussed.\n\nNew Business\n\nThe Board agreed to buy paint.\n"
    )
    #expect(m.decisions.first?.text.hasPrefix("Caroline motioned to approve") == true)
  }

  @Test func `the vote behind a semicolon decides the motion before it`() throws {
    let m = try meeting(
      "1. Plans\n\nPaul Askew moved for the clerk to sign the plan; the vote was unanimous (4-0).\n\n2. Close\nNothing more."
    )
    #expect(
      m.items.first?.decisions.map(\.text) == [
        "Paul Askew moved for the clerk to sign the plan; the vote was unanimous (4-0)."
      ])
  }

  @Test func `two clauses may each settle something`() throws {
    let m = try meeting(
      "1. Reports\n\nThe reports were noted and it was agreed to send them to the Annual Meeting.\n\n2. Close\nNothing more."
    )
    #expect(m.items.first?.decisions.map(\.kind) == [.noted, .agreed])
    #expect(m.items.first?.decisions.last?.text == "it was agreed to send them to the Annual Meeting.")
  }

  @Test func `what was not there is no part of the decision`() throws {
    let m = try meeting(
      "1. Chairman\n\nCllr Pell proposed and Cllr Patt seconded that Cllr Wills be Chairman. He was willing to stand. There were no other nominations, Cllr Wills was elected unanimously.\n\n2. Close\nNothing more."
    )
    #expect(m.items.first?.decisions.map(\.text) == ["Cllr Wills was elected unanimously."])
  }

  @Test func `a verdict begins at the proposal behind what was told`() throws {
    let m = try meeting(
      "1. Minutes\n\nCllr Stubb considered that the wording was wrong. She proposed that item 3 should read 'draft plan'. Item 5 would follow. Approved unanimously.\n\n2. Close\nNothing more."
    )
    #expect(m.items.first?.decisions.first?.text.hasPrefix("She proposed that item 3") == true)
  }
}

/// Doers of tasks.
@Suite struct DoersTests {
  private func actions(_ text: String, present: String = "Present: Sharon Donne, George West") throws
    -> [String]
  {
    try outcomesMeeting(
      "Minutes of the Fenmoor Patient Group held on 6 May 2021\n\n\(present)\n\n1. Apologies\nNone.\n\n2. Surgery\n\(text)\n\n3. Close\nNothing more.\n"
    ).items.flatMap(\.actions).map { "\($0.owner ?? "nobody"): \($0.text)" }
  }

  @Test func `a stroke joins two doers`() throws {
    #expect(
      try actions("Sharon Donne / George West to attend the inspection.") == [
        "Sharon Donne / George West: Sharon Donne / George West to attend the inspection."
      ])
  }

  @Test func `a practice's manager is a doer`() throws {
    #expect(
      try actions("The Practice Manager to email the news a week before the meeting.") == [
        "Practice Manager: The Practice Manager to email the news a week before the meeting."
      ])
  }

  @Test func `somebody is going to do it`() throws {
    #expect(
      try actions("Sharon is going to email the draft to all members.") == [
        "Sharon: Sharon is going to email the draft to all members."
      ])
  }

  @Test func `where nobody is listed a forename will do`() throws {
    #expect(
      try actions("Gloria and Marie will look for a grant.", present: "All members present.") == [
        "Gloria and Marie: Gloria and Marie will look for a grant."
      ])
  }
}
