import Minutes

/// Lists in which each is called by one name and the letters that the minutes use: "Brian (BR), Silvie (SR), Milan (M)".
extension PeopleList {
  /// The entries of such a list, three of them at least; nil for every other.
  func calledByInitials(_ text: String) -> [PersonEntry]? {
    guard text.hasByte(0x28), text.utf8.count <= 2000 else { return nil }
    var entries: [PersonEntry] = []
    var short = 0
    var offset = 0
    for piece in text.replacing(" and ", with: ", ").replacing(" & ", with: ", ").split(separator: ",") {
      let part = String(piece).trimming(" .;*")
      defer { offset += piece.utf8.count + 1 }
      if part.isEmpty { continue }
      guard part.hasSuffix(")"), let open = part.offset(ofByte: 0x28), open >= 3 else { return nil }
      let name = part.slice(0, open).trimmed
      let letters = part.slice(open + 1, part.utf8.count - 1)
      let w = words(of: name)
      guard (1...3).contains(w.count),
        w.allSatisfy({ $0.isCapitalised && !$0.startsWithDigit && $0.after.isEmpty }),
        (1...4).contains(letters.utf8.count),
        letters.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A }),
        letters.utf8.first == name.utf8.first, letters.utf8.first.map({ $0 <= 0x5A }) == true,
        !w.contains(where: { $0.isAny(.notName) || vocabulary.honorifics.contains($0.folded) })
      else { return nil }
      if w.count == 1 { short += 1 }
      var one = PersonEntry()
      one.name = PersonName(name: name)
      one.initials = letters
      one.asWritten = part
      one.offset = offset
      entries.append(one)
    }
    return entries.count >= 3 && short >= 2 ? entries : nil
  }

  /// "Cllr Ann Lee AL Cllr Joe Hart JH Fell Council Una Keel UK Parish Clerk": people that nothing parts but the letters behind
  /// each, three of them at least; what stands behind the letters is said of the one before them.
  func beforeInitials(_ text: String) -> [PersonEntry]? {
    guard text.utf8.count <= 1200 else { return nil }
    let w = words(of: text)
    guard w.count >= 8 else { return nil }
    var found: [(start: Int, letters: Int)] = []
    var last = -1
    for k in w.indices.dropFirst(2)
    where w[k].isCapitals && (2...3).contains(w[k].end - w[k].start) && w[k - 1].after.isEmpty {
      guard let start = nameStart(w, text, before: k, after: last) else { continue }
      found.append((start, k))
      last = k
    }
    let isTitled = found.count == 2 && found.allSatisfy { vocabulary.honorifics.contains(w[$0.start].folded) }
    guard found.count >= 3 || isTitled, found[0].start <= 1,
      !w[..<found[found.count - 1].start].contains(where: { $0.after.contains(.comma) })
    else { return nil }
    var entries: [PersonEntry] = []
    for (n, one) in found.enumerated() {
      let end = n + 1 < found.count ? found[n + 1].start : w.count
      guard var entry = grammar.person(text.slice(w[one.start].start, w[one.letters - 1].end)) else {
        return nil
      }
      entry.initials = text.slice(w[one.letters].start, w[one.letters].end)
      if one.letters + 1 < end {
        grammar.place(text.slice(w[one.letters + 1].start, w[end - 1].end), in: &entry, isBracket: false)
      }
      entry.asWritten = text.slice(w[one.start].start, w[one.letters].end)
      entry.offset = w[one.start].start
      entries.append(entry)
    }
    return entries
  }

  /// Where the name begins whose first letters stand behind it, its titles with it.
  private func nameStart(_ w: [Word], _ text: String, before k: Int, after last: Int) -> Int? {
    let letters = Array(text.slice(w[k].start, w[k].end).utf8)
    for count in [2, 3] where k - count > last {
      let name = w[(k - count)..<k]
      guard
        name.allSatisfy({ $0.isCapitalised && !$0.isCapitals && $0.after.isEmpty && !$0.isAny(.notName) }),
        let first = text.utf8.dropFirst(name[name.startIndex].start).first, first == letters[0],
        // "JN" is Jim McNeill too.
        text.slice(name[name.endIndex - 1].start, name[name.endIndex - 1].end).utf8.contains(
          letters[letters.count - 1])
      else { continue }
      var start = k - count
      while start - 1 > last, vocabulary.honorifics.contains(w[start - 1].folded), w[start - 1].isCapitalised
      { start -= 1 }
      return start
    }
    return nil
  }
}
