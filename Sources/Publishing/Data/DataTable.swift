/// A table of the open data: what its columns are, and where its rows come from.
///
/// Rows are made one after the other and let go, so that a table takes no more memory than the file that it is
/// written to.
struct DataTable: Sendable {
  struct Column: Sendable {
    /// As Frictionless Table Schema names them; each has a type of SQLite's.
    enum Kind: String, Sendable { case string, integer, date, boolean }

    var name: String
    var kind: Kind
  }

  /// Columns whose values stand in the key of another table.
  struct Reference: Sendable {
    var columns: [String]
    var table: DataFile
    var key: [String]
  }

  var file: DataFile
  var columns: [Column]
  /// The columns that tell a row from the others; empty where nothing does.
  var key: [String]
  var references: [Reference]
  /// Gives every row, in a fixed order.
  var rows: @Sendable ((_ row: [DataValue]) throws -> Void) throws -> Void

  /// - Parameter columns: names parted by spaces; a kind stands behind a colon where it is not `string`.
  init(
    _ file: DataFile, _ columns: String, key: String = "", references: [Reference] = [],
    rows: @escaping @Sendable ((_ row: [DataValue]) throws -> Void) throws -> Void
  ) {
    self.file = file
    self.columns = columns.split(separator: " ").map {
      let parts = $0.split(separator: ":")
      return Column(
        name: String(parts[0]),
        kind: parts.count > 1 ? Column.Kind(rawValue: String(parts[1])) ?? .string : .string)
    }
    self.key = key.split(separator: " ").map(String.init)
    self.references = references
    self.rows = rows
  }
}

extension DataTable.Reference {
  /// A column that names a row of another table by its only key.
  init(_ column: String, in table: DataFile, _ key: String) {
    self.init(columns: [column], table: table, key: [key])
  }
}
