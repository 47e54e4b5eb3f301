extension String {
  /// Letters, and all of them capitals.
  var isAllCapitals: Bool {
    var letters = 0
    for b in utf8 {
      if b >= 0x61, b <= 0x7A { return false }
      if b >= 0x41, b <= 0x5A { letters += 1 }
    }
    return letters > 0
  }
}
