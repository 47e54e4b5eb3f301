package import Correcting
package import Linking
package import Minutes
import Parsing
package import Reading

/// A content folder as it was found: its settings, its registers, its documents' files.
package struct LoadedContent: Sendable {
  package var folder: ContentFolder
  package var settings: SiteSettings
  /// False where there is a `site.yml` that cannot be read: nobody knows then what the site is to be.
  package var knowsSettings: Bool
  package var register: Register
  package var listing: ContentListing
  /// What people corrected in files beside the documents.
  package var sidecars: Sidecars
  package var diagnostics: [Diagnostic]

  /// Reads the settings and registers and lists the documents.
  package init(_ options: BuildOptions) {
    folder = ContentFolder(options.content, excluding: [options.output])
    let (settings, found, isKnown) = SiteSettingsReader(vocabularyLists: Vocabulary.lists).read(folder)
    self.settings = settings
    knowsSettings = isKnown
    folder.limits = ReadingLimits(settings.limits)
    if let url = options.baseURL { self.settings.baseURL = url.hasSuffix("/") ? url : url + "/" }
    if let address = options.previewedAt, self.settings.baseURL != nil { self.settings.baseURL = address }
    let (register, registerFindings) = RegisterReader().read(folder)
    self.register = register
    listing = folder.listing()
    sidecars = Sidecars(listing)
    diagnostics = found + registerFindings + listing.diagnostics + sidecars.diagnostics
  }
}

extension SourceFile {
  /// Where the file lies, for calls that take a path as text.
  var diskPath: String { String(decoding: location.bytes, as: UTF8.self) }
}
