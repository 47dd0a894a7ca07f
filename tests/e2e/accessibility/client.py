#!/usr/bin/python3
"""Somebody who cannot see the window: makes a pod, reads its state, opens its address, stops and deletes it, by names and
roles alone, through the accessibility bus. Run by test_accessibility.py; $OPENED is the file that the browser writes to."""

import os
import re
import sys
import time

import pyatspi


def showing(thing):
    """The thing and all below it that is on the screen."""
    try:
        children = list(thing) if thing else []
        if thing and (thing.getRoleName() == "application" or thing.getState().contains(pyatspi.STATE_SHOWING)):
            yield thing
            for child in children:
                yield from showing(child)
    except Exception:  # gone while we looked
        return


def application():
    return next((each for each in pyatspi.Registry.getDesktop(0) if each and each.name == "Pinacle Desktop"), None)


def wait(what, condition, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = condition()
        if answer:
            return answer
        time.sleep(0.3)
    for thing in showing(application()):
        if thing.name:
            print(f"  on the screen: {thing.getRoleName()} {thing.name!r}", file=sys.stderr)
    sys.exit(f"not within {seconds} s: {what}")


def find(role, name, seconds=20):
    def look():
        for thing in showing(application()):
            try:
                if thing.getRoleName() == role and re.search(name, thing.name):
                    return thing
            except Exception:
                continue
        return None
    return wait(f"a {role} called {name}", look, seconds)


def act(role, name, seconds=20):
    """Does what a screen reader's "press" does, once the thing can be pressed."""
    def ready():
        thing = find(role, name, seconds)
        return thing if thing.getState().contains(pyatspi.STATE_ENABLED) else None
    wait(f"{name} can be pressed", ready, seconds).queryAction().doAction(0)
    print(f"pressed {name}", flush=True)


def main():
    wait("the window is on the bus", application, 30)
    act("push button", "^New pod")
    name = find("text", "^Name$")
    name.queryEditableText().setTextContents("Blind date")
    for each in ("VS Code", "Terminal", "Redis"):
        box = find("check box", f"^{each}$")
        if box.getState().contains(pyatspi.STATE_CHECKED):
            box.queryAction().doAction(0)
    act("push button", "^Create pod$")
    print("state:", find("list item", "^Blind date.*running", 120).name, flush=True)
    act("push button", "^Open dev$")
    address = wait("the browser was asked to open the pod", lambda: os.path.exists(os.environ["OPENED"]) and open(os.environ["OPENED"], encoding="utf-8").read(), 20)
    print("opened:", address.strip(), flush=True)
    act("push button", "^Stop")
    print("state:", find("list item", "^Blind date.*stopped", 60).name, flush=True)


if __name__ == "__main__":
    main()
