package import Minutes
import Yams

/// Reads `site.yml`.
///
/// Every key may be left out:
///
/// ```yaml
/// title: Minutes of Sandley Parish Council   # the archive's name; "Minutes"
/// base_url: https://minutes.example.org/     # where it is published; without it no feeds, calendar and sitemap
/// language: en                               # of the pages' own words: a language code; en
/// time_zone: Europe/London                   # of the meetings' times: an IANA name; Europe/London
/// publisher: Sandley Parish Council
/// licence: Open Government Licence v3.0
/// licence_url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
/// contact: clerk@example.org                 # for reports of mistakes: an e-mail or web address
/// archive_id: minutes.example.org,2026       # in the feeds' permanent ids: a domain you held in that year, and the year
/// links: folders                             # folders, or files for an archive that is opened from a disk
/// dates: day-first                           # how 02/03/15 is read: day-first or month-first
/// body: Sandley Parish Council               # of documents that name none
/// people: attendees                          # who gets a page: attendees, or all whom the minutes name
/// logo: static/logo.svg                      # a file below static/
/// colour: "#1d5c8a"                          # a CSS colour
/// vocabulary:                                # words of your own, added to the built-in lists
///   apologies: [Regrets, Unable to attend]
/// limits:                                    # how large and slow a document may be; DocumentLimits
///   file_megabytes: 512
/// silence: [encoding-guessed]                # ids of findings that are not shown
/// ```
///
/// A key that is not among these is refused, with the one that was probably meant.
package struct SiteSettingsReader: Sendable {
  /// The names of the vocabulary's lists, to refuse others; nil where they are not known here.
  package var vocabularyLists: [String]?
  package var limits: ReadingLimits

  package init(vocabularyLists: [String]? = nil, limits: ReadingLimits = ReadingLimits()) {
    self.vocabularyLists = vocabularyLists
    self.limits = limits
  }

  /// The settings of a content folder: the defaults where it has no `site.yml`, and for each key that is wrong.
  ///
  /// `isKnown` is false where the file as a whole cannot be read.
  package func read(_ folder: ContentFolder) -> (
    settings: SiteSettings, diagnostics: [Diagnostic], isKnown: Bool
  ) {
    let file = folder.file("site.yml")
    do {
      let raw = try FileBytes.read(file.location, limit: limits.settingsBytes)
      let text = String(decoding: DecodedText(raw).bytes, as: UTF8.self)
      let (settings, diagnostics) = read(text, path: file.path)
      return (settings, diagnostics, YAMLFile(text, path: file.path, id: "").diagnostics.isEmpty)
    } catch {
      if case .system(let system) = error, system.isMissingFile { return (SiteSettings(), [], true) }
      var diagnostic = SourceRefusal.unreadable(file.path, error, limit: limits.settingsBytes).diagnostic
      diagnostic.severity = .error
      return (SiteSettings(), [diagnostic], false)
    }
  }

  /// The settings that a text gives; `path` is for messages.
  package func read(_ text: String, path: String) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    var file = YAMLFile(text, path: path, id: "site-settings")
    var fields = YAMLFields(file.root, name: path, in: &file)
    var settings = SiteSettings()
    if let title = fields.text("title", in: &file) { settings.title = title }
    settings.baseURL = fields.text("base_url", in: &file, rule: SettingRule.baseURL)
      .map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    if let code = fields.text("language", in: &file, rule: SettingRule.language) { settings.language = code }
    if let zone = fields.text("time_zone", in: &file, rule: SettingRule.timeZone) { settings.timeZone = zone }
    settings.publisher = fields.text("publisher", in: &file)
    settings.licence = fields.text("licence", in: &file)
    settings.licenceURL = fields.text("licence_url", in: &file) { SettingRule.webAddress("licence_url", $0) }
    settings.contact = fields.text("contact", in: &file, rule: SettingRule.contact)
    settings.archiveID = fields.text("archive_id", in: &file, rule: SettingRule.archiveID)
    if let links: SiteSettings.LinkStyle = fields.choice("links", in: &file) { settings.links = links }
    if let dates: SiteSettings.DayOrder = fields.choice("dates", in: &file) { settings.dates = dates }
    settings.body = fields.text("body", in: &file)
    if let people: SiteSettings.PeopleChoice = fields.choice("people", in: &file) {
      settings.everyPerson = people == .all
    }
    settings.logo = fields.text("logo", in: &file, rule: SettingRule.logo)
    settings.colour = fields.text("colour", in: &file, rule: SettingRule.colour)
    if let node = fields.node("vocabulary") {
      var lists = YAMLFields(node, name: "vocabulary", in: &file)
      for (key, _, value) in lists.all {
        if vocabularyLists?.contains(key) == false { continue }
        settings.vocabulary[key] = YAMLFields.texts(value, named: key, in: &file)
      }
      if let names = vocabularyLists {
        for name in names { _ = lists.node(name) }
        lists.refuseUnknown(in: &file)
      }
    }
    if let node = fields.node("limits") { settings.limits = limits(node, in: &file) }
    if let node = fields.node("silence"), let ids = YAMLFields.texts(node, named: "silence", in: &file) {
      for id in ids where !FindingID.all.contains(id) {
        file.report(
          "“\(id)” is no id of a finding\(didYouMean(id, among: FindingID.all))", at: node.mark,
          next: "The id stands in brackets at the end of a message; docs/diagnostics.md has them all")
      }
      settings.silenced = Set(ids)
    }
    fields.refuseUnknown(in: &file)
    file.diagnostics.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return (settings, file.diagnostics)
  }

  /// The limits of documents, each within what a machine can bear.
  private func limits(_ node: Node, in file: inout YAMLFile) -> DocumentLimits {
    var fields = YAMLFields(node, name: "limits", in: &file)
    var limits = DocumentLimits()
    limits.fileMegabytes = fields.number("file_megabytes", from: 1...4096, in: &file)
    limits.textMegabytes = fields.number("text_megabytes", from: 1...1024, in: &file)
    limits.folderDepth = fields.number("folder_depth", from: 1...256, in: &file)
    limits.converterSeconds = fields.number("converter_seconds", from: 1...3600, in: &file)
    limits.converterMegabytes = fields.number("converter_megabytes", from: 64...65536, in: &file)
    fields.refuseUnknown(in: &file)
    return limits
  }
}
