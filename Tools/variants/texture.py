"""The same text in other typography, other line lengths, on pages, with other dates and in other formats."""
import datetime, html, re, textwrap

from documents import is_wrapped, stands_alone

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DATE = re.compile(r"(?<![\w/])(?:(?:" + "|".join(DAYS) + r"),?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(" + "|".join(MONTHS) + r"),?\s+((?:19|20)\d\d)(?![\w/])", re.I)


def ordinal(n):
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def dated(write):
    def swap(match):
        try:
            day = datetime.date(int(match[3]), MONTHS.index(match[2].capitalize()) + 1, int(match[1]))
        except ValueError:
            return match[0]
        new = write(day)
        return new.upper() if match[2].isupper() else new
    def change(document, random):
        if not DATE.search(document.text) or "/" in write(datetime.date(2024, 5, 9)) and str(document.truth.get("family", "")).startswith("us"):
            return None
        return document.rewritten(lambda x: DATE.sub(swap, x))
    return change


DATES = {
    "date 9 May 2023": dated(lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}"),
    "date 9th May 2023": dated(lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}"),
    "date Tuesday 9 May 2023": dated(lambda d: f"{DAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}"),
    "date Tuesday, 9th May, 2023": dated(lambda d: f"{DAYS[d.weekday()]}, {ordinal(d.day)} {MONTHS[d.month - 1]}, {d.year}"),
    "date Tuesday the 9th of May 2023": dated(lambda d: f"{DAYS[d.weekday()]} the {ordinal(d.day)} of {MONTHS[d.month - 1]} {d.year}"),
    "date 09/05/2023": dated(lambda d: f"{d.day:02}/{d.month:02}/{d.year}"),
    "date 9 May 23": dated(lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}"),
}


def typed(change_text, applies=lambda d: True):
    def change(document, random):
        return document.rewritten(change_text) if document.suffix not in (".html", ".rst") and applies(document) else None
    return change


def curved(text):
    text = re.sub(r"(^|[\s(\[])\"", r"\1“", text)
    text = text.replace('"', "”")
    return re.sub(r"(?<=\w)'|'(?=\w)", "’", text)


def lined(change_lines, applies=lambda d: True):
    def change(document, random):
        if document.suffix in (".html", ".rst") or not applies(document):
            return None
        return document.with_text("\n".join(change_lines(document.lines(), document)))
    return change


def no_blanks(lines, document):
    return [x for x in lines if x.strip()]


def can_lose_blanks(document):
    """Where items are told by their numbers, and each paragraph is one line."""
    return document.is_text and document.is_minutes and not is_wrapped(document.text) and all(i.get("number") for i in document.truth["items"]) and document.headings() is not None


def wrap(lines, width):
    out = []
    for line in lines:
        if len(line) <= width or line.lstrip().startswith("|") or re.search(r"\S\s{3,}\S|\t", line):
            out.append(line)
        else:
            lead = re.match(r"\s*", line)[0]
            out += textwrap.wrap(line, width, subsequent_indent=lead, break_long_words=False, break_on_hyphens=False)
    return out


def unwrap(lines):
    out = []
    for line in lines:
        if out and len(out[-1].split("\n")[-1]) > 45 and line[:1].islower():
            out[-1] += " " + line.strip()
        else:
            out.append(line)
    return out


def can_wrap(document):
    """A flattened meeting keeps its one line: nobody wraps it."""
    lines = document.lines()
    return document.is_text and document.is_minutes and not is_wrapped(document.text) and max(map(len, lines)) < 1500 and document.headings() is not None


def paged(length, break_of, width=None, what=""):
    """Pages of so many lines, with what stands at the end of each and at the beginning of the next."""
    def change(document, random):
        if not can_wrap(document) or not document.truth.get("body"):
            return None
        lines = wrap(document.lines(), width) if width else document.lines()
        length_here = max(12, min(length, len(lines) // 2))
        count = -(-len(lines) // length_here)
        if count < 2:
            return None
        out = [running(document), ""] if "header" in what else []
        for page in range(count):
            out += lines[page * length_here:(page + 1) * length_here]
            if page + 1 < count:
                out += break_of(page + 1, count, document)
        return document.with_text("\n".join(out))
    return change


def running(document):
    day = document.day()
    when = f" – {day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
    return f"{document.truth['body']} Minutes{when}"


PAGES = {
    "pages numbered": paged(40, lambda n, of, d: ["", str(n), ""]),
    "pages Page 1 of 4": paged(40, lambda n, of, d: ["", f"Page {n} of {of}", "\f" + running(d), ""]),
    "pages header only": paged(40, lambda n, of, d: ["", running(d), ""], None, "header"),
    "pages wrapped, form feed": paged(44, lambda n, of, d: [f"{n}", "\f" + running(d)], 90, "header"),
    "pages initialled": paged(44, lambda n, of, d: ["", "Signed ............................ Date ...............", f"Page {n}", "\f"], 90),
}


def to_markdown(document, random):
    if not document.is_text or not document.is_minutes or is_wrapped(document.text) or "\t" in document.text:
        return None
    found = document.headings()
    if not found or any(h.title[1] < len(document.lines()[h.line].rstrip(" :.")) for h in found):
        return None
    lines = document.lines()
    for h in reversed(found):
        lines[h.line:h.line + 1] = ["", "## " + lines[h.line].strip(), ""]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return document.with_text(text, suffix=".md")


def to_text(document, random):
    if not document.is_markdown or document.text.startswith("---") or "|" in document.text or "[" in document.text:
        return None
    text = re.sub(r"^#{1,6}\s+", "", re.sub(r"\*\*|(?<=\d)\\(?=[.)])", "", document.text), flags=re.M)
    return document.with_text(re.sub(r" {2,}$", "", text, flags=re.M), suffix=".txt")


def to_html(heading_tag):
    def change(document, random):
        if not document.is_text or not document.is_minutes or is_wrapped(document.text) or "\t" in document.text or re.search(r"\S {3,}\S", document.text):
            return None
        found = document.headings()
        if not found:
            return None
        heads = {h.line: h for h in found}
        out = []
        for i, line in enumerate(document.lines()):
            if not line.strip():
                continue
            if i in heads and heads[i].title[1] >= len(line.rstrip(" :.")):
                out.append(f"<{heading_tag}>{html.escape(line.strip(), quote=False)}</{heading_tag}>")
            else:
                out.append(f"<p>{html.escape(line.strip(), quote=False)}</p>")
        title = html.escape(str(document.truth.get("body") or "Minutes"))
        page = f"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>\n" + "\n".join(out) + "\n</body></html>\n"
        return document.with_text(page, suffix=".html")
    return change


FORMATS = {"as Markdown": to_markdown, "as plain text": to_text, "as HTML h2": to_html("h2"), "as HTML p": to_html("p")}

TYPOGRAPHY = {
    "quotes straight": typed(lambda t: re.sub("[‘’]", "'", re.sub("[“”]", '"', t))),
    "quotes curved": typed(curved, lambda d: '="' not in d.text and not d.text.startswith("---")),
    "dashes": typed(lambda t: re.sub(r"(?<=\S) - (?=\S)", " – ", t)),
    "hyphens": typed(lambda t: re.sub(r"[–—]", "-", t)),
    "blanks non-breaking": typed(lambda t: re.sub(r"\b(Mrs?|Ms|Miss|Dr|Cllr|Councillor|[A-Z])(\.?) (?=[A-Z])|(?<=\d)() (?=[A-Z])", "\\1\\2\u00a0", t), lambda d: not d.text.startswith("---")),
    "blanks doubled": typed(lambda t: re.sub(r"(?<=[a-z)][.:;]) (?=\S)", "  ", t), lambda d: not d.text.startswith("---")),
    "blanks trailing": lined(lambda lines, d: [x + "  " if x.strip() else x for x in lines], lambda d: d.is_text),
    "blanks indented": lined(lambda lines, d: ["    " + x if x.strip() else x for x in lines], lambda d: d.is_text and "\t" not in d.text),
    "lines CRLF": lined(lambda lines, d: [x + "\r" for x in lines[:-1]] + lines[-1:]),
    "lines no blank": lined(no_blanks, can_lose_blanks),
    "lines two blank": lined(lambda lines, d: [y for x in lines for y in ([x] if x.strip() else ["", ""])], lambda d: d.is_text),
    "lines a blank after each": lined(lambda lines, d: [y for x in lines if x.strip() for y in (x, "")], lambda d: d.is_text and d.is_minutes and not is_wrapped(d.text) and all(i.get("number") for i in d.truth["items"])),
    "wrap 60": lined(lambda lines, d: wrap(lines, 60), can_wrap),
    "wrap 90": lined(lambda lines, d: wrap(lines, 90), can_wrap),
    "unwrap": lined(lambda lines, d: unwrap(lines), lambda d: d.is_text and is_wrapped(d.text)),
}
