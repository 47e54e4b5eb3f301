import Foundation
import Minutes
import Templating

extension PageMaker {
  /// `data/`: what each file of the open data holds, column by column, how large it is, and how it is used.
  ///
  /// - Parameter sizes: in bytes, by the files' paths.
  func dataPage(_ tables: [DataTable], _ sizes: [String: Int]) throws(Diagnostic) -> PublishedFile {
    let links = links(from: "data/")
    let columns = Dictionary(uniqueKeysWithValues: tables.map { ($0.file, $0.columns) })
    let root = settings.baseURL.map { $0 + "data/" } ?? ""
    func entry(_ file: DataFile) -> TemplateValue {
      [
        "name": .string(file.name), "anchor": .string(file.rawValue),
        "href": TemplateValue(sizes[file.path] == nil ? nil : links.to(file.path)),
        "size": TemplateValue(sizes[file.path].map(words.size)),
        "text": .string(words.label("data", file.rawValue)),
        "columns": .list(
          (columns[file] ?? []).map {
            [
              "name": .string($0.name), "kind": .string(words.label("column_kind", $0.kind.rawValue)),
              "text": .string(words.label("column", $0.name)),
            ]
          }), "has_columns": .bool(columns[file] != nil),
      ]
    }
    let isTable = Set(tables.map(\.file))
    let database = DataFile.database.name
    return try page(
      "data",
      PageFrame(
        folder: "data/", title: words(.dataTitle),
        description: words(.dataDescription, ["site": settings.title]),
        trail: [(words(.navAbout), "about/")]),
      [
        "tables": .list(DataFile.allCases.filter { isTable.contains($0) }.map(entry)),
        "others": .list(DataFile.allCases.filter { !isTable.contains($0) }.map(entry)),
        "newest": day(index.meetings.lazy.compactMap { archive.documents[$0].digest.date }.first),
        "changed": day(changed.values.max()),
        "has_database": .bool(sizes[DataFile.database.path] != nil),
        "views": .list(
          ArchiveView.all.map {
            [
              "name": .string($0.name), "text": .string(words.label("view", $0.name)),
              "example": .string("sqlite3 -box \(database) \"\($0.example.replacing("\"", with: "\\\""))\""),
            ]
          }),
        "examples": .list(
          [
            (
              "sqlite",
              "sqlite3 -box \(database) \"SELECT date, kind, title, text FROM search('budget') ORDER BY rank LIMIT 20\""
            ),
            ("datasette", "datasette \(database)"),
            (
              "python",
              "import csv\nwith open('decisions.csv', encoding='utf-8', newline='') as file:\n    for row in csv.DictReader(file):\n        print(row['date'], row['effect'], row['text'])"
            ), ("frictionless", "frictionless validate \(root)datapackage.json"),
          ].map { name, code in
            ["title": .string(words.label("example", name)), "code": .string(code)]
          }),
      ])
  }
}
