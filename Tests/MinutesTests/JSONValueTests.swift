import Testing

@testable import Minutes

@Suite struct JSONValueTests {
  @Test("keys keep their order, and lists are never null")
  func order() {
    let value = JSONValue.object([
      ("b", .int(1)), ("a", .array([])), ("c", .object([])), ("d", .null), ("e", .bool(true)),
    ])
    #expect(value.text() == #"{"b":1,"a":[],"c":{},"d":null,"e":true}"#)
  }

  @Test("pretty text has a line for each entry, indented by two spaces")
  func pretty() {
    let value = JSONValue.object([
      ("items", .array([.object([("id", .string("item-1"))]), .int(2)])), ("empty", .array([])),
      ("none", .object([])),
    ])
    #expect(
      value.text(pretty: true) == """
        {
          "items": [
            {
              "id": "item-1"
            },
            2
          ],
          "empty": [],
          "none": {}
        }
        """)
  }

  @Test("text is escaped so that it ends neither a string nor a script element")
  func escapes() {
    let text = "a\"b\\c\n\r\t\u{0}\u{1F}\u{7F}é😀"
    #expect(JSONValue.string(text).text() == #""a\"b\\c\n\r\t\u0000\u001f\u007fé😀""#)
    #expect(JSONValue.string("</script><!--").text() == #""\u003c/script\u003e\u003c!--""#)
    #expect(JSONValue.object([("</", .null)]).text() == #"{"\u003c/":null}"#)
  }

  @Test(
    "numbers are JSON's",
    arguments: [
      (0.97, "0.97"), (1.0, "1.0"), (-0.5, "-0.5"), (1e-7, "1e-07"), (1e300, "1e+300"), (.infinity, "null"),
      (.nan, "null"),
    ])
  func numbers(value: Double, text: String) {
    #expect(JSONValue.number(value).text() == text)
  }

  @Test("what the minutes do not say is null")
  func optionals() throws {
    #expect(JSONValue(nil as String?).text() == "null")
    #expect(JSONValue(nil as Int?).text() == "null")
    #expect(JSONValue(nil as Bool?).text() == "null")
    #expect(JSONValue(nil as CalendarDate?).text() == "null")
    #expect(JSONValue(nil as TimeOfDay?).text() == "null")
    #expect(JSONValue(CalendarDate(iso: "2018-07-10")).text() == "\"2018-07-10\"")
    #expect(JSONValue(TimeOfDay(hour: 9, minute: 30)).text() == "\"09:30\"")
    #expect(JSONValue(Int.min as Int?).text() == "-9223372036854775808")
  }

  @Test("a value is appended to what is already there")
  func appending() {
    var bytes = Array("[".utf8)
    JSONValue.int(1).write(to: &bytes)
    #expect(bytes == Array("[1".utf8))
  }
}
