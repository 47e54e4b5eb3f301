import Foundation
import GRDB
import Linking
import Minutes

/// `archive.sqlite`: the tables of the open data with their keys, a full-text index of what was on the agenda, decided
/// and asked for, and views that answer the questions asked most often.
///
/// The same archive gives the same bytes: rows are written one after the other, in the order of the tables, and the
/// file holds no clock.
struct ArchiveDatabase {
  let tables: [DataTable]
  /// What becomes of each text before it is stored.
  let conceal: @Sendable (String) -> String

  /// Writes the file at a path of the disk, where none may be.
  func write(to path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // The file is made anew by every build, and is nobody's until it is whole.
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.inTransaction(.immediate) {
        for table in tables { try fill(table, in: db) }
        try index(db)
        for view in ArchiveView.all { try db.execute(sql: "CREATE VIEW \(view.name) AS \(view.select)") }
        return .commit
      }
      try db.execute(sql: "INSERT INTO search(search) VALUES ('optimize')")
    }
    try queue.close()
  }

  private func fill(_ table: DataTable, in db: Database) throws {
    let name = table.file.rawValue
    var parts = table.columns.map { "\"\($0.name)\" \($0.kind.storage)" }
    func list(_ columns: [String]) -> String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }
    if !table.key.isEmpty { parts.append("PRIMARY KEY (\(list(table.key)))") }
    for reference in table.references {
      parts.append(
        "FOREIGN KEY (\(list(reference.columns))) REFERENCES \(reference.table.rawValue) (\(list(reference.key)))"
      )
    }
    try db.execute(sql: "CREATE TABLE \(name) (\(parts.joined(separator: ", ")))")
    let marks = "(\(Array(repeating: "?", count: table.columns.count).joined(separator: ", ")))"
    // Two addresses may be one when what told them apart is withheld.
    let insertion = RowInsertion(try db.makeStatement(sql: "INSERT OR IGNORE INTO \(name) VALUES \(marks)"))
    try table.rows { try insertion.insert($0, conceal) }
    let wanted = Set(
      table.references.map(\.columns)
        + [["date"]].filter { _ in table.columns.contains { $0.name == "date" } })
    for columns in wanted.sorted(by: { $0.joined() < $1.joined() }) where columns != table.key {
      try db.execute(
        sql: "CREATE INDEX \(name)_by_\(columns.joined(separator: "_")) ON \(name) (\(list(columns)))")
    }
  }

  private func index(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          kind UNINDEXED, title, text, meeting UNINDEXED, date UNINDEXED, address UNINDEXED,
          tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO search SELECT 'item', item_title, NULL, meeting, date, address FROM items ORDER BY rowid;
        INSERT INTO search SELECT 'decision', item_title, text, meeting, date, address FROM decisions ORDER BY rowid;
        INSERT INTO search SELECT 'action', item_title, text, meeting, date, address FROM actions ORDER BY rowid;
        INSERT INTO search SELECT 'person', name, NULL, NULL, NULL, address FROM people ORDER BY rowid;
        INSERT INTO search SELECT 'organisation', name, NULL, NULL, NULL, address FROM organisations ORDER BY rowid;
        """)
  }
}

extension DataTable.Column.Kind {
  fileprivate var storage: String {
    switch self {
    case .string, .date: "TEXT"
    case .integer, .boolean: "INTEGER"
    }
  }
}
