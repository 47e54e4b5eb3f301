import Minutes

/// Names that are shorter than the one that was given once: surnames, initials, offices, forenames.
extension MentionReader {

  mutating func shortForms(_ passage: Passage, _ bytes: [UInt8], taken: [Candidate]) -> [Candidate] {
    let classes = archive.names.classes
    var covered = Set<Int>()
    for candidate in taken { covered.formUnion(candidate.first...candidate.last) }
    var found: [Candidate] = []
    func add(_ first: Int, _ last: Int, _ person: Int) {
      found.append(
        Candidate(
          first: first, last: last, kind: .person, index: person, id: archive.archive.people[person].id))
    }
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      let token = tokens[index]
      guard token.word >= 0, !covered.contains(index) else { continue }
      if classes.has(.honorifics, token.word), token.shape.contains(.capital) {
        for (place, person) in surnames(after: index, bytes, passage.line) where !covered.contains(place) {
          add(place, place, person)
        }
      } else if classes.has(.honorific, token.word), token.shape.contains(.capital) {
        if let (last, person) = honorificName(index, bytes, passage.line),
          !(index...last).contains(where: covered.contains)
        {
          add(index, last, person)
          index = last
        }
      } else if token.shape.contains(.initial), token.shape.contains(.capital),
        let (last, person) = initialsName(index, bytes, passage.line)
      {
        add(index, last, person)
        index = last
      } else if token.word == classes.the || token.shape.contains(.lineStart),
        let (last, person) = office(index, bytes)
      {
        add(index, last, person)
        index = last
      } else if people.hasInitials, token.shape.contains(.capitals),
        let person = people.person(initials: text(bytes, token))
      {
        add(index, index, person)
      } else if archive.forenames.contains(token.word), let person = forename(index, bytes, passage.line) {
        add(index, index, person)
      }
    }
    return found
  }

  /// "Cllr Lowes", "Cllr Mrs Cragg", "Mr P K Brill".
  func honorificName(_ index: Int, _ bytes: [UInt8], _ line: Int) -> (last: Int, person: Int)? {
    let classes = archive.names.classes
    var gender: Honorific.Gender?
    var at = index
    while true {
      let token = tokens[at]
      guard classes.has(.honorific, token.word), token.shape.contains(.capital) else { break }
      if classes.has(.female, token.word) { gender = .female }
      if classes.has(.male, token.word) { gender = .male }
      guard let next = following(at), !tokens[next].shape.contains(.sign) else { return nil }
      at = next
    }
    var initials: [String] = []
    while tokens[at].shape.contains(.initial), tokens[at].shape.contains(.capital), let next = following(at) {
      initials.append(key(bytes, tokens[at]))
      at = next
    }
    return surname(at, bytes).flatMap { name, last in
      people.person(surname: name, initials: initials, gender: gender, line: line).map { (last, $0) }
    }
  }

  /// "P K Brill" without an honorific.
  func initialsName(_ index: Int, _ bytes: [UInt8], _ line: Int) -> (last: Int, person: Int)? {
    if let before = preceding(index), tokens[before].shape.contains(.capital),
      !tokens[index].shape.contains(.lineStart)
    {
      return nil
    }
    var initials: [String] = []
    var at = index
    while tokens[at].shape.contains(.initial), tokens[at].shape.contains(.capital), let next = following(at) {
      initials.append(key(bytes, tokens[at]))
      at = next
    }
    guard let (name, last) = surname(at, bytes) else { return nil }
    return people.person(surname: name, initials: initials, gender: nil, line: line).map { (last, $0) }
  }

  /// Surnames in a list behind a plural honorific: "Cllrs Dray, Smeaton & Wick".
  func surnames(after index: Int, _ bytes: [UInt8], _ line: Int) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var at = index
    while let next = following(at) {
      var start = next
      if !found.isEmpty {
        guard
          tokens[next].word == archive.names.classes.comma || tokens[next].word == archive.names.classes.and
        else { break }
        guard let after = following(next) else { break }
        start = after
        if tokens[start].word == archive.names.classes.and, let after = following(start) { start = after }
      }
      guard let (name, last) = surname(start, bytes), last == start else { break }
      guard let person = people.person(surname: name, initials: [], gender: nil, line: line) else { break }
      found.append((start, person))
      at = last
    }
    return found
  }

  /// A surname of somebody here at a token, with its last token; nil where a longer name goes on.
  func surname(_ index: Int, _ bytes: [UInt8]) -> (String, Int)? {
    var longest: (String, Int)?
    var name = ""
    for at in index..<min(index + min(4, people.longestSurname), tokens.count) {
      let token = tokens[at]
      guard !token.shape.contains(.sign), at == index || !tokens[at].shape.contains(.lineStart) else { break }
      name += (name.isEmpty ? "" : " ") + key(bytes, token)
      if people.hasSurname(name) { longest = (name, at) }
    }
    guard let (_, last) = longest, tokens[last].shape.contains(.capital) else { return nil }
    if let next = following(last) {
      if tokens[next].shape.contains(.joined) { return nil }
      let classes = archive.names.classes
      if tokens[next].shape.contains(.capital), !tokens[next].shape.contains(.lineStart),
        !tokens[next].shape.contains(.capitals),
        !classes.has(.office, tokens[next].word), !classes.has(.honorific, tokens[next].word),
        !classes.has(.honorifics, tokens[next].word)
      {
        return nil
      }
    }
    return longest
  }

  /// "the Chair", but not "the Chair of the Finance Committee", nor the chair that somebody takes.
  func office(_ index: Int, _ bytes: [UInt8]) -> (last: Int, person: Int)? {
    let classes = archive.names.classes
    var at = index
    if tokens[index].word == classes.the {
      guard let next = following(index) else { return nil }
      at = next
    }
    let token = tokens[at]
    guard token.shape.contains(.capital), !token.shape.contains(.sign) else { return nil }
    // Without an article only where a line begins with it, as in "Chairman thanked all".
    guard at != index || !people.offices.isEmpty else { return nil }
    let word = key(bytes, token)
    let key = classes.has(.chair, token.word) ? "chair" : word
    guard let person = people.offices[key] else { return nil }
    guard let next = following(at) else { return at == index ? nil : (at, person) }
    let after = tokens[next]
    if after.shape.contains(.joined) || after.word == classes.of { return nil }
    if text(bytes, after) == "to" && key == "clerk" || text(bytes, after) == "for"
      || text(bytes, after) == "elect"
    {
      return nil
    }
    if after.shape.contains(.capital), !after.shape.contains(.lineStart) { return nil }
    if at == index {
      return after.shape.contains(.sign) || !classes.has(.verb, after.word) ? nil : (at, person)
    }
    return (at, person)
  }

  /// "Matt" after "Matt Colby".
  func forename(_ index: Int, _ bytes: [UInt8], _ line: Int) -> Int? {
    let classes = archive.names.classes
    let token = tokens[index]
    guard token.shape.contains(.capital), !token.shape.contains(.capitals), !token.shape.contains(.joined)
    else { return nil }
    if let next = following(index) {
      let after = tokens[next]
      // An address: "robert.lee@example.org".
      if after.shape.contains(.sign), after.start == token.end,
        bytes[Int(after.start)] == 0x40 || isGlued(next, bytes)
      {
        return nil
      }
      // A surname of somebody else, a street, a number ("May 2018").
      if after.shape.contains(.joined) || after.shape.contains(.number) { return nil }
      if after.shape.contains(.capital), !after.shape.contains(.lineStart) { return nil }
    }
    if let before = preceding(index) {
      let token = tokens[before]
      if token.shape.contains(.capital), !beginsSentence(index, bytes), token.word != classes.and,
        !beginsSentence(before, bytes)
      {
        return nil
      }
      if token.shape.contains(.number) || token.word == classes.saint || classes.has(.honorific, token.word) {
        return nil
      }
      if token.word == classes.the { return nil }
    }
    if classes.has(.everyday, token.word) || classes.has(.month, token.word) {
      // "Mark explained" is somebody, "Mark the date" nobody.
      guard let next = following(index) else { return nil }
      let after = tokens[next]
      let tells =
        classes.has(.verb, after.word) && !classes.has(.month, token.word) || after.word == classes.possessive
      if beginsSentence(index, bytes) || classes.has(.month, token.word) { guard tells else { return nil } }
    }
    return people.person(forename: key(bytes, token), line: line)
  }
}
