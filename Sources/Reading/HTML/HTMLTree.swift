/// A web page as a tree of elements and texts, each with the line of the file where it begins.
struct HTMLTree: Sendable {
  /// An element, or a text.
  struct Node: Sendable {
    /// An element's name; nil for a text.
    var name: HTMLName?
    /// A text's bytes, references replaced, line ends as line feeds.
    var text: [UInt8] = []
    /// From 1.
    var line: Int
    var attributes: [HTMLAttribute: String] = [:]
    var children: [Int] = []
  }

  /// Node 0 is the root.
  private(set) var nodes: [Node]
  /// The nodes that are open while the tree is built, by their indices.
  private var open: [Int] = [0]
  /// How many of the open elements have each name, by its code, so that most searches of them need not begin.
  private var openNames = Array(repeating: 0, count: HTMLElements.names.count)

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - start: the offset at which the page begins, and its line.
  init(_ bytes: [UInt8], from start: Int = 0, line: Int = 1) {
    nodes = [Node(name: .html, line: line)]
    var tokens = HTMLTokens(bytes, from: start, line: line)
    while let token = tokens.next() {
      switch token {
      case .text(let text, let line): add(Node(text: text, line: line))
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

  private mutating func begin(
    _ name: HTMLName, _ attributes: [HTMLAttribute: String], line: Int, isClosed: Bool
  ) {
    closeImplied(by: name)
    add(Node(name: name, line: line, attributes: attributes))
    let isEmpty = name.is(.void) || isClosed && !name.is(.known)
    // Deeper than any page that a person wrote: what follows is kept, but no longer nested.
    if !isEmpty, open.count < 256 {
      open.append(nodes.count - 1)
      count(name, 1)
    }
  }

  private mutating func count(_ name: HTMLName, _ change: Int) {
    let code = Int(name.code)
    while openNames.count <= code { openNames.append(0) }
    openNames[code] += change
  }

  private func isOpen(_ name: HTMLName) -> Bool {
    Int(name.code) < openNames.count && openNames[Int(name.code)] > 0
  }

  /// Closes the open elements from a place on.
  private mutating func pop(from place: Int) {
    for index in open[place...] {
      if let name = nodes[index].name { count(name, -1) }
    }
    open.removeSubrange(place...)
  }

  private mutating func end(_ name: HTMLName) {
    guard isOpen(name) else { return }
    var i = open.count - 1
    while i > 0, let here = nodes[open[i]].name {
      if here == name { return pop(from: i) }
      // A stray end tag in a cell closes nothing outside the cell.
      if here.is(.cell), !name.is(.tablePart) { return }
      if here == .table, name != .body, name != .html { return }
      i -= 1
    }
  }

  /// Closes the elements whose end tags may be left out, after the rules of HTML 5, section 13.1.2.4.
  private mutating func closeImplied(by name: HTMLName) {
    switch name {
    case .li: close([.li]) { $0.is(.list) }
    case .dt, .dd: close([.dt, .dd]) { $0 == .dl }
    case .td, .th: close([.td, .th]) { $0 == .tr || $0 == .table }
    case .tr: close([.tr, .td, .th, .caption, .colgroup]) { $0 == .table }
    case .thead, .tbody, .tfoot:
      close([.thead, .tbody, .tfoot, .tr, .td, .th, .caption, .colgroup]) { $0 == .table }
    case .option, .optgroup: close([.option]) { $0 == .select }
    default: break
    }
    // A head that nobody closed ends where something begins that no head holds.
    if !name.is(.metadata) { close([.head]) { _ in false } }
    if name.is(.closesParagraph) { close([.p]) { $0.is(.scope) } }
  }

  /// Closes the outermost open element of `names` that nothing in `isScope` stands around more closely.
  private mutating func close(_ names: [HTMLName], within isScope: (HTMLName) -> Bool) {
    guard names.contains(where: isOpen) else { return }
    var found: Int?
    var i = open.count - 1
    while i > 0, let here = nodes[open[i]].name {
      if names.contains(here) { found = i } else if isScope(here) { break }
      i -= 1
    }
    if let found { pop(from: found) }
  }
}
