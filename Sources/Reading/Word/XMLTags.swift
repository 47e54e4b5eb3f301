/// The tags of an XML text, one after the other, with their places: for reading a few facts out of a large document and
/// for putting something between two of its tags. Not a validating parser.
struct XMLTags: Sequence, IteratorProtocol {
  struct Tag {
    enum Kind { case start, end, empty }

    var kind: Kind
    /// With its prefix: "w:p".
    var name: String
    /// The whole tag, from "<" to behind ">".
    var range: Range<Int>
    fileprivate var attributes: ArraySlice<UInt8>

    /// An attribute's value, references replaced; nil where the tag has none of this name.
    func attribute(_ name: String) -> String? {
      let wanted = Array(name.utf8)
      var i = attributes.startIndex
      while let equals = attributes[i...].firstIndex(of: 0x3D) {
        var key = attributes[i..<equals]
        while key.first.map({ $0 <= 0x20 }) == true { key.removeFirst() }
        while key.last.map({ $0 <= 0x20 }) == true { key.removeLast() }
        guard let open = attributes[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
          let close = attributes[(open + 1)...].firstIndex(of: attributes[open])
        else { return nil }
        if key.elementsEqual(wanted) {
          return String(decoding: HTMLEntities.decode(attributes[(open + 1)..<close]), as: UTF8.self)
        }
        i = close + 1
      }
      return nil
    }
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let open = bytes[at...].firstIndex(of: 0x3C) {
      let rest = bytes[open...]
      if rest.starts(with: "<!--".utf8) {
        at = end(of: "-->", from: open)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        at = end(of: "]]>", from: open)
      } else if open + 1 < bytes.count, bytes[open + 1] == 0x3F || bytes[open + 1] == 0x21 {
        at = end(of: ">", from: open)
      } else {
        return tag(from: open)
      }
    }
    return nil
  }

  private mutating func tag(from open: Int) -> Tag? {
    var close = open + 1
    var quote: UInt8?
    while close < bytes.count, quote != nil || bytes[close] != 0x3E {
      if let inside = quote {
        if bytes[close] == inside { quote = nil }
      } else if bytes[close] == 0x22 || bytes[close] == 0x27 {
        quote = bytes[close]
      }
      close += 1
    }
    guard close < bytes.count else {
      at = bytes.count
      return nil
    }
    at = close + 1
    let isEnd = bytes[open + 1] == 0x2F
    let isEmpty = bytes[close - 1] == 0x2F
    let start = open + (isEnd ? 2 : 1)
    let body = bytes[start..<Swift.max(start, close - (isEmpty ? 1 : 0))]
    let name = body.prefix { $0 > 0x20 }
    return Tag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, name: String(decoding: name, as: UTF8.self),
      range: open..<(close + 1), attributes: body[name.endIndex...])
  }

  private func end(of text: String, from start: Int) -> Int {
    let needle = Array(text.utf8)
    var i = start
    while i + needle.count <= bytes.count {
      if bytes[i..<(i + needle.count)].elementsEqual(needle) { return i + needle.count }
      i += 1
    }
    return bytes.count
  }
}
