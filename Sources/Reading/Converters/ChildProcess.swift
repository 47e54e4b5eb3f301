import Glibc

/// A program that is run once, without a shell, without input and with nothing of this process's environment.
struct ChildProcess: Sendable {
  /// The program's absolute path.
  var program: String
  var arguments: [String]
  /// `NAME=value`.
  var environment: [String]
  /// How long it may take, in seconds.
  var seconds: Double
  /// How much it may write to its standard output, in bytes.
  var outputBytes: Int

  enum Ending: Hashable, Sendable {
    case exited(status: Int32)
    case killed(signal: Int32)
    case timedOut
    case wroteTooMuch
    case notStarted(SystemError)
  }

  struct Outcome: Sendable {
    var ending: Ending
    var output: [UInt8] = []
    /// The first 16 KiB of its standard error.
    var errors: [UInt8] = []
  }

  /// Runs the program to its end, or until it breaks a limit; then it and all it started are killed.
  func run() -> Outcome {
    guard let out = Pipe() else { return Outcome(ending: .notStarted(SystemError(number: errno))) }
    guard let err = Pipe() else {
      out.close()
      return Outcome(ending: .notStarted(SystemError(number: errno)))
    }
    var child: pid_t = 0
    let failure = spawn(&child, output: out.write, errors: err.write)
    out.closeWrite()
    err.closeWrite()
    defer {
      out.closeRead()
      err.closeRead()
    }
    guard failure == 0 else { return Outcome(ending: .notStarted(SystemError(number: failure))) }

    var outcome = Outcome(ending: .exited(status: 0))
    let broken = collect(child, from: out.read, err.read, into: &outcome)
    // The group holds whatever the program may have started; the program itself may be gone already.
    kill(-child, SIGKILL)
    let status = waited(for: child)
    if let broken {
      outcome.ending = broken
    } else if let status {
      outcome.ending = ChildProcess.ending(of: status)
    }
    return outcome
  }

  private func spawn(_ child: inout pid_t, output: Int32, errors: Int32) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // A group of its own, so that it can be killed with its children; and signals as if freshly logged in.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    return withCStrings([program] + arguments) { argv in
      withCStrings(environment) { envp in posix_spawn(&child, program, &actions, &attributes, argv, envp) }
    }
  }

  /// Reads both pipes to their ends; returns why the program must be killed, nil where it ended by itself.
  private func collect(_ child: pid_t, from out: Int32, _ err: Int32, into outcome: inout Outcome) -> Ending?
  {
    let deadline = monotonicSeconds() + seconds
    var open = [
      pollfd(fd: out, events: Int16(POLLIN), revents: 0), pollfd(fd: err, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var hasExited = false
    while open.contains(where: { $0.fd >= 0 }) || !hasExited {
      let left = deadline - monotonicSeconds()
      if left <= 0 { return .timedOut }
      // Woken now and then, as a child of the program may hold the pipes open when the program is long gone.
      let ready = poll(&open, 2, Int32(min(left, open[0].fd < 0 && open[1].fd < 0 ? 0.002 : 0.2) * 1000) + 1)
      if ready < 0, errno != EINTR { return .notStarted(SystemError(number: errno)) }
      for i in 0..<2 where open[i].fd >= 0 && open[i].revents != 0 {
        let count = read(open[i].fd, &buffer, buffer.count)
        if count > 0 {
          if i == 0 {
            outcome.output += buffer[..<count]
            if outcome.output.count > outputBytes { return .wroteTooMuch }
          } else if outcome.errors.count < 16 << 10 {
            outcome.errors += buffer[..<min(count, 16 << 10 - outcome.errors.count)]
          }
        } else if count == 0 || errno != EINTR && errno != EAGAIN {
          open[i].fd = -1
        }
      }
      // WNOWAIT leaves the process to be reaped: until then nobody else can have its number.
      var information = siginfo_t()
      if ready <= 0 || open.allSatisfy({ $0.fd < 0 }) {
        if hasExited { return nil }
        hasExited =
          waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) != 0
          || information.si_signo != 0
      }
    }
    return nil
  }

  private func waited(for child: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    return status
  }

  /// What `WIFEXITED` and its like tell: macros that Swift does not see.
  private static func ending(of status: Int32) -> Ending {
    status & 0x7F == 0 ? .exited(status: status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
  }
}

/// A pipe whose ends no other program inherits.
private final class Pipe {
  private(set) var read: Int32 = -1
  private(set) var write: Int32 = -1

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    read = ends[0]
    write = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeRead() {
    Glibc.close(read)
    read = -1
  }

  func closeWrite() {
    Glibc.close(write)
    write = -1
  }

  func close() {
    closeRead()
    closeWrite()
  }
}

private func monotonicSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

/// The strings as a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return copies.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
}
