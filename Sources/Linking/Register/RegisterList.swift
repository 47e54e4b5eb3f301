import Minutes
import Reading
import Yams

/// The entries of a register file, one by one, with what their fields have in common.
struct RegisterList {
  var file: YAMLFile
  private var nodes: ArraySlice<Node> = []
  private var ids: [String: Int] = [:]

  init(_ text: String, path: String) {
    file = YAMLFile(text, path: path, id: "register")
    guard let root = file.root else { return }
    if case .sequence(let sequence) = root {
      nodes = Array(sequence)[...]
    } else if root.scalar?.string.isEmpty != true {
      file.report("A register is a list of entries", at: root.mark, next: "Begin each entry with - id:")
    }
  }

  /// False where the text is no list of entries, nor empty.
  var isList: Bool {
    guard file.diagnostics.isEmpty else { return false }
    return file.root != nil || file.lines.allSatisfy { $0.isEmpty || $0.hasPrefix("#") }
  }

  mutating func next() -> (node: Node, place: RegisterPlace)? {
    nodes.popFirst().map { ($0, place(of: $0)) }
  }

  func place(of node: Node) -> RegisterPlace {
    RegisterPlace(file: file.path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The id of an entry: the last part of an address, and nobody else's.
  mutating func id(_ fields: inout YAMLFields) -> String? {
    guard let node = fields.node("id"), let id = node.scalar?.string, !id.isEmpty else {
      file.report("An entry has an id", at: fields.all.first?.keyNode.mark, next: "Write - id: ann-lee")
      return nil
    }
    guard slug(id) == id else {
      file.report(
        "An id is lower-case letters, digits and single hyphens, and “\(id)” is not", at: node.mark,
        next: "Write id: \(slug(id))")
      return nil
    }
    if let line = ids[id] {
      file.report(
        "“\(id)” is the id of the entry on line \(line) already", at: node.mark,
        next: "Join the two entries, or give one another id")
      return nil
    }
    ids[id] = node.mark?.line ?? 0
    return id
  }

  /// "from" and "to".
  mutating func days(_ fields: inout YAMLFields) -> (from: CalendarDate?, to: CalendarDate?) {
    let from = day("from", &fields)
    let to = day("to", &fields)
    if let from, let to, to < from {
      file.report(
        "“to” is not before “from”", at: fields.node("to")?.mark,
        next: "Write from: \(to.iso) and to: \(from.iso), if they were changed over")
      return (nil, nil)
    }
    return (from, to)
  }

  private mutating func day(_ key: String, _ fields: inout YAMLFields) -> CalendarDate? {
    let text = fields.text(key, in: &file) {
      CalendarDate(iso: $0) == nil
        ? ("“\(key)” is a day written YYYY-MM-DD, and “\($0)” is not", "Write \(key): 2018-07-10") : nil
    }
    return text.flatMap { CalendarDate(iso: $0) }
  }

  /// The nodes of a list; one thing alone is a list of one.
  mutating func entries(_ key: String, _ fields: inout YAMLFields) -> [Node] {
    guard let node = fields.node(key) else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    return [node]
  }
}
