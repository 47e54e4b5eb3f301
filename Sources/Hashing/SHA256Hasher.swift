import CCrypto

/// SHA-256 of bytes that arrive piece by piece: a file too large to be held, a page made of several parts.
package struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  package init() {
    // Both fail only where the process has no memory left or libcrypto is broken: neither is anybody's input.
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, SHA256Hasher.algorithm, nil) == 1 else {
      preconditionFailure("libcrypto cannot begin a SHA-256 digest")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    EVP_DigestUpdate(context, start, bytes.count)
  }

  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  package mutating func update(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { update($0) } }

  /// The digest of everything that was given.
  package consuming func finish() -> SHA256Digest {
    withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { out in
      EVP_DigestFinal_ex(context, out.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
      return SHA256Digest(bytes: UnsafeRawBufferPointer(out))
    }
  }

  /// Fetched once: libcrypto otherwise looks the algorithm up, behind a lock, for every digest.
  private nonisolated(unsafe) static let algorithm: OpaquePointer? = EVP_MD_fetch(nil, "SHA256", nil)
}
