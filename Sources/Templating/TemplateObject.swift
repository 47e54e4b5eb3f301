/// Names with their values: one context of a template.
package struct TemplateObject: Sendable {
  struct Entry: Sendable, Equatable {
    let name: TemplateName
    var value: TemplateValue
  }

  /// By rising fingerprint, so that an object of many names (the words of a language, say) costs little more to
  /// ask than one of few.
  private(set) var entries: [Entry] = []

  package init() {}

  /// Where a name is given twice, the later value stands.
  package init(_ pairs: some Collection<(TemplateName, TemplateValue)>) {
    entries.reserveCapacity(pairs.count)
    for (name, value) in pairs { self[name] = value }
  }

  package init(_ values: [String: TemplateValue]) {
    entries = values.map { Entry(name: TemplateName($0.key), value: $0.value) }
    entries.sort { $0.name.fingerprint < $1.name.fingerprint }
  }

  /// The names, sorted.
  package var names: [String] { entries.map(\.name.text).sorted() }

  /// The value of a name; nil where the name is not known. Setting nil sets `.null`: a name that is set is known.
  package subscript(name: TemplateName) -> TemplateValue? {
    get { position(of: name).map { entries[$0].value } }
    set {
      let place = place(of: name.fingerprint)
      if let position = position(of: name, from: place) {
        entries[position].value = newValue ?? .null
      } else {
        entries.insert(Entry(name: name, value: newValue ?? .null), at: place)
      }
    }
  }

  /// This object with the names of another, whose values stand where both have one.
  package func merging(_ other: TemplateObject) -> TemplateObject {
    var merged = self
    for entry in other.entries { merged[entry.name] = entry.value }
    return merged
  }

  func position(of name: TemplateName) -> Int? { position(of: name, from: place(of: name.fingerprint)) }

  private func position(of name: TemplateName, from place: Int) -> Int? {
    var position = place
    while position < entries.count, entries[position].name.fingerprint == name.fingerprint {
      if entries[position].name.text == name.text { return position }
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
      if entries[middle].name.fingerprint < fingerprint { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

extension TemplateObject: Equatable {
  package static func == (a: TemplateObject, b: TemplateObject) -> Bool {
    a.entries.count == b.entries.count && a.entries.allSatisfy { b[$0.name] == $0.value }
  }
}

extension TemplateObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) { self.init(elements) }
}
