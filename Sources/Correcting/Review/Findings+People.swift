import Minutes

/// Who was there, and who speaks.
extension Findings {
  var attendance: [Diagnostic] {
    var found: [Diagnostic] = []
    if meeting.answers.attendance == .notUnderstood {
      let lines = listLines
      let names = firstEntry(lines) ?? "NAME"
      found.append(
        finding(
          "attendance-not-understood", "A list says who was there, and nobody in it was understood",
          line: lines.first,
          write: ["attendance:", "  - add: \(Remedy.quoted(Remedy.opening(names)))", "    status: present"],
          "With each person"))
    }
    if meeting.answers.apologies == .notUnderstood {
      let line = apologyLine
      found.append(
        finding(
          "attendance-not-understood", "Apologies are spoken of, and whose they were was not understood",
          line: line, write: ["answers: {apologies: none}"],
          "Where there were none (and where there were, attendance: with - add: NAME and status: apologies)"))
    }
    return found
  }

  /// The first entry of a list: behind its label, or on the line below.
  private func firstEntry(_ lines: [Int]) -> String? {
    let texts = lines.compactMap { words.text(ofLine: $0) }
    guard let first = texts.first else { return nil }
    let behind = first.firstIndex(of: ":").map { String(first[first.index(after: $0)...]) } ?? ""
    let list = behind.contains(where: \.isLetter) ? behind : texts.dropFirst().first ?? first
    return list.split(separator: ",").first.map { $0.split(separator: " ").joined(separator: " ") }
  }

  private var listLines: [Int] {
    meeting.lineReadings.indices.filter { [.attendance, .unread].contains(meeting.lineReadings[$0]) }
      .map { $0 + 1 }
  }

  private var apologyLine: Int? {
    let wanted = ["apologies", "apology", "absence", "ymddiheuriadau"].map { FoldedWords($0) }
    func speaks(_ text: String) -> Bool { wanted.contains { FoldedWords(text).range(of: $0) != nil } }
    if let item = meeting.items.first(where: { speaks($0.title) }) { return item.line }
    return (meeting.before + meeting.items.flatMap(\.passages)).first { speaks($0.text) }?.line
  }

  /// Somebody with an honorific who speaks, moves or seconds and stands in no list, where there is one.
  var speakers: [Diagnostic] {
    let listed = meeting.attendance
    guard meeting.answers.attendance == .recorded, listed.filter({ $0.status == .present }).count >= 3 else {
      return []
    }
    let known = Set(listed.flatMap { surnames($0) })
    var told: Set<String> = []
    var found: [Diagnostic] = []
    for item in meeting.items {
      for passage in item.passages {
        for (name, surname) in speakers(in: passage.text) where !known.contains(surname) {
          guard told.insert(surname).inserted else { continue }
          let line =
            words.line(of: name, in: passage.line...max(passage.line, passage.endLine)) ?? passage.line
          found.append(
            finding(
              "speaks-and-not-listed", "“\(name)” takes part and stands in no list", line: line,
              write: ["attendance:", "  - add: \(Remedy.quoted(name))", "    status: present"],
              "Where somebody of that name was there"))
          if found.count == 5 { return found }
        }
      }
    }
    return found
  }

  private func surnames(_ attendance: Attendance) -> [String] {
    (attendance.name.name + " " + attendance.asWritten).split {
      !($0.isLetter || $0 == "-" || $0 == "'" || $0 == "’")
    }
    .map { String(decoding: FoldedWords(String($0)).bytes, as: UTF8.self) }
  }

  private static let honorifics: Set<String> = [
    "cllr", "councillor", "mr", "mrs", "ms", "miss", "dr", "alderman", "cynghorydd", "prof", "professor",
  ]
  private static let honorificShapes = honorifics.map(PlainWord.shape)
  private static let verbs: Set<String> = [
    "said", "reported", "asked", "proposed", "seconded", "moved", "stated", "explained", "informed",
    "advised",
    "updated", "thanked", "queried", "presented", "raised", "suggested", "commented", "confirmed",
  ]

  /// "Cllr Fenn asked", "proposed by Mrs R Fenn": the name as written and its surname.
  private func speakers(in text: String) -> [(name: String, surname: String)] {
    // Most texts name nobody so, and taking each apart into its words would cost more than all else here.
    let places = PlainWord.places(of: Self.honorificShapes, in: text)
    if let places, places.isEmpty { return [] }
    var found: [(String, String)] = []
    let all = text.utf8.split(separator: 0x20).map { Substring($0) }
    func plain(_ word: Substring) -> String { PlainWord(word).text }
    for i in places ?? Array(all.indices)
    where PlainWord.mayBegin(all[i], with: "cmdap") && Self.honorifics.contains(plain(all[i])) {
      // Initials and forenames, then the surname, without a comma or full stop behind any but an initial.
      var end = i + 1
      while end < all.count, end < i + 4, all[end].first?.isUppercase == true {
        let isInitial = PlainWord.isOneLetter(all[end])
        end += 1
        if !isInitial, !PlainWord.endsInLetter(all[end - 1]) { break }
      }
      guard end > i + 1 else { continue }
      let surname = plain(all[end - 1])
      guard surname.count > 2, !Self.honorifics.contains(surname) else { continue }
      let speaks =
        end < all.count && PlainWord.endsInLetter(all[end - 1]) && Self.verbs.contains(plain(all[end]))
      let isNamed =
        i >= 2 && plain(all[i - 1]) == "by" && ["proposed", "seconded", "moved"].contains(plain(all[i - 2]))
      guard speaks || isNamed else { continue }
      var name = all[i..<end].joined(separator: " ")
      while let last = name.last, !last.isLetter { name.removeLast() }
      if name.hasSuffix("'s") || name.hasSuffix("’s") { continue }
      found.append((name, surname))
    }
    return found
  }
}
