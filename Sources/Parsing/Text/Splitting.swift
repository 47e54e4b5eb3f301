// The library's own `split` compares characters, each of which it makes a text of; these take its place in the whole target,
// as the searches for bytes do. Marks that texts are split at are plain.

extension String {
  /// The parts of the text between marks, as the library's `split` gives them.
  func split(separator: Character, maxSplits: Int = .max, omittingEmptySubsequences: Bool = true)
    -> [Substring]
  {
    self[...].split(
      separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences)
  }
}

extension Substring {
  /// The parts of the text between marks, as the library's `split` gives them.
  func split(separator: Character, maxSplits: Int = .max, omittingEmptySubsequences: Bool = true)
    -> [Substring]
  {
    guard let mark = separator.asciiValue else {
      return split(
        maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences,
        whereSeparator: { $0 == separator })
    }
    let ranges = withBytes { parts(of: $0, between: mark, maxSplits, omittingEmptySubsequences) }
    let view = utf8
    return ranges.map {
      let start = view.index(view.startIndex, offsetBy: $0.lowerBound)
      return self[start..<view.index(start, offsetBy: $0.count)]
    }
  }
}

private func parts(
  of bytes: UnsafeBufferPointer<UInt8>, between mark: UInt8, _ maxSplits: Int, _ omitsEmpty: Bool
) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  var i = 0
  while i < bytes.count, found.count < maxSplits {
    if bytes[i] == mark {
      if i > start || !omitsEmpty { found.append(start..<i) }
      start = i + 1
    }
    i += 1
  }
  if start < bytes.count || !omitsEmpty { found.append(start..<bytes.count) }
  return found
}
