/// What is appended to the bytes of a file.
extension [UInt8] {
  /// Appends text as UTF-8, copied in one go.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a number in decimal.
  package mutating func append(decimal number: Int) {
    guard number >= 0 else { return append(text: String(number)) }
    // The digits, the last first, from the end of what the longest number takes.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = number
      repeat {
        start -= 1
        digits[start] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      } while rest > 0
      append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
    }
  }
}
