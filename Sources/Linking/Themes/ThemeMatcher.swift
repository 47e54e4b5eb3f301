package import Minutes

/// Gives items their themes.
package struct ThemeMatcher: Sendable {
  package init(_ vocabulary: ThemeVocabulary) {}
  package func themes(of item: AgendaItem) -> [ThemeAssignment] { [] }
}
