"""The window with real clicks on a real server: make a pod, open a page of it, stop, start, delete."""

import os
import subprocess
import time
import unittest
from pathlib import Path

from support import BINARY, ROOT, Bed, Pinacle, note, world

PROGRAM = Path(os.environ.get("PINACLE_BUILD", Path(BINARY).resolve().parent.parent)) / "tests/window_on_bed"


class Display:
    """An X server of our own, on a number that the server chooses."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                                       pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        self.manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": self.name}, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        time.sleep(1)  # a window that is mapped before its manager is there may never be painted
        return self.name

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait(20)


class Window(unittest.TestCase):
    def click_through(self, server):
        world().server(server)  # the image is there
        pinacle = Pinacle()
        self.addCleanup(pinacle.close)
        if server == "here":
            pinacle.ok("server", "add", "local", "--name", server)
        else:
            self.addCleanup(Bed.box, server[-1], "link", "up")  # whatever became of who pulls it
            pinacle.ok("server", "add", Bed.address(server[-1]), "--name", server, "--key", Bed.facts()["BED_KEY"],
                       "--accept-host-key", Bed.fingerprint(server[-1]))
        pinacle.ok("server", "provision", server)
        pinacle.run("setting", "watch.seconds", "2")
        with Display() as display:
            done = subprocess.run([PROGRAM], env={**pinacle.environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
                                                  "PINACLE_SERVER": server,
                                                  "PINACLE_BOX": server[3:] if server != "here" else "",
                                                  "PINACLE_BED_SCRIPT": str(ROOT / "tests/testbed/bed"), "PINACLE_PICTURES": os.environ.get("PINACLE_PICTURES", ""),
                                                  "QTEST_FUNCTION_TIMEOUT": "600000"},
                                  capture_output=True, timeout=600, check=False)
        text = done.stdout.decode(errors="replace")
        for line in text.splitlines():
            if "worst stall" in line:
                note(line.strip())
        self.assertEqual(done.returncode, 0, text[-3000:] + done.stderr.decode(errors="replace")[-1000:])
        self.assertEqual(pinacle.pods(), [])

    def test_this_computer(self):
        self.click_through("here")

    def test_box_through_a_forward(self):
        self.click_through("box1")
