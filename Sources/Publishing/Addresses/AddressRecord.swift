package import Minutes

/// One address that was ever published, for one identity: a line of `register/addresses.tsv`.
package struct AddressRecord: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case live
    /// The page is now at another address.
    case moved(to: String)
    case withdrawn
  }

  /// What a page is about, in words that outlive its address.
  package struct Identity: Sendable, Hashable {
    package var kind: EntityKind
    package var text: String
  }

  /// What tells a record from the others.
  package struct Key: Sendable, Hashable {
    package var identity: Identity
    package var address: String
  }

  package var kind: EntityKind
  /// A source's path, a name in a body.
  package var identity: String
  /// The page's folder below the site's root, with a final `/`.
  package var address: String
  package var firstPublished: CalendarDate
  package var lastChanged: CalendarDate
  package var state: State

  package init(
    kind: EntityKind, identity: String, address: String, firstPublished: CalendarDate,
    lastChanged: CalendarDate,
    state: State
  ) {
    self.kind = kind
    self.identity = identity
    self.address = address
    self.firstPublished = firstPublished
    self.lastChanged = lastChanged
    self.state = state
  }

  /// The last part of the address.
  var slug: String { String(address.split(separator: "/").last ?? "") }

  var key: Key { Key(identity: Identity(kind: kind, text: identity), address: address) }
}
