/// Whom and what documents are about, document by document: for counts beside a result, loaded when somebody asks.
enum FacetPieces {
  /// How many documents a piece covers.
  static let span = 2_048

  /// - Parameter counts: how many documents each shelf has.
  static func files(
    _ all: [(key: DocumentKey, facets: [SearchDocument.Facet])], counts: [Int]
  ) -> [SearchFile] {
    var files: [SearchFile] = []
    let sorted = all.sorted { $0.key < $1.key }
    for shelf in SearchDocument.Shelf.allCases where shelf.hasPlaces {
      let documents = sorted.filter { $0.key.shelf == shelf.rawValue }
      guard let last = documents.last else { continue }
      for facet in [SearchDocument.Shelf.people, .organisations, .themes] {
        var next = 0
        for piece in 0...(last.key.number / span) {
          var text = BitText()
          let width = Self.width(counts[facet.rawValue])
          for number in (piece * span)..<min((piece + 1) * span, last.key.number + 1) {
            var found: [Int] = []
            if next < documents.count, documents[next].key.number == number {
              for entry in documents[next].facets where entry.shelf == facet { found.append(entry.number) }
              next += 1
            }
            text.append(gamma: found.count + 1)
            for id in found { text.append(id, bits: width) }
          }
          let name = "facets/\(shelf.rawValue)-\(facet.rawValue)-\(piece)"
          files.append(
            SearchFile(path: "search/\(name).js", bytes: ScriptText.piece(name, content: text.finished())))
        }
      }
    }
    return files
  }

  /// The bits that number `count` things.
  static func width(_ count: Int) -> Int { count < 2 ? 1 : Int.bitWidth - (count - 1).leadingZeroBitCount }
}
