import Minutes
import Reading
import Templating

extension PageMaker {
  /// `lines.html`: the source line by line, each with its number and with what it was taken for.
  func lines(of meeting: Meeting, _ transcript: Transcript) throws(Diagnostic) -> PublishedFile {
    let title = title(of: meeting)
    let reasons = Dictionary(
      meeting.leftOut.map { ($0.line, $0.why) }, uniquingKeysWith: { first, _ in first })
    var rows: [TemplateValue] = []
    rows.reserveCapacity(transcript.lines.count)
    var page: Int?
    // Of a web page several lines of text can stand on one line of the source; the first bears the line's id.
    var last = 0
    func add(_ number: Int, _ text: String, _ reading: LineReading, page linePage: Int?) {
      let turned = linePage != nil && linePage != page
      if turned { page = linePage }
      rows.append([
        "id": TemplateValue(number == last ? nil : "L\(number)"), "n": .int(number), "text": .string(text), "reading": .string(reading.rawValue),
        "label": TemplateValue(reading == .blank ? nil : words.label("reading", reading.rawValue)),
        "why": TemplateValue(reasons[number]),
        "page": TemplateValue(turned ? linePage.map { words(.pageNumber, ["page": String($0)]) } : nil),
      ])
      last = number
    }
    func reading(_ number: Int) -> LineReading? {
      meeting.lineReadings.indices.contains(number - 1) ? meeting.lineReadings[number - 1] : nil
    }
    for (i, text) in frontMatter(of: transcript).enumerated() {
      add(transcript.frontMatterLines.lowerBound + i, text, .frontMatter, page: nil)
    }
    for line in transcript.lines {
      let text = transcript.text(of: line)
      add(line.number, text, reading(line.number) ?? (text.isEmpty ? .blank : .text), page: line.page)
    }
    return try self.page(
      "lines",
      PageFrame(
        folder: meeting.url, file: "lines.html", title: words(.linesTitle, ["title": title]),
        description: words(.linesDescription, ["title": title]), trail: [(title, meeting.url)],
        isListed: false),
      [
        "rows": .list(rows), "meeting": .string(title), "text_lang": .string(meeting.language),
        "meeting_href": .string(links(from: meeting.url).to(meeting.url)),
        "file": .string(meeting.source.shownFile), "source": TemplateValue(meeting.source.publishedAs),
      ])
  }

  /// The lines of the front matter, which stand before the transcript's first line.
  private func frontMatter(of transcript: Transcript) -> [String] {
    let count = transcript.frontMatterLines.count
    guard count > 0 else { return [] }
    let end = transcript.lines.first?.start ?? transcript.bytes.count
    return transcript.bytes[..<end].split(separator: 0x0A, maxSplits: count, omittingEmptySubsequences: false)
      .prefix(count).map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }
  }
}
