import Linking
import Minutes
import Templating

extension PageMaker {
  /// So many meetings stand side by side in one grid.
  static let gridMeetings = 24
  /// So many people stand in one grid, those of the most meetings first.
  static let gridPeople = 24
  /// So many grids stand on one page of them.
  private static let gridsOfPage = 2

  /// Who was at which of a few meetings: a row of marks for each person, and the same as a table.
  ///
  /// - Parameter documents: the meetings, oldest first; `gridMeetings` at most.
  /// - Returns: null where none of them records who was there.
  func attendanceGrid(_ documents: [Int], _ links: PageLinks, id: String) -> TemplateValue {
    var marks: [Int: [AttendanceMark?]] = [:]
    for (column, i) in documents.enumerated() {
      let document = archive.documents[i]
      for (entry, link) in zip(document.digest.attendance, document.attendees) {
        guard let person = link.person.flatMap({ index.people[$0] }) else { continue }
        let mark = AttendanceMark(entry.status)
        // Somebody who is listed twice was there if one of the lists says so.
        if let known = marks[person]?[column], known.wasThere || !mark.wasThere { continue }
        marks[person, default: Array(repeating: nil, count: documents.count)][column] = mark
      }
    }
    guard !marks.isEmpty else { return .null }
    let recorded = documents.map { !archive.documents[$0].digest.attendance.isEmpty }
    func there(_ person: Int) -> Int { marks[person]?.count { $0?.wasThere ?? false } ?? 0 }
    let order = marks.keys.sorted {
      (-there($0), archive.people[$0].id) < (-there($1), archive.people[$1].id)
    }
    let rows = order.prefix(Self.gridPeople).map { person in
      gridRow(
        person,
        zip(marks[person] ?? [], recorded).map { mark, isRecorded in
          mark ?? (isRecorded ? .notListed : .notRecorded)
        }, links)
    }
    var used: Set<AttendanceMark> = Set(marks.values.joined().compactMap { $0 })
    if recorded.contains(false) { used.insert(.notRecorded) }
    let drafts = documents.map { archive.documents[$0].digest.status == .draft }
    let days = documents.compactMap { archive.documents[$0].digest.date }
    return [
      "id": .string(id),
      "caption": .string(
        words(.gridCaption, count: documents.count, ["span": span(days.min(), days.max())])),
      "axis": .html(gridAxis(documents)), "rows": .list(rows),
      "columns": .list(
        zip(documents, drafts).map { i, isDraft in
          let document = archive.documents[i]
          return [
            "href": .string(links.to(document.url)), "is_draft": .bool(isDraft),
            "label": .string(document.digest.date.map(words.date) ?? words(.undated)),
          ]
        }),
      "key": .list(AttendanceMark.allCases.filter { used.contains($0) || $0 == .notListed }.map(keyEntry)),
      "has_drafts": .bool(drafts.contains(true)),
      "rest": TemplateValue(
        order.count > rows.count ? words(.gridRest, count: order.count - rows.count) : nil),
    ]
  }

  private func gridRow(_ person: Int, _ marks: [AttendanceMark], _ links: PageLinks) -> TemplateValue {
    let there = marks.count { $0.wasThere }
    // Of the meetings from the first that lists a person to the last: nobody misses one before coming onto a body.
    func isListed(_ mark: AttendanceMark) -> Bool { mark != .notRecorded && mark != .notListed }
    let first = marks.firstIndex(where: isListed) ?? 0
    let last = marks.lastIndex(where: isListed) ?? 0
    let of = marks[first...last].count { $0 != .notRecorded }
    let apologies = marks.count { $0 == .apologies }
    let told = words(.gridThere, count: of, ["there": String(there)])
    var picture = SVGPicture(
      width: marks.count * AttendanceMark.width, height: AttendanceMark.height,
      label: apologies == 0 ? told : told + " " + words(.apologiesCount, count: apologies))
    var paths: [String: String] = [:]
    for (column, mark) in marks.enumerated() {
      paths[mark.style, default: ""] += mark.path(column * AttendanceMark.width)
    }
    for (style, data) in paths.sorted(by: { $0.key < $1.key }) { picture.path(style, data) }
    return [
      "name": .string(fullName(archive.people[person])),
      "href": .string(links.to("people/\(archive.people[person].id)/")),
      "strip": .html(picture.html("strip")), "there": .int(there), "of": .int(of),
      "cells": .list(marks.map { .string(label($0)) }),
    ]
  }

  private func label(_ mark: AttendanceMark) -> String {
    switch mark {
    case .notListed: words(.gridNotListed)
    case .notRecorded: words(.gridNotRecorded)
    default: words.label("mark", mark.rawValue)
    }
  }

  private func keyEntry(_ mark: AttendanceMark) -> TemplateValue {
    var picture = SVGPicture(width: AttendanceMark.width, height: AttendanceMark.height, label: "")
    picture.path(mark.style, mark.path(0))
    return ["label": .string(label(mark)), "mark": .html(picture.ornament("mark"))]
  }

  /// The years above the columns, and a star above each draft.
  private func gridAxis(_ documents: [Int]) -> [UInt8] {
    var picture = SVGPicture(width: documents.count * AttendanceMark.width, height: 24, label: "")
    var last: (year: Int, x: Int)?
    var starts = ""
    for (column, i) in documents.enumerated() {
      let digest = archive.documents[i].digest
      let x = column * AttendanceMark.width
      if digest.status == .draft { picture.text("*", x: x + 3, y: 24) }
      guard let year = digest.date?.year, year != last?.year else { continue }
      starts += "M\(x) 14v10"
      // Four digits are some 28 units wide.
      if last.map({ x - $0.x >= 34 }) ?? true {
        picture.text(String(year), x: x, y: 11)
        last = (year, x)
      } else {
        last = last.map { (year, $0.x) }
      }
    }
    picture.path("line", starts)
    return picture.ornament("axis")
  }

  // MARK: Every meeting of a body

  /// Where all grids of a body stand: below its meetings, under a word that is no day.
  func gridFolder(_ shelf: ArchiveIndex.Shelf) -> String { shelf.folder + "attendance/" }

  /// The meetings of a body in runs of `gridMeetings`, the newest run first.
  private func gridRuns(_ shelf: ArchiveIndex.Shelf) -> [[Int]] {
    stride(from: shelf.documents.count, to: 0, by: -Self.gridMeetings).map { end in
      Array(shelf.documents[max(0, end - Self.gridMeetings)..<end])
    }
  }

  /// The newest grid of a body, and the way to the others; null where attendance is recorded nowhere in it.
  func newestGrid(_ shelf: ArchiveIndex.Shelf, _ links: PageLinks) -> TemplateValue {
    guard let newest = gridRuns(shelf).first,
      case .object(var grid) = attendanceGrid(newest, links, id: "grid")
    else { return .null }
    grid["all_href"] =
      shelf.documents.count > newest.count ? .string(links.to(gridFolder(shelf))) : .null
    return .object(grid)
  }

  /// `meetings/BODY/attendance/`: who was at which meeting, for a body of more meetings than stand in one grid.
  func gridPages(_ i: Int) throws(Diagnostic) -> [PublishedFile] {
    let shelf = index.shelves[i]
    guard shelf.documents.count > Self.gridMeetings,
      shelf.documents.contains(where: { !archive.documents[$0].digest.attendance.isEmpty })
    else { return [] }
    let runs = gridRuns(shelf)
    let root = gridFolder(shelf)
    let pages = stride(from: 0, to: runs.count, by: Self.gridsOfPage).map { start in
      runs[start..<min(start + Self.gridsOfPage, runs.count)]
    }
    var files: [PublishedFile] = []
    for (number, runs) in pages.enumerated() {
      let folder = root + (number > 0 ? "\(number + 1)/" : "")
      let links = links(from: folder)
      let name = shelf.name ?? words(.unattributed)
      func neighbour(_ place: Int) -> TemplateValue {
        guard pages.indices.contains(place) else { return .null }
        let days = pages[place].joined().compactMap { archive.documents[$0].digest.date }
        return [
          "href": .string(links.to(root + (place > 0 ? "\(place + 1)/" : ""))),
          "date": .string(span(days.min(), days.max())),
        ]
      }
      let earlier = neighbour(number + 1)
      let later = neighbour(number - 1)
      let title = words(.gridTitle, ["body": name])
      files.append(
        try page(
          "attendance",
          PageFrame(
            folder: folder, title: title, description: words(.gridDescription, ["body": name]),
            trail: [(words(.navMeetings), "meetings/"), (name, shelf.folder)]),
          [
            "grids": .list(
              runs.enumerated().map { attendanceGrid($1, links, id: "grid-\($0 + 1)") }.filter { $0 != .null }
            ),
            "earlier": earlier, "later": later, "has_neighbours": .bool(earlier != .null || later != .null),
          ]))
    }
    return files
  }
}
