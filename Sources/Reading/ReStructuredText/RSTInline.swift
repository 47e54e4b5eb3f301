/// Writes the inline markup of reStructuredText as Markdown's.
struct RSTInline: Sendable {
  /// Addresses by the names that refer to them, in lower case.
  var targets: [String: String] = [:]
  /// Texts by the names that stand for them between bars.
  var substitutions: [String: [UInt8]] = [:]

  func markdown(_ text: ArraySlice<UInt8>, startsLine: Bool = true) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var i = text.startIndex
    func at(_ offset: Int) -> UInt8? { i + offset < text.endIndex ? text[i + offset] : nil }
    while i < text.endIndex {
      let byte = text[i]
      switch byte {
      case 0x5C:
        // A backslash takes the meaning from what follows; before a space it only parts markup from text.
        guard let next = at(1) else {
          i += 1
          continue
        }
        if next != 0x20 { out += RSTLine.isPunctuation(next) ? [0x5C, next] : [next] }
        i += 2
        continue
      case 0x60 where at(1) == 0x60:
        if let end = find([0x60, 0x60], in: text, from: i + 2), end > i + 2 {
          let body = text[(i + 2)..<end]
          out += body.contains(0x60) ? RSTInline.escaped(body) : [0x60] + body + [0x60]
          i = end + 2
          continue
        }
      case 0x60:
        if let end = closing(in: text, from: i + 1) {
          out += interpreted(
            text[(i + 1)..<end], isReference: end + 1 < text.endIndex && text[end + 1] == 0x5F)
          i = end + 1
          while i < text.endIndex, text[i] == 0x5F { i += 1 }
          continue
        }
        out.append(0x5C)
      case 0x3A:
        // ":role:`text`": a role of docutils is markup. What another one means nobody can tell here: it stays.
        if let tick = role(in: text, from: i) {
          if RSTInline.roles.contains(
            String(decoding: text[(i + 1)..<(tick - 1)], as: UTF8.self).lowercased())
          {
            i = tick
          } else {
            let end = closing(in: text, from: tick + 1).map { $0 + 1 } ?? tick
            out += text[i..<end]
            i = max(end, i + 1)
          }
          continue
        }
      case 0x7C:
        if let end = find([0x7C], in: text, from: i + 1),
          let known = substitutions[String(decoding: text[(i + 1)..<end], as: UTF8.self)]
        {
          // A text that stands for itself would stand for ever.
          var inner = self
          inner.substitutions = [:]
          out += inner.markdown(known[...], startsLine: false)
          i = end + 1
          continue
        }
        if startsLine, i == text.startIndex { out.append(0x5C) }
      case 0x23, 0x3E: if startsLine, i == text.startIndex { out.append(0x5C) }
      case 0x3C:
        // "&lt;" and not a tag; what stands between is text here.
        if let next = at(1), (0x61...0x7A).contains(next | 0x20) || next == 0x2F || next == 0x21 {
          if let end = find([0x3E], in: text, from: i + 1), RSTInline.isWebAddress(text[(i + 1)..<end]) {
            out += text[i...end]
            i = end + 1
          } else {
            out += "&lt;".utf8
            i += 1
          }
          continue
        }
      case 0x26:
        if let next = at(1), next == 0x23 || (0x61...0x7A).contains(next | 0x20) {
          out += "&amp;".utf8
          i += 1
          continue
        }
      case 0x5F:
        // "name_" refers to a target; without one it is a word that ends so.
        if let start = referenceStart(in: text, before: i), !out.isEmpty {
          let name = String(decoding: text[start..<i], as: UTF8.self)
          if text[start] == 0x5B || targets[name.lowercased()] != nil {
            if let address = targets[name.lowercased()] {
              out.removeLast(min(out.count, i - start))
              out += link(Array(text[start..<i]), to: address)
            }
            i += 1
            continue
          }
        }
      default: break
      }
      out.append(byte)
      i += 1
    }
    return out
  }

  /// What stands between single backquotes: a phrase that is a link, a reference or the text of a role.
  private func interpreted(_ body: ArraySlice<UInt8>, isReference: Bool) -> [UInt8] {
    if body.last == 0x3E, let open = body.lastIndex(of: 0x3C), open > body.startIndex {
      var words = body[..<open]
      while words.last == 0x20 { words.removeLast() }
      let target = String(decoding: body[(open + 1)..<(body.endIndex - 1)], as: UTF8.self)
      if RSTInline.isWebAddress(target.utf8) { return link(RSTInline.escaped(words), to: target) }
      // Where it leads is part of the text where no reader could follow it.
      return RSTInline.escaped(words) + Array(" (".utf8) + RSTInline.escaped(Array(target.utf8)[...])
        + Array(")".utf8)
    }
    let text = RSTInline.escaped(body)
    if isReference, let address = targets[String(decoding: body, as: UTF8.self).lowercased()] {
      return link(text, to: address)
    }
    return text
  }

  private func link(_ text: [UInt8], to address: String) -> [UInt8] {
    guard RSTInline.isWebAddress(address.utf8), !text.isEmpty else { return text }
    var target: [UInt8] = []
    for byte in address.utf8 where byte > 0x20 {
      switch byte {
      case 0x28: target += "%28".utf8
      case 0x29: target += "%29".utf8
      default: target.append(byte)
      }
    }
    return [0x5B] + text + Array("](".utf8) + target + [0x29]
  }

  private static let roles: Set<String> = [
    "emphasis", "strong", "literal", "code", "math", "sub", "subscript", "sup", "superscript", "title",
    "title-reference", "t", "pep-reference", "pep", "rfc-reference", "rfc", "raw",
  ]

  // MARK: Finding

  /// The backquote of ":role:`" after a colon; nil where no role begins there.
  private func role(in text: ArraySlice<UInt8>, from colon: Int) -> Int? {
    if colon > text.startIndex, text[colon - 1] > 0x20, !RSTLine.isPunctuation(text[colon - 1]) { return nil }
    let name = text[(colon + 1)...].prefix {
      (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x3A || $0 == 0x2B
    }
    guard name.count > 1, name.last == 0x3A, name.endIndex < text.endIndex, text[name.endIndex] == 0x60 else {
      return nil
    }
    return name.endIndex
  }

  /// The closing backquote: after a text, before a space, a mark or the end.
  private func closing(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard start < text.endIndex, text[start] > 0x20 else { return nil }
    return (start..<text.endIndex).first {
      $0 > start && text[$0] == 0x60 && text[$0 - 1] != 0x5C && text[$0 - 1] > 0x20
    }
  }

  private func find(_ end: [UInt8], in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var i = start
    while i + end.count <= text.endIndex {
      if text[i..<(i + end.count)].elementsEqual(end) { return i }
      i += 1
    }
    return nil
  }

  /// Where the word or the "[1]" begins that ends before an underscore; nil where the underscore ends no word.
  private func referenceStart(in text: ArraySlice<UInt8>, before end: Int) -> Int? {
    if end + 1 < text.endIndex, text[end + 1] > 0x20, !RSTLine.isPunctuation(text[end + 1]) { return nil }
    guard end > text.startIndex else { return nil }
    if text[end - 1] == 0x5D { return text[..<end].lastIndex(of: 0x5B) }
    var start = end
    while start > text.startIndex, text[start - 1] > 0x20,
      !RSTLine.isPunctuation(text[start - 1]) || text[start - 1] == 0x2D
    {
      start -= 1
    }
    return start < end ? start : nil
  }

  static func isWebAddress(_ text: some Collection<UInt8>) -> Bool {
    ["http://", "https://", "mailto:"].contains { prefix in
      text.count > prefix.utf8.count && zip(text, prefix.utf8).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
    }
  }

  /// Text in which nothing is markup.
  private static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.reduce(into: []) { out, byte in
      if "*_`[]<\\".utf8.contains(byte) { out.append(0x5C) }
      out.append(byte)
    }
  }
}
