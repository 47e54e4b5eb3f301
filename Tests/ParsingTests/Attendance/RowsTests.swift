import Minutes
import Testing

@testable import Parsing

/// Offices before names, members by the place they stand for, and lists that share their rows.
struct RowsTests {
  @Test func `an office of several words may stand before its holder without a mark`() throws {
    #expect(
      try people(
        minutes(
          "Staff present: City Manager Shona Wilde, Assistant City Manager/Director of Safety Jim Orrel, Director of Works Chris Fenn, Planner I Daniel Mott, and City Attorney E. Adam Roes"
        )) == [
          "Shona Wilde, officer, City Manager",
          "Jim Orrel, officer, Assistant City Manager/Director of Safety",
          "Chris Fenn, officer, Director of Works", "Daniel Mott, officer, Planner I",
          "E. Adam Roes, officer, City Attorney",
        ])
  }

  @Test func `an office with an and of its own keeps it before its holder`() throws {
    #expect(
      try people(
        minutes(
          "Staff present: Town Manager Ben Thatch, Communications and Website Manager Pia Skane, Town Clerk Ann Rich"
        )) == [
          "Ben Thatch, officer, Town Manager", "Pia Skane, officer, Communications and Website Manager",
          "Ann Rich, officer, Town Clerk",
        ])
  }

  @Test func `offices stand before surnames alone`() throws {
    #expect(
      try people(
        minutes(
          "Council present: Mayor Tiern, Councilmembers Hewit, Harsad and Stein.\nAbsent: Councilmember Johns.\nStaff present: City Manager Johns, Fire Captain Hurre, Community Development Director Hurlbe"
        )) == [
          "Tiern, present, Mayor", "Hewit, present", "Harsad, present", "Stein, present", "Johns, absent",
          "Johns, officer, City Manager", "Hurre, officer, Fire Captain",
          "Hurlbe, officer, Community Development Director",
        ])
  }

  @Test func `lines of places name those whom they sent`() throws {
    #expect(
      try people(
        minutes(
          "Carestow - Mr J. Adman\nEdzel - Mr C. Simms, Mr I. Raye\nBrecham Landward - Mrs P. Yate\nIn attendance - Mr D. Murr\nApologies - Mrs E. Hicks"
        )) == [
          "J. Adman, present @ Carestow", "C. Simms, present @ Edzel", "I. Raye, present @ Edzel",
          "P. Yate, present @ Brecham Landward", "D. Murr, in-attendance", "E. Hicks, apologies",
        ])
  }

  @Test func `lines of votes name nobody's place`() throws {
    #expect(
      try people(
        minutes("Present: Ada Munt, Jo Vell\nAyes: Ada Munt, Jo Vell\nNays: Una Keel\nAbsent: Ray Moss")
      )
      .prefix(2) == ["Ada Munt, present", "Jo Vell, present"])
  }

  @Test func `two labels stand over two columns`() throws {
    #expect(
      try people(
        minutes(
          "PRESENT:        ABSENT:\nMr. Dave Slate, Chair    Ms. Sandra Pike\nMs. Gail Thorn\nMr. Bob Crane"))
        == [
          "Dave Slate, present, Chair", "Sandra Pike, absent", "Gail Thorn, present", "Bob Crane, present",
        ])
  }

  @Test func `an office stands on the line above its holder`() throws {
    #expect(
      try people(
        minutes(
          "PRESENT: The Right Worshipful the Mayor\nCouncillor A Gorse\n\nDeputy Mayor\nCouncillor J Garth\n\nAldermen J Birk, W Dunn and A Grove\n\nIN ATTENDANCE:\n\nChief Executive\nDirector of Works\nHead of Marketing and Communications (Mrs C Betts)\nMember Services Officer"
        )) == [
          "A Gorse, present, The Right Worshipful the Mayor", "J Garth, present, Deputy Mayor",
          "J Birk, present", "W Dunn, present", "A Grove, present",
          "C Betts, in-attendance, Head of Marketing and Communications",
        ])
  }

  @Test func `a generation belongs to the name`() throws {
    #expect(
      try people(minutes("Board Members: Alden Crake, III, Nicholas Frome and Paul Askew.")) == [
        "Alden Crake, III, present, Board Member", "Nicholas Frome, present, Board Member",
        "Paul Askew, present, Board Member",
      ])
  }

  @Test func `letters of a council before the title are the council of each`() throws {
    #expect(
      try people(
        minutes("Present: Ada Munt, Jo Vell\nApologies: CClrs Hale and Pryce, NCC Cllrs Barnes and Coote")
      )
      .suffix(2) == ["Barnes, apologies @ NCC", "Coote, apologies @ NCC"])
  }

  @Test func `what stands before the next title is said of the one before`() throws {
    #expect(
      try people(
        minutes(
          "Others present:\nMr. Paul Lunt, Applicant  Ms. June Chard, Historical Society\nMr. Jon Wick, Applicant  Mr. Dan Sparr, Abutter"
        )) == [
          "Paul Lunt, in-attendance, Applicant", "June Chard, in-attendance @ Historical Society",
          "Jon Wick, in-attendance, Applicant", "Dan Sparr, in-attendance, Abutter",
        ])
  }

  @Test func `also present were the following`() throws {
    #expect(
      try people(
        minutes(
          "Present: Mr. Askew, Ms. Orme\nAlso present were the following: Nan Hull, Director; Tara Cole, Services Coordinator"
        )
      ).suffix(2) == [
        "Nan Hull, in-attendance, Director", "Tara Cole, in-attendance, Services Coordinator",
      ])
  }

  @Test func `those in a call, and those who represent others`() throws {
    #expect(
      try people(
        minutes(
          "In the call: Thorsten Behr, Florian Effen, and Italo Vigno.\nRepresentations: Jesus Corri (representing Oliver Hallo)"
        )) == [
          "Thorsten Behr, present", "Florian Effen, present", "Italo Vigno, present",
          "Jesus Corri, substitute",
        ])
  }

  @Test func `signatures below the minutes are no list`() throws {
    #expect(
      try people(
        "Minutes of the Board of Fenmoor held on 6 May 2021\n\nMembers Present: Thomas Hook, Joe Gagne and David Tromb.\nAbsent: Jane Corne.\n\nThe meeting was called to order.\n\nRespectfully Submitted\n\nKelly Giard\n\nRecording Secretary\n\nThomas Hook, Chairman\n\nJane Corne, Selectman\n"
      ) == [
        "Thomas Hook, present, Member", "Joe Gagne, present, Member", "David Tromb, present, Member",
        "Jane Corne, absent",
      ])
  }

  @Test func `a title that tells whose apologies came is read`() throws {
    let item =
      "1. Apologies for absence were received from Richard Perk, Chris Chest and Sam Abel. Under Article 11 Trustees Richard Perk and Ezra Lever had appointed the Chairman as their proxy.\n\n2. The Minutes were approved."
    #expect(
      try people(minutes("Present: Ada Munt, Jo Vell", item: item)).suffix(3) == [
        "Richard Perk, apologies", "Chris Chest, apologies", "Sam Abel, apologies",
      ])
  }

  @Test func `entries that only brackets part may end with a full stop`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Munt (Trustee), Brian Johns (Volunteer) Ruth Summ (Adviser). Rob Scrim (Adviser)"))
        == [
          "Ada Munt, present, Trustee", "Brian Johns, present, Volunteer", "Ruth Summ, present, Adviser",
          "Rob Scrim, present, Adviser",
        ])
  }

  @Test func `the county's councillor at a community council is in attendance`() throws {
    #expect(
      try people(
        "Minutes of Portmore Community Council on 12th November 2019 at 7.30pm in the Village Hall\n\nPresent: Carly Dunn, June Holt, Louise Ridd, Alick Rint, Margaret Nix, Robert Ersk, Cllr Ros Surt\n\n1. Minutes\nThe minutes were approved.\n"
      ).last == "Ros Surt, in-attendance")
  }
}
