package import Linking
package import Minutes

/// The archive's memory of addresses: every address ever published, in `register/addresses.tsv`.
///
/// A build obeys it: what is in it keeps its address, or leaves a redirect or a notice of withdrawal there.
/// `build --keep` appends what is new and notes what moved, went or changed. A page that is known under several
/// identities has a line for each. Comments, and lines that could not be read, stay as they are.
package struct AddressBook: Sendable {
  /// The file's path below the content folder.
  package static let path = "register/addresses.tsv"
  static let header = AddressLine.columns.joined(separator: "\t")

  /// The lines in their order; the blank one at the file's end is none.
  private var lines: [Line]
  package private(set) var diagnostics: [Diagnostic] = []

  private enum Line: Sendable {
    case record(AddressRecord)
    /// A comment, the header, or what could not be read: not ours to lose.
    case text(String)
  }

  package var records: [AddressRecord] {
    lines.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  package init(_ records: [AddressRecord] = []) { lines = records.map(Line.record) }

  /// Reads the text of a register. A line that cannot be read is told with its place, and keeps no address.
  package init(text: String) {
    lines = []
    var seen: [AddressRecord.Key: Int] = [:]
    var live: [AddressRecord.Identity: Int] = [:]
    // Scalars: to `Character` the end of a line on Windows is one, at which "\n" parts nothing.
    var numbered = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
      Substring.init)
    if numbered.last?.isEmpty == true { numbered.removeLast() }
    for (index, whole) in numbered.enumerated() {
      let line = whole.trimmed(first: index == 0)
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("kind\t") {
        lines.append(.text(String(line)))
        continue
      }
      do throws(Diagnostic) {
        let record = try AddressLine(line, number: index + 1).record()
        if let first = seen.updateValue(index + 1, forKey: record.key) {
          throw AddressLine.twice(
            line, index + 1, "line \(first) keeps this address for the same identity already")
        }
        if record.state == .live, let first = live.updateValue(index + 1, forKey: record.key.identity) {
          throw AddressLine.twice(
            line, index + 1, "line \(first) gives the same identity another live address")
        }
        lines.append(.record(record))
      } catch {
        diagnostics.append(error)
        lines.append(.text(String(line)))
      }
    }
  }

  /// The addresses for linking to obey.
  package var kept: KeptAddresses {
    var kept = KeptAddresses()
    // Who was withdrawn and comes back finds the old address; who lives has the last word.
    for record in records where record.state == .withdrawn {
      kept.keep(record.kind, identity: record.identity, slug: record.slug)
    }
    for record in records where record.state == .live {
      kept.keep(record.kind, identity: record.identity, slug: record.slug)
    }
    return kept
  }

  /// The day on which each live address last changed, for the sitemap.
  package var lastChanges: [String: CalendarDate] {
    var days: [String: CalendarDate] = [:]
    for record in records where record.state == .live {
      days[record.address] = max(record.lastChanged, days[record.address] ?? record.lastChanged)
    }
    return days
  }

  /// What became of the kept addresses in an archive, and what is published for the first time.
  ///
  /// - Parameter withholding: the people whose names no address may tell, that of a notice neither.
  package func plan(for archive: Archive, withholding: Withholding? = nil) -> AddressPlan {
    AddressPlan(book: self, pages: AddressPlan.pages(of: archive)) { text in
      guard let withholding else { return false }
      return withholding.names(text)
        || text.split(separator: "/").last.map { withholding.ids.contains(String($0)) } == true
    }
  }

  /// The register with a build's news: new addresses, changed pages, moved and withdrawn ones.
  ///
  /// - Parameter changed: addresses whose page has other bytes than in the site that stood before.
  package mutating func note(_ plan: AddressPlan, changed: Set<String>, today: CalendarDate) {
    for index in lines.indices {
      guard case .record(var record) = lines[index] else { continue }
      let state = plan.states[record.key] ?? record.state
      if state != record.state || state == .live && changed.contains(record.address) {
        record.lastChanged = today
      }
      record.state = state
      lines[index] = .record(record)
    }
    if lines.isEmpty { lines.append(.text(AddressBook.header)) }
    for page in plan.new.sorted(by: { ($0.address, $0.identity) < ($1.address, $1.identity) }) {
      lines.append(
        .record(
          AddressRecord(
            kind: page.kind, identity: page.identity, address: page.address, firstPublished: today,
            lastChanged: today, state: .live)))
    }
  }

  /// The file's text.
  package var text: String {
    lines.map { line in
      switch line {
      case .record(let record): AddressLine.text(of: record) + "\n"
      case .text(let text): text + "\n"
      }
    }.joined()
  }
}

extension Substring {
  /// Without the end of a line that Windows writes, and the first line without a byte order mark.
  fileprivate func trimmed(first isFirst: Bool) -> Substring {
    var scalars = unicodeScalars
    if scalars.last == "\r" { scalars.removeLast() }
    if isFirst, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return Substring(scalars)
  }
}
