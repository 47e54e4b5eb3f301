import Minutes
import Testing

@testable import Parsing

/// How towns, senates, forums and governors list who was there.
@Suite struct HabitsOfTownsTests {
  @Test func `a roll gives each name its answer without a mark`() throws {
    #expect(
      try people(
        minutes("Roll call: Holt present, Barker present, Singh absent, Tolley excused")) == [
          "Holt, present", "Barker, present", "Singh, absent", "Tolley, apologies",
        ])
  }

  @Test func `a roll in the order of surnames has one person on a line`() throws {
    #expect(
      try people(
        minutes("Holt, Dana, present\nBarker, Lena, present\nSingh, Arun, absent\nTolley, Ned, excused")) == [
          "Dana Holt, present", "Lena Barker, present", "Arun Singh, absent", "Ned Tolley, apologies",
        ])
  }

  @Test func `two people on each line are known by the columns of forenames`() throws {
    #expect(
      try people(
        minutes("Present:\nOlive Marsh Peter Quill\nSorrel Teal Robert Underhay\nMary Vane David Holt")) == [
          "Olive Marsh, present", "Peter Quill, present", "Sorrel Teal, present", "Robert Underhay, present",
          "Mary Vane, present", "David Holt, present",
        ])
  }

  @Test func `a firm beside a person is nobody`() throws {
    #expect(
      try people(
        minutes(
          "Attendees\nOlive Marsh          Marsh Ferries Ltd\nPeter Quill          Quill & Sons\nSandra Teal          Harbour Board"
        )) == [
          "Olive Marsh, present @ Marsh Ferries Ltd", "Peter Quill, present @ Quill & Sons",
          "Sandra Teal, present @ Harbour Board",
        ])
  }

  @Test func `representatives of somebody are a group`() throws {
    #expect(
      try people(
        minutes(
          "Residents' Representatives: Olive Marsh, Peter Quill\nHarbour Board Representatives: Sandra Teal, Rob Underhay"
        )
      ).map { $0.split(separator: ",")[0] } == ["Olive Marsh", "Peter Quill", "Sandra Teal", "Rob Underhay"])
  }

  @Test func `a group of governors may bear its number`() throws {
    #expect(
      try people(
        minutes(
          "Present\nLocal Authority Governor: (1)\nAnn Lee (AL) – Chair\nStaff Governors: (2)\nCon Hart (CH) – Headteacher\nVera Moss (VM) – Assistant Headteacher\nParent Governors (2)\nJoe Dale (JD)\nGareth Foul (GF)"
        )) == [
          "Ann Lee, present, Chair", "Con Hart, present, Headteacher",
          "Vera Moss, present, Assistant Headteacher", "Joe Dale, present", "Gareth Foul, present",
        ])
  }

  @Test func `councillors below the title of apologies are absent, and those in attendance met`() throws {
    #expect(
      try people(
        minutes(
          "In Attendance\nCouncillors S Hume (SH) Chair, C Burge (CB), D Cord (DC)\nKerry Wick, the temporary clerk, was in attendance.",
          item:
            "1) Apologies\nCouncillors M Moor, P Marsh and A Sewer.\n\n1a) Minutes\nThe minutes were agreed."
        )) == [
          "S Hume, present, Chair", "C Burge, present", "D Cord, present",
          "Kerry Wick, officer, temporary clerk", "M Moor, apologies", "P Marsh, apologies",
          "A Sewer, apologies",
        ])
  }

  @Test func `offices in small letters stand before those who hold them`() throws {
    let m = try meeting(
      "# Town of Marrowfield\nMarch 4, 2025\n\n## CALL TO ORDER\nChair Dana Holt called the meeting to order at 6:30 pm by telephone, Board members present were supervisors Dana Holt, Dick Dale, and Gary Mant, treasurer Ray Barn, and clerk Linda Brite.  Also present were Rod Sale and Mike Sear.\n\n## MINUTES\nMotion by Dick Dale, second by Gary Mant to approve the minutes. Motion carried.\n\n## ROADS\nThe road is dry.\n",
      named: "minutes/example.md")
    #expect(
      m.attendance.map { "\($0.name.name), \($0.status.rawValue), \($0.role ?? "-")" } == [
        "Dana Holt, present, supervisor", "Dick Dale, present, supervisor", "Gary Mant, present, supervisor",
        "Ray Barn, present, treasurer", "Linda Brite, officer, clerk", "Rod Sale, in-attendance, -",
        "Mike Sear, in-attendance, -",
      ])
    #expect(m.body?.name == "Town of Marrowfield")
  }

  @Test func `those attending behind those present were with them`() throws {
    #expect(
      try people(
        minutes(
          "Present: Councillor Ross Dunn (Chair), Councillor Ewan Fenn\nAttending: Vic Jay, Head of Roads"))
        == [
          "Ross Dunn, present, Chair", "Ewan Fenn, present", "Vic Jay, in-attendance, Head of Roads",
        ])
  }

  @Test func `a name on a site for code is no organisation`() throws {
    let m = try meeting(
      "# Quill Committee Meeting 2025-03-04\n\n## Present\n\n* Ada Munt @adamunt (TSC)\n* Ben Orr @borr (voting member)\n* Cyd Pell (@cpell)\n\n## Agenda\n\n### Site\n\n* Nothing new\n\n### Close\n\n* Nothing\n",
      named: "minutes/example.md")
    #expect(
      m.attendance.map { "\($0.name.name), \($0.status.rawValue), \($0.organisation ?? "-")" } == [
        "Ada Munt, present, TSC", "Ben Orr, present, -", "Cyd Pell, present, -",
      ])
  }

  @Test func `those in attendance are told behind a stroke, and guests behind the offices`() throws {
    #expect(
      try people(
        "Town of Marrowfield\nMarch 4, 2025\n\nCALL TO ORDER\nSupervisor Jan Holt called the meeting to order at 6:30 pm -- those in attendance are Supervisors Jan Holt, Gary Mant and Dick Dale, Treasurer Ray Barn, Clerk Carrie Land and Deb Pome.\n\nMINUTES APPROVAL\nThe minutes were approved.\n\nROADS\nThe road is dry.\n"
      ) == [
        "Jan Holt, present", "Gary Mant, present", "Dick Dale, present", "Ray Barn, present, Treasurer",
        "Carrie Land, officer, Clerk", "Deb Pome, present",
      ])
    #expect(
      try people(
        "Town of Marrowfield\nMarch 4, 2025\n\nCALL TO ORDER\nBoard members present were supervisors Dick Dale and Gary Mant, clerk Linda Brite and guests Bill Taff, and Jen Mace.\n\nMINUTES APPROVAL\nThe minutes were approved.\n\nROADS\nThe road is dry.\n"
      ) == [
        "Dick Dale, present, supervisor", "Gary Mant, present, supervisor", "Linda Brite, officer, clerk",
        "Bill Taff, in-attendance, guest", "Jen Mace, in-attendance, guest",
      ])
  }

  @Test func `letters behind an office are nobody, and a link to what follows is no part of it`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nRichard Chap (RC) Chief Finance Officer\nJohn Mack (JM) Chair, ICB\nIan Gibb (IG) Lay Member\nIn attendance:\nT. Manley, Borough Councillor together with"
        )) == [
          "Richard Chap, present, Chief Finance Officer", "John Mack, present, Chair @ ICB",
          "Ian Gibb, present, Lay Member", "T. Manley, in-attendance, Borough Councillor",
        ])
  }

  @Test func `a name may begin with any capital of the Latin alphabets`() throws {
    #expect(
      try people(minutes("Present: Ada Munt, Žan Anders, Łukasz Nowak, Ňina Dvořák")) == [
        "Ada Munt, present", "Žan Anders, present", "Łukasz Nowak, present", "Ňina Dvořák, present",
      ])
  }

  @Test func `a letterhead names nobody who came`() throws {
    #expect(
      try people(
        "Mayor Jerry Mill\nCouncil Members:\nChris Mann\nJordan Bus\nTina Flor\nCity Staff:\nSteve Zoll – City Attorney\nDeb Love – City Clerk\n35 North Street\nCity Council Minutes\nFebruary 6, 2019\n6:30 P.M. City Hall\nRoll Call of Council Members:\nAttending: Council Member Flor, Council Member Mann and Mayor Mill.\n\n1. Minutes\nThe minutes were approved.\n\n2. Roads\nNothing.\n"
      ) == ["Flor, present, Council Member", "Mann, present, Council Member", "Mill, present, Mayor"])
  }
}
