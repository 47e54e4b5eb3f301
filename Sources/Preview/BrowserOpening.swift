import Dispatch
import Glibc
import Minutes

/// Opens an address in the user's browser, by `xdg-open` and without a shell.
struct BrowserOpening: Sendable {
  /// The program that is given the address: a name that is looked up in `PATH`, or a path.
  var program = "xdg-open"

  /// Starts the program and does not wait for it. `notice` is told where it cannot be started, or fails.
  func open(_ address: String, notice: @escaping @Sendable (Diagnostic) -> Void) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A browser outlives the preview: it holds none of its files (they close themselves) and not its terminal, and
    // pressing Ctrl-C there does not end it.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    var process = pid_t()
    let code = withArguments([program, address]) {
      posix_spawnp(&process, program, &actions, &attributes, $0, environ)
    }
    guard code == 0 else { return notice(failure(String(cString: strerror(code)), address)) }
    let started = process
    DispatchQueue.global().async {
      var status: CInt = 0
      while waitpid(started, &status, 0) == -1 {
        guard errno == EINTR else { return }
      }
      if status != 0 { notice(failure("it failed", address)) }
    }
  }

  private func failure(_ reason: String, _ address: String) -> Diagnostic {
    Diagnostic(
      "browser", .note, "no browser could be opened by \(program): \(reason)",
      nextStep: "open \(address) yourself")
  }

  private func withArguments<Result>(
    _ arguments: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
