internal import CCMarkGFM
internal import Glibc

/// cmark-gfm, held to what is safe: text as text, no raw HTML, no script addresses, and only the extensions that
/// keep no global state while they parse.
package enum CommonMark {
  /// Markdown as HTML, or nil when cmark-gfm gives nothing (out of memory).
  ///
  /// May be called from many threads at once: each call has its own parser and the default allocator.
  package static func html(_ markdown: [UInt8]) -> [UInt8]? {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for extension_ in Extensions.registered.pointers {
      cmark_parser_attach_syntax_extension(parser, extension_)
    }
    markdown.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(document) }
    guard
      let text = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser))
    else { return nil }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// The extensions, registered before the first parser is made and looked up once.
  ///
  /// Strikethrough and autolink are left out on purpose: attaching them changes a table that every parser of the
  /// process shares.
  private struct Extensions: @unchecked Sendable {
    /// Pointers to static data of the library, never written after registration.
    let pointers: [OpaquePointer]

    static let registered: Extensions = {
      cmark_gfm_core_extensions_ensure_registered()
      return Extensions(
        pointers: ["table", "tasklist", "tagfilter"].compactMap { (name: String) in
          cmark_find_syntax_extension(name)
        })
    }()
  }
}
