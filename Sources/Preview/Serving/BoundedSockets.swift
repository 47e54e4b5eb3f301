import Dispatch
import FlyingFox
import FlyingSocks
import Glibc

/// The waiting of FlyingFox's sockets, with bounds that FlyingFox has not: a connection is not waited for for ever, what
/// is sent without being a request is not read for ever, and no new one is taken while many are open.
///
/// FlyingFox asks its pool before every wait, for the socket that listens and for every connection; nothing else of
/// it can be reached from outside. So connections are looked at from time to time, and those that are beyond a bound
/// are cut at the system's end of them; FlyingFox then finds them ended.
struct BoundedSockets: AsyncSocketPool {
  struct Limits: Sendable {
    /// How long a connection may keep the server waiting: for a request from its first byte to its last, for the next
    /// request, and for taking something of an answer.
    var patience: Duration = .seconds(30)
    /// How many connections may be open before new ones wait.
    var connections = 256
    /// How long a connection keeps its place, where another waits for one, while it does nothing.
    var grace: Duration = .seconds(1)
    /// How many bytes may come before one of an answer goes: a request, with the largest body that is read over, and
    /// some that follow it at once.
    ///
    /// FlyingFox reads a line in a time that grows with the square of its length, and lets no other have its thread
    /// meanwhile: 32 KiB take half a second, a megabyte many minutes.
    var unanswered: UInt64 = 32_768
    /// How often connections are looked at, in milliseconds.
    var pace = DispatchTimeInterval.milliseconds(100)
    /// How many the system may keep waiting for us. It also bounds how many are taken in one go.
    var backlog: CInt = 128
  }

  private let pool: any AsyncSocketPool
  private let limits: Limits
  let connections: Connections
  /// A thread of its own: what is to be cut may be what keeps those of Swift's tasks busy.
  private let queue = DispatchQueue(label: "sitegen.preview.connections", qos: .userInitiated)

  init(_ pool: any AsyncSocketPool, limits: Limits = Limits()) {
    self.pool = pool
    self.limits = limits
    connections = Connections(limits)
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws {
    let looking = DispatchSource.makeTimerSource(queue: queue)
    looking.schedule(deadline: .now(), repeating: limits.pace)
    looking.setEventHandler { [connections] in connections.look() }
    looking.resume()
    defer { looking.cancel() }
    try await pool.run()
  }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let descriptor = socket.file.rawValue
    guard BoundedSockets.listens(descriptor) else {
      connections.begin(descriptor)
      defer { connections.end(descriptor) }
      return try await pool.suspendSocket(socket, untilReadyFor: events)
    }
    BoundedSockets.keepFromChildren(descriptor)
    // On a socket that listens already this changes the length of its queue.
    listen(descriptor, limits.backlog)
    BoundedSockets.sendAtOnce(descriptor)
    connections.listen(descriptor)
    try await pool.suspendSocket(socket, untilReadyFor: events)
    while connections.makeRoom() == false { try await Task.sleep(for: .milliseconds(20)) }
  }

  private static func listens(_ descriptor: CInt) -> Bool {
    var listens: CInt = 0
    var size = socklen_t(MemoryLayout<CInt>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0
  }

  /// FlyingFox writes head and body apart. Without this, which connections inherit, the second waits 40 ms for the
  /// reader to acknowledge the first.
  private static func sendAtOnce(_ descriptor: CInt) {
    var yes: CInt = 1
    setsockopt(descriptor, CInt(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<CInt>.size))
  }

  /// A converter or browser that is started must not hold a connection open.
  static func keepFromChildren(_ descriptor: CInt) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
}
