import Minutes

/// Archives of any size with a truth to measure linking by: bodies, people with short forms and initials,
/// organisations that change and are left out, namesakes and colleagues of one surname.
struct InventedArchive {
  struct Human {
    var forename: String
    var short: String?
    var surname: String
    var honorific: String?
    var organisation: String?
    /// From this meeting of the body on, another organisation.
    var move: (after: Int, to: String)?
    var joins: Int
    var leaves: Int
    /// The places of the body and of the organisations.
    var places: Set<String> = []
  }

  /// A small generator of random numbers that gives the same run for the same seed (splitmix64).
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
    mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }
  }

  private(set) var meetings: [Meeting] = []
  /// For each meeting and attendance the number of the person.
  private(set) var truth: [[Int]] = []

  init(seed: UInt64, meetings count: Int = 2000, bodies bodyCount: Int = 33, peopleInBody: Int = 22) {
    var dice = Dice(state: seed)
    var people: [Human] = []
    var members: [[Int]] = []
    let perBody = (count + bodyCount - 1) / bodyCount
    for body in 0..<bodyCount {
      var own: [Int] = []
      while own.count < peopleInBody {
        let (forename, short) = dice.pick(InventedArchive.forenames)
        var human = Human(
          forename: forename, short: short, surname: InventedArchive.surname(&dice), honorific: nil,
          organisation: nil,
          joins: 0, leaves: perBody)
        // A colleague of the same surname; a namesake of somebody in another body.
        if dice.chance(0.1), let colleague = own.last { human.surname = people[colleague].surname }
        var namesake: Int?
        if dice.chance(0.06), let other = people.indices.randomElement(using: &dice) {
          namesake = other
          human.forename = people[other].forename
          human.short = people[other].short
          human.surname = people[other].surname
        }
        // No two of one body have one name, nor do two share a short form.
        let same = own.contains { other in
          people[other].surname == human.surname
            && (people[other].forename == human.forename
              || people[other].short != nil && people[other].short == human.short)
        }
        if same { continue }
        if dice.chance(0.4) {
          human.honorific = dice.pick(["Cllr", "Mr", "Dr"])
        }
        if dice.chance(0.7) {
          human.organisation = InventedArchive.organisation(&dice, body)
          if dice.chance(1.0 / 25) {
            human.move = (
              Int.random(in: 1..<perBody, using: &dice), InventedArchive.organisation(&dice, body)
            )
          }
        }
        if dice.chance(0.3) { human.joins = Int.random(in: 0..<perBody / 2, using: &dice) }
        if dice.chance(0.3) { human.leaves = Int.random(in: perBody / 2..<perBody, using: &dice) }
        human.places = [
          InventedArchive.place(InventedArchive.bodyName(body)),
          InventedArchive.place(human.organisation ?? ""),
          InventedArchive.place(human.move?.to ?? ""),
        ]
        human.places.remove("")
        // Namesakes are people of bodies that nothing ties: where a place does, they would count as one.
        if let namesake, !people[namesake].places.isDisjoint(with: human.places) { continue }
        own.append(people.count)
        people.append(human)
      }
      members.append(own)
    }
    for number in 0..<count {
      let body = number % bodyCount
      let place = number / bodyCount
      var meeting = Meeting(
        source: Source(file: "minutes/\(number).txt", sha256: "", format: .text, lines: 100))
      meeting.body = Body(name: InventedArchive.bodyName(body))
      meeting.date = CalendarDate(ordinal: 734_000 + place * 61 + body)
      var row: [Int] = []
      for person in members[body]
      where place >= people[person].joins && place <= people[person].leaves && dice.chance(0.7) {
        let human = people[person]
        var forename = human.forename
        if let short = human.short, dice.chance(0.3) { forename = short }
        if dice.chance(0.03) { forename = String(human.forename.prefix(1)) + (dice.chance(0.5) ? "." : "") }
        var organisation = human.organisation
        if let move = human.move, place >= move.after { organisation = move.to }
        if dice.chance(0.1) { organisation = nil }
        let honorific = dice.chance(0.7) ? human.honorific : nil
        let name = "\(forename) \(human.surname)"
        meeting.attendance.append(
          Attendance(
            name: PersonName(name: name, honorific: honorific), asWritten: name, organisation: organisation,
            status: dice.chance(0.1) ? .apologies : .present, line: 3 + row.count))
        row.append(person)
      }
      meetings.append(meeting)
      truth.append(row)
    }
  }

  private static func place(_ name: String) -> String { String(name.prefix { $0 != " " }) }

  private static func bodyName(_ number: Int) -> String {
    "\(places[number % places.count]) \(["Parish Council", "Safety Partnership", "Health Forum"][number / places.count % 3])"
  }

  private static func organisation(_ dice: inout Dice, _ body: Int) -> String {
    let place = dice.chance(0.7) ? places[body % places.count] : dice.pick(places)
    return
      "\(place) \(dice.pick(["Police", "Fire Brigade", "Housing Trust", "Youth Service", "Borough Council – Public Health", "Advice Centre", "College"]))"
  }

  private static func surname(_ dice: inout Dice) -> String {
    dice.pick([
      "Ash", "Bar", "Cor", "Dun", "Elm", "Fen", "Gar", "Hol", "Ing", "Ken", "Lan", "Mar", "Nor", "Oak", "Pen",
      "Rad", "Sel", "Tar", "Wes", "Yar",
    ])
      + dice.pick([
        "by", "croft", "dale", "field", "ford", "ham", "ley", "man", "ridge", "son", "stead", "thorpe", "ton",
        "well", "wick",
      ])
  }

  private static let places = [
    "Northmarsh", "Hillside", "Fenwick", "Oldbridge", "Saltby", "Kirkmoor", "Wetherby", "Ashcombe",
    "Larkford", "Brackley", "Denholm",
  ]

  private static let forenames: [(String, String?)] = [
    ("Stephen", "Steve"), ("David", "Dave"), ("Michael", "Mike"), ("Robert", "Bob"), ("Susan", "Sue"),
    ("Patricia", "Pat"),
    ("Christopher", "Chris"), ("Christine", "Chris"), ("Daniel", "Dan"), ("Matthew", "Matt"),
    ("James", "Jim"),
    ("William", "Bill"), ("Thomas", "Tom"), ("Anthony", "Tony"), ("Elizabeth", "Liz"), ("Margaret", "Maggie"),
    ("Deborah", "Debbie"), ("Katherine", "Kate"), ("Nicholas", "Nick"), ("Andrew", "Andy"), ("Joanne", "Jo"),
    ("Joseph", "Joe"),
    ("Samuel", "Sam"), ("Samantha", "Sam"), ("Gareth", nil), ("Helen", nil), ("Peter", "Pete"), ("Alan", nil),
    ("Claire", nil),
    ("Neil", nil), ("Karen", nil), ("Ruth", nil), ("Simon", nil), ("Rachel", nil), ("Paul", nil),
    ("Judith", "Judy"),
  ]
}
