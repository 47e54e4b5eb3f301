import Minutes

/// What a list says that is no person, blanked out before it is cut: places of entries stay what they are.
extension PeopleList {
  /// A list without the sentence that opens it, its vacancies and the count of the public behind it.
  func cleared(_ text: String) -> (text: String, publicCount: Int?) {
    guard text.utf8.count <= 4000 else { return (text, nil) }
    let w = words(of: text)
    var blanks: [Range<Int>] = []
    if let end = openingSentence(w) { blanks.append(0..<end) }
    var count: Int?
    if let (range, n) = countOfPublic(w) {
      blanks.append(range)
      count = n
    }
    for (k, word) in w.enumerated()
    where word.before.contains(.open) && word.folded.isOne(of: "vacancy vacancies vacant")
      || word.before.contains(.open)
        && word.number != nil && k + 1 < w.count && w[k + 1].folded.isOne(of: "vacancy vacancies")
    {
      guard let close = w[k...].prefix(4).first(where: { $0.after.contains(.close) }) else { continue }
      blanks.append((word.start - 1)..<(close.end + 1))
    }
    var bytes = Array(text.utf8)
    for range in blanks { for i in range.clamped(to: 0..<bytes.count) { bytes[i] = 0x20 } }
    if areColonsBetween(w) { for i in bytes.indices where bytes[i] == 0x3A { bytes[i] = 0x2C } }
    return (String(decoding: bytes, as: UTF8.self), count)
  }

  /// "Apologies were received from Cllr Lee", "had been received from": where the people begin.
  private func openingSentence(_ w: [Word]) -> Int? {
    guard let first = w.first,
      first.folded.hasPrefix("apol") || first.folded.isOne(of: "were had received have was"),
      let from = w.prefix(9).firstIndex(where: { $0.folded == "from" }), from + 1 < w.count, from > 0,
      w[..<from].contains(where: {
        $0.folded.isOne(of: "received accepted sent noted given made tendered submitted")
      }),
      w[..<from].allSatisfy({ $0.after.isEmpty || $0.after == [.colon] })
    else { return nil }
    return w[from].end
  }

  /// "… Councillor together with four members of the public", "… and 9 members of the public, on-line", "There were 8 members of
  /// the public": with the words that join it to the list.
  private func countOfPublic(_ w: [Word]) -> (Range<Int>, Int)? {
    guard
      let last = w.indices.first(where: {
        $0 > 2 && w[$0].folded == "public" && w[$0 - 1].folded.isOne(of: "the of")
          && w[($0 - 3)..<$0].contains { $0.folded.isOne(of: "member members") }
      }),
      let member = w[..<last].lastIndex(where: { $0.folded.isOne(of: "member members") }), member > 1,
      let n = w[member - 1].number ?? numberWords[w[member - 1].folded]
    else { return nil }
    var start = member - 1
    while start > 0,
      w[start - 1].folded.isOne(
        of: "together with plus and along there were was also approximately about around")
    {
      start -= 1
    }
    // Behind a comma, or "and" and a bracket, the list's own marks part it.
    guard start < member - 1, start == 0 || member - 1 - start > 1 || !w[start - 1].after.contains(.close)
    else {
      return nil
    }
    var end = last
    while end + 1 < w.count,
      w[end + 1].folded.isOne(of: "present attended were in attendance on-line online also attending joined")
    {
      end += 1
    }
    return (w[start].start..<w[end].end, n)
  }

  /// "R. Lee - Chairman: Mrs. Hart: P. Keel : D. Orme": colons where other lists have commas.
  private func areColonsBetween(_ w: [Word]) -> Bool {
    let colons = w.indices.filter { w[$0].after.contains(.colon) }
    guard colons.count >= 2, let last = colons.last, last + 1 < w.count else { return false }
    return colons.allSatisfy { k in
      k + 1 < w.count && w[k + 1].isCapitalised
        && (vocabulary.honorifics.contains(w[k + 1].folded) || RunOnNames.isInitial(w[k + 1]))
    }
  }
}
