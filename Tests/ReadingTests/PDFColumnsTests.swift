import Testing

@testable import Reading

/// Two columns of text on a page, against a table.
@Suite struct PDFColumnsTests {
  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private let left = [
    "The Chairman opened the meeting and", "welcomed the new clerk. Two members",
    "had sent apologies, which were",
    "accepted. The minutes of the last", "meeting were read and signed as a",
    "true record of what was said and",
    "done there.",
  ]
  private let right = [
    "Repairs to the hall roof would cost", "more than the reserve allowed. It was",
    "agreed to ask for a grant and to",
    "report back in the spring. The clerk", "would write to the county council", "about the bridge and the",
    "footpath.",
  ]

  private func page(_ rows: [String]) -> [UInt8] {
    Array(
      (["UPPER ASH PARISH COUNCIL, minutes of a meeting held on 4 March 2019 in the hall", ""] + rows).joined(
        separator: "\n"
      ).utf8)
  }

  @Test func `columns of text are read one after the other`() throws {
    let rows = zip(left, right).map { pad($0, 44) + $1 }
    let read = try #require(PDFColumns.unfolded(page(rows + ["", "Signed: the Chairman"])))
    let text = String(
      decoding: read.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(Array(lines[1...7]) == left)
    #expect(Array(lines[8...14]) == right)
    #expect(lines.last == "Signed: the Chairman")
    // Each line keeps the number that it had beside the other column.
    #expect(read.numbers == [1, 2, 3, 4, 5, 6, 7, 8, 9, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  }

  @Test func `the columns of a table stay beside each other`() {
    let names = ["Ann Lee", "Bob Hart", "Cathy Moss", "Dan Nye", "Eve Orr", "Finn Poole", "Gail Quill"]
    let rows = names.map { pad($0, 44) + "Member of the Council for the Upper Ward" }
    #expect(PDFColumns.unfolded(page(rows)) == nil)
  }

  @Test func `text in one column stays as it is`() {
    #expect(PDFColumns.unfolded(page(left + right)) == nil)
  }
}
