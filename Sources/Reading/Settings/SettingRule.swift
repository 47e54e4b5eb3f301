import Glibc

/// What the values of `site.yml` must look like. Each gives what is wrong and what to write, or nil.
enum SettingRule {
  typealias Verdict = (message: String, next: String)?

  /// An absolute web address without query and fragment, as pages' paths are set behind it.
  static func baseURL(_ text: String) -> Verdict {
    if let wrong = webAddress("base_url", text) { return wrong }
    guard !text.contains("?"), !text.contains("#") else {
      return (
        "“base_url” has no ? and no #, as the pages' paths follow it",
        "Write base_url: https://minutes.example.org/"
      )
    }
    return nil
  }

  static func webAddress(_ key: String, _ text: String) -> Verdict {
    let bytes = Array(text.utf8)
    let lower = text.lowercased()
    let start = lower.hasPrefix("https://") ? 8 : lower.hasPrefix("http://") ? 7 : 0
    let host = bytes[start...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let isClean = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !forbidden.contains($0) }
    guard start > 0, let first = host.first, first != 0x3A, isClean else {
      return (
        "“\(key)” is a web address that begins with https:// or http://",
        "Write \(key): https://minutes.example.org/"
      )
    }
    return nil
  }

  /// `"`, `'`, `<`, `>`, `\`, `^`, `` ` ``, `{`, `|`, `}`: RFC 3986 has none of them in an address, but for the `'`.
  private static let forbidden = Set("\"'<>\\^`{|}".utf8)

  /// A language tag after BCP 47, as far as its shape goes.
  static func language(_ text: String) -> Verdict {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { i, part in
      let bytes = Array(part.utf8)
      let letters = bytes.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      let digits = bytes.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
      return i == 0 ? letters && (2...3).contains(bytes.count) : digits && (1...8).contains(bytes.count)
    }
    return isTag ? nil : ("“language” is a code such as en, cy or en-GB, not “\(text)”", "Write language: en")
  }

  /// An IANA name; where the machine has the list of them, one of that list.
  static func timeZone(_ text: String) -> Verdict {
    let isName =
      !text.isEmpty && !text.hasPrefix("/") && !text.contains("..")
      && text.utf8.allSatisfy {
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || "/_+-".utf8.contains($0)
      }
    let list = FileLocation("/usr/share/zoneinfo")
    let isListed = isName && (access(list.shown, F_OK) != 0 || access(list.appending(text).shown, F_OK) == 0)
    guard !isListed else { return nil }
    let near = didYouMean(
      text, among: ["Europe/London", "Europe/Dublin", "UTC", "Europe/Berlin", "America/New_York"])
    return ("“\(text)” is not the name of a time zone\(near)", "Write time_zone: Europe/London")
  }

  static func contact(_ text: String) -> Verdict {
    // A form's address may say where the page and the line go.
    let address = text.replacing("{page}", with: "").replacing("{line}", with: "")
    if text.lowercased().hasPrefix("http") { return webAddress("contact", address) }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !forbidden.contains($0) && $0 != 0x3F }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, isClean else {
      return ("“contact” is an e-mail address or a web address", "Write contact: clerk@example.org")
    }
    return nil
  }

  /// The authority of a tag URI after RFC 4151: a domain or e-mail address, a comma, a date.
  static func archiveID(_ text: String) -> Verdict {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isAuthority =
      parts.count == 2
      && !parts[0].isEmpty
      && parts[0].utf8.allSatisfy {
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || "-.@_".utf8.contains($0)
      }
      && parts[1].utf8.count >= 4 && parts[1].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
    return isAuthority
      ? nil : ("“archive_id” is a domain, a comma and a year", "Write archive_id: minutes.example.org,2026")
  }

  static func logo(_ text: String) -> Verdict {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0] == "static", !parts.contains(".."), !parts.contains("") else {
      return ("“logo” is a file below static/", "Write logo: static/logo.svg")
    }
    return nil
  }

  /// A name, `#rgb` or a function such as `oklch(…)`, after CSS Color 4: nothing that could leave a style sheet's declaration.
  static func colour(_ text: String) -> Verdict {
    let isColour: Bool
    var near = ""
    if text.hasPrefix("#") {
      let digits = text.dropFirst()
      isColour =
        [3, 4, 6, 8].contains(digits.utf8.count) && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    } else {
      let name = text.lowercased()
      let (function, value) = (name.prefix { $0 != "(" }, name.drop { $0 != "(" })
      let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789 .,%/()-+".utf8)
      isColour =
        value.isEmpty
        ? ColourName.all.contains(name)
        : ColourName.functions.contains(String(function)) && value.hasSuffix(")")
          && value.utf8.allSatisfy(allowed.contains)
          && value.dropFirst().dropLast().allSatisfy { $0 != "(" && $0 != ")" }
      if value.isEmpty { near = didYouMean(name, among: ColourName.all.sorted()) }
    }
    return isColour
      ? nil
      : (
        "“colour” is a CSS colour, not “\(text)”\(near)",
        "Write colour: \"#1d5c8a\", with the quotes, as # begins a comment"
      )
  }
}
