import CSystem
import FlyingSocks
import Glibc
import Synchronization

/// The connections of a server, as the system knows them: FlyingFox tells neither when it takes one nor when it closes
/// it, and waits for none that sends faster than it reads.
final class Connections: Sendable {
  private struct Connection {
    let peer: Socket.Address
    /// How many bytes of ours the other end has taken, and how many it had sent when that number last changed.
    var taken: UInt64
    var answered: UInt64
    /// Since when there is more of it than was answered.
    var begun: ContinuousClock.Instant?
  }

  private struct State {
    var listening: CInt = -1
    var port: UInt16?
    var known: [CInt: Connection] = [:]
    /// Those that were waited for first after the system was last asked.
    var new: Set<CInt> = []
    /// Since when FlyingFox waits for which connections. It closes none of these meanwhile.
    var waiting: [CInt: ContinuousClock.Instant] = [:]

    var count: Int { known.count + new.count }
  }

  private let limits: BoundedSockets.Limits
  private let state = Mutex(State())

  init(_ limits: BoundedSockets.Limits) { self.limits = limits }

  func listen(_ descriptor: CInt) {
    state.withLock { state in
      guard state.listening != descriptor else { return }
      state.listening = descriptor
      state.port = Connections.port(descriptor)
    }
  }

  func begin(_ descriptor: CInt) {
    BoundedSockets.keepFromChildren(descriptor)
    state.withLock { state in
      state.waiting[descriptor] = .now
      if state.known[descriptor] == nil { state.new.insert(descriptor) }
    }
  }

  func end(_ descriptor: CInt) { state.withLock { $0.waiting[descriptor] = nil } }

  /// Whether so many are open that each should end with its next answer, for others to have their turn.
  var isCrowded: Bool { state.withLock { $0.count >= limits.connections * 3 / 4 } }

  /// True where there is room for another connection. Otherwise those are cut that have done nothing for the longest
  /// time, as many as there are too many; they are gone a moment later.
  func makeRoom() -> Bool {
    state.withLock { state in
      // The system is asked only where it may matter: among those that are known some may be gone.
      if state.count < limits.connections { return true }
      find(&state)
      let over = state.known.count - limits.connections + 1
      guard over > 0 else { return true }
      let now = ContinuousClock.now
      let idle = state.waiting.filter { state.known[$0.key] != nil && now - $0.value > limits.grace }
      for (descriptor, _) in idle.sorted(by: { $0.value < $1.value }).prefix(over) {
        Connections.cut(descriptor)
      }
      return false
    }
  }

  /// Cuts the connections that keep the server waiting too long, or send too much that is no request.
  func look() {
    state.withLock { state in
      find(&state)
      let now = ContinuousClock.now
      for (descriptor, var connection) in state.known {
        var received: UInt64 = 0
        var taken: UInt64 = 0
        guard sitegen_transferred(descriptor, &received, &taken) == 0 else { continue }
        if taken != connection.taken {
          connection.taken = taken
          connection.answered = received
          connection.begun = nil
        } else if received > connection.answered {
          connection.begun = connection.begun ?? now
        }
        state.known[descriptor] = connection
        // Where the server does not wait, however long it takes is not the other's fault.
        let waits = state.waiting[descriptor].map { min($0, connection.begun ?? $0) }
        let isSlow = waits.map { now - $0 > limits.patience } ?? false
        if isSlow || received - connection.answered > limits.unanswered { Connections.cut(descriptor) }
      }
    }
  }

  /// Finds out which connections there are: every open file that is a socket of the port.
  private func find(_ state: inout State) {
    guard let port = state.port else { return }
    var known: [CInt: Connection] = [:]
    for descriptor in Connections.openFiles() where descriptor != state.listening {
      let socket = Socket(file: .init(rawValue: descriptor))
      guard Connections.port(descriptor) == port, let peer = try? socket.remotePeer() else { continue }
      if let before = state.known[descriptor], before.peer == peer {
        known[descriptor] = before
        continue
      }
      BoundedSockets.keepFromChildren(descriptor)
      var received: UInt64 = 0
      var taken: UInt64 = 0
      _ = sitegen_transferred(descriptor, &received, &taken)
      // One that has taken something was answered already.
      known[descriptor] = Connection(peer: peer, taken: taken, answered: taken > 1 ? received : 0)
    }
    state.known = known
    state.new = []
  }

  /// Ends a connection so that nothing of it is left: what it still sends is refused, and what it has not taken dropped.
  ///
  /// FlyingFox may close one that it does not wait for just now, and another may have its number at once. That one then
  /// ends instead, and its browser asks again.
  private static func cut(_ descriptor: CInt) {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    shutdown(descriptor, CInt(SHUT_RDWR))
    // What came already would still be read.
    while recv(descriptor, nil, 1 << 20, CInt(MSG_TRUNC | MSG_DONTWAIT)) > 0 {}
  }

  private static func port(_ descriptor: CInt) -> UInt16? {
    switch try? Socket(file: .init(rawValue: descriptor)).sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix, nil: nil
    }
  }

  private static func openFiles() -> [CInt] {
    guard let folder = opendir("/proc/self/fd") else { return [] }
    defer { closedir(folder) }
    var found: [CInt] = []
    while let entry = readdir(folder) {
      let number = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { atoi($0) }
      }
      // `.` and `..` read as 0, which is no connection.
      if number > 2 { found.append(number) }
    }
    return found
  }
}
