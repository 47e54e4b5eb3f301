import Testing

@testable import Hashing

@Suite struct SHA256Tests {
  @Test(
    "the digests of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, hex: String) {
    #expect(sha256Hex(Array(text.utf8)) == hex)
  }

  @Test("pieces give the digest of the whole")
  func pieces() {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hasher = SHA256Hasher()
    var start = 0
    while start < bytes.count {
      let end = min(start + 977, bytes.count)
      hasher.update(bytes[start..<end])
      start = end
    }
    #expect(hasher.finish() == sha256(bytes))
  }

  @Test("a digest is read back from its hexadecimal digits, and from nothing else")
  func hexDigits() {
    let hex = sha256Hex(Array("abc".utf8))
    #expect(SHA256Digest(hex: hex)?.hex == hex)
    #expect(SHA256Digest(hex: hex.uppercased()) == nil)
    #expect(SHA256Digest(hex: String(hex.dropLast())) == nil)
    #expect(SHA256Digest(hex: hex + "0") == nil)
    #expect(SHA256Digest(hex: "g" + hex.dropFirst()) == nil)
  }

  @Test("digests that are made at once do not disturb each other")
  func concurrent() async {
    let expected = (0..<64).map { sha256(Array(repeating: UInt8($0), count: 10_000)) }
    await withTaskGroup(of: (Int, SHA256Digest).self) { group in
      for n in 0..<64 { group.addTask { (n, sha256(Array(repeating: UInt8(n), count: 10_000))) } }
      for await (n, digest) in group { #expect(digest == expected[n]) }
    }
  }
}
