/// What was read of the people of one document, by the text that it was read from.
///
/// The same lines are asked for their people by whoever looks for items, for lists and for what stands below them; what is
/// read depends on nothing but the text and what is said here beside it.
final class PeopleMemory {
  private struct PersonKey: Hashable {
    var text: String
    var shared: String?
    var lenient: Bool
  }

  struct ListKey: Hashable {
    var text: String
    var lenient: Bool
    var shared: String?
    var surnames: Bool
  }

  struct LabelKey: Hashable {
    var text: String
    var isHeading: Bool
    var boldPrefix: Int
  }

  private var people: [PersonKey: PersonEntry?] = [:]
  private var lists: [ListKey: PeopleList.Result] = [:]
  private var roles: [String: Bool] = [:]
  private var labels: [LabelKey: (AttendanceLabel, String)?] = [:]

  /// Longer texts are paragraphs, which are seldom read twice.
  private static let longest = 400
  /// A document of names alone must not be held in memory several times over.
  private static let most = 4000

  func person(_ text: String, shared: String?, lenient: Bool, read: () -> PersonEntry?) -> PersonEntry? {
    guard text.utf8.count <= PeopleMemory.longest else { return read() }
    let key = PersonKey(text: text, shared: shared, lenient: lenient)
    if let known = people[key] { return known }
    let entry = read()
    if people.count >= PeopleMemory.most { people = [:] }
    people[key] = .some(entry)
    return entry
  }

  func list(_ key: ListKey, read: () -> PeopleList.Result) -> PeopleList.Result {
    guard key.text.utf8.count <= PeopleMemory.longest else { return read() }
    if let known = lists[key] { return known }
    let result = read()
    if lists.count >= PeopleMemory.most { lists = [:] }
    lists[key] = result
    return result
  }

  func isRole(_ text: String, read: () -> Bool) -> Bool {
    guard text.utf8.count <= PeopleMemory.longest else { return read() }
    if let known = roles[text] { return known }
    let result = read()
    if roles.count >= PeopleMemory.most { roles = [:] }
    roles[text] = result
    return result
  }

  func label(_ key: LabelKey, read: () -> (AttendanceLabel, String)?) -> (AttendanceLabel, String)? {
    guard key.text.utf8.count <= PeopleMemory.longest else { return read() }
    if let known = labels[key] { return known }
    let result = read()
    if labels.count >= PeopleMemory.most { labels = [:] }
    labels[key] = .some(result)
    return result
  }
}
