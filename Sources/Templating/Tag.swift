/// One tag of a template, and what of the text around it goes with it.
struct Tag {
  enum Kind {
    case variable, unescaped, section, inverted, close, comment, delimiters, partial, parent, block

    /// The kind of tag that begins with a byte; nil for a variable.
    init?(sigil: UInt8) {
      switch sigil {
      case UInt8(ascii: "#"): self = .section
      case UInt8(ascii: "^"): self = .inverted
      case UInt8(ascii: "/"): self = .close
      case UInt8(ascii: "!"): self = .comment
      case UInt8(ascii: ">"): self = .partial
      case UInt8(ascii: "<"): self = .parent
      case UInt8(ascii: "$"): self = .block
      case UInt8(ascii: "&"), UInt8(ascii: "{"): self = .unescaped
      case UInt8(ascii: "="): self = .delimiters
      default: return nil
      }
    }

    /// What is written before the name.
    var sigil: String {
      switch self {
      case .variable: ""
      case .unescaped: "&"
      case .section: "#"
      case .inverted: "^"
      case .close: "/"
      case .comment: "!"
      case .delimiters: "="
      case .partial: ">"
      case .parent: "<"
      case .block: "$"
      }
    }

    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }

    /// Whether its name is looked up in the context, where dots have a meaning.
    var namesAValue: Bool {
      switch self {
      case .variable, .unescaped, .section, .inverted: true
      default: false
      }
    }

    /// Whether the tag may disappear with the line that it has to itself.
    var mayStandAlone: Bool { self != .variable && self != .unescaped }
  }

  var kind: Kind
  /// Without the whitespace around it.
  var name: Range<Int>
  /// From the first byte of the opening delimiter to after the last of the closing one.
  var range: Range<Int>
  /// The tag that this one opens or closes; -1 where there is none.
  var partner = -1
  /// The innermost tag that is open here, this one not counted; -1 at the top.
  var enclosing = -1

  /// `range` with what disappears around it: a line that it has to itself, say.
  var cut: Range<Int>
  /// The whitespace before it, where nothing else is before it on its line.
  var lead: Range<Int>?
  /// Whether the tag has its line to itself.
  var standsAlone = false

  /// For a block: what each line of an override is indented by.
  var indentation: Range<Int>
  /// For a block directly in a parent tag, which is an override: how much its lines lose.
  var dedent = 0

  init(_ kind: Kind, name: Range<Int>, range: Range<Int>) {
    self.kind = kind
    self.name = name
    self.range = range
    cut = range
    indentation = range.lowerBound..<range.lowerBound
  }
}
