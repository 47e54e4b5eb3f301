import Minutes
import Testing

@testable import Linking

@Suite struct BusinessTests {
  private func key(_ title: String, body: String? = "Northmarsh Partnership") -> String {
    BusinessTitle(title, body: body).key
  }

  @Test(arguments: [
    ("Recorded Crime and Disorder", "Recorded Crime & Disorder - Restricted"),
    ("Update on Arrest Referral", "Arrest Referral Update"),
    ("CSP Q4", "CSP Q1"), ("Budget 2017/18", "Budget Report 2018/19"),
    ("Minutes", "Minutes of Meeting 24 June 2014"),
    ("Minutes of the last Northmarsh Partnership meeting", "Note of last meeting"),
    ("Apologies", "Introductions / Apologies for absence"),
    ("Date of Next Meeting 7th October 2014", "Date and time of next meeting: Tuesday, 11 September 2018"),
    ("Application 16/00123/FUL: barn", "16/00123/FUL Conversion of barn, amended plans"),
  ])
  func `titles of one business are told by what is not of the occasion`(a: String, b: String) {
    #expect(key(a) == key(b))
  }

  @Test(arguments: [
    ("Recorded Crime", "Recorded Music"), ("Minutes", "Minutes of the Adult Safeguarding Board"),
    ("Update", "Report"),
    ("Planning 16/00123/FUL", "Planning 16/00124/FUL"), ("Apologies", "Apology to residents of Mill Lane"),
  ])
  func `other business stays other business`(a: String, b: String) {
    #expect(key(a) != key(b))
  }

  @Test func `the same business at several meetings of a body is a thread`() {
    let archive = archive([
      minutes("Board", "2014-01-01", items: [item("49/14", "Recorded Crime and Disorder")]),
      minutes("Board", "2017-01-01", items: [item("8", "Recorded Crime & Disorder")]),
      minutes(
        "Board", "2018-01-01",
        items: [item("7", "Recorded Crime and Disorder - Restricted"), item("8", "Parking")]),
      minutes("Panel", "2018-01-01", items: [item("1", "Parking")]),
    ])
    #expect(archive.threads.map(\.id) == ["recorded-crime-and-disorder"])
    #expect(archive.threads.first?.items.map(\.document) == [0, 1, 2])
    #expect(archive["board/2018-01-01"]?.items.map(\.thread) == ["recorded-crime-and-disorder", nil])
  }

  @Test func `a thread's id stays when later meetings are added`() {
    let titles = ["Town centre update", "TOWN CENTRE", "Town Centre - verbal report"]
    let meetings = titles.enumerated().map { minutes("Board", "2014-0\($0 + 1)-01", items: [item("1", $1)]) }
    #expect(archive(Array(meetings.prefix(2))).threads.map(\.id) == ["town-centre"])
    #expect(archive(meetings).threads.map(\.id) == ["town-centre"])
  }

  @Test func `a decision that asks for something finds the item that answers`() {
    var asking = item("53", "Update on Arrest Referral")
    asking.decisions = [
      Decision(
        id: "item-53-decision-1", kind: .agreed, effect: .other,
        text: "that a further report be brought back for consideration", line: 22)
    ]
    var plain = item("54", "Town Centre")
    plain.decisions = [
      Decision(id: "item-54-decision-1", kind: .agreed, effect: .noted, text: "the report be noted", line: 30)
    ]
    let archive = archive([
      minutes("Board", "2014-08-19", items: [asking, plain]),
      minutes("Board", "2014-10-07", items: [item("60", "Arrest Referral"), item("61", "Town Centre")]),
    ])
    #expect(archive.followUps.map(\.by) == ["item-53-decision-1"])
    #expect(archive.followUps.first?.answer == ItemPlace(document: 1, item: 0))
  }

  @Test func `an action is answered by the item that goes on with its matter`() {
    var asking = item("3", "Village hall")
    asking.actions = [
      Action(
        id: "item-3-action-1", owner: "Clerk", text: "Clerk to obtain quotes for the hall roof repairs",
        line: 22)
    ]
    var later = item("4", "Village Hall")
    later.decisions = [
      Decision(
        id: "item-4-decision-1", kind: .agreed, effect: .approved,
        text: "to accept the quote of £900 for roof repairs", line: 25)
    ]
    let meeting = minutes("Fen Parish Council", "2018-01-01", items: [asking])
    let archive = archive([
      meeting, minutes("Fen Parish Council", "2018-02-01", items: [later, item("5", "Roof garden")]),
    ])
    let complete = Linker(archive).complete(meeting, document: 0)
    #expect(complete.items[0].actions[0].answeredBy == "meetings/fen-parish-council/2018-02-01/#item-4")
  }

  @Test func `what every meeting has and what most agendas bear is no matter that comes back`() {
    let meetings = (1...6).map { month in
      minutes(
        "Board", "2018-0\(month)-01",
        items: [item("1", "Apologies"), item("2", "Police report")]
          + (month % 4 == 1 ? [item("3", "Mill bridge")] : []))
    }
    let kinds = Dictionary(uniqueKeysWithValues: archive(meetings).threads.map { ($0.id, $0.kind) })
    #expect(kinds == ["apologies": .routine, "police-report": .standing, "mill-bridge": .business])
  }

  @Test(arguments: [
    "Welcome and introductions", "CALL TO ORDER", "Approval of the agenda", "Items for the next agenda",
    "Correspondence", "Gohebiaeth", "Adjournment", "Exclusion of the public and press",
    "Record of attendance",
  ])
  func `occasions of every meeting are routine`(title: String) {
    #expect(BusinessTitle(title, body: "Board").isRoutine)
  }

  @Test func `a plural goes on with its singular`() {
    #expect(key("Play areas") == key("Play area"))
    #expect(key("Business plan") != key("Busines plan"))
  }

  @Test func `a part between dashes goes on with the title that it is, where a theme is shared`() {
    let matcher = ThemeMatcher(
      ThemeVocabulary([
        Theme(id: "centre", label: "Town centre", synonyms: ["town centre"]),
        Theme(id: "noise", label: "Noise", synonyms: ["noise"]),
      ]))
    func archive(_ titles: [String]) -> Archive {
      Linker.archive(
        titles.enumerated().map {
          Digest(minutes("Board", "201\(4 + $0)-01-01", items: [item("1", $1)]), themes: matcher)
        })
    }
    #expect(
      archive(["Saltby Town Centre update", "In depth – Saltby Town Centre – Licensing"]).threads.map(\.title)
        == [
          "Saltby Town Centre"
        ])
    #expect(archive(["Mill Lane", "Noise – Mill Lane – complaints"]).threads == [])
  }

  @Test func `a decision that asks is told where it was answered`() {
    var asking = item("53", "Arrest Referral")
    asking.decisions = [
      Decision(
        id: "item-53-decision-1", kind: .agreed, effect: .other,
        text: "that a further report be brought back", line: 22)
    ]
    let meeting = minutes("Board", "2014-08-19", items: [asking])
    let archive = archive([meeting, minutes("Board", "2014-10-07", items: [item("60", "Arrest Referral")])])
    #expect(
      Linker(archive).complete(meeting, document: 0).items[0].decisions[0].answeredBy
        == "meetings/board/2014-10-07/#item-60")
  }

  @Test func `what is asked for is answered as if all that came after had been gone through`() {
    var dice = InventedArchive.Dice(state: 7)
    let matters = ["mill", "bridge", "lane", "hedge", "lamp", "gate", "pond", "wall", "bench", "ditch"]
    let meetings = (0..<40).map { n in
      let items = (1...4).map { number in
        var item = item("\(number)", "\(dice.pick(matters)) \(dice.pick(matters))")
        func words() -> String { (0..<3).map { _ in dice.pick(matters) }.joined(separator: " and ") }
        item.decisions = [
          Decision(id: "\(item.id)-decision-1", kind: .noted, effect: .noted, text: words(), line: 2)
        ]
        item.actions = [
          Action(id: "\(item.id)-action-1", owner: "Warden", text: "paint \(words())", line: 3)
        ]
        return item
      }
      return minutes("Board", CalendarDate(ordinal: 735_000 + n * 50).iso, items: items)
    }
    let archive = archive(meetings)
    let sketches = archive.documents.map(ItemSketch.all)
    var expected: [ItemPlace: ItemPlace] = [:]
    for (i, document) in archive.documents.enumerated() {
      for (number, item) in document.digest.items.enumerated() {
        let matter = BusinessTitle.carryingWords(item.actions[0].text)
        let thread = document.items[number].thread
        search: for j in archive.documents.indices.dropFirst(i + 1) {
          let later = archive.documents[j]
          guard (later.digest.date?.ordinal ?? 0) - (document.digest.date?.ordinal ?? 0) <= 460 else { break }
          for (k, sketch) in sketches[j].enumerated() {
            let shared = matter.intersection(sketch.matter)
            let continues = thread != nil && later.items[k].thread == thread
            guard
              continues && shared.count >= 2 || shared.count >= 3 && !shared.isDisjoint(with: sketch.words)
            else { continue }
            expected[ItemPlace(document: i, item: number)] = ItemPlace(document: j, item: k)
            break search
          }
        }
      }
    }
    let found = Dictionary(uniqueKeysWithValues: archive.followUps.map { ($0.asked, $0.answer) })
    #expect(expected.count > 20 && found == expected.mapValues { Optional($0) })
  }
}
