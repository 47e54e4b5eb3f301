import Minutes
import Testing

@testable import Linking

/// How well people are told apart and put together in archives whose truth is known.
@Suite struct IdentityTests {
  @Test(arguments: [(1, 2000, 33), (2, 500, 11), (3, 500, 11)] as [(UInt64, Int, Int)])
  func `people of a large archive are found again, and hardly ever mistaken for each other`(
    seed: UInt64, meetings: Int, bodies: Int
  ) {
    let invented = InventedArchive(seed: seed, meetings: meetings, bodies: bodies)
    let digests = invented.meetings.map { Digest($0, themes: nil) }
    let clock = ContinuousClock()
    let start = clock.now
    let archive = Linker.archive(digests)
    let time = clock.now - start
    let score = BCubed(archive, invented)
    print(
      "seed \(seed): precision \(score.precision), recall \(score.recall), \(archive.people.count) people, \(score.unlinked) of \(score.mentions) unlinked, \(time)"
    )
    #expect(score.precision >= 0.995)
    #expect(score.recall >= 0.97)
  }
}

/// Precision and recall over mentions (Bagga and Baldwin, 1998): for each mention, the share of its answer that is
/// the same person, and the share of the person that has its answer. An unlinked mention is an answer of its own.
struct BCubed {
  var precision = 0.0
  var recall = 0.0
  var mentions = 0
  var unlinked = 0

  init(_ archive: Archive, _ invented: InventedArchive) {
    var places: [String: Int] = [:]
    for (index, meeting) in invented.meetings.enumerated() { places[meeting.source.file] = index }
    var pairs: [(person: Int, answer: String)] = []
    for document in archive.documents {
      guard let place = places[document.digest.source.file] else { continue }
      for (index, link) in document.attendees.enumerated() {
        if link.person == nil { unlinked += 1 }
        pairs.append((invented.truth[place][index], link.person ?? "none \(place) \(index)"))
      }
    }
    struct Pair: Hashable {
      var person: Int
      var answer: String
    }
    var people: [Int: Int] = [:]
    var answers: [String: Int] = [:]
    var both: [Pair: Int] = [:]
    for (person, answer) in pairs {
      people[person, default: 0] += 1
      answers[answer, default: 0] += 1
      both[Pair(person: person, answer: answer), default: 0] += 1
    }
    for (person, answer) in pairs {
      let shared = Double(both[Pair(person: person, answer: answer)] ?? 0)
      precision += shared / Double(answers[answer] ?? 1)
      recall += shared / Double(people[person] ?? 1)
    }
    mentions = pairs.count
    precision /= Double(max(1, mentions))
    recall /= Double(max(1, mentions))
  }
}
