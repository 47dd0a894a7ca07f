#!/usr/bin/env python3
"""An assistant's command line as their libraries (Ink, crossterm) write it, without the assistant.

Asks the terminal what it can do, draws a frame under what was there before, and draws it anew after each key: up over
its lines, each erased, in one synchronised update. Keys select, text and pastes go to the input line. Says at its end
what the terminal answered."""
import os
import re
import select
import sys
import termios
import time
import tty

ASK = "\x1b[?u\x1b]10;?\x1b\\\x1b]11;?\x1b\\\x1b[?2026$p\x1b[>q\x1b[c"  # the last one is answered by every terminal
BEGIN = "\x1b[?25l\x1b[?2004h\x1b[?1004h\x1b[>1u\x1b[>4;2m"
END = "\x1b[>4;0m\x1b[<u\x1b[?1004l\x1b[?2004l\x1b[?25h"
CHOICES = ["Trust this folder", "Read only", "Leave"]


def write(text):
    os.write(1, text.encode())


def read(seconds):
    return os.read(0, 65536).decode() if select.select([0], [], [], seconds)[0] else ""


def ask():
    write(ASK)
    answers, end = "", time.monotonic() + 10
    while not re.search(r"\x1b\[\?[0-9;]*c", answers) and time.monotonic() < end:
        answers += read(0.2)
    return answers


def brightness(answers):
    found = re.search(r"\x1b\]11;rgb:(..)", answers)
    return "unknown" if not found else "dark" if int(found.group(1), 16) < 128 else "light"


class Frame:
    def __init__(self, facts):
        self.facts, self.chosen, self.text, self.focus, self.lines = facts, 0, "", "?", 0

    def draw(self):
        width = 44
        lines = ["╭" + "─" * width + "╮"]
        for number, choice in enumerate(CHOICES):
            mark = "\x1b[36m❯\x1b[39m" if number == self.chosen else " "
            lines.append(f"│ {mark} {number + 1}. {choice}" + " " * (width - 6 - len(choice)) + "│")
        lines += ["╰" + "─" * width + "╯", "> " + (self.text or "\x1b[2mAsk something\x1b[22m"),
                  f"\x1b[38;2;120;130;140m{self.facts} · focus {self.focus}\x1b[39m", ""]
        up = "\x1b[2K\x1b[1A" * (self.lines - 1) + "\x1b[2K\x1b[G" if self.lines else ""
        write("\x1b[?2026h" + up + "\r\n".join(lines) + "\x1b[?2026l")
        self.lines = len(lines)

    def take(self, key):
        """Whether to go on."""
        if key == "\x1b[A":
            self.chosen = max(0, self.chosen - 1)
        elif key == "\x1b[B":
            self.chosen = min(len(CHOICES) - 1, self.chosen + 1)
        elif key in ("\x1b[I", "\x1b[O"):
            self.focus = "in" if key == "\x1b[I" else "out"
        elif key.startswith("\x1b[200~"):
            self.text += f"[{key[6:-6].count(chr(13)) + 1} lines pasted]"
        elif key == "\x7f":
            self.text = self.text[:-1]
        elif key == "\x1b\r":
            self.text += "⏎"
        elif key >= " ":
            self.text += key
        return key not in ("\x03", "\r")


KEY = re.compile(r"\x1b\[200~.*?\x1b\[201~|(?!\x1b\[200~)\x1b\[[0-9;?]*[A-Za-z~]|\x1b\r|[^\x1b]", re.S)


def main():
    before = termios.tcgetattr(0)
    tty.setraw(0)
    answers = ask()
    frame, typed, going = Frame(f"background {brightness(answers)}"), "", True
    write(BEGIN)
    frame.draw()
    while going:
        typed += read(60) or "\x03"
        while going and (key := KEY.match(typed)):
            typed = typed[key.end():]
            going = frame.take(key.group())
        frame.draw()
    write(END)
    termios.tcsetattr(0, termios.TCSADRAIN, before)
    print(f"chose {CHOICES[frame.chosen]!r}, wrote {frame.text!r}")
    print("synchronised: " + ("asked" if "\x1b[?2026;" in answers else "no answer"))
    sys.exit(0)


main()
