/// An enumeration whose cases hold no values.
///
/// What belongs to each of them stands in an array, by place: a dictionary would look a case up by its text, a hundred
/// times a page.
protocol PlacedCase: CaseIterable {}

extension PlacedCase {
  /// The place among all cases: the very byte that such a case is kept as.
  var place: Int { withUnsafeBytes(of: self) { Int($0[0]) } }
}
