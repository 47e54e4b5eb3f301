import Minutes
import Reading

/// The front matter of a meeting's Markdown: each key with its values and their places.
struct MeetingFileHead {
  struct Value {
    var node: JSONNode
    var place: FactPlace
  }

  /// What the file says of itself, by key; a list has a value for each entry.
  private(set) var values: [String: [Value]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  static let keys = [
    "sitegen", "kind", "status", "language", "title", "body", "date", "time", "end_time", "venue", "public",
    "previous_meeting", "next_meeting", "attendance", "introduced", "references", "acronyms", "report",
    "answers", "confidence", "marked",
  ]
  static let lists: Set<String> = ["attendance", "introduced", "references", "acronyms"]

  init(_ transcript: Transcript) {
    let source = transcript.sourceText
    var key: String?
    /// The entry of a list that goes on over lines of `key: value`, and how far its lines are indented.
    var open: (members: [JSONNode.Member], place: FactPlace, indent: Int)?
    func close() {
      guard let entry = open, let key else { return }
      values[key, default: []].append(
        Value(node: JSONNode(.object(entry.members), offset: 0), place: entry.place))
      open = nil
    }
    for number in transcript.frontMatterLines.dropFirst().dropLast() where number <= source.lines.count {
      let line = source.lines[number - 1]
      let written = source.text(of: line)
      let bytes = Array(written.utf8)
      let indent = bytes.prefix { $0 == 0x20 }.count
      guard indent < bytes.count, bytes[indent] != UInt8(ascii: "#") else { continue }
      func place(_ start: Int) -> FactPlace {
        FactPlace(file: transcript.source.file, line: number, written: written, start: start)
      }
      if bytes[indent] == UInt8(ascii: "-"), indent + 1 == bytes.count || bytes[indent + 1] == 0x20 {
        close()
        guard let key, MeetingFileHead.lists.contains(key) else {
          diagnostics.append(place(indent).mistake("a list stands under a key that has none"))
          continue
        }
        let start = indent + 1 + bytes[(indent + 1)...].prefix { $0 == 0x20 }.count
        if let colon = MeetingFileHead.key(bytes, start) {
          open = ([], place(start), indent)
          if let member = member(bytes, start, colon, place(start)) { open?.members.append(member) }
        } else if let node = node(bytes, start, place(start)) {
          values[key, default: []].append(Value(node: node, place: place(start)))
        }
        continue
      }
      if let entry = open, indent > entry.indent, let colon = MeetingFileHead.key(bytes, indent) {
        if let member = member(bytes, indent, colon, entry.place) { open?.members.append(member) }
        continue
      }
      close()
      guard indent == 0, let colon = MeetingFileHead.key(bytes, 0) else {
        diagnostics.append(place(indent).mistake("a line of the front matter is key: value"))
        continue
      }
      let name = String(decoding: bytes[..<colon], as: UTF8.self)
      key = name
      guard MeetingFileHead.keys.contains(name) else {
        diagnostics.append(
          place(0).mistake(
            "the key “\(name)” is unknown" + didYouMean(name, among: MeetingFileHead.keys)))
        continue
      }
      if values[name] != nil {
        diagnostics.append(place(0).mistake("the key “\(name)” stands twice"))
      }
      values[name] = []
      let start = colon + 1 + bytes[(colon + 1)...].prefix { $0 == 0x20 }.count
      guard start < bytes.count, let node = node(bytes, start, place(start)) else { continue }
      if MeetingFileHead.lists.contains(name) {
        if case .array(let entries) = node.value {
          values[name] = entries.map { Value(node: $0, place: place(start)) }
        } else if case .null = node.value {
        } else {
          diagnostics.append(place(start).mistake("“\(name)” is a list: one entry a line behind “- ”"))
        }
      } else {
        values[name] = [Value(node: node, place: place(start))]
      }
    }
    close()
  }

  /// Where the colon behind a key stands that begins at `start`.
  private static func key(_ bytes: [UInt8], _ start: Int) -> Int? {
    let name = bytes[start...].prefix { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x2D }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":"),
      name.endIndex + 1 == bytes.count || bytes[name.endIndex + 1] == 0x20
    else { return nil }
    return name.endIndex
  }

  private mutating func member(_ bytes: [UInt8], _ start: Int, _ colon: Int, _ place: FactPlace)
    -> JSONNode.Member?
  {
    let value = colon + 1 + bytes[(colon + 1)...].prefix { $0 == 0x20 }.count
    guard let node = node(bytes, value, place) else { return nil }
    return JSONNode.Member(
      key: String(decoding: bytes[start..<colon], as: UTF8.self), keyOffset: 0, node: node)
  }

  /// A value: JSON where it begins as such, else the text as YAML has it without quotes.
  private mutating func node(_ bytes: [UInt8], _ start: Int, _ place: FactPlace) -> JSONNode? {
    guard start < bytes.count else { return JSONNode(.null, offset: 0) }
    if [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[start]) {
      do {
        return try JSONNode(parsing: Array(bytes[start...]))
      } catch {
        diagnostics.append(place.mistake(error.message, at: error.offset))
        return nil
      }
    }
    var text = String(decoding: bytes[start...], as: UTF8.self).trimmed
    if let comment = text.range(of: " #") { text = String(text[..<comment.lowerBound]).trimmed }
    if text.utf8.count >= 2, text.hasPrefix("'"), text.hasSuffix("'") {
      return JSONNode(
        .string(String(text.dropFirst().dropLast()).replacing("''", with: "'")), offset: 0)
    }
    switch text {
    case "", "~", "null": return JSONNode(.null, offset: 0)
    case "true", "false": return JSONNode(.bool(text == "true"), offset: 0)
    default: return JSONNode(.string(text), offset: 0)
    }
  }

  /// Whether the file says anything of it, be it that there is none.
  func says(_ key: String) -> Bool { values[key] != nil }
}
