"""The window without eyes: driven from outside through the accessibility bus, by names and roles alone."""

import os
import subprocess
import unittest
from pathlib import Path

from support import BINARY, Pinacle, note, world
from test_window import Display

DESKTOP = os.environ.get("PINACLE_DESKTOP_BIN", str(Path(BINARY).parent / "pinacle-desktop"))
CLIENT = Path(__file__).resolve().parent / "accessibility/client.py"


class Accessibility(unittest.TestCase):
    def test_a_pod_from_beginning_to_end(self):
        world().server("here")  # the image is there
        pinacle = Pinacle()
        self.addCleanup(pinacle.close)
        pinacle.ok("server", "add", "local", "--name", "here")
        pinacle.ok("server", "provision", "here")
        programs = pinacle.home / "bin"
        programs.mkdir()
        browser = programs / "xdg-open"
        browser.write_text('#!/bin/sh\nprintf "%s\\n" "$1" >"$OPENED"\n')
        browser.chmod(0o755)
        with Display() as display:
            environment = {**pinacle.environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                           "PATH": f"{programs}:{os.environ['PATH']}", "OPENED": str(pinacle.home / "opened"),
                           "PINACLE_SECRETS": "file"}
            script = (f"/usr/libexec/at-spi-bus-launcher --launch-immediately & sleep 1; {DESKTOP} & window=$!; "
                      f"{CLIENT}; code=$?; kill $window; wait $window; kill %1; exit $code")
            done = subprocess.run(["dbus-run-session", "--", "bash", "-c", script], env=environment, capture_output=True, text=True,
                                  timeout=300, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr[-4000:])
        for line in done.stdout.splitlines():
            note(line)
        (pod,) = pinacle.pods()
        self.assertEqual((pod["name"], pod["status"]), ("Blind date", "stopped"))
        address = next(tab["url"] for tab in pod["tabs"] if tab["name"] == "dev")
        self.assertEqual(Path(environment["OPENED"]).read_text().strip(), address)
