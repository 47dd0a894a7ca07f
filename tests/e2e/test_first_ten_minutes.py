"""The first ten minutes, on a machine that has nothing: a bare Debian gets the package, sets itself up and has a pod's whole life
in the window, with a real pointer. Writes docs/first-ten-minutes.md."""

import datetime
import json
import os
import subprocess
import threading
import time
import unittest
from pathlib import Path

from support import ROOT, Bed, note, on_server, wait_for, world
from test_bare import Upstream, bare
from test_browser import playwright

BUILD = Path(os.environ.get("PINACLE_BUILD", ROOT / "build/ci"))
NETWORK = ["nsenter", "--net=/run/netns/pinacle-bare"]
HELP = Path(__file__).resolve().parent / "accessibility"


class Gate(Upstream):
    """gVisor's download host, which lets the download wait until the machine has the images that no registry here has."""

    def __init__(self):
        super().__init__()
        self.sum.write_text(self.right)
        self.open = threading.Event()
        handler = self.server.RequestHandlerClass.func
        answer, gate = handler.do_GET, self.open

        def wait_and_answer(request):
            gate.wait(250)
            answer(request)
        handler.do_GET = wait_and_answer


class FirstTenMinutes(unittest.TestCase):
    def setUp(self):
        self.seconds, self.without = {}, 0.0
        self.images = self.images_of_the_template()
        self.addCleanup(bare, "down")
        bare("up", timeout=400)
        self.root = Path(os.environ.get("PINACLE_BED", "/var/lib/pinacle-bed")) / "bare/root"
        self.upstream = Gate()
        self.addCleanup(self.upstream.close)

    def images_of_the_template(self):
        """The base image, and the images that setting up and the template's first pod would build."""
        world().server("here")
        pod = world().pinacle.ok("pod", "create", "--name", "image of the template", "--server", "here", "--template", "nodejs-blank",
                                 timeout=1500)
        image = on_server("here", "docker", "inspect", "--format", "{{.Config.Image}}", pod["container_id"]).strip()
        world().pinacle.discard(pod["id"])
        rows = world().pinacle.ok("log", "--grep", "Look for the pod image", "--limit", "500")
        tags = {word for row in rows if not row["pod"] for word in row["command"].replace("'", " ").split() if word.startswith("pinacle/pod:")}
        there = on_server("here", "docker", "images", "--format", "{{.Repository}}:{{.Tag}}").split()
        return ["debian:trixie-slim", image, *sorted(tags & set(there) - {image})]

    def install(self):
        folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"pinacle-deb-{os.getpid()}"
        subprocess.run(["cpack", "-G", "DEB", "-B", folder], cwd=BUILD, check=True, capture_output=True)
        package = next(folder.glob("*.deb"))
        (self.root / "tmp").mkdir(exist_ok=True)
        (self.root / "tmp/pinacle.deb").write_bytes(package.read_bytes())
        subprocess.run(["rm", "-rf", folder], check=True)
        bare("run", "apt-get", "update", "-qq", timeout=300)
        began = time.monotonic()
        bare("run", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "/tmp/pinacle.deb", timeout=900)
        self.seconds["Install the package"] = time.monotonic() - began
        # What plays the person, and no part of the program.
        bare("run", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends", "at-spi2-core",
             "dbus", "python3-pyatspi", "xdotool", "fonts-dejavu-core", timeout=900)
        browser = self.root / "usr/local/bin/xdg-open"
        browser.write_text('#!/bin/sh\nprintf "%s\\n" "$1" >/tmp/opened\n')
        browser.chmod(0o755)
        for file in ("bus.py", "ten_minutes.py"):
            (self.root / "tmp" / file).write_bytes((HELP / file).read_bytes())
        bare("run", "pinacle", "setting", "gvisor.source", self.upstream.address)
        bare("run", "pinacle", "setting", "gvisor.release", self.upstream.release)

    def give_images(self):
        """As soon as the machine has a Docker; the time that takes is nobody's first ten minutes."""
        wait_for("Docker on the bare machine", lambda: subprocess.run([*NETWORK, "true"], check=False).returncode == 0
                 and self.has_docker(), 400, 1)
        began = time.monotonic()
        bare("load", *self.images, timeout=400)
        self.without = time.monotonic() - began
        self.upstream.open.set()

    def has_docker(self):
        try:
            bare("run", "docker", "info")
            return True
        except AssertionError:
            return False

    def open_browser(self):
        """Chromium on the machine's own network, at the address that the window gave to the browser."""
        opened = self.root / "tmp/opened"
        wait_for("an address for the browser", opened.exists, 1800, 0.2)
        job = [{"kind": "editor", "url": opened.read_text().strip()}]
        done = subprocess.run([*NETWORK, "node", HELP.parent / "browser/driver.mjs", json.dumps(job)], capture_output=True, text=True,
                              env={**os.environ, "PLAYWRIGHT": str(playwright()), "PATIENCE": "120"}, timeout=300, check=False)
        note(done.stdout.strip()[:300])
        if done.returncode == 0:
            (self.root / "tmp/seen").write_text("the workbench and its files\n")

    def test_from_the_package_to_a_deleted_pod(self):
        playwright()
        self.install()
        helpers = [threading.Thread(target=work, daemon=True) for work in (self.give_images, self.open_browser)]
        read, write = os.pipe()
        display = subprocess.Popen([*NETWORK, "Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                                   pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(display.wait, 20)
        self.addCleanup(display.terminate)
        os.close(write)
        with os.fdopen(read) as number:
            name = ":" + number.readline().strip()
        manager = subprocess.Popen([*NETWORK, "openbox"], env={**os.environ, "DISPLAY": name}, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(manager.wait, 20)
        self.addCleanup(manager.terminate)
        time.sleep(1)
        for helper in helpers:
            helper.start()
        script = ("/usr/libexec/at-spi-bus-launcher --launch-immediately & sleep 1; pinacle-desktop 2>/tmp/window.err & window=$!; "
                  "python3 /tmp/ten_minutes.py; code=$?; kill $window; exit $code")
        command = [ROOT / "tests/testbed/bare", "run", "env", f"DISPLAY={name}", "QT_QPA_PLATFORM=xcb", "PINACLE_SECRETS=file",
                   "QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1", "OPENED=/tmp/opened", "SEEN=/tmp/seen", "LC_ALL=C.UTF-8", "dbus-run-session",
                   "--", "bash", "-c", script]
        done = subprocess.run(command, capture_output=True, text=True, timeout=3000, check=False)
        if done.returncode != 0 and "PINACLE_SHOT" in os.environ:
            subprocess.run([*NETWORK, "import", "-display", name, "-window", "root", os.environ["PINACLE_SHOT"]], check=False)
        errors = (self.root / "tmp/window.err").read_text()[-1500:] if (self.root / "tmp/window.err").exists() else ""
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr[-3000:] + errors)
        stages = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        for stage in stages:
            note(str(stage))
        self.assertEqual([stage["stage"] for stage in stages][-1], "Delete")
        self.write_document(stages)

    def write_document(self, stages):
        rows = [{"stage": "Install the package (`apt install ./pinacle-desktop.deb`)", "clicks": 0, "typed": 0,
                 "seconds": round(self.seconds["Install the package"], 1)}, *stages]
        for row in rows:
            if row["stage"] == "Set up this computer":
                row["seconds"] = round(row["seconds"] - self.without, 1)
        lines = [f"| {row['stage']} | {row['clicks']} | {row['typed'] or '–'} | {row['seconds']:.1f} |" for row in rows]
        total = f"| **Together** | **{sum(r['clicks'] for r in rows)}** | **{sum(r['typed'] for r in rows)}** | **{sum(r['seconds'] for r in rows):.0f}** |"
        (ROOT / "docs/first-ten-minutes.md").write_text("\n".join([
            "# The first ten minutes", "",
            f"Written by `tests/e2e/run.py FirstTenMinutes` ({datetime.date.today()}), which plays them: a bare Debian 12 without Docker (a root "
            "file system, network and processes of its own) gets the package, and everything after that is a pointer that clicks on what a "
            "name and a role say, under a real X server, with real Docker, gVisor and Chromium.", "",
            "| stage | clicks | keys | seconds |", "|---|---|---|---|", *lines, total, "",
            "What is not as it is for you: no image registry can be reached where this runs, so the machine is given the base image and the "
            "pod's image before it would build them. Without them the first pod of a template builds its image, which takes minutes once "
            "([performance](performance.md)). gVisor's release comes from a file server of the test. The seconds are of a shared machine "
            "with two processors.", ""]), encoding="utf-8")
