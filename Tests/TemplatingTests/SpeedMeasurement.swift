import Foundation
import Mustache
import Templating
import Testing

/// How many pages a second, beside swift-mustache on the same page: about 19 KB with 20 people, 15 items and
/// three lists, through a layout and partials. Run by hand, for it means something in release mode only:
///
/// ```
/// SITEGEN_MEASURE=1 swift test -c release -Xswiftc -enable-testing --filter SpeedMeasurement
/// ```
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SITEGEN_MEASURE"] != nil, "set SITEGEN_MEASURE"))
struct SpeedMeasurement {
  static let templates = [
    "layout": """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <title>{{$title}}{{site}}{{/title}}</title>
    <link rel="stylesheet" href="{{root}}assets/site.css">
    </head>
    <body>
    <header><a href="{{root}}">{{site}}</a></header>
    <nav>
    {{#navigation}}
    <a href="{{root}}{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a>
    {{/navigation}}
    </nav>
    <main>
    {{$content}}
    {{/content}}
    </main>
    </body>
    </html>

    """,
    "person": """
    <li id="{{anchor}}"><a href="{{root}}people/{{id}}/">{{name}}</a>{{#post}} <span class="post">{{post}}</span>{{/post}}</li>

    """,
    "meeting": """
    {{<layout}}
    {{$title}}{{body}}, {{date}}{{/title}}
    {{$content}}
    <h1>{{body}}</h1>
    <p><time datetime="{{date}}">{{date}}</time>{{#venue}}, {{venue}}{{/venue}}</p>
    <h2>Present</h2>
    <ul class="attendance">
    {{#present}}
    {{>person}}
    {{/present}}
    </ul>
    {{^apologies}}
    <p>No apologies are recorded.</p>
    {{/apologies}}
    {{#items}}
    <section id="{{anchor}}">
    <h2><a href="#{{anchor}}">{{number}}</a> {{title}}</h2>
    {{{html}}}
    {{#decisions}}
    <p class="decision {{kind}}"><strong>{{label}}</strong> {{text}} <a href="#L{{line}}">line {{line}}</a></p>
    {{/decisions}}
    </section>
    {{/items}}
    <h2>Actions</h2>
    <table>
    {{#actions}}
    <tr><td>{{who}}</td><td>{{what}}</td><td>{{due}}</td></tr>
    {{/actions}}
    </table>
    {{/content}}
    {{/layout}}

    """,
  ]

  static let sentence =
    "The committee considered the report of the clerk on the \"Mill Lane\" bridge & its repair. "

  /// The page as a tree that both engines can be given.
  static func page() -> Tree {
    .object([
      "language": .text("en"), "site": .text("Minutes of Lower Ashcombe"), "root": .text("../../"),
      "navigation": .list(
        ["Meetings", "People", "Organisations", "Themes", "About"].map {
          .object([
            "address": .text($0.lowercased() + "/"), "label": .text($0), "isCurrent": .flag($0 == "Meetings"),
          ])
        }),
      "body": .text("Planning & Highways Committee"), "date": .text("2024-05-01"),
      "venue": .text("Village Hall"),
      "present": .list(
        (1...20).map {
          .object([
            "anchor": .text("present-\($0)"), "id": .text("councillor-\($0)"),
            "name": .text("Cllr Person O'Number \($0)"),
            "post": $0 % 5 == 0 ? .text("Chair of something") : .null,
          ])
        }),
      "apologies": .list([]),
      "items": .list(
        (1...15).map { item in
          .object([
            "anchor": .text("item-\(item)"), "number": .text("\(item)/24"),
            "title": .text("Repair of the bridge, part \(item)"),
            "html": .html("<p>" + String(repeating: sentence, count: 6) + "</p>"),
            "decisions": .list(
              (1...2).map {
                .object([
                  "kind": .text("agreed"), "label": .text("Agreed"), "text": .text(sentence),
                  "line": .number(item * 10 + $0),
                ])
              }),
          ])
        }),
      "actions": .list(
        (1...10).map {
          .object([
            "who": .text("Clerk"), "what": .text("Write to the owner of field number \($0)"),
            "due": .text("2024-06-01"),
          ])
        }),
    ])
  }

  @Test func `pages a second`() throws {
    let library = try TemplateLibrary(
      Self.templates.map { TemplateSource(name: $0.key, path: $0.key, text: $0.value) })
    let page = Self.page()
    let context = page.templateValue
    var ours: [UInt8] = []
    try library.render("meeting", context, page: "", into: &ours)

    let other = try MustacheLibrary(templates: Self.templates.mapValues { try MustacheTemplate(string: $0) })
    let dictionary = page.mustacheValue
    let theirs = try #require(other.render(dictionary, withTemplate: "meeting"))
    #expect(String(decoding: ours, as: UTF8.self) == theirs)

    let oursPerSecond = try perSecond {
      ours.removeAll(keepingCapacity: true)
      try library.render("meeting", context, page: "", into: &ours)
    }
    let theirsPerSecond = perSecond { _ = other.render(dictionary, withTemplate: "meeting") }
    print(
      """
      \(ours.count) bytes a page
      this engine: \(Int(oursPerSecond)) pages a second
      swift-mustache: \(Int(theirsPerSecond)) pages a second
      ratio: \(Int(oursPerSecond / theirsPerSecond))
      """)
  }

  /// The best of five half seconds, for the machine does other things too.
  private func perSecond(_ render: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var best = 0.0
    for _ in 0..<5 {
      var count = 0
      let start = clock.now
      while start.duration(to: clock.now) < .milliseconds(500) {
        try render()
        count += 1
      }
      best = max(best, Double(count) / (start.duration(to: clock.now) / .seconds(1)))
    }
    return best
  }
}
