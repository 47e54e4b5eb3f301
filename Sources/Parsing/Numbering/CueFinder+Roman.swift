/// Roman numbers without a mark behind them.
extension CueFinder {
  /// "II DECLARATION OF INTEREST": a Roman number without a mark, before a title in capitals.
  func bareRoman(_ line: CleanLine) -> NumberLabel? {
    guard line.isCapitals, line.text.utf8.count <= 120, let space = line.text.utf8.firstIndex(of: 0x20) else {
      return nil
    }
    let first = String(line.text[..<space])
    let rest = line.text.slice(first.utf8.count, line.text.utf8.count).trimmed
    guard first.utf8.count <= 6, first.utf8.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }),
      let dotted = numberLabel(of: first + ". " + rest), dotted.form == .roman, rest.utf8.count >= 4
    else { return nil }
    var label = dotted
    label.suffix = nil
    label.length = line.text.utf8.count - rest.utf8.count
    return label
  }

  /// "II   Quorum: four of seven", "III Reading and Approval": a Roman number without a mark, before a title in small letters.
  func spacedRoman(_ line: CleanLine) -> NumberLabel? {
    guard let opening = line.text.utf8.first, opening == 0x49 || opening == 0x56 || opening == 0x58,
      let space = line.text.utf8.prefix(6).firstIndex(of: 0x20), !line.isTableRow, line.bullet == nil
    else { return nil }
    let first = String(line.text[..<space])
    guard first.utf8.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }),
      first.utf8.count >= 2 || line.gap.map({ $0 <= 2 }) ?? false
    else { return nil }
    let rest = line.text.slice(first.utf8.count, line.text.utf8.count).trimmed
    guard let dotted = numberLabel(of: first + ". " + rest), dotted.form == .roman, rest.utf8.count >= 4,
      let word = words(of: String(decoding: rest.utf8.prefix(40), as: UTF8.self)).first, word.isCapitalised
    else { return nil }
    var label = dotted
    label.suffix = nil
    label.length = line.text.utf8.count - rest.utf8.count
    return label
  }
}
