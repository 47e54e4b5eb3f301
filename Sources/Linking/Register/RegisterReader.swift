package import Minutes
package import Reading
import Yams

/// Reads `register/people.yml`, `organisations.yml` and `themes.yml`.
///
/// ```yaml
/// # people.yml
/// - id: ann-lee                     # the last part of the page's address
///   name: Ann Lee
///   honorific: Cllr
///   post_nominals: MBE
///   bodies: [fen-parish-council]    # where the name means this person; everywhere, if left out
///   organisations: [Fen Police]     # only with one of these beside it
///   from: 2014-01-01                # and only between these days
///   to: 2018-12-31
///   aliases:
///     - Annie Lee
///     - {name: A Lee, body: fen-parish-council, from: 2014-01-01, to: 2018-12-31, organisation: Fen Police}
///   offices:
///     - {role: Chair, organisation: Fen Parish Council, from: 2016-05-01}
///   not_the_same_as: [ann-lee-hill-forum]
///   withheld: true
///   reason: asked for by the person, 3 March 2024
/// # organisations.yml
/// - id: northmarsh-borough-council
///   name: Northmarsh Borough Council
///   aliases: [Northmarsh Council]
///   acronyms: [NBC]
///   part_of: northmarsh-combined-authority
///   not_the_same_as: [northmarsh-town-council]
/// # themes.yml
/// - id: lighthouses
///   label: Lighthouses
///   labels: {cy: Goleudai}
///   broader: environment
///   synonyms: [lighthouse, Fen Light]
///   titles: [lights]
///   excluded: [lighthouse keeper's cottage]
/// ```
///
/// Every mistake is a finding with file, line and column; an entry with a mistake counts for what is right in it.
package struct RegisterReader: Sendable {
  package init() {}

  /// The registers of a content folder; a file that is not there is an empty one.
  package func read(_ folder: ContentFolder) -> (register: Register, diagnostics: [Diagnostic]) {
    var register = Register()
    var diagnostics: [Diagnostic] = []
    if let text = text("register/people.yml", in: folder, &diagnostics) {
      register.knowsPeople = RegisterList(text, path: "register/people.yml").isList
      let (people, found) = people(text, path: "register/people.yml")
      register.people = people
      diagnostics += found
    } else {
      register.knowsPeople = diagnostics.isEmpty
    }
    if let text = text("register/organisations.yml", in: folder, &diagnostics) {
      let (organisations, found) = organisations(text, path: "register/organisations.yml")
      register.organisations = organisations
      diagnostics += found
    }
    if let text = text("register/themes.yml", in: folder, &diagnostics) {
      let (themes, found) = themes(text, path: "register/themes.yml")
      register.themes = themes
      diagnostics += found
    }
    return (register, diagnostics)
  }

  private func text(_ path: String, in folder: ContentFolder, _ diagnostics: inout [Diagnostic]) -> String? {
    let (text, found) = folder.text(of: path)
    diagnostics += found
    return text
  }

  /// The people of a text; `path` is for messages.
  package func people(_ text: String, path: String) -> (people: [PersonEntry], diagnostics: [Diagnostic]) {
    var list = RegisterList(text, path: path)
    var people: [PersonEntry] = []
    while let (node, place) = list.next() {
      var fields = YAMLFields(node, name: "an entry of \(path)", in: &list.file)
      let id = list.id(&fields)
      let name = fields.text("name", in: &list.file)
      if name == nil { list.file.report("An entry has a name", at: node.mark, next: "Write name: Ann Lee") }
      var entry = PersonEntry(id: id ?? "", name: name ?? "", place: place)
      entry.honorific = fields.text("honorific", in: &list.file)
      entry.postNominals = fields.text("post_nominals", in: &list.file)
      var own = PersonEntry.Alias(name: entry.name, place: place)
      own.bodies = fields.texts("bodies", in: &list.file) ?? []
      own.organisations = fields.texts("organisations", in: &list.file) ?? []
      (own.from, own.to) = list.days(&fields)
      entry.aliases = [own]
      for node in list.entries("aliases", &fields) {
        if let alias = alias(node, &list) { entry.aliases.append(alias) }
      }
      for node in list.entries("offices", &fields) {
        if let office = office(node, &list) { entry.offices.append(office) }
      }
      entry.notTheSameAs = fields.texts("not_the_same_as", in: &list.file) ?? []
      let flag = fields.node("withheld").map { _ in fields.flag("withheld", in: &list.file) ?? true }
      let reason = fields.text("reason", in: &list.file)
      // A slip in this file publishes nobody: "witheld: true", "withheld: on" and a reason alone withhold as well.
      let isWithheld = flag ?? (reason != nil || fields.all.contains { RegisterReader.meansWithheld($0.key) })
      if name == nil, isWithheld { (entry.name, entry.aliases[0].name) = (idAsName(id), idAsName(id)) }
      if isWithheld {
        // Without a reason the person is withheld all the same: a slip in this file publishes nobody.
        entry.withheld = reason ?? ""
        if flag != nil, reason == nil {
          list.file.report(
            "A withheld person has a reason", at: node.mark,
            next: "Write reason: and why, for whoever keeps this file next")
        }
      }
      if reason != nil, flag != true {
        list.file.report(
          flag == nil
            ? "“reason” tells why a person is withheld: until “withheld” says otherwise, this one is"
            : "“reason” tells why a person is withheld, and this one is not", at: node.mark,
          next: "Write withheld: true, or remove the reason")
      }
      fields.refuseUnknown(in: &list.file)
      // An id that is wrong does not make a withheld name public.
      if !entry.name.isEmpty, id != nil || isWithheld { people.append(entry) }
    }
    return (people, list.file.diagnostics)
  }

  /// A key that was probably meant to be `withheld`.
  private static func meansWithheld(_ key: String) -> Bool {
    key != "withheld" && suggestion(for: key, among: ["withheld"]) != nil
  }

  private func idAsName(_ id: String?) -> String { id?.split(separator: "-").joined(separator: " ") ?? "" }

  private func alias(_ node: Node, _ list: inout RegisterList) -> PersonEntry.Alias? {
    let place = list.place(of: node)
    if let text = node.scalar?.string, !text.isEmpty { return PersonEntry.Alias(name: text, place: place) }
    var fields = YAMLFields(node, name: "an alias", in: &list.file)
    guard let name = fields.text("name", in: &list.file) else {
      list.file.report(
        "An alias is a name, or has one", at: node.mark,
        next: "Write - {name: A Lee, body: fen-parish-council}")
      return nil
    }
    var alias = PersonEntry.Alias(name: name, place: place)
    alias.bodies =
      (fields.texts("body", in: &list.file) ?? []) + (fields.texts("bodies", in: &list.file) ?? [])
    alias.organisations =
      (fields.texts("organisation", in: &list.file) ?? [])
      + (fields.texts("organisations", in: &list.file) ?? [])
    (alias.from, alias.to) = list.days(&fields)
    fields.refuseUnknown(in: &list.file)
    return alias
  }

  private func office(_ node: Node, _ list: inout RegisterList) -> PersonEntry.Office? {
    var fields = YAMLFields(node, name: "an office", in: &list.file)
    let role = fields.text("role", in: &list.file)
    let organisation = fields.text("organisation", in: &list.file)
    let (from, to) = list.days(&fields)
    fields.refuseUnknown(in: &list.file)
    guard let role else {
      list.file.report(
        "An office has a role", at: node.mark, next: "Write - {role: Chair, organisation: Fen Parish Council}"
      )
      return nil
    }
    return PersonEntry.Office(role: role, organisation: organisation, from: from, to: to)
  }

  /// The organisations of a text; `path` is for messages.
  package func organisations(
    _ text: String, path: String
  ) -> (organisations: [OrganisationEntry], diagnostics: [Diagnostic]) {
    var list = RegisterList(text, path: path)
    var organisations: [OrganisationEntry] = []
    while let (node, place) = list.next() {
      var fields = YAMLFields(node, name: "an entry of \(path)", in: &list.file)
      let id = list.id(&fields)
      let name = fields.text("name", in: &list.file)
      if name == nil {
        list.file.report("An entry has a name", at: node.mark, next: "Write name: Fen Parish Council")
      }
      let aliases = fields.texts("aliases", in: &list.file) ?? []
      let acronyms = fields.texts("acronyms", in: &list.file) ?? []
      let parent = fields.text("part_of", in: &list.file)
      let apart = fields.texts("not_the_same_as", in: &list.file) ?? []
      fields.refuseUnknown(in: &list.file)
      guard let id, let name else { continue }
      var entry = OrganisationEntry(id: id, name: name, place: place)
      entry.aliases = aliases
      entry.acronyms = acronyms
      entry.parent = parent
      entry.notTheSameAs = apart
      organisations.append(entry)
    }
    return (organisations, list.file.diagnostics)
  }

  /// The themes of a text, such as the vocabulary that comes with the program; `path` is for messages.
  ///
  /// An entry without a label is one that changes the program's own of that id.
  package func themes(_ text: String, path: String) -> (themes: [Theme], diagnostics: [Diagnostic]) {
    var list = RegisterList(text, path: path)
    var themes: [Theme] = []
    while let (node, place) = list.next() {
      var fields = YAMLFields(node, name: "an entry of \(path)", in: &list.file)
      let id = list.id(&fields)
      var theme = Theme(id: id ?? "", label: fields.text("label", in: &list.file) ?? "")
      theme.line = place.line
      if let labels = fields.node("labels") {
        for (code, _, value) in YAMLFields(labels, name: "labels", in: &list.file).all {
          theme.labels[code] = value.scalar?.string
        }
      }
      theme.broader = fields.text("broader", in: &list.file)
      theme.synonyms = fields.texts("synonyms", in: &list.file) ?? []
      theme.titles = fields.texts("titles", in: &list.file) ?? []
      theme.excluded = fields.texts("excluded", in: &list.file) ?? []
      theme.dropped = fields.texts("dropped", in: &list.file) ?? []
      fields.refuseUnknown(in: &list.file)
      if id != nil { themes.append(theme) }
    }
    return (themes, list.file.diagnostics)
  }
}
