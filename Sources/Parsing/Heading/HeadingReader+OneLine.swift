import Minutes

/// A heading that tells everything on one line, its parts between commas or strokes: "Minutes - Fennby Parish Council,
/// 9 May 2023, Fennby Village Hall, 7.30pm", "Fennby Parish Council | 9 May 2023 | Fennby Village Hall".
extension HeadingReader {
  func oneLine(_ zone: [Int], _ reading: inout HeadingReading) {
    guard
      let i = zone.prefix(3).first(where: {
        let text = lines[$0].text
        return text.utf8.count <= 160 && text.hasDigit && (text.hasByte(0x2C) || text.hasByte(0x7C))
          && !text.hasSuffix(".")
      })
    else { return }
    let text = lines[i].text
    let isStroked = text.hasByte(0x7C)
    let parts = text.utf8.split(separator: isStroked ? 0x7C : 0x2C).map { String(Substring($0)).trimmed }
    guard parts.count >= 3, parts.contains(where: { !dates.dates(in: words(of: $0)).isEmpty }) else { return }
    for part in parts where part.utf8.count <= 80 && !part.hasDigit {
      let w = words(of: part)
      guard (2...8).contains(w.count), w[0].isCapitalised, let last = w.last else { continue }
      if reading.venue == nil, HeadingReader.placeWords.contains(last.folded), last.isCapitalised,
        !bodyGrammar.isBodyName(part),
        !w.contains(where: { $0.folded.isOne(of: "minutes meeting council committee") })
      {
        reading.venue = cleanVenue(part)
      } else if isStroked || reading.body == nil, bodyGrammar.isBodyName(part), part == parts.first,
        let name = bodyGrammar.clean(withoutMinutes(part))
      {
        reading.body = name
      }
    }
  }

  /// "Minutes - Fennby Parish Council" without the first word.
  private func withoutMinutes(_ text: String) -> String {
    guard text.hasPrefix("Minutes"),
      let dash = text.range(of: " - ") ?? text.range(of: " – ") ?? text.range(of: ": ")
    else { return text }
    return String(text[dash.upperBound...])
  }
}
