"""The two faces of the program, regular and bold, under family names of our own.

Latin: Atkinson Hyperlegible Next, whose parts by unicode range are merged into one file.
Chinese: Noto Sans SC, cut down to both levels of GB 2312.
A name of our own cannot clash with an installed font, and the OFL forbids reusing reserved ones.
"""
import glob
import os
import shutil
import sys

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTCollection, TTFont

modules, out = sys.argv[1:3]
NOTO = "/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc"


def rename(font, family, style):
    full = f"{family} {style}"
    names = {1: family, 2: style, 3: full, 4: full, 6: full.replace(" ", ""), 16: family, 17: style}
    table = font["name"]
    for record in list(table.names):
        if record.nameID in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
            table.removeNames(nameID=record.nameID)
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


def latin(weight, style):
    parts = []
    # Latin first: where parts share a glyph, its drawing is kept.
    for part in ("latin", "latin-ext"):
        found = glob.glob(f"{modules}/@fontsource/atkinson-hyperlegible-next/files/*-{part}-{weight}-normal.woff2")
        font = TTFont(found[0])
        font.flavor = None
        path = f"{part}-{weight}.ttf"
        font.save(path)
        parts.append(path)
    font = Merger().merge(parts)
    cmap = font.getBestCmap()
    space = cmap[0x20]
    # Spaces that French and our own markup use: each gets a glyph as wide as it should be.
    metrics = font["hmtx"].metrics
    glyf = font["glyf"]
    upem = font["head"].unitsPerEm
    for code, name, width in ((0x2009, "thinspace", 0.2), (0x202F, "narrownbspace", 0.2), (0x2060, "joiner", 0.0), (0x00A0, "nbspace2", None)):
        if code in cmap:
            continue
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        glyf.glyphs[name] = glyf[space]
        glyf.glyphOrder = font.getGlyphOrder()
        metrics[name] = (metrics[space][0] if width is None else round(width * upem), 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    rename(font, "Second Look Latin", style)
    path = f"{out}/SecondLookLatin-{style}.ttf"
    font.save(path)
    check(path, [*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0xB5), *range(0xB6, 0x100), 0x152, 0x153, 0x178, 0x2018, 0x2019, 0x201C, 0x201D, 0x2013, 0x2014, 0x2022,
                 0x2026, 0x20AC, 0x2009, 0x202F, 0x2212, 0xD7])


def chinese(style):
    wanted = set()
    for high in [*range(0xA1, 0xAA), *range(0xB0, 0xF8)]:
        for low in range(0xA1, 0xFF):
            try:
                wanted.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    wanted |= set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
    wanted |= set(range(0x2009, 0x2028)) | {0x202F, 0x2030, 0x2039, 0x203A, 0x2060, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212}
    wanted |= set(range(0x2460, 0x246A)) | set(range(0x3000, 0x3020)) | set(range(0xFF00, 0xFFF0))
    collection = TTCollection(NOTO.format(style))
    font = next(f for f in collection.fonts if f["name"].getDebugName(1).startswith("Noto Sans CJK SC"))
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "halt", "chws"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    # Narrow spaces the source lacks: French sums and our own markup use them in Chinese pages too.
    cmap = font.getBestCmap()
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in (0x2009, 0x202F):
                _ = table.cmap.setdefault(code, cmap[0x20])
    rename(font, "Second Look SC", style)
    # One face only: the CFF table keeps its own name too.
    font["CFF "].cff.fontNames[0] = f"SecondLookSC{style}"
    path = f"{out}/SecondLookSC-{style}.otf"
    font.save(path)
    check(path, [ord(c) for c in "的一是国反诈中心，。！？“”‘’（）《》：；、…—•·①⑨￥％" ])


def check(path, codes):
    cmap = TTFont(path).getBestCmap()
    missing = [f"U+{code:04X}" for code in codes if code not in cmap]
    print(path, os.path.getsize(path), "bytes,", len(cmap), "characters; missing:", missing or "none")


os.makedirs(out, exist_ok=True)
latin(400, "Regular")
latin(700, "Bold")
chinese("Regular")
chinese("Bold")
shutil.copy(f"{modules}/@fontsource/atkinson-hyperlegible-next/LICENSE", f"{out}/OFL-Atkinson.txt")
shutil.copy("/usr/share/doc/fonts-noto-cjk/copyright", f"{out}/OFL-NotoSansSC.txt")
