/* The search's side of the reader. It loads pieces of the index (search/*.js), which call sitegenSearch(name, content),
   and writes nothing on the page but text. docs/search.md describes the pieces. */
(() => {
'use strict';

var own = document.currentScript.src;
var root = own.replace(/assets\/[^\/]*$/, '');
var base = root + 'search/';
var $ = id => document.getElementById(id);
var box = $('q'), form = box && box.form, status = $('status'), list = $('suggestions');
if (!box) return;
var narrow = document.querySelector('.narrow'), found = document.querySelector('.results');

/* Pieces */

var waiting = {}, loaded = {};
window.sitegenSearch = function (name, content) {
  if (name === 'index') return begin(content);
  loaded[name] = content;
  if (waiting[name]) waiting[name].done(content);
};
function load(name) {
  if (waiting[name]) return waiting[name].promise;
  var entry = waiting[name] = {};
  entry.promise = new Promise((done, failed) => {
    entry.done = done;
    var script = document.createElement('script');
    script.src = base + name + '.js';
    script.onload = function () { script.remove(); if (loaded[name] === undefined) failed(Error(name)); };
    script.onerror = function () { script.remove(); delete waiting[name]; failed(Error(name)); };
    document.head.appendChild(script);
  });
  return entry.promise;
}
function all(list, work) { return Promise.all(list.map(work)); }

/* Bits: thirteen in two characters */

var code = {}, alphabet = '';
for (var c = 0x21; c < 0x7F; c++) if (c !== 0x22 && c !== 0x3C && c !== 0x5C) { code[c] = alphabet.length; alphabet += String.fromCharCode(c); }
function value(text, at) { return code[text.charCodeAt(at)]; }
function Bits(text, at) { this.text = text; this.at = at || 0; this.have = 0; this.word = 0; }
Bits.prototype.read = function (n) {
  var r = 0;
  while (n > 0) {
    if (!this.have) { this.word = value(this.text, this.at) * 91 + value(this.text, this.at + 1); this.at += 2; this.have = 13; }
    var take = n < this.have ? n : this.have;
    this.have -= take; n -= take;
    r = r << take | this.word >> this.have & (1 << take) - 1;
  }
  return r;
};
Bits.prototype.gamma = function () {
  var n = 0;
  while (n < 30 && this.read(1)) n++;
  return 1 << n | this.read(n);
};
Bits.prototype.rice = function (k) {
  var q = 0;
  while (q < 15 && this.read(1)) q++;
  return q < 15 ? q << k | this.read(k) : this.read(28);
};
function unpack(text) {
  var out = '', from = 0, i;
  while ((i = text.indexOf('`', from)) >= 0) {
    out += text.slice(from, i);
    var distance = value(text, i + 1) * 91 + value(text, i + 2);
    if (!distance) { out += '`'; from = i + 3; continue; }
    var n = value(text, i + 3) + 5, start = out.length - distance;
    while (n > 0) { var piece = out.slice(start, start + n); out += piece; start += piece.length; n -= piece.length; }
    from = i + 4;
  }
  return out + text.slice(from);
}
function unfold(text) {
  var last = '';
  return text ? text.slice(0, -1).split(' ').map(w => last = last.slice(0, value(w, 0)) + w.slice(1)) : [];
}

/* Words, folded and stemmed as Sources/Searching does */

var L = '[\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\uFEFF]', I = '[\\u3040-\\u30FF\\u3400-\\u9FFF]', W = '(?:(?!' + I + ')' + L + ')+';
var wordForm = new RegExp(I + '|' + W + '(?:[\'\\u2019]' + W + ')*', 'gu');
var spelled = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ħ': 'h', 'ŧ': 't', 'ı': 'i', 'ς': 'σ' };
function fold(word) {
  var out = '';
  for (var ch of word.replace(/(.{2,}|[^])['\u2019][sS]$/u, '$1')) {
    if (/['\u2019\u0300-\u036F\u00AD\u200B-\u200D\uFEFF]/.test(ch)) continue;
    if (/[\u00B2\u00B3\u00B9\u00C0-\u024F\u0370-\u052F\u1E00-\u1FFF\u2070-\u209C\uFB00-\uFB06\uFF10-\uFF5A]/.test(ch)) {
      ch = ch.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^]/gu, x => spelled[x] || x);
    } else ch = ch.toLowerCase();
    out += ch;
  }
  return Array.from(out).slice(0, 40).join('');
}
/* Snowball's stemmer for English (https://snowballstem.org/algorithms/english/stemmer.html) */
var irregular = { skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl' };
['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].forEach(w => { irregular[w] = w; });
var step2 = { tional: 'tion', enci: 'ence', anci: 'ance', abli: 'able', entli: 'ent', izer: 'ize', ization: 'ize', ational: 'ate', ation: 'ate', ator: 'ate', alism: 'al', aliti: 'al', alli: 'al', fulness: 'ful', ousli: 'ous', ousness: 'ous', iveness: 'ive', iviti: 'ive', biliti: 'ble', bli: 'ble', fulli: 'ful', lessli: 'less' };
var step3 = { tional: 'tion', ational: 'ate', alize: 'al', icate: 'ic', iciti: 'ic', ical: 'ic', ful: '', ness: '' };
function stem(w) {
  if (w.length < 3 || !/^[a-z]+$/.test(w)) return w;
  if (Object.prototype.hasOwnProperty.call(irregular, w)) return irregular[w];
  w = w.replace(/^y|([aeiouy])y/g, m => m.slice(0, -1) + 'Y');
  function region(text) { var m = /[aeiouy][^aeiouy]/.exec(text); return m ? m.index + 2 : text.length; }
  var special = /^(gener|commun|arsen)/.exec(w), r1 = special ? special[0].length : region(w), r2 = r1 + region(w.slice(r1)), m;
  if (/sses$/.test(w)) w = w.slice(0, -2);
  else if ((m = /(..?)(ied|ies)$/.exec(w))) w = w.slice(0, w.length > 4 ? -2 : -1);
  else if (/[^us]s$/.test(w) && /[aeiouy].+s$/.test(w)) w = w.slice(0, -1);
  if (/^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/.test(w)) return w;
  if ((m = /eed(ly)?$/.exec(w))) { if (m.index >= r1) w = w.slice(0, m.index + 2); }
  else if ((m = /(ed|ing)(ly)?$/.exec(w)) && /[aeiouy]/.test(w.slice(0, m.index))) {
    w = w.slice(0, m.index);
    if (/(at|bl|iz)$/.test(w)) w += 'e';
    else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) w = w.slice(0, -1);
    else if (r1 >= w.length && /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(w)) w += 'e';
  }
  w = w.replace(/(.[^aeiouy])[yY]$/, '$1i');
  function suffixes(table, pattern) {
    var m = pattern.exec(w);
    if (!m) return;
    var s = m[0], at = m.index;
    if (at < r1) return;
    if (table[s] !== undefined) w = w.slice(0, at) + table[s];
    else if (s === 'ogi') { if (w[at - 1] === 'l') w = w.slice(0, -1); }
    else if (s === 'li') { if (/[cdeghkmnrt]/.test(w[at - 1])) w = w.slice(0, -2); }
    else if (s === 'ative' && at >= r2) w = w.slice(0, at);
  }
  suffixes(step2, /(ational|fulness|ousness|iveness|ization|tional|biliti|lessli|entli|ation|alism|aliti|ousli|iviti|fulli|enci|anci|abli|izer|ator|alli|bli|ogi|li)$/);
  suffixes(step3, /(ational|tional|alize|icate|iciti|ative|ical|ness|ful)$/);
  if ((m = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/.exec(w))) {
    if (m.index >= r2 && (m[0] !== 'ion' || /[st]/.test(w[m.index - 1]))) w = w.slice(0, m.index);
  }
  if (/e$/.test(w)) {
    var at = w.length - 1;
    if (at >= r2 || at >= r1 && !/(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(w.slice(0, -1))) w = w.slice(0, -1);
  } else if (/ll$/.test(w) && w.length - 1 >= r2) w = w.slice(0, -1);
  return w.replace(/Y/g, 'y');
}
function root_(word) { return index.stemmed ? stem(word) : word; }
function wordsOf(text) { return (text.match(wordForm) || []).map(fold).filter(Boolean); }

/* The index: where everything stands */

var index, first, bodyOf, directory, forward, backward, frequent, text, begun;
var SHELVES = ['items', 'decisions', 'actions', 'people', 'organisations', 'themes'];
var KINDS = ['meeting', 'item', 'decision', 'action', 'person', 'organisation', 'theme'];
var FACETS = ['kind', 'body', 'year', 'person', 'organisation', 'theme'];
var ENTITY = { person: 3, organisation: 4, theme: 5 };

function begin(settings) {
  index = settings;
  text = index.text;
  index.bodies = index.bodies ? unpack(index.bodies).split('\n').map(line => line.split('\t')) : [];
  var n = index.meetings, bits = new Bits(index.items), i;
  first = new Int32Array(n + 1);
  bodyOf = new Int16Array(n);
  for (i = 0; i < n; i++) { first[i + 1] = first[i] + bits.rice(index.k) + 1; bodyOf[i] = bits.read(index.width) - 1; }
  directory = unfold(index.words);
  forward = unfold(index.forward);
  backward = unfold(index.backward);
  frequent = index.frequent.split(' ').filter(Boolean).map(w => [w.slice(1), value(w, 0)]);
  $('lists').hidden = true;
  $('search').hidden = false;
  form.addEventListener('submit', event => { event.preventDefault(); hide(); go({ q: box.value }); });
  window.addEventListener('popstate', restore);
  restore();
}
function phrase(name, values, count) {
  var t = text[name];
  if (t && t.one) t = count === 1 ? t.one : t.other;
  return String(t || '').replace(/\{(\w+)\}/g, (_, key) => key === 'count' ? number(count) : values[key]);
}
function number(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, n > 9999 ? index.thousands : ''); }
function last(sorted, test) {
  var a = 0, b = sorted.length;
  while (a < b) { var m = a + b >> 1; if (test(sorted[m])) a = m + 1; else b = m; }
  return a - 1;
}
function order(a, b) {
  if (a === b) return 0;
  var x = Array.from(a), y = Array.from(b);
  for (var i = 0; i < x.length && i < y.length; i++) if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
  return x.length - y.length;
}
function piece(directory, word) { return directory[Math.max(0, last(directory, w => order(w, word) <= 0))]; }
function fileName(word) {
  var bytes = new TextEncoder().encode(word);
  return [0x811C9DC5, 0x0BAD5EED].map(h => {
    bytes.forEach(b => { h = Math.imul(h ^ b, 0x01000193); });
    return ('0000000' + (h >>> 0).toString(16)).slice(-8);
  }).join('');
}

/* Lists of documents: sorted numbers, with how much the word says of each, and in which eighth it stands */

var parsed = {};
function parse(name, content) {
  if (parsed[name]) return parsed[name];
  var out = new Map(), i = 0, lastWord = '', n = 0;
  while (i < content.length) {
    var space = content.indexOf(' ', i);
    var word = lastWord = lastWord.slice(0, value(content, i)) + content.slice(i + 1, space);
    var length = value(content, space + 1) * 91 + value(content, space + 2);
    out.set(word, { at: space + 3, content: content, order: n++, piece: name });
    i = space + 3 + length;
  }
  return parsed[name] = out;
}
function lookUp(word) {
  if (!directory.length) return Promise.resolve(null);
  var name;
  return load('pieces/' + fileName(piece(directory, word))).then(content => {
    name = fileName(piece(unfold(content), word));
    return load('words/' + name);
  }).then(content => {
    var entry = parse(name, content).get(word);
    if (entry && !entry.counts) {
      var bits = new Bits(entry.content, entry.at), i;
      entry.word = word;
      entry.large = bits.read(1);
      entry.counts = SHELVES.map(() => bits.read(1));
      for (i = 0; i < 6; i++) if (entry.counts[i]) entry.counts[i] = bits.gamma();
      entry.at = bits.at;
    }
    return entry || null;
  });
}
function lists(entry) {
  if (entry.lists) return Promise.resolve(entry.lists);
  return (entry.large ? load('lists/' + fileName(entry.word)) : Promise.resolve(null)).then(content => {
    var bits = content === null ? new Bits(entry.content, entry.at) : new Bits(content);
    var tag = entry.word[0] === '@';
    return entry.lists = entry.counts.map((count, shelf) => {
      var docs = new Int32Array(count), steps = new Uint8Array(count), parts = new Uint8Array(count), doc = -1;
      var k = count ? bits.read(5) : 0;
      for (var i = 0; i < count; i++) {
        docs[i] = doc += bits.rice(k) + 1;
        if (!tag) { steps[i] = bits.read(3); parts[i] = shelf ? 9 : bits.read(3); }
      }
      return { docs: docs, steps: steps, parts: parts };
    });
  });
}
function places(entry) {
  if (entry.places) return Promise.resolve(entry.places);
  return load('places/' + (entry.large ? fileName(entry.word) : entry.piece + '-')).then(content => {
    var at = 0;
    if (!entry.large) for (var i = 0; i <= entry.order; i++) {
      var length = value(content, at) * 91 + value(content, at + 1);
      at += 2 + (i < entry.order ? length : 0);
    }
    var bits = new Bits(content, at);
    return entry.places = entry.counts.slice(0, 3).map(count => {
      var out = [], k = count ? bits.read(5) : 0;
      for (var i = 0; i < count; i++) {
        var n = bits.gamma() - 1, place = -1, found = [];
        while (n--) found.push(place += bits.rice(k) + 1);
        out.push(found);
      }
      return out;
    });
  });
}
/* What has any of some words, the best of them for each document. */
function union(many) {
  if (many.length === 1) return many[0];
  return SHELVES.map((_, shelf) => {
    var best = new Map();
    many.forEach(one => {
      var l = one[shelf];
      for (var i = 0; i < l.docs.length; i++) {
        var old = best.get(l.docs[i]);
        if (!old || old[0] < l.steps[i]) best.set(l.docs[i], [l.steps[i], l.parts[i]]);
      }
    });
    var docs = Int32Array.from(best.keys()).sort();
    return { docs: docs, steps: docs.map(d => best.get(d)[0]), parts: docs.map(d => best.get(d)[1]) };
  });
}
function both(a, b) {
  var out = [], i = 0, j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) { out.push(a[i]); i++; j++; } else if (a[i] < b[j]) i++; else j++;
  }
  return Int32Array.from(out);
}
function without(a, b) {
  var set = new Set(b);
  return a.filter(x => !set.has(x));
}

/* Spelling */

function spelling(direction, dir, prefix) {
  /* The pieces that may hold words with a beginning: the one where it would stand, and those that begin with it. */
  if (!dir.length) return Promise.resolve([]);
  var from = Math.max(0, last(dir, w => order(w, prefix) <= 0)), to = from + 1;
  while (to < dir.length && to < from + 12 && dir[to].indexOf(prefix) === 0) to++;
  return all(dir.slice(from, to), w => {
    return load('spell/' + direction + fileName(w)).then(content => {
      var out = [], lastWord = '', i = 0;
      while (i < content.length) {
        var space = content.indexOf(' ', i);
        lastWord = lastWord.slice(0, value(content, i)) + content.slice(i + 1, space);
        if (lastWord.indexOf(prefix) === 0) out.push([lastWord, value(content, space + 1)]);
        i = space + 2;
      }
      return out;
    });
  }).then(many => [].concat.apply([], many));
}
function reverse(word) { return Array.from(word).reverse().join(''); }
function oneOff(a, b) {
  if (a === b) return true;
  var n = a.length, m = b.length, i = 0, j = 0;
  if (Math.abs(n - m) > 1) return false;
  while (i < n && i < m && a[i] === b[i]) i++;
  while (j < n - i && j < m - i && a[n - 1 - j] === b[m - 1 - j]) j++;
  var x = n - i - j, y = m - i - j;
  return x <= 1 && y <= 1 || x === 2 && y === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}
/* The words that differ in one letter, the most frequent first. One wrong letter leaves one half of the word right. */
function near(word) {
  var half = Math.floor((word.length - 1) / 2);
  if (half < 1 || /\d/.test(word)) return Promise.resolve([]);
  return Promise.all([
    spelling('f', forward, word.slice(0, half)),
    spelling('b', backward, reverse(word).slice(0, half)).then(l => l.map(e => [reverse(e[0]), e[1]]))
  ]).then(pair => {
    var seen = {};
    return pair[0].concat(pair[1]).filter(e => oneOff(word, e[0]) && !seen[e[0]] && (seen[e[0]] = 1))
      .sort((a, b) => b[1] - a[1] || order(a[0], b[0])).slice(0, 4).map(e => e[0]);
  });
}

/* A query */

function read(query) {
  var parts = [], form = /(-?)"([^"]*)"?|(\S+)/g, m;
  query = query.replace(/[\u201C\u201D\u201E]/g, '"');
  while ((m = form.exec(query)) && parts.length < 24) {
    var minus = m[1] === '-' || m[3] && m[3][0] === '-' && m[3].length > 1;
    var words = wordsOf(m[3] !== undefined ? m[3] : m[2]).slice(0, 16);
    if (!words.length) continue;
    if (m[3] === undefined && words.length > 1) parts.push({ words: words, phrase: true, minus: minus });
    else words.forEach(w => { parts.push({ words: [w], quoted: m[3] === undefined, minus: minus }); });
  }
  return parts;
}
/* The words of the archive that a word of the query stands for. */
function resolve(word, notes, exact) {
  var stemmed = root_(word);
  return all(stemmed === word ? [word] : [stemmed, word], lookUp).then(found => {
    found = found.filter(Boolean);
    if (found.length || exact) return found;
    return near(word).then(others => {
      if (!others.length) return [];
      notes.push(phrase('corrected', { word: word, other: others.join(', ') }));
      var stems = others.map(root_).filter((s, i, a) => a.indexOf(s) === i);
      return all(stems, lookUp).then(l => l.filter(Boolean));
    });
  });
}
function total(found, shelf) { return found.reduce((n, e) => n + e.counts[shelf], 0); }

function search(state) {
  var parts = read(state.q), notes = [], limits = FACETS.filter(f => ENTITY[f] && state[f] || f === 'body' && state[f]);
  var kinds = state.kind ? [KINDS.indexOf(state.kind)] : null;
  return all(parts, part => {
    return all(part.words, w => resolve(w, notes, part.minus)).then(f => { part.found = f; });
  }).then(() => {
    return all(limits, f => {
      return lookUp('@' + f + ':' + state[f]).then(e => e ? lists(e) : null);
    });
  }).then(limitLists => {
    /* Words that stand almost everywhere tell nothing, unless nothing else was asked. */
    var count = index.counts[0], wanted = parts.filter(p => !p.minus);
    wanted.forEach(p => { p.size = p.phrase ? 0 : total(p.found[0], 0); });
    var telling = wanted.filter(p => p.phrase || p.size < count / 2);
    if (telling.length) wanted.forEach(p => {
      if (telling.indexOf(p) < 0 && !p.quoted) { p.skip = true; notes.push(phrase('common', { word: p.words[0] })); }
    });
    wanted = wanted.filter(p => !p.skip);
    return all(wanted.concat(parts.filter(p => p.minus)), p => p.phrase ? inOrder(p, count) : any(p)).then(() => {
      var result = { notes: notes, shelves: [], words: [], phrases: [] };
      parts.forEach(p => {
        if (p.minus) return;
        if (p.phrase) result.phrases.push(p.words);
        p.found.forEach(f => { f.forEach(e => { if (result.words.indexOf(e.word) < 0) result.words.push(e.word); }); });
      });
      result.parts = wanted;
      SHELVES.forEach((_, shelf) => { result.shelves[shelf] = match(wanted, parts, limits, limitLists, shelf); });
      if (!result.shelves.some(s => s.docs.length) && wanted.length > 1) {
        SHELVES.forEach((_, shelf) => { result.shelves[shelf] = match(wanted, parts, limits, limitLists, shelf, true); });
        if (result.shelves.some(s => s.docs.length)) notes.push(phrase('partly', {}));
      }
      return result;
    });
  });
}
function any(part) {
  if (!part.found[0].length) { part.lists = SHELVES.map(() => { return { docs: new Int32Array(0) }; }); return null; }
  return all(part.found[0], lists).then(many => { part.lists = union(many); });
}
/* Words one behind the other. Those that stand almost everywhere are looked at only where nothing else is in the phrase. */
function inOrder(part, count) {
  var none = SHELVES.map(() => { return { docs: new Int32Array(0), steps: [], parts: [] }; });
  part.lists = none;
  if (part.found.some(f => !f.length)) return null;
  var asked = part.found.map((f, i) => { return { at: i, entries: f, size: total(f, 0) }; });
  var rare = asked.filter(a => a.size < count / 6);
  if (rare.length) asked = rare;
  return all(asked, a => {
    return all(a.entries, e => Promise.all([lists(e), places(e)])).then(l => { a.lists = l; });
  }).then(() => {
    part.lists = none.map((_, shelf) => {
      if (shelf > 2) return none[shelf];
      var maps = asked.map(a => {
        var map = new Map();
        a.lists.forEach(l => { l[0][shelf].docs.forEach((d, i) => {
          map.set(d, { places: (map.get(d) || { places: [] }).places.concat(l[1][shelf][i]), step: l[0][shelf].steps[i], part: l[0][shelf].parts[i] });
        }); });
        return map;
      });
      var least = maps.reduce((a, b) => b.size < a.size ? b : a), docs = [], steps = [], parts = [];
      Array.from(least.keys()).sort((a, b) => a - b).forEach(d => {
        var all = maps.map(m => m.get(d));
        if (!all.every(Boolean)) return;
        var sets = all.map(e => new Set(e.places));
        if (all[0].places.some(p => {
          return sets.every((s, i) => s.has(p - asked[0].at + asked[i].at));
        })) { docs.push(d); steps.push(Math.max.apply(null, all.map(e => e.step))); parts.push(all[0].part); }
      });
      return { docs: Int32Array.from(docs), steps: steps, parts: parts };
    });
  });
}
/* The documents of a shelf that have all words (or some, the more the better) and lie within the limits, with scores. */
function match(wanted, parts, limits, limitLists, shelf, some) {
  var score = new Map(), docs, n = index.counts[shelf];
  function within(docs) {
    limits.forEach((_, i) => { docs = both(docs, limitLists[i] ? limitLists[i][shelf].docs : []); });
    parts.forEach(p => { if (p.minus && p.lists) docs = without(docs, p.lists[shelf].docs); });
    return docs;
  }
  if (!wanted.length) {
    if (!limits.length && !parts.some(p => p.minus)) return { docs: [], score: score };
    if (limits.length) docs = limitLists[0] ? limitLists[0][shelf].docs : new Int32Array(0);
    else docs = Int32Array.from({ length: n }, (_, i) => i);
    return { docs: within(docs), score: score };
  }
  if (some) {
    var counts = new Map();
    wanted.forEach(p => { p.lists[shelf].docs.forEach(d => { counts.set(d, (counts.get(d) || 0) + 1); }); });
    var most = 0;
    counts.forEach(c => { if (c > most) most = c; });
    docs = within(Int32Array.from(counts.keys()).filter(d => counts.get(d) >= most).sort());
  } else {
    var sorted = wanted.slice().sort((a, b) => a.lists[shelf].docs.length - b.lists[shelf].docs.length);
    docs = sorted[0].lists[shelf].docs;
    for (var i = 1; i < sorted.length && docs.length; i++) docs = both(docs, sorted[i].lists[shelf].docs);
    docs = within(docs);
  }
  var scores = new Float64Array(docs.length), before = null, rarity = 0;
  wanted.forEach(p => {
    var l = p.lists[shelf], df = l.docs.length, idf = Math.log(1 + (n - df + 0.5) / (df + 0.5)), j = 0;
    if (p.phrase) idf *= 1.5;
    var now = new Uint8Array(docs.length).fill(99);
    for (var i = 0; i < docs.length; i++) {
      while (j < df && l.docs[j] < docs[i]) j++;
      if (j === df) break;
      if (l.docs[j] !== docs[i]) continue;
      scores[i] += idf * (l.steps[j] + 0.5) / 8;
      now[i] = l.parts[j];
      /* Words that stand near one another. */
      if (before && before[i] < 9 && now[i] < 9) {
        var apart = Math.abs(before[i] - now[i]);
        scores[i] += apart > 1 ? 0 : Math.min(idf, rarity) * (apart ? 0.1 : 0.3);
      }
    }
    before = now;
    rarity = idf;
  });
  /* Somebody's page comes first for a name, and not for a word that is told of them. */
  for (i = 0; i < docs.length; i++) score.set(docs[i], shelf < 3 ? scores[i] : wanted.every(p => { var l = p.lists[shelf]; return l.steps[l.docs.indexOf(docs[i])] > 4; }) ? scores[i] + 3 : scores[i] / 3);
  return { docs: docs, score: score };
}

/* What is asked, kept in the address */

var state = {}, current = 0, shown = 0, ranked = [], answer, PAGE = 10;
function restore() {
  var p = new URLSearchParams(location.search);
  state = { q: (p.get('q') || '').slice(0, 300), sort: p.get('sort') === 'date' ? 'date' : '' };
  FACETS.forEach(f => { state[f] = p.get(f) || ''; });
  if (KINDS.indexOf(state.kind) < 0) state.kind = '';
  box.value = state.q;
  run();
}
function address(change) {
  var p = new URLSearchParams(), next = Object.assign({}, state, change);
  ['q'].concat(FACETS, 'sort').forEach(k => { if (next[k]) p.set(k, next[k]); });
  return '?' + p;
}
function go(change) {
  var to = address(change);
  if (to !== location.search) history.pushState(null, '', to === '?' ? location.pathname : to);
  restore();
}
function link(parent, label, change, count) {
  var a = add(parent, 'a', label);
  a.href = address(change);
  if (count !== undefined) { a.append(' '); add(a, 'span', number(count)).className = 'count'; }
  a.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(change);
    status.tabIndex = -1;
    status.focus();
  });
  return a;
}
function add(parent, tag, text) {
  var e = document.createElement(tag);
  if (text !== undefined) e.textContent = text;
  parent.appendChild(e);
  return e;
}

/* Results */

function meetingOf(doc, starts) { return last(starts, f => f <= doc); }
function yearOf(meeting) { return index.years[last(index.years, y => y[1] <= meeting)][0]; }
/* Where each meeting's items, decisions and actions begin. */
var starts;
function begins(more) {
  if (starts || !more) return Promise.resolve(starts || [first]);
  return load('outcomes').then(content => {
    var bits = new Bits(content);
    return starts = [first].concat([0, 1].map(() => {
      var k = bits.read(5), out = new Int32Array(index.meetings + 1);
      for (var i = 0; i < index.meetings; i++) out[i + 1] = out[i] + bits.rice(k);
      return out;
    }));
  });
}
function run() {
  var turn = ++current, kind = KINDS.indexOf(state.kind);
  narrow.hidden = found.hidden = true;
  status.textContent = '';
  if (!read(state.q).length && !FACETS.some(f => f !== 'kind' && state[f])) { $('lists').hidden = false; return; }
  $('lists').hidden = true;
  status.textContent = text.loading;
  search(state).then(result => {
    if (turn !== current) return;
    answer = result;
    return begins(state.year || kind === 2 || kind === 3).then(starting => { if (turn === current) count(result, kind, starting); });
  }).then(() => { if (turn === current) return show(turn); }).catch(() => {
    if (turn !== current) return;
    status.textContent = text.failed;
    $('lists').hidden = false;
  });
}
/* Counts what was found by body, year and kind, and puts it in order. */
function count(result, kind, starting) {
  var shelf = kind === 2 || kind === 3 ? kind - 1 : 0, perKind = [0, 0, 0, 0, 0, 0, 0], bodies = {}, years = {}, kept = [];
  SHELVES.forEach((_, s) => {
    var docs = result.shelves[s].docs, from = starting[s], meeting = 0;
    if (s > 2 || !from) { perKind[s + 1] = s > 2 && state.year ? 0 : docs.length; return; }
    docs.forEach(d => {
      while (from[meeting + 1] <= d) meeting++;
      var k = s ? s + 1 : d === from[meeting] ? 0 : 1, year = yearOf(meeting), isIn = !state.year || String(year) === state.year;
      if (isIn) perKind[k]++;
      if (s !== shelf || kind >= 0 && kind !== k) return;
      years[year] = (years[year] || 0) + 1;
      if (!isIn) return;
      bodies[bodyOf[meeting]] = (bodies[bodyOf[meeting]] || 0) + 1;
      kept.push(d);
    });
  });
  ranked = kept.map(d => [shelf, d, result.shelves[shelf].score.get(d) || 0]);
  for (var k = 4; k < 7; k++) if (perKind[k] && (kind < 0 || kind === k)) {
    result.shelves[k - 1].docs.forEach(d => { ranked.push([k - 1, d, result.shelves[k - 1].score.get(d) || 0]); });
  }
  result.counts = { kind: perKind, body: bodies, year: years };
  result.kept = kept;
  result.shelf = shelf;
  var byDate = state.sort === 'date' || !result.parts.length;
  ranked.sort((a, b) => {
    return (byDate ? (a[0] > 2) - (b[0] > 2) : b[2] - a[2]) || a[0] - b[0] || (a[0] > 2 ? a[1] - b[1] : b[1] - a[1]);
  });
  shown = 0;
}
/* What a result shows: its address, title, meeting, and text. */
function record(hit) {
  var shelf = hit[0], doc = hit[1];
  if (shelf) return load(SHELVES[shelf] + '/' + Math.floor(doc / 16)).then(content => {
    var f = unpack(content).split('\n')[doc % 16].split('\t');
    return { url: f[0], title: f[1], where: f[2], text: f[3] || '', kind: shelf + 1 };
  });
  var meeting = meetingOf(doc, first), n = doc - first[meeting], year = yearOf(meeting);
  var name = year + '/' + (meeting - index.years[last(index.years, y => y[1] <= meeting)][1]) + '-' + (n >> 2);
  return load(name).then(content => {
    var lines = unpack(content).split('\n'), head = lines[0].split('\t'), f = lines[n % 4 + 1].split('\t');
    var out = { url: head[0] + (f[0] ? '#' + f[0] : ''), title: f[1], where: f[0] ? head[1] : '', text: f[3] || '', kind: f[0] ? 1 : 0 };
    /* A long text goes on in other pieces; they are needed where a word has not been seen yet. */
    function more(i) {
      if (i > +f[2] || i > 20) return out;
      var seen = new Set(wordsOf(out.title + ' ' + out.text).map(root_));
      if (answer.words.every(w => seen.has(w))) return out;
      return load(name + '-' + n % 4 + '-' + i).then(content => { out.text += '\v' + unpack(content); return more(i + 1); });
    }
    return more(1);
  });
}
/* How near the words of the query stand in a text, from 0 to 1. */
function closeness(text, words) {
  var want = answer.words, seen = {}, best = 1e9, kinds = 0, lastSeen = [];
  (text.match(wordForm) || []).forEach((w, at) => {
    var r = root_(fold(w)), i = want.indexOf(r);
    if (i < 0) return;
    if (!seen[i]) { seen[i] = 1; kinds++; }
    lastSeen[i] = at;
    if (kinds < 2) return;
    var marks = Object.keys(seen).map(k => lastSeen[k]).sort((a, b) => b - a);
    if (marks.length === kinds) best = Math.min(best, (marks[0] - marks[marks.length - 1]) / (kinds - 1) + (want.length - kinds) * 20);
  });
  return kinds < 2 ? 0 : 1 / Math.max(1, best);
}
function show(turn) {
  var from = shown, hits = ranked.slice(from, from + PAGE);
  return all(hits, record).then(records => {
    if (turn !== current) return;
    if (from === 0 && state.sort !== 'date' && answer.words.length > 1) {
      var top = hits.map((h, i) => { return { record: records[i], score: h[2] * (1 + 0.5 * closeness(records[i].title + ' ' + records[i].text)), i: i }; });
      top.sort((a, b) => b.score - a.score || a.i - b.i);
      records = top.map(t => t.record);
    }
    shown += hits.length;
    if (!from) frame();
    var ol = found.querySelector('ol');
    var items = records.map(r => result(ol, r));
    var more = found.querySelector('button');
    more.hidden = shown >= ranked.length;
    if (from && items[0]) items[0].querySelector('a').focus();
    var n = ranked.length, say = n ? phrase('results', {}, n) : phrase('none', { query: state.q }) + ' ' + text.hint;
    if (n > shown) say = phrase('shown', { results: say, shown: number(shown) });
    status.textContent = answer.notes.concat(say).join(' ');
    found.hidden = false;
  });
}
/* Marks the query's words, in the sentences that hold most of them. */
function result(ol, r) {
  var li = add(ol, 'li'), a = add(add(li, 'h2'), 'a');
  a.href = root + (index.files ? r.url.replace(/(^|\/)(?=#|$)/, '$1index.html') : r.url);
  mark(a, r.title);
  var meta = add(li, 'p');
  meta.className = 'meta';
  add(meta, 'span', phrase('kind_' + KINDS[r.kind], {}, 1));
  if (r.where) { meta.append(' '); add(meta, 'span', r.where); }
  var quote = excerpt(r.text);
  if (quote) { var p = add(li, 'p'); p.className = 'quote'; mark(p, quote); }
  return li;
}
function hits(string) {
  var out = [], m;
  wordForm.lastIndex = 0;
  while ((m = wordForm.exec(string))) {
    var folded = fold(m[0]), i = answer.words.indexOf(root_(folded));
    if (i < 0) i = answer.words.indexOf(folded);
    if (i >= 0) out.push({ from: m.index, to: m.index + m[0].length, word: i });
  }
  return out;
}
function mark(parent, string) {
  var at = 0;
  hits(string).forEach(h => {
    parent.append(string.slice(at, h.from));
    add(parent, 'mark', string.slice(h.from, h.to));
    at = h.to;
  });
  parent.append(string.slice(at));
}
function excerpt(string) {
  var REACH = 150, best = '', bestValue = -1;
  string.split('\v').forEach(paragraph => {
    var found = hits(paragraph);
    for (var i = 0; i < found.length && i < 200; i++) {
      var kinds = new Set(), j = i;
      while (j < found.length && found[j].to - found[i].from < 2 * REACH) kinds.add(found[j++].word);
      var v = kinds.size * 100 - (found[j - 1].to - found[i].from) / 10;
      if (v <= bestValue) continue;
      bestValue = v;
      var from = found[i].from, to = found[j - 1].to, start = from, end = to;
      while (start > 0 && from - start < REACH && !/[.!?]\s/.test(paragraph.slice(start - 2, start))) start--;
      while (end < paragraph.length && end - to < REACH && !/[.!?]/.test(paragraph[end - 1])) end++;
      if (start > 0 && from - start >= REACH) start = Math.min(from, paragraph.indexOf(' ', start) + 1 || from);
      if (end < paragraph.length && end - to >= REACH) end = Math.max(to, paragraph.lastIndexOf(' ', end));
      best = (start > 0 ? '… ' : '') + paragraph.slice(start, end) + (end < paragraph.length ? ' …' : '');
    }
  });
  return best || (bestValue < 0 ? cut(string.split('\v')[0], 2 * REACH) : '');
}
function cut(string, most) { return string.length > most ? string.slice(0, string.lastIndexOf(' ', most)) + ' …' : string; }

/* Narrowing */

function frame() {
  var counts = answer.counts;
  found.textContent = narrow.textContent = '';
  var set = FACETS.filter(f => state[f]);
  if (set.length) {
    var ul = add(narrow, 'ul');
    ul.className = 'limits';
    set.forEach(f => {
      var change = {};
      change[f] = '';
      var li = add(ul, 'li'), a = link(li, text[f] + ': ' + label(f, state[f]), change);
      a.setAttribute('aria-label', phrase('remove', { label: a.textContent }));
      add(a, 'span', ' ×').ariaHidden = 'true';
      if (ENTITY[f]) named(f, state[f], name => { a.firstChild.textContent = text[f] + ': ' + name; a.setAttribute('aria-label', phrase('remove', { label: text[f] + ': ' + name })); });
    });
  }
  group('kind', KINDS.map((k, i) => [k, counts.kind[i]]).filter(e => e[1]), innerWidth > 900);
  if (!state.body) group('body', Object.keys(counts.body).map(b => [b < 0 ? '' : index.bodies[b][0], counts.body[b]]).filter(e => e[0]).sort(descending), innerWidth > 900);
  group('year', Object.keys(counts.year).map(y => [y, counts.year[y]]).reverse(), false);
  Object.keys(ENTITY).forEach(f => { if (answer.kept.length) group(f, null, false); });
  narrow.hidden = !narrow.firstChild;
  if (ranked.length > 1 && answer.parts.length) {
    var sort = add(found, 'p');
    sort.className = 'sort';
    add(sort, 'span', text.sort + ':');
    [['', 'relevance'], ['date', 'date']].forEach(s => {
      sort.append(' ');
      var a = link(sort, text[s[1]], { sort: s[0] });
      if (state.sort === s[0]) a.setAttribute('aria-current', 'true');
    });
  }
  add(found, 'ol').className = 'hits';
  var more = add(found, 'button', text.more);
  more.type = 'button';
  more.hidden = true;
  more.addEventListener('click', () => { show(current); });
}
function descending(a, b) { return b[1] - a[1] || (a[0] < b[0] ? -1 : 1); }
function label(f, id) {
  if (f === 'kind') return phrase('kind_' + id, {}, 2);
  if (f === 'body') { var b = index.bodies.find(b => b[0] === id); return b ? b[1] : id; }
  if (f === 'year' && id === '0') return text.undated;
  return id;
}
function named(f, id, then) {
  lookUp('@' + f + ':' + id).then(e => e && lists(e)).then(l => {
    var docs = l && l[ENTITY[f]].docs;
    if (docs && docs.length) return record([ENTITY[f], docs[0]]).then(r => { then(r.title); });
  }).catch(() => {});
}
function group(f, entries, open) {
  if (entries && (entries.length < 2 && !state[f])) return;
  var details = add(narrow, 'details'), ul;
  add(details, 'summary', text[f]);
  function fill(entries, labels) {
    ul = add(details, 'ul');
    entries.slice(0, f === 'year' ? 60 : 20).forEach(e => {
      var change = {}, li = add(ul, 'li');
      change[f] = state[f] === e[0] ? '' : e[0];
      var a = link(li, labels ? labels[e[0]] : label(f, e[0]), change, e[1]);
      if (state[f] === e[0]) a.setAttribute('aria-current', 'true');
    });
  }
  if (entries) { fill(entries); details.open = open || !!state[f]; return; }
  details.addEventListener('toggle', () => {
    if (ul) return;
    var turn = current;
    ul = true;
    facets(f).then(counted => {
      counted = counted.sort(descending).slice(0, 20);
      return all(counted, e => record([ENTITY[f], e[0]])).then(records => {
        if (turn !== current) return;
        fill(counted.map((e, i) => { e[2] = records[i].url.split('/')[1]; return [e[2], e[1]]; }),
          records.reduce((o, r) => { o[r.url.split('/')[1]] = r.title; return o; }, {}));
      });
    }).catch(() => { status.textContent = text.failed; });
  });
}
/* Who or what the found documents are about, with counts. */
function facets(f) {
  var shelf = answer.shelf, kept = answer.kept, pieces = {}, counts = {};
  kept.forEach(d => { var p = d >> 11; (pieces[p] = pieces[p] || new Set()).add(d); });
  var n = index.counts[ENTITY[f]], width = 1;
  while (1 << width < n) width++;
  return all(Object.keys(pieces), p => {
    return load('facets/' + shelf + '-' + ENTITY[f] + '-' + p).then(content => {
      var bits = new Bits(content), doc = p << 11, wanted = pieces[p], left = wanted.size;
      for (; left > 0 && bits.at < content.length; doc++) {
        var m = bits.gamma() - 1, has = wanted.has(doc);
        if (has) left--;
        while (m--) { var id = bits.read(width); if (has) counts[id] = (counts[id] || 0) + 1; }
      }
    });
  }).then(() => Object.keys(counts).map(id => [+id, counts[id]]));
}

/* For checks and other scripts */
Object.assign(sitegenSearch, { search, wordsOf, stem, first: () => first });

/* Suggestions */

var chosen = -1, timer, offered = [];
function hide() {
  clearTimeout(timer);
  list.hidden = true;
  list.textContent = '';
  offered = [];
  chosen = -1;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}
function suggest() {
  var typed = box.value, m = /[\p{L}\p{M}'\u2019]+$/u.exec(typed), prefix = m ? fold(m[0]) : '';
  if (prefix.length < 2) return hide();
  var known = frequent.filter(e => e[0].indexOf(prefix) === 0);
  (known.length < 6 && prefix.length > 2 ? spelling('f', forward, prefix) : Promise.resolve([])).then(more => {
    if (box.value !== typed || document.activeElement !== box) return;
    var seen = {}, words = known.concat(more).filter(e => e[0] !== prefix && !seen[e[0]] && (seen[e[0]] = 1))
      .sort(descending).slice(0, 7).map(e => e[0]);
    hide();
    if (!words.length) return;
    offered = words.map(w => typed.slice(0, typed.length - m[0].length) + w);
    offered.forEach((o, i) => {
      var li = add(list, 'li', o);
      li.id = 'suggestion-' + i;
      li.setAttribute('role', 'option');
      li.setAttribute('aria-selected', 'false');
      li.addEventListener('mousedown', event => { event.preventDefault(); take(i); });
    });
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    status.textContent = phrase('suggestions', {}, words.length);
  }).catch(hide);
}
function choose(i) {
  if (chosen >= 0) list.children[chosen].setAttribute('aria-selected', 'false');
  chosen = i;
  if (i < 0) return box.removeAttribute('aria-activedescendant');
  list.children[i].setAttribute('aria-selected', 'true');
  box.setAttribute('aria-activedescendant', 'suggestion-' + i);
}
function take(i) { box.value = offered[i]; hide(); go({ q: box.value }); }
box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(suggest, 120); });
box.addEventListener('blur', hide);
box.addEventListener('keydown', event => {
  var n = offered.length;
  if (event.key === 'Escape' && n) { event.preventDefault(); hide(); }
  else if (event.key === 'ArrowDown' && n) { event.preventDefault(); choose(chosen + 1 < n ? chosen + 1 : -1); }
  else if (event.key === 'ArrowUp' && n) { event.preventDefault(); choose(chosen < 0 ? n - 1 : chosen - 1); }
  else if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); take(chosen); }
});
})();
