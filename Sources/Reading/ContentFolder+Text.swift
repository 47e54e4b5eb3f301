package import Minutes

extension ContentFolder {
  /// The text of a file that was found beside the minutes, such as a sidecar; throws why it cannot be had.
  package static func text(of file: SourceFile, limit: Int) throws(Diagnostic) -> String {
    do {
      return String(
        decoding: DecodedText(try FileBytes.read(file.location, limit: limit)).bytes, as: UTF8.self)
    } catch {
      var diagnostic = SourceRefusal.unreadable(file.path, error, limit: limit).diagnostic
      diagnostic.severity = .error
      throw diagnostic
    }
  }

  /// The text of a file that people keep beside their minutes, such as a register; nil where there is none.
  package func text(of path: String) -> (text: String?, diagnostics: [Diagnostic]) {
    let file = file(path)
    do {
      let raw = try FileBytes.read(file.location, limit: limits.settingsBytes)
      return (String(decoding: DecodedText(raw).bytes, as: UTF8.self), [])
    } catch {
      if case .system(let system) = error, system.isMissingFile { return (nil, []) }
      var diagnostic = SourceRefusal.unreadable(file.path, error, limit: limits.settingsBytes).diagnostic
      diagnostic.severity = .error
      return (nil, [diagnostic])
    }
  }
}
