import Minutes

extension Feed {
  /// RSS 2.0 (https://www.rssboard.org/rss-specification); `address` is its own.
  func rss(_ dates: FeedDate, address: String) -> [UInt8] {
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out += "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n".utf8
    func element(_ name: String, _ text: String, attributes: String = "") {
      out += "<\(name)\(attributes)>".utf8
      XMLText.append(text, to: &out)
      out += "</\(name)>\n".utf8
    }
    element("title", title)
    element("link", link)
    element("description", description)
    element("language", language)
    element("generator", "sitegen")
    out += "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"".utf8
    XMLText.append(address, to: &out)
    out += "\"/>\n".utf8
    if let newest { element("lastBuildDate", dates.rfc822(newest.day, newest.time)) }
    for entry in entries {
      out += "<item>\n".utf8
      element("title", entry.title)
      element("link", entry.link)
      element("guid", entry.guid, attributes: entry.isPermalink ? "" : " isPermaLink=\"false\"")
      if let day = entry.day { element("pubDate", dates.rfc822(day, entry.time)) }
      out += "<description>".utf8
      out += entry.escapedText
      out += "</description>\n".utf8
      out += "</item>\n".utf8
    }
    out += "</channel>\n</rss>\n".utf8
    return out
  }

  /// Atom (RFC 4287). Its entries must have a day, and so those of meetings without one are left out.
  func atom(_ dates: FeedDate, address: String) -> [UInt8] {
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"".utf8
    XMLText.append(language, to: &out)
    out += "\">\n".utf8
    func element(_ name: String, _ text: String, attributes: String = "") {
      out += "<\(name)\(attributes)>".utf8
      XMLText.append(text, to: &out)
      out += "</\(name)>\n".utf8
    }
    func link(_ relation: String, _ type: String, _ address: String) {
      out += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
      XMLText.append(address, to: &out)
      out += "\"/>\n".utf8
    }
    element("title", title)
    element("subtitle", description)
    element("id", self.link)
    link("self", "application/atom+xml", address)
    link("alternate", "text/html", self.link)
    out += "<author>".utf8
    element("name", author)
    out += "</author>\n".utf8
    element("generator", "sitegen")
    // The element is required; a feed of meetings without a day is as old as can be.
    element("updated", newest.map { dates.rfc3339($0.day, $0.time) } ?? "1970-01-01T00:00:00Z")
    for entry in entries {
      guard let day = entry.day else { continue }
      out += "<entry>\n".utf8
      element("title", entry.title)
      element("id", entry.guid)
      link("alternate", "text/html", entry.link)
      element("updated", dates.rfc3339(day, entry.time))
      out += "<content type=\"html\">".utf8
      out += entry.escapedText
      out += "</content>\n".utf8
      out += "</entry>\n".utf8
    }
    out += "</feed>\n".utf8
    return out
  }

  /// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
  func json(_ dates: FeedDate, address: String) -> [UInt8] {
    let items: [JSONValue] = entries.map { entry in
      var members: [(String, JSONValue)] = [
        ("id", .string(entry.guid)), ("url", .string(entry.link)), ("title", .string(entry.title)),
        ("content_html", .string(String(decoding: entry.text, as: UTF8.self))),
      ]
      if let day = entry.day { members.append(("date_published", .string(dates.rfc3339(day, entry.time)))) }
      return .object(members)
    }
    var out: [UInt8] = []
    JSONValue.object([
      ("version", "https://jsonfeed.org/version/1.1"), ("title", .string(title)),
      ("home_page_url", .string(link)), ("feed_url", .string(address)), ("description", .string(description)),
      ("language", .string(language)), ("authors", .array([.object([("name", .string(author))])])),
      ("items", .array(items)),
    ]).write(to: &out, indent: 0)
    out.append(0x0A)
    return out
  }
}
