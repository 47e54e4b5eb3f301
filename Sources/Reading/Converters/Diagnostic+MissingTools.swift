package import Minutes

extension Diagnostic {
  /// The diagnostics of a build with one for each missing tool in place of one for each file that needs it: it stands
  /// where the first was, and counts them.
  package static func mergingMissingTools(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var places: [String: Int] = [:]
    var counts: [Int: Int] = [:]
    var out: [Diagnostic] = []
    for diagnostic in diagnostics {
      guard diagnostic.id == missingToolID, let command = diagnostic.nextStep else {
        out.append(diagnostic)
        continue
      }
      if let place = places[command] {
        counts[place, default: 0] += 1
      } else {
        places[command] = out.count
        out.append(diagnostic)
      }
    }
    for (place, count) in counts.sorted(by: { $0.key < $1.key }) {
      out[place].message += ", nor \(count) other \(count == 1 ? "file" : "files")"
    }
    return out
  }

  static let missingToolID = "missing-tool"
}
