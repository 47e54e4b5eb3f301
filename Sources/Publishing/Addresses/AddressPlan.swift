package import Linking
package import Minutes

/// What becomes of addresses in one build.
package struct AddressPlan: Sendable {
  /// A page of the archive with everything it was ever known by.
  package struct Page: Sendable, Hashable {
    package var kind: EntityKind
    package var identity: String
    package var address: String
  }

  /// Pages whose address the register does not keep yet.
  package var new: [Page] = []
  /// Kept addresses whose page is now elsewhere.
  package var moved: [String: String] = [:]
  /// Kept addresses whose page is no more.
  package var withdrawn: Set<String> = []

  init(book: AddressBook, archive: Archive) {
    var pages: [Page] = []
    for document in archive.documents {
      pages.append(Page(kind: document.digest.kind == .minutes ? .meeting : .report, identity: document.digest.source.file, address: document.url))
    }
    for person in archive.people {
      for identity in person.identities { pages.append(Page(kind: .person, identity: identity, address: "people/\(person.id)/")) }
    }
    for organisation in archive.organisations {
      for identity in organisation.identities { pages.append(Page(kind: .organisation, identity: identity, address: "organisations/\(organisation.id)/")) }
    }
    for theme in archive.themes { pages.append(Page(kind: .theme, identity: theme.id, address: "themes/\(theme.id)/")) }

    let today = Dictionary(pages.map { (Key($0.kind, $0.identity), $0.address) }) { first, _ in first }
    let addresses = Set(pages.map(\.address))
    var known: Set<Key> = []
    var keptLive: Set<String> = []
    for record in book.records {
      let key = Key(record.kind, record.identity)
      if record.state == .live { known.insert(key) }
      switch record.state {
      case .live:
        if addresses.contains(record.address) {
          keptLive.insert(record.address)
        } else if let now = today[key] {
          moved[record.address] = now
        } else {
          withdrawn.insert(record.address)
        }
      // An address once left keeps its redirect or notice, unless a page has come back to it.
      case .moved(let to): if !addresses.contains(record.address) { moved[record.address] = today[key] ?? to }
      case .withdrawn: if !addresses.contains(record.address) { withdrawn.insert(record.address) }
      }
    }
    for record in book.records where keptLive.contains(record.address) {
      moved[record.address] = nil
      withdrawn.remove(record.address)
    }
    // Only where the register does not know this thing at this address.
    let live = Set(book.records.filter { $0.state == .live }.map { Known($0) })
    new = pages.filter { !live.contains(Known($0)) }
  }

  private struct Key: Hashable {
    var kind: EntityKind
    var identity: String
    init(_ kind: EntityKind, _ identity: String) {
      self.kind = kind
      self.identity = identity
    }
  }

  private struct Known: Hashable {
    var kind: EntityKind
    var identity: String
    var address: String
    init(_ record: AddressRecord) {
      kind = record.kind
      identity = record.identity
      address = record.address
    }
    init(_ page: Page) {
      kind = page.kind
      identity = page.identity
      address = page.address
    }
  }
}
