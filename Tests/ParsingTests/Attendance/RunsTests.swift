import Minutes
import Testing

@testable import Parsing

struct RunsTests {
  @Test func `initials, brackets and Esq run on without commas`() throws {
    #expect(
      try people(minutes("Present: A. Tarn J W Fell P. Gill (Vice-Chairman) R Beck Esq Mrs C.Rigg"))
        == [
          "A. Tarn, present", "J W Fell, present", "P. Gill, present, Vice-Chairman", "R Beck, present",
          "C.Rigg, present",
        ])
  }

  @Test func `forenames and surnames run on without commas`() throws {
    #expect(
      try people(minutes("Present: Peter Tarn Lucy Fell Mrs Anne Gill Stuart MacRigg Susan van Beck"))
        == [
          "Peter Tarn, present", "Lucy Fell, present", "Anne Gill, present", "Stuart MacRigg, present",
          "Susan van Beck, present",
        ])
  }

  @Test func `a group behind a list is no office of the last`() throws {
    #expect(
      try people(
        minutes(
          "Present: D Tarn Esq., F Fell Esq., Elected Members. Cllr M Gill, Cllr P Beck, Appointed Members."))
        == ["D Tarn, present", "F Fell, present", "M Gill, present", "P Beck, present"])
  }

  @Test func `a surname that means a place follows initials`() throws {
    #expect(try people(minutes("Present: Ada Munt, G Fulbeck, R Hall")).last == "R Hall, present")
  }

  @Test func `below a chairman the list goes on`() throws {
    #expect(
      try people(minutes("Members of the Board Present\n\nChairman: S Tarn\n\nD Fell K Gill J Beck"))
        == [
          "S Tarn, present, Chairman", "D Fell, present, Member of the Board",
          "K Gill, present, Member of the Board",
          "J Beck, present, Member of the Board",
        ])
  }

  @Test func `names and offices on lines in turn`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nMembers\nRole\n\nTrudy Tarn\n\nChief Officer\n\nHelen Fell\n\nRegistered Nurse\n\nAnne Marie Gill\n\nWeir Homes"
        )) == [
          "Trudy Tarn, present, Chief Officer", "Helen Fell, present, Registered Nurse",
          "Anne Marie Gill, present, Member @ Weir Homes",
        ])
  }

  @Test func `lines of people with honorifics need no label`() throws {
    #expect(
      try people(minutes("Mr C Tarn Chair; Mr M Fell\n\nMrs J Gill; Ms S Beck\n\nDr S Rigg")).map {
        $0.prefix(8)
      }
        == ["C Tarn, ", "M Fell, ", "J Gill, ", "S Beck, ", "S Rigg, "])
  }

  @Test func `the sentence that others were there`() throws {
    #expect(
      try people(
        minutes("Present: Cllr Ada Munt, Cllr Jo Vell\n\nMr D Tarn, Link Officer, was in attendance.")
      ).last
        == "D Tarn, in-attendance, Link Officer")
  }
}
