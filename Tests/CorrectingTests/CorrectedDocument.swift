import Minutes
import Parsing
import Reading

@testable import Correcting

/// A document that is read, parsed and corrected as a build does it.
struct CorrectedDocument {
  var meeting: Meeting
  var results: [CorrectionResult]
  /// What is wrong with the sidecar itself.
  var mistakes: [Diagnostic]

  init(_ text: String, sidecar: String, settings: SiteSettings = SiteSettings()) throws {
    let transcript = try SourceReader().transcript(of: Array(text.utf8), path: "minutes/june.txt")
    let (sidecar, mistakes) = SidecarReader().read(sidecar, path: "minutes/june.txt.yml", scope: .file)
    self.mistakes = mistakes
    let read = Parser(settings: settings).meeting(from: transcript, as: sidecar.kind)
    let corrected = Corrector([sidecar]).corrected(read, words: DocumentWords(transcript))
    meeting = corrected.meeting
    results = corrected.results.first ?? []
  }

  /// Minutes of an invented parish, with everything in them that a correction can touch.
  static let minutes = """
    Wendle Parish Council

    Minutes of the meeting held on Tuesday 12 June 2018 at 7.30pm in the Reading Room

    Present: Cllr J. Smiht (Chair), Cllr Ann Bly, Cllr Tom Dow
    Apologies: Cllr R Fenn

    1. Declarations of interest
    None.

    2. Minutes of the last meeting
    It was agreed that the minutes of 8 May 2018 be signed.

    3. Finance
    The clerk gave the figures.
    It was agreed that the mower be serviced.
    Footpaths
    The stile at Long Lane is broken. The council left it to the clerk to write to the owner.

    4. Planning
    Approved by the district in 2016.
    RESOLVED: no objection to the barn.

    5. Date of next meeting
    10 July 2018
    """
}
