import Foundation
import Testing

/// Runs the documentation: every command in a fenced `sh` block, with the files that the page says there are.
///
/// A block is run in the order of the page, in a folder of the page's own. A fence such as `text minutes/a.txt` or `yaml
/// site.yml` writes that file first. A block that another check runs says so in its fence (`sh recipe=rsync`,
/// `sh checked=check-install`). The program is the one that was built beside the tests.
@Suite struct DocumentationCommandsTests {
  private static let root = BuiltSite.root
  static let pages =
    ["README.md", "CONTRIBUTING.md"]
    + ((try? FileManager.default.contentsOfDirectory(atPath: root + "/docs")) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }

  struct Block {
    var language: String
    /// What stands behind the language.
    var about: String?
    var text: String
    var line: Int
  }

  static func blocks(of page: String) throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    let lines = try String(contentsOfFile: root + "/" + page, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if let block = open {
        if line == "```" {
          blocks.append(block)
          open = nil
        } else {
          open?.text += line + "\n"
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ", maxSplits: 1).map(String.init)
        open = Block(
          language: words.first ?? "", about: words.count > 1 ? words[1] : nil, text: "", line: number + 1)
      }
    }
    return blocks
  }

  @Test("every command of a page runs, in the page's order", arguments: pages)
  func commands(_ page: String) throws {
    let folder = try prepare()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var places: [Int] = []
    for block in try Self.blocks(of: page) {
      let about = block.about ?? ""
      if about.contains("=") { continue }
      if !about.isEmpty {
        let file = URL(filePath: folder + "/" + about)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try block.text.write(to: file, atomically: true, encoding: .utf8)
      } else if block.language == "sh" {
        places.append(block.line)
        let (status, said) = try run(block.text, in: folder)
        #expect(status == 0, "\(page):\(block.line) ended with \(status)\n\(said)")
      }
    }
  }

  @Test("a block that is left to another check names one that the Makefile has", arguments: pages)
  func leftOver(_ page: String) throws {
    let make = try String(contentsOfFile: Self.root + "/Makefile", encoding: .utf8)
    for block in try Self.blocks(of: page) {
      guard let about = block.about, let name = about.split(separator: "=").last, about.hasPrefix("checked=")
      else {
        continue
      }
      #expect(make.contains("\n\(name):"), "\(page):\(block.line)")
    }
  }

  @Test("Swift in the documentation is taken from files that are compiled", arguments: pages)
  func swift(_ page: String) throws {
    for block in try Self.blocks(of: page) where block.language == "swift" {
      let isThere = try ["Sources", "Tests"].contains { top in
        try FileManager.default.subpathsOfDirectory(atPath: Self.root + "/" + top).contains { path in
          guard path.hasSuffix(".swift") else { return false }
          return try String(contentsOfFile: "\(Self.root)/\(top)/\(path)", encoding: .utf8).contains(
            block.text)
        }
      }
      #expect(isThere, "\(page):\(block.line)")
    }
  }

  @Test("links from page to page lead to a page that is there", arguments: pages)
  func links(_ page: String) throws {
    let text = try String(contentsOfFile: Self.root + "/" + page, encoding: .utf8)
    let folder = URL(filePath: Self.root + "/" + page).deletingLastPathComponent()
    for found in text.matches(of: /\]\(([^)#\s]+)[^)]*\)/) where !found.output.1.contains("://") {
      let path = String(found.output.1)
      // Pages that are being written elsewhere are told of before they come.
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: path).path), "\(page): \(path)")
    }
  }

  // MARK: Where commands run

  /// A folder with the archives that pages speak of, and a `sitegen` that does not stay where it would wait.
  private func prepare() throws -> String {
    let folder = BuiltSite.scratch()
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
    try files.createDirectory(atPath: folder + "/council", withIntermediateDirectories: true)
    for path in ["DOCUMENTS", "FOLDER/minutes", "council/minutes"] {
      try files.createDirectory(atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
      try Self.minutes.write(toFile: "\(folder)/\(path)/FILE", atomically: true, encoding: .utf8)
    }
    let program = try #require(BuiltProgram.path, "sitegen is built beside the tests")
    let wrapper = """
      #!/bin/bash
      case "$1" in
      serve)
        arguments=()
        for a in "$@"; do [ "$a" = --open ] || arguments+=("$a"); done
        "\(program)" "${arguments[@]}" --port 0 2> "\(folder)/serve.log" & server=$!
        for _ in $(seq 600); do grep -q Ready "\(folder)/serve.log" && break; sleep 0.1; done
        cat "\(folder)/serve.log" >&2
        grep -q Ready "\(folder)/serve.log" || { kill -9 $server; exit 1; }
        kill -INT $server; wait $server ;;
      check) "\(program)" "$@"; status=$?; [ $status -le 1 ] ;;
      *) exec "\(program)" "$@" ;;
      esac

      """
    try wrapper.write(toFile: folder + "/bin/sitegen", atomically: true, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/bin/sitegen")
    return folder
  }

  private static let minutes = """
    Millbrook Harbour Committee

    Minutes of the meeting held on Tuesday 4 June 2019 at 7.00 pm in the Net Loft

    Present: Mr A Quillfeather (Chair), Ms B Tarn

    1. The slipway
    RESOLVED that the slipway be mended.

    """

  private func run(_ script: String, in folder: String) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-eu", "-o", "pipefail", "-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = folder + "/bin:" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["SITEGEN_TEMPLATES"] = nil
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let log = folder + "/said.log"
    try Data().write(to: URL(filePath: log))
    let said = try #require(FileHandle(forWritingAtPath: log))
    process.standardOutput = said
    process.standardError = said
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, (try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
  }
}
