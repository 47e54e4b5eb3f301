import Linking
import Minutes

extension PageMaker {
  /// The files under `data/`, and the page that explains them.
  ///
  /// - Parameters:
  ///   - scratch: A path of the disk where no file is, at which the database is written and stays until it is published;
  ///     nil where the site has none.
  ///   - jobs: How many threads make them. The database alone takes as long as all the others.
  ///   - conceal: Takes the names of withheld people out of a text of the database, whose bytes no later stage can look
  ///     through.
  func dataFiles(
    _ postings: [Posting], database scratch: String? = nil, jobs: Int = 1,
    conceal: @escaping @Sendable (String) -> String = { $0 }
  ) throws -> [PublishedFile] {
    let tables = dataTables(postings)
    var makers: [@Sendable () throws -> PublishedFile] = []
    if let scratch { makers.append { try database(tables, at: scratch, conceal) } }
    makers += tables.map { table in
      { PublishedFile(path: table.file.path, bytes: try CSVText.bytes(of: table)) }
    }
    makers += [
      { json(.popolo, popolo) },
      { json(.links, linksData(postings.filter { $0.role == .mentioned }.sorted(by: isBefore))) },
      { json(.coverage, coverageData(unread(postings))) }, { json(.datapackage, dataPackage(tables)) },
      { PublishedFile(path: DataFile.schema.path, bytes: RecordSchema.bytes(baseURL: settings.baseURL)) },
    ]
    let each = makers
    let files = try inParallel(each.count, jobs: jobs) { try each[$0]() }
    return files + [try dataPage(tables, files)]
  }

  private func database(
    _ tables: [DataTable], at scratch: String, _ conceal: @escaping @Sendable (String) -> String
  ) throws -> PublishedFile {
    do {
      try ArchiveDatabase(tables: tables, conceal: conceal).write(to: scratch)
    } catch {
      throw Diagnostic(
        "database", .error, file: scratch, "the database of the open data could not be written: \(error)",
        nextStep: "see that the folder for temporary files (TMPDIR) can be written to and has room")
    }
    return PublishedFile(path: DataFile.database.path, diskPath: scratch)
  }

  private func json(_ file: DataFile, _ value: JSONValue) -> PublishedFile {
    var bytes: [UInt8] = []
    value.write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return PublishedFile(path: file.path, bytes: bytes)
  }

  /// `links.json`: under each id where it is named, in attendance lists and in the text.
  private func linksData(_ mentions: [Posting]) -> JSONValue {
    var places: [EntityKind: [String: [(String, String, Int)]]] = [:]
    func add(_ kind: EntityKind, _ id: String, _ asWritten: String, _ document: Int, _ line: Int) {
      places[kind, default: [:]][id, default: []].append((asWritten, archive.documents[document].id, line))
    }
    for (i, document) in archive.documents.enumerated() {
      for (attendance, link) in zip(document.digest.attendance, document.attendees) {
        // Of a person who is withheld there is no row, nor of the organisation that they came from.
        if let person = link.person, index.people[person] == nil { continue }
        if let person = link.person { add(.person, person, attendance.asWritten, i, attendance.line) }
        if let organisation = link.organisation {
          add(
            .organisation, organisation, attendance.organisation ?? attendance.asWritten, i, attendance.line)
        }
      }
      for (item, link) in zip(document.digest.items, document.items) {
        for theme in link.themes { add(.theme, theme.id, theme.because, i, item.line) }
      }
    }
    for mention in mentions {
      add(mention.kind, mention.id, mention.asWritten, mention.document, mention.line)
    }
    func group(_ kind: EntityKind) -> JSONValue {
      let entries = places[kind] ?? [:]
      return .object(
        entries.keys.sorted().map { id in
          let sorted = (entries[id] ?? []).sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }
          return (
            id,
            .array(
              sorted.map {
                .object([("as_written", .string($0.0)), ("meeting", .string($0.1)), ("line", .line($0.2))])
              })
          )
        })
    }
    return .object([
      ("people", group(.person)), ("organisations", group(.organisation)), ("themes", group(.theme)),
    ])
  }

  /// One body's row of meetings, and where it breaks off.
  private func series(_ coverage: BodyCoverage) -> JSONValue {
    func id(_ i: Int) -> JSONValue { .string(archive.documents[i].id) }
    return .object([
      ("body", .string(coverage.bodyID)), ("body_name", JSONValue(coverage.bodyName)),
      ("meetings", .int(coverage.meetings.count + coverage.undated)), ("undated", .int(coverage.undated)),
      ("first", JSONValue(coverage.meetings.first.flatMap { archive.documents[$0].digest.date })),
      ("last", JSONValue(coverage.meetings.last.flatMap { archive.documents[$0].digest.date })),
      ("usual_interval_days", JSONValue(coverage.usualInterval)),
      ("years_without", .array(coverage.yearsWithout.map { .int($0) })),
      (
        "pauses",
        .array(
          coverage.pauses.map {
            .object([("after", id($0.before)), ("until", id($0.after)), ("days", .int($0.days))])
          })
      ),
      (
        "stops",
        coverage.stop.map { stop in
          .object([
            ("last", id(stop.last)), ("announced", JSONValue(stop.announced?.date)),
            ("line", JSONValue(stop.announced?.line)), ("archive_ends", JSONValue(stop.archiveEnds)),
          ])
        } ?? .null
      ), ("attendance_not_recorded", .array(coverage.silent.map(id))),
      ("attendance_never_recorded", .bool(coverage.neverRecordsAttendance)),
    ])
  }

  /// `coverage.json`: meetings held here, meetings referred to and not held, what was not understood.
  private func coverageData(_ problems: [Posting]) -> JSONValue {
    let held: [JSONValue] = index.meetings.reversed().map { i in
      let document = archive.documents[i]
      return .object([
        ("id", .string(document.id)), ("url", .string(document.url)), ("body", JSONValue(document.bodyID)),
        ("body_name", JSONValue(document.bodyName)), ("date", JSONValue(document.digest.date)),
        ("answers", document.digest.answers.json),
      ])
    }
    let missing: [JSONValue] = archive.gaps.sorted { ($0.bodyID ?? "", $0.date) < ($1.bodyID ?? "", $1.date) }
      .map {
        .object([
          ("body", JSONValue($0.bodyID)), ("body_name", JSONValue($0.bodyName)), ("date", JSONValue($0.date)),
          (
            "referred_to_by",
            .array(
              $0.references.map {
                .object([
                  ("meeting", .string($0.document)), ("item", JSONValue($0.item)), ("line", .int($0.line)),
                ])
              })
          ),
        ])
      }
    let unread: [JSONValue] = problems.map {
      .object([
        ("meeting", .string(archive.documents[$0.document].id)),
        ("line", JSONValue($0.line > 0 ? $0.line : nil)),
        ("message", .string($0.words)),
      ])
    }
    return .object([
      ("held", .array(held)), ("missing", .array(missing)), ("not_understood", .array(unread)),
      ("series", .array(archive.coverage.map(series))),
      (
        "without_theme",
        .array(
          index.unclassified.map { place in
            let document = archive.documents[place.document]
            let item = document.digest.items[place.item]
            return .object([
              ("meeting", .string(document.id)), ("item", .string(item.id)), ("title", .string(item.title)),
              ("line", .int(item.line)),
            ])
          })
      ),
    ])
  }
}
