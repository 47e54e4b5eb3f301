import Minutes

extension DecodedText {
  /// What a reader should know about the decoding.
  func diagnostics(_ lines: [Transcript.Line], path: String) -> [Diagnostic] {
    var out: [Diagnostic] = []
    func add(_ id: String, _ severity: Diagnostic.Severity, _ offset: Int, _ message: String, _ next: String)
    {
      // The last line that begins at or before the offset.
      var low = 0
      var high = lines.count
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
      }
      let line = lines.isEmpty ? nil : lines[max(low - 1, 0)]
      out.append(
        Diagnostic(
          id, severity, file: path, line: line?.number, message, nextStep: next,
          excerpt: line.map { String(decoding: bytes[$0.start..<min($0.end, $0.start + 400)], as: UTF8.self) }
        ))
    }
    if encoding == .windows1252 {
      let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
      add(
        "encoding-guessed", .note, first, "The file is not UTF-8 and was read as Windows-1252",
        "If letters look wrong, save the file as UTF-8")
    }
    if undecodable.count > 0 {
      add(
        "undecodable-bytes", .warning, undecodable.first,
        "\(undecodable.count) \(undecodable.count == 1 ? "byte is" : "bytes are") not valid \(encoding.rawValue), "
          + "shown as \u{FFFD}, the first on this line",
        "Mend the letters marked \u{FFFD} and save the file as UTF-8")
    }
    if controls.count > 0 {
      add(
        "control-characters", .warning, controls.first,
        "\(controls.count) control \(controls.count == 1 ? "character was" : "characters were") read as spaces, "
          + "the first on this line",
        "Delete the character from the file")
    }
    return out
  }
}
