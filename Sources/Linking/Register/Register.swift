package import Minutes

/// What people have settled about an archive: `register/people.yml`, `organisations.yml`, `themes.yml`.
package struct Register: Sendable {
  package var people: [PersonEntry] = []
  package var organisations: [OrganisationEntry] = []
  package var themes: [Theme] = []
  /// False where `people.yml` is there and could not be read as a list: who is withheld is then not known.
  package var knowsPeople = true

  package init() {}
}

/// Where an entry of a register stands, for messages about it.
package struct RegisterPlace: Sendable, Hashable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// A person of `register/people.yml`.
package struct PersonEntry: Sendable, Hashable {
  package var id: String
  package var name: String
  package var honorific: String?
  package var postNominals: String?
  /// The name and every further form, each with the bodies and days it is limited to.
  package var aliases: [Alias] = []
  package var offices: [Office] = []
  /// Ids of people whom this one is not.
  package var notTheSameAs: [String] = []
  /// The reason for which the person is withheld; nil where the person is not.
  package var withheld: String?
  package var place: RegisterPlace

  /// A form of a name, and where it means this person.
  package struct Alias: Sendable, Hashable {
    package var name: String
    /// Ids or names of bodies; empty for all.
    package var bodies: [String] = []
    /// Ids or names of organisations that must stand beside the name; empty for any or none.
    package var organisations: [String] = []
    package var from: CalendarDate?
    package var to: CalendarDate?
    package var place: RegisterPlace

    package init(name: String, place: RegisterPlace) {
      self.name = name
      self.place = place
    }
  }

  /// An office that the person held.
  package struct Office: Sendable, Hashable {
    package var role: String
    package var organisation: String?
    package var from: CalendarDate?
    package var to: CalendarDate?

    package init(role: String, organisation: String?, from: CalendarDate?, to: CalendarDate?) {
      self.role = role
      self.organisation = organisation
      self.from = from
      self.to = to
    }
  }

  package init(id: String, name: String, place: RegisterPlace) {
    self.id = id
    self.name = name
    self.place = place
  }
}

/// An organisation of `register/organisations.yml`.
package struct OrganisationEntry: Sendable, Hashable {
  package var id: String
  package var name: String
  package var aliases: [String] = []
  package var acronyms: [String] = []
  /// The id of the organisation that this one is a part of.
  package var parent: String?
  package var notTheSameAs: [String] = []
  package var place: RegisterPlace

  package init(id: String, name: String, place: RegisterPlace) {
    self.id = id
    self.name = name
    self.place = place
  }
}
