import Hashing
import Reading

/// Everything that a build's bytes depend on, as the system tells it without reading a file: the content folder, the
/// templates, the converters, the program itself, and what it was asked to do.
struct BuildInputs {
  private(set) var stamps: FileStamps
  private let asked: String
  /// The register of addresses, which a build with `--keep` writes itself.
  private let addresses: FileLocation

  init(_ options: BuildOptions) {
    asked = [
      options.baseURL ?? "", options.keep ? options.today.iso : "", options.search ? "search" : "",
      options.templates.joined(separator: "\n"),
    ].joined(separator: "\0")
    // The limits of the settings say how deep the folder is looked through.
    let listing = LoadedContent(options).listing
    stamps = Surroundings(options, listing).stamps
    addresses = FileLocation(options.content + "/register/addresses.tsv")
    stamps.add(addresses)
    for file in listing.sources { stamps.add(file.location) }
    for program in Converters().programs + ["/proc/self/exe"] { stamps.add(FileLocation(program)) }
  }

  /// The same for the same inputs.
  var digest: SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update(Array((asked + "\n").utf8))
    stamps.add(to: &hasher)
    return hasher.finish()
  }

  /// Whether nothing has changed from the beginning of a build to its end, but what the build wrote itself.
  func isSame(as end: BuildInputs) -> Bool {
    asked == end.asked && stamps.without(addresses) == end.stamps.without(addresses)
  }
}
