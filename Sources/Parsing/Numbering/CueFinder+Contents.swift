/// A list of contents, and the titles that it names.
extension CueFinder {
  /// The numbered lines below "Contents" whose titles stand again as lines of their own further down, where no item begins,
  /// and the titles, folded, where the list is one of links ("1. [4]Grants"): a page as a text browser printed it.
  var contents: (lines: Range<Int>, named: Set<String>) {
    guard
      let head = lines.prefix(120).firstIndex(where: {
        $0.text.utf8.count <= 20 && $0.folded.trimming(" :.*").isOne(of: "contents")
      })
    else { return (0..<0, []) }
    var end = head + 1
    var titles: [String] = []
    var links = 0
    while end < lines.count {
      if lines[end].isBlank {
        end += 1
        continue
      }
      let text = lines[end].text
      var title =
        lines[end].label.map { $0.isAlone ? "" : text.slice($0.length, text.utf8.count) }
        ?? (lines[end].bullet != nil ? text : "")
      guard !title.isEmpty else { break }
      if title.hasPrefix("["), let close = title.offset(ofByte: 0x5D), close <= 4 {
        title = title.slice(close + 1, title.utf8.count)
        links += 1
      }
      titles.append(title.folded.trimming(" .:"))
      end += 1
    }
    guard titles.count >= 2 else { return (0..<0, []) }
    let later = Set(lines[end...].map { $0.folded.trimming(" .:") })
    let again = titles.filter { later.contains($0) }
    guard again.count * 2 >= titles.count else { return (0..<0, []) }
    return (head..<end, links * 2 >= titles.count ? Set(again) : [])
  }

  /// "Procedural: 1.01 Call to Order", "Action (Consent): 3.02 Personnel": the lines on which a word for what is done with an
  /// item stands before its number; empty where fewer than three do.
  func typedNumbers() -> [Int: NumberLabel] {
    var found: [Int: NumberLabel] = [:]
    for (i, line) in lines.enumerated() where line.text.utf8.count <= 160 && !line.isTableRow {
      guard let colon = line.text.offset(ofByte: 0x3A), colon <= 40,
        line.text.slice(colon + 1, colon + 2) == " ", line.text.slice(colon + 2, colon + 3).startsWithDigit
      else { continue }
      let head = words(of: line.text.slice(0, colon))
      let rest = line.text.slice(colon + 2, line.text.utf8.count)
      guard (1...4).contains(head.count), head.allSatisfy({ $0.isCapitalised && !$0.startsWithDigit }),
        var label = numberLabel(of: rest), !label.isAlone, case .decimal(depth: 2) = label.form,
        label.suffix == nil,
        label.text.utf8.count >= 4, label.text.split(separator: ".").last?.utf8.count == 2,
        words(of: rest.slice(label.length, rest.utf8.count), upTo: 40).first?.isCapitalised ?? false
      else { continue }
      label.length += colon + 2
      found[i] = label
    }
    return found.count >= 3 ? found : [:]
  }
}
