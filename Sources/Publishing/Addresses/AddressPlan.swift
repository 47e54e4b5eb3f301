import Hashing
import Linking
package import Minutes

/// What becomes of addresses in one build.
package struct AddressPlan: Sendable {
  /// A page of the archive, with one of the identities that it is known by.
  package struct Page: Sendable, Hashable {
    package var kind: EntityKind
    package var identity: String
    package var address: String

    package init(kind: EntityKind, identity: String, address: String) {
      self.kind = kind
      self.identity = identity
      self.address = address
    }

    var key: AddressRecord.Key {
      AddressRecord.Key(identity: AddressRecord.Identity(kind: kind, text: identity), address: address)
    }
  }

  /// Pages whose address the register does not keep yet.
  package private(set) var new: [Page] = []
  /// Left addresses, each with the address where its page is now: redirects are to be published there.
  package private(set) var moved: [String: String] = [:]
  /// Left addresses whose page is no more: notices are to be published there. One that names somebody who is withheld
  /// stands here under a hash.
  package private(set) var withdrawn: Set<String> = []
  /// The state that each record of the register has from now on.
  package private(set) var states: [AddressRecord.Key: AddressRecord.State] = [:]
  /// How many addresses are published and not kept: without `--keep` they might change in a later build.
  package private(set) var unkeptAddresses = 0
  package private(set) var diagnostics: [Diagnostic] = []

  private let now: [AddressRecord.Identity: String]
  private let addresses: Set<String>
  private let recordsByAddress: [String: [AddressRecord]]

  init(book: AddressBook, pages: [Page], isWithheld: (String) -> Bool = { _ in false }) {
    now = Dictionary(pages.map { ($0.key.identity, $0.address) }) { first, _ in first }
    addresses = Set(pages.map(\.address))
    recordsByAddress = Dictionary(grouping: book.records, by: \.address)

    for record in book.records { states[record.key] = state(of: record) }
    for (address, records) in recordsByAddress where !addresses.contains(address) {
      // What a page about somebody is known by is that person's name; a source's path is told nowhere.
      if isWithheld(address) || records.contains(where: { $0.kind == .person && isWithheld($0.identity) }) {
        withdrawn.insert(AddressPlan.hidden(address))
      } else if let target = destination(of: address) {
        moved[address] = target
      } else {
        withdrawn.insert(address)
      }
    }
    var seen: Set<AddressRecord.Key> = []
    new = pages.filter { states[$0.key] == nil && seen.insert($0.key).inserted }
    unkeptAddresses = addresses.count { address in
      recordsByAddress[address]?.contains { states[$0.key] == .live } != true
    }
    diagnostics = strayTargets(book) + reusedAddresses(pages)
  }

  /// Every page of an archive, once for each of its identities.
  static func pages(of archive: Archive) -> [Page] {
    var pages = archive.documents.map { document in
      Page(
        kind: document.digest.kind == .minutes ? .meeting : .report, identity: document.digest.source.file,
        address: document.url)
    }
    for person in archive.people {
      pages += person.identities.map { Page(kind: .person, identity: $0, address: "people/\(person.id)/") }
    }
    for organisation in archive.organisations {
      pages += organisation.identities.map {
        Page(kind: .organisation, identity: $0, address: "organisations/\(organisation.id)/")
      }
    }
    pages += archive.themes.map { Page(kind: .theme, identity: $0.id, address: "themes/\($0.id)/") }
    return pages
  }

  /// The address under which the notice of an address is published that must not be told: in the same folder, a hash.
  static func hidden(_ address: String) -> String {
    let parts = address.split(separator: "/")
    return (parts.dropLast() + ["withdrawn-" + sha256Hex(Array(address.utf8)).prefix(16)]).joined(
      separator: "/") + "/"
  }

  // MARK: - What became of an address

  private func state(of record: AddressRecord) -> AddressRecord.State {
    if let address = now[record.key.identity] {
      // Back where it was, or gone elsewhere; that the page it left lives on, with others, changes nothing.
      return address == record.address ? .live : .moved(to: address)
    }
    switch record.state {
    case .live: return addresses.contains(record.address) ? .live : .withdrawn
    case .moved, .withdrawn: return record.state
    }
  }

  /// Where the page of a left address is now, over as many moves as it made; nil where it is no more.
  private func destination(of address: String) -> String? {
    var seen: Set<String> = []
    var place = address
    while seen.insert(String(place.prefix { $0 != "#" })).inserted {
      let page = String(place.prefix { $0 != "#" })
      if addresses.contains(page) { return place }
      guard let records = recordsByAddress[page] else {
        // A page that no identity has, such as `about/`, is taken at the word of whoever wrote it there.
        return AddressPlan.isOfAnEntity(page) ? nil : place
      }
      let targets = records.compactMap { record in
        if case .moved(let target) = states[record.key] ?? record.state { target } else { nil }
      }
      guard let next = targets.first else { return nil }
      place = next
    }
    return nil
  }

  private static func isOfAnEntity(_ address: String) -> Bool {
    let folder = address.prefix { $0 != "/" }
    return ["meetings", "reports", "people", "organisations", "themes"].contains(folder)
      && address.utf8.count > folder.utf8.count + 1
  }

  private func strayTargets(_ book: AddressBook) -> [Diagnostic] {
    book.records.compactMap { record in
      guard case .moved(let target) = record.state, !addresses.contains(record.address),
        case let page = String(target.prefix { $0 != "#" }), !addresses.contains(page),
        recordsByAddress[page] == nil, AddressPlan.isOfAnEntity(page)
      else { return nil }
      return Diagnostic(
        "address-target", .warning, file: AddressBook.path,
        "`\(record.address)` moved to `\(target)`, which is no page of this archive: a notice of withdrawal stands there",
        nextStep: "write the address where the page is now, or `withdrawn`")
    }
  }

  /// An address that was left must not bring its readers to somebody else.
  private func reusedAddresses(_ pages: [Page]) -> [Diagnostic] {
    let byAddress = Dictionary(grouping: pages, by: \.address)
    return recordsByAddress.keys.sorted().compactMap { address in
      guard let here = byAddress[address], let records = recordsByAddress[address],
        !records.contains(where: { states[$0.key] == .live }), let page = here.first
      else { return nil }
      return Diagnostic(
        "address-reused", .warning, file: AddressBook.path,
        "`\(address)` was the address of `\(records[0].identity)` and is now that of `\(page.identity)`",
        nextStep: "give the newcomer an id of its own in the register")
    }
  }
}
