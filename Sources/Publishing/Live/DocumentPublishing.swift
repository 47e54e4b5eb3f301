import Hashing
import Linking
import Minutes
import Reading

/// Publishes what belongs to one document: its pages, its record, its sources.
struct DocumentPublishing: Sendable {
  let linker: Linker
  let pages: PageMaker
  /// In the archive's order.
  private(set) var documents: [ReadDocument]
  /// Documents that have changed since the archive was linked.
  private var amended: [Int: ArchivedDocument] = [:]
  /// The files of further versions, by the leading file's path.
  let versions: [String: [SourceFile]]
  private let reader: SourceReader

  init(linker: Linker, pages: PageMaker, documents: [ReadDocument], versions: [String: [SourceFile]]) {
    self.linker = linker
    self.pages = pages
    reader = SourceReader(pages.settings)
    self.documents = documents
    self.versions = versions
  }

  /// Puts another text in a document's place, without linking the archive anew.
  mutating func amend(_ i: Int, _ document: ReadDocument, as archived: ArchivedDocument) {
    documents[i] = document
    amended[i] = archived
  }

  /// A document with what linking knows of it.
  private func completed(_ i: Int) -> Meeting {
    amended[i].map { linker.complete(documents[i].meeting, as: $0) }
      ?? linker.complete(documents[i].meeting, document: i)
  }

  /// Publishes a document and gives it with what linking knows of it, and what it says of people and themes.
  ///
  /// - Parameter note: told of every page, and how it compares with the one that was there.
  func publish(
    _ i: Int, to sink: any SiteSink, note: (String, SiteWriter.Change) -> Void = { _, _ in }
  ) throws -> (meeting: Meeting, postings: [Posting]) {
    let document = documents[i]
    let meeting = completed(i)
    // What is held back is not looked at again.
    let transcript = meeting.source.heldBack ? nil : try? reader.read(document.file)
    let made = try pages.files(for: meeting, document: i, as: amended[i], transcript: transcript)
    for file in made.files { note(file.path, try sink.put(file.path, file.bytes)) }
    let sources =
      [(document.file, meeting.source)] + zip(versions[document.file.path] ?? [], meeting.otherVersions)
    for (file, source) in sources {
      guard let name = source.publishedAs, !source.heldBack else { continue }
      guard String(validating: file.location.bytes, as: UTF8.self) != nil else {
        try sink.put(meeting.url + name, bytes(of: file, asIn: source))
        continue
      }
      // The page names the digest of what was read: another file in its place would make that untrue.
      try sink.publishFile(
        file.diskPath, as: meeting.url + name, expected: SHA256Digest(hex: source.sha256))
    }
    return (meeting, made.postings)
  }

  /// The bytes of a file whose name is no text, and so no path of a sink.
  private func bytes(of file: SourceFile, asIn source: Source) throws(Diagnostic) -> [UInt8] {
    guard let bytes = try? FileBytes.read(file.location, limit: reader.limits.sourceBytes),
      sha256Hex(bytes) == source.sha256
    else { throw .changedMeanwhile(file.path) }
    return bytes
  }

  /// What all documents say of people, organisations and themes.
  func gatherPostings(jobs: Int) throws -> GatheredPostings {
    let postings = try inParallel(documents.count, jobs: jobs) { i in
      pages.postings(of: completed(i), document: i)
    }
    return pages.gather(postings.flatMap { $0 })
  }

  /// Publishes the files of the search index.
  func publishSearch(jobs: Int, to sink: any SiteSink) throws {
    let search = SearchStage(pages, jobs: jobs)
    _ = try inParallel(documents.count, jobs: jobs) { i in
      try search.add(completed(i), document: i, to: sink)
    }
    try search.finish(jobs: jobs, to: sink)
  }
}
