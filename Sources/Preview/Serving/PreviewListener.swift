import FlyingFox
import FlyingSocks
import Glibc
import Minutes

/// A server that listens: FlyingFox's, at a port that was free.
struct PreviewListener: Sendable {
  /// What makes the server of an address; the address is known by then.
  typealias Handler = @Sendable (ListeningAddress) -> any HTTPHandler

  let address: ListeningAddress
  private let handler: Handler
  private let limits: BoundedSockets.Limits
  private let running: Task<Void, any Error>

  /// How many ports are tried after the one that was asked for.
  static let portsTried = 50
  /// After so many seconds FlyingFox gives an answer of its own, a bare 500.
  static let timeout = 60.0

  /// Begins to listen at `port`, or at the next that is free; at any free one for port 0.
  ///
  /// Throws a diagnostic where the host is none of this machine's or no port can be had.
  static func start(
    host: String, port: UInt16, limits: BoundedSockets.Limits = .init(), handler: @escaping Handler
  ) async throws(Diagnostic) -> PreviewListener {
    var last: SocketError?
    for attempt in 0..<portsTried {
      let wanted: UInt16
      if port == 0 {
        let any = try ListeningAddress(host: host, port: 0)
        do { wanted = try any.freePort() } catch { throw refusal(any, error) }
      } else {
        guard Int(port) + attempt <= Int(UInt16.max) else { break }
        wanted = port + UInt16(attempt)
      }
      let address = try ListeningAddress(host: host, port: wanted)
      do {
        let running = try await listen(address, limits, handler)
        return PreviewListener(address: address, handler: handler, limits: limits, running: running)
      } catch let error as SocketError where error.isPortTaken {
        last = error
      } catch {
        throw refusal(address, error)
      }
    }
    throw Diagnostic(
      "port", .error, "no port from \(port) on is free\(last.map { ": \($0.reason)" } ?? "")",
      nextStep: "name another with --port, or 0 for any")
  }

  /// Serves until the task is cancelled, and closes the port before it returns.
  ///
  /// A server that falls (FlyingFox gives up where the system can open no more files for a moment) is started again;
  /// throws a diagnostic where that does not help.
  func serve() async throws(Diagnostic) {
    var running = running
    var falls = 0
    var began = ContinuousClock.now
    while true {
      let ended = await withTaskCancellationHandler {
        await running.result
      } onCancel: { [running] in
        running.cancel()
      }
      if Task.isCancelled { return }
      falls = began.duration(to: .now) > .seconds(30) ? 1 : falls + 1
      do {
        try? await Task.sleep(for: .milliseconds(200))
        if Task.isCancelled { return }
        if falls > 5 { try ended.get() }
        running = try await PreviewListener.listen(address, limits, handler)
        began = .now
      } catch {
        throw PreviewListener.refusal(address, error)
      }
    }
  }

  private static func listen(
    _ address: ListeningAddress, _ limits: BoundedSockets.Limits, _ handler: Handler
  ) async throws -> Task<Void, any Error> {
    let sockets = BoundedSockets(HTTPServer.defaultPool(), limits: limits)
    let server = HTTPServer(
      config: HTTPServer.Configuration(
        address: address.socketAddress, timeout: PreviewListener.timeout,
        sharedRequestReplaySize: PreviewHandler.bodyLimit, pool: sockets, logger: .disabled),
      handler: TakingTurns(handler: handler(address), connections: sockets.connections))
    let running = Task { try await server.run() }
    let listening = Task { try await server.waitUntilListening(timeout: 30) }
    // A server that cannot listen ends, and nobody wakes those who wait for it.
    Task {
      _ = await running.result
      listening.cancel()
    }
    if case .failure(let failure) = await listening.result {
      running.cancel()
      try await running.value
      throw failure
    }
    return running
  }

  private static func refusal(_ address: ListeningAddress, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "port", .error,
      "the preview cannot be served at \(address.shown):\(address.port): \((error as? SocketError)?.reason ?? "\(error)")",
      nextStep: "name an address of this machine with --host, and a port above 1023 with --port")
  }
}

extension SocketError {
  fileprivate var isPortTaken: Bool {
    if case .failed(_, let number, _) = self { return number == EADDRINUSE }
    return false
  }

  /// The system's own words where there are any.
  fileprivate var reason: String {
    if case .failed(_, _, let message) = self { return message }
    return errorDescription ?? "\(self)"
  }
}
