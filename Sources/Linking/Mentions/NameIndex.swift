import Minutes

/// Every name that the archive knows, as one automaton, built once.
struct NameIndex: Sendable {
  enum Target: Sendable, Hashable {
    /// A form under which the archive names the person.
    case person(Int)
    /// A form that the person might go by: another short or long form of the forename.
    case likely(Int)
    case organisation(Int)
    case report(Int)
  }

  /// What an organisation's alias asks of the text.
  enum Spelling: Sendable {
    /// Exactly these letters: an acronym.
    case exact
    /// Exactly these letters, and not where any word would have a capital: "Catalyst".
    case word
    /// Capitals on the words that count.
    case title
  }

  private(set) var automaton = PhraseAutomaton()
  let classes: WordClasses
  /// For each phrase what it may mean.
  private(set) var targets: [[Target]] = []
  private(set) var spellings: [Spelling] = []
  private(set) var written: [[UInt8]] = []

  init(_ archive: Archive) {
    var automaton = PhraseAutomaton()
    var targets: [[Target]] = []
    var spellings: [Spelling] = []
    var written: [[UInt8]] = []
    func add(_ text: String, _ target: Target, _ spelling: Spelling = .title) {
      guard let phrase = automaton.add(text).map(Int.init) else { return }
      if phrase == targets.count {
        targets.append([])
        spellings.append(spelling)
        written.append(Array(text.utf8))
      }
      if !targets[phrase].contains(target) { targets[phrase].append(target) }
    }

    for (index, person) in archive.people.enumerated() {
      var likely: Set<String> = []
      for name in [person.name] + person.aliases {
        guard let form = NameForm(name), form.isFull else { continue }
        add(NameIndex.plain(name, form), .person(index))
        let rest = NameIndex.rest(of: name, form)
        for variant in ShortForms.variants(of: form.given[0].name) { likely.insert("\(variant) \(rest)") }
        // "John Peter Harris" may stand as "John Harris".
        if form.given.count > 1 {
          likely.insert("\(form.given[0].name) \(NameIndex.surname(of: name, form))")
        }
      }
      for name in likely.sorted() { add(name, .likely(index)) }
    }
    for (index, organisation) in archive.organisations.enumerated() {
      for name in [organisation.name] + organisation.aliases {
        let taken = OrganisationName(name)
        let words = taken.key.split(separator: " ")
        if words.count == 1 {
          // "Police", "IT": nothing in a text tells whose.
          guard name.utf8.count > 2, !taken.isGeneric || OrganisationCollection.isAcronym(name) else {
            continue
          }
          add(name, .organisation(index), OrganisationCollection.isAcronym(name) ? .exact : .word)
        } else {
          add(name, .organisation(index), .title)
          if words.count > 2, let bare = NameIndex.withoutArticle(name) {
            add(bare, .organisation(index), .title)
          }
        }
      }
    }
    for (index, document) in archive.documents.enumerated() where document.digest.kind != .minutes {
      guard let report = document.digest.report else { continue }
      if let number = report.number, number.utf8.count >= 5,
        number.utf8.contains(where: { $0 == 0x2F || $0 == 0x2D })
      {
        add(number, .report(index), .exact)
      }
      if let title = report.title, FoldedWord.words(of: title).count >= 4 {
        add(title, .report(index), .title)
      }
    }
    classes = WordClasses(&automaton)
    // Initials by which lists call people are words of the texts.
    for document in archive.documents {
      for initials in document.digest.attendance.compactMap(\.initials) {
        _ = automaton.addWord(FoldedWord.key(of: initials))
      }
    }
    automaton.finish()
    self.automaton = automaton
    self.targets = targets
    self.spellings = spellings
    self.written = written
  }

  /// A name in the order of texts: forenames first.
  private static func plain(_ name: String, _ form: NameForm) -> String {
    name.contains(",") || form.nickname != nil ? form.key : name
  }

  /// Everything behind the first forename.
  private static func rest(of name: String, _ form: NameForm) -> String {
    (form.given.dropFirst().map(\.name) + [form.surname]).joined(separator: " ")
  }

  private static func surname(of name: String, _ form: NameForm) -> String { form.surname }

  private static func withoutArticle(_ name: String) -> String? {
    for article in ["The ", "the ", "THE "] where name.hasPrefix(article) { return String(name.dropFirst(4)) }
    return nil
  }
}
