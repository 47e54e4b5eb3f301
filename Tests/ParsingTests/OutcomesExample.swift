import Minutes
import Parsing
import Reading

/// A small document, read as a file of this name would be.
func outcomesMeeting(_ text: String, _ name: String = "minutes/example.txt") throws -> Meeting {
  Parser().meeting(from: try SourceReader().transcript(of: Array(text.utf8), path: name))
}
