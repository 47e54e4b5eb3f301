package import Minutes
package import Reading

/// The sidecars of a content folder, each by the documents that it is for.
package struct Sidecars: Sendable {
  package private(set) var all: [Sidecar] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var byFile: [String: [Int]] = [:]

  package init() {}

  /// Reads the sidecars of a listing; with `for`, only those of one document.
  package init(
    _ listing: ContentListing, for document: String? = nil, limits: ReadingLimits = ReadingLimits()
  ) {
    let sources = Set(listing.sources.map(\.path))
    // Names of meetings by folder, to find a sidecar's files.
    var meetings: [String: [String]] = [:]
    for path in listing.sources.map(\.path) {
      for name in Sidecars.meetingNames(of: path) { meetings[name, default: []].append(path) }
    }
    var places: [(place: (rank: Int, depth: Int), files: [String], sidecar: Int)] = []
    for file in listing.sidecars {
      let (folder, name) = Sidecars.parts(file.path)
      let target = String(file.path.prefix(file.path.count - (name.hasSuffix(".yaml") ? 5 : 4)))
      let scope: Sidecar.Scope
      let files: [String]
      if name == "_body.yml" || name == "_body.yaml" {
        scope = .folder
        files = listing.sources.map(\.path).filter { folder.isEmpty || $0.hasPrefix(folder + "/") }
      } else if sources.contains(target) {
        scope = .file
        files = [target]
      } else {
        scope = .meeting
        files = meetings[target] ?? []
      }
      if let document, !files.contains(document) { continue }
      guard !files.isEmpty else {
        if scope == .folder { continue }
        let near = sources.filter { Sidecars.parts($0).folder == folder }
        diagnostics.append(
          Diagnostic(
            "sidecar-without-file", .error, file: file.path,
            "This sidecar corrects \(target), and there is no such document\(didYouMean(target, among: near))",
            nextStep:
              "Name it after the document's file with .yml behind it, or after the file without its ending; delete it where it is needed no more"
          ))
        continue
      }
      let (sidecar, found) = Sidecars.read(file, scope: scope, limits: limits)
      diagnostics += found
      let depth = folder.utf8.filter { $0 == 0x2F }.count
      let rank = scope == .folder ? 0 : scope == .meeting ? 1 : 2
      places.append(((rank, depth), files, all.count))
      all.append(sidecar)
    }
    for (_, files, sidecar) in places.sorted(by: {
      ($0.place.rank, $0.place.depth, $0.sidecar) < ($1.place.rank, $1.place.depth, $1.sidecar)
    }) {
      for file in files { byFile[file, default: []].append(sidecar) }
    }
  }

  /// The places in `all` of a document's sidecars, the widest first.
  package func places(for path: String) -> [Int] { byFile[path] ?? [] }

  /// A document's sidecars, the widest first.
  package func sidecars(for path: String) -> [Sidecar] { places(for: path).map { all[$0] } }

  /// Whether a document's sidecars silence every finding of an id.
  package func silences(_ id: String, in file: String?) -> Bool {
    guard let file else { return false }
    return places(for: file).contains { all[$0].silences.contains { $0.id == id && $0.words == nil } }
  }

  private static func read(_ file: SourceFile, scope: Sidecar.Scope, limits: ReadingLimits) -> (
    Sidecar, [Diagnostic]
  ) {
    do {
      let text = try ContentFolder.text(of: file, limit: limits.settingsBytes)
      return SidecarReader().read(text, path: file.path, scope: scope)
    } catch {
      return (Sidecar(path: file.path, scope: scope), [error])
    }
  }

  /// The folder and the name of a path.
  private static func parts(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  /// The paths without their ending, and without a language's: `2018-09-17.cy.txt` is `2018-09-17.cy` and `2018-09-17`.
  private static func meetingNames(of path: String) -> [String] {
    let (folder, name) = parts(path)
    var found: [String] = []
    var rest = name[...]
    while let dot = rest.lastIndex(of: "."), dot != rest.startIndex {
      let ending = rest[rest.index(after: dot)...]
      guard found.isEmpty || ending.utf8.count <= 3 else { break }
      rest = rest[..<dot]
      found.append(folder.isEmpty ? String(rest) : folder + "/" + rest)
    }
    return found
  }

  // MARK: What became of them

  /// Gathers what became of corrections over all documents: one of a folder or of a meeting has done its work where it
  /// changed any of its files.
  package struct Outcomes: Sendable {
    fileprivate var results: [Int: [[CorrectionResult]]] = [:]

    package init() {}

    /// - Parameter places: the sidecars as `places(for:)` gives them.
    package mutating func note(_ corrected: [[CorrectionResult]], places: [Int]) {
      for (place, results) in zip(places, corrected) { self.results[place, default: []].append(results) }
    }
  }

  /// What a person should know of corrections that did nothing.
  package func findings(_ outcomes: Outcomes) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (place, results) in outcomes.results.sorted(by: { $0.key < $1.key }) {
      let sidecar = all[place]
      // A folder's words hold for all its files; that some say so themselves is no mistake.
      guard sidecar.scope != .folder else { continue }
      for (i, edit) in sidecar.edits.enumerated() {
        let each = results.compactMap { $0.indices.contains(i) ? $0[i] : nil }
        guard !each.contains(.applied) else { continue }
        if each.contains(.needless) {
          found.append(
            Diagnostic(
              "correction-needless", .warning, file: sidecar.path, line: edit.line, column: edit.column,
              "The document says this itself: the correction of \(edit.field) changes nothing",
              nextStep: "Delete it", excerpt: edit.excerpt))
        } else if case .unmatched(let message, let next)? = each.first {
          found.append(
            Diagnostic(
              "correction-unmatched", .error, file: sidecar.path, line: edit.line, column: edit.column,
              "\(message); the correction was not applied", nextStep: next, excerpt: edit.excerpt))
        }
      }
    }
    return found
  }
}
