/// The texts of a meeting and its items, for showing a result's words in their sentence.
enum TextPieces {
  /// How many documents share a piece.
  static let span = 4
  /// How much text of one document stands in its piece, in bytes; more stands in pieces that follow it.
  static let longest = 6_000

  /// - Parameters:
  ///   - name: The meeting's place: its year and its number in that year.
  ///   - head: The meeting's address and title.
  ///   - documents: The meeting itself, then its items.
  static func files(_ name: String, head: [String], _ documents: [SearchDocument]) -> [SearchFile] {
    var files: [SearchFile] = []
    for (part, start) in stride(from: 0, to: documents.count, by: span).enumerated() {
      var lines = [head.map(ScriptText.plain).joined(separator: "\t")]
      for (i, document) in documents[start..<min(start + span, documents.count)].enumerated() {
        let texts = cut(document.passages)
        lines.append(
          [
            ScriptText.plain(document.anchor), ScriptText.plain(document.title), String(texts.count - 1),
            texts[0],
          ].joined(separator: "\t"))
        for (n, text) in texts.enumerated().dropFirst() {
          files.append(file("\(name)-\(part)-\(i)-\(n)", text))
        }
      }
      files.append(file("\(name)-\(part)", lines.joined(separator: "\n")))
    }
    return files
  }

  /// A piece of records, each with the fields address, title, where and text.
  static func records(_ name: String, _ records: [[String]]) -> SearchFile {
    file(
      name, records.map { $0.map(ScriptText.plain).joined(separator: "\t") }.joined(separator: "\n"))
  }

  private static func file(_ name: String, _ text: String) -> SearchFile {
    SearchFile(path: "search/\(name).js", bytes: ScriptText.piece(name, content: PackedText.packed(text)))
  }

  /// Paragraphs as texts of no more than `longest` bytes, where a paragraph itself is not longer; at least one.
  private static func cut(_ passages: [String]) -> [String] {
    var texts: [String] = []
    var current = ""
    for passage in passages {
      for piece in pieces(of: ScriptText.plain(passage)) {
        if !current.isEmpty, current.utf8.count + piece.utf8.count > longest {
          texts.append(current)
          current = ""
        }
        current += (current.isEmpty ? "" : "\u{B}") + piece
      }
    }
    return texts + [current]
  }

  /// A paragraph in pieces at spaces, where it is very long.
  private static func pieces(of passage: String) -> [Substring] {
    var rest = passage[...]
    var out: [Substring] = []
    while rest.utf8.count > longest {
      let limit = rest.utf8.index(rest.startIndex, offsetBy: longest)
      guard let space = rest.utf8[..<limit].lastIndex(of: 0x20), space > rest.startIndex else { break }
      out.append(rest[..<space])
      rest = rest[rest.index(after: space)...]
    }
    return out + [rest]
  }
}
