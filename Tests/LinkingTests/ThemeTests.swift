import Minutes
import Testing

@testable import Linking

@Suite struct ThemeTests {
  static let matcher = ThemeMatcher(
    ThemeVocabulary([
      Theme(
        id: "prevent", label: "Prevent", synonyms: ["Prevent", "Prevent and Channel", "counter-terrorism"],
        excluded: ["to Prevent"]),
      Theme(
        id: "domestic-abuse", label: "Domestic abuse",
        synonyms: ["domestic abuse", "domestic violence", "domestic"], excluded: ["burglary domestic"]),
      Theme(id: "planning", label: "Planning", synonyms: ["planning application"], titles: ["planning"]),
      Theme(id: "asb", label: "Anti-social behaviour", synonyms: ["ASB", "anti-social behaviour"]),
    ]))

  private func themes(
    _ title: String, _ paragraphs: String..., entries: [String] = [], decisions: [String] = []
  ) -> [String] {
    var item = item("1", title)
    item.passages = paragraphs.map { Passage(.paragraph, $0, line: 2) }
    item.passages += entries.map { Passage(.listEntry(label: "•", depth: 0), $0, line: 3) }
    item.decisions = decisions.enumerated().map {
      Decision(id: "d\($0)", kind: .agreed, effect: .other, text: $1, line: 9)
    }
    return Self.matcher.themes(of: item).map { "\($0.id): \($0.because)" }
  }

  @Test func `a title decides, and the phrase is the reason`() {
    #expect(themes("Prevent / Counter Terrorism Update") == ["prevent: Counter Terrorism"])
    #expect(themes("ASB Legislation update") == ["asb: ASB"])
    #expect(themes("**PREVENT") == ["prevent: PREVENT"])
  }

  @Test(arguments: [
    "Prevent flooding in Mill Lane", "Measures to Prevent Flooding", "How to prevent fires",
    "Flood works. Prevent further damage",
  ])
  func `prevent the verb is not Prevent the strategy`(title: String) {
    #expect(themes(title) == [])
  }

  @Test func `a name in the text needs no start of a sentence, a verb has no capital`() {
    #expect(
      themes("Update", "The Prevent duty began.", "Work on Prevent goes on.", "Staff had Prevent training.")
        == ["prevent: Prevent"])
    #expect(
      themes("Update", "Prevent this.", "They wish to prevent harm.", "It would prevent, they said, abuse.")
        == [])
  }

  @Test func `an entry of a list that is the phrase is a topic`() {
    #expect(
      themes("Review of services", "The areas are:", entries: ["Prevent and Channel", "Community safety"])
        == ["prevent: Prevent and Channel"])
  }

  @Test func `a passing word in the text is no theme`() {
    #expect(
      themes("Selective licensing", "Areas suffer from anti-social behaviour.", "Landlords pay a fee.") == [])
  }

  @Test func `excluded phrases do not count`() {
    #expect(
      themes(
        "Crime", "There were increases in burglary domestic.", entries: ["burglary domestic"],
        decisions: ["burglary domestic"]) == [])
    #expect(themes("Domestic abuse and burglary domestic") == ["domestic-abuse: Domestic abuse"])
  }

  @Test func `words that lead a paragraph in are a topic, words of its sentence are not`() {
    #expect(
      themes("Updates", "Planning application – the shed is refused.", "Hall - booked.") == [
        "planning: Planning application"
      ])
    #expect(themes("Updates", "Planning: nothing new.", "Hall: booked.") == ["planning: Planning"])
    #expect(
      themes("The mill", "Ann Lee asked the clerk of the council about a planning application – refused.")
        == [])
  }

  @Test func `a lead of many words, of a sum or of nothing is no topic by a word for titles`() {
    #expect(themes("Updates", "Hole on the road by the planning office – filled.", "Hall.") == [])
    #expect(themes("Payments", "Planning - £30.", "Hall - £12.") == [])
    #expect(themes("Reports", "Planning – no report.", "Hall – none.") == [])
  }

  @Test func `the lead of a paragraph that holds a decision counts too`() {
    var entry = item("1", "Updates")
    entry.passages = [Passage(.paragraph, "Planning – it was agreed to wait.", line: 2)]
    entry.decisions = [
      Decision(id: "d", kind: .agreed, effect: .other, text: "it was agreed to wait", line: 2, passage: 0)
    ]
    #expect(Self.matcher.themes(of: entry).map(\.id) == ["planning"])
  }

  @Test func `under a title that says nothing a paragraph is about what it begins with`() {
    let begins = "Cllr Lee said that the planning application is late."
    let ends =
      "Cllr Lee said that there had been a long talk with the owner of the mill and with all of his neighbours about the shed on the green, as in the planning application."
    #expect(themes("Any other business", begins) == ["planning: planning application"])
    #expect(themes("Any other business", ends) == [])
    #expect(themes("The mill", begins) == [])
    #expect(themes("Correspondence", "Planning – thanks for the talk.", "Hall.") == [])
  }

  @Test func `a line of an account is no topic`() {
    #expect(themes("Accounts", "Paid:", entries: ["Domestic abuse leaflet £12.50", "Hall £9"]) == [])
  }

  @Test func `beside the theme of a title the text must say more`() {
    let text = ["The domestic abuse plan is due.", "Work on domestic abuse goes on."]
    #expect(themes("Update", text[0], text[1]) == ["domestic-abuse: domestic abuse"])
    #expect(themes("Planning", text[0], text[1]) == ["planning: Planning"])
  }

  @Test func `a word for titles says nothing in a text`() {
    #expect(themes("Planning") == ["planning: Planning"])
    #expect(themes("Staff", "Workforce planning began.", "Planning went on.", "More planning came.") == [])
  }

  @Test func `decisions count more than text`() {
    #expect(
      themes(
        "Update",
        decisions: ["that the domestic abuse plan be approved", "that domestic abuse be a priority"]) == [
          "domestic-abuse: domestic abuse"
        ])
  }

  @Test func `the vocabulary that comes with the program is sound`() throws {
    let text = try templateText("themes.yml")
    let (themes, diagnostics) = RegisterReader().themes(text, path: "themes.yml")
    #expect(diagnostics.map(\.message) == [])
    #expect(themes.count >= 40)
    let ids = Set(themes.map(\.id))
    for theme in themes {
      #expect(theme.broader.map(ids.contains) ?? true, "\(theme.id)")
      #expect(theme.labels["cy"] != nil, "\(theme.id)")
      #expect(!theme.synonyms.isEmpty, "\(theme.id)")
    }
  }

  @Test(arguments: [
    ("Domestic Abuse Bill - consultation", "domestic-abuse"),
    ("Operation Dovetail update", "prevent"), ("Prevent Duty", "prevent"),
    ("Potholes in Mill Lane", "highways"), ("Precept 2019/20", "finance"),
    ("Co-option of a councillor", "elections-and-democracy"),
    ("Declarations of interest", "governance"), ("Fire safety in high rise buildings", "building-safety"),
    ("Allotment rents", "allotments"), ("Rumble strips at Low End", "highways"),
    ("Ceisiadau cynllunio", "planning"), ("Goleuadau stryd", "highways"), ("Cyllid", "finance"),
    ("Neuadd bentref", "community-buildings"), ("Review of community boundaries", "elections-and-democracy"),
    ("Village fete", "culture-and-heritage"), ("Tidal power", "climate-change"),
    ("19/00218/FUL – storage of caravans", "planning"), ("Waiting restrictions, Fiddler Row", "parking"),
  ])
  func `the vocabulary knows the work of local public bodies`(title: String, theme: String) throws {
    let (themes, _) = RegisterReader().themes(try templateText("themes.yml"), path: "themes.yml")
    #expect(ThemeMatcher(ThemeVocabulary(themes)).themes(of: item("1", title)).first?.id == theme)
  }

  @Test func `a theme of the register adds to the built-in one, and says what does not count`() {
    let (own, found) = RegisterReader().themes(
      """
      - id: planning
        synonyms: [plans, new homes]
        dropped: [trees]
      - id: lights
        label: Lights
      - id: planing
        synonyms: [wood]
      """, path: "register/themes.yml")
    #expect(found.isEmpty, "\(found)")
    let vocabulary = ThemeVocabulary(
      [Theme(id: "planning", label: "Planning", synonyms: ["planning", "trees", "plans"])], additions: own)
    #expect(vocabulary.themes.map(\.label) == ["Planning", "Lights"])
    #expect(vocabulary.themes.first?.synonyms == ["planning", "plans", "new homes"])
    #expect(vocabulary.diagnostics.map(\.line) == [6])
    #expect(vocabulary.diagnostics.first?.message.contains("“planning”") == true)
  }

  @Test(arguments: [
    ("Conservation area appraisal", "staffing"), ("Any other business", "economy-and-regeneration"),
    ("Welcome and fire evacuation procedure", "fire-and-rescue"), ("Car park", "parks-and-open-spaces"),
    ("Reports from sub-committees", "governance"), ("Broadband speed", "highways"),
    ("Christmas lights", "highways"), ("Oilseed rape", "sexual-violence-and-exploitation"),
  ])
  func `false friends in titles are no theme`(title: String, theme: String) throws {
    let (themes, _) = RegisterReader().themes(try templateText("themes.yml"), path: "themes.yml")
    let found = ThemeMatcher(ThemeVocabulary(themes)).themes(of: item("1", title)).map(\.id)
    #expect(!found.contains(theme), "\(found)")
  }
}
