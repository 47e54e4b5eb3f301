import Minutes

/// The way to tell the archive's keepers of a mistake on a page: a letter or a form that already names the page and the
/// place.
struct MistakeReport {
  private let contact: String?
  private let words: Wording
  private let title: String
  /// The page's full address, or the one below the site's root where no base URL is known.
  private let page: String

  init(_ settings: SiteSettings, _ words: Wording, title: String, address: String) {
    contact = settings.contact
    self.words = words
    self.title = title
    page = (settings.baseURL ?? "") + address
  }

  /// The link for the whole page; nil where `site.yml` names nobody to write to.
  var link: String? {
    link(page, line: nil) {
      let body = words(.mistakeBody, ["page": page])
      return "subject=\(encoded(words(.mistakeSubject, ["title": title])))&body=\(encoded(body))"
    }
  }

  /// The link for a place on the page, with its line in the source. A page has many of them, so that the letter has a
  /// subject alone.
  func link(at fragment: String, line: Int) -> String? {
    let place = page + "#" + fragment
    return link(place, line: line) {
      "subject=" + encoded(words(.mistakeSubjectLine, ["page": place, "line": String(line)]))
    }
  }

  /// A web address may have `{page}` and `{line}` in it, which are filled in; another is linked to as it is.
  private func link(_ place: String, line: Int?, letter: () -> String) -> String? {
    guard let contact else { return nil }
    if let web = PageMaker.webAddress(contact) {
      guard web.utf8.contains(UInt8(ascii: "{")) else { return web }
      return web.replacing("{page}", with: encoded(place))
        .replacing("{line}", with: line.map { String($0) } ?? "")
    }
    guard contact.utf8.contains(UInt8(ascii: "@")) else { return nil }
    return "mailto:\(contact)?\(letter())"
  }

  /// Percent-encoded for a mailto link's header (RFC 6068): nothing stays but letters, digits and `-._~/:`, and a
  /// new line is CRLF.
  private func encoded(_ text: String) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: ":"):
        out.append(byte)
      case 0x0A: out += "%0D%0A".utf8
      default:
        out.append(UInt8(ascii: "%"))
        out.append(digit(byte >> 4))
        out.append(digit(byte & 15))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
