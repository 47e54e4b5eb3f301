/// A web page as a tree of elements and texts, each with the line of the file where it begins.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    enum Kind: Sendable {
      /// The name in lower case.
      case element(String)
      /// Its bytes, references replaced, line ends as line feeds.
      case text([UInt8])
    }

    var kind: Kind
    /// From 1.
    var line: Int
    var attributes: [String: String] = [:]
    var children: [Int] = []

    var name: String? {
      if case .element(let name) = kind { return name }
      return nil
    }
  }

  /// Node 0 is the root, an element without a name.
  private(set) var nodes: [Node]
  /// The nodes that are open while the tree is built, by their indices.
  private var open: [Int] = [0]
  /// How many of the open elements have each name, so that most searches of them need not begin.
  private var openNames: [String: Int] = [:]

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - start: the offset at which the page begins, and its line.
  init(_ bytes: [UInt8], from start: Int = 0, line: Int = 1) {
    nodes = [Node(kind: .element(""), line: line)]
    var tokens = HTMLTokens(bytes, from: start, line: line)
    while let token = tokens.next() {
      switch token {
      case .text(let text, let line): add(Node(kind: .text(text), line: line))
      case .start(let name, let attributes, let line, let isClosed):
        begin(name, attributes, line: line, isClosed: isClosed)
      case .end(let name): end(name)
      }
    }
  }

  private mutating func add(_ node: Node) {
    nodes.append(node)
    nodes[open[open.count - 1]].children.append(nodes.count - 1)
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], line: Int, isClosed: Bool) {
    closeImplied(by: name)
    add(Node(kind: .element(name), line: line, attributes: attributes))
    let isEmpty = HTMLElements.void.contains(name) || isClosed && !HTMLElements.known.contains(name)
    // Deeper than any page that a person wrote: what follows is kept, but no longer nested.
    if !isEmpty, open.count < 256 {
      open.append(nodes.count - 1)
      openNames[name, default: 0] += 1
    }
  }

  /// Closes the open elements from a place on.
  private mutating func pop(from place: Int) {
    for index in open[place...] {
      if let name = nodes[index].name { openNames[name, default: 1] -= 1 }
    }
    open.removeSubrange(place...)
  }

  private mutating func end(_ name: String) {
    guard openNames[name, default: 0] > 0 else { return }
    var i = open.count - 1
    while i > 0 {
      let here = nodes[open[i]].name ?? ""
      if here == name {
        return pop(from: i)
      }
      // A stray end tag in a cell closes nothing outside the cell.
      if HTMLElements.cells.contains(here), !HTMLElements.tableParts.contains(name) { return }
      if here == "table", name != "body", name != "html" { return }
      i -= 1
    }
  }

  /// Closes the elements whose end tags may be left out, after the rules of HTML 5, section 13.1.2.4.
  private mutating func closeImplied(by name: String) {
    switch name {
    case "li": close(["li"], within: ["ul", "ol", "menu", "dir"])
    case "dt", "dd": close(["dt", "dd"], within: ["dl"])
    case "td", "th": close(["td", "th"], within: ["tr", "table"])
    case "tr": close(["tr", "td", "th", "caption", "colgroup"], within: ["table"])
    case "thead", "tbody", "tfoot":
      close(["thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup"], within: ["table"])
    case "option", "optgroup": close(["option"], within: ["select", "datalist"])
    case "body": close(["head"], within: [])
    default:
      // A head that nobody closed ends where something begins that no head holds.
      if !HTMLElements.metadata.contains(name) { close(["head"], within: []) }
    }
    if HTMLElements.closesParagraph.contains(name) { close(["p"], within: HTMLElements.scopes) }
  }

  /// Closes the outermost open element of `names` that no element of `scope` stands around more closely.
  private mutating func close(_ names: Set<String>, within scope: Set<String>) {
    guard names.contains(where: { openNames[$0, default: 0] > 0 }) else { return }
    var found: Int?
    var i = open.count - 1
    while i > 0 {
      let here = nodes[open[i]].name ?? ""
      if names.contains(here) { found = i } else if scope.contains(here) { break }
      i -= 1
    }
    if let found { pop(from: found) }
  }
}
