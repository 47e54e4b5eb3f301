/// Numbers that are compared by another part than their first, as the whole document shows.
extension CueFinder {
  /// Dotted numbers that are no sub-items: a year and a running number (21.44, 21.45), or a section and a number with a
  /// bracket behind (4.01) 4.02) 5.01)) in a document that numbers nothing by the first part alone.
  func yearly(_ written: [ItemCue]) -> [ItemCue] {
    let numbers = dated(written)
    let dotted = numbers.filter { $0.family == "decimal2" }
    guard dotted.count >= 2 else { return numbers }
    let tops = Set(numbers.filter { $0.family == "decimal" }.map(\.value))
    let firsts = Set(dotted.compactMap { $0.label?.values.first })
    guard firsts.isDisjoint(with: tops) else { return numbers }
    let seconds = dotted.compactMap { $0.label.map { $0.values[1] } }
    let rising = zip(seconds, seconds.dropFirst()).allSatisfy { $0 <= $1 }
    // "8.1 Minutes", "8.2 Matters arising": the number of the meeting, and its items.
    let titled = dotted.filter { cue in
      guard let label = cue.label else { return false }
      let text = lines[cue.line].text
      return isCommonItemTitle(text.slice(label.length, text.utf8.count).folded)
    }
    let isMeeting = titled.count >= 2 && titled.count * 4 >= dotted.count && seconds[0] <= 2
    let isYear =
      firsts.count == 1 && rising
      && (firsts.first! >= 10 && firsts.first! <= 99 && seconds.last! >= 3 || isMeeting)
    // "1.19 - Chair", "2.19 - Vice Chair": the year behind the number.
    let values = dotted.compactMap { $0.label?.values.first }
    let isYearBehind =
      dotted.count >= 3 && Set(seconds).count == 1 && (10...99).contains(seconds[0])
      && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    let isSection =
      dotted.count >= 3
      && dotted.allSatisfy { $0.label?.suffix == ")" }
      && zip(dotted, dotted.dropFirst()).allSatisfy { $0.value < $1.value }
    guard isYear || isSection || isYearBehind else { return numbers }
    return numbers.map { cue in
      guard cue.family == "decimal2", let label = cue.label else { return cue }
      var top = cue
      top.family = isYear || isYearBehind ? "reference" : "lettered"
      top.style = (isYear || isYearBehind ? "year" : "section") + cue.style
      top.value = isYear ? label.values[1] : isYearBehind ? label.values[0] : cue.value
      return top
    }
  }

  /// "20.07.01 Apologies", "20.07.02 Minutes": three parts of which only the last rises, from one item to the next, where
  /// nothing is numbered by fewer. What else looks like a day is one.
  private func dated(_ numbers: [ItemCue]) -> [ItemCue] {
    guard numbers.contains(where: { $0.family.hasPrefix("decimal3") }) else { return numbers }
    let dotted = numbers.filter { $0.family == "decimal3" || $0.family == "decimal3?" }
    let parts = dotted.compactMap { $0.label?.values }.filter { $0.count == 3 }
    let isNumbering =
      parts.count >= 3 && parts.count == dotted.count && Set(parts.map { $0[0] }).count == 1
      && Set(parts.map { $0[1] }).count == 1 && parts[0][2] <= 2
      && zip(parts, parts.dropFirst()).allSatisfy { $0[2] < $1[2] }
      && !numbers.contains { $0.family == "decimal2" || $0.family == "decimal" && $0.value == parts[0][0] }
    guard isNumbering else { return numbers.filter { $0.family != "decimal3?" } }
    return numbers.map { cue in
      guard cue.family.hasPrefix("decimal3"), let label = cue.label else { return cue }
      var top = cue
      top.family = "reference"
      top.style = "year3" + cue.style
      top.value = label.values[2]
      return top
    }
  }

  /// Marks of a top level that look like something else: "1.0 Apologies" above "1.1 …", "A. Apologies" above "1. …".
  func topLevels(_ numbers: [ItemCue]) -> [ItemCue] {
    let letters = numbers.filter { $0.family == "letters" }
    let titled = letters.filter { cue in
      cue.label.map { label in
        let text = lines[cue.line].text
        return isCommonItemTitle(text.slice(label.length, text.utf8.count).folded)
      } ?? false
    }
    // Initials before surnames look like letters; only titles that are common ones tell.
    let hasLetters = letters.count >= 3 && titled.count >= 2 && titled.count * 3 >= letters.count
    func isZero(_ cue: ItemCue) -> Bool {
      cue.family == "decimal2" && cue.label?.values.last == 0 && cue.label?.text.hasSuffix(".0") ?? false
    }
    let zeros = numbers.filter(isZero)
    let plain = numbers.filter { $0.family == "decimal" }
    let hasZeros =
      zeros.count >= 3 && plain.count <= zeros.count
      && zip(zeros, zeros.dropFirst()).filter({ $0.value < $1.value }).count * 4 >= (zeros.count - 1) * 3
    guard !letters.isEmpty || hasZeros else { return numbers }
    return numbers.compactMap { cue in
      if cue.family == "letters" { return hasLetters ? cue : nil }
      guard hasZeros else { return cue }
      var top = cue
      if isZero(cue), let label = cue.label {
        top.family = "decimal"
        top.value = label.values[0]
        top.style = "zero" + cue.style
      } else if cue.family == "decimal" {
        // "1." below "4.0" is a point of its list.
        return nil
      }
      return top
    }
  }

  /// Points that a document numbers through beneath its references: "64/16 Prayer", and under it "1." alone on its line.
  func withoutPoints(_ numbers: [ItemCue]) -> [ItemCue] {
    let references = numbers.filter { $0.family == "reference" && $0.label?.isAlone == false }
    let points = numbers.filter { $0.family == "decimal" }
    guard references.count >= 3, let first = references.first?.line, let top = points.first?.line,
      top > first, points.allSatisfy({ $0.label?.isAlone == true }) || stand(points, beneath: references)
    else { return numbers }
    return numbers.filter { $0.family != "decimal" }
  }

  /// "64/16 Prayer" above "1. The Chair said a prayer.", "65/16 Minutes" above "2. They were approved.": most references
  /// stand right above a point, and the points go on through all of them.
  private func stand(_ points: [ItemCue], beneath references: [ItemCue]) -> Bool {
    let starts = Set(points.map(\.line))
    let above = references.filter { cue in
      lines.indices.dropFirst(cue.line + 1).first { !lines[$0].isBlank && !furniture.contains($0) }.map {
        starts.contains($0)
      } ?? false
    }
    return above.count * 4 >= references.count * 3 && points.count >= references.count
      && zip(points, points.dropFirst()).allSatisfy { $0.value < $1.value }
  }

  /// Letters with numbers (A.0, A.1, B.1, D.0) compared by their place in the order of all that occur.
  func ranked(_ numbers: [ItemCue]) -> [ItemCue] {
    let values = Set(numbers.filter { $0.family == "lettered" }.map(\.value)).sorted()
    guard values.count >= 3 else { return numbers }
    var rank: [Int: Int] = [:]
    for (k, value) in values.enumerated() { rank[value] = k + 1 }
    return numbers.map { cue in
      guard cue.family == "lettered", let r = rank[cue.value] else { return cue }
      var ranked = cue
      ranked.value = r
      return ranked
    }
  }

  /// References compared by the part that rises from one to the next: the last of 05/19/01, the letters' own number of
  /// C048/22. Three parts that could be a date count only where just one of them changes, and rises.
  func settledReferences(_ numbers: [ItemCue]) -> [ItemCue] {
    var groups: [String: [(at: Int, parts: [Int])]] = [:]
    for (at, cue) in numbers.enumerated() where cue.family.hasPrefix("reference") {
      guard let label = cue.label, case .reference(let prefix, let parts) = label.form else { continue }
      let letters = String(prefix.prefix { !$0.isNumber })
      let own = Int(prefix.dropFirst(letters.count))
      guard own != nil || parts == 3 && prefix.isEmpty else { continue }
      groups["\(letters) \(parts) \(own != nil)", default: []].append(
        (at, (own.map { [$0] } ?? []) + label.values))
    }
    guard !groups.isEmpty else { return numbers }
    var result = numbers
    var dropped: Set<Int> = []
    for (_, group) in groups {
      let n = group.map(\.parts.count).min() ?? 0
      let varied = (0..<n).map { k in Set(group.map { $0.parts[k] }).count }
      guard let part = varied.indices.max(by: { varied[$0] < varied[$1] }) else { continue }
      let others = varied.indices.filter { $0 != part }.allSatisfy { varied[$0] == 1 }
      let rising = zip(group, group.dropFirst()).allSatisfy { $0.parts[part] < $1.parts[part] }
      for entry in group {
        if numbers[entry.at].family == "reference?", !(others && rising && group.count >= 3) {
          dropped.insert(entry.at)
          continue
        }
        result[entry.at].family = "reference"
        guard others || varied[part] * 2 > group.count else { continue }
        result[entry.at].value = entry.parts[part]
        // The digits before the slash belong to the number, not to the style.
        if let label = result[entry.at].label, case .reference(let prefix, let parts) = label.form {
          let whole = prefix + "/\(parts)"
          if result[entry.at].style.hasPrefix(whole) {
            result[entry.at].style =
              prefix.prefix { !$0.isNumber } + "/\(parts)" + result[entry.at].style.dropFirst(whole.count)
          }
        }
      }
    }
    return result.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }
}
