import Minutes

/// An item's title as the business that it names, without what belongs to the occasion: dates, numbers,
/// "update", "report", "restricted".
struct BusinessTitle: Sendable {
  /// Equal for the same business at different meetings.
  let key: String
  /// The words that carry the title.
  let words: [String]
  /// The title without dates and the like at its ends.
  let shown: String
  /// True for what every meeting has: apologies, minutes, the next date.
  let isRoutine: Bool
  /// The keys of the title's parts between dashes, where it has any: "In depth – Town Centre – Licensing".
  let segments: [String]

  /// True for the item on the minutes of this or another body.
  var isAboutMinutes: Bool {
    key == "routine minutes of the previous meeting"
      || words.contains { BusinessTitle.minutesWords.contains($0) }
  }

  private static let minutesWords: Set<String> = ["minute", "minutes", "note", "notes", "cofnodion"]

  init(_ title: String, body: String?) {
    let all = FoldedWord.words(of: title)
    let plain = all.filter { !$0.shape.contains(.sign) && $0.folded != "'s" }
    if let reference = BusinessTitle.reference(all) {
      key = "reference " + reference
      words = plain.map(\.folded)
      shown = title
      isRoutine = false
      segments = []
      return
    }
    if let routine = BusinessTitle.routine(plain, body) {
      key = "routine " + routine.lowercased()
      words = []
      segments = []
      shown = routine
      isRoutine = true
      return
    }
    let carrying = plain.filter { !BusinessTitle.isOccasional($0) }
    words = carrying.map { BusinessTitle.singular($0.folded) }
    // "Report 3" and "Update" are nothing but occasion: then all of it counts.
    key = carrying.isEmpty ? plain.map(\.folded).joined(separator: " ") : words.joined(separator: " ")
    shown = BusinessTitle.trimmed(title, all)
    isRoutine = false
    segments = BusinessTitle.segments(title)
  }

  /// "Play areas" and "Play area" are one business.
  private static func singular(_ word: String) -> String {
    let letters = word.utf8
    guard letters.count > 3, letters.last == 0x73 else { return word }
    // "business", "status", "analysis"
    switch letters.dropLast().last {
    case 0x73, 0x75, 0x69: return word
    default: return String(word.dropLast())
    }
  }

  /// The keys of the parts that dashes between spaces set apart, each of two words and more.
  private static func segments(_ title: String) -> [String] {
    // Most titles have none, and replacing nothing costs as much as replacing something.
    guard title.contains(" – ") || title.contains(" — ") || title.contains(" - ") || title.contains("\u{0}")
    else { return [] }
    let parts = title.replacing(" – ", with: "\u{0}").replacing(" — ", with: "\u{0}").replacing(
      " - ", with: "\u{0}"
    )
    .split(separator: "\u{0}").map(String.init)
    guard parts.count > 1 else { return [] }
    return parts.compactMap { part in
      let carrying = FoldedWord.words(of: part).filter {
        !$0.shape.contains(.sign) && $0.folded != "'s" && !isOccasional($0)
      }.map { singular($0.folded) }
      return carrying.count > 1 ? carrying.joined(separator: " ") : nil
    }
  }

  /// Words that carry a text, for telling whether two speak of one matter.
  static func carryingWords(_ text: String) -> Set<String> {
    Set(
      FoldedWord.words(of: text).filter {
        !$0.shape.contains(.sign) && $0.folded.utf8.count > 2 && !isOccasional($0)
      }
      .map(\.folded).filter { !common.contains($0) })
  }

  private static func isOccasional(_ word: FoldedWord) -> Bool {
    if word.shape.contains(.number) { return true }
    // "Q4" and "Q4s"
    if word.folded.utf8.first == 0x71, word.folded.utf8.count == 2,
      word.folded.utf8.last.map({ $0 >= 0x30 && $0 <= 0x39 }) == true
    {
      return true
    }
    return occasional.contains(word.folded)
  }

  /// A reference such as "16/00123/FUL" that tells the matter, whatever the title says.
  private static func reference(_ words: [FoldedWord]) -> String? {
    guard words.contains(where: { $0.written == "/" }) else { return nil }
    var index = 0
    while index < words.count {
      var parts = [words[index].folded]
      var at = index
      while at + 2 < words.count, words[at + 1].written == "/" {
        parts.append(words[at + 2].folded)
        at += 2
      }
      let digits = parts.joined().utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count
      let hasLetters = parts.contains { part in part.utf8.contains { $0 >= 0x61 && $0 <= 0x7A } }
      if parts.count >= 2, digits >= 5, hasLetters || parts.contains(where: { $0.utf8.count >= 5 }) {
        return parts.joined(separator: "/")
      }
      index = max(at, index) + 1
    }
    return nil
  }

  /// The business that a routine title names, where it holds nothing else.
  private static func routine(_ words: [FoldedWord], _ body: String?) -> String? {
    let folded = words.filter { !$0.shape.contains(.number) }.map(\.folded)
    // The routines that a word or phrase of the title speaks for: most titles have none.
    var named: RoutineSet = 0
    for word in folded { named |= routineWords[word]?.core ?? 0 }
    let joined = folded.joined(separator: " ")
    for (phrase, routine) in routinePhrases where joined.contains(phrase) { named |= routine }
    guard named != 0 else { return nil }
    let own = Set(FoldedWord.words(of: body ?? "").map(\.folded))
    for word in folded where !small.contains(word) && !own.contains(word) {
      let words = routineWords[word]
      named &= (words?.core ?? 0) | (words?.beside ?? 0)
    }
    return named == 0 ? nil : routines[named.trailingZeroBitCount].title
  }

  /// Without dates, numbers and words of occasion at either end.
  private static func trimmed(_ title: String, _ words: [FoldedWord]) -> String {
    var first = 0
    var last = words.count - 1
    func isLoose(_ index: Int) -> Bool {
      words[index].shape.contains(.sign) && !["(", ")"].contains(words[index].written)
        || isOccasional(words[index])
    }
    while last > first, isLoose(last) { last -= 1 }
    while first < last, isLoose(first) { first += 1 }
    guard last > first, first > 0 || last < words.count - 1 else { return title }
    let bytes = Array(title.utf8)
    var tokens: [Token] = []
    Tokeniser.tokenise(bytes, into: &tokens) { _, _ in 0 }
    guard tokens.count == words.count else { return title }
    let open = words[first...last].filter { $0.written == "(" }.count
    let shut = words[first...last].filter { $0.written == ")" }.count
    guard open == shut else { return title }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  private struct Routine {
    var title: String
    var core: Set<String>
    var phrases: [String] = []
    var beside: Set<String>
  }

  private static let routines: [Routine] = [
    Routine(
      title: "Apologies", core: ["apologies", "apology", "ymddiheuriadau"],
      beside: wordList(
        "introductions introduction welcome absence received accepted attendance absent absences present record receive introductory regrets"
      )),
    Routine(
      title: "Declarations of interest",
      core: ["declarations", "declaration", "disclosure", "disclosures", "interests", "interest"],
      beside: wordList(
        "members member pecuniary personal prejudicial dispensations dispensation disclosable other declare receive made councillors agenda items"
      )),
    Routine(
      title: "Minutes of the previous meeting", core: ["minutes", "minute", "cofnodion"],
      beside: wordList(
        "previous last meeting meetings held confirm approve approval approved sign signing signed correct record note accuracy agree agreed receive adopt adoption parish town community council committee board partnership trustees full ordinary annual extraordinary monthly special general january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday th st nd rd"
      )),
    Routine(
      title: "Minutes of the previous meeting", core: [],
      phrases: [
        "note of last", "notes of last", "notes of the last", "note of the last", "notes of previous",
        "notes of the previous",
      ],
      beside: wordList("note notes last previous meeting held approve")),
    Routine(
      title: "Matters arising", core: ["arising"],
      beside: wordList(
        "matters minutes previous last meeting meetings actions action any not otherwise covered")),
    Routine(
      title: "Any other business", core: ["aob"],
      phrases: [
        "any other business", "any urgent business", "other business", "urgent business", "any other urgent",
      ],
      beside: wordList(
        "any other urgent business identification only items item announcements comments chair chairman considers"
      )),
    Routine(
      title: "Date of the next meeting", core: [],
      phrases: [
        "next meeting", "dates of future meetings", "date of future meetings", "future meeting dates",
      ],
      beside: wordList(
        "date dates time times venue place next meeting meetings future january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday th st nd rd am pm noon"
      )),
    Routine(
      title: "Welcome", core: ["welcome", "welcomed", "introductions", "introduction", "croeso"],
      beside: wordList(
        "opening remarks chair chairman chairperson convener mayor apologies present members all present evacuation fire procedure housekeeping meeting opened"
      )),
    Routine(
      title: "Opening of the meeting", core: [],
      phrases: [
        "call to order", "roll call", "opening of the meeting", "opening of meeting", "start recording",
      ],
      beside: wordList("call to order roll opening meeting start recording pledge allegiance")),
    Routine(
      title: "Close of the meeting", core: ["adjournment", "adjourn", "termination"],
      phrases: ["close of meeting", "close of the meeting", "end of meeting"],
      beside: wordList("motion meeting close end time")),
    Routine(
      title: "Attendance", core: ["attendance", "present"],
      beside: wordList("record members officers those list register also")),
    Routine(
      title: "Agenda", core: ["agenda"],
      beside: wordList(
        "approval approve adoption adopt changes items item next consent amendments order accept acceptance review matters consider"
      )),
    Routine(
      title: "Correspondence", core: ["correspondence", "gohebiaeth"],
      beside: wordList("received general other items letters emails clerk council")),
    Routine(
      title: "Reports back", core: [], phrases: ["reports back", "report back"],
      beside: wordList("reports report back from members outside bodies")),
    Routine(
      title: "Exclusion of the public", core: [],
      phrases: [
        "exclusion of the public", "exclusion of public", "exclude the public", "exclusion of press",
        "exclusion of the press",
      ],
      beside: wordList("exclusion exclude press public resolution")),
    Routine(
      title: "Public participation", core: [],
      phrases: [
        "public participation", "public forum", "public session", "public question",
        "questions from the public", "open forum",
      ],
      beside: wordList("public participation forum session question questions time open members speaking")),
  ]

  /// A bit for each of `routines`, the first the lowest.
  private typealias RoutineSet = UInt32

  /// For each word the routines that it speaks for, and those that it may stand beside: one look-up for each word of a
  /// title, of which an archive has many.
  private static let routineWords: [String: (core: RoutineSet, beside: RoutineSet)] = {
    var words: [String: (core: RoutineSet, beside: RoutineSet)] = [:]
    for (i, routine) in routines.enumerated() {
      for word in routine.core { words[word, default: (0, 0)].core |= 1 << i }
      for word in routine.beside { words[word, default: (0, 0)].beside |= 1 << i }
    }
    return words
  }()

  private static let routinePhrases: [(phrase: String, routine: RoutineSet)] =
    routines.enumerated().flatMap { i, routine in routine.phrases.map { ($0, 1 << i) } }

  private static let small = wordList("a an the of and or for to in on at by with from any be as all if")

  private static let occasional = wordList(
    """
    a an the of and or for to in on at by with from regarding re update updates report reports reported verbal draft final
    revised restricted confidential exempt item items presentation paper papers progress latest monthly quarterly weekly quarter
    continued cont follow up discussion discussions january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday
    sunday year th st nd rd first second third fourth new current receive consider discuss note approve review adoption
    """)

  /// Words of every minute, which tell no matter from another.
  private static let common = wordList(
    """
    that this those these was were been being have has had will would should could may might must agreed resolved noted
    members member committee board council partnership meeting meetings chair chairman officers officer clerk brought back
    submitted future next consideration information further also their them they its not but are all any some other such
    into about until when where which who whom than then there here been also made make take taken given give get asked ask
    contact write letter send email find out look more details detail provide provided cllr councillor
    """)
}
