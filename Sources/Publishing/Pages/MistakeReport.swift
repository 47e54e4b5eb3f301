import Minutes

/// The way to tell the archive's keepers of a mistake: a letter or a form that already names the page and the place.
struct MistakeReport {
  let settings: SiteSettings
  let words: Wording

  /// The link for a place; nil where `site.yml` names nobody to write to.
  ///
  /// A web address may have `{page}` and `{line}` in it, which are filled in; another is linked to as it is.
  ///
  /// - Parameters:
  ///   - title: what the page is called.
  ///   - address: of the page and place below the site's root, `meetings/board/2018-07-10/#item-3`.
  ///   - line: of the source, where the place has one.
  func link(title: String, address: String, line: Int?) -> String? {
    guard let contact = settings.contact else { return nil }
    let page = (settings.baseURL ?? "") + address
    if let web = PageMaker.webAddress(contact) {
      return web.replacing("{page}", with: Self.encoded(page))
        .replacing("{line}", with: line.map { String($0) } ?? "")
    }
    guard contact.utf8.contains(UInt8(ascii: "@")) else { return nil }
    let subject = words(.mistakeSubject, ["title": title])
    let body = words(
      line == nil ? .mistakeBody : .mistakeBodyLine,
      ["page": page, "line": line.map { String($0) } ?? ""])
    return "mailto:\(contact)?subject=\(Self.encoded(subject))&body=\(Self.encoded(body))"
  }

  /// Percent-encoded for a mailto link's header (RFC 6068): nothing stays but letters, digits and `-._~/:`, and a
  /// new line is CRLF.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: ":"):
        out.append(byte)
      case 0x0A: out += "%0D%0A".utf8
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
