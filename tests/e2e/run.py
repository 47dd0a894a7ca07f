#!/usr/bin/env python3
"""Runs the end-to-end tests on the bed, which must be up (tests/testbed/bed up).

    tests/e2e/run.py [NAME…]     only the tests whose name holds one of the words, e.g. `servers` or `test_delete`

Without a name in two lanes side by side, each with a home of its own: what breaks the boxes, and what lives on this computer.

The program is $PINACLE_BIN, default build/ci/bin/pinacle. One line a test; the last line is "N passed, N failed, N skipped".
"""

import fcntl
import os
import re
import signal
import subprocess
import sys
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import support  # noqa: E402

# What needs no pod first; what breaks servers last, before the final look at what is left. test_removal is in both lanes.
ORDER = ["test_servers", "test_lima", "test_bare", "test_many", "test_pod_life", "test_ssh", "test_life", "test_database", "test_interrupted", "test_services",
         "test_config", "test_projects", "test_new_repository", "test_browser", "test_window", "test_accessibility",
         "test_first_ten_minutes", "test_hostile",
         "test_concurrency", "test_crash", "test_moves", "test_watch", "test_faults", "test_third_box",
         "test_removal"]

# Modules and classes of the lane that works with the boxes, and breaks them; all else stays on this computer.
BOXES = ("test_servers", "test_watch", "test_faults", "test_pod_life.LifeOnBox", "test_pod_life.DeletingOnBox", "test_ssh.HostsBox",
         "test_browser.OnBox", "test_browser.Forwarding", "test_window.Window.test_box", "test_hostile.InAPod.", "test_hostile.Secrets",
         "test_moves", "test_third_box")

# Only where they are named, as tests/run full does: minutes each.
LONG = ("test_lima.RunningVm", "test_bare.Ubuntu", "test_bare.OpenRc", "test_moves.BigMove", "test_many.Many", "test_interrupted.EveryStep",
        "test_first_ten_minutes.FirstTenMinutes")


class Report(unittest.TestResult):
    """One line a test, and the whole story of each failure below it."""

    def startTest(self, test):
        super().startTest(test)
        self.began = time.monotonic()
        self.passed_parts = True

    def line(self, word, test, text=""):
        seconds = time.monotonic() - getattr(self, "began", time.monotonic())
        print(f"{word:7} {seconds:6.1f} s  {test.id()}{'  ' + text if text else ''}", flush=True)

    def addSuccess(self, test):
        self.passed = getattr(self, "passed", 0) + 1
        self.line("PASS", test)

    def addError(self, test, err):
        super().addError(test, err)
        self.line("FAIL", test)
        print(self.errors[-1][1], flush=True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.line("FAIL", test)
        print(self.failures[-1][1], flush=True)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.line("FAIL", subtest)
            print((self.failures or self.errors)[-1][1] if issubclass(err[0], test.failureException) else self.errors[-1][1],
                  flush=True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line("SKIP", test, reason)


def every_test(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from every_test(item)
        else:
            yield item


def lane_of(test):
    return "boxes" if test.id().startswith(BOXES) else "here"


def in_lanes():
    """Both lanes as processes; their lines as they come, their sums as one."""
    children = [subprocess.Popen([sys.executable, "-u", __file__, f"--lane={lane}"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                 text=True, errors="replace") for lane in ("here", "boxes")]
    signal.signal(signal.SIGTERM, lambda *_: [child.terminate() for child in children])
    sums = [0, 0, 0]

    def follow(child):
        for line in child.stdout:
            if match := re.fullmatch(r"(\d+) passed, (\d+) failed, (\d+) skipped\n", line):
                sums[:] = (was + int(more) for was, more in zip(sums, match.groups()))
            else:
                print(line, end="", flush=True)

    readers = [threading.Thread(target=follow, args=[child]) for child in children]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    failed = [child for child in children if child.wait() != 0]
    if failed and sums[1] == 0:
        sums[1] = 1  # it ended without its sum
    print("{} passed, {} failed, {} skipped".format(*sums), flush=True)
    return 1 if failed else 0


def main(names):
    lane = next((name.removeprefix("--lane=") for name in names if name.startswith("--lane=")), None)
    if lane:
        return run_tests(lambda test: not test.id().startswith(LONG) and (lane_of(test) == lane or "test_removal" in test.id()))
    # Two runs would stop each other's servers. The lock ends with this process.
    lock = open(Path(os.environ.get("PINACLE_BED", "/var/lib/pinacle-bed")).with_suffix(".e2e.lock"), "w", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("waiting for another run of these tests", file=sys.stderr, flush=True)
        fcntl.flock(lock, fcntl.LOCK_EX)
    return run_tests(lambda test: any(name in test.id() for name in names)) if names else in_lanes()


def run_tests(is_chosen):
    # Ctrl-C and a stopped CI job clean up like a failure does.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    tests = [test for module in ORDER for test in every_test(unittest.defaultTestLoader.loadTestsFromName(module))]
    chosen = [test for test in tests if is_chosen(test)]
    if any(lane_of(test) == "boxes" for test in chosen):
        support.FIRST_PORT = 35000
    report = Report()
    began = time.monotonic()
    unittest.TestSuite(chosen).run(report)
    passed = getattr(report, "passed", 0)
    failed = len(report.errors) + len(report.failures)
    skipped = len(report.skipped)
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed or passed == 0 or (skipped and os.environ.get("CI") == "true") else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
