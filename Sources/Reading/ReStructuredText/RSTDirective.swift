/// The first line of a directive: ".. note:: Text".
struct RSTDirective: Sendable {
  let name: String
  let argument: ArraySlice<UInt8>

  /// nil where the text after ".. " is no directive but a comment.
  init?(_ body: ArraySlice<UInt8>) {
    let name = body.prefix {
      (0x61...0x7A).contains($0 | 0x20) || [0x2D, 0x2B, 0x2E, 0x5F, 0x3A].contains($0)
        || (0x30...0x39).contains($0)
    }
    guard name.count > 2, name.suffix(2).elementsEqual("::".utf8) else { return nil }
    self.name = String(decoding: name.dropLast(2), as: UTF8.self).lowercased()
    argument = body[name.endIndex...].drop { $0 == 0x20 }
  }

  /// Whether it asks for another file.
  var opensFile: Bool { ["include", "literalinclude"].contains(name) }

  /// Whether what is indented under it is the document's text.
  var holdsText: Bool { !RSTDirective.machinery.contains(name) }

  /// Whether what stands on its own line is text too.
  var argumentIsText: Bool { !RSTDirective.withoutArgument.contains(name) }

  private static let machinery: Set<String> = [
    "include", "literalinclude", "raw", "toctree", "contents", "meta", "role", "default-role", "highlight",
    "index",
    "sectnum", "section-numbering", "default-domain", "tabularcolumns", "title", "target-notes", "header",
    "footer",
  ]

  private static let withoutArgument: Set<String> = [
    "image", "figure", "code", "code-block", "sourcecode", "class", "container", "only", "csv-table-file",
    "date",
  ]
}
