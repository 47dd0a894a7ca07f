"""The window as somebody meets it who knows names and roles alone: through the accessibility bus. For programs that run
inside the session of that bus."""

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
                if re.fullmatch(role, thing.getRoleName()) and re.search(name, thing.name):
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


def write(name, text):
    find("text", name).queryEditableText().setTextContents(text)
