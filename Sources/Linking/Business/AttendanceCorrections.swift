import Minutes

/// A sentence in which a meeting corrects who the minutes of the one before say was there.
///
/// It changes nothing in the earlier record, whose minutes stand as they were written: both pages tell of it.
package struct AttendanceCorrection: Sendable, Hashable {
  /// The item that holds the sentence.
  package var item: String
  package var text: String
  package var line: Int

  package init(item: String, text: String, line: Int) {
    self.item = item
    self.text = text
    self.line = line
  }
}

/// Finds the sentences in the item on the last minutes that correct who was there.
enum AttendanceCorrections {
  static func all(in meeting: Meeting) -> [AttendanceCorrection] {
    var found: [AttendanceCorrection] = []
    for item in meeting.items
    where BusinessTitle(item.title, body: meeting.body?.name).isAboutMinutes {
      for passage in item.passages {
        for sentence in TextSentences.of(passage.text) where corrects(sentence) {
          found.append(AttendanceCorrection(item: item.id, text: sentence, line: passage.line))
        }
      }
    }
    return found
  }

  /// True for "subject to Cllr Lee being added to the apologies", not for "those present agreed a correct record".
  static func corrects(_ sentence: String) -> Bool {
    var text = " " + FoldedWord.key(of: sentence) + " "
    for usual in harmless {
      while text.contains(usual), let range = text.firstRange(of: usual) {
        text.replaceSubrange(range, with: " ")
      }
    }
    return lists.contains { text.contains($0) } && changes.contains { text.contains($0) }
  }

  /// Wording of every approval, which corrects nothing.
  private static let harmless = [
    " correct record ", " accurate record ", " true record ", " true and correct ", " correctly recorded ",
    " all present ", " those present ", " members present ", " councillors present ",
    " in the attendance of ",
    " members who attended ", " those who attended ", " record of attendance ",
  ]
  private static let lists = [
    " attendance ", " attendees ", " apologies ", " apology ", " was present ", " were present ",
    " not present ", " as present ", " been present ", " being present ", " had attended ", " did attend ",
    " not attend ", " not attended ", " in attendance ", " as absent ", " was absent ", " were absent ",
    " those present at ", " sent apologies ", " given apologies ",
  ]
  private static let changes = [
    " amend", " correct", " add ", " added ", " adding ", " addition of ", " omit", " delet", " remov",
    " insert", " include ", " included ", " including ", " inclusion ", " should ", " to show ", " in error ",
    " change ", " changed ", " missed from ", " missing from ", " be recorded as ", " be noted as ",
    " to record ", " to read ", " to be listed ", " be listed ",
  ]
}

/// A text cut into its sentences, as far as full stops tell them.
enum TextSentences {
  static func of(_ text: String) -> [String] {
    var found: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    for index in bytes.indices
    where bytes[index] == 0x2E && (index + 1 == bytes.count || bytes[index + 1] == 0x20) {
      // "Cllr. Lee", "P. Brill": a short word with a capital before the stop ends nothing.
      var first = index
      while first > start, bytes[first - 1] != 0x20 { first -= 1 }
      if index - first <= 4, first < index, bytes[first] >= 0x41, bytes[first] <= 0x5A,
        index + 1 < bytes.count
      {
        continue
      }
      found.append(String(decoding: bytes[start...index], as: UTF8.self).trimmingSpaces)
      start = index + 1
    }
    if start < bytes.count { found.append(String(decoding: bytes[start...], as: UTF8.self).trimmingSpaces) }
    return found.filter { !$0.isEmpty }
  }
}
