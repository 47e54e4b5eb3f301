/// Writes a Word document so that pandoc keeps two things that it would lose: the labels that Word counts ("1.1", "(a)",
/// the number of a heading), and what stands in text boxes.
enum WordPreparation {
  /// Stand before and behind a label at the start of a paragraph: private characters that no text uses.
  static let labelStart = "\u{E0F0}"
  static let labelEnd = "\u{E0F1}"

  /// The document with its labels written out and its text boxes behind the paragraphs that they hang on; nil where it
  /// has neither, or cannot be taken apart.
  static func prepared(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    let name = "word/document.xml"
    guard let archive = ZipArchive(bytes), let document = archive.content(of: name, limit: limit) else {
      return nil
    }
    var numbering = WordNumbering(
      numbering: archive.content(of: "word/numbering.xml", limit: limit) ?? [],
      styles: archive.content(of: "word/styles.xml", limit: limit) ?? [])
    guard let changed = rewritten(document, &numbering) else { return nil }
    return archive.replacing(name, by: changed)
  }

  /// One paragraph while it is open.
  private struct Paragraph {
    var style: String?
    var numbering: String?
    var level: Int?
    /// The paragraphs of the boxes in it.
    var boxes: [UInt8] = []
  }

  private static func rewritten(_ document: [UInt8], _ numbering: inout WordNumbering) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(document.count + document.count / 8)
    var copied = 0
    var changed = false
    var open: [Paragraph] = []
    var inProperties = false
    /// How deep inside what the properties were before a change, and inside the second copy that old programs show.
    var changes = 0
    var fallbacks = 0
    /// The starts of the boxes that are open.
    var boxes: [Int] = []
    for tag in XMLTags(document) {
      switch (tag.name, tag.kind) {
      case ("w:p", .start): open.append(Paragraph())
      case ("w:p", .end):
        guard let paragraph = open.popLast() else { break }
        // A box may stand in a paragraph of another box; all go behind the outermost.
        if open.isEmpty, !paragraph.boxes.isEmpty {
          out += document[copied..<tag.range.upperBound] + paragraph.boxes
          copied = tag.range.upperBound
          changed = true
        } else if let last = open.indices.last {
          open[last].boxes += paragraph.boxes
        }
      case ("w:pPrChange", .start): changes += 1
      case ("w:pPrChange", .end): changes -= 1
      case _ where changes > 0: break
      case ("w:pPr", .start): inProperties = !open.isEmpty
      case ("w:pPr", .end), ("w:pPr", .empty):
        inProperties = false
        guard let paragraph = open.last, boxes.isEmpty, fallbacks == 0 else { break }
        if let label = numbering.label(
          style: paragraph.style, numbering: paragraph.numbering, level: paragraph.level)
        {
          out += document[copied..<tag.range.upperBound]
          out += "<w:r><w:t xml:space=\"preserve\">\(labelStart)\(escaped(label))\(labelEnd)</w:t></w:r>".utf8
          copied = tag.range.upperBound
          changed = true
        }
      case ("w:pStyle", _) where inProperties && !open.isEmpty:
        open[open.count - 1].style = tag.attribute("w:val")
      case ("w:numId", _) where inProperties && !open.isEmpty:
        open[open.count - 1].numbering = tag.attribute("w:val")
      case ("w:ilvl", _) where inProperties && !open.isEmpty:
        open[open.count - 1].level = tag.attribute("w:val").flatMap { Int($0) }
      case ("mc:Fallback", .start): fallbacks += 1
      case ("mc:Fallback", .end): fallbacks -= 1
      case ("w:txbxContent", .start): boxes.append(tag.range.upperBound)
      case ("w:txbxContent", .end):
        guard let start = boxes.popLast() else { break }
        if fallbacks == 0, let last = open.indices.last {
          open[last].boxes += document[start..<tag.range.lowerBound]
        }
      default: break
      }
    }
    out += document[copied...]
    return changed ? out : nil
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
