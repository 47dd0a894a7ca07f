#!/usr/bin/python3
"""The first ten minutes of somebody who has just installed the package: every click is one of the pointer, on what a name
and a role say. Prints a JSON line a stage. Run by test_first_ten_minutes.py; what only the outside knows (a browser has shown
the editor) comes through files: $OPENED holds the addresses that went to the browser, $SEEN is there once it showed them."""

import json
import os
import subprocess
import sys
import time

from bus import application, find, wait
import pyatspi

POD = "First steps"


class Stage:
    """What is done between two answers of the program, counted."""

    def __init__(self, name):
        self.name, self.clicks, self.keys, self.began = name, 0, 0, time.monotonic()

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            print(json.dumps({"stage": self.name, "seconds": round(time.monotonic() - self.began, 1), "clicks": self.clicks,
                              "typed": self.keys}), flush=True)

    def point(self, thing):
        box = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"], check=True)
        self.clicks += 1

    def click(self, role, name, seconds=20):
        def ready():
            thing = find(role, name, seconds)
            return thing if thing.getState().contains(pyatspi.STATE_ENABLED) else None
        thing = wait(f"{name} can be pressed", ready, seconds)
        time.sleep(0.4)  # it stands where it is
        self.point(find(role, name))
        print(f"clicked {name}", file=sys.stderr, flush=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
        self.keys += len(text)


def state(pod, word, seconds):
    return find("list item", f"^{pod}[^ ]*.*{word}", seconds)


def main():
    with Stage("Start the window"):
        wait("the window is on the bus", application, 60)
        find("push button", "^Use This computer$", 60)
    with Stage("Set up this computer") as stage:
        stage.click("push button", "^Use This computer$")
        stage.click("push button", "^Provision .", 60)
        stage.click("push button", "^Provision$")
        find("push button", "^New pod from a template$", 900)
    with Stage("New pod from a template") as stage:
        stage.click("push button", "^New pod from a template$")
        stage.click("text", "^Name$")
        stage.type(POD)
        stage.click("push button", "^Create pod$")
        state(POD, "running", 900)
    with Stage("VS Code opens in Chromium") as stage:
        stage.click("push button", "^Open VS Code$", 60)
        wait("the browser shows the editor", lambda: os.path.exists(os.environ["SEEN"]), 180)
    with Stage("A command in the terminal") as stage:
        stage.click("page tab", "^Terminal$")
        find("page tab", "^terminal-1|^Terminal 1", 60)
        view = wait("the terminal has the keyboard", lambda: find("terminal", "."), 30)
        time.sleep(3)  # its shell greets
        stage.point(view)
        stage.type("echo done >/workspace/typed\n")
        wait("the command has run", lambda: subprocess.run(["pinacle", "pod", "exec", POD, "--", "cat", "/workspace/typed"],
                                                            capture_output=True, text=True, check=False).stdout == "done\n", 40)
    with Stage("Stop") as stage:
        stage.click("push button", "^Stop$")
        state(POD, "stopped", 90)
    with Stage("Start") as stage:
        stage.click("push button", "^Start$")
        state(POD, "running", 180)
    with Stage("Snapshot") as stage:
        stage.click("page tab", "^Snapshots$")
        stage.click("push button", "^Take a snapshot$")
        find("push button", "^New pod from it", 120)
        state(POD, "running", 120)
    with Stage("Fork") as stage:
        cell = wait("the snapshot's row", lambda: find("tree item|table cell", "."), 20)
        stage.point(cell)
        stage.click("push button", "^New pod from it")
        stage.click("push button", "^OK$")
        state(f"{POD} copy", "running", 300)
    with Stage("Delete") as stage:
        stage.click("menu item", "^Pod$")
        stage.click("menu item", "^Delete")
        stage.click("text", "^The pod's name, to confirm$")
        stage.type(POD)
        stage.click("push button", "^Delete for good$")
        wait("the pod is gone", lambda: POD not in subprocess.run(["pinacle", "pod", "list", "--json"], capture_output=True, text=True,
                                                                 check=False).stdout.replace(f"{POD} copy", ""), 90)


if __name__ == "__main__":
    main()
