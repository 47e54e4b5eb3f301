"""Other ways of setting out who was there."""
import re

LABEL = re.compile(r"^([\s#*]*)(Present|PRESENT|In [Aa]ttendance|IN ATTENDANCE|Attendees|Apologies(?: for [Aa]bsence| received)?|APOLOGIES(?: FOR ABSENCE)?|Members [Pp]resent|MEMBERS PRESENT|Councillors [Pp]resent|Officers|Absent|ABSENT)(\*{0,2}[ \t]*:[-–]?\*{0,2}|\*{0,2}$)[ \t]*(.*)$")
SHARED = re.compile(r"^(Cllrs|CCllrs|CClrs|Councillors|Messrs)\.?\s+")
SINGLE = {"Cllrs": "Cllr", "CCllrs": "CCllr", "CClrs": "CClr", "Councillors": "Councillor", "Messrs": "Mr"}


def split(text):
    """The text at its commas, semicolons and "and", but not inside brackets."""
    found, depth, current = [], 0, ""
    for piece in re.split(r"([();,]|\s+(?:and|&)\s+)", text):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if depth == 0 and (piece in (",", ";") or re.fullmatch(r"\s+(?:and|&)\s+", piece)):
            found.append(current)
            current = ""
        else:
            current += piece
    return [x.strip().rstrip(".").strip() for x in found + [current] if x.strip(" .")]


def blocks(document):
    """The lists before the items: first line, line behind, lead, label, its mark, and the people as they are written."""
    end = document.opening()
    if end is None:
        return
    lines, names = document.lines(), [n.casefold() for n in document.names()]
    if any(lines[i].lstrip().startswith("|") for i in range(end)):
        return
    heads = [i for i in range(end) if LABEL.match(lines[i])]
    for i in heads:
        match = LABEL.match(lines[i])
        stop, rest = i + 1, match[4].strip()
        if rest:
            while stop < end and lines[stop].strip() and not LABEL.match(lines[stop]) and ":" not in lines[stop][:30]:
                rest += " " + lines[stop].strip()
                stop += 1
            if stop < end and lines[stop].strip() and not LABEL.match(lines[stop]):
                continue
            people = split(rest)
            if shared := SHARED.match(people[0]) if people else None:
                people = [SINGLE[shared[1]] + " " + SHARED.sub("", p) if not re.match(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b", p) else p for p in people]
        else:
            while stop < end and not lines[stop].strip():
                stop += 1
            begin = stop
            while stop < end and lines[stop].strip() and not LABEL.match(lines[stop]):
                stop += 1
            people = [re.sub(r"^\s*(?:[-*•]\s+)", "", x).strip() for x in lines[begin:stop]]
        # Each must be exactly one person of the truth.
        if len(people) < 2 or any(sum(1 for n in names if has(p, n)) != 1 for p in people):
            continue
        # Columns, a second list behind the first, and an office beside a person are no plain list.
        if any(re.search(r"\band\b|&|:|\t|\S {2,}\S|\b[Pp]ublic\b|\b[Tt]he Clerk\b", p) or len(p) > 90 for p in people):
            continue
        yield i, stop, match[1], match[2], match[3], people


def has(text, name):
    return re.search(r"(?<!\w)" + re.escape(name) + r"(?!\w)", text.casefold()) is not None


def relaid(write, alone):
    """Sets each list out as `write` says; with `alone` its label stands on a line of its own."""
    def change(document, random):
        if not document.is_minutes or not (document.is_text or document.is_markdown):
            return None
        found = list(blocks(document))
        if not found:
            return None
        lines = document.lines()
        for begin, end, lead, label, mark, people in reversed(found):
            new = write(people, document.truth["attendance"]) if write is table else write(people)
            if new is None:
                return None
            head = lead + label + (mark if mark.strip() else "" if alone or lead.strip() else ":")
            if alone or "#" in lead:
                body = [head, *([""] if document.is_markdown else []), *new]
            else:
                body = [head.rstrip() + " " + new[0]]
            # A list of lines ends where a blank line or another label begins.
            if end < len(lines) and lines[end].strip() and not LABEL.match(lines[end]):
                body.append("")
            lines[begin:end] = body
        return document.with_text("\n".join(lines))
    return change


def joined(mark, last):
    def write(people):
        if any(mark.strip() in p for p in people):
            return None
        return [mark.join(people[:-1]) + last + people[-1]]
    return write


def table(people, entries):
    """A table of names, with the columns that somebody has something for."""
    rows = []
    for p in people:
        entry = next(x for x in entries if has(p, x["name"].casefold()))
        if re.search(r"[(–]|,| - ", p) and not entry.get("role") and not entry.get("organisation"):
            return None
        lead = re.match(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Alderman|Rev)\b\.?\s*)*", p)[0]
        rows.append([lead + entry["name"], entry.get("role") or "", entry.get("organisation") or ""])
    used = [k for k in range(3) if any(r[k] for r in rows)]
    if len(used) < 2:
        return None
    head = ["Name", "Role", "Organisation"]
    line = lambda cells: "| " + " | ".join(cells) + " |"
    return ["", line([head[k] for k in used]), line(["---"] * len(used)), *(line([r[k] for k in used]) for r in rows), ""]


LAYOUTS = {
    "list commas": relaid(joined(", ", ", "), False), "list commas and": relaid(joined(", ", " and "), False),
    "list semicolons": relaid(joined("; ", "; "), False),
    "list lines": relaid(lambda p: p, True), "list bullets": relaid(lambda p: ["- " + x for x in p], True),
    "list dots": relaid(lambda p: ["• " + x for x in p], True),
    "list commas below": relaid(joined(", ", " and "), True),
    "list lines with commas": relaid(lambda p: [x + "," for x in p[:-1]] + [p[-1]] if not any(")" in x for x in p) else None, True),
    "list table": relaid(table, True),
}
