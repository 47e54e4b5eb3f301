/// Names with their values: one context of a template.
package struct TemplateObject: Sendable {
  /// A name and its value, as literals give them.
  typealias Entry = (TemplateName, TemplateValue)

  /// So many entries are looked through one by one, in the order in which they were given: a row of a list, of which a
  /// page has hundreds, keeps the very array that its literal made. More of them are sorted.
  private static let few = 16

  /// Each name once; where there are many, by rising fingerprint, so that an object of many names (the words of a
  /// language, say) costs little more to ask than one of few.
  private(set) var entries: [Entry] = []

  package init() {}

  /// Where a name is given twice, the later value stands.
  package init(_ pairs: [(TemplateName, TemplateValue)]) {
    if pairs.count <= Self.few, !Self.repeats(pairs) {
      entries = pairs
      return
    }
    entries.reserveCapacity(pairs.count)
    for (name, value) in pairs { self[name] = value }
  }

  package init(_ values: [String: TemplateValue]) {
    entries = values.map { (TemplateName($0.key), $0.value) }
    if entries.count > Self.few { sort() }
  }

  private static func repeats(_ pairs: [(TemplateName, TemplateValue)]) -> Bool {
    for i in pairs.indices {
      for j in 0..<i where pairs[j].0.fingerprint == pairs[i].0.fingerprint { return true }
    }
    return false
  }

  private mutating func sort() { entries.sort { $0.0.fingerprint < $1.0.fingerprint } }

  /// The names, sorted.
  package var names: [String] { entries.map { $0.0.text }.sorted() }

  /// The value of a name; nil where the name is not known. Setting nil sets `.null`: a name that is set is known.
  package subscript(name: TemplateName) -> TemplateValue? {
    get { position(of: name).map { entries[$0].1 } }
    set {
      let value = newValue ?? .null
      if entries.count <= Self.few {
        if let position = position(of: name) {
          entries[position].1 = value
        } else {
          entries.append((name, value))
          if entries.count > Self.few { sort() }
        }
        return
      }
      let place = place(of: name.fingerprint)
      if let position = position(of: name, from: place) {
        entries[position].1 = value
      } else {
        entries.insert((name, value), at: place)
      }
    }
  }

  /// This object with the names of another, whose values stand where both have one.
  package func merging(_ other: TemplateObject) -> TemplateObject {
    var merged = self
    for entry in other.entries { merged[entry.0] = entry.1 }
    return merged
  }

  func position(of name: TemplateName) -> Int? {
    if entries.count > Self.few { return position(of: name, from: place(of: name.fingerprint)) }
    for i in entries.indices
    where entries[i].0.fingerprint == name.fingerprint && entries[i].0.text == name.text { return i }
    return nil
  }

  private func position(of name: TemplateName, from place: Int) -> Int? {
    var position = place
    while position < entries.count, entries[position].0.fingerprint == name.fingerprint {
      if entries[position].0.text == name.text { return position }
      position += 1
    }
    return nil
  }

  /// The first entry whose fingerprint is not below this one.
  private func place(of fingerprint: UInt64) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low &+ high) / 2
      if entries[middle].0.fingerprint < fingerprint { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

extension TemplateObject: Equatable {
  package static func == (a: TemplateObject, b: TemplateObject) -> Bool {
    a.entries.count == b.entries.count && a.entries.allSatisfy { b[$0.0] == $0.1 }
  }
}

extension TemplateObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) { self.init(elements) }
}
