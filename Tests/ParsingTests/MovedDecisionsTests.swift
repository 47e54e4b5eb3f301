import Minutes
import Testing

/// Motions, marks and labels that stand on lines of their own, as councils and boards outside England print them.
struct MovedDecisionsTests {
  private let head = "Quay Council\n\n9 May 2023\n\nPresent: Cllrs Ada Holm, Bea Lund\n\n"

  @Test func `a mark with its number, the movers, and what was moved make one decision`() throws {
    let m = try outcomesMeeting(
      head
        + "1\tApologies\n\nResolved\t\tC/2024/071\n\nMoved Cr Holm, seconded Cr Lund\nThat the apology from Cr Oak be accepted.\nCARRIED\n\n2\tPlan\n\nMembers thanked staff.\n\nResolved\t\tC/2024/073\n\nMoved Cr Lund, seconded Cr Holm\nThat the Council:\n1.\tReceives Report 24.\n2.\tAdopts the Plan.\n\n3\tRoads\n\nNone.\n"
    )
    let apology = try #require(m.items[0].decisions.first)
    #expect(m.items[0].decisions.count == 1)
    #expect(apology.kind == .resolved)
    #expect(apology.text == "Moved Cr Holm, seconded Cr Lund That the apology from Cr Oak be accepted.")
    #expect(m.items[1].decisions.map(\.text) == ["Receives Report 24.", "Adopts the Plan."])
    #expect(m.items[1].decisions.allSatisfy { $0.kind == .resolved })
  }

  @Test func `a final resolution tells what came of the motion, and the resolution above it what was asked`()
    throws
  {
    let m = try outcomesMeeting(
      head
        + "1. Consent\n\nResolution: Approve the minutes of 4 April.\n\n2. Budget\n\nAdopt the budget as presented.\n\nMotion by Ada Holm, second by Bea Lund.\nFinal Resolution: Motion Carries\nYea: Ada Holm, Bea Lund\n\n3. Roads\n\nNone.\n"
    )
    #expect(m.items[0].decisions.isEmpty)
    #expect(m.items[1].decisions.map(\.text) == ["Motion Carries"])
    #expect(m.items[1].decisions.first?.proposer?.contains("Holm") == true)
  }

  @Test func `entries below Decisions have the kind of their own verb`() throws {
    let m = try outcomesMeeting(
      head
        + "1. Report\n\nAda introduced it.\n\nDecisions\n\na)    Members noted the update.\n\nb)    Members agreed the survey.\n\n2. Programme\n\nDecision\n\nTo note the Programme.\n\n3. Museum\n\nDecision\n\n1)    To note the figures.\n\n2)    To close it.\n"
    )
    #expect(m.items.map { $0.decisions.map(\.kind) } == [[.noted, .agreed], [.noted], [.noted, .decision]])
  }

  @Test func `a recommendation to another body is what stands behind its name`() throws {
    let m = try outcomesMeeting(
      head
        + "21/27\tOrdinances\n\nRECOMMENDED TO COUNCIL:\tThat Ordinance 14 be amended.\n\n21/28\tReport\n\nREPORTED:\t(i)  That figures stood at a tenth.\n\nAPPROVED:\t(i)  The new degree from May;\n\t\t(ii)  Terms of reference for the group.\n\n21/29\tDates\n\nNone.\n"
    )
    #expect(m.items.map(\.title) == ["Ordinances", "Report", "Dates"])
    #expect(m.items[0].decisions.map(\.text) == ["That Ordinance 14 be amended."])
    #expect(m.items[0].decisions.map(\.kind) == [.recommended])
    #expect(
      m.items[1].decisions.map(\.text) == ["The new degree from May", "Terms of reference for the group."])
  }

  @Test func `a roll call heads nothing, and the call to order is an item`() throws {
    let m = try outcomesMeeting(
      "CITY OF HOLM CREEK\nREGULAR MEETING OF THE CITY COUNCIL\nMarch 4, 2019\n\nCALL TO ORDER\nThe regular meeting of the Holm Creek City Council was called to order by Mayor Dolan at 7:02 p.m. in the Council Chambers at City Hall, 200 Main Street.\n\nROLL CALL\nPresent:  Mayor Pat Dolan; Alderpersons Beck, Ng\n\nCONSENT AGENDA\nMotion by Beck, second by Ng to approve the consent agenda.\nROLL CALL VOTE: Ayes – Beck, Ng. Nays – None. Motion carried 2-0.\n\nOLD BUSINESS\nNone.\n\nADJOURNMENT\nMotion by Beck, second by Ng to adjourn. Motion carried.\n"
    )
    #expect(m.items.map(\.title) == ["CALL TO ORDER", "CONSENT AGENDA", "OLD BUSINESS", "ADJOURNMENT"])
    #expect(m.items[1].decisions.map(\.text) == ["Motion carried 2-0."])
    #expect(m.body?.name == "Holm Creek City Council")
    #expect(m.venue == "Council Chambers at City Hall, 200 Main Street")
  }

  @Test func `numbers below one of many titles are its points`() throws {
    let m = try outcomesMeeting(
      "MARL PARISH MEETING\n\nMinutes of the ANNUAL PARISH MEETING (not a meeting of the Parish Council)\nheld in the Schoolroom on Tuesday 23rd April 2013 at 7.30pm\n\nPresent:  Cllr Ada Holm, Bea Lund and 22 electors.\n\nApologies\nCounty Cllr Oak.\n\nMinutes of the 2012 Annual Parish Meeting\nThe minutes were approved.\n\nMatters Arising\nThere were none.\n\nChairman's Report\nCllr Holm reported on a busy year.\n\nReports from Village Organisations\nVillage Hall - bookings were up.\n\nOpen Forum\n1. Speeding on Cross Lane. Mr Voss asked for a limit.\n2. Dog mess.\n3. Broadband: it was slow.\n\nThe meeting closed at 8.50 p.m.\n"
    )
    #expect(m.items.last?.title == "Open Forum")
    #expect(m.items.allSatisfy { $0.number == nil })
    #expect(m.body?.name == "MARL PARISH MEETING")
  }

  @Test func `a title is the subject of what goes on behind it`() throws {
    let m = try outcomesMeeting(
      head
        + "3. MINUTES OF LAST MEETING: were approved.\n\n4. ACTIONS: all done.\n\n5. CHAIR: As there were no other nominations, the outgoing Chair declared Ada Holm elected as Chair. She thanked her proposer and seconder.\n"
    )
    #expect(m.items[0].decisions.map(\.text) == ["MINUTES OF LAST MEETING: were approved."])
    #expect(
      m.items[2].decisions.map(\.text) == ["the outgoing Chair declared Ada Holm elected as Chair."])
  }

  @Test func `what is deferred is so under a decision's label too, and last year is not today`() throws {
    let m = try outcomesMeeting(
      head
        + "6. Zone\n\nDECISION: Deferred to May, further advice needed.\n\n7. Stalls\n\nThe stalls were moved last year for safety and the Councillors agreed that the Committee should choose.\n\n8. Roads\n\nNone.\n"
    )
    #expect(m.items[0].decisions.map(\.kind) == [.deferred])
    #expect(m.items[1].decisions.map(\.text) == ["the Councillors agreed that the Committee should choose."])
  }

  @Test func `a motion in quotation marks is resolved by the vote told below it`() throws {
    let m = try outcomesMeeting(
      head
        + "1. Fair\n\nMotion: \"Resolved, the Board cancels the fair of 2022. Ada Holm motions, Bea Lund seconds\"\n\nVote\n\n- Ada Holm - Yes\n- Bea Lund - Yes\n\nPassed: 2-0\n\nMotion: \"Resolved, the Board sells the tent. Ada Holm motions, Bea Lund seconds\"\n\nVote\n\n- Ada Holm - No\n- Bea Lund - No\n\nFailed: 0-2\n\n2. Roads\n\nNone.\n"
    )
    let decisions = m.items[0].decisions
    #expect(decisions.map(\.kind) == [.resolved])
    #expect(decisions.first?.text.hasPrefix("the Board cancels the fair of 2022.") == true)
    #expect(decisions.first?.votes.inFavour == 2)
  }

  @Test func `planning decisions are the authority's, unless the meeting agrees something itself`() throws {
    let m = try outcomesMeeting(
      head
        + "5. Planning Decisions: Mr. & Mrs. Oak Back Lane - approved. Rose Cottage - refused. It was agreed to write to the officer.\n\n6. Roads: none.\n"
    )
    #expect(m.items[0].decisions.map(\.text) == ["It was agreed to write to the officer."])
  }
}
