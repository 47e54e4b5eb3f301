import Minutes

/// A list in which each line is one person and, behind the same mark on most lines, what they are or whom they came from:
/// "Ann Lee, Marsh Rowers", "Joe Hart, ABC", "Una Keel (UK), Fell Council, Records".
///
/// Line by line a short firm reads as a name; the lines together show that what stands behind the mark is none.
extension AttendanceReader {
  private struct EntryLine {
    var name: String
    var rest: String
  }

  /// Reads such lines below a label, three of them at least; the index behind them, or nil where line by line will do.
  mutating func entryLines(from start: Int, in zone: Range<Int>, label: AttendanceLabel) -> Int? {
    guard !label.isOffice, label.honorific == nil, lines[start].text.utf8.count <= 120 else { return nil }
    var isSpaced: Bool?
    var found: [(line: Int, entry: EntryLine?)] = []
    var end = start
    var i = start
    var blanks = 0
    while i < zone.upperBound, blanks <= 1 {
      let line = lines[i]
      if line.isBlank {
        blanks += 1
        i += 1
        continue
      }
      guard line.headingLevel == nil, line.bullet != nil || line.label == nil, self.label(at: i) == nil,
        line.text.utf8.count <= 120, (line.bullet == nil) == (lines[start].bullet == nil)
      else { break }
      let entry = entryLine(i)
      // What names nobody and is no such line ends the list.
      guard entry != nil || grammar.person(line.text)?.name.name.contains(" ") == true else { break }
      // Each is a paragraph of its own, or none is.
      if let isSpaced, isSpaced != (blanks > 0) { break }
      if !found.isEmpty { isSpaced = blanks > 0 }
      found.append((i, entry))
      blanks = 0
      i += 1
      end = i
    }
    let marked = found.filter { $0.entry != nil }
    guard marked.count >= (lines[start].bullet == nil ? 3 : 2), marked.count * 10 >= found.count * 3,
      !isReadAlone(found.map(\.line))
    else { return nil }
    // "Ann Lee, Joe Hart" on most lines is two people.
    let people = marked.filter { isNamed($0.entry?.rest ?? "") }.count
    guard people * 4 <= marked.count else { return nil }
    for (i, entry) in found {
      guard var person = grammar.person(entry?.name ?? lines[i].text) else { continue }
      if let entry { describe(&person, entry.rest) }
      person.asWritten = lines[i].text
      reading.attendance.append(attendance(person, label, lines[i].number))
      reading.taken.insert(i)
    }
    return end
  }

  /// The parts of a line that begins with a name.
  private func entryLine(_ i: Int) -> EntryLine? {
    // "Clay Wood (CW), chair;" is an entry of a list that runs over several lines.
    guard !lines[i].text.hasByte(0x3B) else { return nil }
    let text = lines[i].text.trimming(" .")
    guard let comma = outerComma(text) else { return nil }
    let name = text.slice(0, comma).trimmed
    let rest = text.slice(comma + 1, text.utf8.count).trimmed
    let w = words(of: rest)
    guard let first = w.first, w.count <= 14, first.isCapitalised || first.startsWithDigit || w.count <= 6,
      !w.contains(where: { $0.isAny([.sentenceVerb, .proposing, .seconding]) && !$0.isCapitalised }),
      !name.contains(" – "), !name.contains(" - "), let person = grammar.person(name),
      person.name.name.contains(" ") || person.name.honorific != nil
    else { return nil }
    return EntryLine(name: name, rest: rest)
  }

  /// The first comma that stands in no bracket.
  private func outerComma(_ text: String) -> Int? {
    guard text.hasByte(0x2C) else { return nil }
    var depth = 0
    for (k, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x2C where depth <= 0: return k
      default: break
      }
    }
    return nil
  }

  /// Whether each of these lines gives one person when it is read by itself.
  private func isReadAlone(_ found: [Int]) -> Bool {
    found.allSatisfy { i in
      let read = list.read(lines[i].text, lenient: lines[i].bullet != nil)
      return read.entries.count == 1 && read.unread.isEmpty
    }
  }

  /// Whether somebody known by title or forename stands at the beginning of what is behind a mark.
  private func isNamed(_ rest: String) -> Bool {
    let w = words(of: rest, upTo: 80)
    guard let first = w.first else { return false }
    return vocabulary.honorifics.contains(first.folded) || w.count > 1 && forenames.contains(first.folded)
  }

  /// What somebody is, whom they came from: offices by their words, and whatever else as one name.
  private func describe(_ person: inout PersonEntry, _ rest: String) {
    let (outside, brackets) = grammar.takeBrackets(rest)
    let body = outside.trimming(" ;.,")
    var parts = body.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    while parts.count > 1, grammar.isRole(parts[0]) {
      grammar.place(parts.removeFirst(), in: &person, isBracket: false)
    }
    // "Ann Lee, Fellsoft, Board Chair": the office behind the firm.
    while parts.count > 1, let last = parts.last,
      grammar.isRole(last) && !grammar.isOrganisation(last)
        || last.contains(" for ") && last.utf8.first.map({ $0 >= 0x61 && $0 <= 0x7A }) ?? false
    {
      if !grammar.isRole(last), person.role == nil {
        person.role = parts.removeLast()
        continue
      }
      grammar.place(parts.removeLast(), in: &person, isBracket: false)
    }
    let whole = parts.joined(separator: ", ")
    if parts.count == 1, grammar.isRole(whole) {
      grammar.place(whole, in: &person, isBracket: false)
    } else if !whole.isEmpty {
      person.organisation = whole
    }
    for bracket in brackets { grammar.place(bracket, in: &person, isBracket: true) }
  }
}
