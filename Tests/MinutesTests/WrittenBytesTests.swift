import Minutes
import Testing

@Suite struct WrittenBytes {
  @Test(arguments: [0, 7, 10, 99, 12_345, -3, Int.max, Int.min])
  func `a number is appended in decimal`(_ number: Int) {
    var bytes = Array("n=".utf8)
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "n=\(number)")
  }

  @Test func `a day is appended as it is written`() throws {
    let day = try #require(CalendarDate(year: 987, month: 6, day: 5))
    var bytes: [UInt8] = []
    day.append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "0987-06-05")
    #expect(day.iso == "0987-06-05")
  }
}
