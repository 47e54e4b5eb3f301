/// Whether two words differ by one slip of whoever typed: a letter too many, too few or another, or two that changed places.
func isOneSlip(_ a: String, _ b: String) -> Bool {
  let (x, y) = (Array(a.utf8), Array(b.utf8))
  guard x != y, abs(x.count - y.count) <= 1 else { return false }
  let head = zip(x, y).prefix { $0 == $1 }.count
  let tail = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
  let (restX, restY) = (x.count - head, y.count - head)
  if tail >= max(restX, restY) - 1 { return true }
  return x.count == y.count && tail == restX - 2 && x[head] == y[head + 1] && x[head + 1] == y[head]
}
