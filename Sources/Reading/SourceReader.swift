import Hashing
import Minutes

/// Reads a file of the content folder as text.
package struct SourceReader: Sendable {
  package var limits: ReadingLimits

  package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

  /// The file's transcript. Throws where there is none: a file that is empty, too large, no document or unreadable.
  package func read(_ file: SourceFile) throws(SourceRefusal) -> Transcript {
    let raw: [UInt8]
    do {
      raw = try FileBytes.read(file.location, limit: limits.sourceBytes)
    } catch {
      throw .unreadable(file.path, error, limit: limits.sourceBytes)
    }
    return try transcript(of: raw, path: file.path)
  }

  /// The transcript of a file with these bytes and this path below the content folder.
  package func transcript(of raw: [UInt8], path: String) throws(SourceRefusal) -> Transcript {
    guard raw.count <= limits.textBytes else {
      throw .tooLarge(path, bytes: raw.count, limit: limits.textBytes)
    }
    let decoded = DecodedText(raw)
    return try text(decoded, raw: raw, path: path, format: SourceReader.textFormat(named: path))
  }

  private static func textFormat(named path: String) -> SourceFormat {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return .text }
    switch last.lowercased() {
    case "md", "markdown", "mkd", "mdown": return .markdown
    default: return .text
    }
  }

  /// The transcript of a text format, whose lines are those of the file.
  private func text(
    _ decoded: DecodedText, raw: [UInt8], path: String, format: SourceFormat
  ) throws(SourceRefusal) -> Transcript {
    var bytes = decoded.bytes
    let split = TextLines(&bytes)
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty(path) }
    let matter = FrontMatter(bytes, split.lines, file: path)
    let source = Source(
      file: path, sha256: sha256Hex(raw), format: format, lines: split.lines.count, pages: split.pages)
    return Transcript(
      source: source, markup: format == .markdown ? .markdown : .plain, bytes: bytes,
      lines: Array(split.lines.dropFirst(matter.lineCount)), frontMatter: matter.entries,
      frontMatterLines: matter.lineCount > 0 ? 1..<matter.lineCount + 1 : 0..<0,
      diagnostics: decoded.diagnostics(split.lines, path: path) + matter.diagnostics)
  }
}
