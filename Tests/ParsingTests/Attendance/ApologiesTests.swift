import Minutes
import Testing

@testable import Parsing

struct ApologiesTests {
  @Test func `apologies are read from the sentence of an item`() throws {
    let item = "1. Apologies\nApologies had been received from Mr E McKell and Mrs J Brid and were accepted."
    #expect(
      try people(minutes("Present: Ada Munt, Jo Vell", item: item)).suffix(2) == [
        "E McKell, apologies", "J Brid, apologies",
      ])
  }

  @Test func `a curved apostrophe takes nothing from a name`() throws {
    let item =
      "1. Apologies\nApologies were received from Cllr Una O’Keel and Cllr Bea D’Arcy due to illness."
    #expect(
      try people(minutes("Present: Ada Munt, Jo Vell", item: item)).suffix(2) == [
        "Una O’Keel, apologies", "Bea D’Arcy, apologies",
      ])
    #expect(
      try people(
        minutes(
          "Present: Ada Munt, Jo Vell",
          item:
            "1. Apologies\nApologies were received from Cllr Una O’Keel, with Cllr Bea D’Arcy substituting.")
      )
      .suffix(2) == ["Bea D’Arcy, substitute", "Una O’Keel, apologies"])
  }

  @Test func `none is an answer, and so is what was not understood`() throws {
    #expect(
      try meeting(minutes("Present: Ada Munt, Jo Vell", item: "1. Apologies\nNone.")).answers.apologies
        == .none)
    #expect(
      try meeting(minutes("Present: Ada Munt, Jo Vell", item: "1. Apologies\nSee the list on the door."))
        .answers.apologies == .notUnderstood)
    #expect(try meeting(minutes("Present: Ada Munt, Jo Vell")).answers.apologies == .notRecorded)
    #expect(
      try meeting(minutes("Present: Ada Munt, Jo Vell", item: "1. Apologies\nCllr Una Keel.")).answers
        .apologies == .recorded)
  }

  @Test func `who attends for another is a substitute and only that`() throws {
    let item =
      "1. Apologies\na. Apologies for absence were received from Dame Sal Pell Non Executive Director. b. Miss Hart attended for Ms Gale."
    #expect(
      try people(minutes("Present: Ada Munt, Miss Lee Hart", item: item)) == [
        "Ada Munt, present", "Lee Hart, substitute", "Sal Pell, apologies, Non Executive Director",
      ])
  }

  @Test func `a roll under a title that speaks of apologies is no list of apologies`() throws {
    let item =
      "1. Calling of the Roll and Apologies for Absence\n\nMr G Adam, Mr R Balf, Mrs J Barc, Mr A Baxt (v/c), Mr B Boyd\n\nApologies for absence were intimated on behalf of Mr B Alla and Mrs C Wils."
    #expect(
      try people(minutes("", item: item)) == [
        "G Adam, present", "R Balf, present", "J Barc, present", "A Baxt, present", "B Boyd, present",
        "B Alla, apologies", "C Wils, apologies",
      ])
  }
}
