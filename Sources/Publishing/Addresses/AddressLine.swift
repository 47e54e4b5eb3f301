import Minutes

/// The way a line of `register/addresses.tsv` is written: six columns parted by tabs.
struct AddressLine {
  static let columns = ["kind", "identity", "address", "first published", "last changed", "state"]

  private let line: Substring
  private let number: Int
  private let cells: [Substring]

  init(_ line: Substring, number: Int) throws(Diagnostic) {
    self.line = line
    self.number = number
    cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == AddressLine.columns.count else {
      throw Diagnostic(
        "address-line", .error, file: AddressBook.path, line: number,
        "a line has six columns parted by tabs, this one has \(cells.count)",
        nextStep: "write \(AddressLine.columns.joined(separator: ", "))", excerpt: String(line))
    }
  }

  /// Throws a diagnostic with the place of the first cell that is wrong.
  func record() throws(Diagnostic) -> AddressRecord {
    guard let kind = EntityKind(rawValue: String(cells[0])) else {
      let kinds = EntityKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw wrong(0, "`\(cells[0])` is no kind of page", "write one of \(kinds)")
    }
    guard let identity = AddressLine.unescaped(cells[1]), !identity.isEmpty else {
      throw wrong(1, "the identity is empty or ends in a single `\\`", "write what the page is about")
    }
    if let fault = AddressLine.fault(ofAddress: cells[2]) {
      throw wrong(
        2, "`\(cells[2])` is no address: \(fault)", "write a folder of the site, such as `people/ann-lee/`")
    }
    let days = try [3, 4].map { column throws(Diagnostic) in
      guard let day = CalendarDate(iso: cells[column]) else {
        throw wrong(column, "`\(cells[column])` is no date", "write the date as YYYY-MM-DD")
      }
      return day
    }
    guard days[0] <= days[1] else {
      throw wrong(4, "the page changed before it was first published", "write a date from \(days[0].iso) on")
    }
    return AddressRecord(
      kind: kind, identity: identity, address: String(cells[2]), firstPublished: days[0],
      lastChanged: days[1],
      state: try state())
  }

  private func state() throws(Diagnostic) -> AddressRecord.State {
    switch cells[5] {
    case "live": return .live
    case "withdrawn": return .withdrawn
    default:
      let words = "moved to "
      guard cells[5].hasPrefix(words) else {
        throw wrong(
          5, "`\(cells[5])` is no state of an address", "write `live`, `moved to ADDRESS` or `withdrawn`")
      }
      let target = cells[5].dropFirst(words.count)
      let page = target.prefix { $0 != "#" }
      if let fault = AddressLine.fault(ofAddress: page) {
        throw wrong(
          5, "`\(target)` is no address: \(fault)",
          "write `moved to people/ann-lee/`, with the page's own address")
      }
      guard page != cells[2] else {
        throw wrong(5, "the address moved to itself", "write `live`, or the address where the page is now")
      }
      return .moved(to: String(target))
    }
  }

  private static func fault(ofAddress text: Substring) -> String? {
    guard text.hasSuffix("/") else { return "it does not end with `/`" }
    return SitePath.fault(of: String(text.dropLast()))
  }

  private func wrong(_ cell: Int, _ message: String, _ next: String) -> Diagnostic {
    let before = cells[..<cell].reduce(0) { $0 + $1.count + 1 }
    return Diagnostic(
      "address-line", .error, file: AddressBook.path, line: number, column: before + 1, message,
      nextStep: next,
      excerpt: String(line))
  }

  static func twice(_ line: Substring, _ number: Int, _ message: String) -> Diagnostic {
    Diagnostic(
      "address-line", .error, file: AddressBook.path, line: number, message,
      nextStep: "keep one of the two lines, or write where the other address has moved to",
      excerpt: String(line))
  }

  // MARK: - Writing

  static func text(of record: AddressRecord) -> String {
    let state =
      switch record.state {
      case .live: "live"
      case .moved(let address): "moved to \(address)"
      case .withdrawn: "withdrawn"
      }
    return [
      record.kind.rawValue, escaped(record.identity), record.address, record.firstPublished.iso,
      record.lastChanged.iso,
      state,
    ].joined(separator: "\t")
  }

  /// A file's name may hold a tab or an end of line, which would part the columns or the lines.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\t": out += "\\t"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Nil where a single backslash ends the text.
  private static func unescaped(_ text: Substring) -> String? {
    var out = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        out.append(scalar)
        continue
      }
      guard let next = scalars.next() else { return nil }
      switch next {
      case "t": out.append("\t")
      case "n": out.append("\n")
      case "r": out.append("\r")
      case "\\": out.append("\\")
      // Written by hand, as in a Windows path: as it stands.
      default: out += [scalar, next]
      }
    }
    return String(out)
  }
}
