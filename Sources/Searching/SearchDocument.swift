package import Minutes

/// What a search can find: an agenda item, a decision, an action or a person, with the fields that it is found by.
///
/// The index is made from these; building it is not part of the program yet.
package struct SearchDocument: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable { case item, decision, action, person }

  package var kind: Kind
  /// The address with its fragment, below the site's root.
  package var url: String
  package var title: String
  package var text: String
  package var body: String?
  package var date: CalendarDate?

  package init(kind: Kind, url: String, title: String, text: String, body: String?, date: CalendarDate?) {
    self.kind = kind
    self.url = url
    self.title = title
    self.text = text
    self.body = body
    self.date = date
  }
}
