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
    rows.reserveCapacity(meeting.source.lines)
    var page: Int?
    func add(_ number: Int, _ text: String, _ reading: LineReading, page linePage: Int?) {
      let turned = linePage != nil && linePage != page
      if turned { page = linePage }
      rows.append([
        "n": .int(number), "text": .string(text), "reading": .string(reading.rawValue),
        "label": TemplateValue(reading == .blank ? nil : words.label("reading", reading.rawValue)),
        "why": TemplateValue(reasons[number]),
        "page": TemplateValue(turned ? linePage.map { words(.pageNumber, ["page": String($0)]) } : nil),
      ])
    }
    func reading(_ number: Int) -> LineReading? {
      meeting.lineReadings.indices.contains(number - 1) ? meeting.lineReadings[number - 1] : nil
    }
    let source = transcript.sourceText
    for line in source.lines {
      let text = source.text(of: line)
      let taken = transcript.frontMatterLines.contains(line.number) ? .frontMatter : reading(line.number)
      add(line.number, text, taken ?? (text.isEmpty ? .blank : .text), page: line.page)
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
}
