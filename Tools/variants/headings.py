"""Other ways of writing the numbers, the letters and the labels of a document."""
import json, re

from documents import plain, stands_alone

ROMAN = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(n):
    text = ""
    for value, sign in ROMAN:
        while n >= value:
            text, n = text + sign, n - value
    return text


def renumbered(write, told, alone=False):
    """Writes each item's number as `write` says; `told` is the number that the record should have."""
    def change(document, random):
        if not document.is_minutes or not (found := document.headings()):
            return None
        items = document.truth["items"]
        if any(not re.fullmatch(r"\d{1,2}", str(i.get("number") or "")) for i in items) or len(items) < 3:
            return None
        lines = document.lines()
        if alone and (any(not stands_alone(lines, h.line) for h in found) or any(re.match(r"\s*\d+\.\d+\b", x) for x in lines)):
            return None
        if told(10, document) != "10" and any(re.match(r"\s*\d+\.\d+\b", x) for x in lines):
            return None
        # Without numbers nothing tells a heading from another short line that stands alone.
        others = set(range(len(lines))) - {h.line for h in found}
        if not told(10, document) and any(0 < len(lines[i].strip()) < 60 and stands_alone(lines, i) and not lines[i].rstrip().endswith((".", ":")) for i in others if i > found[0].line):
            return None
        if not told(10, document) and any(h.title[1] < len(lines[h.line].rstrip(": *.")) for h in found):
            return None
        # A list of contents prints the headings twice.
        text = plain(document.text.replace("\n", " "))
        if any(text.count(f"{i['number']} {plain(i['title'])}") > 1 for i in items):
            return None
        truth = json.loads(json.dumps(document.truth))
        mapping = {}
        for h in reversed(found):
            n = int(items[h.item]["number"])
            line = lines[h.line]
            lead = "" if line[:h.number[0]].count("**") % 2 == 0 else "**"
            new = write(n, document)
            if lead and not new:
                new = ""
            lines[h.line] = line[:h.number[0]] + new + line[h.number[1]:]
            mapping[str(n)] = told(n, document) or items[h.item]["title"]
            truth["items"][h.item]["number"] = told(n, document) or None
        for kind in ("decisions", "actions"):
            for fact in truth.get(kind, []):
                if fact.get("item") in mapping:
                    fact["item"] = mapping[fact["item"]]
                elif fact.get("item") and (m := re.match(r"(\d+)(?= )", fact["item"])) and m[1] in mapping:
                    fact["item"] = fact["item"].replace(m[1], mapping[m[1]], 1) if told(1, document) else mapping[m[1]]
        return document.with_text("\n".join(lines), truth)
    return change


def year(document):
    day = document.day()
    return f"{day.year % 100:02}" if day else "24"


NUMBERINGS = {
    "number 1)": renumbered(lambda n, d: f"{n}) ", lambda n, d: str(n)),
    "number 1.": renumbered(lambda n, d: f"{n}. ", lambda n, d: str(n)),
    "number alone": renumbered(lambda n, d: f"{n} ", lambda n, d: str(n)),
    "number tab": renumbered(lambda n, d: f"{n}\t", lambda n, d: str(n)),
    "number Item 1:": renumbered(lambda n, d: f"Item {n}: ", lambda n, d: str(n)),
    "number 01": renumbered(lambda n, d: f"{n:02}. ", lambda n, d: f"{n:02}"),
    "number 1.0": renumbered(lambda n, d: f"{n}.0 ", lambda n, d: f"{n}.0", True),
    "number (1)": renumbered(lambda n, d: f"({n}) ", lambda n, d: str(n)),
    "number 24/001": renumbered(lambda n, d: f"{year(d)}/{n:03} ", lambda n, d: f"{year(d)}/{n:03}", True),
    "number 1/24": renumbered(lambda n, d: f"{n}/{year(d)} ", lambda n, d: f"{n}/{year(d)}", True),
    "number 142": renumbered(lambda n, d: f"{n + 141}. ", lambda n, d: str(n + 141)),
    "number roman": renumbered(lambda n, d: f"{roman(n)}. ", lambda n, d: roman(n), True),
    "number none": renumbered(lambda n, d: "", lambda n, d: "", True),
}


def recased(how):
    def change(document, random):
        if not document.is_minutes or not (found := document.headings()):
            return None
        lines = document.lines()
        if how != str.upper and any(not document.truth["items"][h.item].get("number") and not stands_alone(lines, h.line) for h in found):
            return None
        for h in found:
            line = lines[h.line]
            title = line[h.title[0]:h.title[1]]
            if len(title.split()) > 8:
                return None
            lines[h.line] = line[:h.title[0]] + how(title) + line[h.title[1]:]
        return document.with_text("\n".join(lines))
    return change


SMALL = "a an and as at by for from in of on or over the to with".split()
LEXICON = set()


def learn(documents):
    """Words that stand in small letters anywhere in the documents are no proper names."""
    LEXICON.clear()
    for document in documents:
        LEXICON.update(re.findall(r"(?<![\w’'-])[a-z][a-z’'-]+", document.text))


def sentence_case(title):
    words = title.split(" ")
    return " ".join(w if i == 0 and not w.isupper() else (w.capitalize() if i == 0 or w.casefold().strip("’'s.,") not in LEXICON and len(w) > 4 else w.casefold())
                    if w.casefold().strip(".,:") in LEXICON or w.isupper() and len(w) > 4 else w for i, w in enumerate(words))


def title_case(title):
    return " ".join(w.casefold() if i and w.casefold() in SMALL else w if any(c.isupper() for c in w[1:]) and not (w.isupper() and len(w) > 3) or not w[:1].isalpha()
                    else w[:1].upper() + w[1:].casefold() for i, w in enumerate(title.split(" ")))


CASES = {"headings UPPER": recased(str.upper), "headings Title": recased(title_case), "headings sentence": recased(sentence_case)}

LEAD = r"^([\s#*|>-]*)"


def relabelled(words, new):
    """The first label of `words` before the items is written as `new`, in capitals where it was and is a choice."""
    pattern = re.compile(LEAD + "(" + words + ")" + r"(\*{0,2}[ \t]*:[-–]?\*{0,2}(?=\s|$)|\*{0,2}$)")
    def change(document, random):
        if not document.is_minutes:
            return None
        end = document.opening()
        lines = document.lines()
        for i in range(end or 0):
            if match := pattern.match(lines[i]):
                if not match[3].strip() and not (match[1].strip() or lines[i + 1:i + 2]):
                    return None
                lines[i] = match[1] + new + match[3] + lines[i][match.end():]
                return document.with_text("\n".join(lines))
        return None
    return change


SORRY = r"Apologies|APOLOGIES|Apologies for [Aa]bsence|APOLOGIES FOR ABSENCE|Apologies received from"


def present(new):
    return relabelled(r"Present|PRESENT|Attendees|ATTENDEES", new)


def marked(old, new, kinds):
    """A verb of deciding in the place of another, in the document and in the kind of its truth."""
    def change(document, random):
        if not document.is_minutes:
            return None
        pattern = re.compile(r"(?<![\w-])(?:" + old.upper() + r"(?=\W)|(?<=It was )" + old.lower() + r"(?= (?:that|to)\b)|(?<=it was )" + old.lower() + r"(?= (?:that|to)\b)|" + old.capitalize() + r"(?= (?:that|to)\b|:))")
        text = document.text
        if not pattern.search(text) or re.search(new, text, re.I) or re.search(old, pattern.sub("", text), re.I):
            return None
        def write(match):
            return new.upper() if match[0].isupper() else new.capitalize() if match[0][0].isupper() else new.lower()
        result = document.rewritten(lambda x: pattern.sub(write, x))
        for fact in result.truth.get("decisions", []):
            fact["kind"] = kinds.get(fact["kind"], fact["kind"])
        return result
    return change


def tasked(new):
    pattern = re.compile(r"^([\s#*|>-]*)(Actions?|ACTIONS?|Action points?)(\*{0,2}:\*{0,2}(?=\s))", re.M)
    def change(document, random):
        if not document.is_minutes or not document.truth.get("actions") or not pattern.search(document.text):
            return None
        return document.with_text(pattern.sub(lambda m: m[1] + new + m[3], document.text))
    return change


LABELS = {
    "label Attendees": present("Attendees"), "label PRESENT": present("PRESENT"), "label Attending": present("Attending"),
    "label Those present": present("Those present"),
    "label Apologies for absence": relabelled(SORRY, "Apologies for absence"),
    "label Apologies from": relabelled(SORRY, "Apologies received from"),
    "label Absent with apologies": relabelled(SORRY, "Absent with apologies"),
    "word AGREED": marked("resolved", "agreed", {"resolved": "agreed"}),
    "word RESOLVED": marked("agreed", "resolved", {"agreed": "resolved"}),
    "label ACTION": tasked("ACTION"), "label Action point": tasked("Action point"), "label To do": tasked("To do"),
}
