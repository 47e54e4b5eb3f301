/// A SHA-256 digest: 32 bytes held in place, so that a digest for each of a site's files costs no allocation.
package struct SHA256Digest: Hashable, Sendable {
  /// The digest's bytes, eight to a word, the first byte the highest.
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest with these 32 bytes.
  init(bytes: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The digest written as 64 lower-case hexadecimal digits, and nothing else.
  package init?(hex: String) { self.init(hex: Array(hex.utf8)[...]) }

  /// The same from the digits' bytes.
  package init?(hex digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    var values: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in digits {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      // Four bits move up through all of the words.
      values = (
        values.0 << 4 | values.1 >> 60, values.1 << 4 | values.2 >> 60, values.2 << 4 | values.3 >> 60,
        values.3 << 4 | UInt64(digit)
      )
    }
    words = values
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { out in
      var index = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
          out[index] = digit < 10 ? 0x30 + digit : 0x61 + digit - 10
          index += 1
        }
      }
      return 64
    }
  }

  package static func == (a: SHA256Digest, b: SHA256Digest) -> Bool { a.words == b.words }

  package func hash(into hasher: inout Hasher) {
    // The digest is already evenly spread: one word of it serves a hash table.
    hasher.combine(words.0)
  }
}

/// The SHA-256 of the bytes.
package func sha256(_ bytes: [UInt8]) -> SHA256Digest {
  var hasher = SHA256Hasher()
  hasher.update(bytes)
  return hasher.finish()
}

/// The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
package func sha256Hex(_ bytes: [UInt8]) -> String { sha256(bytes).hex }
