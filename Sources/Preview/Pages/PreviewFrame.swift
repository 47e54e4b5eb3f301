import Minutes

/// The frame that every page of a preview holds: it listens for announcements, loads the page anew and shows errors.
///
/// A frame of its own, and not a script in the page: neither the site's styles nor a policy that the site gives its
/// pages reach into it, and it leaves nothing in them. Its addresses begin with a name that no file of a site may
/// have.
enum PreviewFrame {
  /// Below the site's root.
  static let path = ".sitegen-preview/frame.html"
  static let eventsPath = ".sitegen-preview/events"

  /// What a page knows of itself.
  struct Told: Sendable {
    /// The site that it is of.
    var version: String
    /// Another one where the page, or anything that it uses, is another.
    var fingerprint: String
    /// Why the page cannot be made: what is shown is how it was before.
    var errors: [Diagnostic] = []
  }

  /// What is put into a page: it adds the frame, tells it what the page knows of itself, and takes itself out.
  static func script(_ told: Told) -> [UInt8] {
    let errors =
      told.errors.isEmpty ? "" : "f.errors=" + JSONValue.array(told.errors.map(\.announced)).text() + ";"
    return Array(
      """
      <script>(d=>{const s=d.currentScript,f=d.createElement("iframe");\
      if(self===top){f.title="Errors of the preview";f.dataset.version="\(told.version)";\
      f.dataset.page="\(told.fingerprint)";\(errors)f.src="/\(path)";\
      f.style.cssText="display:none!important";d.documentElement.append(f)}s.remove()})(document)</script>
      """.utf8)
  }

  /// The frame's document.
  static let bytes = Array(
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>Errors of the preview</title>
    <style>\(style)</style>
    </head>
    <body>
    <main role="alert" hidden></main>
    <script>\(listening)</script>
    </body>
    </html>

    """.utf8)

  private static let style = """
    :root{color-scheme:dark}
    body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#f5f5f5}
    main{box-sizing:border-box;min-height:100vh;padding:1.5rem;background:#1b1b1fF2}
    main.bar{display:flex;gap:1rem;align-items:center;padding:.5rem 1rem;background:#7a1022}
    main.note{background:#1f3a5f}
    main[hidden]{display:none}
    header{display:flex;gap:1rem;align-items:start;justify-content:space-between;max-width:60rem;margin:0 auto}
    h1{font-size:1.4rem;margin:0}
    p{margin:.25rem 0}
    ol{list-style:none;max-width:60rem;margin:1.5rem auto;padding:0}
    li{margin:0 0 1.25rem;padding:1rem;background:#2a2a31;border-left:4px solid #ff6b81}
    code,pre{font:14px/1.5 ui-monospace,monospace}
    code{color:#ffb3bf}
    pre{margin:.5rem 0;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
    .next{color:#c9d6ff;white-space:pre-wrap}
    button{font:inherit;color:#fff;background:#3a3a44;border:1px solid #888;border-radius:4px;padding:.25rem .75rem}
    button:focus-visible{outline:3px solid #9db8ff}
    """

  private static let listening = #"""

    "use strict";
    const frame = window.frameElement, page = window.parent, main = document.querySelector("main");
    const storage = "sitegen-preview";
    const places = {
      none: "display:none!important",
      all: "position:fixed!important;inset:0!important;width:100%!important;height:100%!important;",
      bar: "position:fixed!important;inset:auto 0 0!important;width:100%!important;height:3.5rem!important;"
    };
    const plain = "display:block!important;visibility:visible!important;opacity:1!important;border:0!important;"
      + "margin:0!important;padding:0!important;max-width:none!important;max-height:none!important;"
      + "transform:none!important;z-index:2147483647!important";
    let source = null, told = "";

    function note() {
      try { return JSON.parse(sessionStorage.getItem(storage)) || {}; } catch { return {}; }
    }

    function keep(value) {
      try { sessionStorage.setItem(storage, JSON.stringify(value)); } catch { /* then the page starts at its top */ }
    }

    // What the page would be if it were loaded now; nothing where the server does not say.
    async function fingerprint() {
      try {
        const answer = await fetch(page.location.href, { method: "HEAD", cache: "no-store" });
        return answer.headers.get("X-Sitegen-Page");
      } catch { return null; }
    }

    // A page that is still of another site after it was loaded anew is not loaded a second time for it.
    function reload(version) {
      const last = note(), path = page.location.pathname;
      if (last.version === version && last.path === path) return false;
      keep({ version, path, left: page.scrollX, top: page.scrollY, scroll: true });
      close();
      page.location.reload();
      return true;
    }

    function restore() {
      const last = note();
      if (last.scroll && last.path === page.location.pathname)
        page.scrollTo({ left: last.left, top: last.top, behavior: "instant" });
      keep({ version: last.version, path: last.path });
    }

    function element(name, text, kind) {
      const made = document.createElement(name);
      if (text) made.textContent = text;
      if (kind) made.className = kind;
      return made;
    }

    function button(text, action) {
      const made = element("button", text);
      made.onclick = action;
      return made;
    }

    function place(name) {
      frame.style.cssText = name === "none" ? places.none : places[name] + plain;
      main.hidden = name === "none";
      main.className = name;
    }

    function tellReading(reading) {
      main.replaceChildren(element("span",
        "This is a first look at " + reading.shown + " of " + reading.all + " documents. The others are being read."));
      place("bar");
      main.classList.add("note");
    }

    function show(state, name) {
      const count = state.errors.length + state.more;
      const title = state.failed ? "The site could not be built"
        : state.page ? "This page could not be made" : count === 1 ? "1 error" : count + " errors";
      if (name === "bar") {
        main.replaceChildren(element("strong", title), button("Show", () => show(state, "all")));
        return place("bar");
      }
      const header = element("header"), words = element("div"), list = element("ol");
      words.append(element("h1", title), element("p", state.failed || state.page
        ? "Below stands the last one that could. This goes as soon as the mistake is mended."
        : "The site was built all the same. This goes as soon as they are mended."));
      header.append(words, button("Hide", () => show(state, "bar")));
      for (const error of state.errors) {
        const item = element("li");
        if (error.place) item.append(element("code", error.place));
        item.append(element("p", error.message + " [" + error.id + "]"));
        if (error.excerpt) item.append(element("pre", error.excerpt));
        if (error.next) item.append(element("p", "→ " + error.next, "next"));
        list.append(item);
      }
      if (state.more) list.append(element("li", state.more + " more: the terminal shows them all"));
      main.replaceChildren(header, list);
      place("all");
    }

    // Announcements are taken one after the other: looking whether the page has changed takes a moment.
    let taking = Promise.resolve();

    async function take(text) {
      const state = JSON.parse(text);
      if (state.version !== frame.dataset.version) {
        const now = await fingerprint();
        if (now === null || now !== frame.dataset.page) {
          if (reload(state.version)) return;
        }
        frame.dataset.version = state.version;
        told = "";
      }
      if (text === told) return;
      told = text;
      const own = frame.errors || [];
      if (own.length && !state.failed) {
        state.page = true;
        state.errors = own.concat(state.errors.filter(e => !own.some(o => o.place === e.place && o.message === e.message)));
      }
      if (state.failed || state.page) show(state, "all");
      else if (state.errors.length) show(state, "bar");
      else if (state.reading) tellReading(state.reading);
      else { main.replaceChildren(); place("none"); }
    }

    function open() {
      if (source) return;
      source = new EventSource("events");
      source.onmessage = event => { taking = taking.then(() => take(event.data)); };
      source.onerror = () => {
        if (!source || source.readyState !== EventSource.CLOSED) return;
        close();
        setTimeout(look, 3000);
      };
    }

    function close() {
      if (source) source.close();
      source = null;
    }

    // A browser opens six connections to a server and no more: pages that nobody sees hold none.
    function look() { page.document.hidden ? close() : open(); }

    page.document.addEventListener("visibilitychange", look);
    page.addEventListener("pagehide", close);
    page.addEventListener("pageshow", event => { if (event.persisted) { keep({}); look(); } });
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") main.querySelector("header button")?.click();
    });
    if (page.document.readyState === "complete") restore(); else page.addEventListener("load", restore);
    look();

    """#
}
