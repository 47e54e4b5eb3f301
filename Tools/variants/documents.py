"""A document with its truth, and what the makers of variants ask of it: where its headings and labels stand."""
import dataclasses, datetime, json, pathlib, re, unicodedata

TEXT = (".txt", ".text")
MARKDOWN = (".md", ".markdown")
FIXED = {"source", "family", "status", "kind", "effect", "date", "time", "previous_meeting", "next_meeting", "end_time", "number"}


def plain(text):
    """The text as it is compared: without case, marks of Markdown, kinds of quotes, dashes and blanks."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub("[‘’‛`´]", "'", re.sub("[“”„]", '"', re.sub("[‐‑‒–—―−]", "-", text)))
    return re.sub(r"\s+", " ", re.sub(r"[*_\\]", "", text)).strip().rstrip(".:;,-").strip()


@dataclasses.dataclass
class Heading:
    """One item's heading: its line, where its number and its title stand in it, and the item of the truth."""
    line: int
    number: tuple  # of offsets, with the marks behind the number; empty where there is none
    title: tuple
    item: int


@dataclasses.dataclass
class Document:
    name: str
    text: str
    truth: dict

    @property
    def suffix(self):
        return pathlib.PurePosixPath(self.name).suffix.lower()

    @property
    def is_text(self):
        return self.suffix in TEXT

    @property
    def is_markdown(self):
        return self.suffix in MARKDOWN

    @property
    def is_minutes(self):
        return not self.truth.get("document_type") and not self.truth.get("not_minutes") and bool(self.truth.get("items"))

    def lines(self):
        return self.text.split("\n")

    def with_text(self, text, truth=None, suffix=None):
        """The same document with another text; none where nothing is changed."""
        if text == self.text and truth is None and suffix is None:
            return None
        truth = json.loads(json.dumps(truth if truth is not None else self.truth))
        name = self.name if suffix is None else str(pathlib.PurePosixPath(self.name).with_suffix(suffix))
        truth["source"] = name
        return Document(name, text, truth)

    def rewritten(self, change):
        """The document with `change` made in its text and in every wording of its truth."""
        def walk(value, key=None):
            if isinstance(value, str):
                return value if key in FIXED else change(value)
            if isinstance(value, list):
                return [walk(x, key) for x in value]
            if isinstance(value, dict):
                return {k: walk(x, k) for k, x in value.items()}
            return value
        text = change(self.text)
        return None if text == self.text else self.with_text(text, walk(self.truth))

    def headings(self):
        """The headings of all items of the truth in their order, or none where one is not found on a line of its own beginning."""
        lines, found, start = self.lines(), [], 0
        for index, item in enumerate(self.truth.get("items", [])):
            number, title = str(item.get("number") or ""), plain(item["title"])
            hit = next((h for i in range(start, len(lines)) if (h := heading(lines[i], i, number, title, index))), None)
            if hit is None:
                return None
            found.append(hit)
            start = hit.line + 1
        return found or None

    def opening(self):
        """How many lines stand before the first item."""
        found = self.headings()
        return found[0].line if found else None

    def names(self, *statuses):
        return [x["name"] for x in self.truth.get("attendance", []) if not statuses or x["status"] in statuses]

    def day(self):
        try:
            return datetime.date.fromisoformat(self.truth.get("date") or "")
        except ValueError:
            return None


def heading(line, at, number, title, item):
    lead = re.match(r"\s*(?:#{1,6}\s+)?(?:\*\*)?", line).end()
    begin = end = lead
    if number:
        match = re.match(re.escape(number) + r"(?:\\?[.):])?(?:\*\*)?\s+(?:\*\*)?", line[lead:])
        if not match:
            return None
        end = lead + match.end()
    rest = line[end:]
    # The title may end the line, or go on as text behind a colon, a full stop or a dash.
    for match in re.finditer(r"[.:*]|\s[-–]|$", rest):
        if plain(rest[:match.start()]) == title and match.start() > 0:
            return Heading(at, (begin, end), (end, end + match.start()), item)
    return None


def stands_alone(lines, i):
    """Whether a line is a Markdown heading, or has a blank line on both sides."""
    if lines[i].lstrip().startswith("#"):
        return True
    return (i == 0 or not lines[i - 1].strip()) and (i + 1 == len(lines) or not lines[i + 1].strip())


def is_wrapped(text):
    """Whether paragraphs run over several lines of about one width."""
    lines = text.split("\n")
    long = [len(x) for x in lines if len(x) > 45]
    if len(long) < 8 or max(long) > 130:
        return False
    going_on = sum(1 for a, b in zip(lines, lines[1:]) if len(a) > 45 and b[:1].islower())
    return going_on >= 3


def load(folder, truth):
    found = []
    for path in sorted((folder / truth).glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        if "source" not in facts:
            continue
        source = folder / "minutes" / facts["source"]
        if source.is_file():
            found.append(Document(facts["source"], source.read_bytes().decode("utf-8").replace("\r\n", "\n"), facts))
    return found
