import Foundation
import Minutes
import Synchronization
import Templating
import Testing

@testable import Publishing

/// docs/templates.md against what pages give to templates: every name stands in it with its kind, its meaning and an
/// example, and nothing else does. With SITEGEN_REWRITE set its tables are written anew, and what people wrote in them
/// is kept.
@Suite struct TemplateDocumentation {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  private static let path = root + "/docs/templates.md"
  private static let names = root + "/Sources/Publishing/Pages/TemplateNames.swift"

  /// Everything that was seen of one object: its names, each with its kinds and an example.
  struct Seen {
    var kinds: [String: Set<String>] = [:]
    var examples: [String: String] = [:]
  }

  /// What templates were given, by template, and every object in it, by its names.
  final class Record: Sendable {
    let state = Mutex((templates: [String: Seen](), objects: [String: Seen]()))

    func note(_ template: String, _ context: TemplateObject) {
      state.withLock { state in
        var seen = state.templates[template] ?? Seen()
        note(context, &seen, &state.objects)
        state.templates[template] = seen
      }
    }

    private func note(_ object: TemplateObject, _ seen: inout Seen, _ objects: inout [String: Seen]) {
      for name in object.names where name != "t" {
        let value = object[TemplateName(name)] ?? .null
        if let kind = kind(value, &objects) {
          seen.kinds[name, default: []].insert(kind)
        } else if seen.kinds[name] == nil {
          seen.kinds[name] = []
        }
        if let example = Self.example(value), seen.examples[name].map({ example < $0 }) ?? true {
          seen.examples[name] = example
        }
      }
    }

    /// Nil for what tells nothing of its kind: null, and a list without elements.
    private func kind(_ value: TemplateValue, _ objects: inout [String: Seen]) -> String? {
      switch value {
      case .null: return nil
      case .bool: return "yes or no"
      case .string: return "text"
      case .html: return "HTML"
      case .int, .decimal: return "number"
      case .object(let object):
        let key = object.names.joined(separator: " ")
        var seen = objects[key] ?? Seen()
        note(object, &seen, &objects)
        objects[key] = seen
        return "{\(key)}"
      case .list(let list):
        var kinds: Set<String> = []
        for element in list { if let kind = kind(element, &objects) { kinds.insert(kind) } }
        return kinds.isEmpty ? nil : "list of " + kinds.sorted().joined(separator: " or ")
      }
    }

    private static func example(_ value: TemplateValue) -> String? {
      switch value {
      case .bool(let value): return value ? "yes" : nil
      case .string(let text) where !text.isEmpty: return shown(text)
      case .int(let number): return String(number)
      case .html(let bytes) where !bytes.isEmpty: return shown(String(decoding: bytes, as: UTF8.self))
      default: return nil
      }
    }

    private static func shown(_ text: String) -> String {
      let line = text.replacing("\n", with: " ").replacing("|", with: "/").replacing("`", with: "'")
      return line.count > 70 ? line.prefix(69) + "…" : line
    }
  }

  /// What the demonstration and a large invented archive give to every template.
  private func record() throws -> (templates: [String: Seen], objects: [String: Seen]) {
    let record = Record()
    let output = NSTemporaryDirectory() + "sitegen-documentation-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: output) }
    var options = BuildOptions(
      content: Self.root + "/Content", templates: [Self.root + "/Templates"], output: output,
      baseURL: "https://minutes.example.org/", jobs: 2,
      today: CalendarDate(iso: "2024-01-31") ?? CalendarDate(ordinal: 1))
    options.observer = { record.note($0, $1) }
    #expect(SiteBuild(options).run().built)
    // Names that are new are not in the list yet.
    var look = try Look.read([Self.root + "/Templates"], language: "en", checksNames: false)
    look.observer = { record.note($0, $1) }
    var settings = Fixture.settings
    settings.logo = "static/arms.png"
    settings.colour = "#123456"
    let fixture = PageMaker(archive: Fixture.archive, settings: settings, look: look)
    for (i, meeting) in Fixture.meetings.enumerated() {
      _ = try fixture.files(for: meeting, document: i, transcript: Fixture.transcript)
    }
    for job in fixture.jobs(postings: []) { _ = try job.files() }
    let large = PageMaker(archive: LargeArchive.archive, settings: settings, look: look)
    _ = try large.gridPages(0)
    _ = try large.shelf(0)
    _ = try large.actions()
    _ = try large.peopleList()
    _ = try large.redirect(from: "people/a/", to: "people/b/")
    _ = try large.withdrawal(at: "people/c/")
    return record.state.withLock { $0 }
  }

  // MARK: The document

  struct Row {
    var kind = ""
    var meaning = ""
    var example = ""
  }

  /// The sections of the document that hold tables: heading, then the rows by name.
  private func sections(_ text: String) -> [(heading: String, rows: [String: Row])] {
    var found: [(heading: String, rows: [String: Row])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("### ") { found.append((String(line.dropFirst(4)), [:])) }
      guard line.hasPrefix("| `"), !found.isEmpty else { continue }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4 else { continue }
      found[found.count - 1].rows[cells[0].replacing("`", with: "")] = Row(
        kind: cells[1], meaning: cells[2], example: cells[3].replacing("`", with: ""))
    }
    return found
  }

  /// How the kinds of a name are told: objects by their headings.
  private func told(_ kinds: Set<String>, _ headings: [String: String]) -> String {
    func one(_ kind: String) -> String {
      var kind = kind
      for (key, heading) in headings { kind = kind.replacing("{\(key)}", with: "[\(heading)]") }
      return kind
    }
    return kinds.map(one).sorted().joined(separator: " or ")
  }

  private func table(
    _ seen: Seen, leaving common: Set<String>, _ old: [String: Row], _ headings: [String: String]
  )
    -> String
  {
    var out = "| name | kind | what it is | example |\n| --- | --- | --- | --- |\n"
    for name in seen.kinds.keys.sorted() where !common.contains(name) {
      let row = old[name]
      let example = row.map(\.example) ?? seen.examples[name] ?? ""
      let shown = example.isEmpty ? "" : "`\(example)`"
      let kinds = seen.kinds[name] ?? []
      // Of what neither archive has anything, a person says the kind.
      let kind = kinds.isEmpty ? row?.kind ?? "TODO" : told(kinds, headings)
      out += "| `\(name)` | \(kind) | \(row?.meaning ?? "TODO") | \(shown) |\n"
    }
    return out
  }

  /// What an object is called: as the section that has most of its names, or not at all yet.
  private func headings(_ objects: [String: Seen], _ sections: [(heading: String, rows: [String: Row])])
    -> [String: String]
  {
    var headings: [String: String] = [:]
    for key in objects.keys.sorted() {
      let names = Set(key.split(separator: " ").map(String.init))
      var best: (heading: String, share: Double)?
      for section in sections where section.heading.hasPrefix("Object: ") {
        guard !headings.values.contains(section.heading) else { continue }
        let own = Set(section.rows.keys)
        let share = Double(names.intersection(own).count) / Double(max(1, names.union(own).count))
        if share > 0.6, share > best?.share ?? 0 { best = (section.heading, share) }
      }
      headings[key] = best?.heading ?? "Object: TODO \(names.sorted().joined(separator: ", "))"
    }
    return headings
  }

  /// The tables as they should stand, with what people wrote in the old ones.
  private func document(_ before: String) throws -> (text: String, names: Set<String>) {
    let recorded = try record()
    var templates = recorded.templates
    let objects = recorded.objects
    // What one template is given and another has nothing of yet is of the same kind in both.
    for (template, seen) in templates {
      for (name, kinds) in seen.kinds where kinds.isEmpty {
        let others = templates.values.map { $0.kinds[name] ?? [] }
        templates[template]?.kinds[name] = others.reduce(into: []) { $0.formUnion($1) }
      }
    }
    let start = "<!-- From here on a test writes the tables; it keeps what is written in them. -->\n"
    let head = before.firstRange(of: start).map { String(before[..<$0.upperBound]) } ?? before + "\n" + start
    let sections = sections(before)
    let headings = headings(objects, sections)
    let shown = headings.mapValues { String($0.dropFirst("Object: ".count)) }
    func rows(_ heading: String) -> [String: Row] { sections.first { $0.heading == heading }?.rows ?? [:] }
    // What stands around every page is told once.
    let all = templates.values.map { Set($0.kinds.keys) }
    let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
    var everywhere = Seen()
    for seen in templates.values {
      for name in common {
        everywhere.kinds[name, default: []].formUnion(seen.kinds[name] ?? [])
        if let example = seen.examples[name], everywhere.examples[name].map({ example < $0 }) ?? true {
          everywhere.examples[name] = example
        }
      }
    }
    var out = head + "\n### Every page\n\n"
    out += table(everywhere, leaving: [], rows("Every page"), shown)
    for template in templates.keys.sorted() {
      guard let seen = templates[template] else { continue }
      let heading = "\(template).mustache"
      out += "\n### \(heading)\n\n"
      if Set(seen.kinds.keys) == common {
        out += "Only what every page has.\n"
      } else {
        out += table(seen, leaving: common, rows(heading), shown)
      }
    }
    out += "\n## Objects\n\n"
    out += "What tables call by a name in brackets: an object, whose names a section on it knows.\n"
    for (key, heading) in headings.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      guard let seen = objects[key] else { continue }
      out += "\n### \(heading)\n\n" + table(seen, leaving: [], rows(heading), shown)
    }
    var names = all.reduce(into: Set(["t"])) { $0.formUnion($1) }
    for object in objects.values { names.formUnion(object.kinds.keys) }
    return (out, names)
  }

  @Test func `every value that a template may use is documented, and nothing else is`() throws {
    let old = (try? String(contentsOfFile: Self.path, encoding: .utf8)) ?? "# Templates\n"
    let (text, names) = try document(old)
    if ProcessInfo.processInfo.environment["SITEGEN_REWRITE"] != nil {
      try text.write(toFile: Self.path, atomically: true, encoding: .utf8)
      try rewrite(names)
      return
    }
    let (ours, theirs) = (text.split(separator: "\n"), old.split(separator: "\n"))
    #expect(
      ours == theirs,
      "Set SITEGEN_REWRITE=1 to write the tables of docs/templates.md anew, and fill in what it marks TODO: \(Set(ours).symmetricDifference(theirs).sorted().prefix(6))"
    )
    #expect(!old.contains("TODO"), "docs/templates.md has names without a meaning")
    #expect(names == TemplateNames.all, "\(names.symmetricDifference(TemplateNames.all).sorted())")
  }

  private func rewrite(_ names: Set<String>) throws {
    let old = try String(contentsOfFile: Self.names, encoding: .utf8)
    var lines: [String] = []
    for name in names.sorted() {
      if let last = lines.last, last.utf8.count + name.utf8.count < 100 {
        lines[lines.count - 1] = last + " " + name
      } else {
        lines.append(name)
      }
    }
    guard let open = old.firstRange(of: "\"\"\"\n"), let close = old.ranges(of: "    \"\"\"\n").last else {
      return
    }
    let text = old[..<open.upperBound] + lines.map { "    \($0)\n" }.joined() + old[close.lowerBound...]
    try String(text).write(toFile: Self.names, atomically: true, encoding: .utf8)
  }
}
