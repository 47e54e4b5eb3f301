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
        minutes("Quint, Nell, present\nBarker, Lena, present\nSingh, Arun, absent\nTolley, Ned, excused"))
        == [
          "Nell Quint, present", "Lena Barker, present", "Arun Singh, absent", "Ned Tolley, apologies",
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
          "Present\nLocal Authority Governor: (1)\nAnn Lee (AL) – Chair\nStaff Governors: (2)\nEwart Stell (ES) – Headteacher\nOrla Quay (OQ) – Assistant Headteacher\nParent Governors (2)\nLew Alcott (LA)\nBryn Thole (BT)"
        )) == [
          "Ann Lee, present, Chair", "Ewart Stell, present, Headteacher",
          "Orla Quay, present, Assistant Headteacher", "Lew Alcott, present", "Bryn Thole, present",
        ])
  }

  @Test func `councillors below the title of apologies are absent, and those in attendance met`() throws {
    #expect(
      try people(
        minutes(
          "In Attendance\nCouncillors T Vance (TV) Chair, L Prow (LP), N Sedge (NS)\nLinda Wren, the acting clerk, was in attendance.",
          item:
            "1) Apologies\nCouncillors E Tarn, R Fenn and G Alder.\n\n1a) Minutes\nThe minutes were agreed."
        )) == [
          "T Vance, present, Chair", "L Prow, present", "N Sedge, present",
          "Linda Wren, officer, acting clerk", "E Tarn, apologies", "R Fenn, apologies",
          "G Alder, apologies",
        ])
  }

  @Test func `offices in small letters stand before those who hold them`() throws {
    let m = try meeting(
      "# Town of Marrowfield\nMarch 4, 2025\n\n## CALL TO ORDER\nChair Nell Quint called the meeting to order at 6:40 pm by telephone, Board members present were supervisors Nell Quint, Abel Crake, and Otis Vray, treasurer Hugo Pell, and clerk Wynn Orsay.  Also present were Ivo Teck and Lars Umber.\n\n## MINUTES\nMotion by Abel Crake, second by Otis Vray to approve the minutes. Motion carried.\n\n## ROADS\nThe road is dry.\n",
      named: "minutes/example.md")
    #expect(
      m.attendance.map { "\($0.name.name), \($0.status.rawValue), \($0.role ?? "-")" } == [
        "Nell Quint, present, supervisor", "Abel Crake, present, supervisor",
        "Otis Vray, present, supervisor",
        "Hugo Pell, present, treasurer", "Wynn Orsay, present, clerk", "Ivo Teck, in-attendance, -",
        "Lars Umber, in-attendance, -",
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
        "Town of Marrowfield\nMarch 4, 2025\n\nCALL TO ORDER\nSupervisor Peg Quint called the meeting to order at 6:40 pm -- those in attendance are Supervisors Peg Quint, Otis Vray and Abel Crake, Treasurer Hugo Pell, Clerk Elsa Brome and Fay Norrel.\n\nMINUTES APPROVAL\nThe minutes were approved.\n\nROADS\nThe road is dry.\n"
      ) == [
        "Peg Quint, present, Supervisor", "Otis Vray, present, Supervisor", "Abel Crake, present, Supervisor",
        "Hugo Pell, present, Treasurer",
        "Elsa Brome, officer, Clerk", "Fay Norrel, present",
      ])
    #expect(
      try people(
        "Town of Marrowfield\nMarch 4, 2025\n\nCALL TO ORDER\nBoard members present were supervisors Abel Crake and Otis Vray, clerk Wynn Orsay and guests Ugo Wicke, and Ines Dorr.\n\nMINUTES APPROVAL\nThe minutes were approved.\n\nROADS\nThe road is dry.\n"
      ) == [
        "Abel Crake, present, supervisor", "Otis Vray, present, supervisor", "Wynn Orsay, present, clerk",
        "Ugo Wicke, in-attendance, guest", "Ines Dorr, in-attendance, guest",
      ])
  }

  @Test func `letters behind an office are nobody, and a link to what follows is no part of it`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nBarnaby Chine (BC) Chief Finance Officer\nSilas Orme (SO) Chair, ICB\nTobin Rusk (TR) Lay Member\nIn attendance:\nV. Harbin, Borough Councillor together with"
        )) == [
          "Barnaby Chine, present, Chief Finance Officer", "Silas Orme, present, Chair @ ICB",
          "Tobin Rusk, present, Lay Member", "V. Harbin, in-attendance, Borough Councillor",
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
        "Mayor Jonas Pike\nCouncil Members:\nEdda Crane\nMilo Thwait\nZara Bloom\nCity Staff:\nHector Yarrow – City Attorney\nSigne Holm – City Clerk\n4 Larch Street\nCity Council Minutes\nFebruary 6, 2019\n7:15 P.M. Larch Hall\nRoll Call of Council Members:\nAttending: Council Member Bloom, Council Member Crane and Mayor Pike.\n\n1. Minutes\nThe minutes were approved.\n\n2. Roads\nNothing.\n"
      ) == ["Bloom, present, Council Member", "Crane, present, Council Member", "Pike, present, Mayor"])
  }
}
