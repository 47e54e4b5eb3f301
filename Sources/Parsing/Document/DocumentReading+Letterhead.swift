import Minutes

/// The members and officers whom a printed letterhead names, whoever came.
extension DocumentReading {
  /// Takes no attendance from lists above the line with the meeting's day where a list below it tells who was there: those
  /// above are printed on every sheet.
  mutating func withoutLetterhead() {
    guard let day = heading.dateLine else { return }
    let above = attendance.attendance.filter { $0.line < day }
    // What is printed on a sheet has room for a few dozen.
    guard (4...60).contains(above.count) else { return }
    let below = attendance.attendance.filter { $0.line > day && $0.status == .present }
    guard below.count >= 2 else { return }
    // A list that says that its people were present is one of the meeting's.
    let taken = attendance.taken.filter { lines[$0].number < day }
    guard
      !taken.contains(where: { i in
        ["present", "attend", "absent", "apolog", "roll"].contains { lines[i].folded.contains($0) }
      })
    else { return }
    let named = Set(above.compactMap { $0.name.name.folded.split(separator: " ").last })
    let again = below.filter { a in
      a.name.name.folded.split(separator: " ").last.map { last in
        named.contains(last) || above.contains { $0.name.name.folded.contains(" " + last + " ") }
      } ?? false
    }
    guard again.count * 2 >= below.count else { return }
    attendance.attendance.removeAll { $0.line < day }
  }
}
