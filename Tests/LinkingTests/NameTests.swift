import Testing

@testable import Linking

@Suite struct NameTests {
  @Test(arguments: [
    ("Steve Nelson", "steve nelson"), ("P K Bell", "p k bell"), ("P.K. Bell", "p k bell"),
    ("PK Bell", "p k bell"),
    ("R.McAll", "r mcall"), ("Mc Donald", "mc donald"), ("Ann Mc Donald", "ann mcdonald"),
    ("BELL Peter", "peter bell"),
    ("Bell, Peter", "peter bell"), ("J. Innes-Kerr", "j innes kerr"), ("Cllr Mrs Ann Lee", "ann lee"),
    ("O’Dare", "odare"), ("John Smith Jr", "john smith jr"), ("ANN LEE", "ann lee"),
  ])
  func `a name is taken apart`(written: String, key: String) {
    #expect(NameForm(written)?.key == key)
  }

  @Test(arguments: [
    ("Anne van Kesteren", "van kesteren"), ("Andrew van der Stock", "van der stock"),
    ("Glenn ten Cate", "ten cate"),
    ("Rhys ap Gwilym", "ap gwilym"), ("Sian Innes-Kerr", "innes kerr"), ("Jean-Paul Sartre", "sartre"),
    ("Vandana Verma Sehgal", "sehgal"), ("Mycock", "mycock"), ("Di Smith", "smith"),
  ])
  func `a surname keeps its particles and hyphens`(written: String, surname: String) {
    #expect(NameForm(written)?.surname == surname)
  }

  @Test(arguments: [
    ("Steve Hume", "Steven Hume", NameRelation.shortForm), ("Steve Hume", "Stephen Hume", .shortForm),
    ("Steven Hume", "Stephen Hume", .spelling), ("Dan Lee", "Daniel Lee", .shortForm),
    ("Bob Lee", "Rob Lee", .open),
    ("B Lee", "Bob Lee", .initial), ("R Lee", "Bob Lee", .initial), ("S Hume", "Steve Nelson", .unlike),
    ("Ann Lee", "Ann Lee", .same), ("Ann Lee", "Anne Lee", .spelling), ("Ann Lee", "Ann B Lee", .fuller),
    ("Ann B Lee", "Ann Beth Lee", .fuller), ("Ann B Lee", "Ann C Lee", .unlike),
    ("P Bell", "P K Bell", .fuller),
    ("Chris Lee", "Christine Lee", .shortForm), ("Christopher Lee", "Christine Lee", .unlike),
    ("Lee", "Ann Lee", .open), ("Zoë Ames", "Zoe Ames", .same), ("Siân Rees", "Sian Rees", .same),
    ("Dai Rees", "Dafydd Rees", .shortForm), ("Jimmy Orr", "James Orr", .shortForm),
    ("John Orr", "James Orr", .unlike),
    ("Robert “Bob” Lee", "Bob Lee", .shortForm), ("Innes-Kerr", "J Innes-Kerr", .open),
  ])
  func `two names are compared`(a: String, b: String, relation: NameRelation) throws {
    let (first, second) = (try #require(NameForm(a)), try #require(NameForm(b)))
    #expect(first.relation(to: second) == relation)
    #expect(second.relation(to: first) == relation)
  }

  @Test func `honorifics tell what they tell`() {
    #expect(Honorific.gender(of: "Councillor Mrs") == .female)
    #expect(Honorific.gender(of: "Cllr") == nil)
    #expect(Honorific.isCouncillor("Cllr Dr"))
  }
}
