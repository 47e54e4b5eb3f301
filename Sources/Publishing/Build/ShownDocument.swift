import Correcting
import FoundationEssentials
package import Minutes
import Parsing
import Reading
import Rendering

/// One document as it was understood, for `sitegen show`.
package struct ShownDocument: Sendable {
  package enum Format: String, Sendable, CaseIterable { case markdown, json, lines }

  package var file: String
  package var content: String

  /// - Parameter content: the archive whose settings hold; nil for the one that the file lies in, if any.
  package init(file: String, content: String?) {
    self.file = file
    var folder = content
    if folder == nil {
      // The folder that holds `minutes/`, on the way up from the file.
      let parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if let at = parts.lastIndex(of: "minutes"), at > 0 || !file.hasPrefix("/") {
        folder = at == 0 ? "." : parts[..<at].joined(separator: "/")
      }
    }
    self.content = folder ?? file.split(separator: "/").dropLast().joined(separator: "/")
    if self.content.isEmpty {
      self.content = file.hasPrefix("/") ? "/" : "."
    } else if file.hasPrefix("/"), !self.content.hasPrefix("/") {
      self.content = "/" + self.content
    }
  }

  /// The document in a format, and what was found about it. Throws a diagnostic where it cannot be read.
  package func bytes(as format: Format) throws -> ([UInt8], [Diagnostic]) {
    let folder = ContentFolder(content)
    let (settings, found, _) = SiteSettingsReader(vocabularyLists: Vocabulary.lists).read(folder)
    let path = file.hasPrefix(content + "/") ? String(file.dropFirst(content.count + 1)) : file
    let source = SourceFile(path: path, location: FileLocation(file))
    let transcript: Transcript
    do {
      transcript = try SourceReader(settings).read(source)
    } catch {
      throw error.diagnostic
    }
    let sidecars = Sidecars(folder.listing(), for: path)
    let (meeting, corrections) = DocumentStage(settings: settings, sidecars: sidecars).understood(transcript)
    var outcomes = Sidecars.Outcomes()
    outcomes.note(corrections, places: sidecars.places(for: path))
    let diagnostics = found + sidecars.diagnostics + sidecars.findings(outcomes) + meeting.diagnostics
    switch format {
    case .markdown: return (MeetingMarkdown().file(for: meeting), diagnostics)
    case .json:
      let texts = meeting.items.map { item in
        var bytes: [UInt8] = []
        PassageMarkdown(address: internalAddress).append(item.passages, mentions: [], to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }
      return (MeetingRecord(meeting: meeting, title: meeting.title ?? path, texts: texts).bytes, diagnostics)
    case .lines: return (Self.lines(meeting, transcript), diagnostics)
    }
  }

  /// Every line of the source with its number and what it was taken for; below it the facts that stand on it.
  private static func lines(_ meeting: Meeting, _ transcript: Transcript) -> [UInt8] {
    let facts = LineFacts(meeting)
    let width = LineReading.allCases.map(\.rawValue.utf8.count).max() ?? 0
    var out: [UInt8] = []
    func append(_ number: String, _ label: String, _ text: String) {
      out += String(repeating: " ", count: max(0, 6 - number.utf8.count)).utf8
      out +=
        "\(number)  \(label)\(String(repeating: " ", count: max(0, width - label.utf8.count)))  \(text)\n"
        .utf8
    }
    let source = transcript.sourceText
    for line in source.lines {
      let text = source.text(of: line)
      let known = meeting.lineReadings.indices.contains(line.number - 1)
      let reading: LineReading =
        transcript.frontMatterLines.contains(line.number)
        ? .frontMatter : known ? meeting.lineReadings[line.number - 1] : text.isEmpty ? .blank : .text
      append(String(line.number), reading == .blank ? "" : reading.rawValue, text)
      for fact in facts[line.number] { append("", "", "↳ \(fact.reading.rawValue): \(fact.text)") }
    }
    return out
  }
}
