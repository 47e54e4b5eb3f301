public import ArgumentParser
import Dispatch
import Glibc

/// The command line: one file for each command, and nothing in them but what they ask for.
public struct Sitegen: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Publish the minutes of public bodies as a linked archive.",
    discussion: """
      Reads a folder of minutes as it is (text, Word, PDF, web pages, Markdown) and writes a static site with a page \
      for each meeting, person, organisation and theme.

      Exit status: 0 done; 1 something needs attention and --strict was given, or nothing could be built; 64 usage.
      """,
    version: Version.text,
    subcommands: [New.self, Build.self, Serve.self, Check.self, Review.self, Show.self, Verify.self])

  public init() {}

  /// Runs the command that the process was started with, and ends the process.
  ///
  /// Not called `main`: the library has two of that name, and which of them is meant changes with where it is called. Not
  /// asynchronous: before such a function begins, the queues have taken the file handles that they need, and end the
  /// program where there are none.
  public static func start() -> Never {
    // Whoever reads along may stop (`sitegen build 2>&1 | head`): the build still ends as it would have.
    signal(SIGPIPE, SIG_IGN)
    // A file that the user's limit forbids is a failure that is told, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    // Before anything else: even to tell the versions of the libraries takes a thread.
    if let shortage = FileHandles.shortage() {
      Console.error.write([shortage])
      Glibc.exit(1)
    }
    if let mistake = UnknownCommand(CommandLine.arguments.dropFirst()) {
      Console.error.say(mistake.text)
      Glibc.exit(ExitCode.validationFailure.rawValue)
    }
    Task {
      await main(nil)
      Glibc.exit(0)
    }
    dispatchMain()
  }
}
