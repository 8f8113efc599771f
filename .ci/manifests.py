"""Looks at unpacked packages: does each manifest say what a reader of the registry wants to know, is all there that the
crate needs, and does nothing point out of the package?"""

import pathlib
import re
import sys
import tomllib

WANTED = ["description", "license", "repository", "readme", "keywords", "categories", "rust-version"]
NEEDED = {"wireloom-specs": ["README.md", "udp.ron"], "wireloom-phy": ["examples/dump.rs"]}
FORBIDDEN = re.compile(r"/(home|root|work|tmp)/|include_(str|bytes)!\(\"\.\./\.\./")

mistakes = []
for folder in map(pathlib.Path, sys.argv[1:]):
    package = tomllib.loads((folder / "Cargo.toml").read_text())["package"]
    name = package["name"]
    mistakes += [f"{name}: no `{key}`" for key in WANTED if not package.get(key)]
    wanted = [package.get("readme") or "README.md", "LICENSE-MIT", "LICENSE-APACHE", *NEEDED.get(name, [])]
    mistakes += [f"{name}: {file} is not in the package" for file in wanted if not (folder / file).is_file()]
    if len(package.get("keywords", [])) > 5:
        mistakes.append(f"{name}: a registry takes five keywords at most")
    normal = tomllib.loads((folder / "Cargo.toml").read_text())
    tables = [normal, *normal.get("target", {}).values()]
    for table in tables:
        for kind in ("dependencies", "build-dependencies", "dev-dependencies"):
            for dependency, value in table.get(kind, {}).items():
                if isinstance(value, dict) and "path" in value:
                    mistakes.append(f"{name}: {dependency} is a path")
                if kind == "dependencies" and not (isinstance(value, str) or value.get("version")):
                    mistakes.append(f"{name}: {dependency} has no version")
    for source in folder.rglob("*.rs"):
        for number, line in enumerate(source.read_text().splitlines(), 1):
            if FORBIDDEN.search(line):
                mistakes.append(f"{name}: {source.relative_to(folder)}:{number} leaves the package")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{name}: {sum(1 for f in folder.rglob('*') if f.is_file())} files, {size // 1024} KiB")
sys.exit("\n".join(mistakes) or 0)
