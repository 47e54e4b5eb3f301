/// Small documents, made byte by byte.
enum SampleDocuments {
  // MARK: PDF

  /// A PDF with a page for each text; its lines stand one below the other. Without text a page holds a drawn box.
  static func pdf(_ pages: [String]) -> [UInt8] {
    var objects: [String] = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (i, page) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + i * 2) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { "(\($0)) Tj T*" }
      let content =
        page.isEmpty
        ? "100 100 200 200 re S" : "BT /F1 11 Tf 14 TL 72 770 Td \(lines.joined(separator: " ")) ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return pdf(objects: objects, trailer: "/Root 1 0 R")
  }

  /// A PDF of these objects, the first of them number 1.
  static func pdf(objects: [String], trailer: String) -> [UInt8] {
    var out = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (i, object) in objects.enumerated() {
      offsets.append(out.utf8.count)
      out += "\(i + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      out += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    out += "trailer << /Size \(objects.count + 1) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(out.utf8)
  }

  /// A PDF that a password locks: its encryption is named, its keys are nonsense.
  static let lockedPDF = pdf(
    objects: [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
      "<< /Filter /Standard /V 1 /R 2 /O <\(String(repeating: "41", count: 32))> "
        + "/U <\(String(repeating: "42", count: 32))> /P -44 >>",
    ], trailer: "/Root 1 0 R /Encrypt 3 0 R /ID [<41> <41>]")

  // MARK: ZIP

  /// A ZIP archive with these files, stored.
  static func zip(_ files: [(name: String, text: String)], encrypted: Bool = false) -> [UInt8] {
    func bytes(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let content = Array(file.text.utf8)
      let common =
        bytes(20, 2) + bytes(encrypted ? 1 : 0, 2) + bytes(0, 2) + bytes(0, 4) + bytes(Int(crc32(content)), 4)
        + bytes(content.count, 4) + bytes(content.count, 4) + bytes(name.count, 2) + bytes(0, 2)
      directory += bytes(0x0201_4B50, 4) + bytes(20, 2) + common + bytes(0, 10) + bytes(out.count, 4) + name
      out += bytes(0x0403_4B50, 4) + common + name + content
    }
    let start = out.count
    out += directory
    out += bytes(0x0605_4B50, 4) + bytes(0, 4) + bytes(files.count, 2) + bytes(files.count, 2)
    out += bytes(directory.count, 4) + bytes(start, 4) + bytes(0, 2)
    return out
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  // MARK: Word

  private static let packageTypes = """
    <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
    <Override PartName="/word/numbering.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>\
    <Override PartName="/word/styles.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
    """
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(office)" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
    """

  /// A Word document with this body, and with further relations of its main part.
  static func docx(
    _ body: String, relations: [(id: String, kind: String, target: String)] = [], styles: String = "",
    numbering: String = "", settings: String = ""
  ) -> [UInt8] {
    let all =
      [
        ("rIdN", "numbering", "numbering.xml"), ("rIdS", "styles", "styles.xml"),
        ("rIdT", "settings", "settings.xml"),
      ]
      + relations.map { ($0.id, $0.kind, $0.target) }
    let external = all.map { id, kind, target in
      let mode = target.contains("://") ? " TargetMode=\"External\"" : ""
      return "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"\(mode)/>"
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    let relationships = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    return zip([
      ("[Content_Types].xml", packageTypes),
      (
        "_rels/.rels",
        "\(head)<Relationships \(relationships)><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"
      ),
      (
        "word/_rels/document.xml.rels",
        "\(head)<Relationships \(relationships)>\(external.joined())</Relationships>"
      ),
      ("word/document.xml", "\(head)<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
      ("word/numbering.xml", "\(head)<w:numbering \(namespaces)>\(numbering)</w:numbering>"),
      ("word/styles.xml", "\(head)<w:styles \(namespaces)>\(styles)</w:styles>"),
      ("word/settings.xml", "\(head)<w:settings \(namespaces)>\(settings)</w:settings>"),
    ])
  }

  static func paragraph(_ text: String, style: String? = nil, numbering: (id: Int, level: Int)? = nil)
    -> String
  {
    let styled = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let numbered =
      numbering.map { "<w:numPr><w:ilvl w:val=\"\($0.level)\"/><w:numId w:val=\"\($0.id)\"/></w:numPr>" }
      ?? ""
    return
      "<w:p><w:pPr>\(styled)\(numbered)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// Rows of cells; a cell holds paragraphs.
  static func table(_ rows: [[String]]) -> String {
    let columns = String(repeating: "<w:gridCol w:w=\"2000\"/>", count: rows.map(\.count).max() ?? 0)
    let body = rows.map { "<w:tr>" + $0.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined() + "</w:tr>" }.joined()
    return "<w:tbl><w:tblPr/><w:tblGrid>\(columns)</w:tblGrid>\(body)</w:tbl>"
  }

  /// A document of Word 2, whose text stands in one piece behind its header.
  static func doc(_ text: String) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 0x180)
    let content = text.utf8.map { $0 == 0x0A ? 0x0D : $0 }
    func put(_ value: Int, at offset: Int) {
      for i in 0..<4 { header[offset + i] = UInt8(value >> (i * 8) & 0xFF) }
    }
    header[0] = 0xDB
    header[1] = 0xA5
    header[2] = 0x2D
    put(0x180, at: 0x18)
    put(0x180 + content.count, at: 0x1C)
    put(content.count, at: 0x34)
    return header + content + [UInt8](repeating: 0, count: 1024)
  }

  // MARK: OpenDocument

  static func odt(_ body: String) -> [UInt8] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    let names =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
      + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\""
    return zip([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "\(head)<office:document-content \(names)><office:automatic-styles/><office:body><office:text>\(body)</office:text></office:body>"
          + "</office:document-content>"
      ),
      ("styles.xml", "\(head)<office:document-styles \(names)><office:styles/></office:document-styles>"),
      (
        "META-INF/manifest.xml",
        "\(head)<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
          + "<manifest:file-entry manifest:media-type=\"application/vnd.oasis.opendocument.text\" manifest:full-path=\"/\"/>"
          + "<manifest:file-entry manifest:media-type=\"text/xml\" manifest:full-path=\"content.xml\"/></manifest:manifest>"
      ),
    ])
  }

  // MARK: OLE

  /// The beginning of an OLE compound file with a stream of this name.
  static func ole(stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
      + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [UInt8](repeating: 0, count: 512)
  }
}
