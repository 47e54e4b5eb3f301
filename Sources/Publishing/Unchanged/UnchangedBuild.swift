import Glibc
import Hashing
import Minutes
import Reading

/// What the last build into an output folder was made of and what it said, so that the next one need not do it again
/// where nothing has changed.
///
/// Nothing is read to find that out: files are compared by what the system tells of them (place, size, times), those that
/// went in and those that came out. It lies in the cache folder, which may be deleted at any time.
struct UnchangedBuild {
  private let options: BuildOptions
  private let folder: OutputFolder
  private let place: FileLocation
  private let inputs: BuildInputs
  private let began: timespec

  /// Nil where there is no output folder that may be written to.
  init?(_ options: BuildOptions, cacheFolder: FileLocation) {
    guard let folder = try? OutputFolder(options.output),
      let content = try? FileSystem.real.resolved(options.content)
    else { return nil }
    self.options = options
    self.folder = folder
    place = cacheFolder.appending("builds").appending(sha256Hex(Array("\(content)\0\(folder.path)".utf8)))
    began = .now
    inputs = BuildInputs(options)
  }

  /// What the last build said, where it would say and write the same now; nil where anything has changed.
  func report() -> BuildReport? {
    guard let bytes = try? FileBytes.read(place, limit: 1 << 28),
      let kept = try? JSONNode(parsing: bytes), kept["inputs"]?.text == inputs.digest.hex,
      let output = outputDigest(), kept["output"]?.text == output.hex,
      var report = kept["report"].flatMap(BuildReport.init(json:))
    else { return nil }
    report.isUnchanged = true
    return report
  }

  /// Keeps what a build did, unless something was wrong with it or was changed while it ran.
  func keep(_ report: BuildReport) {
    guard report.built, report.keptAddresses, !report.diagnostics.contains(where: { $0.severity == .error }),
      inputs.stamps.areSettled(at: began)
    else { return forget() }
    let end = BuildInputs(options)
    guard inputs.isSame(as: end), let output = outputDigest() else { return forget() }
    var out: [UInt8] = []
    JSONValue.object([
      ("inputs", .string(end.digest.hex)), ("output", .string(output.hex)), ("report", report.json),
    ]).write(to: &out)
    // A cache that cannot be written costs nothing but the time of the next build.
    do { try FileBytes.replace(place, with: out) } catch { forget() }
  }

  private func forget() { _ = place.withCString { unlink($0) } }

  /// How the site stands: its manifest, its files and its folders. Nil where there is none, or where a build that was
  /// broken off left something beside it that the next one clears up.
  private func outputDigest() -> SHA256Digest? {
    let files = FileSystem.real
    guard let manifest = try? SiteWriter.manifest(in: folder.path, shown: folder.shown, files),
      ![folder.staging, folder.retired, folder.lock, folder.innerStaging, folder.innerLock].contains(where: {
        FileStamp(FileLocation($0)) != nil
      })
    else { return nil }
    let paths =
      [SiteManifest.fileName] + manifest.entries.keys.sorted() + manifest.folders.map(String.init).sorted()
    var hasher = SHA256Hasher()
    for path in paths {
      guard let stamp = FileStamp(FileLocation(folder.path + "/" + path)) else { return nil }
      hasher.update(Array(path.utf8) + [0])
      stamp.add(to: &hasher)
    }
    return hasher.finish()
  }
}
