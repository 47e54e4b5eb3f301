/// A name that is looked up in contexts, hashed once where it is written rather than at every look-up.
///
/// Two names are equal when their texts are; the hash only decides quickly that they are not.
package struct TemplateName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String
  /// Of the UTF-8 of `text`.
  let fingerprint: UInt64

  package init(_ text: String) {
    self.text = text
    fingerprint =
      text.utf8.withContiguousStorageIfAvailable { Self.hash(UnsafeRawBufferPointer($0)) }
      ?? Array(text.utf8).withUnsafeBytes(Self.hash)
  }

  /// FNV-1a with eight bytes in the place of one: every literal of a row, of which a site has millions, is hashed anew.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    var i = 0
    while i &+ 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)))
      i &+= 8
    }
    var rest = UInt64(truncatingIfNeeded: bytes.count)
    while i < bytes.count {
      rest = rest << 8 | UInt64(bytes[i])
      i &+= 1
    }
    mix(rest)
    return hash
  }

  package init(stringLiteral value: String) { self.init(value) }

  package var description: String { text }

  package static func == (a: TemplateName, b: TemplateName) -> Bool {
    a.fingerprint == b.fingerprint && a.text == b.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
