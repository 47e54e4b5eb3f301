import Minutes
import Testing

@testable import Parsing

struct ToldAttendanceTests {
  @Test func `who sent apologies or was unable to attend is absent, who came late is not`() throws {
    let item =
      "1. Apologies\nCllr Ron Orde and Cllr Mrs Sue Locke sent apologies. Mr Nye, Tree Warden, was unable to attend. Cllr Jo Vell may be late."
    #expect(
      try people(minutes("Present: Ada Munt, Jo Vell", item: item)).dropFirst(2) == [
        "Ron Orde, apologies", "Sue Locke, apologies", "Nye, apologies, Tree Warden",
      ])
  }

  @Test func `an office with its article stands before its person`() throws {
    #expect(
      try people(minutes("Present: The Mayor, Cllr D. Hobb, Cllr A. Lee and Cllr B. Orr")) == [
        "D. Hobb, present, Mayor", "A. Lee, present", "B. Orr, present",
      ])
  }

  @Test func `initials without spaces stay with their surname`() throws {
    #expect(
      try people(minutes("Present: Councillors D.J.E. Hall, F.W.P. Tree and Mrs. P.F. Watt")).map {
        $0.prefix { $0 != "," }
      } == ["D.J.E. Hall", "F.W.P. Tree", "P.F. Watt"])
  }

  @Test func `a surname that is also a place is a surname behind a forename`() throws {
    #expect(
      try people(minutes("Present: Robert Park, Joan Lane, June Holt and Ann Hall")) == [
        "Robert Park, present", "Joan Lane, present", "June Holt, present", "Ann Hall, present",
      ])
  }

  @Test func `behind an honorific, a name and an office begins nobody else`() throws {
    let lists =
      "Present:\n\nMr H Fyfe, Mr G Rusk\n\nOfficials in attendance:\n\nMs R Mack, Equal Opportunities Officer, Fell Ambulance Service\nMr D Greig, Policy Co-ordinator, Fell Council"
    #expect(
      try people(minutes(lists)).suffix(2) == [
        "R Mack, officer, Equal Opportunities Officer @ Fell Ambulance Service",
        "D Greig, officer, Policy Co-ordinator @ Fell Council",
      ])
  }
}
