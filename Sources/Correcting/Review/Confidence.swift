import Glibc
import Minutes

/// How sure the reading of a document is, from 0 to 1: of documents with the same signs, the share that is right.
///
/// A document is right when at least nine in ten of its facts agree with a reading by hand (F1 over attendance,
/// items, decisions, actions and the facts of the meeting together of 0.9 or more). Each sign of a wrong reading
/// takes its weight off the log of the odds. The weights are those that logistic regression found on documents with
/// truth and on copies of them that were damaged as copies in archives are, an intact one counting four times:
/// `Tools/confidence --damage` prints the table of confidence against truth, and with `--fit` the weights anew.
struct Confidence {
  let value: Double

  init(_ signs: [ReadingSign]) {
    let odds = signs.reduce(Confidence.base) { $0 + (Confidence.weights[$1.name] ?? 0) * $1.strength }
    let value = 1 / (1 + exp(-odds))
    self.value = (max(0.01, min(0.99, value)) * 100).rounded() / 100
  }

  /// Of a document without any sign.
  static let base = 2.57

  /// How much each sign takes off.
  static let weights: [String: Double] = [
    "a paper that is not minutes": -0.63,
    "no date": -0.26,
    "no items": -1.25,
    "two or three items": -0.29,
    "nobody present": -1.28,
    "one or two present": -1.93,
    "a list not understood": -2.13,
    "items without text": -1.72,
    "long titles": -0.9,
    "six lines or fewer": -1.44,
    "very short items": -1.44,
    "one item holds most": -0.27,
    "long entries of a list": -1.45,
    "odd names": -1.2,
    "no meeting before": -0.47,
    "unread-people": -0.84,
    "numbers-jump": -0.42,
  ]
}
