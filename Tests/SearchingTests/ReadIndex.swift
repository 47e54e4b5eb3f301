import Foundation

@testable import Searching

/// An index made in a test, read back by the rules that the search's script follows.
struct ReadIndex {
  let files: [String: [UInt8]]

  /// - Parameter order: The order in which the meetings are added.
  init(
    _ meetings: [[SearchDocument]], jobs: Int = 2, memory: Int = 64 << 20, order: [Int]? = nil,
    others: [SearchDocument] = []
  ) throws {
    let plan = SearchPlan(
      meetings: meetings.enumerated().map { i, items in
        .init(document: i, year: 2000 + i / 3, body: 0, items: items.count - 1, decisions: 0, actions: 0)
      }, bodies: [("parish-council", "Parish Council")], people: 3, organisations: 0, themes: 0)
    let index = SearchIndex(plan: plan, language: "en", memory: memory, jobs: jobs)
    let gathered = Gathered()
    let order = order ?? Array(meetings.indices)
    _ = try inParallel(order.count, jobs: jobs, meter: WorkMeter()) { n in
      let i = order[n]
      let first = plan.places[i]?.items ?? 0
      var items = meetings[i]
      for k in items.indices { items[k].number = first + k }
      for file in try index.add(
        document: i, url: "meetings/parish-council/\(i)/", title: "Meeting \(i)", items: items, others: [])
      {
        gathered.add(file)
      }
    }
    try index.add(others)
    try index.finish(jobs: jobs, settings: []) { gathered.add($0) }
    files = gathered.files
  }

  private final class Gathered: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var files: [String: [UInt8]] = [:]

    func add(_ file: SearchFile) { lock.withLock { files[file.path] = file.bytes } }
  }

  /// What a piece hands to the script.
  func content(_ name: String) -> [UInt8]? {
    guard let bytes = files["search/\(name).js"] else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let start = "sitegenSearch(\"\(name)\",\""
    guard text.hasPrefix(start), text.hasSuffix("\")\n") else { return nil }
    return Array(text.dropFirst(start.count).dropLast(3).utf8)
  }

  /// The directory of the pieces of words, from `search/index.js`.
  private func directory() throws -> [[UInt8]] {
    let text = String(decoding: files["search/index.js"] ?? [], as: UTF8.self)
    let json = text.dropFirst("sitegenSearch(\"index\",".count).dropLast(2)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return list(object?["words"] as? String ?? "").flatMap { beginning in
      list(String(decoding: content("pieces/" + PieceName.of(beginning)) ?? [], as: UTF8.self))
    }
  }

  private func list(_ words: String) -> [[UInt8]] {
    var last: [UInt8] = []
    return words.split(separator: " ").map { entry in
      let bytes = Array(entry.utf8)
      let shared = BitText.alphabet.firstIndex(of: bytes[0]) ?? 0
      last = Array(last[..<shared] + bytes[1...])
      return last
    }
  }

  /// The numbers of the items that hold a word.
  func items(with word: String) throws -> [Int] {
    let folded = WordFolding.folded(Array(word.utf8))
    let stem = Stemmer(language: "en")?.stem(folded) ?? folded
    guard
      let separator = try directory().last(where: {
        !stem.lexicographicallyPrecedes($0)
      }), let piece = content("words/" + PieceName.of(separator))
    else { return [] }
    func value(_ at: Int) -> Int { BitText.alphabet.firstIndex(of: piece[at]) ?? 0 }
    var last: [UInt8] = []
    var at = 0
    while at < piece.count, let space = piece[at...].firstIndex(of: 0x20) {
      last = Array(last[..<value(at)] + piece[(at + 1)..<space])
      let length = value(space + 1) * 91 + value(space + 2)
      let start = space + 3
      at = start + length
      guard last == stem else { continue }
      var bits = PieceTests.Bits(Array(piece[start..<at]))
      let isLarge = bits.read(1) == 1
      let held = (0..<6).map { _ in bits.read(1) == 1 }
      let counts = held.map { $0 ? bits.gamma() : 0 }
      var list = PieceTests.Bits(
        isLarge ? content("lists/" + PieceName.of(stem)) ?? [] : Array(piece[(start + bits.at)..<at]))
      guard counts[0] > 0 else { return [] }
      let k = list.read(5)
      var number = -1
      return (0..<counts[0]).map { _ in
        number += list.rice(k) + 1
        _ = list.read(6)
        return number
      }
    }
    return []
  }
}
