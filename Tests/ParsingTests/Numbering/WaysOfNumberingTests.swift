import Minutes
import Testing

@testable import Parsing

/// One agenda in the ways in which clerks write its numbers and titles.
struct WaysOfNumberingTests {
  private static let titles = [
    "Welcome", "Minutes of the last meeting", "Matters arising", "Plot inspections", "Water supply",
    "Summer show",
    "Any other business",
  ]
  private static let texts = [
    "The Chair welcomed all who had come to the hut in the rain.",
    "The minutes of the last meeting were agreed as a true record and signed by the Chair.",
    "The gate has been mended by Mr Siwek, who was thanked for it.",
    "Three plots were found to be untidy and letters have been sent to those who hold them.",
    "The tap by the hut leaks. It was agreed to buy a new one at a cost of £20.",
    "The show will be held in August in the usual place with the usual classes.",
    "There was none and the meeting closed at nine.",
  ]

  private func titles(markdown: Bool = false, _ heading: (Int, String) -> String) throws -> [String] {
    let head =
      "Fennby Allotment Society\n\nMinutes of the meeting held on 9 May 2023 in the Hut at 7pm\n\nPresent: Nerys Okwuosa, Obinna Siwek\n\n"
    let body = zip(Self.titles, Self.texts).enumerated().map {
      heading($0.offset + 1, $0.element.0) + $0.element.1
    }
    return try meeting(
      (markdown ? "# " : "") + head + body.joined(separator: "\n\n") + "\n",
      named: markdown ? "minutes/example.md" : "minutes/example.txt"
    ).items.map { $0.title.lowercased() }
  }

  private var wanted: [String] { Self.titles.map { $0.lowercased() } }

  @Test func `titles stand right above their texts`() throws {
    #expect(try titles { "\($1)\n" } == wanted)
    #expect(try titles { "\($1):\n" } == wanted)
    #expect(try titles { "\($1)\n\(String(repeating: "-", count: $1.count))\n" } == wanted)
  }

  @Test func `letters and small Roman numbers before a bracket number items where nothing else does`() throws
  {
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii"]
    #expect(try titles { n, t in "\(["a", "b", "c", "d", "e", "f", "g"][n - 1])) \(t)\n" } == wanted)
    #expect(try titles { n, t in "(\(["a", "b", "c", "d", "e", "f", "g"][n - 1])) \(t)\n" } == wanted)
    #expect(try titles { n, t in "\(roman[n - 1])) \(t)\n" } == wanted)
    #expect(try titles { n, t in "\(roman[n - 1].uppercased())) \(t)\n" } == wanted)
  }

  @Test func `points of an item are none`() throws {
    let m = try meeting(
      minutes(
        "Present: Nerys Okwuosa",
        item: "1. Plots\na) Report\nThe plots are wet.\nb) Update\nThey are dark.\nc) Budget\nNone."))
    #expect(m.items.map(\.title) == ["Plots", "Finance", "Next meeting"])
  }

  @Test func `a stroke or the word minute marks numbers`() throws {
    #expect(try titles { "\($0)/ \($1)\n" } == wanted)
    #expect(try titles { "Minute \($0): \($1)\n" } == wanted)
  }

  @Test func `the heading without a number above those with one is the document's`() throws {
    #expect(try titles(markdown: true) { "# \($0). \($1)\n\n" } == wanted)
  }

  @Test func `one heading with a letter and a figure is named so`() throws {
    let titles = { (text: String) in
      try meeting("# Tarn School Council\n\n4 March 2025\n\n" + text, named: "minutes/example.md").items
        .map { "\($0.number ?? "-") \($0.title)" }
    }
    #expect(
      try titles(
        "## Toilets\n\nThey are cold.\n\n## P7 Library books\n\nMore are wanted.\n\n## Next meeting\n\nIn May.\n"
      )
        == ["- Toilets", "- P7 Library books", "- Next meeting"])
    #expect(
      try titles(
        "## A1 Toilets\n\nThey are cold.\n\n## A2 Library books\n\nMore are wanted.\n\n## A3 Next meeting\n\nIn May.\n"
      )
        == ["A1 Toilets", "A2 Library books", "A3 Next meeting"])
  }
}
