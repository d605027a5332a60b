#!/usr/bin/env python3
"""Renders every sample page with its template in both languages and checks templates, samples and words together.

usage: render_pages.py [FOLDER]      only the checks; with a folder also FOLDER/<page>.<language>.html and app.css
       render_pages.py --self-test   plants one fault of each kind; exits 1 if any goes unfound

A sample is Tests/WebAppTests/Pages/<page>.json or <page>.<variant>.json; an object of just the keys "zh-CN" and "en"
stands for a text in either language. A template may use sections, inverted sections, partials, dotted names and {{.}}.
A section takes a truth value, a list, an object, null or a non-empty text: nothing else, because the server's
library would render an empty text. A null falls through to the enclosing scope there; such a name standing outside
is a fault.
Words of phrases-*.json and words whose key holds a dot are the server's to speak, so templates may leave them unused;
{name} in a word is filled in by the server.
Exits 1 naming what does not hold.
"""
import html
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
APP = ROOT / "Sources/WebApp"
SAMPLES = ROOT / "Tests/WebAppTests/Pages"
LANGUAGES = ("zh-CN", "en")
TAG = re.compile(r"\{\{\{?([#^/>!&=]?)\s*([^{}]*?)\s*\}?\}\}")
ALONE = re.compile(r"(^|(?<=\n))[ \t]*(\{\{[#^/>!][^{}]*\}\})[ \t]*\n")
FORBIDDEN = (
    (re.compile(r"<script|javascript:|\son\w+=", re.I), "a script"),
    (re.compile(r"\sstyle=|<style", re.I), "a style outside the style sheet"),
    (re.compile(r"(?:src|href)=\"https?:|url\(\s*['\"]?https?:", re.I), "something from outside"),
)


class Fault(Exception):
    """What does not hold, in words."""


def parse(text, name):
    """A list of ("text", text), ("name", name), ("raw", name), ("#" or "^", name, list), (">", name)."""
    text = ALONE.sub(lambda match: match.group(2), text)
    root, open_sections, at = [], [], 0
    here = root
    for match in TAG.finditer(text):
        here.append(("text", text[at : match.start()]))
        at = match.end()
        kind, key = match.groups()
        if kind in ("#", "^"):
            body = []
            here.append((kind, key, body))
            open_sections.append((key, here))
            here = body
        elif kind == "/":
            if not open_sections or open_sections[-1][0] != key:
                raise Fault(f"{name}: {{{{/{key}}}}} closes no open section")
            here = open_sections.pop()[1]
        elif kind == ">":
            here.append((">", key))
        elif kind == "" and not match.group().startswith("{{{"):
            here.append(("name", key))
        elif kind != "!":
            raise Fault(f"{name}: {match.group()} is no feature templates may use")
    if open_sections:
        raise Fault(f"{name}: {{{{#{open_sections[-1][0]}}}}} is never closed")
    here.append(("text", text[at:]))
    return root


class Renderer:
    """Renders one page; collects faults and the paths of keys and words that were read."""

    def __init__(self, templates):
        self.templates = templates
        self.faults = []
        self.read_words = set()
        self.read_keys = set()
        self.shown = {}

    def page(self, name, sample, words, language):
        """The page's HTML in one language."""
        template = name.split(".")[0]
        sample = in_language(sample, language)
        held, self.read_keys = self.shown.setdefault(template, (set(), set()))
        held |= paths(sample)
        self.where = f"{name} ({language})"
        return self.nodes(self.templates[template], [dict(sample, w=words, lang=language)], [()])

    def unread(self):
        """Keys that no rendering of a page read and none of its tags names; the frame all pages share left out."""
        for template, (held, read) in self.shown.items():
            named = self.names(self.templates[template])
            for path in sorted(path for path in held - read if path[0] != "page" and path[-1] not in named):
                self.faults.append(f"{template}: {'.'.join(path)} is in a sample and never read")

    def names(self, nodes):
        """Every single name that a template's tags and its partials' hold."""
        found = set()
        for node in nodes:
            if node[0] == ">":
                found |= self.names(self.templates.get(node[1], []))
            elif node[0] != "text":
                found |= set(node[1].split("."))
                found |= self.names(node[2]) if len(node) > 2 else set()
        return found

    def nodes(self, nodes, stack, trail):
        """The text of template nodes in a stack of scopes; trail names each scope's path."""
        parts = []
        for node in nodes:
            if node[0] == "text":
                parts.append(node[1])
            elif node[0] == ">":
                parts.append(self.partial(node[1], stack, trail))
            elif node[0] == "name":
                value = self.value(node[1], stack, trail)[0]
                if isinstance(value, (dict, list, bool)):
                    self.faults.append(f"{self.where}: {{{{{node[1]}}}}} is no text")
                parts.append("" if value is None else html.escape(str(value)))
            else:
                parts.append(self.section(node, stack, trail))
        return "".join(parts)

    def partial(self, name, stack, trail):
        if name not in self.templates:
            self.faults.append(f"{self.where}: there is no partial {name}")
            return ""
        return self.nodes(self.templates[name], stack, trail)

    def section(self, node, stack, trail):
        kind, name, body = node
        value, path = self.value(name, stack, trail)
        if value == "" or isinstance(value, (int, float)) and not isinstance(value, bool):
            self.faults.append(f"{self.where}: {{{{{kind}{name}}}}} takes no empty text and no number")
        truth = value is not None and value is not False and value != []
        if kind == "^":
            return "" if truth else self.nodes(body, stack, trail)
        if not truth:
            return ""
        if value is True:
            return self.nodes(body, stack, trail)
        entries = value if isinstance(value, list) else [value]
        return "".join(self.nodes(body, stack + [entry], trail + [path]) for entry in entries)

    def value(self, name, stack, trail):
        """What a name stands for, and its path; a fault where nothing does."""
        if name == ".":
            return stack[-1], trail[-1]
        first, *rest = name.split(".")
        for depth in range(len(stack) - 1, -1, -1):
            scope = stack[depth]
            if not isinstance(scope, dict) or first not in scope:
                continue
            value, path = scope[first], trail[depth] + (first,)
            self.read_keys.add(path)
            if value is None and any(isinstance(s, dict) and s.get(first) is not None for s in stack[:depth]):
                self.faults.append(f"{self.where}: {name} is null, and an outer {first} would be taken for it")
            for key in rest:
                if not isinstance(value, dict) or key not in value:
                    kind = "word" if first == "w" else "key"
                    self.faults.append(f"{self.where}: no {kind} {name}")
                    return None, path
                value, path = value[key], path + (key,)
                self.read_keys.add(path)
            if first == "w":
                self.read_words.add(rest[0] if rest else "")
            return value, path
        self.faults.append(f"{self.where}: no key {name}")
        return None, trail[-1] + (first,)


def in_language(value, language):
    """The sample with each two-language text settled; a copy."""
    if isinstance(value, dict):
        if set(value) == set(LANGUAGES):
            return value[language]
        return {key: in_language(entry, language) for key, entry in value.items()}
    if isinstance(value, list):
        return [in_language(entry, language) for entry in value]
    return value


def paths(value, trail=()):
    """Every key's path, list positions left out."""
    found = set()
    if isinstance(value, dict):
        for key, entry in value.items():
            found |= {trail + (key,)} | paths(entry, trail + (key,))
    elif isinstance(value, list):
        for entry in value:
            found |= paths(entry, trail)
    return found


def placeholders(text):
    return set(re.findall(r"\{(\w+)\}", text))


def check_words(words, read):
    """Faults of the two word lists against each other and against what templates read."""
    first, second = (words[language] for language in LANGUAGES)
    faults = [f"word {key} is in one language only" for key in sorted(set(first) ^ set(second))]
    for key in sorted(set(first) & set(second)):
        if placeholders(first[key]) != placeholders(second[key]):
            faults.append(f"word {key} fills in different things in the two languages")
        if not first[key].strip() or not second[key].strip():
            faults.append(f"word {key} is empty")
    faults += [f"word {key} is never used" for key in sorted(set(first) - read) if "." not in key]
    return faults


def check_page(name, text):
    """Faults any page must not have, seen in its HTML."""
    faults = [f"{name}: holds {what}" for pattern, what in FORBIDDEN if pattern.search(text)]
    identifiers = re.findall(r"\sid=\"([^\"]*)\"", text)
    faults += [f"{name}: id {i} stands twice" for i in sorted({i for i in identifiers if identifiers.count(i) > 1})]
    for attribute in ("for", "aria-describedby", "aria-labelledby"):
        for value in re.findall(rf"\s{attribute}=\"([^\"]*)\"", text):
            faults += [f"{name}: {attribute} names no id {i}" for i in value.split() if i not in identifiers]
    for target in re.findall(r"href=\"#([^\"]*)\"", text):
        if target not in identifiers:
            faults.append(f"{name}: a link leads to no id {target}")
    for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", text, re.S):
        if 'name="_csrf" value="' not in form or 'name="_csrf" value=""' in form:
            faults.append(f"{name}: a form that posts has no _csrf")
    return faults


def run(templates, samples, words, spoken=frozenset()):
    """The pages as {name.language: html}, and all faults."""
    renderer = Renderer({})
    for name, text in templates.items():
        try:
            renderer.templates[name] = parse(text, name)
        except Fault as fault:
            return {}, [str(fault)]
    pages = {}
    for name, sample in sorted(samples.items()):
        if name.split(".")[0] not in templates:
            renderer.faults.append(f"{name}.json has no template")
            continue
        for language in LANGUAGES:
            text = renderer.page(name, sample, words[language], language)
            pages[f"{name}.{language}"] = text
            renderer.faults += check_page(f"{name} ({language})", text)
    renderer.unread()
    faults = renderer.faults + check_words(words, renderer.read_words | spoken)
    shown = {name.split(".")[0] for name in samples}
    shown |= {n for text in templates.values() for n in re.findall(r"\{\{>\s*([\w-]+)", text)}
    faults += [f"{name}.mustache has no sample" for name in sorted(set(templates) - shown)]
    return pages, sorted(set(faults))


def load():
    templates = {path.stem: path.read_text(encoding="utf-8") for path in (APP / "Templates").glob("*.mustache")}
    samples = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in SAMPLES.glob("*.json")}
    words = {}
    for language in LANGUAGES:
        files = sorted((APP / "Words").glob(f"*{language}.json"))
        words[language] = {k: v for f in files for k, v in json.loads(f.read_text(encoding="utf-8")).items()}
        phrases = APP / f"Words/phrases-{language}.json"
        spoken = json.loads(phrases.read_text(encoding="utf-8")) if phrases.exists() else {}
    return templates, samples, words, set(spoken)


def planted():
    """(what is planted, templates, samples, words, words of the finding) for each kind of fault."""
    page = "<p id=\"a\">{{w.hello}} {{name}}</p>{{#rows}}{{cell}}{{/rows}}"
    sample = {"name": "x", "rows": [{"cell": "1"}]}
    words = {"zh-CN": {"hello": "好", "server.bye": "{n}"}, "en": {"hello": "Hello", "server.bye": "{n}"}}

    def case(what, finding, page=page, sample=sample, words=words):
        return what, {"page": page}, {"page": sample}, words, finding

    def without(language, key):
        return {name: {k: v for k, v in w.items() if (name, k) != (language, key)} for name, w in words.items()}

    more = {name: dict(entries, idle="x") for name, entries in words.items()}
    return [
        case("a missing key", "no key name", sample={"rows": [{"cell": "1"}]}),
        case("a missing key of a row", "no key cell", sample={"name": "x", "rows": [{}]}),
        case("a key never read", "other is in a sample", sample=dict(sample, other="1")),
        case("a missing word", "no word w.hello", words=without("en", "hello")),
        case("a word in one language", "word server.bye is in one", words=without("zh-CN", "server.bye")),
        case("an unused word", "word idle is never used", words=more),
        case("another filling", "fills in different", words=dict(words, en=dict(words["en"], **{"server.bye": "n"}))),
        case("an empty text as a section", "takes no empty", page + "{{#name}}{{/name}}", dict(sample, name="")),
        case("a null under an outer name", "an outer name", page + "{{#rows}}{{#name}}{{/name}}{{/rows}}",
             {"name": "x", "rows": [{"cell": "1", "name": None}]}),
        case("a section left open", "is never closed", page + "{{#rows}}"),
        case("raw output", "is no feature", page + "{{{name}}}"),
        case("a missing partial", "no partial", page + "{{> nowhere}}"),
        case("a style attribute", "a style outside", page + "<p style=\"\">"),
        case("a script", "holds a script", page + "<p onclick=\"x\">"),
        case("an outside image", "something from outside", page + "<img src=\"https://example.org/x\">"),
        case("a repeated id", "id a stands twice", page + "<p id=\"a\">"),
        case("a label of nothing", "for names no id b", page + "<label for=\"b\">"),
        case("a form without token", "has no _csrf", page + "<form method=\"post\"></form>"),
        ("a lone template", {"page": page, "lone": "x"}, {"page": sample}, words, "lone.mustache has no sample"),
        ("a clean page", {"page": page}, {"page": sample}, words, None),
    ]


def self_test():
    missed = []
    for what, templates, samples, words, finding in planted():
        faults = run(templates, samples, words)[1]
        if finding is None and faults or finding is not None and not any(finding in fault for fault in faults):
            missed.append(f"{what}: expected {finding!r}, found {faults}")
    print("\n".join(missed) if missed else f"{len(planted())} planted cases, each as expected")
    return 1 if missed else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    pages, faults = run(*load())
    if arguments:
        folder = pathlib.Path(arguments[0])
        (folder / "assets").mkdir(parents=True, exist_ok=True)
        sheets = [APP / "Assets/app.css", ROOT / "Sources/Reporting/Templates/findings.css"]
        (folder / "assets/app.css").write_bytes(b"".join(sheet.read_bytes() for sheet in sheets))
        for name, text in pages.items():
            text = text.replace('href="/assets/app.css', 'href="assets/app.css')
            (folder / f"{name}.html").write_text(text, encoding="utf-8")
    print("\n".join(faults) if faults else f"{len(pages)} pages whole, every key, word and link in its place")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
