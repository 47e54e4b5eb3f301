import Minutes
import Testing

@testable import Parsing

/// People whose forenames stand in no list, and whose surnames have shapes of their own.
struct UnknownNamesTests {
  @Test func `a surname of several words may begin small behind a title`() throws {
    #expect(
      try people(minutes("Present: Cllrs Tjeerd ten Hoeve, Brzozowski, du Plessis and Mrs. van den Eijnde"))
        == [
          "Tjeerd ten Hoeve, present", "Brzozowski, present", "du Plessis, present",
          "van den Eijnde, present",
        ])
    #expect(PersonGrammar(vocabulary: Vocabulary()).person("van der Meulen") == nil)
  }

  @Test func `a small letter of grammar stands before an Irish capital`() throws {
    #expect(
      try people(minutes("Present: Miss K Mac an tSaoir  C McGilvannan  Mrs P Ó hUiginn")) == [
        "K Mac an tSaoir, present", "C McGilvannan, present", "P Ó hUiginn, present",
      ])
  }

  @Test func `six names and more without a mark are several people`() throws {
    #expect(
      try people(minutes("Present: Pieternel Anwyl Eirlys van der Meulen Nerys Hamzat Obinna Siwek")) == [
        "Pieternel Anwyl, present", "Eirlys van der Meulen, present", "Nerys Hamzat, present",
        "Obinna Siwek, present",
      ])
    #expect(try people(minutes("Present: Quarry Liaison Works Panel Harbour Trust")).isEmpty)
  }

  @Test func `every part of a list may have its office before an unknown name`() throws {
    #expect(
      try people(
        minutes(
          "Present: Mr. Anwyl\nStaff Present: Library Director Neeltje Hamzat, Assistant Director Ruairidh Le Brocq, and Town Clerk Ifeoma Przybyla"
        )
      ).suffix(3) == [
        "Neeltje Hamzat, officer, Library Director", "Ruairidh Le Brocq, officer, Assistant Director",
        "Ifeoma Przybyla, officer, Town Clerk",
      ])
  }

  @Test func `offices behind names with small words part them`() throws {
    #expect(
      try people(minutes("Staff: Ganesh da Conceição City Manager Bhavesh Kaczor City Secretary")) == [
        "Ganesh da Conceição, officer, City Manager", "Bhavesh Kaczor, officer, City Secretary",
      ])
  }

  @Test func `letters behind an office are its organisation whoever follows`() throws {
    #expect(
      try people(
        minutes(
          "Present: Mr Anwyl\nIn attendance: Jadwiga Hamzat, Chief Executive, QHPA Nerys Olszowy, Policy Officer"
        )
      ).suffix(2) == [
        "Jadwiga Hamzat, in-attendance, Chief Executive @ QHPA",
        "Nerys Olszowy, in-attendance, Policy Officer",
      ])
  }

  @Test func `a word alone is a name where people are called by one name`() throws {
    #expect(
      try people(
        "# Slate Software Board\n\nMeeting of 14 September 2017.\n\n## Board Members\n\n- Wietske\n- Mthunzi\n- Rhydian\n\n## Sent Regrets\n\nDubhghlas\n\n## Report\n\n- Nothing was reported.\n\n## Place\n\nThe board agreed to meet in Lisbon.\n",
        named: "minutes/example.md"
      ).last == "Dubhghlas, apologies")
  }

  @Test func `names beside their initials stand in two columns`() throws {
    #expect(
      try people(
        minutes(
          "Present:     Pieternel Anwyl          PA       Mthunzi Hamzat     MH\n             Obinna Siwek (QHC)       OS       Nerys Baruwa       NB"
        )) == [
          "Pieternel Anwyl, present", "Mthunzi Hamzat, present", "Obinna Siwek, present @ QHC",
          "Nerys Baruwa, present",
        ])
  }

  @Test func `a sign joins a firm's names among bullets with dashes and letters behind it are the person's`()
    throws
  {
    #expect(
      try people(
        "## May 4 Attendees:\n\n- Tjeerd Anwyl - Quarrel (TAN)\n- Mthunzi Hamzat - Slate & Brook (MHZ)\n- Nerys Baruwa - Fen (NER)\n\n## Talk\n\nNothing was decided.\n\n## Next\n\nThe end.\n",
        named: "minutes/example.md") == [
          "Tjeerd Anwyl, present @ Quarrel", "Mthunzi Hamzat, present @ Slate & Brook",
          "Nerys Baruwa, present @ Fen",
        ])
  }

  @Test func `a doer may have a surname of several words`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Obinna du Plessis, Mrs Katarzyna van der Meulen",
        item: "1. Bins\nCllr du Plessis to attend the show. Katarzyna van der Meulen will ask about the bins."
      ))
    #expect(m.items[0].actions.map(\.owner) == ["Cllr du Plessis", "Katarzyna van der Meulen"])
  }

  @Test func `a table stands in the list above it and an empty cell behind a name is empty`() throws {
    #expect(
      try people(
        minutes(
          "Present:\n\n| Name | Role |\n| --- | --- |\n| Mrs P Anwyl | Chair |\n| Mr O Siwek |  |\n\nApologies:\n\n| Name | Role |\n| --- | --- |\n| Mr T Hamzat | Treasurer |\n"
        ), named: "minutes/example.md") == [
          "P Anwyl, present, Chair", "O Siwek, present", "T Hamzat, apologies, Treasurer",
        ])
  }

  @Test func `surnames stand before forenames where semicolons part the people`() throws {
    #expect(
      try people(minutes("Present: Brzozowski, Adaeze; Hamzat, Tjeerd; Okwuosa, Nerys")) == [
        "Adaeze Brzozowski, present", "Tjeerd Hamzat, present", "Nerys Okwuosa, present",
      ])
  }

  @Test func `the word present may close the list`() throws {
    #expect(
      try people(minutes("Roll call: Adaeze Brzozowski, Tjeerd Hamzat, Nerys Okwuosa present.")) == [
        "Adaeze Brzozowski, present", "Tjeerd Hamzat, present", "Nerys Okwuosa, present",
      ])
  }
}
