/// The rows and cells of one table, with the columns that spanning cells leave to the others.
struct HTMLTable: Sendable {
  struct Cell: Sendable {
    var node: Int
    /// From 0.
    var column: Int
  }

  struct Row: Sendable {
    var cells: [Cell]
    /// True where every cell is a heading's, or the row stands in the table's head.
    var isHeader: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var captions: [Int] = []
  private(set) var columns = 0
  /// True where a cell holds another table: it is there for the layout.
  private(set) var isNested = false
  /// How many further rows the cells of the rows before reach down, column by column.
  private var reach: [Int] = []

  init(_ tree: HTMLTree, _ table: Int) {
    gather(tree, table, isHead: false)
  }

  private mutating func gather(_ tree: HTMLTree, _ index: Int, isHead: Bool) {
    for child in tree.nodes[index].children {
      switch tree.nodes[child].name {
      case .thead: gather(tree, child, isHead: true)
      case .tbody, .tfoot: gather(tree, child, isHead: false)
      case .caption: captions.append(child)
      case .tr: add(tree, child, isHead: isHead)
      case .td, .th:
        add(tree, index, isHead: isHead)
        return
      case nil, .col, .colgroup: continue
      // What stands between rows against the rules is text still.
      default: rows.append(Row(cells: [Cell(node: child, column: 0)], isHeader: false))
      }
    }
  }

  private mutating func add(_ tree: HTMLTree, _ row: Int, isHead: Bool) {
    var cells: [Cell] = []
    var column = 0
    var spans: [(column: Int, rows: Int)] = []
    for child in tree.nodes[row].children {
      let node = tree.nodes[child]
      guard let name = node.name, name == .td || name == .th, node.attributes[.hidden] == nil else {
        continue
      }
      while column < reach.count, reach[column] > 0 { column += 1 }
      if column >= 100 { column = 99 }
      cells.append(Cell(node: child, column: column))
      if HTMLTable.holdsTable(tree, child) { isNested = true }
      let wide = min(max(Int(node.attributes[.colspan] ?? "") ?? 1, 1), 100 - column)
      let high = min(max(Int(node.attributes[.rowspan] ?? "") ?? 1, 1), 1000)
      for i in column..<(column + wide) { spans.append((i, high)) }
      column += wide
    }
    for i in reach.indices where reach[i] > 0 { reach[i] -= 1 }
    for span in spans {
      while reach.count <= span.column { reach.append(0) }
      reach[span.column] = max(reach[span.column], span.rows - 1)
    }
    guard !cells.isEmpty else { return }
    columns = max(columns, (cells.last?.column ?? 0) + 1)
    rows.append(Row(cells: cells, isHeader: isHead || cells.allSatisfy { tree.nodes[$0.node].name == .th }))
  }

  private static func holdsTable(_ tree: HTMLTree, _ index: Int) -> Bool {
    for child in tree.nodes[index].children {
      if let name = tree.nodes[child].name, name == .table { return true }
      if holdsTable(tree, child) { return true }
    }
    return false
  }
}
