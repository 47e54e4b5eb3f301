import FlyingFox
import Foundation
import Publishing

/// Answers requests out of the site that is served, and never out of the disk's folders.
struct PreviewHandler: HTTPHandler {
  let live: LiveSite
  let hosts: HostRule

  /// A request's body may have as many bytes; nobody needs one.
  static let bodyLimit = 65_536
  /// A page of the disk (in the content's `static` folder) that is larger is served without the script.
  static let pageLimit = 16 << 20

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let isHead = request.method == .HEAD
    if let refusal = refuseBody(request) { return refusal }
    guard hosts.admits(request.headers[.host]) else {
      return text(
        .misdirectedRequest,
        "This preview answers to localhost only. To reach it by another name, start it with --host NAME.",
        isHead)
    }
    guard isHead || request.method == .GET else {
      var response = text(.methodNotAllowed, "Only GET and HEAD are answered.", false)
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    let target = request.target.path()
    guard target.utf8.count <= RequestPath.limit else {
      return text(.uriTooLong, "The address is too long.", isHead)
    }
    guard let path = RequestPath(target: target) else {
      return text(.badRequest, "This is no address of a site.", isHead)
    }
    switch String(decoding: path.bytes, as: UTF8.self) {
    case PreviewFrame.eventsPath: return events(request, isHead)
    case PreviewFrame.path: return page(.ok, PreviewFrame.bytes, isHead)
    default: return answer(path, query: request.target.query(), isHead)
    }
  }

  // MARK: - The site

  private func answer(_ path: RequestPath, query: String, _ isHead: Bool) -> HTTPResponse {
    let snapshot = live.snapshot
    let version = snapshot.announcement.version
    guard let addresses = snapshot.addresses else {
      return page(
        .serviceUnavailable, PageInjection.inject(into: PlainPage.waiting, version: version), isHead)
    }
    switch addresses.find(path) {
    case .file(let file):
      if let response = serve(file, .ok, version, isHead) { return response }
    case .folder:
      var response = text(.movedPermanently, "The address has a final slash.", isHead)
      response.headers[.location] = path.encoded + "/" + (query.isEmpty ? "" : "?" + query)
      return response
    case .nothing: break
    }
    if let own = addresses.notFoundPage, let response = serve(own, .notFound, version, isHead) {
      return response
    }
    return page(.notFound, PageInjection.inject(into: PlainPage.notFound, version: version), isHead)
  }

  /// Nil where a file of the disk has gone since the site was built.
  private func serve(
    _ file: SiteAddresses.File, _ status: HTTPStatusCode, _ version: String, _ isHead: Bool
  ) -> HTTPResponse? {
    let type = MediaType.of(file.path)
    switch file.content {
    case .bytes(let bytes):
      return response(
        status, type, type == MediaType.html ? PageInjection.inject(into: bytes, version: version) : bytes,
        isHead)
    case .file(let source, digest: _, let size):
      let url = URL(fileURLWithPath: source)
      if type == MediaType.html, size <= PreviewHandler.pageLimit {
        guard let data = try? Data(contentsOf: url) else { return nil }
        return response(status, type, PageInjection.inject(into: Array(data), version: version), isHead)
      }
      guard let body = try? HTTPBodySequence(file: url, suggestedBufferSize: 65_536) else { return nil }
      var headers = headers(type)
      headers[.contentLength] = body.count.map(String.init)
      return isHead
        ? HTTPResponse(statusCode: status, headers: headers)
        : HTTPResponse(statusCode: status, headers: headers, body: body)
    }
  }

  // MARK: - Events

  private func events(_ request: HTTPRequest, _ isHead: Bool) -> HTTPResponse {
    // A page of another site cannot read the stream, but it could use up the places.
    if let from = request.headers[HTTPHeader("Sec-Fetch-Site")], from != "same-origin" {
      return text(.forbidden, "Only pages of this preview may listen.", isHead)
    }
    let headers = headers("text/event-stream; charset=utf-8")
    if isHead { return HTTPResponse(statusCode: .ok, headers: headers) }
    guard let stream = live.listen() else {
      return text(.serviceUnavailable, "Too many pages listen already.", isHead)
    }
    return HTTPResponse(
      statusCode: .ok, headers: headers, body: HTTPBodySequence(from: StreamBody(stream: stream)))
  }

  // MARK: - Answers

  private func refuseBody(_ request: HTTPRequest) -> HTTPResponse? {
    let length = request.headers[.contentLength].flatMap(Int.init) ?? 0
    guard request.headers[.transferEncoding] != nil || length > PreviewHandler.bodyLimit else { return nil }
    let words = Array("Requests to this preview have no body.\n".utf8)
    return HTTPResponse(
      statusCode: .payloadTooLarge, headers: headers(MediaType.plainText),
      body: HTTPBodySequence(from: LastBody(bytes: words), count: words.count))
  }

  private func text(_ status: HTTPStatusCode, _ words: String, _ isHead: Bool) -> HTTPResponse {
    response(status, MediaType.plainText, Array((words + "\n").utf8), isHead)
  }

  private func page(_ status: HTTPStatusCode, _ bytes: [UInt8], _ isHead: Bool) -> HTTPResponse {
    response(status, MediaType.html, bytes, isHead)
  }

  private func response(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8], _ isHead: Bool)
    -> HTTPResponse
  {
    var headers = headers(type)
    headers[.contentLength] = String(bytes.count)
    let body = isHead ? HTTPBodySequence() : HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 65_536)
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }

  /// Nothing is cached, so that a page is always the newest; and no page of another site embeds or frames this one.
  private func headers(_ type: String) -> HTTPHeaders {
    HTTPHeaders([
      .contentType: type, .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("X-Frame-Options"): "SAMEORIGIN", HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ])
  }
}
