#!/usr/bin/python3
"""Somebody who cannot see the window: makes a pod, reads its state, opens its address, stops and deletes it, by names and
roles alone, through the accessibility bus. Run by test_accessibility.py; $OPENED is the file that the browser writes to."""

import os

import pyatspi
from bus import act, application, find, wait


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
