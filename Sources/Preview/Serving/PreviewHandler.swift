import FlyingFox
import Foundation
import Minutes
import Publishing
import Reading

/// Answers requests out of the site that is served, and never out of the disk's folders.
///
/// `docs/preview.md` lists every status that it gives, and when.
struct PreviewHandler: HTTPHandler {
  let live: LiveSite
  let hosts: HostRule
  /// Told of pages that cannot be made.
  let notice: @Sendable (Diagnostic) -> Void
  private let asking = SiteAsking()

  init(live: LiveSite, hosts: HostRule, notice: @escaping @Sendable (Diagnostic) -> Void = { _ in }) {
    self.live = live
    self.hosts = hosts
    self.notice = notice
  }

  /// A request's body may have as many bytes; nobody needs one.
  static let bodyLimit = 16_384
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
    case PreviewFrame.path: return response(.ok, MediaType.html, PreviewFrame.bytes, isHead)
    default: return await answer(path, query: request.target.query(), isHead)
    }
  }

  // MARK: - The site

  private func answer(_ path: RequestPath, query: String, _ isHead: Bool) async -> HTTPResponse {
    let snapshot = live.snapshot
    guard let site = snapshot.site else {
      return page(.serviceUnavailable, PlainPage.waiting, snapshot, isHead)
    }
    switch await asking.find(path, in: site) {
    case .file(let file, let path):
      if let response = serve(file, at: path, .ok, snapshot, isHead) { return response }
    case .folder:
      var response = text(.movedPermanently, "The address has a final slash.", isHead)
      response.headers[.location] = path.encoded + "/" + (query.isEmpty ? "" : "?" + query)
      return response
    case .failed(let mistake, let path):
      if live.isNews(mistake) { notice(mistake) }
      return page(
        .internalServerError, live.lastGood(path) ?? PlainPage.failed, snapshot, errors: [mistake], isHead)
    case .nothing: break
    }
    if case .file(let own, let path) = await asking.notFoundPage(of: site),
      let response = serve(own, at: path, .notFound, snapshot, isHead)
    {
      return response
    }
    return page(.notFound, PlainPage.notFound, snapshot, isHead)
  }

  /// Nil where a file of the disk has gone since the site was built.
  private func serve(
    _ file: RequestedSite.File, at path: String, _ status: HTTPStatusCode, _ snapshot: LiveSite.Snapshot,
    _ isHead: Bool
  ) -> HTTPResponse? {
    let type = MediaType.of(path)
    switch file {
    case .bytes(let bytes):
      guard type == MediaType.html else { return response(status, type, bytes, isHead) }
      live.keepGood(path, bytes)
      return page(status, bytes, snapshot, isHead)
    case .disk(let source):
      let url = URL(fileURLWithPath: source)
      if type == MediaType.html, let size = FileLocation(source).status?.st_size,
        size <= PreviewHandler.pageLimit
      {
        guard let data = try? Data(contentsOf: url) else { return nil }
        return page(status, Array(data), snapshot, isHead)
      }
      guard let body = try? HTTPBodySequence(file: url, suggestedBufferSize: 65_536) else { return nil }
      var headers = headers(type)
      headers[.contentLength] = body.count.map(String.init)
      return isHead
        ? HTTPResponse(statusCode: status, headers: headers)
        : HTTPResponse(statusCode: status, headers: headers, body: body)
    }
  }

  /// A page with the preview's script, which knows by the fingerprint whether a later one differs.
  private func page(
    _ status: HTTPStatusCode, _ bytes: [UInt8], _ snapshot: LiveSite.Snapshot, errors: [Diagnostic] = [],
    _ isHead: Bool
  ) -> HTTPResponse {
    var hasher = Hasher()
    hasher.combine(bytes)
    hasher.combine(errors)
    hasher.combine(snapshot.site?.supportFingerprint)
    let fingerprint = String(UInt64(bitPattern: Int64(hasher.finalize())), radix: 36)
    let told = PreviewFrame.Told(
      version: snapshot.announcement.version, fingerprint: fingerprint, errors: errors)
    var response = response(status, MediaType.html, PageInjection.inject(into: bytes, told), isHead)
    response.headers[HTTPHeader("X-Sitegen-Page")] = fingerprint
    return response
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
    // What is left of the body would be taken for the next request.
    return text(.payloadTooLarge, "Requests to this preview have no body.", request.method == .HEAD)
      .endingConnection()
  }

  private func text(_ status: HTTPStatusCode, _ words: String, _ isHead: Bool) -> HTTPResponse {
    response(status, MediaType.plainText, Array((words + "\n").utf8), isHead)
  }

  private func response(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8], _ isHead: Bool)
    -> HTTPResponse
  {
    var headers = headers(type)
    headers[.contentLength] = String(bytes.count)
    let body =
      isHead
      ? HTTPBodySequence()
      : HTTPBodySequence(from: BytesBody(bytes: bytes), count: bytes.count, suggestedBufferSize: 65_536)
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
