"""Makes target/windows/second-look-VERSION.zip: python scripts/package_windows.py [PROGRAM.exe]

Windows decides by one number in a program's file whether it opens a console. A program of the console kind
opens one behind the window; one of the window kind cannot write to the terminal it was called from, nor
does the terminal wait for it. So both lie in the folder, from one build: "Second Look.exe" to click on, and
second-look.exe for the terminal.
"""
import pathlib
import re
import struct
import subprocess
import sys
import zipfile

WINDOW, CONSOLE = 2, 3

root = pathlib.Path(__file__).resolve().parent.parent
program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / "target/release/second-look.exe").read_bytes()
version = re.search(r'^version = "(.+)"', (root / "Cargo.toml").read_text(encoding="utf-8"), re.M).group(1)


def as_window(program):
    """The same program, said to be of the window kind."""
    (header,) = struct.unpack_from("<I", program, 0x3C)
    if program[:2] != b"MZ" or program[header:header + 4] != b"PE\0\0":
        sys.exit("this is no program for Windows")
    # Signature and file header are 24 bytes long; the number lies 68 bytes into what follows.
    place = header + 24 + 68
    (kind,) = struct.unpack_from("<H", program, place)
    if kind != CONSOLE:
        sys.exit(f"the program is of kind {kind}, not a console program")
    return program[:place] + struct.pack("<H", WINDOW) + program[place + 2:]


folder = root / "target/windows"
folder.mkdir(parents=True, exist_ok=True)
notices = folder / "THIRD-PARTY.txt"
subprocess.run([sys.executable, str(root / "scripts/notices.py"), str(notices)], check=True)
name = f"second-look-{version}"
with zipfile.ZipFile(folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as out:
    out.writestr(f"{name}/Second Look.exe", as_window(program))
    out.writestr(f"{name}/second-look.exe", program)
    for text in [*root.glob("LICENSE-*"), *root.glob("assets/fonts/OFL-*.txt"),
                 root / "assets/icons/LICENSE-lucide.txt", notices]:
        out.write(text, f"{name}/{text.name}")
print(folder / f"{name}.zip")
