import Correcting
import Linking
import Minutes
import Parsing
import Reading
import Rendering

/// Inputs that are documents.
enum FuzzedDocument {
  private static let parser = Parser()
  /// Without programs of others: what they do with hostile files is theirs, and limited when they are run.
  private static let reader = SourceReader()
  private static let names = ["a.txt", "a.md", "a.html", "a.rst"]

  /// The first byte chooses the kind of file.
  static func read(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let name = names[Int(first) % names.count]
    let rest = Array(bytes.dropFirst())
    _ = RecognisedFormat(rest, path: name)
    guard isOurs(rest, name), let transcript = try? reader.transcript(of: rest, path: name) else { return }
    check(transcript)
  }

  private static func isOurs(_ bytes: [UInt8], _ path: String) -> Bool {
    guard case .document(let format) = RecognisedFormat(bytes, path: path) else { return false }
    return [.text, .markdown, .html, .rst].contains(format)
  }

  private static func check(_ transcript: Transcript) {
    var last = 0
    for line in transcript.lines {
      promise(
        line.start <= line.end && line.end <= transcript.bytes.count && line.start >= 0,
        "a line lies outside the text")
      promise(line.number >= last, "the lines' numbers go back")
      last = line.number
      promise(
        String(validating: transcript.bytes[line.start..<line.end], as: UTF8.self) != nil,
        "a line is no UTF-8")
    }
  }

  private static func transcript(_ bytes: [UInt8]) -> Transcript? {
    isOurs(bytes, "a.txt") ? try? reader.transcript(of: bytes, path: "a.txt") : nil
  }

  static func understand(_ bytes: [UInt8]) {
    guard let transcript = transcript(bytes) else { return }
    let meeting = DocumentReview().reviewed(
      parser.meeting(from: transcript), words: DocumentWords(transcript))
    promise(meeting.confidence >= 0 && meeting.confidence <= 1, "a confidence of \(meeting.confidence)")
    let archive = Linker.archive([Digest(meeting, themes: nil)])
    let complete = Linker(archive).complete(meeting, document: 0)
    promise(complete.items.count == meeting.items.count, "linking changed the number of items")
  }

  static func roundTrip(_ bytes: [UInt8]) {
    guard let transcript = transcript(bytes) else { return }
    let meeting = parser.meeting(from: transcript)
    let written = MeetingMarkdown().file(for: meeting)
    guard let again = try? reader.transcript(of: written, path: "minutes/a.md") else {
      fatalError("the Markdown that was written cannot be read")
    }
    let back = parser.meeting(from: again)
    let differences = meeting.differences(from: back)
    promise(differences.isEmpty, "it comes back with differences: \(differences.prefix(3))")
  }

  static func names(_ bytes: [UInt8]) {
    understand(
      Array("Anyby Parish Council\n\nPresent: ".utf8) + bytes + Array("\n\n1. Apologies\nNone.\n".utf8))
  }

  static func dates(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = CalendarDate(iso: text) { promise(date.iso == text, "\(text) became \(date.iso)") }
    if let time = TimeOfDay(iso: text) { promise(time.iso == text, "\(text) became \(time.iso)") }
    let line = Array(text.filter { !$0.isNewline }.utf8)
    understand(
      Array("Anyby Parish Council\n\nMinutes of the meeting held on ".utf8) + line
        + Array("\n\n1. Apologies\nNone.\n\n2. Next meeting\n".utf8) + line)
  }
}
