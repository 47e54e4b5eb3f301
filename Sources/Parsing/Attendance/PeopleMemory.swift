/// What was read of the people of one document, by the text that it was read from.
///
/// The same lines are asked for their people by whoever looks for items, for lists and for what stands below them; what is
/// read depends on nothing but the text and what is said here beside it.
final class PeopleMemory {
  /// A text and what is said beside it, compared by their bytes.
  struct Key: Hashable {
    let text: String
    let shared: String?
    let flags: Int
    private let mark: UInt64

    init(_ text: String, shared: String? = nil, flags: Int = 0) {
      self.text = text
      self.shared = shared
      self.flags = flags
      mark = Key.mark(text) ^ UInt64(truncatingIfNeeded: flags)
    }

    static func == (a: Key, b: Key) -> Bool {
      a.mark == b.mark && a.flags == b.flags && isSame(a.text, b.text)
        && (a.shared == nil) == (b.shared == nil) && isSame(a.shared ?? "", b.shared ?? "")
    }

    func hash(into hasher: inout Hasher) { hasher.combine(mark) }

    private static func isSame(_ a: String, _ b: String) -> Bool {
      a.utf8.count == b.utf8.count && a.hasPrefix(b)
    }

    /// Sixteen bytes at a time, spread as the keys of words are.
    private static func mark(_ text: String) -> UInt64 {
      text.withBytes { bytes in
        var mark = UInt64(bytes.count)
        var i = 0
        while i < bytes.count {
          let end = min(bytes.count, i + WordKey.longest)
          mark = (mark &* 0xE703_7ED1_A0B4_28DB) ^ WordKey(bytes, i..<end).place
          i = end
        }
        return mark
      }
    }
  }

  private var people: [Key: PersonEntry?] = [:]
  private var lists: [Key: PeopleList.Result] = [:]
  private var roles: [Key: Bool] = [:]
  private var labels: [Key: (AttendanceLabel, String)?] = [:]

  /// Longer texts are paragraphs, which are seldom read twice.
  private static let longest = 400
  /// A document of names alone must not be held in memory several times over.
  private static let most = 4000

  func person(_ text: String, shared: String?, lenient: Bool, read: () -> PersonEntry?) -> PersonEntry? {
    guard text.utf8.count <= PeopleMemory.longest else { return read() }
    let key = Key(text, shared: shared, flags: lenient ? 1 : 0)
    if let known = people[key] { return known }
    let entry = read()
    if people.count >= PeopleMemory.most { people = [:] }
    people[key] = .some(entry)
    return entry
  }

  func list(_ key: Key, read: () -> PeopleList.Result) -> PeopleList.Result {
    guard key.text.utf8.count <= PeopleMemory.longest else { return read() }
    if let known = lists[key] { return known }
    let result = read()
    if lists.count >= PeopleMemory.most { lists = [:] }
    lists[key] = result
    return result
  }

  func isRole(_ text: String, read: () -> Bool) -> Bool {
    guard text.utf8.count <= PeopleMemory.longest else { return read() }
    let key = Key(text)
    if let known = roles[key] { return known }
    let result = read()
    if roles.count >= PeopleMemory.most { roles = [:] }
    roles[key] = result
    return result
  }

  func label(_ key: Key, read: () -> (AttendanceLabel, String)?) -> (AttendanceLabel, String)? {
    guard key.text.utf8.count <= PeopleMemory.longest else { return read() }
    if let known = labels[key] { return known }
    let result = read()
    if labels.count >= PeopleMemory.most { labels = [:] }
    labels[key] = .some(result)
    return result
  }
}
