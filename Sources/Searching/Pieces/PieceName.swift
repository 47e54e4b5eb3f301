/// The name of a piece, from the word that it begins with: a change in one piece renames no other.
enum PieceName {
  /// Two FNV-1a hashes of 32 bits, which a script can compute; as 16 hexadecimal digits.
  static func of(_ word: [UInt8]) -> String { hex(hash(word, 0x811C_9DC5)) + hex(hash(word, 0x0BAD_5EED)) }

  static func hash(_ word: [UInt8], _ seed: UInt32) -> UInt32 {
    var hash = seed
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  private static func hex(_ value: UInt32) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 8 - text.utf8.count) + text
  }
}
