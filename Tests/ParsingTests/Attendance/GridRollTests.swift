import Minutes
import Testing

@testable import Parsing

/// Registers with a letter for every meeting of a year.
@Suite struct GridRollTests {
  private let register =
    "                 MARL PRIMARY SCHOOL BOARD OF GOVERNORS\n\nCOMMITTEE            Works Committee                DATE                 07/12/2020\n\n       GOVERNOR ATTENDANCE\n\n                                          05/10/2020\n\n                                                        07/12/2020\n\n                                                                      01/02/2021\n\n HELEN QUILL        Headteacher    Ex-officio   P             P\n PAUL ORR               LA          10/2022     P             P\n OLIVE MARSH         Co-opted        3/2024     S             P\n KEN TEAL             Parent        10/2023     P             S\n RUTH HALE            Parent         7/2022                   P\n ALEC DOW             Parent          10/2019       S                     18/10/2019\n\n                 P – Present                S – Sanctioned\n                 A – Absent                 L – Late arrival\n\n1. Welcome\nAll were welcome.\n\n2. Roads\nThe roads are bad.\n\n3. Close\nNone.\n"

  @Test func `the last letter is this meeting's, where its day is told twice`() throws {
    let m = try meeting(register)
    #expect(m.body?.name == "Works Committee")
    #expect(
      m.attendance.map { "\($0.name.name), \($0.status.rawValue), \($0.role ?? "-")" } == [
        "HELEN QUILL, present, Governor", "PAUL ORR, present, Governor", "OLIVE MARSH, present, Governor",
        "KEN TEAL, apologies, Governor", "RUTH HALE, present, Governor",
      ])
  }

  @Test func `of a register that tells no such day nothing is known`() throws {
    let p = try people(
      register.replacing("07/12/2020\n\n       GOVERNOR", with: "08/12/2020\n\n       GOVERNOR"))
    #expect(!p.contains { $0.contains("OLIVE") })
  }

  @Test(arguments: [
    ("MINUTES FOR 23 SEPTMEMBER 2020", CalendarDate(year: 2020, month: 9, day: 23)),
    ("GENERAL MEETING MONDAY 4 MARCH 2O24", CalendarDate(year: 2024, month: 3, day: 4)),
    ("Meeting of 2024 08 30", CalendarDate(year: 2024, month: 8, day: 30)),
  ])
  func `days with a slip are known`(line: String, date: CalendarDate?) throws {
    let m = try meeting(
      "MARL COMMUNITY COUNCIL\n\n\(line)\n\nPresent: Ann Lee, Joe Hart\n\n1. Roads\nThe roads are bad.\n\n2. Close\nNone.\n"
    )
    #expect(m.date == date)
    #expect(m.body?.name == "MARL COMMUNITY COUNCIL")
  }

  @Test(arguments: [
    ("Marl Parish Council A.G.M. - 4th July 2017", "Marl Parish Council"),
    ("COMMITTEE: Works Committee     DATE: 16 May 2022", "Works Committee"),
    ("COMMITTEE                    DATE\n     Works Committee             16 May 2022", "Works Committee"),
  ])
  func `what stands beside a body is no part of it`(head: String, body: String) throws {
    let m = try meeting(
      "\(head)\n\nPresent: Ann Lee, Joe Hart\n\n1. Roads\nThe roads are bad.\n\n2. Close\nNone.\n")
    #expect(m.body?.name == body)
  }
}
