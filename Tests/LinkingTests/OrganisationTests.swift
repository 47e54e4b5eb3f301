import Minutes
import Testing

@testable import Linking

@Suite struct OrganisationTests {
  private func organisations(_ meetings: [Meeting], register: Register = Register()) -> [String] {
    archive(meetings, register: register).organisations.map { organisation in
      organisation.id + (organisation.parent.map { " in \($0)" } ?? "") + (organisation.meets ? " meets" : "")
    }
  }

  @Test func `variants of a body's name are one body`() {
    let archive = archive([
      minutes("The Northmarsh Partnership", "2017-01-01"), minutes("NORTHMARSH PARTNERSHIP", "2017-02-01"),
      minutes("Northmarsh Partnership meeting", "2017-03-01"),
    ])
    #expect(archive.organisations.map(\.id) == ["northmarsh-partnership"])
    #expect(archive.organisations[0].name == "Northmarsh Partnership")
    #expect(Set(archive.documents.map(\.bodyID)) == ["northmarsh-partnership"])
  }

  @Test func `a name in capitals alone is shown with small letters`() {
    #expect(
      archive([minutes("FEN PARISH COUNCIL", "2017-01-01")]).organisations.map(\.name) == [
        "Fen Parish Council"
      ])
  }

  @Test func `a part is shown under its organisation`() {
    let meeting = minutes("Board", "2017-01-01", present: ["Ann Lee (NBC – Public Health)", "Tom Ash (NBC)"])
    #expect(organisations([meeting]) == ["board meets", "nbc", "nbc-public-health in nbc"])
  }

  @Test func `an acronym is expanded where a document spells it out`() {
    var meeting = minutes(
      "Northmarsh Partnership", "2017-01-01",
      present: ["Ann Lee (NBC – Housing)", "Tom Ash (Northmarsh Borough Council)"])
    meeting.acronyms = [Acronym(short: "NBC", long: "Northmarsh Borough Council", line: 9)]
    #expect(
      organisations([meeting]) == [
        "nbc-housing in northmarsh-borough-council", "northmarsh-borough-council",
        "northmarsh-partnership meets",
      ])
  }

  @Test func `an acronym of two bodies means neither for certain`() {
    var first = minutes("Safer Saltby Partnership", "2017-01-01", present: ["Ann Lee (SSP)"])
    first.acronyms = [Acronym(short: "SSP", long: "Safer Saltby Partnership", line: 9)]
    var second = minutes("South Shore Panel", "2017-01-01")
    second.acronyms = [Acronym(short: "SSP", long: "South Shore Panel", line: 9)]
    let archive = archive([first, second])
    #expect(archive.organisations.contains { $0.id == "ssp" })
    #expect(archive.suggestions.map(\.kind) == [.organisation, .organisation, .organisation])
  }

  @Test func `a council's short and full name are one, and those of two councils are not`() {
    let meeting = minutes(
      "Board", "2017-01-01",
      present: [
        "Ann Lee (Northmarsh Borough Council)", "Tom Ash (Northmarsh-on-Sea Borough Council)",
        "Jo Elm (Saltby City Council)",
        "Al Fen (Saltby-under-Hill Borough Council)", "Ed Gar (Fen County Council)",
        "Flo Hol (Fen Parish Council)",
      ])
    #expect(
      organisations([meeting]) == [
        "board meets", "fen-county-council", "fen-parish-council", "northmarsh-on-sea-borough-council",
        "saltby-city-council",
        "saltby-under-hill-borough-council",
      ])
  }

  @Test func `members of the public come from no organisation`() {
    #expect(
      organisations([
        minutes("Board", "2017-01-01", inAttendance: ["Ann Lee (Public)", "Tom Ash (Resident)"])
      ]) == ["board meets"])
  }

  @Test func `spellings that differ by a letter and initials are suggestions`() {
    let archive = archive([
      minutes(
        "Board", "2017-01-01",
        present: [
          "Ann Lee (Cleveden Police)", "Tom Ash (Clevedon Police)", "Jo Elm (NBC)",
          "Al Fen (Northmarsh Borough Council)",
        ])
    ])
    #expect(
      archive.suggestions.map(\.ids) == [
        ["cleveden-police", "clevedon-police"], ["nbc", "northmarsh-borough-council"],
      ])
  }

  @Test func `two councils of one tier exclude each other, a parish and a county do not`() {
    let archive = archive([
      minutes(
        "Board", "2017-01-01",
        present: [
          "A Lee (Saltby Borough Council)", "B Lee (Fenwick Borough Council)",
          "C Lee (Fenwick County Council)", "D Lee (Saltby Police)",
          "E Lee (Fenwick Police)", "F Lee (Youth Works)",
        ])
    ])
    let index = OrganisationIndex(archive.organisations, suggestions: [])
    #expect(index.exclude("saltby-borough-council", "fenwick-borough-council"))
    #expect(!index.exclude("saltby-borough-council", "fenwick-county-council"))
    #expect(index.exclude("saltby-police", "fenwick-police"))
    #expect(!index.exclude("saltby-police", "youth-works"))
  }
}
