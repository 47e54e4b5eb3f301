import Templating
import Testing

@Suite struct ObjectTests {
  @Test func `a name that is set again has its later value`() {
    var object: TemplateObject = ["a": 1, "b": 2, "a": 3]
    #expect(object == ["b": 2, "a": 3])
    object["b"] = "x"
    #expect(object.names == ["a", "b"])
    #expect(object["b"] == "x")
  }

  @Test func `a name that is set to nothing is known`() {
    var object: TemplateObject = ["a": 1]
    object["a"] = nil
    object["b"] = nil
    #expect(object == ["a": nil, "b": nil])
    #expect(object["c"] == nil)
  }

  @Test func `merged objects have the names of both, and the values of the second`() {
    let merged = (["a": 1, "b": 2] as TemplateObject).merging(["b": 3, "c": 4])
    #expect(merged == ["a": 1, "b": 3, "c": 4])
  }

  @Test func `names that are set one by one are found, however many there are`() {
    var object = TemplateObject()
    for n in 0..<40 {
      object[TemplateName("name\(n)")] = .int(n)
      object["name0"] = .int(n)
      #expect((1...max(1, n)).allSatisfy { $0 > n || object[TemplateName("name\($0)")] == .int($0) })
      #expect(object["name0"] == .int(n))
    }
    #expect(object.names.count == 40)
  }

  @Test func `a thousand names are all found`() {
    let object = TemplateObject(
      Dictionary(uniqueKeysWithValues: (0..<1_000).map { ("name\($0)", TemplateValue.int($0)) }))
    #expect((0..<1_000).allSatisfy { object[TemplateName("name\($0)")] == .int($0) })
    #expect(object["name1000"] == nil)
  }

  /// Two names with the same FNV-1a fingerprint.
  @Test func `names that differ are different, though their fingerprints are not`() throws {
    let context: TemplateValue = ["8yn0iYCKYHlIj4-BwPqk": "a", "GReLUrM4wMqfg9yzV3KQ": "b"]
    #expect(try rendered("{{8yn0iYCKYHlIj4-BwPqk}}{{GReLUrM4wMqfg9yzV3KQ}}", context) == "ab")
    #expect(try rendered("{{8yn0iYCKYHlIj4-BwPqk}}", ["GReLUrM4wMqfg9yzV3KQ": "b"], strict: false) == "")
  }

  @Test func `optional values are null where there is none`() {
    #expect(TemplateValue(nil as String?) == .null)
    #expect(TemplateValue(nil as Int?) == .null)
    #expect(TemplateValue(html: nil) == .null)
    #expect(TemplateValue(nil as TemplateObject?) == .null)
    #expect(TemplateValue("x" as String?) == "x")
    #expect(TemplateValue(html: [60]) == .html([60]))
  }
}
