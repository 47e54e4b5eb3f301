import Minutes

/// The words that the search's script writes on the page, by their names in `strings/LANGUAGE.yml` without `search_`.
enum SearchPhrase: String, CaseIterable {
  case loading, results, none, hint, corrected, partly, common, more, relevance, date, sort, narrow, body,
    year,
    person, organisation, theme, kind, remove, failed, suggestions, shown, undated, unattributed, words
  case kindMeeting = "kind_meeting"
  case kindItem = "kind_item"
  case kindDecision = "kind_decision"
  case kindAction = "kind_action"
  case kindPerson = "kind_person"
  case kindOrganisation = "kind_organisation"
  case kindTheme = "kind_theme"

  var key: String { "search_" + rawValue }
}

extension Wording {
  /// What the search's script has to know of the site's words, besides the index itself.
  func searchSettings(links: SiteSettings.LinkStyle) -> [(String, JSONValue)] {
    [
      ("files", .bool(links == .files)), ("thousands", .string(self(.thousands))),
      ("text", .object(SearchPhrase.allCases.map { ($0.rawValue, json($0.key)) })),
    ]
  }
}
