import ArgumentParser

/// `sitegen serve`
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the archive on this computer, and reload it as files change.")

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port; the next free one where it is taken.")
  var port: UInt16 = 8000

  @Flag(help: "Open the site in the browser.")
  var open = false

  func run() throws {
  }
}
