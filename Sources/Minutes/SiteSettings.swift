/// What `site.yml` says, with the defaults for what it leaves out.
package struct SiteSettings: Sendable, Hashable {
  package enum LinkStyle: String, Sendable, CaseIterable { case folders, files }
  /// Who gets a page: those whom a list or an office introduces, or everybody whom the minutes name.
  package enum PeopleChoice: String, Sendable, CaseIterable { case attendees, all }
  package enum DayOrder: String, Sendable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  package var title = "Minutes"
  /// With a final `/`; nil where none is known, and then nothing absolute is written.
  package var baseURL: String?
  /// The language of the pages' own words.
  package var language = "en"
  /// An IANA name such as "Europe/London".
  package var timeZone = "Europe/London"
  package var publisher: String?
  package var licence: String?
  package var licenceURL: String?
  /// An e-mail address or a web address for reports of mistakes.
  package var contact: String?
  /// Names the archive in the feeds' permanent ids, such as "minutes.example.org,2026".
  package var archiveID: String?
  package var links = LinkStyle.folders
  /// How 02/03/15 is read where neither weekday nor spelling tells.
  package var dates = DayOrder.dayFirst
  /// The body of documents that name none, such as a folder of one council.
  package var body: String?
  /// True where everybody whom the minutes name gets a page, not only attendees and office holders.
  package var everyPerson = false
  package var logo: String?
  /// A CSS colour for the archive's accents.
  package var colour: String?
  /// Words of the body's own, added to the built-in vocabulary: the list's name, then its words.
  package var vocabulary: [String: [String]] = [:]
  /// How large and how slow a document may be, where the archive says so.
  package var limits = DocumentLimits()
  /// Ids of diagnostics that are not shown.
  package var silenced: Set<String> = []

  package init() {}
}
