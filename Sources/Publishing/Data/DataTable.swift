import Linking
import Minutes

/// A table of the open data: one row for each fact, each with its meeting, address, source file and line.
struct DataTable {
  /// A column: its name, and its type as Frictionless Table Schema knows it.
  struct Column {
    var name: String
    var type = "string"
  }

  var file: DataFile
  var columns: [Column]
  var rows: [[String]]

  /// RFC 4180, UTF-8, one header row.
  var csv: [UInt8] {
    var out: [UInt8] = []
    func line(_ cells: [String]) {
      for (i, cell) in cells.enumerated() {
        if i > 0 { out.append(UInt8(ascii: ",")) }
        let quoted = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if quoted { out.append(0x22) }
        for byte in cell.utf8 {
          if byte == 0x22 { out.append(0x22) }
          out.append(byte)
        }
        if quoted { out.append(0x22) }
      }
      out += "\r\n".utf8
    }
    line(columns.map(\.name))
    for row in rows { line(row) }
    return out
  }

  static func all(of pages: PageMaker, mentions: [Posting]) -> [DataTable] {
    let documents = pages.archive.documents
    func columns(_ names: String) -> [Column] {
      let all = "meeting address date " + names + " source_file line"
      let numbers: Set<Substring> = ["line", "items", "decisions", "actions", "for", "against", "abstain"]
      return all.split(separator: " ").map {
        Column(
          name: String($0),
          type: numbers.contains($0) ? "integer" : $0 == "date" || $0 == "due" ? "date" : "string")
      }
    }
    func row(_ document: ArchivedDocument, _ anchor: String?, _ line: Int, _ cells: [String?]) -> [String] {
      [document.id, document.url + (anchor.map { "#" + $0 } ?? ""), document.digest.date?.iso ?? ""]
        + cells.map { $0 ?? "" } + [document.digest.source.shownFile, line > 0 ? String(line) : ""]
    }
    /// A document's facts with the items that they stand under.
    func facts<Fact>(_ d: ArchivedDocument, _ loose: [Fact], _ own: (Digest.Item) -> [Fact]) -> [(
      Fact, Digest.Item?
    )] {
      loose.map { ($0, nil) } + d.digest.items.flatMap { item in own(item).map { ($0, item) } }
    }

    let meetings = documents.map { d in
      row(
        d, nil, 1,
        [
          d.digest.kind.rawValue, d.digest.status?.rawValue, d.digest.language, d.bodyID, d.bodyName,
          pages.title(of: d),
          String(d.digest.items.count), String(facts(d, d.digest.decisions, \.decisions).count),
          String(facts(d, d.digest.actions, \.actions).count), d.digest.answers.attendance.rawValue,
        ])
    }
    let attendance = documents.flatMap { d in
      zip(d.digest.attendance, d.attendees).filter { $1.person.map { pages.index.people[$0] != nil } ?? true }
        .map {
          entry, link in
          row(
            d, nil, entry.line,
            [
              link.person, entry.name.name, entry.asWritten, entry.name.honorific, entry.name.postNominals,
              entry.role,
              link.organisation, entry.organisation, entry.status.rawValue, entry.note,
            ])
        }
    }
    let decisions = documents.flatMap { d in
      facts(d, d.digest.decisions, \.decisions).map { decision, item in
        row(
          d, decision.id, decision.line,
          [
            item?.id, item?.number, item?.title, decision.id, decision.kind.rawValue,
            decision.effect.rawValue,
            decision.text, decision.proposer, decision.seconder, decision.votes.inFavour.map { String($0) },
            decision.votes.against.map { String($0) }, decision.votes.abstain.map { String($0) },
            decision.votes.outcome,
          ])
      }
    }
    let actions = documents.flatMap { d in
      facts(d, d.digest.actions, \.actions).map { action, item in
        row(
          d, action.id, action.line,
          [
            item?.id, item?.number, item?.title, action.id, action.owner, action.text, action.due?.iso,
            action.answeredBy
              ?? pages.index.documents[d.id].flatMap { pages.index.answer(to: action.id, in: $0) },
          ])
      }
    }
    let named = mentions.map { mention in
      let document = documents[mention.document]
      let item = mention.item.flatMap {
        document.digest.items.indices.contains($0) ? document.digest.items[$0] : nil
      }
      return row(
        document, mention.anchor, mention.line,
        [item?.id, mention.kind.rawValue, mention.id, mention.asWritten])
    }
    return [
      DataTable(
        file: .meetings,
        columns: columns("kind status language body_id body title items decisions actions attendance"),
        rows: meetings),
      DataTable(
        file: .attendance,
        columns: columns(
          "person name as_written honorific post_nominals role organisation organisation_as_written status note"
        ),
        rows: attendance),
      DataTable(
        file: .decisions,
        columns: columns(
          "item item_number item_title decision kind effect text proposer seconder for against abstain outcome"
        ),
        rows: decisions),
      DataTable(
        file: .actions, columns: columns("item item_number item_title action owner text due answered_by"),
        rows: actions),
      DataTable(file: .mentions, columns: columns("item kind id as_written"), rows: named),
    ]
  }
}

extension PageMaker {
  /// `datapackage.json`: the tables described as Frictionless Data Package (https://specs.frictionlessdata.io).
  func dataPackage(_ tables: [DataTable]) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("profile", "tabular-data-package"), ("name", .string(slug(settings.title, orElse: "minutes"))),
      ("title", .string(settings.title)),
    ]
    if let base = settings.baseURL { members.append(("homepage", .string(base))) }
    if let licence = settings.licence {
      var entry: [(String, JSONValue)] = [("title", .string(licence))]
      if let address = settings.licenceURL { entry.append(("path", .string(address))) }
      members.append(("licenses", .array([.object(entry)])))
    }
    members.append(
      (
        "resources",
        .array(
          tables.map { table in
            .object([
              ("profile", "tabular-data-resource"), ("name", .string(table.file.rawValue)),
              ("path", .string(table.file.name)), ("format", "csv"), ("mediatype", "text/csv"),
              ("encoding", "utf-8"),
              ("description", .string(words.label("data", table.file.rawValue))),
              (
                "schema",
                .object([
                  (
                    "fields",
                    .array(
                      table.columns.map { .object([("name", .string($0.name)), ("type", .string($0.type))]) })
                  ), ("missingValues", .array([.string("")])),
                ])
              ),
            ])
          })
      ))
    return .object(members)
  }
}
