internal import FoundationEssentials
import Minutes
package import Templating

/// How the archive looks and speaks: compiled templates, the words of one language, and the files that pages use.
package struct Look: Sendable {
  package var templates: TemplateLibrary
  package var wording: Wording
  /// Under their paths on the site: `assets/style.css`.
  package var assets: [PublishedFile]
  /// Sees a template's name and everything that it may use.
  package typealias Observer = @Sendable (_ template: String, _ context: TemplateObject) -> Void
  /// Called before each page is rendered; nil but for tests.
  package var observer: Observer?

  package init(templates: TemplateLibrary, wording: Wording, assets: [PublishedFile]) {
    self.templates = templates
    self.wording = wording
    self.assets = assets
  }

  /// Reads folders of templates; a file of a later folder replaces the same file of an earlier one.
  ///
  /// A folder holds `*.mustache` (a template's name is its path without the ending), `strings/LANGUAGE.yml` and
  /// `assets/`. A later file of strings needs only the texts that it changes. Throws a `Diagnostic` for what is wrong in them, all of it in one.
  ///
  /// - Parameter checksNames: whether a name that no page has is an error; false for the test that gathers the names.
  package static func read(_ folders: [String], language: String, checksNames: Bool = true) throws -> Look {
    var sources: [String: TemplateSource] = [:]
    var assets: [String: PublishedFile] = [:]
    var strings: [(path: String, text: String)] = []
    for folder in folders {
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
        let full = folder + "/" + path
        if path.hasSuffix(".mustache") {
          let name = String(path.dropLast(".mustache".count))
          sources[name] = TemplateSource(name: name, path: full, text: try text(full))
        } else if path == "strings/\(language).yml" {
          strings.append((full, try text(full)))
        } else if path.hasPrefix("assets/"),
          !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.first == UInt8(ascii: ".") })
        {
          var isFolder = false
          if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder {
            assets[path] = PublishedFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: full))))
          }
        }
      }
    }
    guard !strings.isEmpty else {
      throw Diagnostic(
        "strings", .error, file: folders.last.map { $0 + "/strings/\(language).yml" },
        "The words of the language \(language) are missing",
        nextStep: "Write strings/\(language).yml beside the templates, or set language: en in site.yml")
    }
    let wording = try Wording(strings)
    let templates: TemplateLibrary
    do throws(TemplateError) {
      templates = try TemplateLibrary(
        sources.keys.sorted().compactMap { sources[$0] }, strict: true,
        vocabulary: checksNames
          ? TemplateVocabulary(names: TemplateNames.all, parts: ["t": wording.names]) : nil)
    } catch {
      throw Diagnostic(error)
    }
    return Look(
      templates: templates, wording: wording, assets: assets.keys.sorted().compactMap { assets[$0] })
  }

  /// Gives the style sheet the archive's own colour: there and not in pages, which then need no styles of their own, so
  /// that browsers may be told to take none from them.
  ///
  /// - Parameter colour: as CSS writes it; one that could leave its declaration is not taken.
  mutating func wear(colour: String) {
    guard Look.isColour(colour), let i = assets.firstIndex(where: { $0.path == "assets/style.css" }) else {
      return
    }
    assets[i].bytes += "\n:root { --brand: \(colour); }\n".utf8
  }

  private static func isColour(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."),
          UInt8(ascii: "%"), UInt8(ascii: " "), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: Array(try Data(contentsOf: URL(filePath: path))), as: UTF8.self)
  }
}
