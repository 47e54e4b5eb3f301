/// The texts of a meeting and its items, for showing a result's words in their sentence.
enum TextPieces {
  /// How many documents share a piece.
  static let span = 4
  /// How much text of one document stands in its piece, in bytes; more stands in pieces that follow it.
  static let longest = 6_000

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
  /// Between the paragraphs of a text.
  private static let paragraph: UInt8 = 0x0B

  /// - Parameters:
  ///   - name: The meeting's place: its year and its number in that year.
  ///   - head: The meeting's address and title.
  ///   - documents: The meeting itself, then its items.
  static func files(_ name: String, head: [String], _ documents: [SearchDocument]) -> [SearchFile] {
    var files: [SearchFile] = []
    var piece: [UInt8] = []
    for (part, start) in stride(from: 0, to: documents.count, by: span).enumerated() {
      piece.removeAll(keepingCapacity: true)
      append(fields: head, to: &piece)
      for i in start..<min(start + span, documents.count) {
        let texts = cut(documents[i].passages)
        piece.append(newline)
        append(fields: [documents[i].anchor, documents[i].title, String(texts.count - 1)], to: &piece)
        piece.append(tab)
        piece += texts[0]
        for n in texts.indices.dropFirst() {
          files.append(file("\(name)-\(part)-\(i - start)-\(n)", texts[n]))
        }
      }
      files.append(file("\(name)-\(part)", piece))
    }
    return files
  }

  /// A piece of records, each with the fields address, title, where and text.
  static func records(_ name: String, _ records: [[String]]) -> SearchFile {
    var piece: [UInt8] = []
    for (i, record) in records.enumerated() {
      if i > 0 { piece.append(newline) }
      append(fields: record, to: &piece)
    }
    return file(name, piece)
  }

  private static func append(fields: [String], to piece: inout [UInt8]) {
    for (i, field) in fields.enumerated() {
      if i > 0 { piece.append(tab) }
      ScriptText.append(plain: field, to: &piece)
    }
  }

  private static func file(_ name: String, _ text: [UInt8]) -> SearchFile {
    SearchFile(path: "search/\(name).js", bytes: ScriptText.piece(name, content: PackedText.packed(text)))
  }

  /// Paragraphs as texts of no more than `longest` bytes, where a paragraph itself is not longer; at least one.
  private static func cut(_ passages: [String]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var current: [UInt8] = []
    func add(_ size: Int, _ append: (inout [UInt8]) -> Void) {
      if !current.isEmpty, current.count + size > longest {
        texts.append(current)
        current = []
      }
      if !current.isEmpty { current.append(paragraph) }
      append(&current)
    }
    for passage in passages {
      let size = passage.utf8.count
      if size <= longest {
        add(size) { ScriptText.append(plain: passage, to: &$0) }
      } else {
        var plain: [UInt8] = []
        ScriptText.append(plain: passage, to: &plain)
        for piece in pieces(of: plain[...]) { add(piece.count) { $0 += piece } }
      }
    }
    return texts + [current]
  }

  /// A paragraph in pieces at spaces, where it is very long.
  private static func pieces(of passage: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var rest = passage
    var out: [ArraySlice<UInt8>] = []
    while rest.count > longest {
      guard let space = rest.prefix(longest).lastIndex(of: 0x20), space > rest.startIndex else { break }
      out.append(rest[..<space])
      rest = rest[(space + 1)...]
    }
    return out + [rest]
  }
}
