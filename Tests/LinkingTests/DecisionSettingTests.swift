import Minutes
import Testing

@testable import Linking

@Suite struct DecisionSettingTests {
  private func setting(_ passages: [String], _ decision: String, in place: Int) -> String? {
    var item = AgendaItem(id: "item-6", number: "6", title: "Flood plan", heading: [], line: 1)
    item.passages = passages.enumerated().map { Passage(.paragraph, $1, line: $0 + 2) }
    item.decisions = [
      Decision(id: "d", kind: .agreed, effect: .other, text: decision, line: place + 2, passage: place)
    ]
    return DecisionSetting.all(of: item)["d"]
  }

  @Test func `the sentence before a short decision is told with it`() {
    #expect(
      setting(
        ["The ford was deep. The Board offers grants for flood plans. It was agreed to apply."],
        "It was agreed to apply.", in: 0) == "The Board offers grants for flood plans.")
    #expect(
      setting(["The Board offers grants for flood plans.", "AGREED to apply."], "AGREED to apply.", in: 1)
        == "The Board offers grants for flood plans.")
  }

  @Test func `an initial ends no sentence, and a label tells nothing`() {
    #expect(
      setting(["A plan was drawn by Cllr R. Dunnock in May. Adopted."], "Adopted.", in: 0)
        == "A plan was drawn by Cllr R. Dunnock in May.")
    #expect(
      setting(["IT WAS RESOLVED AND AGREED that:-", "the report be noted."], "the report be noted.", in: 1)
        == nil)
  }

  @Test func `a decision that speaks for itself needs none`() {
    let long = "That the tender of £4,200 for the resurfacing of the car park behind the hall be accepted."
    #expect(setting(["Three tenders had been opened. " + long], long, in: 0) == nil)
  }

  @Test func `of a long sentence the end is told`() {
    let words = String(repeating: "and the surveyor went on ", count: 30) + "about grants."
    let told = setting([words + " It was agreed to apply."], "It was agreed to apply.", in: 0)
    #expect(told?.hasPrefix("… ") == true && told?.hasSuffix("about grants.") == true)
    #expect((told?.utf8.count ?? 0) <= 224)
  }
}
