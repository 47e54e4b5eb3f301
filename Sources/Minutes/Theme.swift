/// An entry of the vocabulary of themes.
package struct Theme: Hashable, Sendable {
  package var id: String
  package var label: String
  /// Labels in other languages, by language code.
  package var labels: [String: String]
  /// The id of the wider theme that holds this one.
  package var broader: String?
  /// Phrases that speak for the theme. One with a capital letter stands only for itself ("Prevent"), one in
  /// lower case for any case.
  package var synonyms: [String]
  /// Phrases that speak for the theme in a title only, being everyday words in a text ("planning").
  package var titles: [String]
  /// Phrases whose words do not count ("burglary domestic").
  package var excluded: [String]
  /// Phrases of the program's own entry that an archive does not want.
  package var dropped: [String] = []
  /// Where the archive's register has the entry; nil in the program's own vocabulary.
  package var line: Int?

  package init(
    id: String, label: String, labels: [String: String] = [:], broader: String? = nil,
    synonyms: [String] = [],
    titles: [String] = [], excluded: [String] = []
  ) {
    self.id = id
    self.label = label
    self.labels = labels
    self.broader = broader
    self.synonyms = synonyms
    self.titles = titles
    self.excluded = excluded
  }
}
