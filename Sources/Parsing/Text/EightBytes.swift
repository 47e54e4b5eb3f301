// Letters and blanks are told eight bytes at a time: the bytes stand in a number, the first lowest, each below 0x80, so that
// nothing carries from one to the next ("SIMD within a register").

/// The top bit of each byte that is a capital, of bytes below 0x80.
@inline(__always)
func capitalMarks(_ bytes: UInt64) -> UInt64 {
  (bytes &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(bytes &+ 0x2525_2525_2525_2525) & 0x8080_8080_8080_8080
}

/// The top bit of each byte that is a small letter, of bytes below 0x80.
@inline(__always)
func smallMarks(_ bytes: UInt64) -> UInt64 {
  (bytes &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(bytes &+ 0x0505_0505_0505_0505) & 0x8080_8080_8080_8080
}

/// The top bit of each byte that is a blank, of bytes below 0x80.
@inline(__always)
func blankMarks(_ bytes: UInt64) -> UInt64 {
  let others = bytes ^ 0x2020_2020_2020_2020
  return ~(others &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080
}
