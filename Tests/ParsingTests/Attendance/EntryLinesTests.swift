import Minutes
import Testing

@testable import Parsing

/// Lists of one person a line, with the same mark before what they are.
struct EntryLinesTests {
  private func people(_ text: String, _ name: String = "minutes/group.md") throws -> [String] {
    try outcomesMeeting(text, name).attendance.map {
      "\($0.name.name), \($0.status.rawValue), \($0.role ?? "-"), \($0.organisation ?? "-")"
    }
  }

  @Test func `a firm of one word behind a comma is nobody's name`() throws {
    #expect(
      try people(
        "# Tarnholm Data Board\n\n4 March 2025\n\n## Attendees\n\n* Olive Marsh, Fellsoft\n* Peter Quill, TDB\n* Sandra Teal, Quarrymill, Records\n* Ivo Rusk (by telephone)\n\n## Apologies\n\n* Una Keel, The Brackenford Archives\n* Joe Hart, Tarnsoft\n\n## Roads\n\nThe roads were talked about at length by all who had come.\n"
      ) == [
        "Olive Marsh, present, -, Fellsoft", "Peter Quill, present, -, TDB",
        "Sandra Teal, present, -, Quarrymill, Records", "Ivo Rusk, present, -, -",
        "Una Keel, apologies, -, The Brackenford Archives", "Joe Hart, apologies, -, Tarnsoft",
      ])
  }

  @Test func `paragraphs of a web page are such lines too, the chair's among them`() throws {
    #expect(
      try people(
        "<p><strong>Present:</strong></p>\n<p>Dr Olive Marsh – CHAIR</p>\n<p>Peter Quill, Talk Of Tarnholm</p>\n<p>Sandra Teal, Fellhonest</p>\n<p>Ivo Rusk, Office of the Keeper</p>\n<p>Una Keel, Ministry of Roads (minute taker)</p>\n<p><strong>1. Welcome</strong></p>\n<p>All were welcomed.</p>\n<p><strong>2. Roads</strong></p>\n<p>None.</p>\n",
        "minutes/panel.md"
      ).map { $0.split(separator: ",")[0] } == [
        "Olive Marsh", "Peter Quill", "Sandra Teal", "Ivo Rusk", "Una Keel",
      ])
  }

  @Test func `two people to a line stay two`() throws {
    #expect(
      try people(
        "# Tarnholm Data Board\n\n4 March 2025\n\n## Attendees\n\n* Ann Lee, John Hart\n* Mary Orr, Peter Quill\n* Susan Teal, James Rusk\n\n## Roads\n\nThe roads were talked about at length by all who had come.\n"
      ).count == 6)
  }

  @Test func `a dash between columns parts the firm`() throws {
    #expect(
      try people(
        "Tarnholm Data Board\n\nMinutes of the meeting\nTuesday 4 March 2025\n\nAttendees:\nOlive Marsh (OM) (Chair)\t\t-\tFell Council UHB\nPeter Quill (PQ)\t\t-\tTarn Records Service\nSandra Teal (ST)\t\t- \tTarn Records Service\n\nRoads\n\nOM said that the roads were bad and that all should write to the county about them.\n",
        "minutes/board.txt"
      ) == [
        "Olive Marsh, present, Chair, Fell Council UHB", "Peter Quill, present, -, Tarn Records Service",
        "Sandra Teal, present, -, Tarn Records Service",
      ])
  }
}
