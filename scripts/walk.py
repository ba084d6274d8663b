#!/usr/bin/env python3
"""Walks the real window as a person would, by mouse or by keyboard alone, and says whether it arrived.

    scripts/walk.py --by keys --language fr --text 200 --size 1024x768 --pictures FOLDER target/release/second-look

From the first page: language, country, size of text, a situation to its kept ending, then a copy of all answers
saved and brought back. With --kiosk: the operator's first start, a visit of three situations with its code, and the
operator's page. With --group: a lesson of twenty minutes in which twelve phones vote over the local network, its counts on
paper and as a table. Where a thing lies, and what has focus, is asked of the accessibility tree (AT-SPI); what
is done is done by the pointer or the keys of a private display (Xvfb, openbox). Ends with 0 when all of it worked.
Needs: xvfb openbox xdotool imagemagick at-spi2-core dbus-daemon python3-gi gir1.2-atspi-2.0
"""
import argparse, json, os, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile, time, urllib.error, urllib.request

HERE = pathlib.Path(__file__).resolve().parent.parent
PRESSABLE = ("button", "push button", "radio button", "toggle button", "list item")


def words(language):
    """The program's words, by their names; `name.attribute` where it is an attribute."""
    found = {}
    for file in (HERE / "locales" / language).glob("*.ftl"):
        key = ""
        for line in file.read_text("utf-8").splitlines():
            if m := re.match(r"([a-z][\w-]*) = ?(.*)", line):
                key, found[m[1]] = m[1], m[2]
            elif m := re.match(r"    \.([\w-]+) = (.*)", line):
                found[f"{key}.{m[1]}"] = m[2]
    for file in (HERE / "locales" / language / "regions").glob("*.ftl"):
        found[f"region-{file.stem}"] = re.match(r"name = (.*)", file.read_text("utf-8"))[1]
    return found


def inside(options):
    """What runs within the private display and bus."""
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    say = words(options.language)
    home = pathlib.Path(os.environ["HOME"])
    subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for switch in ("ScreenReaderEnabled", "IsEnabled"):
        subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
                        "--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", switch, "<true>"],
                       stdout=subprocess.DEVNULL)
    time.sleep(0.5)
    verb = ["kiosk"] if options.kiosk else []
    program = subprocess.Popen([options.program, "--data-dir", home / "kept", *verb])

    def xdotool(*args):
        return subprocess.run(["xdotool", *map(str, args)], capture_output=True, text=True).stdout.strip()

    def wait(what, look, seconds=30):
        end = time.time() + seconds
        while time.time() < end:
            if (found := look()) is not None:
                return found
            time.sleep(0.1)
        picture("lost")
        there = " | ".join(f"{name} ({role})" for name, role, *_ in things())
        program.kill()
        sys.exit(f"{what} never came; there is: {there}")

    def shown():
        """The process that has the window: in a kiosk the newest child of the supervisor."""
        if not options.kiosk:
            return program.pid
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(program.pid)], capture_output=True, text=True)
        return max((int(pid) for pid in children.stdout.split()), default=0)

    def window_now():
        return xdotool("search", "--onlyvisible", "--pid", shown()).split("\n")[0] or None

    window = wait("the window", window_now)
    time.sleep(3)
    Atspi.init()  # not sooner: it looks once which programs there are
    number = 0

    def picture(name):
        nonlocal number
        number += 1
        if options.pictures:
            file = pathlib.Path(options.pictures) / f"{options.by}-{options.language}-{options.text}-{number:02}-{name}.png"
            subprocess.run(["import", "-window", window, str(file)], stderr=subprocess.DEVNULL)

    known = []
    larger = 100  # percent: as large as this window's words are by now

    def frame():
        if not known:
            desktop = Atspi.get_desktop(0)
            for at in range(desktop.get_child_count()):
                app = desktop.get_child_at_index(at)
                if app and app.get_process_id() == shown() and app.get_child_count():
                    app.set_cache_mask(Atspi.Cache.NONE)  # always ask the program
                    known.append(app)
        return known[0].get_child_at_index(0) if known else None

    def things():
        """Name, role, (x, y, width, height), whether it has focus: of everything there is."""
        try:
            root, found = frame(), []
            pending = [root] if root else []
            while pending:
                node = pending.pop()
                if node is None:
                    continue
                box = node.get_extents(Atspi.CoordType.WINDOW)
                focused = node.get_state_set().contains(Atspi.StateType.FOCUSED)
                found.append((node.get_name() or "", node.get_role_name(), (box.x, box.y, box.width, box.height), focused))
                pending += [node.get_child_at_index(i) for i in reversed(range(node.get_child_count()))]
            return found
        except Exception:  # the page changed under our hands
            known.clear()
            return []

    def find(test):
        for name, role, box, focused in things():
            if role in PRESSABLE and test(name):
                return name, box, focused
        return None

    def find_any(text):
        return next((name for name, *_ in things() if name.startswith(text)), None)

    def starts(text):
        return lambda name: name.startswith(text)

    def settle():
        """Until two looks are alike."""
        before = None
        for _ in range(60):
            now = things()
            if now and now == before:
                return now
            before = now
            time.sleep(0.12)
        return before

    def size():
        out = xdotool("getwindowgeometry", "--shell", window)
        return tuple(int(re.search(rf"{k}=(\d+)", out)[1]) for k in ("WIDTH", "HEIGHT"))

    def bar():
        """Top and middle of the lower bar, whose keys are Help and More; and where Help ends."""
        boxes = [(y, y + h / 2, x + w) for name, role, (x, y, w, h), _ in things() if role in PRESSABLE and name == say["bar-help"]]
        return min(boxes) if boxes else (size()[1], size()[1], 0)

    def click(test, what):
        for _ in range(40):
            name, (x, y, w, h), _ = wait(what, lambda: find(test))
            middle = (x + w / 2, y + h / 2)
            # Keys of the bar itself are reached there; what scrolls is hidden by it.
            in_bar = any(name.startswith(say[key]) for key in ("bar-help", "bar-more", "settings-title", "copies-look"))
            # At the height of Help, and so in the bar itself.
            in_bar = in_bar or abs(middle[1] - bar()[1]) < 4 and x >= bar()[2]
            # In one column the key that answers a call stands there too.
            in_bar = in_bar or (larger >= 150 and name == say["call-answer"])
            lowest = size()[1] if in_bar else bar()[0] - 24
            in_top = name in (say["bar-home"], say["bar-back"])
            strip = 0 if in_top else larger * 0.96
            if strip <= middle[1] < lowest:
                xdotool("mousemove", "--window", window, round(middle[0]), round(middle[1]), "click", 1)
                return name
            more = find(starts(say["bar-more"]))
            if not more or middle[1] < strip:
                xdotool("mousemove", "--window", window, size()[0] // 2, size()[1] // 2, "click", 4 if middle[1] < strip else 5)
            else:
                (mx, my, mw, mh) = more[1]
                xdotool("mousemove", "--window", window, mx + mw // 2, my + mh // 2, "click", 1)
            settle()
        wait(f"{what} in sight", lambda: None, 0)

    # Keys go to the window that has the focus: one sent to a window that its press closes would stay down.
    def tab(test, what):
        wait(what, lambda: find(test))
        for _ in range(160):
            found = next(((n, r) for n, r, _, focused in things() if focused), None)
            if found and found[1] in PRESSABLE and test(found[0]):
                time.sleep(0.2)  # no hand is quicker
                xdotool("key", "Return")
                return found[0]
            xdotool("key", "Tab")
            time.sleep(0.06)
        wait(f"{what} by Tab", lambda: None, 0)

    by_hand = tab if options.by == "keys" else click

    def press(test, what):
        # Focus and places change on the way to it; words only when something came of it.
        said = lambda all: [name for name, *_ in all]
        before = said(settle())
        came = lambda: True if said(things()) not in (before, []) else None
        name = by_hand(test, what)
        until = time.time() + 5
        while not came() and time.time() < until:
            time.sleep(0.2)
        if not came() and options.by == "mouse" and find(test):
            # It lay under the head of a stage: a little further down it is in sight.
            xdotool("mousemove", "--window", window, size()[0] // 2, size()[1] // 2, "click", 4)
            settle()
            name = by_hand(test, what)
        wait(f"what comes after “{name}”", came, 20)
        return name

    def exactly(key):
        return lambda name: name == say[key]

    def play(ended):
        """Plays what is open to its end, and on until `ended` is there."""
        for step in range(400):
            now = settle()
            names = [(n, r) for n, r, _, _ in now]
            if ended(names):
                return
            can = lambda key: any(n == say[key] or n.startswith(say[key]) for n, r in names if r in PRESSABLE)
            answers = [n for n, r in names if r in PRESSABLE and re.match(r"[A-E][\s\u202f\xa0]?[.．:：]", n)]
            if step % 3 == 0 and number < 40:
                picture("play")
            if any(n == say["note-begin"] for n, r in names if r in PRESSABLE):
                press(exactly("note-begin"), "Begin")
            elif can("call-answer"):
                press(exactly("call-answer"), "Answer")
            elif can("go-on"):
                press(starts(say["go-on"]), "Go on")
            elif can("spot-done"):
                press(starts(say["spot-done"]), "I have looked")
            elif answers:
                wanted = answers[step % len(answers)]
                press(lambda name: name == wanted, wanted)
            elif options.kiosk and can("debrief-again"):
                onward = re.sub(r"\{ \$\w+ \}", r"\\d+", say["path-next"])
                press(lambda name: re.match(onward, name), "the next one")
            else:
                wait("a way on", lambda: None, 0)

    def enlarge():
        nonlocal larger
        larger = options.text
        for _ in range({100: 0, 125: 1, 150: 2, 200: 3, 250: 4}[options.text]):
            xdotool("key", "ctrl+plus")
            settle()

    def to_next_child(act, name):
        """Does what leads to the next window of the kiosk, and looks at that."""
        nonlocal window, larger
        before = shown()
        act()
        larger = 100
        wait("the next child", lambda: shown() != before and window_now() or None)
        window = wait("its window", window_now)
        known.clear()
        time.sleep(1)
        xdotool("windowfocus", window)
        settle(); picture(name)

    def pin():
        for digit in "271828":
            press(lambda name: name == digit, digit)
        press(starts(say["go-on"]), "Go on")

    def stand():
        settle(); picture("pin")
        pin()
        settle(); picture("pin-again")
        pin()
        settle(); picture("set-up")
        to_next_child(lambda: by_hand(starts(say["setup-go"]), "To the visitors"), "attract")
        press(starts(say["language-name"]), "the language")
        enlarge()
        picture("welcome")
        press(starts(say["visit-few"]), "Five minutes")
        play(lambda names: any(n == say["visit-erase"] for n, _ in names))
        picture("farewell")
        if find_any(say["visit-the-code"].split("{")[0]) is None:
            sys.exit("there is no code to take away")
        to_next_child(lambda: by_hand(exactly("visit-erase"), "Erase and finish"), "attract-again")
        counts = sqlite3.connect(f"file:{home / 'kept/kiosk/kiosk.sqlite'}?mode=ro", uri=True)
        played, = counts.execute("SELECT total(count) FROM tally").fetchone()
        if played != 3:
            sys.exit(f"three were played, {played} counted")
        to_next_child(lambda: xdotool("key", "ctrl+alt+shift+o"), "operator-pin")
        pin()
        settle(); picture("operator")
        to_next_child(lambda: by_hand(starts(say["operator-leave"]), "Back to the visitors"), "attract-at-last")

    def ask(address, path, token=None, body=None):
        """What a phone's page asks of the lesson; the status alone where it is refused."""
        head = {"Origin": f"http://{address}", "Content-Type": "application/json"}
        head |= {"Authorization": f"Bearer {token}"} if token else {}
        data = None if body is None else json.dumps(body).encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(f"http://{address}{path}", data, head), timeout=40) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return None

    def lesson():
        press(starts(say["home-topics"]), "Topics")
        press(starts(say["group-title"]), "With a group")
        by_hand(exactly("lesson-plan-short"), "20 minutes")
        by_hand(exactly("group-way-phones"), "with phones")
        settle(); picture("plan")
        press(starts(say["group-to-steps"]), "The steps")
        picture("steps")
        press(starts(say["group-let-in"]), "Let phones in")
        press(starts(say["group-start"]), "Let them in")
        settle(); picture("phones")
        told = re.escape(say["group-phones-on"])
        told = re.sub(r"\\{\\ \\\$(\w+)\\ \\}", r"(?P<\1>[0-9.:]+)", told)
        found = next((m for m in (re.match(told, name) for name, *_ in things()) if m), None)
        if not found:
            sys.exit("no address is told: " + " | ".join(name for name, *_ in things()))
        address, code = found["address"], found["code"]
        phones = [ask(address, "/join", body={"room": code})["token"] for _ in range(12)]
        press(starts(say["group-begin"]), "Begin")
        def vote(round):
            """Each phone chooses: in the second vote five take A and seven B."""
            question = ask(address, "/state", phones[0])["question"]
            for seat, token in enumerate(phones):
                letter = "A" if seat % 2 == 0 and (round == 1 or seat < 10) else "B"
                body = {"question": question, "round": round, "answer": letter, "seq": 10 * question + round}
                if not isinstance(ask(address, "/vote", token, body), dict):
                    sys.exit(f"a vote of phone {seat + 1} was not taken")

        onward = ["leader-key-open-second", "leader-key-open", "leader-key-close", "group-close-second", "leader-key-talk",
                  "group-key-signs", "leader-key-next", "go-on", "leader-end"]
        for step in range(120):
            names = [name for name, role, _, _ in settle() if role in PRESSABLE]
            if say["leader-end-yes"] in names:
                break
            if step % 2 == 0 and number < 40:
                picture("wall")
            key = next((key for key in onward if say[key] in names), None) or wait("a way on", lambda: None, 0)
            if key in ("leader-key-close", "group-close-second"):
                vote(1 if key == "leader-key-close" else 2)
            press(exactly(key), key)
        press(exactly("leader-end-yes"), "End")
        settle(); picture("over")
        if ask(address, "/state", phones[0]) != 410:  # gone: the page says good-bye
            sys.exit("the phones were not told that the lesson is over")
        by_hand(starts(say["group-report-print"]), "the report")
        wait("the report", lambda: next((home / "kept" / "copies").glob("*.pdf"), None))
        by_hand(starts(say["group-report-table"]), "the table")
        table = wait("the table", lambda: next((home / "kept" / "copies").glob("*.csv"), None)).read_text("utf-8-sig")
        rows = [line.split(",") for line in table.splitlines()]
        if sum(row[2] == "question" and row[6:] == ["answers", "", "12"] for row in rows) != 2:
            sys.exit("the table does not count twelve answers to each of two questions: " + table)
        time.sleep(11)
        if ask(address, "/") is not None:
            sys.exit("the page is still there after the lesson")

    xdotool("windowfocus", window)
    if options.kiosk:
        stand()
        program.kill()
        print(f"arrived: kiosk, {options.by}, {options.language}, {options.text} %, {options.size}: {number} pictures")
        return
    press(starts(say[f"language-{options.language}"]), "the language")
    settle(); picture("country")
    country = {"en": "GB", "zh-CN": "CN", "fr": "FR"}[options.language]
    press(starts(say[f"region-{country}"]), "the country")
    enlarge()
    picture("home")
    if options.group:
        lesson()
        program.kill()
        print(f"arrived: a lesson, {options.by}, {options.language}, {options.text} %, {options.size}: {number} pictures")
        return
    press(starts(say["home-start"]), "Start")
    play(lambda names: any(n.startswith(say["debrief-again"]) for n, r in names if r in PRESSABLE))
    settle(); picture("ending")
    database = next((home / "kept").rglob("*.db"), None) or next((home / "kept").rglob("*.sqlite*"))
    rows = lambda: sqlite3.connect(f"file:{database}?mode=ro", uri=True).execute(
        "SELECT count(*) FROM attempt").fetchone()[0]
    if rows() != 1:
        sys.exit("the attempt is not in the database")

    press(exactly("bar-home"), "Home")
    press(starts(say["settings-title"]), "Settings")
    press(starts(say["settings-copy-save"]), "Save a copy")
    settle(); picture("copy-saved")
    # With --data-dir copies lie below it, else among the documents.
    if not list((home / "kept" / "copies").glob("*")):
        sys.exit("no copy was saved")
    press(starts(say["settings-copy-back"]), "Bring back a copy")
    settle(); picture("copies")
    press(starts("second-look-"), "the copy")
    settle(); picture("question")
    press(exactly("copy-yes"), "Bring it back")
    settle(); picture("brought-back")
    if rows() != 1:
        sys.exit("the answers did not come back")
    program.kill()
    print(f"arrived: {options.by}, {options.language}, {options.text} %, {options.size}: {database.name}, {number} pictures")


def outside(options):
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        for name in ("run", "config", "data", "cache"):
            (home / name).mkdir()
        (home / "run").chmod(0o700)
        tags = {"en": "en_GB.UTF-8", "zh-CN": "zh_CN.UTF-8", "fr": "fr_FR.UTF-8"}
        env = {k: v for k, v in os.environ.items() if not k.startswith(("WAYLAND", "AT_SPI", "LC_", "DBUS_"))}
        env |= {"HOME": folder, "XDG_RUNTIME_DIR": f"{folder}/run", "XDG_CONFIG_HOME": f"{folder}/config",
                "XDG_DATA_HOME": f"{folder}/data", "XDG_CACHE_HOME": f"{folder}/cache", "GSETTINGS_BACKEND": "memory",
                "LANG": tags[options.language], "ICED_BACKEND": "tiny-skia"}
        if options.pictures:
            pathlib.Path(options.pictures).mkdir(parents=True, exist_ok=True)
        return subprocess.run(
            ["xvfb-run", "-a", "-s", f"-screen 0 {options.size}x24 -nolisten tcp", "dbus-run-session", "--",
             shutil.which("python3", path="/usr/bin") or sys.executable, __file__, "--inside", *sys.argv[1:]],
            env=env, timeout=900).returncode


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--by", choices=("mouse", "keys"), default="mouse")
    parser.add_argument("--language", choices=("en", "zh-CN", "fr"), default="en")
    parser.add_argument("--text", type=int, choices=(100, 125, 150, 200, 250), default=100)
    parser.add_argument("--kiosk", action="store_true", help="a stand instead of a home")
    parser.add_argument("--group", action="store_true", help="a lesson with a group")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--pictures", help="a folder")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    chosen = parser.parse_args()
    sys.exit(inside(chosen) if chosen.inside else outside(chosen))
