import Foundation
import Minutes
import Synchronization
import Testing

@testable import Preview
@testable import Publishing

/// A build that gives the pages a test sets, and can be held still.
final class SetBuild: Sendable {
  struct State {
    var pages: [String: String] = ["index.html": "<p>home"]
    var files: [String: String] = [:]
    var mistakes: [String: Diagnostic] = [:]
    var supportFingerprint: UInt64 = 1
    var documents = 1
    /// With any of them, the build fails, unless it `succeedsAllTheSame`.
    var errors: [Diagnostic] = []
    var succeedsAllTheSame = false
    var isHeld = false
    /// How long each page takes to be made.
    var seconds: Double = 0
    var builds = 0
    var options: BuildOptions?
  }

  let state = Mutex(State())

  func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  var builds: Int { state.withLock { $0.builds } }

  func build(_ options: BuildOptions, _ extent: PreviewExtent) -> PreviewBuild? {
    if extent == .changedPages { return nil }
    let most: Int? = if case .newest(let count) = extent { count } else { nil }
    state.withLock { state in
      state.builds += 1
      state.options = options
    }
    while state.withLock({ $0.isHeld }) { usleep(2_000) }
    let now = state.withLock { $0 }
    var report = BuildReport()
    report.diagnostics = now.errors
    guard now.errors.isEmpty || now.succeedsAllTheSame else { return PreviewBuild(report, site: nil) }
    report.built = true
    let shown = most.map { min($0, now.documents) } ?? now.documents
    return PreviewBuild(
      report,
      site: SetSite(
        pages: now.pages, files: now.files, mistakes: now.mistakes,
        supportFingerprint: now.supportFingerprint,
        seconds: { self.state.withLock { $0.seconds } }),
      documents: now.documents, shown: shown)
  }
}

/// A site of pages that a test sets.
struct SetSite: ShownSite {
  var pages: [String: String]
  var files: [String: String]
  /// Pages that cannot be made.
  var mistakes: [String: Diagnostic]
  var supportFingerprint: UInt64
  var seconds: @Sendable () -> Double = { 0 }

  func file(at path: [UInt8]) throws -> RequestedSite.File? {
    usleep(UInt32(seconds() * 1e6))
    if let mistake = mistakes.first(where: { $0.key.utf8.elementsEqual(path) }) { throw mistake.value }
    if let page = pages.first(where: { $0.key.utf8.elementsEqual(path) }) {
      return .bytes(Array(page.value.utf8))
    }
    return files.first { $0.key.utf8.elementsEqual(path) }.map { .disk($0.value) }
  }
}

/// A preview that runs while a test does.
final class RunningPreview: Sendable {
  let archive: ScratchArchive
  let build: SetBuild
  let port: UInt16
  let told: Told

  /// Runs a preview of a scratch archive at any free port, and the test's body once a first build has ended.
  static func run(
    _ build: SetBuild = SetBuild(), waits: Bool = true,
    change: (inout PreviewServer) throws -> Void = { _ in },
    body: (RunningPreview) async throws -> Void
  ) async throws {
    let archive = try ScratchArchive()
    let told = Told()
    var server = PreviewServer(
      options: archive.options,
      port: 0)
    server.report = { told.add($0) }
    server.build = { build.build($0, $1) }
    server.stopsOnSignals = false
    try change(&server)
    let running = Task { [server] in try await server.run() }
    let port = try await eventually("the preview listens") { told.port }
    if waits { try await eventually("the site is built") { told.builds > 0 } }
    do {
      try await body(RunningPreview(archive: archive, build: build, port: port, told: told))
    } catch {
      running.cancel()
      build.set { $0.isHeld = false }
      _ = await running.result
      throw error
    }
    running.cancel()
    try await running.value
    #expect(told.hasStopped)
  }

  private init(archive: ScratchArchive, build: SetBuild, port: UInt16, told: Told) {
    self.archive = archive
    self.build = build
    self.port = port
    self.told = told
  }

  func client() async throws -> WebClient { try await WebClient(port: port) }

  func get(_ target: String, host: String? = nil) async throws -> WebClient.Response {
    try await client().request(target, host: host)
  }

  /// A page that listens.
  func listener() async throws -> WebClient {
    let client = try await client()
    let head = try await client.request("/.sitegen-preview/events")
    #expect(head.status == 200)
    #expect(head.headers["content-type"] == "text/event-stream; charset=utf-8")
    return client
  }

  /// What a preview has told so far.
  final class Told: Sendable {
    private let events = Mutex<[PreviewEvent]>([])

    func add(_ event: PreviewEvent) { events.withLock { $0.append(event) } }

    var all: [PreviewEvent] { events.withLock { $0 } }

    var listening: (address: String, taken: UInt16?)? {
      for case .listening(let address, let taken) in all { return (address, taken) }
      return nil
    }

    var port: UInt16? { listening.flatMap { URL(string: $0.address)?.port }.map(UInt16.init) }

    var builds: Int { all.count { if case .built = $0 { true } else { false } } }
    var hasStopped: Bool { all.contains { if case .stopped = $0 { true } else { false } } }
    var notices: [Diagnostic] { all.compactMap { if case .noticed(let notice) = $0 { notice } else { nil } } }
  }
}

struct TooLate: Error {}

/// Waits for something that another thread does; records an issue where it does not come in time.
@discardableResult
func eventually<Value>(
  _ what: Comment, within limit: Duration = .seconds(60), at place: SourceLocation = #_sourceLocation,
  _ look: () async throws -> Value?
) async throws -> Value {
  let end = ContinuousClock.now + limit
  while ContinuousClock.now < end {
    if let found = try await look() { return found }
    try await Task.sleep(for: .milliseconds(5))
  }
  Issue.record(what, sourceLocation: place)
  throw TooLate()
}

func eventually(
  _ what: Comment, within limit: Duration = .seconds(60), at place: SourceLocation = #_sourceLocation,
  _ look: () async throws -> Bool
) async throws {
  _ = try await eventually(what, within: limit, at: place) { try await look() ? true : nil } as Bool
}
