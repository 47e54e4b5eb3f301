import Minutes

/// What a short form stands for, and the place that says so.
package struct Gloss: Sendable, Hashable {
  package var short: String
  package var long: String
  /// The document that spells it out; nil where the register does.
  package var document: String?
  package var line: Int?

  package init(short: String, long: String, document: String?, line: Int?) {
    self.short = short
    self.long = long
    self.document = document
    self.line = line
  }
}

/// The short forms of an archive that some text of it, or the register, spells out.
///
/// A document's own words come first, then those of its body's other documents, then those of the archive. Where one
/// short form is spelt out in two ways on a level, that level says nothing, nor does a wider one.
package struct Glossary: Sendable {
  private struct Meanings: Sendable {
    /// Folded long form: the gloss of the earliest place.
    var glosses: [String: Gloss] = [:]
    var one: Gloss? { glosses.count == 1 ? glosses.values.first : nil }
  }

  private var byDocument: [String: [String: Meanings]] = [:]
  private var byBody: [String: [String: Meanings]] = [:]
  private var everywhere: [String: Meanings] = [:]

  package init() {}

  init(_ documents: [ArchivedDocument], organisations: [Organisation], register: Register) {
    func note(_ level: inout [String: Meanings], _ gloss: Gloss) {
      let key = FoldedWord.key(of: gloss.long)
      if level[gloss.short, default: Meanings()].glosses[key] == nil {
        level[gloss.short, default: Meanings()].glosses[key] = gloss
      }
    }
    for entry in register.organisations {
      for short in entry.acronyms {
        note(&everywhere, Gloss(short: short, long: entry.name, document: nil, line: nil))
      }
    }
    for document in documents {
      for acronym in document.digest.acronyms where OrganisationCollection.isAcronym(acronym.short) {
        let gloss = Gloss(
          short: acronym.short, long: acronym.long, document: document.id, line: acronym.line)
        note(&byDocument[document.id, default: [:]], gloss)
        if let body = document.bodyID { note(&byBody[body, default: [:]], gloss) }
        note(&everywhere, gloss)
      }
    }
  }

  package var isEmpty: Bool { everywhere.isEmpty }

  /// What a short form means in a document; nil where nothing says so, or two places say otherwise.
  package func meaning(of short: String, in document: String?, body: String?) -> Gloss? {
    if let own = document.flatMap({ byDocument[$0]?[short] }) { return own.one }
    if let near = body.flatMap({ byBody[$0]?[short] }) { return near.one }
    return everywhere[short]?.one
  }
}
