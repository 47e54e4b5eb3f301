package import Minutes

/// The people whom the register withholds, and every form in which a text could name them.
///
/// It fails closed: what could be a withheld person is replaced, also where it may be somebody of the same name, the
/// same initials or the same surname behind an honorific. An alias of the register that is limited to bodies or
/// days does not count outside them.
package struct Withholding: Sendable {
  /// A document as far as the limits of aliases go.
  package struct Occasion: Sendable {
    /// The body's id or name; nil where it is not known, and then no limit holds.
    package var body: String?
    package var date: CalendarDate?

    package init(body: String?, date: CalendarDate?) {
      self.body = body
      self.date = date
    }
  }

  private enum Strength: Sendable {
    /// A name in full, or initials and surname.
    case name
    /// A surname, which counts behind an honorific, and alone in a document that is theirs.
    case surname
    /// A forename, which counts alone in a document that is theirs.
    case forename
  }

  private struct Meaning: Sendable {
    var strength: Strength
    var alias: PersonEntry.Alias
  }

  private var automaton = PhraseAutomaton()
  private var meanings: [[Meaning]] = []
  private var forenames: Set<Int32> = []
  private let classes: WordClasses
  /// The ids of the withheld.
  package let ids: Set<String>

  private let entries: [PersonEntry]

  package init(_ register: Register) { self.init(register.people.filter { $0.withheld != nil }) }

  private init(_ entries: [PersonEntry]) {
    self.entries = entries
    ids = Set(entries.map(\.id))
    var phrases: [(text: String, meaning: Meaning)] = []
    for entry in entries {
      for alias in entry.aliases { phrases += Withholding.phrases(of: alias) }
    }
    for (text, meaning) in phrases {
      guard let phrase = automaton.add(text).map(Int.init) else { continue }
      while meanings.count <= phrase { meanings.append([]) }
      if meaning.strength == .surname, ShortForms.isForename(text) { forenames.insert(Int32(phrase)) }
      meanings[phrase].append(meaning)
    }
    classes = WordClasses(&automaton)
    automaton.finish()
  }

  package var isEmpty: Bool { ids.isEmpty }

  /// Only the names that mean a withheld person wherever and whenever they stand.
  package var unlimited: Withholding { Withholding(entries.map(\.unlimited)) }

  private static func phrases(of alias: PersonEntry.Alias) -> [(String, Meaning)] {
    guard let form = NameForm(alias.name) else { return [] }
    let name = Meaning(strength: .name, alias: alias)
    let surname = form.surname
    guard let first = form.given.first else {
      return [(surname, Meaning(strength: .surname, alias: alias))]
    }
    var found: [(String, Meaning)] = [(surname, Meaning(strength: .surname, alias: alias)), (form.key, name)]
    let forms = first.isInitial ? [first.name] : [first.name] + ShortForms.variants(of: first.name)
    for forename in forms {
      // In texts, in lists that put the surname first, in file names and in addresses.
      for pair in [(forename, surname), (surname, forename)] {
        for sign in [" ", ", ", "_", ".", ""] where !sign.isEmpty || forename.utf8.count > 1 {
          found.append(("\(pair.0)\(sign)\(pair.1)", name))
        }
      }
      if forename.utf8.count > 1 { found.append((forename, Meaning(strength: .forename, alias: alias))) }
    }
    for initial in first.isInitial ? [] : ShortForms.initials(of: first.name).sorted() {
      found.append(("\(initial) \(surname)", name))
      found.append(("\(initial).\(surname)", name))
      found.append(("\(surname), \(initial)", name))
      found.append(("\(surname) \(initial)", name))
    }
    // "O&#39;Dare": an apostrophe as markup writes it.
    for sign in ["'", "’"] where alias.name.contains(sign) {
      for escaped in ["&#39;", "&#x27;", "&apos;", "&rsquo;", "&#8217;", "&#x2019;"] {
        found.append((alias.name.split(separator: sign).joined(separator: escaped), name))
      }
    }
    // "A B Lee" and "Ann B Lee": the middle names that the register knows, as initials.
    if form.given.count > 1 {
      let initials = form.given.map { String($0.name.prefix(1)) }.joined(separator: " ")
      found.append(("\(initials) \(surname)", name))
      found.append(("\(first.name) \(initials.dropFirst(2)) \(surname)", name))
    }
    return found
  }

  /// Where a text names a withheld person, or could, as byte ranges in order.
  ///
  /// - Parameter isTheirs: true for a document that names the person elsewhere, where a surname or forename alone
  ///   may be theirs as well.
  package func ranges(in text: String, at occasion: Occasion? = nil, isTheirs: Bool = false) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var matches: [PhraseAutomaton.Match] = []
    automaton.tokenise(bytes, into: &tokens)
    automaton.matches(in: tokens, into: &matches)
    var found: [Range<Int>] = []
    for match in matches {
      let meanings = meanings[Int(match.phrase)].filter { Withholding.holds($0.alias, occasion) }
      guard meanings.contains(where: { stands($0.strength, match, tokens, bytes, isTheirs) }) else {
        continue
      }
      found.append(Int(tokens[match.first].start)..<Int(tokens[match.last].end))
    }
    return Withholding.joined(found)
  }

  /// True where a text names a withheld person, or could: a file's name, a folder's, an address.
  package func names(_ text: String, at occasion: Occasion? = nil) -> Bool {
    !ranges(in: text, at: occasion).isEmpty
  }

  /// The text with a notice in the place of every such name.
  package func replacing(
    in text: String, with notice: String, at occasion: Occasion? = nil, isTheirs: Bool = false
  ) -> String {
    let ranges = ranges(in: text, at: occasion, isTheirs: isTheirs)
    guard !ranges.isEmpty else { return text }
    return Withholding.replacing(ranges, in: text, with: notice)
  }

  static func replacing(_ ranges: [Range<Int>], in text: String, with notice: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    for range in ranges {
      out += bytes[at..<range.lowerBound]
      out += notice.utf8
      at = range.upperBound
    }
    out += bytes[at...]
    return String(decoding: out, as: UTF8.self)
  }

  private static func holds(_ alias: PersonEntry.Alias, _ occasion: Occasion?) -> Bool {
    guard let occasion else { return true }
    if !alias.bodies.isEmpty, let body = occasion.body {
      let mine = slug(BodyName.canonical(body))
      guard alias.bodies.contains(where: { $0 == mine || slug(BodyName.canonical($0)) == mine }) else {
        return false
      }
    }
    if let date = occasion.date {
      if let from = alias.from, date < from { return false }
      if let to = alias.to, to < date { return false }
    }
    return true
  }

  private func stands(
    _ strength: Strength, _ match: PhraseAutomaton.Match, _ tokens: [Token], _ bytes: [UInt8],
    _ isTheirs: Bool
  ) -> Bool {
    let (first, last) = (tokens[match.first], tokens[match.last])
    let next = match.last + 1 < tokens.count ? tokens[match.last + 1] : nil
    // "Ann Lee-Smith" is a longer name.
    if first.shape.contains(.capital), next?.shape.contains(.joined) == true,
      next?.shape.contains(.capital) == true
    {
      return false
    }
    let before = match.first > 0 ? tokens[match.first - 1] : nil
    let isHonoured =
      before.map { classes.has(.honorific, $0.word) || classes.has(.honorifics, $0.word) } ?? false
    switch strength {
    case .name:
      // In file names and addresses small letters are as good as capitals; in prose "a hill" is no A. Hill, and
      // "mark green" no Mark Green.
      let isApart = bytes[Int(first.start)..<Int(last.end)].contains {
        $0 == 0x20 || $0 == 0x0A || $0 == 0x0D
      }
      guard isApart, !first.shape.contains(.capital) || !last.shape.contains(.capital) else { return true }
      return tokens[match.first...match.last].allSatisfy {
        !$0.shape.contains(.initial) && $0.end - $0.start > 1 && !classes.has(.everyday, $0.word)
      }
    case .surname:
      if isHonoured {
        // "Cllr Lee Green" is somebody whose forename is Lee.
        guard let next, next.shape.contains(.capital), !next.shape.contains(.lineStart),
          last.end < next.start,
          !classes.has(.office, next.word)
        else { return true }
        return !isForename(match)
      }
      guard isTheirs, first.shape.contains(.capital) else { return false }
      // "Tom Lee" is somebody else; "Drew and Lee" may be the person.
      guard let before, before.shape.contains(.capital), !before.shape.contains(.sign),
        !first.shape.contains(.lineStart)
      else { return true }
      return classes.has(.small, before.word) || classes.has(.office, before.word)
    case .forename:
      guard isTheirs, first.shape.contains(.capital), !isHonoured else { return false }
      // "Ann Smith" is somebody else.
      guard let next, next.shape.contains(.capital), !next.shape.contains(.lineStart), last.end < next.start
      else { return true }
      return classes.has(.office, next.word)
    }
  }

  /// True for a withheld surname that is also a forename.
  private func isForename(_ match: PhraseAutomaton.Match) -> Bool { forenames.contains(match.phrase) }

  /// Ranges in order, with those that touch made one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}

extension PersonEntry {
  /// The entry with those of its names alone that have no limits.
  fileprivate var unlimited: PersonEntry {
    var entry = self
    entry.aliases.removeAll {
      !$0.bodies.isEmpty || !$0.organisations.isEmpty || $0.from != nil || $0.to != nil
    }
    return entry
  }
}
