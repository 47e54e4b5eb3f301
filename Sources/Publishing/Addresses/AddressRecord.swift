package import Minutes

/// One address that was ever published: a line of `register/addresses.tsv`.
package struct AddressRecord: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case live
    /// The page is now at another address.
    case moved(to: String)
    case withdrawn

    /// As the register writes it.
    var text: String {
      switch self {
      case .live: "live"
      case .moved(let address): "moved to \(address)"
      case .withdrawn: "withdrawn"
      }
    }

    init?(text: some StringProtocol) {
      switch text {
      case "live": self = .live
      case "withdrawn": self = .withdrawn
      default:
        guard text.hasPrefix("moved to "), text.utf8.count > 9 else { return nil }
        self = .moved(to: String(text.dropFirst(9)))
      }
    }
  }

  package var kind: EntityKind
  /// What the page is about, in words that outlive its address: a source's path, a name in a body.
  package var identity: String
  /// The page's folder below the site's root, with a final `/`.
  package var address: String
  package var firstPublished: CalendarDate
  package var lastChanged: CalendarDate
  package var state: State

  /// The last part of the address.
  var slug: String { String(address.split(separator: "/").last ?? "") }
}
