import Foundation
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
    conceal: @escaping @Sendable (String) -> String = { $0 }, to sink: any SiteSink
  ) throws {
    let tables = dataTables(postings)
    var makers: [@Sendable () throws -> (path: String, size: Int)] = []
    if let scratch {
      makers.append {
        let file = try database(tables, at: scratch, conceal)
        try sink.publish(file)
        return (file.path, Self.sizeOnDisk(scratch))
      }
    }
    makers += tables.map { table in
      { try Self.publish(table.file, to: sink) { try CSVText.write(table, $0) } }
    }
    makers += [
      { try publish(.popolo, popolo, to: sink) },
      { try Self.publish(.links, to: sink) { try writeLinks(postings, $0) } },
      { try publish(.coverage, coverageData(unread(postings)), to: sink) },
      { try publish(.datapackage, dataPackage(tables), to: sink) },
      {
        try Self.publish(.schema, to: sink) { try $0(RecordSchema.bytes(baseURL: settings.baseURL)) }
      },
    ]
    let each = makers
    let sizes = try inParallel(each.count, jobs: jobs) { try each[$0]() }
    try sink.publish(try dataPage(tables, Dictionary(uniqueKeysWithValues: sizes.map { ($0.path, $0.size) })))
  }

  private static func publish(
    _ file: DataFile, to sink: any SiteSink, _ make: SiteSink.PieceMaker
  ) throws -> (path: String, size: Int) {
    (file.path, try sink.put(file.path, inPieces: make).size)
  }

  private func publish(
    _ file: DataFile, _ value: JSONValue, to sink: any SiteSink
  ) throws -> (path: String, size: Int) {
    var bytes: [UInt8] = []
    value.write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return try Self.publish(file, to: sink) { try $0(bytes) }
  }

  private static func sizeOnDisk(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
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
