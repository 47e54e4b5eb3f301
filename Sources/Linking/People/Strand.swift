import Minutes

/// The sightings of one name in one body that were found to be one person.
struct Strand: Sendable {
  /// The sightings, by number, in the order of documents.
  var sightings: [Int]
  var body: String
  var form: NameForm
  var gender: Honorific.Gender?
  /// The days of the first and the last sighting that has one.
  var days: ClosedRange<Int>?
  /// The documents whose attendance lists have the name.
  var listed: Set<Int>
  /// The roots of the organisations beside the name.
  var organisations: Set<String>
  /// The id of the register's entry that claims the sightings.
  var entry: String?
  /// Ids of people whom the register's entry says that this is not.
  var apart: Set<String> = []
  /// The id that the name alone would give.
  var slug: String

  init(_ numbers: [Int], of sightings: [Sighting], roots: (String) -> String, entry: String?) {
    self.sightings = numbers
    self.entry = entry
    let first = sightings[numbers[0]]
    body = first.body
    form = first.form
    slug = Minutes.slug(first.written)
    listed = []
    organisations = []
    var (women, men) = (0, 0)
    for number in numbers {
      let sighting = sightings[number]
      switch sighting.gender {
      case .female: women += 1
      case .male: men += 1
      case nil: break
      }
      if let day = sighting.day {
        days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
      }
      if sighting.isAttendance { listed.insert(sighting.document) }
      if let organisation = sighting.organisation { organisations.insert(roots(organisation)) }
      if sighting.form.nickname != nil { form = sighting.form }
    }
    // Honorifics that contradict each other beside one name say nothing.
    if women > men * 3 { gender = .female } else if men > women * 3 { gender = .male }
  }

  /// Ten years without a sign of somebody are too many to take two names for one person's.
  static let longAbsence = 3652

  /// The days between two strands; 0 where they overlap or where days are not known.
  func gap(to other: Strand) -> Int {
    guard let days, let theirs = other.days else { return 0 }
    return max(0, max(days.lowerBound, theirs.lowerBound) - min(days.upperBound, theirs.upperBound))
  }
}

/// A sighting that is nobody's, with the reason.
struct Doubt: Sendable {
  var sighting: Int
  var because: String
  /// A sighting of each of those between whom it is torn.
  var between: [Int] = []
  /// False where there is nothing that anybody could be asked.
  var asks = true
}
