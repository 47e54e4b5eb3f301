import Correcting
import Hashing
import Linking
import Minutes
import Parsing
import Reading
import Synchronization

/// One build on its way: each stage leaves what the next one needs.
struct BuildRun {
  let options: BuildOptions
  let progress: any BuildProgress
  let writer: any SiteSink
  var diagnostics: [Diagnostic] = []
  /// How many things the current stage worked on.
  var count = 0

  private var content: LoadedContent
  private var look: Look
  private let own: OwnFiles
  private var vocabulary: ThemeVocabulary
  /// The shipped themes, and the archive's own.
  private let themes: [[Theme]]
  /// The documents, one for each meeting or paper, with their other versions told; in the archive's order after linking.
  private var documents: [ReadDocument] = []
  /// The files of further versions, by the leading file's path.
  private var versions: [String: [SourceFile]] = [:]
  /// How far the versions of each meeting agree.
  private(set) var comparisons: [VersionComparison] = []
  private var linker: Linker?
  private var addresses: AddressBook
  private var plan: AddressPlan?
  private let changed = ChangedPages()
  private let costs = TemplateCosts()
  private var postings: [[Posting]] = []
  private var search: SearchStage?
  /// Once documents are written.
  private var pages: PageMaker?
  private var searchSeconds: Double?
  private var written = WrittenSite()
  private var keptAddresses = true
  /// A preview has no database, which would be made anew after every change of a file.
  private let hasDatabase: Bool
  /// What was understood of documents before; nil for a program that builds once.
  private let memory: DocumentMemory?
  /// Which reading of each file this build has, by path.
  private var readings: [String: Int] = [:]
  /// Everything but the documents, for a program that builds again; nil for others.
  private let surroundings: Surroundings?

  /// Locks the output folder, unless the site goes elsewhere, and reads what every stage needs, so that a wrong path
  /// is told before any work is done.
  init(
    _ options: BuildOptions, _ progress: any BuildProgress, _ sink: (any SiteSink)? = nil,
    memory: DocumentMemory? = nil
  ) throws {
    self.options = options
    self.memory = memory
    self.progress = progress
    hasDatabase = sink == nil
    content = LoadedContent(options)
    surroundings = memory == nil ? nil : Surroundings(options, content.listing)
    let site =
      try sink
      ?? SiteWriter(
        OutputFolder(
          options.output,
          apartFrom: [.init(name: "the content folder", path: options.content)]
            + options.templates.map { .init(name: "a folder of templates", path: $0) }))
    let withholding = Withholding(content.register)
    writer = withholding.isEmpty ? site : WithholdingSink(site, withholding)
    diagnostics = content.diagnostics + writer.findings
    content.settings = content.settings.concealed(by: withholding)
    own = OwnFiles(content: options.content)
    diagnostics += own.diagnostics
    if let logo = content.settings.logo, let missing = own.missing(logo: logo) { diagnostics.append(missing) }
    // Whoever publishes to where a site with an address stood has most likely forgotten to give it.
    if content.settings.baseURL == nil, let standing = (site as? SiteWriter)?.standing,
      standing.entries["sitemap.xml"] != nil
    {
      diagnostics.append(
        Diagnostic(
          "address-left-out", .warning, file: "site.yml",
          "the site that stood here had an address, and this one has none: its feeds, calendar and sitemap are taken away",
          nextStep: "write base_url: and the site's address into site.yml, or give --base-url as before"))
    }
    look = try Look.read(
      options.templates, language: content.settings.language,
      checksNames: options.observer == nil && memory == nil)
    look.observer = options.observer
    if let colour = content.settings.colour { look.wear(colour: colour) }
    let (themes, themeFindings) = ThemeFile.read(options.templates)
    diagnostics += themeFindings
    self.themes = [themes, content.register.themes]
    vocabulary = ThemeVocabulary(themes, additions: content.register.themes)
    diagnostics += vocabulary.diagnostics
    addresses = try AddressBook.read(in: options.content)
    diagnostics += addresses.diagnostics
  }

  /// What was found and is to be told: findings that are silenced are not.
  var told: [Diagnostic] {
    let silenced = content.settings.silenced
    return diagnostics.filter {
      $0.severity == .error
        || !silenced.contains($0.id)
          && !content.sidecars.silences($0.id, in: $0.file)
    }
  }

  /// How sure the reading of each document is, by its file.
  var confidence: [String: Double] {
    Dictionary(documents.map { ($0.meeting.source.file, $0.meeting.confidence) }) { first, _ in first }
  }

  // MARK: Stages

  /// Checks that there is something to build.
  mutating func load() throws {
    count = content.listing.sources.count
    guard content.knowsSettings else {
      throw Diagnostic(
        "settings-unreadable", .error, file: "site.yml",
        "nothing was built: this file cannot be read, and so nobody knows how the site is to be",
        nextStep: "mend the file; the messages above say where")
    }
    guard content.register.knowsPeople else {
      throw Diagnostic(
        "register-unreadable", .error, file: "register/people.yml",
        "nothing was built: this file cannot be read, and so nobody knows whose names are withheld",
        nextStep: "mend the file; the messages above say where")
    }
    guard count > 0 else {
      throw Diagnostic(
        "no-documents", .error, file: options.content, "no documents were found",
        nextStep: "put minutes (text, Word, PDF, web pages, Markdown) into \(options.content)/minutes")
    }
  }

  /// Reads and parses every document, on every core.
  mutating func read() throws {
    let files = content.listing.sources
    let stage = documentStage
    let (progress, memory, sidecars) = (progress, memory, content.sidecars)
    memory?.begin(
      .init(
        settings: content.settings, withheld: content.register.people.filter { $0.withheld != nil },
        notice: look.wording(.withheldName)), files: content.listing.sources)
    progress.begin(stage: "documents", total: files.count)
    defer { progress.end() }
    let numbered = try inParallel(files.count, jobs: options.jobs) { i in
      defer { progress.advance() }
      guard let memory else { return (result: stage.read(files[i]), reading: 0) }
      return memory.result(of: files[i], sidecars: sidecars.sidecars(for: files[i].path)) {
        stage.read(files[i])
      }
    }
    if memory != nil {
      readings = Dictionary(zip(files.map(\.path), numbered.map(\.reading))) { first, _ in first }
    }
    let results = numbered.map(\.result)
    documents = results.compactMap(\.document)
    var outcomes = Sidecars.Outcomes()
    for (file, result) in zip(files, results) {
      outcomes.note(result.corrections, places: content.sidecars.places(for: file.path))
    }
    diagnostics += content.sidecars.findings(outcomes)
    nameBodies()
    diagnostics += results.flatMap(\.diagnostics) + documents.flatMap(\.meeting.diagnostics)
    count = files.count
    guard !documents.isEmpty else {
      throw Diagnostic(
        "nothing-built", .error, file: options.content, "no document could be read",
        nextStep: "see the messages above for each of them")
    }
  }

  private var documentStage: DocumentStage {
    DocumentStage(
      settings: content.settings, sidecars: content.sidecars, withholding: Withholding(content.register),
      notice: look.wording(.withheldName))
  }

  /// Gives minutes that leave out their body, or its full name, the one of their folder, where that is beyond doubt.
  private mutating func nameBodies() {
    let minutes = documents.indices.filter { documents[$0].meeting.kind == .minutes }
    let bodies = FolderBody.bodies(
      of: minutes.map {
        FolderBody.Document(
          file: documents[$0].meeting.source.file,
          body: documents[$0].meeting.body?.name ?? content.settings.body)
      })
    for (place, body) in bodies {
      let i = minutes[place]
      documents[i].meeting.body = Body(name: body)
      documents[i].meeting.diagnostics.removeAll { $0.id == "no-body" }
      documents[i].meeting.diagnostics.append(FolderBody.note(body, file: documents[i].meeting.source.file))
    }
  }

  /// Lets the files of one meeting be one document, the best of them leading.
  mutating func groupVersions() {
    let sketches = documents.map { memory?.sketch(of: $0.meeting) ?? VersionSketch($0.meeting) }
    let groups = VersionGroups(sketches, language: content.settings.language).groups
    var leading: [ReadDocument] = []
    for group in groups {
      var document = documents[group[0]]
      document.meeting.source.publishedAs = "source." + document.meeting.source.format.publishedExtension
      document.meeting.source.language = document.meeting.language
      document.meeting.source.status = document.meeting.status
      for (n, i) in group.dropFirst().enumerated() {
        var other = documents[i].meeting.source
        other.publishedAs = "source-\(n + 2)." + other.format.publishedExtension
        other.language = documents[i].meeting.language
        other.status = documents[i].meeting.status
        document.meeting.otherVersions.append(other)
        // Another file of the same meeting may name the body that this one leaves to its heading.
        document.meeting.body = document.meeting.body ?? documents[i].meeting.body
        if document.meeting.body != nil {
          diagnostics.removeAll { $0.id == "no-body" && $0.file == other.file }
        }
        versions[document.file.path, default: []].append(documents[i].file)
        let comparison = VersionComparison(document.meeting, documents[i].meeting)
        if document.meeting.language == documents[i].meeting.language { comparisons.append(comparison) }
        diagnostics += VersionDifferences.between(document.meeting, documents[i].meeting, comparison)
      }
      leading.append(document)
    }
    documents = leading
    count = groups.count
  }

  /// Links everything with everything, from digests.
  mutating func link() throws {
    let archive = archive(of: try digests(), register: content.register)
    diagnostics += archive.diagnostics
    let plan = addresses.plan(for: archive, withholding: Withholding(content.register))
    diagnostics += plan.diagnostics
    self.plan = plan
    linker = Linker(archive)
    // The documents in the archive's order, which does not depend on the order of files.
    let byFile = Dictionary(documents.map { ($0.meeting.source.file, $0) }) { first, _ in first }
    documents = archive.documents.compactMap { byFile[$0.digest.source.file] }
    count = archive.documents.count
  }

  /// What linking sees of each document.
  func digests() throws -> [Digest] {
    let matcher = ThemeMatcher(vocabulary)
    let (found, memory) = (documents, memory)
    memory?.link(themes: themes)
    return try inParallel(found.count, jobs: options.jobs) { i in
      let meeting = found[i].meeting
      return memory?.digest(of: meeting) { Digest(meeting, themes: matcher) }
        ?? Digest(meeting, themes: matcher)
    }
  }

  func archive(of digests: [Digest], register: Register) -> Archive {
    Linker.archive(
      digests, register: register, settings: content.settings, themes: vocabulary, kept: addresses.kept)
  }

  /// What was linked; nil before.
  var archive: Archive? { linker?.archive }
  var register: Register { content.register }
  var folder: ContentFolder { content.folder }

  /// Writes what belongs to one document, a document at a time.
  mutating func writeDocuments() throws {
    guard let linker else { return }
    let pages = pageMaker(linker.archive)
    self.pages = pages
    if options.search { search = SearchStage(pages, jobs: options.jobs) }
    let publishing = DocumentPublishing(
      linker: linker, pages: pages, documents: documents, versions: versions)
    let (writer, progress, changed, search) = (writer, progress, changed, search)
    progress.begin(stage: "pages", total: documents.count)
    defer { progress.end() }
    postings = try inParallel(documents.count, jobs: options.jobs) { i in
      defer { progress.advance() }
      let (meeting, postings) = try publishing.publish(i, to: writer, note: changed.note)
      try search?.add(meeting, document: i, to: writer)
      return postings
    }
    count = documents.count
    // Nobody asks for their text again, but a program that builds again.
    if memory == nil { documents = [] }
  }

  /// Writes everything else: people, organisations, themes, lists, feeds, data, assets; and the search's lists of words,
  /// beside the files of data, for which else all but one of the cores would wait in the end.
  mutating func writeRest() throws {
    // The day on which the archive last changed is that of this build where any of its documents is new or another, so
    // that the next build, of the same documents, says the same.
    guard let pages = pages?.with(changed: pageChanges) else { return }
    self.pages = nil
    let scratch = hasDatabase ? ScratchFile() : nil
    defer { scratch?.remove() }
    let jobs = pages.jobs(
      postings: postings.flatMap { $0 }, database: scratch?.path, threads: options.jobs, conceal: concealing)
    let (writer, progress, search) = (writer, progress, search)
    self.search = nil
    let noted = NotedSink(writer, changed)
    var work: [@Sendable () throws -> Void] = jobs.map { job in { try job.publish(to: noted) } }
    // The two longest first.
    let others = max(1, options.jobs - 1)
    if let search { work.insert({ try search.finish(jobs: others, to: writer) }, at: min(1, work.count)) }
    let parts = work
    progress.begin(stage: "other pages", total: parts.count)
    defer { progress.end() }
    _ = try inParallel(parts.count, jobs: options.jobs) { i in
      defer { progress.advance() }
      try parts[i]()
    }
    for file in pages.siteFiles(changed: pageChanges) { try writer.publish(file) }
    // A page that was published stays at its address, or leaves word there.
    for (old, new) in plan?.moved.sorted(by: { $0.key < $1.key }) ?? [] {
      let file = try pages.redirect(from: old, to: new)
      try writer.put(file.path, file.bytes)
    }
    for old in plan?.withdrawn.sorted() ?? [] {
      let file = try pages.withdrawal(at: old)
      try writer.put(file.path, file.bytes)
    }
    for file in own.copied { try writer.publishFile(file.disk, as: file.path) }
    searchSeconds = search?.seconds
    count = parts.count
    postings = []
  }

  /// Takes the names of withheld people out of a text.
  private var concealing: @Sendable (String) -> String {
    let withholding = Withholding(content.register).unlimited
    guard !withholding.isEmpty else { return { $0 } }
    return { withholding.replacing(in: $0, with: WithholdingSink.notice) }
  }

  /// The day on which each page last changed, as the register of addresses will have it.
  private var pageChanges: [String: CalendarDate] {
    guard options.keep, let plan else { return addresses.lastChanges }
    var book = addresses
    book.note(plan, changed: changed.folders, today: options.today)
    return book.lastChanges
  }

  /// Puts the new site in the old one's place, and keeps the addresses where that was asked for.
  mutating func finish() throws {
    written = try writer.finish()
    diagnostics += written.diagnostics
    if let plan, options.keep {
      addresses.note(plan, changed: changed.folders, today: options.today)
      do throws(Diagnostic) {
        try addresses.write(in: options.content)
      } catch {
        // The site stands all the same; whoever asked to keep its addresses must hear that they are not.
        diagnostics.append(error)
        keptAddresses = false
      }
    }
    count = written.files
  }

  /// What was found, without the names of people who are withheld, in the place of files too.
  func concealed(_ found: [Diagnostic]) -> [Diagnostic] {
    let withholding = Withholding(content.register)
    guard !withholding.isEmpty else { return found }
    let notice = look.wording(.withheldName)
    return found.map { withholding.concealed($0, notice: notice) }
  }

  /// Tells the report what was built.
  func describe(_ report: inout BuildReport) {
    guard let archive = linker?.archive else { return }
    report.meetings = archive.documents.filter { $0.digest.kind == .minutes }.count
    report.papers = archive.documents.count - report.meetings
    report.people = archive.people.count
    report.organisations = archive.organisations.count
    report.themes = archive.themes.count
    report.hasAddress = content.settings.baseURL != nil
    report.pages = written.files
    report.bytes = written.bytes
    report.searchSeconds = searchSeconds
    report.templates = costs.all
    report.unkeptAddresses = options.keep ? 0 : plan?.unkeptAddresses ?? 0
    report.keptAddresses = keptAddresses
    report.built = true
  }

  /// The site as a program shows it, page by page; nil before linking.
  var requestedSite: RequestedSite? {
    guard let linker else { return nil }
    return RequestedSite(
      documents: DocumentPublishing(
        linker: linker, pages: pageMaker(linker.archive), documents: documents, versions: versions),
      plan: plan, copied: own.copied, withholding: Withholding(content.register), conceal: concealing,
      jobs: options.jobs)
  }

  /// The site with documents that have changed read anew, and nothing linked anew; nil where that would not do, as a
  /// document is of another meeting now, or is only a version of one.
  func amended(_ site: RequestedSite, with files: [SourceFile]) -> RequestedSite? {
    guard let linker, let memory else { return nil }
    let (stage, matcher) = (documentStage, ThemeMatcher(vocabulary))
    var publishing = site.documents
    for file in files {
      guard let i = documents.firstIndex(where: { $0.meeting.source.file == file.path }) else { return nil }
      let (result, _) = memory.result(of: file, sidecars: content.sidecars.sidecars(for: file.path)) {
        stage.read(file)
      }
      guard var document = result.document else { return nil }
      let old = documents[i].meeting
      document.meeting.body = document.meeting.body ?? old.body
      document.meeting.otherVersions = old.otherVersions
      document.meeting.source.publishedAs = old.source.publishedAs
      document.meeting.source.language = document.meeting.language
      document.meeting.source.status = document.meeting.status
      guard document.meeting.kind == old.kind, document.meeting.date == old.date,
        document.meeting.body?.name == old.body?.name, document.meeting.source.format == old.source.format
      else { return nil }
      let digest = Digest(document.meeting, themes: matcher)
      publishing.amend(i, document, as: linker.archive.documents[i].amended(digest))
    }
    return site.amended(publishing)
  }

  /// Whether the archive has the same files as when this began, and all but the documents are as they were.
  func hasSameSurroundings() -> Bool {
    let folder = ContentFolder(options.content, excluding: [options.output])
    return folder.listing() == content.listing && Surroundings(options, content.listing) == surroundings
  }

  /// The files that are not as this build has read them.
  func changedSources(_ memory: DocumentMemory) -> [SourceFile] {
    memory.changed(among: content.listing.sources, since: readings)
  }

  /// How many files hold documents.
  var sourceCount: Int { content.listing.sources.count }

  /// Leaves out all documents but so many, those whose files were changed last.
  mutating func keepNewest(_ count: Int) {
    let sources = content.listing.sources
    guard sources.count > count else { return }
    let ages = sources.map { FileStamp($0.location)?.modification ?? FileStamp.Moment() }
    let newest = sources.indices.sorted {
      ages[$0] == ages[$1] ? $0 > $1 : ages[$1] < ages[$0]
    }
    content.listing.sources = newest.prefix(count).sorted().map { sources[$0] }
  }

  private func pageMaker(_ archive: Archive) -> PageMaker {
    PageMaker(
      archive: archive, settings: content.settings, look: look, ownPages: own.pages,
      changed: addresses.lastChanges, hasSearch: options.search, costs: costs)
  }
}

extension SiteSettings {
  /// The settings without the names of people who are withheld.
  fileprivate func concealed(by withholding: Withholding) -> SiteSettings {
    guard !withholding.isEmpty else { return self }
    var settings = self
    func clear(_ text: String?) -> String? {
      text.map { withholding.unlimited.replacing(in: $0, with: "[…]") }
    }
    settings.title = clear(title) ?? ""
    settings.publisher = clear(publisher)
    settings.contact = clear(contact)
    settings.body = clear(body)
    settings.licence = clear(licence)
    return settings
  }
}
