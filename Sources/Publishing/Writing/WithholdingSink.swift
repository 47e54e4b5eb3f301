import Foundation
import Hashing
import Linking
import Minutes
import Synchronization

/// The last door before the site: lets nothing through that still names somebody who is withheld.
///
/// Documents have lost such names long before. What comes here from elsewhere (a page that somebody wrote, a file that
/// is copied, an output that somebody adds to the program and that reads a source again) has them replaced, or is
/// left out where that cannot be done. Names that the register limits to bodies or days are let through: here it is
/// no longer known whose they are.
struct WithholdingSink: SiteSink {
  private let site: any SiteSink
  private let withholding: Withholding
  private let found: Found

  /// What was stopped, by threads that work at the same time.
  private final class Found: Sendable {
    let diagnostics = Mutex<[Diagnostic]>([])
  }

  /// Stands in a text of any format without being taken for anything else.
  static let notice = "[…]"

  init(_ site: any SiteSink, _ withholding: Withholding) {
    self.site = site
    self.withholding = withholding.unlimited
    found = Found()
  }

  private init(_ site: any SiteSink, _ withholding: Withholding, _ found: Found) {
    self.site = site
    self.withholding = withholding
    self.found = found
  }

  /// The same door before another site.
  func before(_ site: any SiteSink) -> WithholdingSink { WithholdingSink(site, withholding, found) }

  var findings: [Diagnostic] { site.findings }

  func put(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> SiteWriter.Change {
    if withholding.names(path) {
      report(nil, "a page was left out, because its address names somebody who is withheld")
      return .new
    }
    if bytes.contains(0) {
      if withholding.names(String(decoding: bytes, as: UTF8.self)) {
        report(path, "this file was left out, because it names somebody who is withheld")
        return .new
      }
      return try site.put(path, bytes)
    }
    var text = String(decoding: bytes, as: UTF8.self)
    // A calendar breaks its lines inside of words.
    if path.hasSuffix(".ics") { text = text.replacing("\r\n ", with: "") }
    let cleared = withholding.replacing(in: text, with: WithholdingSink.notice)
    if cleared != text {
      report(path, "the name of somebody who is withheld was taken out of this file at the last moment")
    }
    return try site.put(path, cleared == text ? bytes : Array(cleared.utf8))
  }

  func publishFile(_ source: String, as path: String, expected: SHA256Digest?) throws(Diagnostic)
    -> SiteWriter.Change
  {
    if withholding.names(path) {
      report(nil, "a file was left out, because its name names somebody who is withheld")
      return .new
    }
    if let text = WithholdingSink.text(of: source), withholding.names(text) {
      report(path, "this file was left out, because it names somebody who is withheld")
      return .new
    }
    return try site.publishFile(source, as: path, expected: expected)
  }

  func finish() throws(Diagnostic) -> WrittenSite {
    var written = try site.finish()
    written.diagnostics += found.diagnostics.withLock { $0 }.sorted { ($0.file ?? "") < ($1.file ?? "") }
    return written
  }

  private func report(_ path: String?, _ message: String) {
    found.diagnostics.withLock {
      $0.append(
        Diagnostic(
          "withheld-name", .warning, file: path, message,
          nextStep: "take the name out of the page or file that this was made from"))
    }
  }

  /// The text of a file of the disk; nil for one that is not text.
  static func text(of file: String) -> String? {
    guard let data = FileManager.default.contents(atPath: file), !data.contains(0) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
