import GRDB
import GRDBSQLite

/// Puts rows into a table of a database, through one statement.
///
/// The cells are bound where their bytes stand: arguments of GRDB's, made anew for each row and copied text by text, cost
/// more than what SQLite does with them.
final class RowInsertion {
  private let statement: Statement
  /// The texts of the row, one behind the other.
  private var texts: [UInt8] = []
  /// Where in `texts` each cell begins, and where the last ends.
  private var places: [Int] = []

  /// - Parameter statement: has a mark for each column.
  init(_ statement: Statement) { self.statement = statement }

  /// - Parameter conceal: What becomes of each text before it is stored.
  func insert(_ row: [DataValue], _ conceal: (String) -> String) throws {
    texts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for value in row {
      places.append(texts.count)
      switch value {
      case .text(let text): texts.append(text: conceal(text))
      case .day(let day): day.append(to: &texts)
      case .missing, .integer, .flag: break
      }
    }
    places.append(texts.count)
    let handle = statement.sqliteStatement
    let code = texts.withUnsafeBytes { bytes in
      for (i, value) in row.enumerated() {
        let column = CInt(i + 1)
        let bound =
          switch value {
          case .missing: sqlite3_bind_null(handle, column)
          case .integer(let number): sqlite3_bind_int64(handle, column, Int64(number))
          case .flag(let flag): sqlite3_bind_int64(handle, column, flag ? 1 : 0)
          case .text, .day: bind(bytes[places[i]..<places[i + 1]], to: column)
          }
        guard bound == SQLITE_OK else { return bound }
      }
      return sqlite3_step(handle)
    }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Binds text that stays where it is until the row is written.
  private func bind(_ text: Slice<UnsafeRawBufferPointer>, to column: CInt) -> CInt {
    let text = UnsafeRawBufferPointer(rebasing: text)
    // Without an address it would be no text, but nothing.
    guard let start = text.baseAddress else {
      return sqlite3_bind_text(statement.sqliteStatement, column, "", 0, nil)
    }
    return sqlite3_bind_text(
      statement.sqliteStatement, column, start.assumingMemoryBound(to: CChar.self), CInt(text.count), nil)
  }
}
