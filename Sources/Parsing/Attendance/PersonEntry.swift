import Minutes

/// One entry of a list of people, taken apart.
struct PersonEntry {
  var name = PersonName(name: "")
  var asWritten = ""
  var role: String?
  var organisation: String?
  var note: String?
  var initials: String?
  var status: AttendanceStatus?
  /// The honorific is plural and holds for the entries that follow ("Cllrs A, B and C").
  var sharedHonorific: String?
  /// The honorific names another council's tier ("County Cllr").
  var isOtherCouncillor = false
  /// The honorific comes from an entry before, not from this one.
  var hasSharedHonorific = false
  /// UTF-8 offset of the entry in its list.
  var offset = 0
}
