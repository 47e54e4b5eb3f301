package import Linking
package import Minutes
import Templating

/// Makes every page of the site from the linked archive, a document at a time.
///
/// It is a value and may be asked from many threads at once. A build calls `files(for:document:transcript:)` for
/// each document, keeps the postings that come back, and then runs `jobs(postings:)` for everything else:
///
/// ```swift
/// let pages = PageMaker(archive: archive, settings: settings, look: look, ownPages: ownPages)
/// let output = try pages.files(for: meeting, document: i, transcript: transcript)   // in parallel
/// for job in pages.jobs(postings: postings) { try job.publish(to: sink) }            // in parallel
/// ```
package struct PageMaker: Sendable {
  /// One object: every row of a list keeps the maker that is to draw it.
  private let parts: Parts

  package var archive: Archive { parts.archive }
  package var settings: SiteSettings { parts.settings }
  package var look: Look { parts.look }
  package var ownPages: [OwnPage] { parts.ownPages }
  /// The day on which the page at an address last changed, where the archive remembers it; for the data page.
  package var changed: [String: CalendarDate] { parts.changed }
  /// Whether the site has a search index, and so boxes to search it.
  package var hasSearch: Bool { parts.hasSearch }
  /// What each template has cost so far.
  package var costs: TemplateCosts { parts.costs }
  var index: ArchiveIndex { parts.index }
  var site: TemplateObject { parts.site }

  package init(
    archive: Archive, settings: SiteSettings, look: Look, ownPages: [OwnPage] = [],
    changed: [String: CalendarDate] = [:], hasSearch: Bool = false, costs: TemplateCosts = TemplateCosts()
  ) {
    parts = Parts(
      archive: archive, settings: settings, look: look, ownPages: ownPages, changed: changed,
      hasSearch: hasSearch, costs: costs,
      site: [
        "title": .string(settings.title), "publisher": TemplateValue(settings.publisher),
        "licence": TemplateValue(settings.licence),
        "licence_url": TemplateValue(settings.licenceURL.flatMap(Self.webAddress)),
        "contact": TemplateValue(settings.contact.map(Self.contactName)),
        "contact_href": TemplateValue(Self.contactLink(settings.contact, home: settings.baseURL ?? "")),
        "logo": TemplateValue(settings.logo), "colour": TemplateValue(settings.colour),
      ])
  }

  private init(_ parts: Parts) { self.parts = parts }

  /// The same with other days on which pages last changed.
  func with(changed: [String: CalendarDate]) -> PageMaker { PageMaker(Parts(parts, changed: changed)) }

  private final class Parts: Sendable {
    let archive: Archive
    let settings: SiteSettings
    let look: Look
    let ownPages: [OwnPage]
    let changed: [String: CalendarDate]
    let hasSearch: Bool
    let costs: TemplateCosts
    let index: ArchiveIndex
    let site: TemplateObject
    /// The name of each document.
    let titles: [String]

    init(
      archive: Archive, settings: SiteSettings, look: Look, ownPages: [OwnPage],
      changed: [String: CalendarDate], hasSearch: Bool, costs: TemplateCosts, site: TemplateObject
    ) {
      self.archive = archive
      self.settings = settings
      self.look = look
      self.ownPages = ownPages
      self.changed = changed
      self.hasSearch = hasSearch
      self.costs = costs
      self.site = site
      let index = ArchiveIndex(archive)
      self.index = index
      titles = archive.documents.map { PageMaker.title(of: $0, look.wording, index) }
    }

    init(_ other: Parts, changed: [String: CalendarDate]) {
      archive = other.archive
      settings = other.settings
      look = other.look
      ownPages = other.ownPages
      self.changed = changed
      hasSearch = other.hasSearch
      costs = other.costs
      site = other.site
      index = other.index
      titles = other.titles
    }
  }

  var words: Wording { look.wording }

  /// A document's name on every page: "Safer Skerrowby Partnership, 10 July 2018", or a paper's own title.
  func title(of document: ArchivedDocument) -> String {
    // Every line of every list has one; a document that was amended may have another than when it was linked.
    if let i = index.documents[document.id], archive.documents[i] === document { return parts.titles[i] }
    return Self.title(of: document, words, index)
  }

  /// The same by the document's place in the archive.
  func title(at i: Int) -> String { parts.titles[i] }

  private static func title(
    of document: ArchivedDocument, _ words: Wording, _ index: ArchiveIndex
  ) -> String {
    let digest = document.digest
    if digest.kind != .minutes, let title = digest.report?.title ?? digest.title { return title }
    return title(
      body: shown(document.bodyName ?? digest.bodyName, of: document.bodyID, index), date: digest.date,
      own: digest.title, url: document.url, words)
  }

  /// The same for a meeting that is at hand whole.
  func title(of meeting: Meeting) -> String {
    if meeting.kind != .minutes, let title = meeting.report?.title ?? meeting.title { return title }
    return Self.title(
      body: Self.shown(meeting.body?.name, of: meeting.body?.id, index), date: meeting.date,
      own: meeting.title, url: meeting.url, words)
  }

  /// A body's name as a title has it: where a heading is in capitals, by a habit of layout, as its own page has it.
  private static func shown(_ name: String?, of body: String?, _ index: ArchiveIndex) -> String? {
    guard let name, !name.utf8.contains(where: { (0x61...0x7A).contains($0) }),
      let shelf = body.flatMap({ index.shelfByBody[$0] })
    else { return name }
    return index.shelves[shelf].name ?? name
  }

  private static func title(
    body: String?, date: CalendarDate?, own: String?, url: String, _ words: Wording
  ) -> String {
    switch (body, date) {
    case (let body?, let date?): words(.meetingTitle, ["body": body, "date": words.date(date)])
    case (let body?, nil): words(.meetingWithoutDate, ["body": body])
    case (nil, let date?): words(.meetingWithoutBody, ["date": words.date(date)])
    case (nil, nil): own ?? url.split(separator: "/").last.map(String.init) ?? url
    }
  }

  /// The address of an entity's page below the site's root; nil where the archive has no page of it.
  func address(_ kind: EntityKind, _ id: String) -> String? {
    switch kind {
    case .person: index.people[id].map { index.peopleAddresses[$0] }
    case .organisation: index.organisations[id].map { index.organisationAddresses[$0] }
    case .theme: index.themes[id].map { index.themeAddresses[$0] }
    case .meeting, .report: index.documents[id].map { archive.documents[$0].url }
    }
  }

  /// A web address that may be linked to.
  static func webAddress(_ text: String) -> String? {
    text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
  }

  /// The contact as it is shown: of a form's address only what stands before the places that a link fills in.
  private static func contactName(_ contact: String) -> String {
    guard webAddress(contact) != nil, contact.contains("{page}") || contact.contains("{line}") else {
      return contact
    }
    return String(contact.prefix { $0 != "?" && $0 != "#" && $0 != "{" })
  }

  private static func contactLink(_ contact: String?, home: String) -> String? {
    guard let contact else { return nil }
    if let address = webAddress(contact) {
      return address.replacing("{page}", with: home).replacing("{line}", with: "")
    }
    return contact.utf8.contains(UInt8(ascii: "@")) ? "mailto:\(contact)" : nil
  }
}

/// A page of the archive's own, such as `about`: its address, title and Markdown.
package struct OwnPage: Sendable {
  /// The last part of its address: `about` gives `about/`.
  package var slug: String
  package var title: String
  package var markdown: [UInt8]

  package init(slug: String, title: String, markdown: [UInt8]) {
    self.slug = slug
    self.title = title
    self.markdown = markdown
  }
}

/// A piece of the work of making pages, which may run beside others.
package struct PageJob: Sendable {
  /// What it makes, for messages: the address of its page.
  package var name: String
  private let work: @Sendable (any SiteSink) throws -> Void

  /// - Parameter files: makes all files of the job.
  init(_ name: String, files: @escaping @Sendable () throws -> [PublishedFile]) {
    self.init(name) { sink in for file in try files() { try sink.publish(file) } }
  }

  /// - Parameter work: hands each file to a sink as soon as it is made, so that they are not held together.
  init(_ name: String, publishing work: @escaping @Sendable (_ sink: any SiteSink) throws -> Void) {
    self.name = name
    self.work = work
  }

  /// Makes the files, and hands them to a sink.
  package func publish(to sink: any SiteSink) throws { try work(sink) }
}
