/// A name that is looked up in contexts, hashed once where it is written rather than at every look-up.
///
/// Two names are equal when their texts are; the hash only decides quickly that they are not.
package struct TemplateName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String
  /// FNV-1a of the UTF-8 of `text`.
  let fingerprint: UInt64

  package init(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.text = text
    fingerprint = hash
  }

  package init(stringLiteral value: String) { self.init(value) }

  package var description: String { text }

  package static func == (a: TemplateName, b: TemplateName) -> Bool {
    a.fingerprint == b.fingerprint && a.text == b.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
