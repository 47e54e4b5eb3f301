import Minutes

/// Who came in another's place, told beside the one who did not come.
extension PeopleList {
  /// "Mr D Lee (Ms H Hart attended as substitute)", "Cllr Lee (substituted by Cllr Hart)": the entry without its bracket, and
  /// the one who came.
  func substitute(in text: String) -> (rest: String, entry: PersonEntry)? {
    guard let open = text.utf8.firstIndex(of: 0x28), let close = text.utf8.lastIndex(of: 0x29), open < close
    else { return nil }
    let inside = String(text[text.utf8.index(after: open)..<close]).trimmed
    guard let name = PeopleList.substituteName(inside), var entry = grammar.person(name) else { return nil }
    let rest = (String(text[..<open]).trimmed + String(text[text.utf8.index(after: close)...])).trimmed
    entry.status = .substitute
    entry.asWritten = inside
    entry.note = "for " + rest.trimming(" .,;")
    return (rest, entry)
  }

  /// The name in a phrase that tells of a substitute: before what they did, or behind "substituted by".
  static func substituteName(_ phrase: String) -> String? {
    let folded = phrase.folded
    for start in [
      "substituted by ", "replaced by ", "represented by ", "substitute: ", "sub: ", "deputy: ", "with ",
    ] where folded.hasPrefix(start) {
      let rest = phrase.slice(start.utf8.count, phrase.utf8.count)
      if start != "with " { return rest }
      return substituteName(rest)
    }
    for end in [
      " substituting", " substituted", " deputising", " deputised", " attended as", " attending as",
      " attended in",
      " attending in", " attended for", " attending for", " attended on behalf", " attending on behalf",
      " in attendance as", " present as sub", " as substitute", " as a substitute", " as his ", " as her ",
      " as their ", " in his ", " in her ", " in their ", " in place", " acting as sub", " acted as sub",
      " to substitute", " in attendance on",
    ] {
      guard let r = folded.range(of: end) else { continue }
      let offset = folded.utf8.distance(from: folded.startIndex, to: r.lowerBound)
      guard offset > 2 else { continue }
      if end.hasPrefix(" in ") || end.hasPrefix(" as his") || end.hasPrefix(" as her")
        || end.hasPrefix(" as their")
      {
        let tail = folded[r.lowerBound...]
        guard
          ["place", "stead", "absence", "substitute", "deputy", "attendance"].contains(where: {
            tail.contains($0)
          })
        else { continue }
      }
      var name = phrase.slice(0, phrase.offset(ofFolded: offset))
      for verb in [" was", " were", " attended", " attending"] where name.folded.hasSuffix(verb) {
        name = name.slice(0, name.utf8.count - verb.utf8.count)
      }
      return name.trimming(" ,")
    }
    return nil
  }
}
