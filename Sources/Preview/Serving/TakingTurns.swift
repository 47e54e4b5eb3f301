import FlyingFox

/// Ends connections with their next answer while many are open, so that browsers that wait for one get theirs: a
/// browser opens another when it needs it.
struct TakingTurns: HTTPHandler {
  let handler: any HTTPHandler
  let connections: Connections

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let response = try await handler.handleRequest(request)
    return connections.isCrowded ? response.endingConnection() : response
  }
}
