/// Columns that a page marks by emphasis.
extension Cleaning {
  /// "The stile is broken. *Clerk*", "Letter from the county *Noted*": behind the text of a line, in italics or bold, who is to do
  /// it or what came of it, as a web page sets a column; the text and what is in it.
  func emphasisedColumn(_ body: String) -> [String]? {
    guard let last = body.utf8.last, last == 0x2A || last == 0x5F, body.utf8.count >= 16 else { return nil }
    let bytes = Array(body.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1] == last { end -= 1 }
    let width = bytes.count - end
    guard width <= 3, let open = bytes[..<end].lastIndex(of: last), end - open <= 48, open >= width,
      bytes[(open - width + 1)...open].allSatisfy({ $0 == last }), open >= width + 10,
      bytes[open - width] == 0x20
    else { return nil }
    let inner = body.slice(open + 1, end).trimmed
    let text = body.slice(0, open - width + 1).trimmed
    guard let first = words(of: inner).first, first.isCapitalised, words(of: text).count >= 3,
      first.folded.isOne(of: "noted agreed approved deferred")
        || vocabulary.posts.contains(first.folded)
        || vocabulary.honorifics.contains(first.folded)
    else { return nil }
    // Inside a sentence a word in bold is its verb ("the plan was **noted**").
    guard
      text.hasSuffix(".") || text.hasSuffix(")")
        || words(of: text).last.map({ !$0.isAny([.sentenceVerb, .minor]) }) ?? false
    else { return nil }
    return [text, inner]
  }
}
