import Foundation
import Minutes
import Testing

@testable import Reading

/// A converter that a test writes as a shell script, in a folder of its own with a cache of its own.
private struct Workshop {
  let folder: TemporaryFolder

  init(_ scripts: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, script) in scripts { try write(name, script) }
  }

  func write(_ name: String, _ script: String) throws {
    // Each tells its version, as converters do when they are asked.
    let text =
      "#!/bin/sh\ncase \"$1\" in -v|--version|-h) echo \"$0 \(script.count)\"; exit 0;; esac\n\(script)\n"
    // Written by a process of its own: a test beside this one that starts a program would hold the file open for
    // writing for a moment, and what is open for writing cannot be started.
    try folder.write("scripts/" + name, text)
    try folder.makeFolder("bin")
    let copy = try Process.run(
      URL(filePath: "/usr/bin/install"),
      arguments: ["-m", "755", folder.path + "/scripts/" + name, folder.path + "/bin/" + name])
    copy.waitUntilExit()
    try #require(copy.terminationStatus == 0)
  }

  func converters(_ change: (inout ConverterLimits) -> Void = { _ in }, path: String = ":/usr/bin:/bin")
    -> Converters
  {
    var limits = ConverterLimits()
    limits.clockSeconds = 20
    change(&limits)
    return Converters(
      cacheFolder: FileLocation(folder.path + "/cache"), limits: limits, outputBytes: 1 << 20,
      environment: ["PATH": folder.path + "/bin" + path, "SECRET": "x"])
  }

  /// What a PDF gives that goes through the script.
  func read(_ converters: Converters) throws -> Transcript {
    try SourceReader(converters: converters).transcript(of: SampleDocuments.pdf(["x"]), path: "minutes/a.pdf")
  }

  func text(_ converters: Converters) throws -> [String] {
    let transcript = try read(converters)
    return transcript.lines.isEmpty ? transcript.diagnostics.map(\.message) : transcript.texts
  }

  var cacheEntries: [String] {
    (FileManager.default.enumerator(atPath: folder.path + "/cache")?.allObjects as? [String] ?? [])
      .filter { $0.utf8.count > 60 }.sorted()
  }
}

@Suite struct ConverterTests {
  @Test func runsWithoutInputAndWithNothingOfTheUsers() throws {
    let shop = try Workshop(["pdftotext": "cat; echo read; env | sort; ulimit -c; ls -l /proc/$$/fd | wc -l"])
    let lines = try shop.text(shop.converters())
    #expect(lines.first == "read")
    let names = Set(lines.compactMap { $0.split(separator: "=", maxSplits: 1).first.map(String.init) })
    #expect(!names.contains("SECRET"))
    #expect(!names.contains("USER"))
    #expect(names.isSuperset(of: ["PATH", "LC_ALL", "HOME", "TMPDIR"]))
    #expect(lines.contains { $0.hasPrefix("HOME=") && $0.contains("sitegen-") })
    // No core files; standard input, output and error, and what the shell and ls open.
    #expect(lines.contains("0"))
  }

  @Test func getsACopyThatIsGoneAfterwards() throws {
    let shop = try Workshop(["pdftotext": "printf '%s\\n' \"$2\"; head -c 5 \"$2\""])
    let lines = try shop.text(shop.converters())
    #expect(lines.count == 2)
    #expect(lines.last == "%PDF-")
    #expect(lines.first?.hasSuffix("/source.pdf") == true)
    #expect(!FileManager.default.fileExists(atPath: lines[0]))
    #expect(!FileManager.default.fileExists(atPath: (lines[0] as NSString).deletingLastPathComponent))
  }

  @Test(.timeLimit(.minutes(1))) func oneThatDoesNotFinishIsKilledWithAllItStarted() throws {
    let shop = try Workshop(["pdftotext": "sleep 300 & echo $! > \"$HOME/../$(basename $0).pid\"; sleep 300"])
    let transcript = try shop.read(shop.converters { $0.clockSeconds = 0.5 })
    #expect(transcript.lines.isEmpty)
    let found = try #require(transcript.diagnostics.first)
    #expect(found.id == "conversion-failed")
    #expect(found.file == "minutes/a.pdf")
    #expect(found.message.contains("did not finish"))
    #expect(found.nextStep != nil)
  }

  @Test(.timeLimit(.minutes(1))) func oneWhoseChildHoldsThePipeIsNotWaitedFor() throws {
    let shop = try Workshop(["pdftotext": "sleep 300 & echo text"])
    let start = ContinuousClock.now
    #expect(try shop.text(shop.converters()) == ["text"])
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func oneThatWritesWithoutEndIsStopped() throws {
    let shop = try Workshop(["pdftotext": "yes"])
    #expect(
      try shop.read(shop.converters()).diagnostics.first?.message.contains("more than 1048576 bytes") == true)
  }

  @Test func limitsHold() throws {
    let shop = try Workshop([
      "pdftotext": "ulimit -v; ulimit -t; ulimit -f; head -c 3000000 /dev/zero > \"$HOME/x\" || echo stopped"
    ])
    let lines = try shop.text(
      shop.converters {
        $0.memoryBytes = 512 << 20
        $0.processorSeconds = 7
      })
    #expect(Array(lines.prefix(2)) == ["524288", "7"])
    #expect(lines.last == "stopped")
  }

  @Test func aLoopRunsOutOfProcessorTime() throws {
    let shop = try Workshop(["pdftotext": "while :; do :; done"])
    let found = try shop.read(shop.converters { $0.processorSeconds = 1 }).diagnostics.first
    #expect(found?.message.contains("ran out of processor time") == true)
  }

  @Test func whatItComplainsOfIsTold() throws {
    let shop = try Workshop([
      "pdftotext": "echo \"Syntax Warning: odd\" >&2; echo \"$2: cannot be read\" >&2; exit 3"
    ])
    let found = try #require(try shop.read(shop.converters()).diagnostics.first)
    #expect(found.id == "broken-file")
    #expect(found.message == "The PDF is damaged and was not read: cannot be read")
  }

  @Test(.timeLimit(.minutes(1))) func noMoreThanTwoRunAtATime() async throws {
    let shop = try Workshop([
      "pdftotext":
        "d=\"$HOME/..\"; f=\"$d/running-\(UUID().uuidString)-$$\"; :> $f; ls $d | grep -c running-; sleep 0.2; rm $f"
    ])
    let converters = shop.converters()
    let highest = try await withThrowingTaskGroup(of: Int.self) { group in
      for i in 0..<6 {
        group.addTask {
          let reader = SourceReader(converters: converters)
          let transcript = try reader.transcript(of: SampleDocuments.pdf(["\(i)"]), path: "minutes/\(i).pdf")
          return Int(transcript.texts.first ?? "") ?? 0
        }
      }
      return try await group.reduce(0) { max($0, $1) }
    }
    #expect((1...2).contains(highest))
  }

  @Test func oneThatCannotBeStartedIsNotTheDocumentsFault() throws {
    let shop = try Workshop([:])
    try shop.folder.write("bin/pdftotext", "#!/no/such/shell\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: shop.folder.path + "/bin/pdftotext")
    let found = try #require(try shop.read(shop.converters()).diagnostics.first)
    #expect(found.id == "conversion-failed")
    #expect(found.message.hasPrefix("pdftotext could not be run"))
    #expect(found.nextStep == "sudo apt install --reinstall poppler-utils")
  }

  // MARK: Kept conversions

  @Test func aConversionIsKeptAndUsed() throws {
    let shop = try Workshop(["pdftotext": "echo run >> \"$(dirname $0)/runs\"; echo text"])
    #expect(try shop.text(shop.converters()) == ["text"])
    #expect(try shop.text(shop.converters()) == ["text"])
    let runs = try String(contentsOfFile: shop.folder.path + "/bin/runs", encoding: .utf8)
    #expect(runs == "run\n")
    #expect(shop.cacheEntries.count == 1)
  }

  @Test func anotherVersionConvertsAnew() throws {
    let shop = try Workshop(["pdftotext": "echo old"])
    #expect(try shop.text(shop.converters()) == ["old"])
    try shop.write("pdftotext", "echo newer")
    #expect(try shop.text(shop.converters()) == ["newer"])
    #expect(shop.cacheEntries.count == 2)
  }

  @Test(arguments: ["", "x", "flip", "cut"]) func aDamagedEntryIsIgnored(how: String) throws {
    let shop = try Workshop(["pdftotext": "echo text"])
    _ = try shop.text(shop.converters())
    let entry = try #require(shop.cacheEntries.first)
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: shop.folder.path + "/cache/" + entry)))
    switch how {
    case "flip": bytes[66] ^= 1
    case "cut": bytes.removeLast()
    default: bytes = Array(how.utf8)
    }
    try shop.folder.write("cache/" + entry, bytes)
    #expect(try shop.text(shop.converters()) == ["text"])
  }

  @Test func aFailureIsNotKept() throws {
    let shop = try Workshop(["pdftotext": "exit 1"])
    #expect(try shop.read(shop.converters()).lines.isEmpty)
    #expect(shop.cacheEntries.isEmpty)
  }

  @Test func aCacheThatCannotBeWrittenIsSaidAndDoesNoHarm() throws {
    let shop = try Workshop(["pdftotext": "echo text"])
    try shop.folder.write("cache", "a file in its place")
    let converters = shop.converters()
    #expect(try shop.text(converters) == ["text"])
    #expect(converters.diagnostics.map(\.id) == ["cache-not-written"])
  }

  @Test func theCacheStandsWhereTheUserSays() {
    #expect(ConversionCache.standardFolder(["XDG_CACHE_HOME": "/c", "HOME": "/h"])?.shown == "/c/sitegen")
    #expect(
      ConversionCache.standardFolder(["XDG_CACHE_HOME": "c", "HOME": "/h"])?.shown == "/h/.cache/sitegen")
    #expect(ConversionCache.standardFolder([:]) == nil)
  }

  // MARK: Missing tools

  @Test func aMissingToolLeavesAPageAndNamesItsPackage() throws {
    let shop = try Workshop([:])
    let converters = shop.converters(path: "")
    let reader = SourceReader(converters: converters)
    let samples: [([UInt8], String, String)] = [
      (SampleDocuments.pdf(["x"]), "pdftotext", "poppler-utils"),
      (SampleDocuments.docx("x"), "pandoc", "pandoc"),
      (SampleDocuments.odt("x"), "pandoc", "pandoc"), (Array("{\\rtf1 x}".utf8), "pandoc", "pandoc"),
      (SampleDocuments.doc("x"), "antiword", "antiword"),
    ]
    for (bytes, tool, package) in samples {
      let transcript = try reader.transcript(of: bytes, path: "minutes/a")
      #expect(transcript.lines.isEmpty)
      #expect(transcript.source.lines == 0)
      #expect(transcript.diagnostics.map(\.id) == ["missing-tool"])
      #expect(transcript.diagnostics.first?.message.hasPrefix(tool + " is not installed") == true)
      #expect(transcript.diagnostics.first?.nextStep == "sudo apt install \(package)")
    }
  }

  @Test func aMissingToolIsSaidOnce() throws {
    let shop = try Workshop([:])
    let reader = SourceReader(converters: shop.converters(path: ""))
    var all: [Diagnostic] = [Diagnostic("other", .note, "x")]
    for i in 0..<3 {
      all += try reader.transcript(of: SampleDocuments.pdf(["\(i)"]), path: "minutes/\(i).pdf").diagnostics
    }
    all += try reader.transcript(of: SampleDocuments.doc("x"), path: "minutes/a.doc").diagnostics
    let merged = Diagnostic.mergingMissingTools(all)
    #expect(
      merged.map(\.message) == [
        "x", "pdftotext is not installed, so this PDF file could not be read, nor 2 other files",
        "antiword is not installed, so this old Word file could not be read",
      ])
    #expect(merged[1].file == "minutes/0.pdf")
  }
}
