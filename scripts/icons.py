"""The icons the program uses, cut out of Lucide's glyph font, and where each glyph lies.

The names are those of src/ui/icon.rs: one list, so that nothing is shipped that nobody shows.
"""
import json
import os
import re
import shutil
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

modules, root = sys.argv[1:3]
package = f"{modules}/lucide-static"
names = re.findall(r'"([a-z0-9-]+)"', open(f"{root}/src/ui/icon.rs").read().split("icons! {")[1].split("\n}\n")[0])
raw = json.load(open(f"{package}/font/info.json"))


def code(name):
    return int(raw[name]["encodedCode"].lstrip("\\"), 16)


codes = {name: code(name) for name in names if name in raw}
missing = sorted(set(names) - set(codes))
if missing:
    sys.exit(f"Lucide has no icon named {', '.join(missing)}")
font = TTFont(f"{package}/font/lucide.ttf")
options = subset.Options()
options.hinting = False
options.name_IDs = ["*"]
options.glyph_names = False
options.notdef_outline = True
cutter = subset.Subsetter(options)
cutter.populate(unicodes=codes.values())
cutter.subset(font)
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = "Second Look Icons"
out = f"{root}/assets/icons"
os.makedirs(out, exist_ok=True)
font.save(f"{out}/lucide-subset.ttf")
with open(f"{out}/codepoints.txt", "w") as file:
    for name in sorted(codes):
        file.write(f"{name} U+{codes[name]:04X}\n")
shutil.copy(f"{package}/LICENSE", f"{out}/LICENSE-lucide.txt")
print(len(codes), "icons,", os.path.getsize(f"{out}/lucide-subset.ttf"), "bytes")
