import FlyingFox
import FlyingSocks
import Glibc
import Synchronization

/// The waiting of FlyingFox's sockets, with bounds that FlyingFox has not: a connection is not waited for for ever, and
/// no new one is taken while many are open.
///
/// FlyingFox asks its pool before every wait, for the socket that listens and for every connection; nothing else of
/// it can be reached from outside.
struct BoundedSockets: AsyncSocketPool {
  struct Limits: Sendable {
    /// How long a connection may keep the server waiting for it to send or to take something.
    var patience: Duration = .seconds(30)
    /// How many connections may be open before new ones wait.
    var connections = 256
    /// How many the system may keep waiting for us. It also bounds how many are taken in one go.
    var backlog: CInt = 64
  }

  private let pool: any AsyncSocketPool
  private let limits: Limits
  private let connections = Connections()

  init(_ pool: any AsyncSocketPool, limits: Limits = Limits()) {
    self.pool = pool
    self.limits = limits
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let descriptor = socket.file.rawValue
    if BoundedSockets.listens(descriptor) {
      BoundedSockets.keepFromChildren(descriptor)
      // On a socket that listens already this changes the length of its queue.
      listen(descriptor, limits.backlog)
      BoundedSockets.sendAtOnce(descriptor)
      try await pool.suspendSocket(socket, untilReadyFor: events)
      while connections.count(besides: descriptor) >= limits.connections {
        try await Task.sleep(for: .milliseconds(20))
      }
      return
    }
    if connections.insert(descriptor) { BoundedSockets.keepFromChildren(descriptor) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: limits.patience)
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      try await group.next()
    }
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
  private static func keepFromChildren(_ descriptor: CInt) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
}

/// The connections that were waited for. FlyingFox does not tell when it closes one, so that those that are gone are
/// found when it matters.
private final class Connections: Sendable {
  private let descriptors = Mutex<Set<CInt>>([])

  /// True where it was not known.
  func insert(_ descriptor: CInt) -> Bool { descriptors.withLock { $0.insert(descriptor).inserted } }

  /// How many are open. A number that a file or another socket has by now is no connection.
  func count(besides listening: CInt) -> Int {
    let port = Connections.localPort(listening)
    return descriptors.withLock { descriptors in
      descriptors = descriptors.filter { $0 != listening && Connections.localPort($0) == port }
      return descriptors.count
    }
  }

  private static func localPort(_ descriptor: CInt) -> UInt16? {
    switch try? Socket(file: .init(rawValue: descriptor)).sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix, nil: nil
    }
  }
}
