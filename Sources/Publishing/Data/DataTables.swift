import Linking
import Minutes

extension PageMaker {
  /// The tables of the open data, each after those that it refers to.
  ///
  /// A row that stands in a document ends with its source file and line.
  func dataTables(_ postings: [Posting]) -> [DataTable] {
    entityTables + [meetingTable, itemTable, itemThemeTable] + factTables
      + [motionTable(postings), mentionTable(postings), missingTable]
  }

  private var entityTables: [DataTable] {
    [
      DataTable(.people, "person name honorific post_nominals address", key: "person") { give in
        for person in archive.people {
          try give([
            .text(person.id), .text(person.name), .init(person.honorific), .init(person.postNominals),
            .text("people/\(person.id)/"),
          ])
        }
      },
      DataTable(
        .organisations, "organisation name parent meets:boolean address", key: "organisation",
        references: [.init("parent", in: .organisations, "organisation")]
      ) { give in
        for organisation in archive.organisations {
          try give([
            .text(organisation.id), .text(organisation.name),
            .init(organisation.parent.flatMap { index.organisations[$0] == nil ? nil : $0 }),
            .flag(organisation.meets), .text("organisations/\(organisation.id)/"),
          ])
        }
      },
      DataTable(
        .themes, "theme label broader address", key: "theme",
        references: [.init("broader", in: .themes, "theme")]
      ) { give in
        for theme in archive.themes {
          try give([
            .text(theme.id), .text(label(theme)),
            .init(theme.broader.flatMap { index.themes[$0] == nil ? nil : $0 }), .text("themes/\(theme.id)/"),
          ])
        }
      },
    ]
  }

  private var meetingTable: DataTable {
    DataTable(
      .meetings,
      "meeting address date:date kind status language body_id body title items:integer decisions:integer actions:integer attendance time end_time venue source_file line:integer",
      key: "meeting", references: [.init("body_id", in: .organisations, "organisation")]
    ) { give in
      for d in archive.documents {
        let digest = d.digest
        let decisions = digest.items.reduce(digest.decisions.count) { $0 + $1.decisions.count }
        let actions = digest.items.reduce(digest.actions.count) { $0 + $1.actions.count }
        try give(
          row(
            d, nil, 1,
            [
              .text(digest.kind.rawValue), .init(digest.status?.rawValue), .text(digest.language),
              .init(d.bodyID.flatMap { index.organisations[$0] == nil ? nil : $0 }), .init(d.bodyName),
              .text(title(of: d)), .integer(digest.items.count), .integer(decisions), .integer(actions),
              .text(digest.answers.attendance.rawValue), .init(digest.time?.iso), .init(digest.endTime?.iso),
              .init(digest.venue),
            ]))
      }
    }
  }

  private var itemTable: DataTable {
    DataTable(
      .items,
      "meeting address date:date item item_number item_title restricted:boolean thread source_file line:integer",
      key: "meeting item", references: [.init("meeting", in: .meetings, "meeting")]
    ) { give in
      for d in archive.documents {
        let items = d.digest.items
        // By their places: a copy of an item is a copy of each of its parts.
        for i in items.indices.prefix(d.items.count) {
          try give(
            row(
              d, items[i].id, items[i].line,
              [
                .text(items[i].id), .init(items[i].number), .text(items[i].title), .flag(items[i].restricted),
                .init(d.items[i].thread),
              ]))
        }
      }
    }
  }

  private var itemThemeTable: DataTable {
    DataTable(
      .itemThemes, "meeting address date:date item theme because source_file line:integer",
      key: "meeting item theme",
      references: [
        .init(columns: ["meeting", "item"], table: .items, key: ["meeting", "item"]),
        .init("theme", in: .themes, "theme"),
      ]
    ) { give in
      for d in archive.documents {
        let items = d.digest.items
        for i in items.indices.prefix(d.items.count) {
          for theme in d.items[i].themes where index.themes[theme.id] != nil {
            try give(
              row(d, items[i].id, items[i].line, [.text(items[i].id), .text(theme.id), .text(theme.because)]))
          }
        }
      }
    }
  }

  /// Who proposed and who seconded, where the minutes' words name a person of the archive.
  private func motionTable(_ postings: [Posting]) -> DataTable {
    let motions = postings.filter {
      ($0.role == .proposed || $0.role == .seconded) && index.people[$0.id] != nil
    }.sorted(by: isBefore)
    return DataTable(
      .motions, "meeting address date:date person part as_written source_file line:integer",
      references: [.init("meeting", in: .meetings, "meeting"), .init("person", in: .people, "person")]
    ) { give in
      for motion in motions {
        try give(
          row(
            archive.documents[motion.document], motion.anchor, motion.line,
            [
              .text(motion.id), .text(motion.role == .proposed ? "proposed" : "seconded"),
              .text(motion.asWritten),
            ]))
      }
    }
  }

  private var missingTable: DataTable {
    DataTable(
      .missingMeetings, "body_id body date:date meeting item source_file line:integer",
      references: [.init("meeting", in: .meetings, "meeting")]
    ) { give in
      for gap in archive.gaps.sorted(by: { ($0.bodyID ?? "", $0.date) < ($1.bodyID ?? "", $1.date) }) {
        for reference in gap.references {
          guard let i = index.documents[reference.document] else { continue }
          try give([
            .init(gap.bodyID), .init(gap.bodyName), .day(gap.date), .text(reference.document),
            .init(reference.item), .text(archive.documents[i].digest.source.shownFile),
            .integer(reference.line),
          ])
        }
      }
    }
  }

  /// In the order of addresses, then of lines.
  func isBefore(_ a: Posting, _ b: Posting) -> Bool {
    // One address is one document's: places in the order of addresses are compared, and texts as rarely as can be.
    let (x, y) = (index.addressRank[a.document], index.addressRank[b.document])
    if x != y { return x < y }
    if a.line != b.line { return a.line < b.line }
    if a.anchor != b.anchor { return a.anchor < b.anchor }
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    return a.id != b.id ? a.id < b.id : a.before < b.before
  }

  private func mentionTable(_ postings: [Posting]) -> DataTable {
    let mentions = postings.filter { $0.role == .mentioned }.sorted(by: isBefore)
    return mentionTable(sorted: mentions)
  }

  private func mentionTable(sorted mentions: [Posting]) -> DataTable {
    DataTable(
      .mentions, "meeting address date:date item kind id as_written source_file line:integer",
      references: [.init("meeting", in: .meetings, "meeting")]
    ) { give in
      for mention in mentions {
        let document = archive.documents[mention.document]
        let items = document.digest.items
        let item = mention.item.flatMap { items.indices.contains($0) ? items[$0].id : nil }
        try give(
          row(
            document, mention.anchor, mention.line,
            [.init(item), .text(mention.kind.rawValue), .text(mention.id), .text(mention.asWritten)]))
      }
    }
  }

  /// A row with what every fact of a document has before and behind its own cells.
  func row(_ document: ArchivedDocument, _ anchor: String?, _ line: Int, _ cells: [DataValue]) -> [DataValue]
  {
    var row: [DataValue] = []
    row.reserveCapacity(cells.count + 5)
    row.append(.text(document.id))
    row.append(.text(anchor.map { document.url + "#" + $0 } ?? document.url))
    row.append(.init(document.digest.date))
    row += cells
    row.append(.text(document.digest.source.shownFile))
    row.append(line > 0 ? .integer(line) : .missing)
    return row
  }
}
