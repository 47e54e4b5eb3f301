import Dispatch
import FoundationEssentials
import Hashing
package import Minutes
import Synchronization

/// Compares a published folder with its manifest, with the digests that its records give of their sources, and, where
/// the content is at hand, with the sources themselves.
package struct SiteVerification: Sendable {
  /// The folder as the user gave it.
  package var folder: String
  /// The content folder; nil where the site is verified by itself.
  package var content: String?

  package init(folder: String, content: String? = nil) {
    self.folder = folder
    self.content = content
  }

  package struct Result: Sendable {
    package var files = 0
    package var bytes = 0
    /// The sources that a record gives the digest of.
    package var sources = 0
    /// What is not as it should be, in the order of the paths.
    package var diagnostics: [Diagnostic] = []

    package init() {}

    init(files: Int, bytes: Int) {
      self.files = files
      self.bytes = bytes
    }
  }

  /// Looks at every file. Throws a diagnostic where the folder cannot be read, or has no manifest or a damaged one.
  package func run() throws(Diagnostic) -> Result {
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let manifest: SiteManifest
    let survey: SiteSurvey
    do {
      guard let found = try SiteWriter.manifest(in: root, shown: root, .real) else {
        throw Diagnostic(
          "no-manifest", .error, file: root, "there is no site here that sitegen made",
          nextStep: "name the folder that `sitegen build` wrote; it holds a file `\(SiteManifest.fileName)`")
      }
      manifest = found
      survey = try SiteSurvey(of: root, before: found, after: found, files: .real)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let failure as FileFailure {
      throw failure.diagnostic("cannot-read", shown: failure.path, standing: nil)
    } catch {
      throw Diagnostic("cannot-read", .error, file: root, "\(error)")
    }

    let paths = manifest.entries.keys.sorted()
    let findings = Mutex<[Int: Findings]>([:])
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      guard let entry = manifest.entries[paths[index]] else { return }
      let found = look(at: paths[index], entry, in: root, manifest)
      if found.sources > 0 || !found.diagnostics.isEmpty { findings.withLock { $0[index] = found } }
    }

    var result = Result(files: paths.count, bytes: manifest.entries.values.reduce(0) { $0 + $1.size })
    for (_, found) in findings.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      result.sources += found.sources
      result.diagnostics += found.diagnostics
    }
    result.diagnostics += survey.foreign.map { path in
      Diagnostic(
        "file-not-listed", .error, file: root + "/" + path, "the manifest does not list this file",
        nextStep: "no build made it; see where it comes from before you publish the folder")
    }
    return result
  }

  private struct Findings: Sendable {
    var sources = 0
    var diagnostics: [Diagnostic] = []
  }

  private func look(
    at path: String, _ entry: SiteManifest.Entry, in root: String, _ manifest: SiteManifest
  ) -> Findings {
    let full = root + "/" + path
    do throws(FileFailure) {
      guard let status = try FileSystem.real.status(full) else {
        return Findings(diagnostics: [differs("file-missing", full, "the file is missing")])
      }
      guard status.kind == .file else {
        return Findings(diagnostics: [
          differs("file-changed", full, "the file is a folder, a link or a device")
        ])
      }
      guard status.size == entry.size else {
        let message = "the file has \(status.size) bytes and had \(entry.size) when it was built"
        return Findings(diagnostics: [differs("file-changed", full, message)])
      }
      let bytes = try FileSystem.real.read(full)
      guard sha256(bytes) == entry.digest else {
        return Findings(diagnostics: [
          differs("file-changed", full, "the file has other bytes than when it was built")
        ])
      }
      return path.hasSuffix("/index.json") ? sources(of: bytes, at: path, in: root, manifest) : Findings()
    } catch {
      return Findings(diagnostics: [error.diagnostic("cannot-read", shown: full, standing: nil)])
    }
  }

  private func differs(_ id: String, _ path: String, _ message: String) -> Diagnostic {
    Diagnostic(
      id, .error, file: path, message,
      nextStep: "build the site again, or copy it again from where it was built")
  }

  // MARK: - Sources

  /// What a record tells of the files that it was read from.
  private struct Record: Decodable {
    struct Source: Decodable {
      var file: String
      var sha256: String?
      var publishedAs: String?

      enum CodingKeys: String, CodingKey {
        case file, sha256
        case publishedAs = "published_as"
      }
    }
    var source: Source?
    var versions: [Source]?
  }

  private func sources(of record: [UInt8], at path: String, in root: String, _ manifest: SiteManifest)
    -> Findings
  {
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(record)) else { return Findings() }
    var findings = Findings()
    var seen: Set<String> = []
    for source in [record.source].compactMap({ $0 }) + (record.versions ?? []) {
      // A source that is held back has no digest, and the leading version is the source once more.
      guard let hex = source.sha256, seen.insert(source.file).inserted else { continue }
      findings.sources += 1
      if let name = source.publishedAs {
        let published = parentFolder(of: path) + "/" + name
        if manifest.entries[published]?.digest.hex != hex {
          findings.diagnostics.append(
            differs(
              "source-differs", root + "/" + published,
              "the published source is not the one that \(path) was made from"))
        }
      }
      if let content {
        findings.diagnostics += compare(source.file, below: content, with: hex).map { [$0] } ?? []
      }
    }
    return findings
  }

  private func compare(_ file: String, below content: String, with hex: String) -> Diagnostic? {
    let full = content + "/" + file
    do throws(FileFailure) {
      if try FileSystem.real.digest(of: full).digest.hex == hex { return nil }
      return Diagnostic(
        "source-changed", .error, file: full, "the source changed since the site was built",
        nextStep: "build again")
    } catch {
      return error.diagnostic("source-missing", shown: full, standing: nil)
    }
  }
}
