import Minutes
import Parsing
import Reading

/// A small document, read as a file of this name would be.
func outcomesMeeting(_ text: String, _ name: String = "minutes/example.txt") throws -> Meeting {
  Parser().meeting(from: try SourceReader().transcript(of: Array(text.utf8), path: name))
}

/// A club's minutes whose second item, "Paths", holds this text; Markdown or plain as the name says.
func clubMeeting(_ text: String, _ name: String = "minutes/example.txt") throws -> Meeting {
  let mark = name.hasSuffix(".md") ? "## " : ""
  return try outcomesMeeting(
    "\(mark.dropFirst())Fernhollow Ramblers Club\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Olive Marsh (Chair), Peter Quill, Sandra Teal\n\n\(mark)1. Welcome\n\nThe Chair opened the meeting.\n\n\(mark)2. Paths\n\n"
      + text, name)
}
