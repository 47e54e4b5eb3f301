/// How a next step tells that a finding can be silenced, as its last two lines.
package enum Silencing {
  static let opening = "Where nothing is wrong, silence it "

  /// - Parameters:
  ///   - place: where, beside `site.yml`: "there" or "in minutes/a.txt.yml".
  ///   - id: the finding's.
  package static func lines(_ place: String, _ id: String) -> [String] {
    ["\(opening)\(place), or in site.yml for every document:", "silence: [\(id)]"]
  }
}
