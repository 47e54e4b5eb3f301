/// A view of `archive.sqlite`: a question that is asked of minutes again and again, and the query that answers it.
///
/// The data page shows each of them with its words and an example.
struct ArchiveView {
  var name: String
  var select: String
  /// A query to try, on any archive.
  var example: String

  static let all = [
    ArchiveView(
      name: "decisions_on_theme",
      select: """
        SELECT t.theme, t.label, d.date, d.meeting, d.item_title, d.kind, d.effect, d.text, i.because, d.address, d.source_file, d.line
        FROM item_themes i JOIN themes t USING (theme) JOIN decisions d USING (meeting, item) ORDER BY d.date DESC
        """,
      example: "SELECT date, effect, text FROM decisions_on_theme WHERE theme = 'planning' LIMIT 20"),
    ArchiveView(
      name: "attendance_of_person",
      select: """
        SELECT p.person, p.name, a.organisation, m.body_id, m.body, count(*) AS recorded,
          sum(a.status IN ('present', 'officer', 'in-attendance', 'substitute')) AS there,
          sum(a.status = 'apologies') AS apologies, sum(a.status = 'absent') AS absent,
          min(a.date) AS first_seen, max(a.date) AS last_seen
        FROM attendance a JOIN people p USING (person) JOIN meetings m USING (meeting)
        GROUP BY p.person, m.body_id, a.organisation
        """,
      example: "SELECT name, body, there, recorded FROM attendance_of_person ORDER BY recorded DESC LIMIT 20"),
    ArchiveView(
      name: "actions_without_answer",
      select: """
        SELECT date, meeting, owner, text, due, item_title, address, source_file, line FROM actions
        WHERE answered_by IS NULL ORDER BY date
        """,
      example: "SELECT date, owner, text FROM actions_without_answer LIMIT 20"),
    ArchiveView(
      name: "decisions_by_year",
      select: """
        SELECT m.body_id, m.body, substr(d.date, 1, 4) AS year, count(*) AS decisions,
          sum(d.effect = 'approved') AS approved, sum(d.effect = 'rejected') AS rejected,
          sum(d.effect = 'deferred') AS deferred, sum(d.effect = 'noted') AS noted
        FROM decisions d JOIN meetings m USING (meeting) GROUP BY m.body_id, year
        """,
      example: "SELECT body, year, decisions, rejected FROM decisions_by_year ORDER BY year"),
    ArchiveView(
      name: "not_approved",
      select: """
        SELECT date, meeting, item_title, effect, text, address, source_file, line FROM decisions
        WHERE effect IN ('rejected', 'deferred') ORDER BY date DESC
        """,
      example: "SELECT date, effect, text FROM not_approved LIMIT 20"),
    ArchiveView(
      name: "motions_of_person",
      select: """
        SELECT p.person, p.name, m.part, m.date, m.meeting, m.as_written, m.address, m.source_file, m.line
        FROM motions m JOIN people p USING (person) ORDER BY m.date DESC
        """,
      example: "SELECT name, part, count(*) FROM motions_of_person GROUP BY name, part ORDER BY 3 DESC"),
    ArchiveView(
      name: "interests_declared",
      select: """
        SELECT p.person, coalesce(p.name, d.as_written) AS name, d.date, d.meeting, d.interest, d.withdrew, d.address, d.source_file, d.line
        FROM declarations d LEFT JOIN people p USING (person) ORDER BY d.date DESC
        """,
      example: "SELECT name, date, interest, withdrew FROM interests_declared LIMIT 20"),
    ArchiveView(
      name: "votes_counted",
      select: """
        SELECT date, meeting, item_title, text, "for", against, abstain, outcome, address, source_file, line FROM decisions
        WHERE "for" IS NOT NULL OR against IS NOT NULL OR abstain IS NOT NULL ORDER BY date DESC
        """,
      example: "SELECT date, \"for\", against, abstain, text FROM votes_counted LIMIT 20"),
    ArchiveView(
      name: "organisations_represented",
      select: """
        SELECT o.organisation, o.name, m.body_id, m.body, substr(a.date, 1, 4) AS year,
          count(DISTINCT a.meeting) AS meetings, count(DISTINCT a.person) AS people
        FROM attendance a JOIN organisations o USING (organisation) JOIN meetings m USING (meeting)
        WHERE a.status NOT IN ('apologies', 'absent') GROUP BY o.organisation, m.body_id, year
        """,
      example:
        "SELECT name, body, year, meetings, people FROM organisations_represented ORDER BY meetings DESC LIMIT 20"
    ),
    ArchiveView(
      name: "themes_by_year",
      select: """
        SELECT t.theme, t.label, substr(i.date, 1, 4) AS year, count(DISTINCT i.meeting) AS meetings, count(*) AS items
        FROM item_themes i JOIN themes t USING (theme) GROUP BY t.theme, year
        """,
      example: "SELECT label, year, items FROM themes_by_year ORDER BY items DESC LIMIT 20"),
    ArchiveView(
      name: "meetings_without_attendance",
      select: """
        SELECT meeting, date, body, title, attendance, address FROM meetings
        WHERE kind = 'minutes' AND attendance <> 'recorded' ORDER BY date DESC
        """,
      example: "SELECT date, body, attendance FROM meetings_without_attendance LIMIT 20"),
  ]
}
