import FoundationEssentials
package import Linking
package import Minutes

/// The archive's memory of addresses: every address ever published, in `register/addresses.tsv`.
///
/// A build obeys it: what is in it keeps its address, or leaves a redirect or a notice of withdrawal there.
/// `build --keep` appends what is new.
package struct AddressBook: Sendable {
  /// The file's path below the content folder.
  package static let path = "register/addresses.tsv"
  static let header = "kind\tidentity\taddress\tfirst published\tlast changed\tstate"

  package private(set) var records: [AddressRecord]
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ records: [AddressRecord] = []) { self.records = records }

  /// Reads the file of a content folder; without one nothing was published yet.
  package static func read(in content: String) throws -> AddressBook {
    guard let data = FileManager.default.contents(atPath: content + "/" + path) else {
      if FileManager.default.fileExists(atPath: content + "/" + path) {
        throw Diagnostic("cannot-read", .error, file: path, "the register of addresses cannot be read", nextStep: "check the file's permissions")
      }
      return AddressBook()
    }
    return AddressBook(text: String(decoding: data, as: UTF8.self))
  }

  /// Reads the text of a register. A line that cannot be read is told and keeps no address.
  package init(text: String) {
    records = []
    for (n, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("kind\t") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 6, let kind = EntityKind(rawValue: String(cells[0])), let first = CalendarDate(iso: cells[3]),
        let last = CalendarDate(iso: cells[4]), let state = AddressRecord.State(text: cells[5]), (try? SitePath(cells[2] + "index.html")) != nil, cells[2].hasSuffix("/")
      else {
        diagnostics.append(
          Diagnostic(
            "address-line", .error, file: AddressBook.path, line: n + 1, "this line is no address record",
            nextStep: "write six columns parted by tabs: \(AddressBook.header.split(separator: "\t").joined(separator: ", "))", excerpt: String(line)))
        continue
      }
      records.append(
        AddressRecord(kind: kind, identity: String(cells[1]), address: String(cells[2]), firstPublished: first, lastChanged: last, state: state))
    }
  }

  /// The addresses for linking to obey.
  package var kept: KeptAddresses {
    var kept = KeptAddresses()
    for record in records where record.state == .live { kept.keep(record.kind, identity: record.identity, slug: record.slug) }
    return kept
  }

  /// What became of the kept addresses in an archive, and what is published for the first time.
  package func plan(for archive: Archive) -> AddressPlan { AddressPlan(book: self, archive: archive) }

  /// The register with a build's news: new addresses, changed pages, moved and withdrawn ones.
  package mutating func note(_ plan: AddressPlan, changed: Set<String>, today: CalendarDate) {
    for i in records.indices where records[i].state == .live {
      if let to = plan.moved[records[i].address] {
        records[i].state = .moved(to: to)
        records[i].lastChanged = today
      } else if plan.withdrawn.contains(records[i].address) {
        records[i].state = .withdrawn
        records[i].lastChanged = today
      } else if changed.contains(records[i].address) {
        records[i].lastChanged = today
      }
    }
    records += plan.new.map {
      AddressRecord(kind: $0.kind, identity: $0.identity, address: $0.address, firstPublished: today, lastChanged: today, state: .live)
    }
  }

  /// The file's text; records in the order of address, so that two builds write the same.
  package var text: String {
    var out = AddressBook.header + "\n"
    for r in records.sorted(by: { ($0.address, $0.kind.rawValue, $0.identity) < ($1.address, $1.kind.rawValue, $1.identity) }) {
      out += "\(r.kind.rawValue)\t\(clean(r.identity))\t\(r.address)\t\(r.firstPublished.iso)\t\(r.lastChanged.iso)\t\(r.state.text)\n"
    }
    return out
  }

  /// Writes the register whole or not at all.
  package func write(in content: String) throws {
    let file = content + "/" + AddressBook.path
    do {
      try FileManager.default.createDirectory(atPath: content + "/register", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw Diagnostic("cannot-write", .error, file: AddressBook.path, "the register of addresses cannot be written: \(error.localizedDescription)", nextStep: "check the folder's permissions and the disk's space, then build with --keep again")
    }
  }

  private func clean(_ text: String) -> String { String(text.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }) }
}
