#!/usr/bin/env python3
"""The public API of the published crates, one line an item, from rustdoc's JSON.

    api.py LISTING JSON...   compares the listing with what the crates have; --write writes it
    api.py --formats JSON    every public type that has `Debug` has `defmt::Format`, but for the exceptions below

The listing is what a reviewer sees of a change of the API. What is generated of `wireloom::wire` is in
`tests/golden/api.txt`, and left out here.
"""
import collections
import difflib
import json
import re
import sys
from pathlib import Path

# What this reads. Rustdoc changes its JSON now and then; then somebody has to look whether all is still understood.
FORMATS = range(53, 60)

# What nobody prints on a target, and why. Each must be needed.
EXCEPTIONS = {
    r"wire::.*(Iter|Listing|Of|Names|Routes|Labels|Elements)$": "walks a list, or stands for one in types",
    r"wire::.*::laws::|wire::support::testing::": "for tests on hosts",
    r"wire::(print::|support::(print::|Cursor|BitWriter|options::Writer|Written))": "text is made on hosts",
    r"wire::(support::)?(Binding|Description|FieldDescription|Functions|Inner|Look|Registry|RegistryValue|Told)$":
        "what a protocol says of itself, for printers",
    r"::(\w*Slot|Slot|Entry|Memory|Storage|Buffers|PacketQueue)$": "memory",
    r"(::Stack|::(tcp|udp|icmp|raw|dns|dhcpv4)::(Socket|Listener|HalfOpen|TimeWait))$": "a machine; what it says has formats",
    r"::(Ref|ListenerRef)$|iface::Datagram$": "lends a machine; what it says has formats",
    r"iface::(fragment::Fragmenter|neighbor::Neighbors|rate::ErrorLimiter|reassembly::Reassembly|route::Routes)$": "a machine",
    r"iface::hash::(Idents|Key|Ports|Random)$": "secret",
    r"task::(Runner|Shared)$": "a machine",
}


class Crate:
    def __init__(self, path):
        data = json.loads(Path(path).read_text())
        if data["format_version"] not in FORMATS:
            sys.exit(f"{path}: rustdoc's JSON has format {data['format_version']}, which this script does not know")
        self.index, self.root = data["index"], str(data["root"])
        self.lines, self.types, self.seen = [], {}, set()
        # All that a macro makes of a spec stands where the macro does.
        self.places = collections.Counter(place(item) for item in self.index.values())
        self.name = self.index[self.root]["name"]
        self.module(self.root, self.name)

    # Walking

    def module(self, ident, path):
        if (ident, path) in self.seen:
            return
        self.seen.add((ident, path))
        self.lines.append(f"pub mod {path}")
        for child in self.index[ident]["inner"]["module"]["items"]:
            self.item(str(child), path)

    def item(self, ident, path, renamed=None):
        item = self.index.get(ident)
        if item is None or item["visibility"] != "public" or "#[doc(hidden)]" in map(attribute, item["attrs"]):
            return
        (kind, inner), = item["inner"].items()
        name = renamed or item["name"]
        here = f"{path}::{name}"
        written = len(self.lines)
        self.listed(ident, item, kind, inner, path, here)
        if kind not in ("module", "use") and self.is_generated(item):
            del self.lines[written:]

    def listed(self, ident, item, kind, inner, path, here):
        if kind == "module":
            self.module(ident, here)
        elif kind == "use":
            self.use(inner, path)
        elif kind in ("struct", "enum", "union", "trait", "trait_alias", "type_alias"):
            if (ident, here) not in self.seen:
                self.seen.add((ident, here))
                getattr(self, kind)(inner, here)
                if kind in ("struct", "enum", "union"):
                    self.types[here] = self.impls(inner["impls"], here)
        elif kind == "function":
            self.lines.append(f"pub {self.function(inner, here)}")
        elif kind == "constant":
            self.lines.append(f"pub const {here}: {self.ty(inner['type'])}")
        elif kind == "static":
            self.lines.append(f"pub static {here}: {self.ty(inner['type'])}")
        elif kind in ("macro", "proc_macro"):
            self.lines.append(f"pub macro {here}!")
        elif kind not in ("extern_crate", "impl", "primitive", "keyword"):
            sys.exit(f"{here}: nobody said how a {kind} is listed")

    def use(self, use, path):
        target = str(use["id"]) if use["id"] is not None else None
        if target is None or target not in self.index:
            self.lines.append(f"pub use {path}::{use['name']} = {use['source']}")
        elif use["is_glob"]:
            inner = self.index[target]["inner"]
            for child in inner.get("module", {}).get("items", []):
                self.item(str(child), path)
        else:
            self.item(target, path, use["name"])

    def struct(self, inner, here):
        generics, kind = self.generics(inner["generics"]), inner["kind"]
        if kind == "unit":
            self.lines.append(f"pub struct {here}{generics};")
        elif "tuple" in kind:
            fields = [self.field(field) for field in kind["tuple"]]
            self.lines.append(f"pub struct {here}{generics}({', '.join(fields)})")
        else:
            self.lines.append(f"pub struct {here}{generics}" + (" { .. }" if kind["plain"]["has_stripped_fields"] else ""))
            for field in kind["plain"]["fields"]:
                item = self.index.get(str(field))
                if item and item["visibility"] == "public":
                    self.lines.append(f"{here}::{item['name']}: {self.ty(item['inner']['struct_field'])}")

    union = struct

    def field(self, ident):
        item = self.index.get(str(ident))
        return self.ty(item["inner"]["struct_field"]) if item and item["visibility"] == "public" else "_"

    def enum(self, inner, here):
        self.lines.append(f"pub enum {here}{self.generics(inner['generics'])}")
        for ident in inner["variants"]:
            variant = self.index.get(str(ident))
            if variant is None:
                continue
            kind, text = variant["inner"]["variant"]["kind"], f"{here}::{variant['name']}"
            if kind == "plain":
                pass
            elif "tuple" in kind:
                types = [self.index[str(field)]["inner"]["struct_field"] for field in kind["tuple"] if field is not None]
                text += f"({', '.join(map(self.ty, types))})"
            else:
                fields = [self.index[str(field)] for field in kind["struct"]["fields"]]
                text += " { " + ", ".join(f"{f['name']}: {self.ty(f['inner']['struct_field'])}" for f in fields) + " }"
            self.lines.append(text)

    def trait(self, inner, here):
        bounds = self.bounds(inner["bounds"])
        self.lines.append(f"pub trait {here}{self.generics(inner['generics'])}" + (f": {bounds}" if bounds else ""))
        for ident in inner["items"]:
            self.member(str(ident), here)

    def trait_alias(self, inner, here):
        self.lines.append(f"pub trait {here}{self.generics(inner['generics'])} = {self.bounds(inner['params'])}")

    def type_alias(self, inner, here):
        self.lines.append(f"pub type {here}{self.generics(inner['generics'])} = {self.ty(inner['type'])}")

    def member(self, ident, here):
        item = self.index.get(ident)
        if item is None or "#[doc(hidden)]" in map(attribute, item["attrs"]):
            return
        (kind, inner), = item["inner"].items()
        name = f"{here}::{item['name']}"
        if kind == "function":
            self.lines.append(f"pub {self.function(inner, name)}" + (" { .. }" if inner["has_body"] else ""))
        elif kind == "assoc_const":
            self.lines.append(f"pub const {name}: {self.ty(inner['type'])}")
        elif kind == "assoc_type":
            known = inner.get("type")
            self.lines.append(f"pub type {name}" + (f" = {self.ty(known)}" if known else ""))

    def impls(self, idents, here):
        """Lists what an item implements; answers the traits' names."""
        traits = set()
        for ident in idents:
            impl = self.index[str(ident)]["inner"]["impl"]
            if impl["blanket_impl"]:
                continue
            trait = impl["trait"]
            if trait is None:
                for child in impl["items"]:
                    item = self.index.get(str(child))
                    if item and item["visibility"] == "public":
                        self.member(str(child), here)
                continue
            name = trait["path"].split("::")[-1]
            traits.add(name)
            # What the compiler finds out by itself is `Send` and `Sync` unless it is said that it is not.
            if name.startswith("Structural") or impl["is_synthetic"] and not (
                impl["is_negative"] and name in ("Send", "Sync")
            ):
                continue
            no = "!" if impl["is_negative"] else ""
            self.lines.append(f"impl {no}{name}{self.args(trait['args'])} for {here}")
        return traits

    def is_generated(self, item):
        span = item["span"]
        return bool(span) and ("/wire/woven/" in span["filename"] or self.places[place(item)] > 20)

    # Writing types as people do

    def function(self, inner, name):
        sig, header = inner["sig"], inner["header"]
        words = [word for word in ("const", "async", "unsafe") if header.get(f"is_{word}")]
        inputs = ", ".join(f"{arg}: {self.ty(ty)}" for arg, ty in sig["inputs"])
        output = f" -> {self.ty(sig['output'])}" if sig["output"] else ""
        return " ".join(words + ["fn "]).strip() + f" {name}{self.generics(inner['generics'])}({inputs}){output}" + self.wheres(inner["generics"])

    def generics(self, generics):
        params = []
        for param in generics["params"]:
            (kind, inner), = param["kind"].items()
            if kind == "type" and inner["is_synthetic"]:
                continue
            text = param["name"]
            if kind == "const":
                text = f"const {text}: {self.ty(inner['type'])}"
            elif kind == "type" and inner["bounds"]:
                text += f": {self.bounds(inner['bounds'])}"
            elif kind == "lifetime" and inner["outlives"]:
                text += ": " + " + ".join(inner["outlives"])
            params.append(text)
        return f"<{', '.join(params)}>" if params else ""

    def wheres(self, generics):
        parts = []
        for predicate in generics["where_predicates"]:
            if bound := predicate.get("bound_predicate"):
                parts.append(f"{self.ty(bound['type'])}: {self.bounds(bound['bounds'])}")
        return f" where {', '.join(parts)}" if parts else ""

    def bounds(self, bounds):
        texts = []
        for bound in bounds:
            if trait := bound.get("trait_bound"):
                mode = {"none": "", "maybe": "?", "maybe_const": "~const "}[trait["modifier"]]
                texts.append(mode + self.path(trait["trait"]))
            else:
                texts.append(str(bound.get("outlives", "use<..>")))
        return " + ".join(texts)

    def path(self, path):
        return path["path"].removeprefix("crate::") + self.args(path["args"])

    def args(self, args):
        if not args:
            return ""
        if parens := args.get("parenthesized"):
            output = f" -> {self.ty(parens['output'])}" if parens["output"] else ""
            return f"({', '.join(map(self.ty, parens['inputs']))}){output}"
        texts = []
        for arg in args.get("angle_bracketed", {}).get("args", []):
            (kind, inner), = arg.items() if isinstance(arg, dict) else [("infer", "_")]
            texts.append({"lifetime": lambda x: x, "type": self.ty, "const": lambda x: x["expr"], "infer": lambda x: "_"}[kind](inner))
        for known in args.get("angle_bracketed", {}).get("constraints", []):
            binding = known["binding"]
            if "equality" in binding:
                term = binding["equality"]
                texts.append(f"{known['name']} = {self.ty(term['type']) if 'type' in term else term['constant']['expr']}")
            else:
                texts.append(f"{known['name']}: {self.bounds(binding['constraint'])}")
        return f"<{', '.join(texts)}>" if texts else ""

    def ty(self, ty):
        if ty == "infer":
            return "_"
        (kind, inner), = ty.items()
        if kind == "resolved_path":
            return self.path(inner)
        if kind in ("generic", "primitive"):
            return inner
        if kind == "borrowed_ref":
            life = f"{inner['lifetime']} " if inner["lifetime"] else ""
            return f"&{life}{'mut ' if inner['is_mutable'] else ''}{self.ty(inner['type'])}"
        if kind == "tuple":
            return f"({', '.join(map(self.ty, inner))})"
        if kind == "slice":
            return f"[{self.ty(inner)}]"
        if kind == "array":
            return f"[{self.ty(inner['type'])}; {inner['len']}]"
        if kind == "impl_trait":
            return f"impl {self.bounds(inner)}"
        if kind == "dyn_trait":
            return "dyn " + " + ".join([self.path(t["trait"]) for t in inner["traits"]] + [inner["lifetime"]] * bool(inner["lifetime"]))
        if kind == "qualified_path":
            trait = f" as {self.path(inner['trait'])}" if inner["trait"] and inner["trait"]["path"] else ""
            owner = self.ty(inner["self_type"])
            return f"<{owner}{trait}>::{inner['name']}" if trait else f"{owner}::{inner['name']}"
        if kind == "raw_pointer":
            return f"*{'mut' if inner['is_mutable'] else 'const'} {self.ty(inner['type'])}"
        if kind == "function_pointer":
            sig = inner["sig"]
            output = f" -> {self.ty(sig['output'])}" if sig["output"] else ""
            return f"fn({', '.join(self.ty(ty) for _, ty in sig['inputs'])}){output}"
        sys.exit(f"nobody said how a type is written that is a {kind}")


def attribute(attr):
    return attr if isinstance(attr, str) else attr.get("other", "")


def of_item(line):
    """What belongs to an item stands with it."""
    return re.search(r"wireloom\w*[\w:]*", line).group(), line


def place(item):
    span = item["span"]
    return span and (span["filename"], *span["begin"], *span["end"])


def main():
    args = sys.argv[1:]
    if args[0] == "--formats":
        crate, needed, lacking = Crate(args[1]), set(), 0
        for path, traits in sorted(crate.types.items()):
            if "Debug" not in traits or "Format" in traits:
                continue
            reasons = {pattern for pattern in EXCEPTIONS if re.search(pattern, path)}
            needed |= reasons
            if not reasons:
                lacking += 1
                print(f"{path} has `Debug` and no `defmt::Format`")
        for pattern in EXCEPTIONS.keys() - needed:
            lacking += 1
            print(f"nothing is excepted by {pattern}")
        print(f"{sum('Format' in traits for traits in crate.types.values())} public types have `defmt::Format`")
        sys.exit(lacking > 0)
    write = "--write" in args
    listing, *sources = [arg for arg in args if arg != "--write"]
    text = "".join(f"{line}\n" for source in sources for line in sorted(set(Crate(source).lines), key=of_item))
    if write:
        Path(listing).write_text(text)
        return
    old = Path(listing).read_text()
    if old != text:
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), "committed", "now", n=0))
        sys.exit("the public API is another: read the difference, then `.ci/api --write`")
    print(f"the public API has {text.count(chr(10))} lines, as before")


main()
