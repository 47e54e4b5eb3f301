"""Hostile and bad files among many good ones: none of them costs a good one anything."""
import collections, html, importlib.machinery, importlib.util, json, os, pathlib, re, unicodedata

TOOLS = pathlib.Path(__file__).resolve().parent.parent
# How many bad files lie in each folder of a hundred meetings.
IN_A_HUNDRED = 2
WORD = re.compile(r"[^\W_]+")


def bench():
    loader = importlib.machinery.SourceFileLoader("bench", str(TOOLS / "bench"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("bench", loader))
    loader.exec_module(module)
    return module


def mix(archive, meetings):
    """Adds invented meetings, and to every folder of them some of the archive's bad files, of each kind in turn.

    Gives the invented ones: the titles of their items by their path.
    """
    made = bench()
    bad, own, site = sorted(archive.bad), {}, (archive.folder / "site.yml").read_text()
    made.generate(archive.folder, meetings, 1)
    (archive.folder / "site.yml").write_text(site)
    titles = {t.casefold() for t in [*made.TITLES, "Apologies for absence", "Declarations of interest", "Minutes of the last meeting"]}
    turn = 0
    for folder in sorted(archive.minutes.glob("body-*")):
        sources = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".md"))
        for source in sources:
            own[source.relative_to(archive.folder).as_posix()] = list(items(source.read_text(), titles))
            archive.good[os.fsencode(source.relative_to(archive.folder).as_posix())] = "invented"
        for _ in range(IN_A_HUNDRED):
            kind = bad[turn % len(bad)]
            # A bad sidecar stands beside a good meeting; other files stand by themselves.
            name = os.fsencode(sources[turn % len(sources)].name) + b".yml" if kind.endswith(b".yml") else b"bad-%d-" % turn + os.path.basename(kind)
            path = os.fsencode(folder) + b"/" + name
            turn += 1
            if os.path.exists(path): continue
            # The same file under another name: a link that leads nowhere, a pipe and a socket too.
            os.link(os.path.join(os.fsencode(archive.folder), kind), path, follow_symlinks=False)
            archive.bad[os.path.relpath(path, os.fsencode(archive.folder))] = f"as {kind.decode()}"
    return own


def items(text, titles):
    for line in text.splitlines():
        number = re.match(r"(## )?\d+(/\d+)?\.? +", line)
        title = line[number.end() if number else 0:].strip().casefold()
        # Without a number it is the label of a list, and the names below it are in the record as apologies.
        if title in titles and (number or title != "apologies for absence"): yield title


def words(text): return collections.Counter(WORD.findall(unicodedata.normalize("NFC", text)))


def whole(archive, site, own, expect):
    """Every invented meeting has its page, its record with all items, and all its words."""
    records, twice = {}, []
    for record in site.rglob("index.json"):
        data = json.loads(record.read_text())
        file = (data.get("source") or {}).get("file")
        if file in own:
            if file in records: twice.append(file)
            records[file] = (record, data)
    expect(not twice, "whole: meetings with more than one record", twice[:5])
    count = 0
    for path, titles in own.items():
        if not expect(path in records, f"whole: {path} has no record"): continue
        record, data = records[path]
        got = [(item.get("title") or "").casefold() for item in data["items"]]
        expect(got == titles, f"whole: the items of {path}", f"{got}\n      {titles}")
        page = record.parent / "index.html"
        if not expect(page.exists(), f"whole: {path} has no page"): continue
        text = page.read_text()
        shown = words(html.unescape(re.sub(r"<[^>]*>", " ", text)))
        source = words((archive.folder / path).read_text())
        count += source.total()
        lost = source - shown
        expect(not lost, f"whole: words of {path} that are not on its page", dict(lost.most_common(9)))
    return count
