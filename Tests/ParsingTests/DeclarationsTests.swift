import Minutes
import Parsing
import Reading
import Testing

private func declarations(_ text: String) throws -> [Declaration] {
  try outcomesMeeting(
    "Minutes of Alder Town Council held on 6 May 2021\n\n1. Apologies\nNone.\n\n2. Declarations of interest\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.declarations)
}

@Suite struct DeclarationsTests {
  @Test func `who declared stands before the verb`() throws {
    let d = try declarations("Cllr Hale declared a personal interest in item 7 and left the room.")
    #expect(d.map(\.asWritten) == ["Cllr Hale"])
    #expect(d.first?.withdrew == true)
  }

  @Test func `an interest received from somebody is theirs`() throws {
    let d = try declarations(
      "A prejudicial interest was received from Cllr Hale on item 8.1 as the landowner.")
    #expect(d.map(\.asWritten) == ["Cllr Hale"])
    #expect(d.first?.interest?.contains("item 8.1") == true)
  }

  @Test func `a name, a dash and an item are a declaration`() throws {
    let d = try declarations("Cllr J P Hale – Item 17 (member of the planning committee).")
    #expect(d.map(\.asWritten) == ["Cllr J P Hale"])
  }

  @Test func `none declared is none`() throws {
    #expect(try declarations("There were no declarations of interest.").isEmpty)
  }

  @Test(arguments: [
    "Cllrs Hale, Orr & Dow re 41 (the mill).", "Cllrs Hale, Orr and Dow re No. 41.",
    "No. 41 – the mill – Cllrs Hale, Orr & Dow.",
  ])
  func `several who share an interest declare each`(_ text: String) throws {
    let d = try declarations(text)
    #expect(d.map { $0.asWritten.split(separator: " ").last } == ["Hale", "Orr", "Dow"])
    #expect(d.allSatisfy { $0.interest?.contains("41") ?? false })
  }

  @Test func `one behind another's interest begins anew`() throws {
    let d = try declarations("Cllrs Hale & Orr re 41 – the mill, Cllr Dow re the hall.")
    #expect(d.map { $0.asWritten.split(separator: " ").last } == ["Hale", "Orr", "Dow"])
    #expect(d.last?.interest?.contains("hall") == true)
    #expect(d.first?.interest?.contains("Dow") == false)
    let two = try declarations("Cllr Hale re 41 & Cllrs Orr & Dow re 44.")
    #expect(two.map { $0.asWritten.split(separator: " ").last } == ["Hale", "Orr", "Dow"])
    #expect(two.map { $0.interest?.contains("44") } == [false, true, true])
  }

  @Test(arguments: [
    "Motion to approve the Conflict of Interest Policy", "Declarations in modules",
    "Conflict of interest policy",
  ])
  func `a vote or talk below a title that only names declarations is none`(_ title: String) throws {
    let items = try outcomesMeeting(
      "Minutes of Alder Town Council held on 6 May 2021\n\n1. Apologies\nNone.\n\n2. \(title)\nCllr Hale: this is about item 7.\nCllr Orr – the new hall.\n\n3. Close\nNothing more.\n"
    ).items
    #expect(items.map(\.title).contains(title))
    #expect(items.flatMap(\.declarations).isEmpty)
  }

  @Test func `how somebody voted is no interest`() throws {
    #expect(try declarations("Cllr Hale: Abstained\nCllr Orr: Yes.").isEmpty)
  }
}
