import Publishing

/// What stands at every address of a site: the dictionary that requests are looked up in.
struct SiteAddresses: Sendable {
  struct File: Sendable {
    /// Below the site's root.
    var path: String
    var content: MemorySite.Content
  }

  enum Finding: Sendable {
    case file(File)
    /// The address is a folder's and lacks the final `/`.
    case folder
    case nothing
  }

  /// By bytes: `String` takes two spellings of one letter for equal, which a published site does not.
  private let files: [[UInt8]: File]

  init(_ site: MemorySite) {
    files = Dictionary(
      site.files.map { (Array($0.key.utf8), File(path: $0.key, content: $0.value)) },
      uniquingKeysWith: { a, _ in a })
  }

  func find(_ path: RequestPath) -> Finding {
    if path.isFolder { return files[path.bytes + "index.html".utf8].map(Finding.file) ?? .nothing }
    if let file = files[path.bytes] { return .file(file) }
    return files[path.bytes + "/index.html".utf8] == nil ? .nothing : .folder
  }

  /// The site's own words for an address where nothing stands.
  var notFoundPage: File? { files[Array("404.html".utf8)] }
}
