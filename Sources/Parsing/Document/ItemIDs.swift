import Minutes

/// Gives items their ids: by number, else by title; a repeat gets `--2`.
struct ItemIDs {
  private var seen: [String: Int] = [:]

  mutating func id(number: String?, title: String) -> String {
    let base = "item-" + (number.map { slug($0, orElse: "0") } ?? slug(title, orElse: "untitled"))
    let n = (seen[base] ?? 0) + 1
    seen[base] = n
    return n == 1 ? base : "\(base)--\(n)"
  }
}
