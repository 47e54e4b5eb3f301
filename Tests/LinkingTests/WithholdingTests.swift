import Minutes
import Testing

@testable import Linking

@Suite struct WithholdingTests {
  private func withholding(_ text: String) -> Withholding {
    var register = Register()
    register.people = RegisterReader().people(text, path: "register/people.yml").people
    return Withholding(register)
  }

  private var annLee: Withholding {
    withholding("- {id: ann-lee, name: Ann Lee, withheld: true, reason: asked for}")
  }

  @Test(arguments: [
    "Ann Lee", "ANN LEE", "ann-lee.txt", "Lee, Ann", "A Lee", "A. Lee", "Cllr Lee", "Mrs Lee", "Annie Lee",
    "minutes/ann_lee/2018.txt",
    "ann.lee@example.org", "a.lee@example.org", "annlee.pdf", "Ann\u{A0}Lee", "Ánn Lee’s",
  ])
  func `every form of the name is found`(text: String) {
    #expect(annLee.names(text))
  }

  @Test(arguments: [
    "Tom Lee", "Lee Green", "lee of the hill", "Ann Lees", "Joann Lee-Smith", "Annual Leeway", "Ann Leigh",
  ])
  func `other names are left alone`(text: String) {
    #expect(!annLee.names(text))
  }

  @Test func `the name is replaced in every field at once, and the source held back`() throws {
    var meeting = minutes(
      "Board", "2018-01-01", present: ["Cllr Ann Lee [Chair] {AL}", "Tom Ash"],
      items: [
        item(
          "1", "Petition of Ann Lee", "Ann spoke. Cllr Lee and Tom Ash agreed; AL to act. Tom Lee did not.")
      ])
    meeting.items[0].decisions = [
      Decision(
        id: "d", kind: .agreed, effect: .approved, text: "Proposed by Cllr Lee", proposer: "Cllr Lee",
        line: 22)
    ]
    meeting.items[0].passages[0].links = [
      PassageLink(range: 0..<3, address: "https://example.org/"),
      PassageLink(range: 24..<31, address: "https://example.org/tom"),
    ]
    let concealed = try #require(annLee.concealed(meeting, notice: "[name withheld]"))
    #expect(concealed.attendance.map(\.name.name) == ["[name withheld]", "Tom Ash"])
    #expect(concealed.items[0].title == "Petition of [name withheld]")
    #expect(
      concealed.items[0].passages[0].text
        == "[name withheld] spoke. Cllr [name withheld] and Tom Ash agreed; [name withheld] to act. Tom Lee did not."
    )
    let link = try #require(concealed.items[0].passages[0].links.first)
    let bytes = Array(concealed.items[0].passages[0].text.utf8)
    #expect(String(decoding: bytes[link.range], as: UTF8.self) == "Tom Ash")
    #expect(concealed.items[0].passages[0].links.count == 1)
    #expect(concealed.items[0].decisions[0].proposer == "Cllr [name withheld]")
    #expect(concealed.source.heldBack)
    let archive = archive([concealed])
    #expect(archive.people.map(\.id) == ["tom-ash"])
  }

  @Test func `a document that does not name the person is left as it is`() {
    #expect(annLee.concealed(minutes("Board", "2018-01-01", present: ["Tom Lee"]), notice: "[x]") == nil)
  }

  @Test func `the limits of an alias hold, and an unknown body has none`() {
    let limited = withholding(
      "- {id: ann-lee, name: Ann Lee, bodies: [fen-board], to: 2018-12-31, withheld: true, reason: asked for}"
    )
    func names(_ body: String?, _ day: String) -> Bool {
      limited.names("Ann Lee", at: Withholding.Occasion(body: body, date: CalendarDate(iso: day)))
    }
    #expect(names("Fen Board", "2018-01-01") == true)
    #expect(names(nil, "2018-01-01") == true)
    #expect(names("Hill Board", "2018-01-01") == false)
    #expect(names("Fen Board", "2019-01-01") == false)
  }

  @Test func `nobody who is withheld gets as far as a page`() {
    var register = Register()
    register.people =
      RegisterReader().people("- {id: ann-lee, name: Ann Lee, withheld: true, reason: asked for}", path: "p")
      .people
    let meeting = minutes(
      "Board", "2018-01-01", present: ["Ann Lee", "Tom Ash"],
      items: [item("1", "X", "Ann Lee and Tom Ash spoke.")])
    let archive = archive([meeting], register: register)
    #expect(archive.people.map(\.id) == ["tom-ash"])
    #expect(archive.documents[0].attendees.map(\.person) == [nil, "tom-ash"])
    #expect(mentions(meeting, in: [meeting], register: register) == ["person tom-ash: Tom Ash"])
  }
}
