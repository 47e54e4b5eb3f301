import Parsing

extension String {
  /// Whether these bytes stand in the text; an empty text stands nowhere.
  ///
  /// It takes the place of the libraries' `contains` in the whole target: what is searched for are folded words and
  /// short phrases, which those compare character by character, normalised, at a hundredth of the speed.
  func contains(_ needle: String) -> Bool {
    withBytes { bytes in needle.withBytes { firstOffset(of: $0, in: bytes) != nil } }
  }
}
