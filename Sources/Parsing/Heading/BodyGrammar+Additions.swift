/// What stands before, behind or inside a body's name and is no part of it.
extension BodyGrammar {
  /// "Residents' Association 2006": the year of a general meeting.
  func withoutYear(_ text: String) -> String? {
    guard let last = text.split(separator: " ").last, last.utf8.count == 4, last.utf8.count < text.utf8.count,
      let year = Int(last), (1800...2200).contains(year)
    else { return nil }
    return text.slice(0, text.utf8.count - 4).trimming(" -–,:")
  }

  /// "2004-09-01 Quay Users", "Quay Users 2019-July": a day or month in one word before or behind the name.
  func withoutDate(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard text.hasDigit, parts.count >= 2, let first = parts.first, let last = parts.last else { return nil }
    if isDay(first) { return text.slice(first.utf8.count, text.utf8.count).trimming(" -–,:") }
    if isDay(last) { return text.slice(0, text.utf8.count - last.utf8.count).trimming(" -–,:") }
    return nil
  }

  /// "2004-09-01", "2019-July", "6-16-2022": a year and what else a day has, between strokes.
  private func isDay(_ word: Substring) -> Bool {
    guard (6...18).contains(word.utf8.count), word.utf8.contains(0x2D) else { return false }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { String($0).folded }
    func isYear(_ text: String) -> Bool {
      text.utf8.count == 4 && Int(text).map { (1800...2200).contains($0) } ?? false
    }
    guard (2...3).contains(parts.count), isYear(parts[0]) != isYear(parts[parts.count - 1]) else {
      return false
    }
    let rest = isYear(parts[0]) ? parts.dropFirst() : parts.dropLast()
    return rest.allSatisfy { part in
      DateGrammar.month(part) != nil
        || part.utf8.count <= 2 && Int(part).map { (1...31).contains($0) } ?? false
    }
  }

  /// "214th Board", "41st Meeting": which of its meetings.
  func withoutOrdinal(_ text: String) -> String? {
    guard text.startsWithDigit else { return nil }
    let w = words(of: text, upTo: 60)
    guard w.count >= 2, String(w[0].folded.text.drop { $0.isNumber }).isOne(of: "st nd rd th"),
      w[1].folded.isOne(
        of: "annual meeting board council committee general ordinary regular trustees forum governing")
    else { return nil }
    return text.slice(w[1].start, text.utf8.count)
  }

  /// "Parent Council Meeting (Online)", "Board (via Zoom)": how the body met.
  func withoutMode(_ text: String) -> String? {
    // "Board of Directors – Public"
    let w = words(of: text, upTo: 200)
    if w.count >= 2, w[w.count - 1].folded == "public", w[w.count - 2].after.contains(.dash) {
      return text.slice(0, w[w.count - 2].end)
    }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
    let inside = words(of: String(text[text.index(after: open)...].dropLast()))
    guard !inside.isEmpty, inside.allSatisfy({ BodyGrammar.modes.contains($0.folded) }) else { return nil }
    return String(text[..<open]).trimmed
  }

  private static let modes: WordSet = [
    "online", "virtual", "virtually", "remote", "remotely", "via", "by", "on", "zoom", "teams", "ms",
    "microsoft",
    "hybrid", "video", "videoconference", "conference", "teleconference", "telephone", "in", "person",
    "in-person",
    "skype", "google", "meet", "webex", "draft", "unconfirmed",
  ]

  /// "Municipal District of Marl", "Town of Quay": the word for a place's authority, its place behind it.
  func isMunicipality(_ w: [Word], _ i: Int) -> Bool {
    w[i].isCapitalised
      && w[i].folded.isOne(of: "district borough city town township village county municipality shire")
      && i + 2 < w.count && w[i].after.isEmpty && w[i + 1].folded == "of" && w[i + 2].isCapitalised
  }

  /// "September meeting of Fellwick Parish Council", "2010 Fellwick Parish Council": which of its meetings is not its name.
  func withoutMonth(_ text: String) -> String {
    let w = words(of: text)
    guard w.count >= 3 else { return text }
    if let year = w[0].number, (1900...2100).contains(year), w[1].isCapitalised {
      return text.slice(w[1].start, text.utf8.count)
    }
    guard w.count >= 5, DateGrammar.month(w[0].folded) != nil, w[1].folded == "meeting", w[2].folded == "of"
    else { return text }
    return text.slice(w[w[3].folded == "the" ? 4 : 3].start, text.utf8.count)
  }

  /// "Quay Surgery Patient Participation Group (PPG)": the letters of the name's own words behind it.
  func withoutAcronym(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return text }
    let letters = String(text[text.index(after: open)...].dropLast()).folded
    guard (2...8).contains(letters.utf8.count), letters.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return text
    }
    let head = String(text[..<open]).trimmed
    let initials = String(
      words(of: head).filter { !minorWords.contains($0.folded) }.compactMap(\.folded.text.first))
    return initials.hasSuffix(letters) ? head : text
  }

  /// "Withy Ferry Annual Parish Council": the kind of meeting inside the name is not the body's.
  func withoutInnerKind(_ text: String) -> String {
    let w = text.split(separator: " ").map(String.init)
    guard w.count > 2 else { return text }
    return w.enumerated().filter { i, word in
      i == 0 || !word.folded.isOne(of: "annual extraordinary draft")
    }.map(\.element).joined(separator: " ")
  }
}
