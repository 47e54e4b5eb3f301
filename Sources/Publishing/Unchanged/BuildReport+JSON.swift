import Minutes

extension BuildReport {
  /// What is kept of a report: what was built and what was found, not how long it took.
  var json: JSONValue {
    .object(
      Self.counts.map { ($0.name, .int(self[keyPath: $0.path])) }
        + [("has_address", .bool(hasAddress)), ("diagnostics", .array(diagnostics.map(\.json)))])
  }

  /// Nil where it is none, as one of another version of the program.
  init?(json: JSONNode) {
    self.init()
    for (name, path) in Self.counts {
      guard let count = json[name]?.integer else { return nil }
      self[keyPath: path] = count
    }
    guard case .bool(let hasAddress) = json["has_address"]?.value,
      case .array(let found) = json["diagnostics"]?.value
    else { return nil }
    self.hasAddress = hasAddress
    diagnostics = found.compactMap(Diagnostic.init(json:))
    guard diagnostics.count == found.count else { return nil }
    built = true
  }

  private static var counts: [(name: String, path: WritableKeyPath<BuildReport, Int>)] {
    [
      ("meetings", \.meetings), ("papers", \.papers), ("people", \.people),
      ("organisations", \.organisations), ("themes", \.themes), ("pages", \.pages), ("bytes", \.bytes),
      ("unkept_addresses", \.unkeptAddresses),
    ]
  }
}

extension Diagnostic {
  /// The reverse of `json`.
  fileprivate init?(json: JSONNode) {
    guard let id = json["id"]?.text, let message = json["message"]?.text,
      let severity = json["severity"]?.text.flatMap(Severity.init(rawValue:))
    else { return nil }
    self.init(
      id, severity, file: json["file"]?.text, line: json["line"]?.integer, column: json["column"]?.integer,
      message, nextStep: json["next_step"]?.text, excerpt: json["excerpt"]?.text)
  }
}

extension JSONNode {
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  var text: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  var integer: Int? {
    guard case .number(let number) = value else { return nil }
    return Int(exactly: number)
  }
}
