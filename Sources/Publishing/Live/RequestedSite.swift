import Hashing
import Linking
import Minutes
import Reading
import Synchronization

/// A linked archive as a site whose files are made when they are asked for, and kept while there is room.
///
/// It gives the same bytes as a build into a folder, but for what is made of everything at once (the database), and
/// holds to the same promise about people who are withheld: every file goes through the same last door.
package final class RequestedSite: Sendable {
  /// What a file holds.
  package enum File: Sendable {
    case bytes([UInt8])
    /// A file of the disk that the site publishes as it is.
    case disk(String)
  }

  let documents: DocumentPublishing
  private let addresses: RequestedAddresses
  /// What was made so far; more bytes than its limit are not kept from one request to the next.
  private let store: RequestedFiles
  /// The search index, which is kept as a whole or not at all.
  private let searchStore = RequestedFiles()
  private let door: WithholdingSink?
  private let jobs: Int
  private let search = Once<Bool>()
  /// Differs where styles, scripts and other files that pages use do.
  package let supportFingerprint: UInt64

  init(
    documents: DocumentPublishing, plan: AddressPlan?, copied: [(path: String, disk: String)],
    withholding: Withholding, conceal: @escaping @Sendable (String) -> String, jobs: Int,
    keeping bytes: Int = 64 << 20
  ) {
    self.documents = documents
    self.jobs = jobs
    store = RequestedFiles(limit: bytes)
    door = withholding.isEmpty ? nil : WithholdingSink(store, withholding)
    let postings = Once<GatheredPostings>()
    let gather: @Sendable () throws -> GatheredPostings = {
      try postings.value { try documents.gatherPostings(jobs: jobs) }
    }
    addresses = RequestedAddresses(
      pages: documents.pages, plan: plan, copied: copied, gathered: gather, conceal: conceal)
    supportFingerprint = RequestedSite.fingerprint(of: documents.pages.look.assets, copied)
  }

  /// The file at a path below the site's root, `people/ann-lee/index.html`; nil where the site has none.
  ///
  /// Throws a diagnostic where the page cannot be made, such as for a mistake in its template.
  package func file(at path: [UInt8]) throws -> File? {
    if let known = store[path] ?? searchStore[path] { return known }
    let text = String(decoding: path, as: UTF8.self)
    // Its own until it is whole: others, which make other files meanwhile, may make room in what is kept.
    let made = RequestedFiles()
    let sink = sink(to: made)
    switch addresses.find(text) {
    case .document(let i): _ = try documents.publish(i, to: sink)
    case .job(let job): try job.publish(to: sink)
    case .copied(let disk): try sink.publishFile(disk, as: text)
    case .search:
      _ = try search.value {
        try documents.publishSearch(jobs: jobs, to: self.sink(to: searchStore))
        return true
      }
      return searchStore[path]
    case .nothing: return nil
    }
    store.take(made)
    return made[path]
  }

  /// The same site with documents that have changed: their pages are new, and all others are as they were.
  func amended(_ documents: DocumentPublishing) -> RequestedSite { RequestedSite(self, documents) }

  private init(_ site: RequestedSite, _ documents: DocumentPublishing) {
    self.documents = documents
    addresses = site.addresses
    jobs = site.jobs
    store = RequestedFiles(limit: site.store.limit)
    door = site.door
    supportFingerprint = site.supportFingerprint
  }

  /// Whatever is made goes through the door.
  private func sink(to store: RequestedFiles) -> any SiteSink { door?.before(store) ?? store }

  private static func fingerprint(of assets: [PublishedFile], _ copied: [(path: String, disk: String)])
    -> UInt64
  {
    var hasher = Hasher()
    for file in assets {
      hasher.combine(file.path)
      hasher.combine(file.bytes)
    }
    for (path, disk) in copied {
      hasher.combine(path)
      hasher.combine(FileStamp(FileLocation(disk)))
    }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}

/// What was made so far.
///
/// Paths are compared by their bytes: `String` takes two spellings of one letter for equal, which a published site
/// does not.
private final class RequestedFiles: SiteSink {
  let limit: Int
  private let state = Mutex<(files: [[UInt8]: RequestedSite.File], bytes: Int)>(([:], 0))

  init(limit: Int = .max) { self.limit = limit }

  var findings: [Diagnostic] { [] }

  subscript(path: [UInt8]) -> RequestedSite.File? { state.withLock { $0.files[path] } }

  func put(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> SiteWriter.Change {
    _ = try SitePath(path)
    state.withLock { state in
      state.files[Array(path.utf8)] = .bytes(bytes)
      state.bytes += bytes.count
    }
    return .new
  }

  func publishFile(_ source: String, as path: String, expected: SHA256Digest?) throws(Diagnostic)
    -> SiteWriter.Change
  {
    _ = try SitePath(path)
    state.withLock { $0.files[Array(path.utf8)] = .disk(source) }
    return .new
  }

  func finish() -> WrittenSite { WrittenSite() }

  /// Keeps what another has, too, and makes room where that is too much.
  func take(_ other: RequestedFiles) {
    let new = other.state.withLock { $0 }
    state.withLock { state in
      if state.bytes + new.bytes > limit { state = ([:], 0) }
      state.files.merge(new.files) { $1 }
      state.bytes += new.bytes
    }
  }
}

/// A value that is made when it is first asked for; whoever asks meanwhile waits for it.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  func value(_ make: () throws -> Value) rethrows -> Value {
    try made.withLock { made in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}
