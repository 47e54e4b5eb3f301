/// The numbering of a Word document: which label each paragraph gets, as Word prints it.
///
/// After ECMA-376, part 1, section 17.9: a paragraph names a numbering and a level, or its style does; numberings of one
/// definition count on together unless they say where they start; a level begins anew when one above it has counted.
struct WordNumbering: Sendable {
  private struct Level: Sendable {
    var start = 1
    var format = "decimal"
    var text = ""
    /// The level whose count starts this one anew; nil for every one above, 0 for none.
    var restart: Int?
    var isLegal = false
    var style: String?
  }

  private struct Definition: Sendable {
    var levels: [Int: Level] = [:]
    /// The style that holds the true definition.
    var link: String?
  }

  private struct Instance: Sendable {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private struct Style: Sendable {
    var base: String?
    var numbering: String?
    var level: Int?
  }

  private var definitions: [String: Definition] = [:]
  private var instances: [String: Instance] = [:]
  private var styles: [String: Style] = [:]

  /// The counts so far, by definition and level.
  private var counts: [String: [Int: Int]] = [:]
  /// Numberings whose own start has been used.
  private var started: Set<String> = []

  /// - Parameters:
  ///   - numbering: `word/numbering.xml`.
  ///   - styles: `word/styles.xml`.
  init(numbering: [UInt8], styles: [UInt8]) {
    read(numbering: numbering)
    read(styles: styles)
  }

  var isEmpty: Bool { instances.isEmpty }

  // MARK: Labels

  /// The label of the next paragraph; nil for one without a number, or with a bullet.
  ///
  /// - Parameters:
  ///   - style: the paragraph's style.
  ///   - numbering: the numbering that the paragraph itself names.
  ///   - level: the level that it names.
  mutating func label(style: String?, numbering: String?, level: Int?) -> String? {
    let inherited = style.flatMap { self.inherited(from: $0) }
    guard let name = numbering ?? inherited?.numbering, name != "0", let instance = instances[name] else {
      return nil
    }
    let home = self.home(of: instance.definition)
    guard let definition = definitions[home] else { return nil }
    let depth =
      level ?? inherited?.level ?? definition.levels.first {
        $0.value.style != nil && $0.value.style == style
      }?.key ?? 0
    guard let own = instance.levels[depth] ?? definition.levels[depth] else { return nil }

    var counted = counts[home] ?? [:]
    if started.insert(name).inserted {
      for (level, start) in instance.starts { counted[level] = start - 1 }
    }
    counted[depth] = (counted[depth] ?? own.start - 1) + 1
    for (deeper, other) in definition.levels where deeper > depth {
      if let restart = other.restart, restart == 0 || restart <= depth { continue }
      counted[deeper] = nil
    }
    counts[home] = counted
    if own.format == "bullet" { return nil }
    let label = text(own, instance, definition, counted)
    return label.trimmed.isEmpty ? nil : label.trimmed
  }

  /// The level's text with each "%n" replaced by the count of level n.
  private func text(_ own: Level, _ instance: Instance, _ definition: Definition, _ counted: [Int: Int])
    -> String
  {
    var out = ""
    var rest = own.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, digit > 0 else {
        out.append(character)
        continue
      }
      rest.removeFirst()
      let level = instance.levels[digit - 1] ?? definition.levels[digit - 1] ?? Level()
      let count = counted[digit - 1] ?? level.start
      out += WordNumbering.number(count, own.isLegal ? "decimal" : level.format)
    }
    return out
  }

  private static func number(_ count: Int, _ format: String) -> String {
    switch format {
    case "none": return ""
    case "lowerLetter", "upperLetter":
      // After z come aa, bb, cc: the letter repeated.
      guard count > 0, count <= 26 * 20 else { return "\(count)" }
      let letter = String(UnicodeScalar(UInt8(0x61 + (count - 1) % 26)))
      let letters = String(repeating: letter, count: (count - 1) / 26 + 1)
      return format == "lowerLetter" ? letters : letters.uppercased()
    case "lowerRoman": return String(ListLabel.text(count, kind: .lowerRoman).dropLast())
    case "upperRoman": return String(ListLabel.text(count, kind: .upperRoman).dropLast())
    case "decimalZero": return count < 10 ? "0\(count)" : "\(count)"
    default: return "\(count)"
    }
  }

  /// The definition that holds the levels: one may refer to a style, whose numbering refers to it.
  private func home(of name: String) -> String {
    guard let link = definitions[name]?.link, let numbering = styles[link]?.numbering,
      let definition = instances[numbering]?.definition
    else { return name }
    return definition
  }

  private func inherited(from style: String) -> (numbering: String, level: Int?)? {
    var name: String? = style
    var level: Int?
    for _ in 0..<16 {
      guard let current = name, let found = styles[current] else { return nil }
      level = level ?? found.level
      if let numbering = found.numbering { return (numbering, level) }
      name = found.base
    }
    return nil
  }

  // MARK: Reading

  private mutating func read(numbering: [UInt8]) {
    var definition: String?
    var instance: String?
    var level: Int?
    var override: Int?
    func change(_ body: (inout Level) -> Void) {
      guard let level else { return }
      if let instance {
        body(&instances[instance, default: Instance()].levels[level, default: Level()])
      } else if let definition {
        body(&definitions[definition, default: Definition()].levels[level, default: Level()])
      }
    }
    for tag in XMLTags(numbering) {
      let value = tag.attribute("w:val")
      switch tag.name {
      case "w:abstractNum":
        definition = tag.kind == .start ? tag.attribute("w:abstractNumId") : nil
        level = nil
        if let definition { definitions[definition] = Definition() }
      case "w:num":
        instance = tag.kind == .start ? tag.attribute("w:numId") : nil
        override = nil
        level = nil
        if let instance { instances[instance] = Instance() }
      case "w:lvlOverride": override = tag.kind == .end ? nil : tag.attribute("w:ilvl").flatMap { Int($0) }
      case "w:lvl":
        level = tag.kind == .start ? tag.attribute("w:ilvl").flatMap { Int($0) } : nil
        change { $0 = Level() }
      case "w:abstractNumId": if let instance, let value { instances[instance]?.definition = value }
      case "w:numStyleLink": if let definition { definitions[definition]?.link = value }
      case "w:startOverride":
        if let instance, let override { instances[instance]?.starts[override] = Int(value ?? "") }
      case "w:start": change { $0.start = Int(value ?? "") ?? 1 }
      case "w:numFmt": change { $0.format = value ?? "decimal" }
      case "w:lvlText": change { $0.text = value ?? "" }
      case "w:lvlRestart": change { $0.restart = Int(value ?? "") }
      case "w:isLgl": change { $0.isLegal = value != "0" && value != "false" }
      case "w:pStyle": change { $0.style = value }
      default: break
      }
    }
  }

  private mutating func read(styles: [UInt8]) {
    var style: String?
    for tag in XMLTags(styles) {
      let value = tag.attribute("w:val")
      switch tag.name {
      case "w:style":
        style = tag.kind == .start ? tag.attribute("w:styleId") : nil
        if let style { self.styles[style] = Style() }
      case "w:basedOn": if let style { self.styles[style]?.base = value }
      case "w:numId": if let style { self.styles[style]?.numbering = value }
      case "w:ilvl": if let style { self.styles[style]?.level = value.flatMap { Int($0) } }
      default: break
      }
    }
  }
}
