package import Minutes

/// What a file is, told by its content; its name only decides between formats that are all plain text.
package enum RecognisedFormat: Hashable, Sendable {
  case document(SourceFormat)
  /// A document that a password locks; its kind in words.
  case locked(String)
  /// No document; what it is in words, nil where that is not known.
  case other(String?)

  /// - Parameter path: the file's path or name.
  package init(_ bytes: [UInt8], path: String) {
    self =
      RecognisedFormat.binary(bytes)
      ?? RecognisedFormat.text(bytes, extension: RecognisedFormat.extension(of: path))
  }

  /// The format that a name's extension promises, nil where it promises none.
  package static func promised(by path: String) -> SourceFormat? {
    switch self.extension(of: path) {
    case "txt", "text": .text
    case "md", "markdown", "mkd", "mdown": .markdown
    case "html", "htm", "xhtml", "aspx": .html
    case "rst", "rest": .rst
    case "pdf": .pdf
    case "docx", "docm", "dotx": .docx
    case "odt", "ott": .odt
    case "rtf": .rtf
    case "doc", "dot": .doc
    default: nil
    }
  }

  /// In lower case; empty where the name has none.
  static func `extension`(of path: String) -> String {
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: 0x2E), dot != name.startIndex else { return "" }
    return String(Substring(name[name.index(after: dot)...])).lowercased()
  }

  // MARK: Formats with a signature

  private static func binary(_ bytes: [UInt8]) -> RecognisedFormat? {
    func begins(_ text: String, at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).prefix(text.utf8.count).elementsEqual(text.utf8)
    }
    // Readers accept a PDF's signature anywhere in the first kilobyte, and real files have something before it.
    if contains("%PDF-", bytes.prefix(1024 + 5)) { return .document(.pdf) }
    if begins("{\\rtf") { return .document(.rtf) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zip(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return ole(bytes) }
    // Word before 97, and Word for the Macintosh.
    if bytes.starts(with: [0xDB, 0xA5]) || bytes.starts(with: [0xFE, 0x37, 0x00, 0x23]) {
      return .document(.doc)
    }
    if let found = signatures.first(where: { bytes.starts(with: $0.0) }) { return .other(found.1) }
    if begins("MIME-Version:") { return .other("a web archive or an e-mail message") }
    if begins("RIFF"), begins("WEBP", at: 8) { return .other("a WebP image") }
    if begins("RIFF") { return .other("a recording") }
    if begins("ftyp", at: 4) { return .other("a video, a sound recording or an image") }
    return looksBinary(bytes) ? .other(nil) : nil
  }

  private static let signatures: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"), ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"), ([0x1F, 0x8B], "a gzip archive"),
    (Array("BZh".utf8), "a bzip2 archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"), (Array("Rar!".utf8), "a RAR archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("ID3".utf8), "a sound recording"),
    (Array("OggS".utf8), "a sound recording"), (Array("fLaC".utf8), "a sound recording"),
    (Array("%!PS".utf8), "a PostScript file"), (Array("SQLite format 3".utf8), "a database"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0xFF, 0xFE, 0x00, 0x00], "text in UTF-32, which is not read"),
    ([0x00, 0x00, 0xFE, 0xFF], "text in UTF-32, which is not read"),
  ]

  private static func zip(_ bytes: [UInt8]) -> RecognisedFormat {
    guard let archive = ZipArchive(bytes) else {
      return .other("a damaged ZIP archive or Office document")
    }
    let names = Set(archive.entries.map(\.name))
    if names.contains("word/document.xml") { return .document(.docx) }
    if names.contains("mimetype"), names.contains("content.xml") {
      // The type stands uncompressed at the start: that is what OpenDocument asks for.
      let head = bytes.prefix(200)
      if contains("opendocument.text", head) { return .document(.odt) }
      if contains("opendocument.spreadsheet", head) { return .other("a spreadsheet") }
      if contains("opendocument.presentation", head) { return .other("a presentation") }
      return .other("an OpenDocument file without text")
    }
    if names.contains("xl/workbook.xml") { return .other("a spreadsheet") }
    if names.contains("ppt/presentation.xml") { return .other("a presentation") }
    if names.contains("META-INF/container.xml") { return .other("an e-book") }
    // Word writes other names for its main part when it likes, and says so in the relations.
    if names.contains("[Content_Types].xml"), names.contains(where: { $0.hasPrefix("word/document") }) {
      return .document(.docx)
    }
    return archive.entries.contains(where: \.isEncrypted) ? .locked("a ZIP archive") : .other("a ZIP archive")
  }

  /// An OLE compound file: its streams' names stand in it in UTF-16.
  private static func ole(_ bytes: [UInt8]) -> RecognisedFormat {
    func holds(_ name: String) -> Bool {
      contains(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, bytes[...])
    }
    if holds("EncryptedPackage") { return .locked("an Office document") }
    if holds("WordDocument") { return .document(.doc) }
    if holds("Workbook") || holds("Book\0") { return .other("a spreadsheet") }
    if holds("PowerPoint Document") { return .other("a presentation") }
    if holds("__substg1.0_") { return .other("an e-mail message") }
    return .other("an old Office file that is no Word document")
  }

  /// True where control characters are too many for text in any encoding.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = min(bytes.count, 1 << 15)
    let scan = UTF8Scan(bytes.span, limit: sample)
    guard scan.controls >= 8, scan.controls * 24 > sample else { return false }
    let encoding = TextEncoding.recognise(bytes, scan: UTF8Scan(bytes.span)).encoding
    return encoding == .utf8 || encoding == .windows1252
  }

  // MARK: Formats that are text

  private static func text(_ bytes: [UInt8], extension ending: String) -> RecognisedFormat {
    let promised = promised(by: "x." + ending)
    // Tags may stand in any text; a document type or a root element at its head makes it a page.
    // Only what begins with "<", after a mark, zeros and white space, is worth decoding for that.
    let first = bytes.prefix(64).first { $0 > 0x20 && $0 < 0x80 }
    if first == 0x3C, HTMLSigns.isPage(DecodedText(Array(bytes.prefix(4096))).bytes) {
      return .document(.html)
    }
    if promised == .html, HTMLSigns.hasTags(DecodedText(Array(bytes.prefix(1 << 16))).bytes) {
      return .document(.html)
    }
    switch promised {
    case .markdown: return .document(.markdown)
    case .rst: return .document(.rst)
    default: return .document(.text)
    }
  }

  /// Whether `text` stands anywhere in `bytes`.
  static func contains(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    contains(Array(text.utf8), bytes)
  }

  static func contains(_ needle: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    var i = bytes.startIndex
    let last = bytes.endIndex - needle.count
    while i <= last {
      if bytes[i] == first, bytes[i..<(i + needle.count)].elementsEqual(needle) { return true }
      i += 1
    }
    return false
  }
}
