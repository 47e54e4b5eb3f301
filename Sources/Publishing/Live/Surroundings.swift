import FoundationEssentials
import Reading

/// How everything beside the documents is at one moment, by which a site is made of them: settings, registers,
/// corrections, pages, static files, templates.
struct Surroundings: Equatable {
  private(set) var stamps = FileStamps()

  init(_ options: BuildOptions, _ listing: ContentListing) {
    for sidecar in listing.sidecars { stamps.add(sidecar.location) }
    stamps.add(FileLocation(options.content + "/site.yml"))
    for folder in ["register", "pages", "static"].map({ options.content + "/" + $0 }) + options.templates {
      // A folder that is not there has no files: that is a state like any other.
      for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
        stamps.add(FileLocation(folder + "/" + path))
      }
    }
  }
}
