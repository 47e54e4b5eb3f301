import Correcting
import Linking
import Minutes
import Reading
import Synchronization

/// What was understood of each document, for a program that builds an archive again and again: what has not changed
/// is not read twice.
///
/// A document is read anew when its file, a sidecar of its own, or anything that all documents are read by (the
/// settings, who is withheld) is another. A document that could not be read is tried again every time: what was
/// wrong may have been the disk.
package final class DocumentMemory: Sendable {
  /// What every document is read by.
  struct Circumstances: Hashable {
    var settings: SiteSettings
    var withheld: [PersonEntry]
    var notice: String
  }

  private struct Known: Sendable {
    var stamp: FileStamp
    var sidecars: [Sidecar]
    var result: DocumentStage.Result
    /// Another number for every reading.
    var reading: Int
    var digest: (key: DigestKey, digest: Digest)?
    var sketch: (body: Body?, sketch: VersionSketch)?
  }

  /// What a digest depends on besides the document's text.
  private struct DigestKey: Hashable {
    var reading: Int
    var source: Source
    var others: [Source]
    var body: Body?
  }

  private struct State {
    var circumstances: Circumstances?
    var themes: [[Theme]] = []
    var known: [String: Known] = [:]
    var readings = 0
    /// How many documents were read since they were counted last.
    var read = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// How many documents were read since this was asked last.
  func countRead() -> Int {
    state.withLock { state in
      defer { state.read = 0 }
      return state.read
    }
  }

  /// Begins a build: forgets files that are not in the archive any more, and everything where the circumstances differ.
  func begin(_ circumstances: Circumstances, files: [SourceFile]) {
    let paths = Set(files.map(\.path))
    state.withLock { state in
      if state.circumstances != circumstances {
        state.circumstances = circumstances
        state.known = [:]
      }
      if state.known.count > 0 { state.known = state.known.filter { paths.contains($0.key) } }
    }
  }

  /// The files that are not as they were at some readings, by path: they have been changed since, or read again.
  func changed(among files: [SourceFile], since readings: [String: Int]) -> [SourceFile] {
    let known = state.withLock { $0.known }
    return files.filter { file in
      guard let known = known[file.path], known.reading == readings[file.path] else { return true }
      return FileStamp(file.location) != known.stamp
    }
  }

  /// A document as it is known, or as `read` reads it now, and the number of that reading.
  func result(
    of file: SourceFile, sidecars: [Sidecar], _ read: () -> DocumentStage.Result
  ) -> (result: DocumentStage.Result, reading: Int) {
    let stamp = FileStamp(file.location)
    if let stamp, let known = state.withLock({ $0.known[file.path] }), known.stamp == stamp,
      known.sidecars == sidecars, known.result.document != nil
    {
      return (known.result, known.reading)
    }
    // Where it was written so shortly before that another writing would leave no trace, it is read again next time.
    let wasSettled = stamp?.isSettled(at: .now) == true
    let result = read()
    // It may also have been written while it was read.
    let isSettled = wasSettled && FileStamp(file.location) == stamp
    let reading = state.withLock { state in
      state.read += 1
      state.readings += 1
      state.known[file.path] =
        isSettled
        ? Known(stamp: stamp ?? FileStamp(), sidecars: sidecars, result: result, reading: state.readings)
        : nil
      return state.readings
    }
    return (result, reading)
  }

  /// Begins linking: digests that were made with other themes are not used.
  func link(themes: [[Theme]]) {
    state.withLock { state in
      guard state.themes != themes else { return }
      state.themes = themes
      for path in state.known.keys { state.known[path]?.digest = nil }
    }
  }

  /// What linking needs of a document, as it is known or as it is made now.
  func digest(of meeting: Meeting, _ make: () -> Digest) -> Digest {
    let path = meeting.source.file
    guard let known = state.withLock({ $0.known[path] }) else { return make() }
    let key = DigestKey(
      reading: known.reading, source: meeting.source, others: meeting.otherVersions, body: meeting.body)
    if let (old, digest) = known.digest, old == key { return digest }
    let digest = make()
    state.withLock { $0.known[path]?.digest = (key, digest) }
    return digest
  }

  /// What telling versions apart needs of a document.
  func sketch(of meeting: Meeting) -> VersionSketch {
    let path = meeting.source.file
    if let (body, sketch) = state.withLock({ $0.known[path]?.sketch }), body == meeting.body { return sketch }
    let sketch = VersionSketch(meeting)
    state.withLock { $0.known[path]?.sketch = (meeting.body, sketch) }
    return sketch
  }
}
