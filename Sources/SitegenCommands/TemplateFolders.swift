import ArgumentParser
import Foundation

/// Finds the program's own templates: beside the source, or installed at `../share/sitegen` from the binary.
enum TemplateFolders {
  static func find(over own: String?) throws -> [String] {
    var folders: [String] = []
    if let builtIn = builtIn() { folders.append(builtIn) }
    if let own {
      guard FileManager.default.fileExists(atPath: own) else {
        throw ValidationError("there is no folder of templates at \(own)")
      }
      if folders.first.map({ same($0, own) }) != true { folders.append(own) }
    }
    guard !folders.isEmpty else {
      throw ValidationError(
        "the program's templates were not found at ../share/sitegen from the binary; give their folder with --templates"
      )
    }
    return folders
  }

  private static func builtIn() -> String? {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return nil
    }
    var folder = URL(filePath: program).deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "share/sitegen").path
    if holdsTemplates(installed) { return installed }
    // A program that was built and not installed lies below the checkout, in .build/….
    for _ in 0..<5 {
      let checkout = folder.appending(path: "Templates").path
      if holdsTemplates(checkout) { return checkout }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  private static func holdsTemplates(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/layout.mustache")
  }

  private static func same(_ a: String, _ b: String) -> Bool {
    URL(filePath: a).standardizedFileURL.resolvingSymlinksInPath()
      == URL(filePath: b).standardizedFileURL.resolvingSymlinksInPath()
  }
}
