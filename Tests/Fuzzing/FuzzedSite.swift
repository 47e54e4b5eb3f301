import Minutes
import Publishing
import Templating

@testable import Preview

/// Inputs that concern the site's own addresses, templates and server.
enum FuzzedSite {
  static func slugs(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let made = slug(text)
    promise(!made.isEmpty && made.utf8.count <= longestSlug, "a slug of \(made.utf8.count) bytes")
    promise(
      made.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D },
      "a slug holds more than letters, digits and hyphens: \(made)")
    promise(slug(made) == made, "the slug of a slug is another: \(made), \(slug(made))")
    promise((try? SitePath("people/\(made)/index.html")) != nil, "a slug is no name of a folder: \(made)")
    if let path = try? SitePath(text) {
      promise(
        !path.text.hasPrefix("/") && !path.text.split(separator: "/").contains(".."), "a path leads out")
    }
  }

  private static let context: TemplateValue = [
    "text": "<b>&\"'", "yes": true, "no": false, "none": nil, "number": 12,
    "list": [["name": "one"], ["name": "two"]], "object": ["name": "inner", "deep": ["name": "innermost"]],
  ]

  static func templates(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let sources = [
      TemplateSource(name: "page", path: "page.mustache", text: text),
      TemplateSource(name: "part", path: "part.mustache", text: "({{name}})"),
      TemplateSource(name: "parent", path: "parent.mustache", text: "<p>{{$block}}default{{/block}}</p>"),
    ]
    for strict in [true, false] {
      guard let library = try? TemplateLibrary(sources, strict: strict) else { continue }
      var out: [UInt8] = []
      try? library.render("page", context, page: "a page", into: &out)
    }
    // What a value says never becomes markup.
    guard let library = try? TemplateLibrary([TemplateSource(name: "a", path: "a", text: "{{text}}")]) else {
      return
    }
    var out: [UInt8] = []
    try? library.render("a", ["text": .string(text)], page: "a", into: &out)
    promise(
      !out.contains { [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")].contains($0) }, "markup")
  }

  static func requests(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let path = RequestPath(target: text) {
      let parts = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      promise(!parts.contains { $0.elementsEqual("..".utf8) }, "a path leads out of the site")
      // Encoded it may be longer than an address may be.
      promise(
        path.encoded.utf8.count > RequestPath.limit || RequestPath(target: path.encoded)?.bytes == path.bytes,
        "an encoded path is another: \(path.encoded)")
    }
    _ = HostRule(host: "127.0.0.1", port: 8000).admits(text)
    let told = PreviewFrame.Told(version: "1", fingerprint: "1")
    let page = PageInjection.inject(into: bytes, told)
    promise(page.count == bytes.count + PreviewFrame.script(told).count, "the page is not whole")
  }
}
