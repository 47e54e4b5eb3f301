package import Minutes

/// The addresses that were published before, so that they stay what they were.
///
/// A person or organisation is known by an identity, which is not its id: a name in a body. What was once
/// published under a slug keeps it, whoever comes with the same name later.
package struct KeptAddresses: Sendable {
  private var slugs: [EntityKind: [String: String]] = [:]

  package init() {}

  /// Remembers the last part of an address: `steve-norbury` for a person; for a meeting `2018-07-10-2`.
  package mutating func keep(_ kind: EntityKind, identity: String, slug: String) {
    slugs[kind, default: [:]][identity] = slug
  }

  package func slug(_ kind: EntityKind, identity: String) -> String? { slugs[kind]?[identity] }
}

/// Gives each thing of one folder a slug of its own.
struct SlugPlan {
  private var taken: Set<String> = []

  /// Sets aside what was published before or what the register names.
  mutating func reserve(_ slug: String) -> Bool { taken.insert(slug).inserted }

  /// The first of the candidates that is free, or the last of them with a number.
  mutating func take(_ candidates: [String]) -> String {
    for candidate in candidates where taken.insert(candidate).inserted { return candidate }
    let base = candidates.last ?? "unnamed"
    var number = 2
    while true {
      let ending = "-\(number)"
      let candidate = String(base.prefix(80 - ending.utf8.count)) + ending
      if taken.insert(candidate).inserted { return candidate }
      number += 1
    }
  }
}
