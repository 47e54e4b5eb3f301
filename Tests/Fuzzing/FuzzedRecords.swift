import Correcting
import Linking
import Minutes
import Publishing
import Reading

/// Inputs that are files which people keep beside the minutes.
enum FuzzedRecords {
  static func read(_ bytes: [UInt8]) {
    guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else {
      return
    }
    switch first % 7 {
    case 0: _ = SiteSettingsReader().read(text, path: "site.yml")
    case 1: _ = RegisterReader().people(text, path: "register/people.yml")
    case 2: _ = RegisterReader().organisations(text, path: "register/organisations.yml")
    case 3: _ = RegisterReader().themes(text, path: "register/themes.yml")
    case 4: _ = SidecarReader().read(text, path: "minutes/a.txt.yml", scope: .file)
    case 5: _ = AddressBook(text: text)
    default:
      if let manifest = try? SiteManifest(bytes: Array(text.utf8), file: "manifest") {
        promise(
          (try? SiteManifest(bytes: manifest.bytes, file: "manifest")) == manifest,
          "a manifest does not come back")
      }
    }
    if let node = try? JSONNode(parsing: Array(text.utf8)) { _ = node }
  }
}
