"""Writes what the licences of the crates in the program ask to be handed on with it, each text once:
python3 scripts/notices.py FILE [TARGET TRIPLE, else this computer's]
"""
import json
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
out = pathlib.Path(sys.argv[1])
version = subprocess.run(["rustc", "-vV"], check=True, capture_output=True, text=True).stdout
triple = sys.argv[2] if len(sys.argv) > 2 else re.search(r"^host: (.+)$", version, re.M).group(1)
command = ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", triple]
data = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=root).stdout)
packages = {package["id"]: package for package in data["packages"]}
nodes = {node["id"]: node for node in data["resolve"]["nodes"]}

# What is linked in: neither what only builds it nor what only tests it.
own = data["resolve"]["root"]
linked, open_ = {own}, [own]
while open_:
    for dep in nodes[open_.pop()]["deps"]:
        if any(kind["kind"] is None for kind in dep["dep_kinds"]) and dep["pkg"] not in linked:
            linked.add(dep["pkg"])
            open_.append(dep["pkg"])
linked.remove(own)

# The text, and the crates it holds for.
texts, without = {}, []
for package in sorted((packages[name] for name in linked), key=lambda package: (package["name"], package["version"])):
    folder = pathlib.Path(package["manifest_path"]).parent
    named = re.compile(r"^(licen[cs]e|copying|copyright|notice|unlicense)", re.I)
    files = {path for path in folder.iterdir() if path.is_file() and named.match(path.name)}
    if package["name"].endswith("-sys"):
        # The C sources it brings along.
        files |= {path for path in folder.glob("*/*/LICENSE*") if path.is_file()}
    name = f"{package['name']} {package['version']} ({package['license'] or 'see its text'})"
    if not files:
        without.append(f"{name}, {', '.join(package['authors']) or package['repository']}")
    for path in sorted(files):
        text = path.read_text(encoding="utf-8", errors="replace").strip().replace("\r\n", "\n")
        texts.setdefault(text, []).append(name)

out.parent.mkdir(parents=True, exist_ok=True)
with out.open("w", encoding="utf-8", newline="\n") as file:
    file.write(f"Second Look contains {len(linked)} libraries of others, under these licences.\n")
    for text, names in sorted(texts.items(), key=lambda entry: entry[1][0].lower()):
        file.write("\n" + "=" * 100 + "\n" + "\n".join(dict.fromkeys(names)) + "\n" + "-" * 100 + f"\n{text}\n")
    if without:
        file.write("\n" + "=" * 100 + "\nWithout a file of their own; the licence named is one of those above:\n")
        file.write("".join(f"{line}\n" for line in without))
print(f"{out}: {len(linked)} libraries, {len(texts)} texts")
