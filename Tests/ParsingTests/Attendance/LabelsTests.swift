import Minutes
import Testing

@testable import Parsing

struct LabelsTests {
  @Test func `a body's own wording of a label`() throws {
    #expect(
      try people(
        minutes(
          "Present at the Town Office:\n\nMeg Tarn, Selectboard Chairperson\n\nLoren Fell, Selectboard Member\n\nCouncil Employees Present: Clerk Linda Gill\n\nNon-members in attendance at request of the Chief Officer:-\n\nHelen Beck\n\nHead of Health\n\nJoe Rigg\n\nDirector of Works\n\nAnn Munt\n\nSolicitor"
        )) == [
          "Meg Tarn, present, Selectboard Chairperson", "Loren Fell, present, Selectboard Member",
          "Linda Gill, officer, Clerk", "Helen Beck, in-attendance, Head of Health",
          "Joe Rigg, in-attendance, Director of Works", "Ann Munt, in-attendance, Solicitor",
        ])
  }

  @Test func `a label of the archive's own opens a list`() throws {
    var settings = SiteSettings()
    settings.vocabulary = ["present": ["Seated"], "apologies": ["Excusals"]]
    let found = try meeting(
      minutes("Seated: Cllr Ann Lee, Cllr Bob Hart\n\nExcusals: Cllr Cat Orr"), settings: settings)
    #expect(
      found.attendance.map { "\($0.name.name), \($0.status.rawValue)" } == [
        "Ann Lee, present", "Bob Hart, present", "Cat Orr, apologies",
      ])
  }

  @Test func `initials stand between a name and its office`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nDr Avi Tarn AT Clinical Chair\nRichard Fell RFl Chief Finance Officer\n\nIn attendance:\nDawn Gill DG Executive Assistant / Minute Taker"
        )) == [
          "Avi Tarn, present, Clinical Chair", "Richard Fell, present, Chief Finance Officer",
          "Dawn Gill, officer, Executive Assistant / Minute Taker",
        ])
  }

  @Test func `the day of the meeting stands before a label, and proxies are absent`() throws {
    let m = try outcomesMeeting(
      "#### January 6 Attendees:\n\n- Olive Marsh - Quarrymill (OMA)\n- Peter Quill - Tarnsoft & Fell (PQ)\n\nProxy:\n\n- Sandra Teal\n\n## Agenda\n\n### Process\n\nThe process was shown.\n\n### Next steps\n\nNone.\n",
      "minutes/group.md")
    #expect(
      m.attendance.map { "\($0.name.name), \($0.status.rawValue), \($0.organisation ?? "-")" } == [
        "Olive Marsh, present, Quarrymill", "Peter Quill, present, Tarnsoft & Fell", "Sandra Teal, absent, -",
      ])
  }
}
