extension String {
  /// The part of the text between two UTF-8 offsets; offsets outside are moved to its ends.
  func slice(_ start: Int, _ end: Int) -> String {
    let part = withBytes { bytes -> String? in
      let a = max(0, min(start, bytes.count))
      let b = max(0, min(max(start, end), bytes.count))
      if a == 0, b == bytes.count { return nil }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[a..<b]), as: UTF8.self)
    }
    return part ?? self
  }

  /// Without white space at both ends.
  var trimmed: String {
    let (a, b) = withBytes { bytes in
      var a = 0
      var b = bytes.count
      while a < b, bytes[a] <= 0x20 { a += 1 }
      while b > a, bytes[b - 1] <= 0x20 { b -= 1 }
      return (a, b)
    }
    return slice(a, b)
  }

  /// Lower case with plain quotes and dashes, white space collapsed.
  var folded: String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        guard let from = bytes.baseAddress, let to = out.baseAddress else { return 0 }
        return fold(from, bytes.count, into: to)
      }
    }
  }

  /// Where in the text stands what a byte of its folded form was made of: a quote or dash of three bytes is one there, and
  /// so are blanks behind one another.
  ///
  /// - Parameter offset: In the folded form; behind its end it is the text's end.
  func offset(ofFolded offset: Int) -> Int {
    withBytes { bytes in
      var folded = 0
      var i = 0
      var isBehindBlank = true
      while i < bytes.count {
        let isBlank = bytes[i] <= 0x20
        if !isBlank || !isBehindBlank {
          if folded == offset { return i }
          folded += 1
        }
        isBehindBlank = isBlank
        let isSign =
          bytes[i] == 0xE2 && i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] >= 0x90
          && bytes[i + 2] <= 0x9E
        i += isSign ? 3 : 1
      }
      return bytes.count
    }
  }

  /// Runs of white space made one space, and none at the ends.
  var singleSpaced: String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        var n = 0
        for b in bytes {
          if b != 0x20 {
            out[n] = b
            n += 1
          } else if n > 0, out[n - 1] != 0x20 {
            out[n] = 0x20
            n += 1
          }
        }
        while n > 0, out[n - 1] == 0x20 { n -= 1 }
        return n
      }
    }
  }

  /// The folded text with a space in place of all but letters, dashes and apostrophes, and one at each end.
  var letters: String {
    let folded = folded
    if !folded.utf8.contains(where: { $0 >= 0x80 }) {
      return folded.withBytes { bytes in
        String(unsafeUninitializedCapacity: bytes.count + 2) { out in
          out[0] = 0x20
          for i in bytes.indices {
            let b = bytes[i]
            out[i + 1] = b >= 0x61 && b <= 0x7A || b == 0x2D || b == 0x27 ? b : 0x20
          }
          out[bytes.count + 1] = 0x20
          return bytes.count + 2
        }
      }
    }
    var out = " "
    out.reserveCapacity(folded.utf8.count + 2)
    for scalar in folded.unicodeScalars {
      let isLetter =
        scalar.isASCII
        ? scalar.value >= 0x61 && scalar.value <= 0x7A || scalar == "-" || scalar == "'"
        : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      out.unicodeScalars.append(isLetter ? scalar : " ")
    }
    return out + " "
  }

  /// What stands behind the last blank but those at its end; the text itself where it has none.
  var lastWord: String {
    withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
      return start == end
        ? nil : String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    } ?? self
  }

  /// The text without one byte of ASCII.
  func without(_ byte: UInt8) -> String {
    guard hasByte(byte) else { return self }
    return String(decoding: utf8.filter { $0 != byte }, as: UTF8.self)
  }

  /// Whether these words stand in the text with a space on each side.
  func containsWords(_ phrase: String) -> Bool {
    withBytes { bytes in
      phrase.withBytes { wanted in
        var from = 0
        while let hit = firstOffset(of: wanted, in: UnsafeBufferPointer(rebasing: bytes[from...])) {
          let start = from + hit
          let end = start + wanted.count
          if start > 0, bytes[start - 1] == 0x20, end < bytes.count, bytes[end] == 0x20 { return true }
          from = start + 1
        }
        return false
      }
    }
  }

  /// Whether the text begins with these words, and they are all of it or a space follows.
  func opens(withWords words: String) -> Bool {
    guard hasPrefix(words) else { return false }
    let n = words.utf8.count
    return utf8.count == n || withBytes { $0[n] == 0x20 }
  }

  /// The text without any of these marks at its ends.
  func trimming(_ marks: String) -> String {
    let cut = withBytes { bytes in marks.withBytes { unmarked(bytes, $0) } }
    if cut.lowerBound == 0, cut.upperBound == utf8.count { return self }
    return slice(cut.lowerBound, cut.upperBound)
  }
}

/// Writes `count` bytes at `from` folded to `to`, which has room for as many; how many were written.
private func fold(_ from: UnsafePointer<UInt8>, _ count: Int, into to: UnsafeMutablePointer<UInt8>) -> Int {
  let raw = UnsafeRawPointer(from)
  var n = 0
  var i = 0
  while i < count {
    if i + 8 <= count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let blanks = blankMarks(eight)
      // Eight bytes of ASCII without control characters, and no blank behind another.
      if eight & 0x8080_8080_8080_8080 == 0,
        (eight &+ 0x6060_6060_6060_6060) & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080,
        blanks & (blanks << 8) == 0, blanks & 0x80 == 0 || n > 0 && to[n - 1] != 0x20
      {
        let folded = (eight | capitalMarks(eight) >> 2).littleEndian
        UnsafeMutableRawPointer(to).storeBytes(of: folded, toByteOffset: n, as: UInt64.self)
        n += 8
        i += 8
        continue
      }
    }
    // One at a time to the end of these eight.
    let end = min(count, i + 8)
    while i < end {
      let b = from[i]
      if b >= 0x41, b <= 0x5A {
        to[n] = b | 0x20
        n += 1
      } else if b <= 0x20 {
        if n > 0, to[n - 1] != 0x20 {
          to[n] = 0x20
          n += 1
        }
      } else if b == 0xE2, i + 2 < count, from[i + 1] == 0x80, from[i + 2] >= 0x90, from[i + 2] <= 0x9E {
        to[n] = from[i + 2] <= 0x95 ? 0x2D : from[i + 2] <= 0x9B ? 0x27 : 0x22
        n += 1
        i += 3
        continue
      } else {
        to[n] = b
        n += 1
      }
      i += 1
    }
  }
  while n > 0, to[n - 1] == 0x20 { n -= 1 }
  return n
}

/// The range of a text between the marks at its ends.
private func unmarked(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeBufferPointer<UInt8>) -> Range<Int>
{
  var start = 0
  var end = bytes.count
  while start < end {
    let length = min(scalarLength(bytes[start]), end - start)
    guard isMark(bytes, start, length, marks) else { break }
    start += length
  }
  while end > start {
    var k = end - 1
    while k > start, bytes[k] & 0xC0 == 0x80 { k -= 1 }
    guard isMark(bytes, k, end - k, marks) else { break }
    end = k
  }
  return start..<end
}

/// How many bytes the scalar takes that this byte leads.
private func scalarLength(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

private func isMark(
  _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int, _ marks: UnsafeBufferPointer<UInt8>
) -> Bool {
  if bytes[at] < 0x80 {
    for mark in marks where mark == bytes[at] { return true }
    return false
  }
  var i = 0
  while i < marks.count {
    let n = min(scalarLength(marks[i]), marks.count - i)
    if n == length, marks[i] == bytes[at] {
      var k = 1
      while k < n, bytes[at + k] == marks[i + k] { k += 1 }
      if k == n { return true }
    }
    i += n
  }
  return false
}
