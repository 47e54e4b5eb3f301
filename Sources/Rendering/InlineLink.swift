package import Minutes

/// Where a link to an entity leads: an address, or nil where there is nothing to lead to.
package typealias EntityAddress = (EntityKind, String) -> String?

/// Links to entities as they stand inside the program: `person:ann-lee`, `meeting:BODY/2018-07-10`.
package func internalAddress(_ kind: EntityKind, _ id: String) -> String? { "\(kind.rawValue):\(id)" }

/// A stretch of a passage's text that leads somewhere.
struct InlineLink {
  /// In UTF-8 bytes of the passage's text.
  var range: Range<Int>
  var destination: String

  /// The links of a passage in their order, none inside another: the source's own first, as they belong to the
  /// minutes; then mentions, the longer one where two overlap.
  static func links(
    in text: [UInt8], passage: Passage, mentions: ArraySlice<Mention>, address: EntityAddress
  ) -> [InlineLink] {
    guard !passage.links.isEmpty || !mentions.isEmpty else { return [] }
    var found: [InlineLink] = []
    func add(_ range: Range<Int>, _ destination: String) {
      guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty,
        starts(text, range.lowerBound), starts(text, range.upperBound),
        !found.contains(where: { $0.range.overlaps(range) })
      else { return }
      found.append(InlineLink(range: range, destination: destination))
    }
    for link in passage.links where isOutside(link.address) { add(link.range, link.address) }
    for mention in mentions.sorted(by: { $0.range.count > $1.range.count }) {
      if let destination = address(mention.kind, mention.id) { add(mention.range, destination) }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    return found
  }

  /// Whether the offset lies between two characters.
  private static func starts(_ text: [UInt8], _ offset: Int) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  /// Whether an address of the source may be linked: `http`, `https` and `mailto` only.
  static func isOutside(_ address: String) -> Bool {
    let start = address.utf8.prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    return ["http://", "https://", "mailto:"].contains { start.starts(with: $0.utf8) }
  }
}
