import Minutes
import Reading
import Templating

extension PageMaker {
  /// `lines.html`: the source line by line, each with its number, with what it was taken for, and with the facts that
  /// stand on it.
  func lines(of meeting: Meeting, _ transcript: Transcript) throws(Diagnostic) -> PublishedFile {
    // As the meeting's own page calls it.
    let title =
      index.documents[meeting.id].map { self.title(of: archive.documents[$0]) } ?? title(of: meeting)
    let links = links(from: meeting.url)
    let reasons = Dictionary(
      meeting.leftOut.map { ($0.line, $0.why) }, uniquingKeysWith: { first, _ in first })
    let facts = LineFacts(meeting, words)
    var rows: [TemplateValue] = []
    rows.reserveCapacity(meeting.source.lines)
    var counts: [LineReading: (first: Int, count: Int)] = [:]
    var page: Int?
    func add(_ number: Int, _ text: String, _ reading: LineReading, page linePage: Int?) {
      let turned = linePage != nil && linePage != page
      if turned { page = linePage }
      counts[reading] = (counts[reading]?.first ?? number, (counts[reading]?.count ?? 0) + 1)
      rows.append([
        "n": .int(number), "text": .string(text), "reading": .string(reading.rawValue),
        "label": TemplateValue(reading == .blank ? nil : words.label("reading", reading.rawValue)),
        "why": TemplateValue(reasons[number]),
        "page": TemplateValue(turned ? linePage.map { words(.pageNumber, ["page": String($0)]) } : nil),
        "facts": .list(
          facts[number].map { fact in
            [
              "label": TemplateValue(
                fact.reading == reading ? nil : words.label("reading", fact.reading.rawValue)),
              "text": .string(fact.text),
              "href": TemplateValue(fact.anchor.map { links.to(meeting.url) + "#" + $0 }),
            ]
          }),
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
    let legend: [TemplateValue] = LineReading.allCases.compactMap { reading in
      guard reading != .blank, let (first, count) = counts[reading] else { return nil }
      return [
        "label": .string(words.label("reading", reading.rawValue)), "count": .string(words.grouped(count)),
        "href": .string("#L\(first)"),
      ]
    }
    return try self.page(
      "lines",
      PageFrame(
        folder: meeting.url, file: "lines.html", title: words(.linesTitle, ["title": title]),
        description: words(.linesDescription, ["title": title]), trail: [(title, meeting.url)],
        isListed: false),
      [
        "rows": .list(rows), "legend": .list(legend), "meeting": .string(title),
        "text_lang": .string(meeting.language),
        "meeting_href": .string(links.to(meeting.url)),
        "file": .string(meeting.source.shownFile), "source": TemplateValue(meeting.source.publishedAs),
      ])
  }
}
