import Minutes

/// The heading of an item in a meeting's Markdown: its number in bold, what belongs to the layout in italics.
struct MeetingFileHeading {
  private(set) var parts: [HeadingPart] = []
  /// The parts as they are marked, a number that a person wrote plainly left in its title.
  private(set) var marked: [HeadingPart] = []

  init(_ written: some Sequence<UInt8>) {
    let bytes = Array(written)
    var i = 0
    var isGlued = false
    while i < bytes.count {
      if bytes[i] == 0x20 {
        i += 1
        continue
      }
      if let (scalar, end) = MeetingFileInline.reference(bytes, i), scalar == "\u{2060}" || scalar == "\n" {
        isGlued = scalar == "\u{2060}"
        i = end
        continue
      }
      let marks = bytes[i...].prefix { $0 == UInt8(ascii: "*") }.count
      if marks == 1 || marks == 2, let end = MeetingFileHeading.closing(bytes, i + marks, marks) {
        append(marks == 2 ? .number : .label, bytes[(i + marks)..<end], isGlued)
        i = end + marks
      } else {
        let end = MeetingFileHeading.titleEnd(bytes, i)
        append(.title, bytes[i..<end], isGlued)
        i = end
      }
      isGlued = false
    }
    marked = parts
    numberPlainly()
  }

  /// The heading of a file that says itself what the item's number is.
  var asMarked: MeetingFileHeading {
    var heading = self
    heading.parts = marked
    return heading
  }

  private mutating func append(_ kind: HeadingPart.Kind, _ bytes: ArraySlice<UInt8>, _ isGlued: Bool) {
    var bytes = bytes
    while bytes.last == 0x20 { bytes.removeLast() }
    parts.append(HeadingPart(kind, MeetingFileInline(bytes).text, isGlued: isGlued && !parts.isEmpty))
  }

  /// "## 7. Roof repair", as a person would write a new item.
  private mutating func numberPlainly() {
    guard parts.count == 1, parts[0].kind == .title, let label = numberLabel(of: parts[0].text),
      !label.isAlone
    else { return }
    let text = parts[0].text
    parts = [
      HeadingPart(.number, text.slice(0, label.length).trimmed),
      HeadingPart(.title, text.slice(label.length, text.utf8.count).trimmed),
    ]
  }

  /// The place of the unescaped marks that close a part.
  private static func closing(_ bytes: [UInt8], _ start: Int, _ marks: Int) -> Int? {
    var i = start
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\\") {
        i += 2
      } else if bytes[i] == UInt8(ascii: "*") {
        return bytes[i...].prefix { $0 == UInt8(ascii: "*") }.count >= marks ? i : nil
      } else {
        i += 1
      }
    }
    return nil
  }

  /// Where a title ends: before the next marked part or the reference that parts it from one.
  private static func titleEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var i = start
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\\") {
        i += 2
      } else if bytes[i] == UInt8(ascii: "*"), i > start {
        return i
      } else if bytes[i] == UInt8(ascii: "&"), let (scalar, _) = MeetingFileInline.reference(bytes, i),
        scalar == "\u{2060}" || scalar == "\n"
      {
        return i
      } else {
        i += 1
      }
    }
    return bytes.count
  }

  /// The number without the full stop, colon or bracket that only ends it; nil where there is none.
  var number: String? {
    guard let written = parts.first(where: { $0.kind == .number })?.text else { return nil }
    var number = Substring(written)
    while let last = number.last, last == "." || last == ":" || last == ")" { number.removeLast() }
    return String(number)
  }

  var title: String { parts.filter { $0.kind == .title }.map(\.text).joined(separator: " ") }
}
