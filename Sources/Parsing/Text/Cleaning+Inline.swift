import Minutes

/// The marks inside a line: emphasis, code, links.
extension Cleaning {
  /// Text that was extracted elsewhere keeps the marks of bold words in pairs ("**PREVENT**"); they are no words.
  private func withoutStrayBold(_ text: String) -> String {
    guard text.hasByte(0x2A), let first = text.range(of: "**") else { return text }
    guard text[first.upperBound...].range(of: "**") != nil else { return text }
    return text.replacing("**", with: "")
  }

  /// Inline Markdown taken away; the length of the bold run at the start, and the links.
  func inline(_ text: String) -> (text: String, bold: Int, links: [PassageLink]) {
    guard markdown, !inFence else { return (withoutStrayBold(text), 0, []) }
    let b = Array(text.utf8)
    guard b.contains(where: { $0 == 0x2A || $0 == 0x5F || $0 == 0x5C || $0 == 0x5B || $0 == 0x60 }) else {
      return (text, 0, [])
    }
    var out: [UInt8] = []
    out.reserveCapacity(b.count)
    var bold = 0
    var boldOpen = false
    var links: [PassageLink] = []
    var linkStart: Int?
    var openUnderscores = 0
    let opensLink = linkStarts(b)
    var i = 0
    func isWord(_ x: UInt8) -> Bool {
      x >= 0x80 || (x | 0x20 >= 0x61 && x | 0x20 <= 0x7A) || (x >= 0x30 && x <= 0x39)
    }
    while i < b.count {
      let c = b[i]
      switch c {
      case 0x5C where i + 1 < b.count && b[i + 1] > 0x20 && b[i + 1] < 0x80 && !isWord(b[i + 1]):
        out.append(b[i + 1])
        i += 2
      case 0x2A:
        var run = 0
        while i + run < b.count, b[i + run] == 0x2A { run += 1 }
        let spaceBefore = i == 0 || b[i - 1] == 0x20
        let spaceAfter = i + run >= b.count || b[i + run] == 0x20
        if spaceBefore, spaceAfter {
          out.append(contentsOf: b[i..<(i + run)])
        } else if run >= 2 {
          if out.isEmpty || (!boldOpen && bold > 0 && bold == out.count - (out.last == 0x20 ? 1 : 0)) {
            boldOpen = true
          } else if boldOpen {
            bold = out.count
            boldOpen = false
          }
        }
        i += run
      case 0x5F:
        var run = 0
        while i + run < b.count, b[i + run] == 0x5F { run += 1 }
        let wordBefore = i > 0 && isWord(b[i - 1])
        let wordAfter = i + run < b.count && isWord(b[i + run])
        // "_Present:_ Ann Lee": emphasis that ends behind a mark.
        if openUnderscores == run, !wordBefore, !wordAfter, i > 0,
          b[i - 1] == 0x3A || b[i - 1] == 0x2E || b[i - 1] == 0x29
        {
          openUnderscores = 0
          i += run
          continue
        }
        openUnderscores = !wordBefore && wordAfter ? run : 0
        if run > 3 || (wordBefore && wordAfter) || (!wordBefore && !wordAfter) {
          out.append(contentsOf: b[i..<(i + run)])
        }
        i += run
      case 0x60: i += 1
      case 0x21 where i + 1 < b.count && b[i + 1] == 0x5B: i += 1
      case 0x5B:
        linkStart = out.count
        if opensLink.contains(i) {
          i += 1
        } else {
          out.append(c)
          i += 1
          linkStart = nil
        }
      case 0x5D:
        if let start = linkStart, let (address, end) = targetAfter(b, i) {
          if address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("mailto:") {
            links.append(PassageLink(range: start..<out.count, address: address))
          }
          linkStart = nil
          i = end
        } else {
          out.append(c)
          i += 1
        }
      default:
        out.append(c)
        i += 1
      }
    }
    return (String(decoding: out, as: UTF8.self), bold, links)
  }

  /// Where a `[` opens `[text](target)`. In one pass: a line of nothing but brackets must not take the square of its
  /// length.
  func linkStarts(_ b: [UInt8]) -> Set<Int> {
    guard let last = b.lastIndex(of: 0x29) else { return [] }
    var open: [Int] = []
    var found: Set<Int> = []
    for j in 0..<last {
      if b[j] == 0x5B {
        open.append(j)
      } else if b[j] == 0x5D, let start = open.popLast(), j + 2 <= last, b[j + 1] == 0x28 {
        found.insert(start)
      }
    }
    return found
  }

  /// The target behind `]` at this place, and where its `)` ends.
  func targetAfter(_ b: [UInt8], _ i: Int) -> (String, Int)? {
    guard i + 1 < b.count, b[i + 1] == 0x28 else { return nil }
    var j = i + 2
    while j < b.count, b[j] != 0x29 { j += 1 }
    guard j < b.count else { return nil }
    let inside = String(decoding: b[(i + 2)..<j], as: UTF8.self)
    return (String(inside.split(separator: " ").first ?? ""), j + 1)
  }
}
