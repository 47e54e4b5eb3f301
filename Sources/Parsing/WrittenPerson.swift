package import Minutes

/// A person as somebody writes them by hand, taken apart as an entry of an attendance list is:
/// "Cllr Ann Lee MBE (Chair)".
package struct WrittenPerson: Sendable {
  package var name: PersonName
  package var role: String?
  package var organisation: String?

  package init(_ text: String) {
    let people = PersonGrammar(vocabulary: .builtIn)
    if let entry = people.person(text), !entry.name.name.isEmpty {
      name = entry.name
      role = entry.role
      organisation = entry.organisation
    } else {
      name = PersonName(name: text)
    }
  }
}
