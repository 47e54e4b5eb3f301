/// Names with their values: one context of a template.
///
/// Keeps the order in which names were added. Up to eight names are found by looking at each fingerprint in
/// turn; more (the words of a language, say) through a table, so that a large object costs no more to ask.
package struct TemplateObject: Sendable {
  struct Entry: Sendable, Equatable {
    let name: TemplateName
    var value: TemplateValue
  }

  private(set) var entries: [Entry] = []
  /// Open addressing on the fingerprint: position in `entries` + 1, or 0; empty while `entries` is short.
  private var slots: [Int32] = []

  private static let scanned = 8

  package init() {}

  /// Where a name is given twice, the later value stands.
  package init(_ pairs: some Collection<(TemplateName, TemplateValue)>) {
    entries.reserveCapacity(pairs.count)
    for (name, value) in pairs { self[name] = value }
  }

  package init(_ values: [String: TemplateValue]) {
    self.init(values.map { (TemplateName($0.key), $0.value) })
  }

  /// The names, in the order in which they were added.
  package var names: [String] { entries.map(\.name.text) }

  /// The value of a name; nil where the name is not known. Setting nil is to set `.null`, for a name that was
  /// known stays known.
  package subscript(name: TemplateName) -> TemplateValue? {
    get { position(of: name).map { entries[$0].value } }
    set {
      if let position = position(of: name) {
        entries[position].value = newValue ?? .null
      } else {
        append(Entry(name: name, value: newValue ?? .null))
      }
    }
  }

  /// This object with the names of another, whose values stand where both have one.
  package func merging(_ other: TemplateObject) -> TemplateObject {
    var merged = self
    for entry in other.entries { merged[entry.name] = entry.value }
    return merged
  }

  func position(of name: TemplateName) -> Int? {
    if slots.isEmpty {
      for position in entries.indices where entries[position].name == name { return position }
      return nil
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: name.fingerprint) & mask
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if entries[position].name == name { return position }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    guard entries.count > Self.scanned else { return }
    if entries.count * 2 > slots.count {
      slots = Array(repeating: 0, count: max(32, slots.count * 2))
      for position in entries.indices { occupy(position) }
    } else {
      occupy(entries.count - 1)
    }
  }

  private mutating func occupy(_ position: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[position].name.fingerprint) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: position + 1)
  }
}

extension TemplateObject: Equatable {
  /// The order of the names does not matter.
  package static func == (a: TemplateObject, b: TemplateObject) -> Bool {
    a.entries.count == b.entries.count && a.entries.allSatisfy { b[$0.name] == $0.value }
  }
}

extension TemplateObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) { self.init(elements) }
}
