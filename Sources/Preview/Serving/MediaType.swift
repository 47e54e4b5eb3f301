/// The `Content-Type` of a file, by the ending of its name: as servers of static sites commonly give it.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let plainText = "text/plain; charset=utf-8"
  /// What a browser saves and never runs.
  static let unknown = "application/octet-stream"

  static func of(_ path: some StringProtocol) -> String {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? String(path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return unknown }
    return byEnding[name[name.index(after: dot)...].asciiLowercased] ?? unknown
  }

  private static let byEnding: [String: String] = [
    "html": html, "htm": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "wasm": "application/wasm",
    "txt": plainText, "md": "text/markdown; charset=utf-8", "yml": plainText, "yaml": plainText,
    "csv": "text/csv; charset=utf-8", "tsv": "text/tab-separated-values; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "vtt": "text/vtt; charset=utf-8",
    "json": "application/json", "jsonl": "application/jsonl", "ndjson": "application/x-ndjson",
    "jsonld": "application/ld+json", "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml", "rss": "application/rss+xml", "atom": "application/atom+xml",
    "xsl": "application/xml", "ttl": "text/turtle; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "mp3": "audio/mpeg", "ogg": "audio/ogg", "mp4": "video/mp4", "webm": "video/webm",
    "pdf": "application/pdf", "rtf": "application/rtf", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "sqlite": "application/vnd.sqlite3", "db": "application/vnd.sqlite3",
    "zip": "application/zip", "gz": "application/gzip", "epub": "application/epub+zip",
  ]
}
