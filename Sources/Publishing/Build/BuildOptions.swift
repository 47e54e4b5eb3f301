package import Minutes

/// What a build is asked to do, from the command line and the environment.
package struct BuildOptions: Sendable {
  /// The content folder.
  package var content: String
  /// Folders of templates, the program's own first; a later one replaces files of an earlier one.
  package var templates: [String]
  package var output: String
  /// Replaces `base_url` of `site.yml`.
  package var baseURL: String?
  /// Where a preview of the site is looked at: replaces the base URL of an archive that has one, so that its absolute
  /// links lead to the preview and not to the published site.
  package var previewedAt: String?
  /// Whether new addresses are appended to the register.
  package var keep: Bool
  /// How many threads work; at least 1.
  package var jobs: Int
  package var search: Bool
  /// The day that new addresses are kept under; the one clock of a build.
  package var today: CalendarDate
  /// Sees what each template is given, for the test of their documentation.
  package var observer: Look.Observer?

  package init(
    content: String, templates: [String], output: String, baseURL: String? = nil, keep: Bool = false,
    jobs: Int = 2,
    search: Bool = true, today: CalendarDate
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.keep = keep
    self.jobs = max(1, jobs)
    self.search = search
    self.today = today
  }
}
