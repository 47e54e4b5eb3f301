import Dispatch
import Glibc
package import Minutes
import Synchronization

/// The programs that turn documents into text: found once, run under limits, a few at a time, their results kept.
///
/// Each runs without a shell on a private copy of the document, under `prlimit`, with standard input closed, with an
/// environment that names nothing of the user's, and with a limit on what it may write.
package final class Converters: Sendable {
  private let limits: ConverterLimits
  private let outputBytes: Int
  private let searchPath: [String]
  private let cache: ConversionCache?
  private let places: DispatchSemaphore
  private let versions = Mutex<[ConverterTool: String]>([:])
  private let cacheProblem = Mutex<SystemError?>(nil)

  /// - Parameters:
  ///   - cacheFolder: where conversions are kept; nil for the standard place, `$XDG_CACHE_HOME/sitegen` or
  ///     `~/.cache/sitegen`.
  ///   - outputBytes: how much text one document may give.
  ///   - environment: `PATH`, `XDG_CACHE_HOME` and `HOME` are looked at.
  package init(
    cacheFolder: FileLocation? = nil, limits: ConverterLimits = ConverterLimits(),
    outputBytes: Int = ReadingLimits().textBytes,
    environment: [String: String] = Converters.processEnvironment
  ) {
    self.limits = limits
    self.outputBytes = outputBytes
    searchPath = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(
      String.init
    )
    .filter { $0.hasPrefix("/") }
    cache = (cacheFolder ?? ConversionCache.standardFolder(environment)).map { ConversionCache(folder: $0) }
    places = DispatchSemaphore(value: max(1, limits.atATime))
  }

  /// The process's environment, as far as it matters here.
  package static var processEnvironment: [String: String] {
    var out: [String: String] = [:]
    for name in ["PATH", "XDG_CACHE_HOME", "HOME"] {
      if let value = getenv(name) { out[name] = String(cString: value) }
    }
    return out
  }

  /// What a person should know about the converters as such: that their results could not be kept.
  package var diagnostics: [Diagnostic] {
    guard let cache, let problem = cacheProblem.withLock({ $0 }) else { return [] }
    return [
      Diagnostic(
        "cache-not-written", .note, file: cache.folder.shown,
        "Converted documents could not be kept for the next build: \(problem.words)",
        nextStep: "Make the folder writable, or name another one with XDG_CACHE_HOME")
    ]
  }

  /// Where conversions are kept, and whatever else may be lost: `$XDG_CACHE_HOME/sitegen` or `~/.cache/sitegen`; nil where
  /// neither can be told.
  package static var cacheFolder: FileLocation? { ConversionCache.standardFolder(processEnvironment) }

  /// The paths of the tools that are installed.
  package var programs: [String] {
    [ConverterTool.pdftotext, .pandoc, .antiword, .prlimit].compactMap(location(of:))
  }

  /// Whether a tool is installed.
  package func has(_ tool: ConverterTool) -> Bool { location(of: tool) != nil }

  /// What `tool` makes of a document: its standard output.
  ///
  /// - Parameters:
  ///   - sha256: the document's hash, under which the result is kept.
  ///   - arguments: the tool's arguments, given the path of the document's copy.
  func output(
    of tool: ConverterTool, on document: [UInt8], sha256: String, named name: String,
    arguments: (String) -> [String]
  ) throws(ConversionFailure) -> [UInt8] {
    guard let program = location(of: tool) else { throw .missing(tool) }
    guard let prlimit = location(of: .prlimit) else { throw .missing(.prlimit) }
    // Without a version nothing is known of what made an entry: then nothing is kept.
    let key = version(of: tool, at: program).map {
      ConversionCache.key(source: sha256, tool: tool, version: $0, arguments: arguments(name))
    }
    if let key, let kept = cache?.content(key) { return kept }

    places.wait()
    defer { places.signal() }
    let folder: WorkFolder
    let copy: FileLocation
    do {
      folder = try WorkFolder()
      copy = try folder.write(document, named: name)
    } catch {
      throw .system(tool, error)
    }
    let outcome = ChildProcess(
      program: prlimit, arguments: limitArguments + [program] + arguments(copy.shown),
      environment: environment(folder), seconds: limits.clockSeconds, outputBytes: outputBytes
    ).run()
    switch outcome.ending {
    case .exited(status: 0): break
    // What prlimit itself says when it cannot start the tool.
    case .exited(126), .exited(127):
      throw .notRun(tool, words: Converters.firstWords(outcome.errors, copy.shown))
    case .exited(let status):
      throw .failed(tool, status: status, words: Converters.firstWords(outcome.errors, copy.shown))
    case .killed(let signal): throw .killed(tool, signal: signal)
    case .timedOut: throw .timedOut(tool, seconds: limits.clockSeconds)
    case .wroteTooMuch: throw .wroteTooMuch(tool, bytes: outputBytes)
    case .notStarted(let error): throw .system(tool, error)
    }
    do throws(SystemError) {
      if let key { try cache?.keep(outcome.output, key) }
    } catch {
      cacheProblem.withLock { $0 = error }
    }
    return outcome.output
  }

  private var limitArguments: [String] {
    // At the soft limit of time a signal says what happened; the hard one is for those who do not listen.
    [
      "--as=\(limits.memoryBytes)", "--cpu=\(limits.processorSeconds):\(limits.processorSeconds + 2)",
      "--fsize=\(limits.fileBytes)",
      "--core=0",
      "--nofile=256", "--",
    ]
  }

  private func environment(_ folder: WorkFolder?) -> [String] {
    let home = folder?.location.shown ?? "/nonexistent"
    return ["PATH=" + searchPath.joined(separator: ":"), "LC_ALL=C.UTF-8", "HOME=\(home)", "TMPDIR=\(home)"]
  }

  private func location(of tool: ConverterTool) -> String? {
    searchPath.map { $0 + "/" + tool.name }.first { access($0, X_OK) == 0 }
  }

  /// What the tool says of itself, asked once; nil where it says nothing.
  private func version(of tool: ConverterTool, at program: String) -> String? {
    if let known = versions.withLock({ $0[tool] }) { return known }
    let outcome = ChildProcess(
      program: program, arguments: tool.versionArguments, environment: environment(nil), seconds: 20,
      outputBytes: 1 << 16
    ).run()
    let said = String(decoding: outcome.output + outcome.errors, as: UTF8.self)
    if said.isEmpty { return nil }
    versions.withLock { $0[tool] = said }
    return said
  }

  /// The first line of what a program complained of, without the path of the copy.
  private static func firstWords(_ bytes: [UInt8], _ path: String) -> String {
    let lines = String(decoding: DecodedText(bytes).bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    // Poppler warns of every oddity before it says what is wrong.
    let line = lines.first { !$0.hasPrefix("Syntax") && !$0.contains("WARNING") } ?? lines.first ?? ""
    return String(line.replacing(path + ": ", with: "").replacing(path, with: "the file").prefix(200)).trimmed
  }
}
