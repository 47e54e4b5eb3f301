import FoundationEssentials
import Linking
import Minutes

/// The vocabulary of themes that comes with the program: `themes.yml` among the templates.
enum ThemeFile {
  /// The themes of the last folder that has the file, so that an archive's own vocabulary replaces the shipped one.
  static func read(_ folders: [String]) -> (themes: [Theme], diagnostics: [Diagnostic]) {
    for folder in folders.reversed() {
      let path = folder + "/themes.yml"
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      return RegisterReader().themes(String(decoding: data, as: UTF8.self), path: path)
    }
    return ([], [])
  }
}
