import Linking
import Minutes

/// Finds what makes the file at an address.
struct RequestedAddresses: Sendable {
  enum Finding: Sendable {
    /// A file of a document's page, or its source.
    case document(Int)
    case job(PageJob)
    /// A file of the content folder that is published as it is.
    case copied(String)
    /// A file of the search index.
    case search
    case nothing
  }

  private let pages: PageMaker
  private let gathered: @Sendable () throws -> GatheredPostings
  private let moved: [String: String]
  private let withdrawn: Set<String>
  private let copied: [String: String]
  private let documents: [String: Int]
  /// Lists and files of the site's root, by their folder or their path.
  private let lists: [String: PageJob]

  init(
    pages: PageMaker, plan: AddressPlan?, copied: [(path: String, disk: String)],
    gathered: @escaping @Sendable () throws -> GatheredPostings,
    conceal: @escaping @Sendable (String) -> String
  ) {
    self.pages = pages
    self.gathered = gathered
    moved = plan?.moved ?? [:]
    withdrawn = plan?.withdrawn ?? []
    self.copied = Dictionary(copied.map { ($0.path, $0.disk) }) { _, last in last }
    documents = Dictionary(pages.archive.documents.enumerated().map { ($1.url, $0) }) { first, _ in first }
    // A page of the archive's own stands behind the program's of the same name.
    var lists = Dictionary(pages.listJobs(gathered, conceal: conceal).map { ($0.name, $0) }) { _, last in last
    }
    lists["robots.txt"] = PageJob("robots.txt") { pages.siteFiles(changed: pages.changed) }
    // The feeds and the calendar of the archive stand beside its home page.
    lists[""] = lists["index.html"]
    self.lists = lists
  }

  func find(_ path: String) -> Finding {
    let folder = ArchiveIndex.parent(path)
    if let document = documents[folder] { return .document(document) }
    let address = path.hasSuffix("/index.html") ? folder : path
    let pages = pages
    if let new = moved[address] {
      return .job(PageJob(address) { [try pages.redirect(from: address, to: new)] })
    }
    if withdrawn.contains(address) { return .job(PageJob(address) { [try pages.withdrawal(at: address)] }) }
    if let disk = copied[path] { return .copied(disk) }
    if let job = lists[path] { return .job(job) }
    if path.hasPrefix("sitemap"), let job = lists["robots.txt"] { return .job(job) }
    if path.hasPrefix("search/"), path != "search/index.html" { return pages.hasSearch ? .search : .nothing }
    return entity(path) ?? list(of: folder)
  }

  /// A page of a person, an organisation or a theme, and what stands below it.
  private func entity(_ path: String) -> Finding? {
    let parts = path.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count == 3, let job = pages.entityJob(parts[0], parts[1], gathered) else { return nil }
    return .job(job)
  }

  /// The list that a file belongs to: that of its folder, or of the nearest folder above that is a list's.
  private func list(of folder: String) -> Finding {
    var folder = folder
    while true {
      if let job = lists[folder] { return .job(job) }
      if folder.isEmpty { return .nothing }
      folder = ArchiveIndex.parent(folder)
    }
  }
}
