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
    let labels = LineReading.allCases.map { reading -> TemplateValue in
      reading == .blank ? .null : .string(words.label("reading", reading.rawValue))
    }
    var counts = LineReading.allCases.map { _ in (first: 0, count: 0) }
    var page: Int?
    func add(_ number: Int, _ text: String, _ reading: LineReading, page linePage: Int?) {
      let turned = linePage != nil && linePage != page
      if turned { page = linePage }
      if counts[reading.place].count == 0 { counts[reading.place].first = number }
      counts[reading.place].count += 1
      rows.append([
        "n": .int(number), "text": .string(text), "reading": .string(reading.rawValue),
        "label": labels[reading.place],
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
      let (first, count) = counts[reading.place]
      guard reading != .blank, count > 0 else { return nil }
      return [
        "label": labels[reading.place], "count": .string(words.grouped(count)),
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

extension LineReading: PlacedCase {}
