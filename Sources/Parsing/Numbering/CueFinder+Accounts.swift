/// Rows of accounts, which begin no item.
extension CueFinder {
  /// "Lamp Works Ltd - £70.55 - oil for May": what was paid to whom, with strokes round the sum.
  func isPayment(_ text: String) -> Bool {
    for sign in ["£", "$", "€"] {
      guard let place = text.range(of: " " + sign) else { continue }
      let before = text[..<place.lowerBound]
      guard before.last.map({ $0 == "-" || $0 == "–" || $0 == ":" }) == true,
        text[place.upperBound...].utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true
      else { continue }
      return true
    }
    return false
  }

  /// "CARRIED OVER   3 120.75", "STALLS" between such lines: rows of an account.
  func isAccount(_ i: Int) -> Bool {
    guard lines[i].text.utf8.count <= 120, !isCommonItemTitle(lines[i].folded) else { return false }
    if endsInFigures(lines[i].text) { return true }
    let above = lines[..<i].suffix(3).last { !$0.isBlank }
    let below = lines[(i + 1)...].prefix(3).first { !$0.isBlank }
    return above.map { endsInFigures($0.text) } ?? false && below.map { endsInFigures($0.text) } ?? false
  }

  /// "Lamp oil £1 210.35", "TOTAL £4380.20": pounds and pence at the end.
  private func endsInFigures(_ text: String) -> Bool {
    let b = Array(text.utf8.suffix(4))
    guard b.count == 4, b[1] == 0x2E, [b[0], b[2], b[3]].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return false
    }
    return words(of: text, upTo: 200).contains { !$0.startsWithDigit }
  }
}
