import Minutes

/// What to do about a finding: the very lines to write, where, and how to silence it.
struct Remedy {
  /// The document's file.
  let file: String
  /// The finding's id.
  let id: String

  var sidecar: String { file + ".yml" }

  /// - Parameters:
  ///   - lines: what mends it, as it stands in the sidecar; nil where only a look at the document tells.
  ///   - why: a sentence that stands before them.
  func text(_ lines: [String], _ why: String? = nil) -> String {
    var out: [String] = []
    if !lines.isEmpty {
      out.append("\(why ?? "Where it is wrong"), write into \(sidecar):")
      out += lines
    } else if let why {
      out.append(why)
    }
    return (out + Silencing.lines("there", id)).joined(separator: "\n")
  }

  /// A text as YAML has it in quotes.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for character in text {
      switch character {
      case "\"", "\\": out += "\\" + String(character)
      case "\t": out += " "
      default: out.append(character)
      }
    }
    return out + "\""
  }

  /// The opening words of a text, enough to find it by.
  static func opening(_ text: String, words count: Int = 10) -> String {
    let all = text.split { $0 == " " || $0 == "\t" || $0.isNewline }
    var words = all.prefix(count).joined(separator: " ")
    while let last = words.last, all.count > count, ",;:-–".contains(last) { words.removeLast() }
    return words
  }
}
