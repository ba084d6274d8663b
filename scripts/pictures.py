"""Turns the drawn people, things and scenes into lists of shapes, which the program draws at the size it needs.

iced's own SVG widget reads every font of the system at its first picture; pixels would be larger, and
coarse on a fine screen. A list begins with its width, its height and the sum of its source; then a line a shape:

    fill COLOUR PATH
    line COLOUR WIDTH round|butt PATH
    clip PATH                               the picture is seen inside it

A path has absolute M, L, C and Z, with a space between all its words.
"""
import glob
import io
import os
import re
import subprocess
import sys
import zlib

from PIL import Image
from svgelements import SVG, Close, CubicBezier, Line, Move, Path, QuadraticBezier, Shape

out = sys.argv[1]
source = f"{out}/src"
LENS = "#FDF3E3"
# The wall of a scene, from its top to its foot.
WALL = (0xF9, 0xE4, 0xCC), (0xF3, 0xCF, 0xA8)


def wall(width, height):
    """Bands, each one step of colour from the next and reaching under it: no eye sees them, and they are
    drawn in less time than a gradient."""
    steps = max(abs(a - b) for a, b in zip(*WALL))
    bands = ""
    for step in range(steps + 1):
        colour = "".join(f"{round(a + (b - a) * step / steps):02X}" for a, b in zip(*WALL))
        y = height * step / (steps + 1)
        bands += f'<path d="M0 {y:.1f}H{width}V{min(height, y + height / steps + 1):.1f}H0z" fill="#{colour}"/>'
    return bands


def person(name, x, y, side):
    text = open(f"{source}/{name}.svg").read()
    inner = re.search(r"<svg[^>]*>(.*)</svg>", text, re.S).group(1)
    return f'<g transform="translate({x} {y}) scale({side / 240:.5f})">{inner}</g>'


def scene(width, height, body, clip=""):
    clip = f'<path id="clip" d="{clip}"/>' if clip else ""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}">{clip}{body}</svg>')


def home():
    clip = "M0 300V21A21 21 0 0 1 21 0H677A21 21 0 0 1 698 21V300Z"
    body = f'''{wall(698, 300)}
<g fill="{LENS}" stroke="#FFFFFF" stroke-width="10"><circle cx="178" cy="168" r="136"/><circle cx="520" cy="168" r="136"/></g>
<path d="M309 132C323 102 375 102 389 132" fill="none" stroke="#FFFFFF" stroke-width="11" stroke-linecap="round"/>
{person("elder-woman", 58, 42, 236)}{person("student", 398, 30, 244)}
<rect y="256" width="698" height="44" fill="#B7763F"/><rect y="256" width="698" height="9" fill="#D09355"/>
<path d="M606 214h52v30a14 14 0 0 1-14 14h-24a14 14 0 0 1-14-14z" fill="#FFF"/><path d="M658 222h6a10 10 0 0 1 0 22h-6" fill="none" stroke="#FFF" stroke-width="6"/><path d="M640 214h18v30a14 14 0 0 1-14 14h-12c6-3 8-9 8-16z" fill="#E3EBEA"/>
<g transform="translate(313 150)"><rect width="72" height="118" rx="13" fill="#16262C"/><rect x="6" y="10" width="60" height="96" rx="6" fill="#DFF0EE"/><rect x="14" y="22" width="34" height="16" rx="8" fill="#8FC3C4"/><rect x="14" y="46" width="44" height="22" rx="8" fill="#FFD766"/><rect x="24" y="76" width="34" height="14" rx="7" fill="#0E4A57"/></g>
<path d="M36 224h40l-6 36H42z" fill="#A84E30"/><path d="M56 224c-4-24-20-30-30-30 0 18 12 30 30 30zM56 224c2-28 16-38 28-40 0 22-8 36-28 40z" fill="#2F7D6B"/>'''
    return scene(698, 300, body, clip)


def first():
    body = f'''<g fill="{LENS}" stroke="#FFFFFF" stroke-width="10"><circle cx="139" cy="130" r="112"/><circle cx="381" cy="130" r="112"/></g>
<path d="M240 82C246 50 274 50 280 82" fill="none" stroke="#FFFFFF" stroke-width="11" stroke-linecap="round"/>
{person("elder-man", 23, 12, 232)}{person("elder-woman", 267, 16, 228)}
<path d="M0 240H520V266A28 28 0 0 1 492 294H28A28 28 0 0 1 0 266Z" fill="#B7763F"/><rect y="240" width="520" height="10" fill="#D09355"/>'''
    return scene(520, 294, body)


def call():
    # The lower part of the stage: a table with a cup and reading glasses, its corners cut to the stage's.
    clip = "M0 0H700V152A28 28 0 0 1 672 180H28A28 28 0 0 1 0 152Z"
    body = '''<g transform="translate(0 -420)">
<rect y="496" width="700" height="104" fill="#C89460"/><rect y="496" width="700" height="12" fill="#DDAE7B"/>
<g transform="translate(550 454)"><ellipse cx="36" cy="72" rx="58" ry="9" fill="#A9763F"/><path d="M0 0h72v40a22 22 0 0 1-22 22H22A22 22 0 0 1 0 40z" fill="#FFF"/><path d="M72 10h8a14 14 0 0 1 0 29h-9" fill="none" stroke="#FFF" stroke-width="8"/><path d="M48 0h24v40a22 22 0 0 1-22 22H34c10-5 14-14 14-26z" fill="#E1E9E7"/><path d="M0 18h72v8H0z" fill="#0E4A57"/></g>
<g transform="translate(382 522)" fill="none" stroke="#22343C" stroke-width="6"><ellipse cx="28" cy="22" rx="26" ry="18" fill="#E9C79C"/><ellipse cx="92" cy="22" rx="26" ry="18" fill="#E9C79C"/><path d="M54 18c4-5 8-5 12 0M4 14l18-26M116 14L98-12" stroke-linecap="round"/></g></g>'''
    return scene(700, 180, body, clip)


def icon():
    body = '''<rect x="8" y="8" width="240" height="240" rx="52" fill="#FBF6EE" stroke="#E0D4C1" stroke-width="4"/>
<g fill="#FFD766" stroke="#0E4A57" stroke-width="14" stroke-linecap="round"><circle cx="78" cy="148" r="44"/><circle cx="178" cy="148" r="44"/></g>
<path d="M118 134C122 120 134 120 138 134M38 124L24 74M218 124L232 74" fill="none" stroke="#0E4A57" stroke-width="14" stroke-linecap="round"/>'''
    return scene(256, 256, body)


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def path(shape):
    line = Path(shape)
    line.reify()
    # A quarter of a circle at most to each curve.
    line.approximate_arcs_with_cubics(0.25)
    words = []

    def add(letter, *points):
        words.extend([letter, *(number(value) for point in points for value in (point.x, point.y))])

    for part in line:
        if isinstance(part, Move):
            add("M", part.end)
        elif isinstance(part, Close):
            words.append("Z")
        elif isinstance(part, Line):
            add("L", part.end)
        elif isinstance(part, CubicBezier):
            add("C", part.control1, part.control2, part.end)
        elif isinstance(part, QuadraticBezier):
            start, control, end = part.start, part.control, part.end
            add("C", start + (control - start) * (2 / 3), end + (control - end) * (2 / 3), end)
        else:
            sys.exit(f"no such part of a path: {part!r}")
    return " ".join(words)


def colour(value):
    alpha = "" if value.alpha == 255 else f"{value.alpha:02X}"
    return f"{value.red:02X}{value.green:02X}{value.blue:02X}{alpha}"


def shapes(name, svg):
    wide, high = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups()
    lines = [f"{wide} {high} {zlib.crc32(svg.encode())}"]
    for shape in SVG.parse(io.StringIO(svg), reify=False, width=int(wide), height=int(high)).elements():
        if not isinstance(shape, Shape):
            continue
        words = path(shape)
        if shape.id == "clip":
            lines.append(f"clip {words}")
        elif shape.fill.value is not None:
            lines.append(f"fill {colour(shape.fill)} {words}")
        if shape.stroke.value is not None:
            cap = shape.values.get("stroke-linecap", "butt")
            turn = shape.transform
            width = shape.stroke_width * abs(turn.a * turn.d - turn.b * turn.c) ** 0.5
            lines.append(f"line {colour(shape.stroke)} {number(width)} {cap} {words}")
    with open(f"{out}/{name}.shapes", "w") as file:
        file.write("\n".join(lines) + "\n")


for file in sorted(glob.glob(f"{source}/*.svg")):
    shapes(os.path.basename(file).removesuffix(".svg"), open(file).read())
shapes("home-scene", home())
shapes("first-scene", first())
shapes("call-scene", call())

icons = os.path.join(os.path.dirname(out.rstrip("/")), "icons")
with open(f"{icons}/second-look.svg", "w") as file:
    file.write(icon())
small = f"{icons}/second-look-128.png"
subprocess.run(["rsvg-convert", "-z", "0.5", "-o", small], input=icon().encode(), check=True)
Image.open(small).convert("RGBA").save(small, optimize=True)
