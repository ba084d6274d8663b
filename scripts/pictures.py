"""Rasterises the drawn people, and the scenes made of them, at twice their logical size.

iced's own SVG widget reads every font of the system at its first picture, so the program ships pixels.
"""
import os
import re
import subprocess
import sys

from PIL import Image

out = sys.argv[1]
source = f"{out}/src"
LENS = "#FDF3E3"
WALL = """<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#F9E4CC"/>
<stop offset="1" stop-color="#F3CFA8"/></linearGradient>"""


def person(name, x, y, side):
    text = open(f"{source}/{name}.svg").read()
    inner = re.search(r"<svg[^>]*>(.*)</svg>", text, re.S).group(1)
    # Gradients of two people in one scene must not share an id.
    inner = re.sub(r'id="([^"]+)"', rf'id="{name}-\1"', inner)
    inner = re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", inner)
    return f'<svg x="{x}" y="{y}" width="{side}" height="{side}" viewBox="0 0 240 240">{inner}</svg>'


def scene(width, height, body, defs=""):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}"><defs>{defs}</defs>{body}</svg>')


def lens(name, ground=LENS):
    defs = '<clipPath id="round"><circle cx="76" cy="76" r="72"/></clipPath>'
    body = (f'<circle cx="76" cy="76" r="74" fill="{ground}" stroke="#FFFFFF" stroke-width="4"/>'
            f'<g clip-path="url(#round)">{person(name, 4, 12, 144)}</g>')
    return scene(152, 152, body, defs)


def home():
    defs = WALL + '<clipPath id="card"><path d="M0 300V21A21 21 0 0 1 21 0H677A21 21 0 0 1 698 21V300Z"/></clipPath>'
    body = f'''<g clip-path="url(#card)"><rect width="698" height="300" fill="url(#wall)"/>
<g fill="{LENS}" stroke="#FFFFFF" stroke-width="10"><circle cx="178" cy="168" r="136"/><circle cx="520" cy="168" r="136"/></g>
<path d="M309 132C323 102 375 102 389 132" fill="none" stroke="#FFFFFF" stroke-width="11" stroke-linecap="round"/>
{person("elder-woman", 58, 42, 236)}{person("student", 398, 30, 244)}
<rect y="256" width="698" height="44" fill="#B7763F"/><rect y="256" width="698" height="9" fill="#D09355"/>
<path d="M606 214h52v30a14 14 0 0 1-14 14h-24a14 14 0 0 1-14-14z" fill="#FFF"/><path d="M658 222h6a10 10 0 0 1 0 22h-6" fill="none" stroke="#FFF" stroke-width="6"/><path d="M640 214h18v30a14 14 0 0 1-14 14h-12c6-3 8-9 8-16z" fill="#E3EBEA"/>
<g transform="translate(313 150)"><rect width="72" height="118" rx="13" fill="#16262C"/><rect x="6" y="10" width="60" height="96" rx="6" fill="#DFF0EE"/><rect x="14" y="22" width="34" height="16" rx="8" fill="#8FC3C4"/><rect x="14" y="46" width="44" height="22" rx="8" fill="#FFD766"/><rect x="24" y="76" width="34" height="14" rx="7" fill="#0E4A57"/></g>
<path d="M36 224h40l-6 36H42z" fill="#A84E30"/><path d="M56 224c-4-24-20-30-30-30 0 18 12 30 30 30zM56 224c2-28 16-38 28-40 0 22-8 36-28 40z" fill="#2F7D6B"/></g>'''
    return scene(698, 300, body, defs)


def first():
    defs = WALL + '<clipPath id="card"><rect width="520" height="330" rx="0"/></clipPath>'
    body = f'''<g clip-path="url(#card)">
<g fill="{LENS}" stroke="#FFFFFF" stroke-width="10"><circle cx="139" cy="130" r="112"/><circle cx="381" cy="130" r="112"/></g>
<path d="M240 82C246 50 274 50 280 82" fill="none" stroke="#FFFFFF" stroke-width="11" stroke-linecap="round"/>
{person("elder-man", 23, 12, 232)}{person("elder-woman", 267, 16, 228)}
<path d="M0 240H520V266A28 28 0 0 1 492 294H28A28 28 0 0 1 0 266Z" fill="#B7763F"/><rect y="240" width="520" height="10" fill="#D09355"/></g>'''
    return scene(520, 294, body, defs)


def call():
    # The lower part of the stage: a table with a cup and reading glasses, its corners cut to the stage's.
    defs = '<clipPath id="stage"><path d="M0 0H700V152A28 28 0 0 1 672 180H28A28 28 0 0 1 0 152Z"/></clipPath>'
    body = '''<g clip-path="url(#stage)"><g transform="translate(0 -420)">
<rect y="496" width="700" height="104" fill="#C89460"/><rect y="496" width="700" height="12" fill="#DDAE7B"/>
<g transform="translate(550 454)"><ellipse cx="36" cy="72" rx="58" ry="9" fill="#A9763F"/><path d="M0 0h72v40a22 22 0 0 1-22 22H22A22 22 0 0 1 0 40z" fill="#FFF"/><path d="M72 10h8a14 14 0 0 1 0 29h-9" fill="none" stroke="#FFF" stroke-width="8"/><path d="M48 0h24v40a22 22 0 0 1-22 22H34c10-5 14-14 14-26z" fill="#E1E9E7"/><path d="M0 18h72v8H0z" fill="#0E4A57"/></g>
<g transform="translate(382 522)" fill="none" stroke="#22343C" stroke-width="6"><ellipse cx="28" cy="22" rx="26" ry="18" fill="#E9C79C"/><ellipse cx="92" cy="22" rx="26" ry="18" fill="#E9C79C"/><path d="M54 18c4-5 8-5 12 0M4 14l18-26M116 14L98-12" stroke-linecap="round"/></g></g></g>'''
    return scene(700, 180, body, defs)


def icon():
    body = '''<rect x="8" y="8" width="240" height="240" rx="52" fill="#FBF6EE" stroke="#E0D4C1" stroke-width="4"/>
<g fill="#FFD766" stroke="#0E4A57" stroke-width="14" stroke-linecap="round"><circle cx="78" cy="148" r="44"/><circle cx="178" cy="148" r="44"/></g>
<path d="M118 134C122 120 134 120 138 134M38 124L24 74M218 124L232 74" fill="none" stroke="#0E4A57" stroke-width="14" stroke-linecap="round"/>'''
    return scene(256, 256, body)


def raster(name, svg, scale, folder):
    subprocess.run(["rsvg-convert", "-z", str(scale), "-o", f"{folder}/{name}.png"], input=svg.encode(), check=True)
    path = f"{folder}/{name}.png"
    # All colours are kept: a palette would merge the white rims with the lenses.
    Image.open(path).convert("RGBA").save(path, optimize=True)
    print(name, os.path.getsize(path), "bytes")


raster("home-scene", home(), 2, out)
raster("first-scene", first(), 2, out)
raster("call-scene", call(), 2, out)
for who in ("elder-woman", "elder-man", "student", "bank-clerk", "stall"):
    raster(f"lens-{who}", lens(who), 2, out)
raster("lens-caller", lens("caller", "#C9D6D8"), 2, out)
icons = os.path.join(os.path.dirname(out.rstrip("/")), "icons")
with open(f"{icons}/second-look.svg", "w") as file:
    file.write(icon())
raster("second-look-128", icon(), 0.5, icons)
