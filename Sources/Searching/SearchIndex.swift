package import Minutes

/// The search index of an archive, made while its pages are: texts as they come, the lists of words at the end.
///
/// `docs/search.md` describes the files.
///
/// ```swift
/// let index = SearchIndex(plan: plan, language: "en")
/// for file in try index.add(…) { try write(file) }        // for each meeting, on any thread
/// try index.finish(jobs: 4, words: words) { try write($0) }
/// ```
package struct SearchIndex: Sendable {
  package let plan: SearchPlan
  private let language: String
  private let store: BlockStore
  /// What the index costs.
  package let meter = WorkMeter()

  /// - Parameter memory: How much of the index is held in memory at once, about, in bytes; the rest waits in a file.
  package init(plan: SearchPlan, language: String, memory: Int = 256 << 20, jobs: Int = 2) {
    self.plan = plan
    self.language = language
    store = BlockStore(language: language, memory: memory, jobs: jobs)
  }

  /// How long the pieces of words are at least, in bytes. In a large archive they are longer, so that the list of them
  /// stays short.
  private var pieceSize: Int {
    var size = 2_048.0
    var documents = 300_000
    while documents < plan.counts[0] {
      size *= 1.414
      documents *= 2
    }
    return Int(size)
  }

  // MARK: Documents

  /// Adds a meeting or paper with all that belongs to it, and gives the files of its texts.
  ///
  /// - Parameters:
  ///   - document: Its place in the archive's list of documents.
  ///   - url: The address of its page; `title` is how results name it.
  ///   - items: The meeting itself, then its items.
  ///   - others: Its decisions and actions.
  package func add(
    document: Int, url: String, title: String, items: [SearchDocument], others: [SearchDocument]
  ) throws -> [SearchFile] {
    guard let place = plan.places[document] else { return [] }
    try store.with { block in
      block.add(items)
      block.add(others)
    }
    return TextPieces.files(place.name, head: [url, title], items)
  }

  /// Adds people, organisations or themes.
  package func add(_ documents: [SearchDocument]) throws {
    try store.with { $0.add(documents) }
  }

  /// How many records share a piece: decisions, actions, people and so on, as results show them.
  package static let recordSpan = 16

  /// A piece of records: for each document its address, its title, where it stands, and its text.
  package static func records(_ shelf: SearchDocument.Shelf, piece: Int, _ records: [[String]]) -> SearchFile
  {
    TextPieces.records("\(shelf)/\(piece)", records)
  }

  // MARK: The lists of words

  /// Makes the rest of the index from everything that was added.
  ///
  /// - Parameters:
  ///   - settings: What else the search's script is to know: the words that it writes on the page.
  ///   - write: Takes each file; called on many threads.
  package func finish(
    jobs: Int, settings: [(String, JSONValue)], write: @escaping @Sendable (SearchFile) throws -> Void
  ) throws {
    let blocks = try store.finish(jobs: jobs, meter: meter)
    let relevance = Relevance(blocks.lengths, counts: plan.counts)
    var pieces = WordPieces(least: pieceSize)
    let sorted = blocks.sorted()
    // A stretch of words at a time, so that memory holds no more than its lists.
    let stretch = 2_048
    for start in stride(from: 0, to: sorted.count, by: stretch) {
      let stems = sorted[start..<min(start + stretch, sorted.count)]
      let words = try inParallel(stems.count, jobs: jobs, meter: meter) { i in
        let stem = stems[stems.startIndex + i]
        return EncodedWord(blocks.stem(stem), try blocks.postings(stem), relevance)
      }
      for word in words { pieces.append(word) }
      if start + stretch >= sorted.count { pieces.finish() }
      let files = pieces.take()
      _ = try inParallel(files.count, jobs: jobs, meter: meter) { try write(files[$0]) }
    }
    let spelling = try SpellingPieces(blocks.words, least: 2_560, jobs: jobs, meter: meter)
    let files =
      spelling.files + FacetPieces.files(blocks.facets, counts: plan.counts)
      + [further, SearchFile(path: "search/index.js", bytes: start(pieces, spelling, settings))]
    _ = try inParallel(files.count, jobs: jobs, meter: meter) { try write(files[$0]) }
  }

  /// What the script loads first.
  private func start(
    _ pieces: WordPieces, _ spelling: SpellingPieces, _ settings: [(String, JSONValue)]
  ) -> [UInt8] {
    func text(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
    var meetings = BitText()
    let mean = Double(plan.counts[0]) / Double(max(1, plan.meetings.count))
    let k = BitText.riceParameter(mean: mean)
    let width = FacetPieces.width(plan.bodies.count + 1)
    for meeting in plan.meetings {
      meetings.append(rice: meeting.items, k: k)
      meetings.append(meeting.body.map { $0 + 1 } ?? 0, bits: width)
    }
    let value = JSONValue.object(
      [
        ("counts", .array(plan.counts.map { .int($0) })), ("meetings", .int(plan.meetings.count)),
        ("k", .int(k)), ("width", .int(width)),
        ("years", .array(plan.years.map { .array([.int($0.year), .int($0.first)]) })),
        ("words", text(pieces.directory.bytes)), ("forward", text(spelling.forward.bytes)),
        ("backward", text(spelling.backward.bytes)),
        ("frequent", text(Array(spelling.frequent.joined(separator: [0x20])))),
        ("stemmed", .bool(Stemmer(language: language) != nil)),
      ] + settings)
    var bodies: [UInt8] = []
    for (i, body) in plan.bodies.enumerated() {
      if i > 0 { bodies.append(UInt8(ascii: "\n")) }
      ScriptText.append(plain: body.id, to: &bodies)
      bodies.append(UInt8(ascii: "\t"))
      ScriptText.append(plain: body.name, to: &bodies)
    }
    // The two that are long are ready for a script's string.
    var out = Array("sitegenSearch(\"index\",{\"items\":\"".utf8) + meetings.finished()
    out += Array("\",\"bodies\":\"".utf8) + PackedText.packed(bodies)
    out += Array("\",".utf8)
    var rest: [UInt8] = []
    value.write(to: &rest)
    return out + rest.dropFirst() + Array(")\n".utf8)
  }

  /// How many decisions and actions each meeting has: what only a search among them needs.
  private var further: SearchFile {
    var text = BitText()
    for count in [\SearchPlan.Meeting.decisions, \.actions] {
      let sum = plan.meetings.reduce(0) { $0 + $1[keyPath: count] }
      let k = BitText.riceParameter(mean: Double(sum) / Double(max(1, plan.meetings.count)))
      text.append(k, bits: 5)
      for meeting in plan.meetings { text.append(rice: meeting[keyPath: count], k: k) }
    }
    return SearchFile(
      path: "search/outcomes.js", bytes: ScriptText.piece("outcomes", content: text.finished()))
  }
}
