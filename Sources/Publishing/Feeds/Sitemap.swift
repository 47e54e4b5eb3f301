import Minutes

extension PageMaker {
  /// The addresses of all pages that search engines may list, in a fixed order.
  package var listedAddresses: [String] {
    var out = [
      "", "meetings/", "decisions/", "people/", "organisations/", "themes/", "actions/", "coverage/",
      "about/", "data/",
    ]
    out += index.shelves.map(\.folder)
    out += (index.meetings + index.papers).map { archive.documents[$0].url }
    if !index.papers.isEmpty { out.append("reports/") }
    out += decisionYearNames.map { "decisions/\($0)/" }
    out += archive.people.map { "people/\($0.id)/" }
    out += archive.organisations.map { "organisations/\($0.id)/" }
    out += archive.themes.map { "themes/\($0.id)/" }
    out += ownPages.filter { $0.slug != "about" }.map { $0.slug + "/" }
    return out
  }

  /// `robots.txt`, and where the archive's address is known `sitemap.xml` (https://www.sitemaps.org/protocol.html),
  /// in parts of 50,000 pages at most.
  ///
  /// - Parameter changed: the day on which the page at an address last changed, where the archive remembers it.
  func siteFiles(changed: [String: CalendarDate] = [:]) -> [PublishedFile] {
    guard let base = settings.baseURL else {
      return [PublishedFile(path: "robots.txt", bytes: Array("User-agent: *\nDisallow:\n".utf8))]
    }
    let robots = "User-agent: *\nDisallow:\n\nSitemap: \(base)sitemap.xml\n"
    var files = [PublishedFile(path: "robots.txt", bytes: Array(robots.utf8))]
    let addresses = listedAddresses
    let most = 50_000
    if addresses.count <= most {
      files.append(PublishedFile(path: "sitemap.xml", bytes: sitemap(addresses[...], base, changed)))
      return files
    }
    var out = Array(Self.declaration.utf8)
    out += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for (i, start) in stride(from: 0, to: addresses.count, by: most).enumerated() {
      let name = "sitemap-\(i + 1).xml"
      files.append(
        PublishedFile(
          path: name, bytes: sitemap(addresses[start..<min(start + most, addresses.count)], base, changed))
      )
      out += "<sitemap><loc>".utf8
      XMLText.append(base + name, to: &out)
      out += "</loc></sitemap>\n".utf8
    }
    out += "</sitemapindex>\n".utf8
    files.append(PublishedFile(path: "sitemap.xml", bytes: out))
    return files
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private func sitemap(
    _ addresses: ArraySlice<String>, _ base: String, _ changed: [String: CalendarDate]
  ) -> [UInt8] {
    var out = Array(Self.declaration.utf8)
    out += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for address in addresses {
      out += "<url><loc>".utf8
      XMLText.append(base + address, to: &out)
      out += "</loc>".utf8
      if let day = changed[address] { out += "<lastmod>\(day.iso)</lastmod>".utf8 }
      out += "</url>\n".utf8
    }
    out += "</urlset>\n".utf8
    return out
  }
}
