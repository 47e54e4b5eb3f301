import Testing

@testable import Linking

@Suite struct NameTests {
  @Test(arguments: [
    ("Steve Norbury", "steve norbury"), ("P K Brill", "p k brill"), ("P.K. Brill", "p k brill"),
    ("PK Brill", "p k brill"),
    ("R.McKell", "r mckell"), ("Mc Donald", "mc donald"), ("Ann Mc Donald", "ann mcdonald"),
    ("BRILL Peter", "peter brill"),
    ("Brill, Peter", "peter brill"), ("J. Ames-Kirk", "j ames kirk"), ("Cllr Mrs Ann Lee", "ann lee"),
    ("O’Dowd", "odowd"), ("John Smith Jr", "john smith jr"), ("ANN LEE", "ann lee"),
  ])
  func `a name is taken apart`(written: String, key: String) {
    #expect(NameForm(written)?.key == key)
  }

  @Test(arguments: [
    ("Anne van Kestrel", "van kestrel"), ("Andries van der Stolk", "van der stolk"),
    ("Glenn ten Cate", "ten cate"),
    ("Rhys ap Gwilym", "ap gwilym"), ("Sian Ames-Kirk", "ames kirk"), ("Jean-Paul Sartre", "sartre"),
    ("Vandana Varma Sandhu", "sandhu"), ("Mallow", "mallow"), ("Di Smith", "smith"),
  ])
  func `a surname keeps its particles and hyphens`(written: String, surname: String) {
    #expect(NameForm(written)?.surname == surname)
  }

  @Test(arguments: [
    ("Steve Hurst", "Steven Hurst", NameRelation.shortForm), ("Steve Hurst", "Stephen Hurst", .shortForm),
    ("Steven Hurst", "Stephen Hurst", .spelling), ("Dan Lee", "Daniel Lee", .shortForm),
    ("Bob Lee", "Rob Lee", .open),
    ("B Lee", "Bob Lee", .initial), ("R Lee", "Bob Lee", .initial), ("S Hurst", "Steve Norbury", .unlike),
    ("Ann Lee", "Ann Lee", .same), ("Ann Lee", "Anne Lee", .spelling), ("Ann Lee", "Ann B Lee", .fuller),
    ("Ann B Lee", "Ann Beth Lee", .fuller), ("Ann B Lee", "Ann C Lee", .unlike),
    ("P Brill", "P K Brill", .fuller),
    ("Chris Lee", "Christine Lee", .shortForm), ("Christopher Lee", "Christine Lee", .unlike),
    ("Lee", "Ann Lee", .open), ("Zoë Ames", "Zoe Ames", .same), ("Siân Rees", "Sian Rees", .same),
    ("Dai Rees", "Dafydd Rees", .shortForm), ("Jimmy Orr", "James Orr", .shortForm),
    ("John Orr", "James Orr", .unlike),
    ("Robert “Bob” Lee", "Bob Lee", .shortForm), ("Ames-Kirk", "J Ames-Kirk", .open),
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
