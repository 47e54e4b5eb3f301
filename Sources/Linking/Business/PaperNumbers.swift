import Minutes

/// Finds the numbers of papers that texts name: "FIN/AB/16/009".
enum PaperNumbers {
  static func all(in meeting: Meeting) -> [MinuteReference] {
    var found: [MinuteReference] = []
    func read(_ text: String, _ item: String?, _ line: Int) {
      guard mayHoldNumber(text) else { return }
      for word in text.split(whereSeparator: {
        $0.isWhitespace || $0 == "(" || $0 == ")" || $0 == "," || $0 == ";"
      }) where mayHoldNumber(word) {
        let number = folded(String(word))
        guard isOwn(number) else { continue }
        let reference = MinuteReference(number: number, item: item, line: line)
        if !found.contains(reference) { found.append(reference) }
      }
    }
    for passage in meeting.before { read(passage.text, nil, passage.line) }
    for item in meeting.items {
      read(item.title, item.id, item.line)
      for passage in item.passages { read(passage.text, item.id, passage.line) }
    }
    return found
  }

  /// Whether a text has what every number of a paper has, a digit and a stroke or hyphen: most have not.
  private static func mayHoldNumber(_ text: some StringProtocol) -> Bool {
    var hasDigit = false
    var hasMark = false
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 { hasDigit = true }
      if byte == 0x2F || byte == 0x2D { hasMark = true }
    }
    return hasDigit && hasMark
  }

  /// Without what stands around it, in small letters.
  static func folded(_ number: String) -> String {
    let letters = number.lowercased().unicodeScalars
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    guard let first = letters.firstIndex(where: isPart), let last = letters.lastIndex(where: isPart) else {
      return ""
    }
    return String(letters[first...last])
  }

  /// True for a number that no date, sum or fraction is: letters and digits, parted by strokes or hyphens.
  static func isOwn(_ number: String) -> Bool {
    let bytes = number.utf8
    return bytes.count >= 5 && bytes.contains { $0 == 0x2F || $0 == 0x2D }
      && bytes.contains { $0 >= 0x30 && $0 <= 0x39 } && bytes.contains { $0 >= 0x61 && $0 <= 0x7A }
  }
}
