import Minutes
import Testing

@testable import Parsing

struct SubstitutesTests {
  private func told(_ sentence: String) throws -> [String] {
    try people(
      "Agenda and minutes\n\nWorks Panel - Tuesday, 5th March, 2019 2.00 pm\n\nVenue: Weir House\n\nItems\nNo. Item\n\n1.\n\nApologies for Absence\n\nMinutes:\n\n\(sentence)\n\n2.\n\nBridges\n\nMinutes:\n\nNoted.\n"
    )
  }

  @Test func `who came instead may stand in a bracket behind the absent`() throws {
    #expect(
      try told(
        "Apologies for absence were received from Mr D Tarn (Ms H Fell attended as substitute), Mr A Gill (Mr D Beck, Medical Director attended in his absence) and Ms B Rigg."
      ) == [
        "D Tarn, apologies", "H Fell, substitute", "A Gill, apologies",
        "D Beck, substitute, Medical Director",
        "B Rigg, apologies",
      ])
  }

  @Test func `what was noted or reported of a substitute`() throws {
    #expect(
      try told("It was noted that Councillor Tarn was in attendance as a substitute for Councillor Fell.")
        == ["Tarn, substitute"])
    #expect(
      try told(
        "It was noted that, in accordance with Rule 4, Councillor S Tarn had been appointed as a substitute member for Councillor Fell."
      ) == ["S Tarn, substitute"])
    #expect(
      try told("Councillor Fell was substituted by Councillor Tarn.") == [
        "Fell, apologies", "Tarn, substitute",
      ])
    #expect(try told("There were no substitutes.") == [])
  }

  @Test func `a list of the absent below its sentence`() throws {
    #expect(
      try told(
        "Apologies were noted from the following members:\n\no   Cllr Ann Tarn\n\no   Cllr Joe Fell\n\nCllr Una Gill from Weir Council substituted for Joe Fell."
      ) == ["Ann Tarn, apologies", "Joe Fell, apologies", "Una Gill, substitute @ Weir Council"])
  }

  @Test func `an office behind a dash belongs to the absent`() throws {
    #expect(
      try told("Apologies were received from Councillor Tarn and, Ruth Fell - Director of Social Care.")
        == ["Tarn, apologies", "Ruth Fell, apologies, Director of Social Care"])
  }

  @Test func `a city's deputies are people`() throws {
    #expect(
      try told("Apologies were received from Mark Tarn, Deputy Stella Fell and Alderman Sir John Gill.")
        == ["Mark Tarn, apologies", "Stella Fell, apologies", "John Gill, apologies"])
  }

  @Test func `an interest under the title of apologies is no apology`() throws {
    #expect(
      try told(
        "Apologies were received from Mr C Tarn.\n\nInterests were declared by:\n\nMr A Fell - declared an interest in item 10 as his sister works there."
      ) == ["C Tarn, apologies"])
  }
}
