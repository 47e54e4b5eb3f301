/// Makes templates and data for them, the same for the same seed.
///
/// It keeps to what the specification says; see `SecondOpinionTests` for what it leaves out, and why.
struct TemplateGenerator {
  private var state: UInt64
  /// Whether partials, parents and blocks stand on indented lines and hold several.
  private let indents: Bool
  /// Whether data lacks names, templates ask for some that there are none of, and write lists and objects.
  private let misses: Bool

  init(seed: UInt64, indents: Bool, misses: Bool = true) {
    state = seed
    self.indents = indents
    self.misses = misses
  }

  /// A library: `main` includes and inherits; each partial may include those with a higher number.
  mutating func templates() -> [String: String] {
    let partials = ["p0", "p1", "p2"]
    var templates = ["main": lines(depth: 0, partials: partials).ended + page(depth: 0, partials: partials)]
    templates["layout"] = layout(partials: partials)
    for number in partials.indices {
      templates[partials[number]] =
        "[\(number)]\n" + lines(depth: 1, partials: Array(partials[(number + 1)...])).ended
    }
    return templates
  }

  mutating func data(depth: Int = 0) -> Tree {
    .object(
      Dictionary(
        uniqueKeysWithValues: Self.names.compactMap { name in
          !misses || chance(80) ? (name, value(of: name, depth: depth)) : nil
        }))
  }

  // MARK: Data

  /// A name says what its value is, or else it is null.
  private static let names = ["text", "other", "number", "flag", "list", "rows", "object"]

  private mutating func value(of name: String, depth: Int) -> Tree {
    if chance(10) { return .null }
    switch name {
    case "flag": return .flag(chance(50))
    case "number": return .number(below(300) - 100)
    case "text", "other": return .text(pick(["x", "a & b", "<b>\"'</b>", "é – 日本", "{{text}}"]))
    case "list": return .list((0..<below(4)).map { _ in .text(pick(["one", "<two>", "three"])) })
    case "rows" where depth < 3: return .list((0..<below(4)).map { _ in data(depth: depth + 1) })
    case "object" where depth < 3: return data(depth: depth + 1)
    default: return .null
    }
  }

  // MARK: Templates

  private mutating func lines(depth: Int, partials: [String], in section: String = "") -> String {
    let lines = (0..<1 + below(depth == 0 ? 6 : 3)).map { _ in
      line(depth: depth, partials: partials, in: section)
    }
    return lines.joined() + (chance(30) ? inline(depth: depth, partials: partials, in: section) : "")
  }

  private mutating func line(depth: Int, partials: [String], in section: String = "") -> String {
    let indentation = someIndentation()
    let end = pick(["\n", "\n", "\n", " \n", "\r\n"])
    switch below(depth > 3 ? 4 : 9) {
    case 0: return "\n"
    case 1, 2: return indentation + inline(depth: depth, partials: partials, in: section) + "\n"
    case 3: return "\(indentation){{! \(pick(["a comment", "two\nlines", "{{", "{{#a"])) }}\(end)"
    case 4 where !partials.isEmpty: return "\(indents ? indentation : ""){{>\(pick(partials))}}\(end)"
    default:
      let (sigil, name) = opening(in: section)
      let inner = sigil == "#" ? name : ""
      return "\(indentation){{\(sigil)\(name)}}\(end)"
        + lines(depth: depth + 1, partials: partials, in: inner).ended
        + "\(pick(["", " ", "\t"])){{/\(name)}}\(end)"
    }
  }

  /// Part of a line, with no line end in it.
  private mutating func inline(depth: Int, partials: [String], in section: String = "") -> String {
    (0..<1 + below(4)).map { _ in piece(depth: depth, partials: partials, in: section) }.joined()
  }

  private mutating func piece(depth: Int, partials: [String], in section: String = "") -> String {
    switch below(depth > 3 ? 6 : 8) {
    case 0, 1: return pick(["text", " ", "<p>", "}} ", "{ ", "é", "'\"", " . "])
    case 2, 3: return "{{\(variable(in: section))}}"
    case 4: return pick(["{{{", "{{& "]).closed(around: variable(in: section))
    case 5: return "{{! note }}"
    default:
      let (sigil, name) = opening(in: section)
      let inner = sigil == "#" ? name : ""
      return "{{\(sigil)\(name)}}\(inline(depth: depth + 1, partials: partials, in: inner)){{/\(name)}}"
    }
  }

  private mutating func layout(partials: [String]) -> String {
    var text = "<layout>\n"
    for name in ["one", "two"] {
      text += lines(depth: 2, partials: partials).ended + (indents ? someIndentation() : "")
      text += block(name, of: chance(50), depth: 2, partials: partials) + (chance(50) ? "|" : "") + "\n"
    }
    return text
  }

  private mutating func page(depth: Int, partials: [String]) -> String {
    var text = (indents ? someIndentation() : "") + "{{<layout}}\n"
    for name in ["one", "two"] where chance(60) {
      // Content of whole lines goes to blocks of either kind, content within a line only where all is so.
      text += block(name, of: true, depth: depth + 1, partials: partials) + "\n"
    }
    return text + "{{/layout}}\n"
  }

  private mutating func block(_ name: String, of lines: Bool, depth: Int, partials: [String]) -> String {
    let content =
      indents && lines
      ? "\n" + self.lines(depth: depth, partials: partials).ended : inline(depth: depth, partials: partials)
    return "{{$\(name)}}\(content){{/\(name)}}"
  }

  private mutating func opening(in section: String) -> (sigil: String, name: String) {
    (pick(["#", "#", "^"]), misses && chance(10) ? "missing" : path(in: section))
  }

  private mutating func variable(in section: String) -> String {
    misses ? path(in: section) : pick(["text", "other", "number", "flag", "object.text", "object.number"])
  }

  private mutating func path(in section: String) -> String {
    switch below(10) {
    case 0, 1: section == "list" ? "." : "list"
    case 2: misses ? "missing" : "text"
    case 3, 4: "object.\(pick(Self.names))"
    default: pick(Self.names)
    }
  }

  // MARK: Chance

  private mutating func someIndentation() -> String { pick(["", "", "  ", "\t", "    "]) }
  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension String {
  /// With a line end, so that what follows begins a line.
  fileprivate var ended: String { isEmpty || hasSuffix("\n") ? self : self + "\n" }

  fileprivate func closed(around name: String) -> String { self + name + (self == "{{{" ? "}}}" : "}}") }
}
