import FoundationEssentials
import Glibc
import Hashing
import Minutes
import Reading

/// Everything that a build's bytes depend on, as the system tells it without reading a file: the content folder, the
/// templates, the converters, the program itself, and what it was asked to do.
struct BuildInputs {
  /// By path. A file that is not there is a state like any other.
  private var stamps: [String: FileStamp?] = [:]
  /// The register of addresses, which a build with `--keep` writes itself.
  private let addresses: String
  private let asked: String

  init(_ options: BuildOptions) {
    addresses = options.content + "/register/addresses.tsv"
    asked = [
      options.baseURL ?? "", options.keep ? options.today.iso : "", options.search ? "search" : "",
      options.templates.joined(separator: "\n"),
    ].joined(separator: "\0")
    // The limits of the settings say how deep the folder is looked through.
    let listing = LoadedContent(options).listing
    for file in listing.sources + listing.sidecars { add(file.location) }
    add(options.content + "/site.yml")
    for folder in ["register", "pages", "static"].map({ options.content + "/" + $0 }) + options.templates {
      for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
        add(folder + "/" + path)
      }
    }
    add(addresses)
    for program in Converters().programs + ["/proc/self/exe"] { add(program) }
  }

  private mutating func add(_ path: String) { add(FileLocation(path)) }

  private mutating func add(_ location: FileLocation) {
    // By its bytes: a name need not be text.
    stamps.updateValue(FileStamp(location), forKey: location.bytes.map { String($0) }.joined(separator: " "))
  }

  /// The same for the same inputs.
  var digest: SHA256Digest {
    var out = Array(asked.utf8)
    for (path, stamp) in stamps.sorted(by: { $0.key < $1.key }) {
      out += "\n\(path) \(stamp.map(\.text) ?? "-")".utf8
    }
    return sha256(out)
  }

  /// Whether nothing has changed from the beginning of a build to its end, but what the build wrote itself.
  func isSame(as end: BuildInputs) -> Bool {
    var (a, b) = (stamps, end.stamps)
    for path in [addresses, String(addresses.dropLast("/addresses.tsv".count))] {
      let key = FileLocation(path).bytes.map { String($0) }.joined(separator: " ")
      a[key] = nil
      b[key] = nil
    }
    return asked == end.asked && a == b
  }

  /// False where a file was changed so shortly before that another change could leave no trace.
  func isSettled(at now: timespec) -> Bool { stamps.values.allSatisfy { $0?.isSettled(at: now) ?? true } }
}
