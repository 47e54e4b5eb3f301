import Minutes
package import Yams

/// The fields of one mapping of a YAML file, taken one by one; what nobody took in the end is a mistake.
package struct YAMLFields {
  /// What the mapping is called in messages, such as "site.yml" or "vocabulary".
  private let name: String
  private var pairs: [(key: String, keyNode: Node, value: Node)] = []
  package private(set) var known: [String] = []

  /// The fields of `node`. A node that is no mapping is reported; nothing, as in an empty file, is no mistake.
  package init(_ node: Node?, name: String, in file: inout YAMLFile) {
    self.name = name
    guard let node, !YAMLFields.isNothing(node) else { return }
    guard case .mapping(let mapping) = node else {
      file.report(
        "\(name) holds lines of the form key: value", at: node.mark, next: "Write title: Our minutes")
      return
    }
    for (key, value) in mapping {
      guard let word = key.scalar?.string else {
        file.report("A key of \(name) is a word", at: key.mark)
        continue
      }
      pairs.append((word, key, value))
    }
  }

  /// Every key with its value, for a mapping whose keys are names that people choose.
  package var all: [(key: String, keyNode: Node, value: Node)] { pairs }

  /// The value of a key; nil where it is missing or nothing is written behind it.
  package mutating func node(_ key: String) -> Node? {
    known.append(key)
    return pairs.first { $0.key == key && !YAMLFields.isNothing($0.value) }?.value
  }

  /// A text, trimmed; `rule` says what is wrong with it, or nil.
  package mutating func text(
    _ key: String, in file: inout YAMLFile, rule: (String) -> (message: String, next: String)? = { _ in nil }
  ) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar?.string.trimmed else {
      file.report("“\(key)” is one text", at: node.mark, next: "Write \(key): and the text on one line")
      return nil
    }
    if let (message, next) = rule(text) {
      file.report(message, at: node.mark, next: next)
      return nil
    }
    return text
  }

  /// One of the words of an enumeration.
  package mutating func choice<Choice>(_ key: String, in file: inout YAMLFile) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    let words = Choice.allCases.map(\.rawValue)
    let listed = words.map { "“\($0)”" }.joined(separator: " or ")
    return text(key, in: &file) {
      words.contains($0)
        ? nil
        : ("“\(key)” is \(listed), not “\($0)”\(didYouMean($0, among: words))", "Write \(key): \(words[0])")
    }.flatMap { Choice(rawValue: $0) }
  }

  /// A whole number of a range.
  package mutating func number(
    _ key: String, from range: ClosedRange<Int>, in file: inout YAMLFile
  ) -> Int? {
    text(key, in: &file) {
      Int($0).map(range.contains) == true
        ? nil
        : (
          "“\(key)” is a whole number from \(range.lowerBound) to \(range.upperBound), not “\($0)”",
          "Write \(key): \(range.lowerBound) or more"
        )
    }.flatMap { Int($0) }
  }

  /// `true` or `false`, `yes` or `no`.
  package mutating func flag(_ key: String, in file: inout YAMLFile) -> Bool? {
    text(key, in: &file) {
      ["true", "yes", "false", "no"].contains($0.lowercased())
        ? nil : ("“\(key)” is true or false, not “\($0)”", "Write \(key): true")
    }.map { ["true", "yes"].contains($0.lowercased()) }
  }

  /// A list of texts; one text alone is a list of one.
  package mutating func texts(_ key: String, in file: inout YAMLFile) -> [String]? {
    node(key).flatMap { YAMLFields.texts($0, named: key, in: &file) }
  }

  package static func texts(_ node: Node, named key: String, in file: inout YAMLFile) -> [String]? {
    if let text = node.scalar?.string.trimmed { return text.isEmpty ? [] : [text] }
    guard case .sequence(let sequence) = node else {
      file.report("“\(key)” is a list", at: node.mark, next: "Write \(key): [one, two]")
      return nil
    }
    var out: [String] = []
    for entry in sequence {
      if let text = entry.scalar?.string.trimmed, !text.isEmpty {
        out.append(text)
      } else {
        file.report("An entry of “\(key)” is a text", at: entry.mark, next: "Write - and the text")
      }
    }
    return out
  }

  /// Reports every key that was never asked for.
  package func refuseUnknown(in file: inout YAMLFile) {
    for pair in pairs where !known.contains(pair.key) {
      file.report(
        "“\(pair.key)” is not a key of \(name)\(didYouMean(pair.key, among: known))", at: pair.keyNode.mark,
        next: "The keys are \(known.sorted().joined(separator: ", "))")
    }
  }

  private static func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }
}

extension String {
  /// Without white space at either end.
  package var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
