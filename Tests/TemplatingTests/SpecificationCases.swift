import Foundation
import Templating
import Testing

/// One case of the official Mustache specification.
struct SpecificationCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var desc: String
  var data: Value
  var template: String
  var partials: [String: String]?
  var expected: String

  var testDescription: String { name }

  /// The case's template, named so that no partial is called the same.
  static let main = "the case itself"

  var sources: [TemplateSource] {
    [TemplateSource(name: Self.main, path: "case.mustache", text: template)]
      + (partials ?? [:]).map { TemplateSource(name: $0.key, path: "\($0.key).mustache", text: $0.value) }
  }

  /// The case's data, as JSON has it.
  struct Value: Decodable, Sendable {
    var value: TemplateValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let bool = try? container.decode(Bool.self) {
        value = .bool(bool)
      } else if let int = try? container.decode(Int.self) {
        value = .int(int)
      } else if let decimal = try? container.decode(Double.self) {
        value = .decimal(decimal)
      } else if let string = try? container.decode(String.self) {
        value = .string(string)
      } else if let list = try? container.decode([Value].self) {
        value = .list(list.map(\.value))
      } else {
        value = .object(TemplateObject(try container.decode([String: Value].self).mapValues(\.value)))
      }
    }
  }
}

/// The specification's files, where they are at hand: they are not part of this repository.
enum Specification {
  static let missing: Comment = "the cases of the Mustache specification are not at hand: set SITEGEN_SHARED"

  /// `data/mustache-spec` in the folder that `SITEGEN_SHARED` names; without that variable, in a folder `shared`
  /// beside one of the folders that this file is in.
  static let folder: URL? = {
    var candidates: [URL] = []
    if let shared = ProcessInfo.processInfo.environment["SITEGEN_SHARED"] {
      candidates.append(URL(fileURLWithPath: shared))
    } else {
      var above = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      while above.path != "/" {
        above.deleteLastPathComponent()
        candidates.append(above.appendingPathComponent("shared"))
      }
    }
    return candidates.map { $0.appendingPathComponent("data/mustache-spec") }.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("sections.json").path)
    }
  }()

  static var isPresent: Bool { folder != nil }

  static func cases(_ module: String) throws -> [SpecificationCase] {
    struct File: Decodable { var tests: [SpecificationCase] }
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appendingPathComponent("\(module).json"))
    return try JSONDecoder().decode(File.self, from: data).tests
  }
}
