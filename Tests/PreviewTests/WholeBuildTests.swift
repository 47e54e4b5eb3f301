import Foundation
import Testing

@testable import Preview
@testable import Publishing

/// The preview with the build that the program runs.
@Suite struct WholeBuildTests {
  private let minutes = """
    Millbrook Harbour Committee

    Minutes of the meeting held on Tuesday 4 June 2019 at 7.00 pm in the Net Loft

    Present: Mr A Quillfeather (Chair), Ms B Tarn

    1. Apologies
    None.

    2. The slipway
    The surveyor reported on the slipway.
    RESOLVED that the slipway be mended.
    """

  private static var templates: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Templates")
      .standardized.path
  }

  @Test(
    "an archive is shown, and follows its documents, while the output folder and the registers stay untouched"
  )
  func wholeArchive() async throws {
    let templates = WholeBuildTests.templates
    func change(_ server: inout PreviewServer) throws {
      let root = URL(fileURLWithPath: server.options.content).deletingLastPathComponent()
      try minutes.write(
        to: root.appendingPathComponent("Content/minutes/harbour.txt"), atomically: false, encoding: .utf8)
      try "old".write(
        to: root.appendingPathComponent("Output/index.html"), atomically: false, encoding: .utf8)
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent("Content/register"), withIntermediateDirectories: true)
      try "title: Harbour archive\nbase_url: https://minutes.example.org/archive/\n".write(
        to: root.appendingPathComponent("Content/site.yml"), atomically: false, encoding: .utf8)
      server.options.templates = [templates]
      server.build = PreviewServer.building(LiveArchive())
    }
    try await RunningPreview.run(SetBuild(), change: change) { preview in
      let output = try preview.archive.stamps("Output")
      let register = try preview.archive.stamps("Content/register")
      let beside = try FileManager.default.contentsOfDirectory(atPath: preview.archive.path).sorted()
      guard
        case .built(let report, _) = preview.told.all.first(where: {
          if case .built = $0 { true } else { false }
        })
      else {
        Issue.record("no build")
        return
      }
      #expect(report.report.built, "\(report.report.diagnostics)")
      let address = "/meetings/millbrook-harbour-committee/2019-06-04/"
      #expect(try await preview.get(String(address.dropLast())).headers["location"] == address)
      let page = try await preview.get(address)
      #expect(page.status == 200)
      #expect(page.text.contains("be mended"))
      #expect(page.text.contains("/.sitegen-preview/frame.html"))
      #expect(try await preview.get(address + "source.txt").text == minutes)
      #expect(!page.text.contains("https://minutes.example.org/"), "absolute links lead to the preview")

      try preview.archive.write(
        minutes.replacing("mended", with: "painted"), to: "Content/minutes/harbour.txt")
      try await eventually("the page follows") { try await preview.get(address).text.contains("be painted") }

      #expect(try preview.archive.stamps("Output") == output)
      #expect(try preview.archive.stamps("Content/register") == register)
      #expect(try FileManager.default.contentsOfDirectory(atPath: preview.archive.path).sorted() == beside)
    }
  }
}
