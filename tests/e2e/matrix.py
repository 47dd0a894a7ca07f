#!/usr/bin/env python3
"""The long part: every template and every service through its life on the bed. Writes docs/matrix.md.

    tests/e2e/matrix.py [NAME…]     only the rows named so; the document is then left alone

The bed must be up. Ends with "N passed, N failed, N skipped": one for each cell of the tables; a cell is skipped when what
it needs cannot be reached from here, or when this version has no such command.
"""

import datetime
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from support import ROOT, objects, on_server, wait_for, world  # noqa: E402

TEMPLATES = {"nodejs-blank": (3000, "It runs"), "nextjs": (3000, "PostgreSQL [0-9.]+ answers"), "vite": (5173, "/src/main.tsx"),
             "python-blank": (8000, "It runs"), "langflow": (7860, "<title>Langflow")}
TEMPLATE_COLUMNS = ("create", "answers", "stop/start", "snapshot", "fork", "hibernate/wake", "delete")
SERVICE_COLUMNS = ("install", "healthy", "killed → back", "stop/start", "data kept", "removed")
# How data is written and read again; the rest keeps nothing.
DATA = {"postgres": ("psql \"$DATABASE_URL\" -Xqc \"create table kept as select 'here' as word\"", "psql \"$DATABASE_URL\" -XAtqc 'table kept'"),
        "redis": ("redis-cli set kept here; sleep 1.2", "redis-cli get kept"),
        "jupyter": ("echo here > kept.ipynb.txt", "curl -s 127.0.0.1:8888/api/contents/kept.ipynb.txt | grep -o here | head -n 1"),
        "code-server": ("echo here > /root/.local/share/code-server/User/kept", "cat /root/.local/share/code-server/User/kept")}
VERSION = {"claude-code": "claude --version", "openai-codex": "codex --version", "gemini-cli": "gemini --version",
           "cursor-cli": "cursor-agent --version"}


class Unreachable(Exception):
    """Not a defect of ours: something outside that is needed is not there."""


class Row:
    """One line of a table: cells are tried in order; after a failure the rest is not."""

    def __init__(self, name):
        self.name, self.cells, self.notes, self.ended = name, {}, [], False

    def cell(self, column, check):
        if self.ended:
            self.cells[column] = "–"
            return
        began = time.monotonic()
        try:
            found = check()
            self.cells[column] = f"✓ {time.monotonic() - began:.0f} s" if found is None else found
        except Unreachable as reason:
            self.cells[column], self.ended = "unreachable", True
            self.notes.append(str(reason))
        except Exception as error:  # a cell's failure must not end the table
            self.cells[column], self.ended = "✗", True
            self.notes.append(f"{column}: {' '.join(str(error).split())[-300:]}")
        print(f"{self.name:14} {column:16} {self.cells[column]}", *(self.notes if self.ended else ()), flush=True)


def address(pinacle, pod, port):
    """What the pod answers on a port, asked for on its server as a browser would."""
    return on_server("here", "curl", "-sL", "-m", "60", "-H", f"Host: localhost-{port}.pod-{pod['slug']}.localhost:{pod['external_port']}",
                     f"http://127.0.0.1:{pod['external_port']}/", timeout=90)


def optional(pinacle, *words):
    """A command that this version may not have."""
    if re.search(rf"^\s*pinacle {words[0]} {words[1]}\b", pinacle.run("help").out, re.M):
        return lambda *more, **options: pinacle.ok(*words, *more, **options)
    return None


def template_row(pinacle, name):
    port, text = TEMPLATES[name]
    row, state = Row(name), {}
    title = f"matrix {name}"

    def create():
        state["pod"] = pinacle.ok("pod", "create", "--name", title, "--server", "here", "--template", name, timeout=1800)

    def answers():
        assert re.search(text, address(pinacle, state["pod"], port)), "the page is not what the project serves"
        log = pinacle.shell(title, f"cd /workspace/{state['pod']['slug']} && git log --oneline && git status --porcelain -uno")
        assert log.count("\n") == 1 and "First commit" in log, log

    def stop_start():
        pinacle.ok("pod", "stop", title)
        pinacle.ok("pod", "start", title, timeout=600)
        assert re.search(text, address(pinacle, state["pod"], port)), "another page after the start"

    def snapshot():
        make = optional(pinacle, "snapshot", "create")
        if not make:
            return "not in this version"
        folder = f"/workspace/{state['pod']['slug']}"
        pinacle.shell(title, f"echo before > {folder}/marker")
        make(title, "--name", "kept", timeout=900)
        pinacle.shell(title, f"echo after > {folder}/marker")
        pinacle.ok("snapshot", "restore", title, "kept", timeout=900)
        assert pinacle.shell(title, f"cat {folder}/marker").strip() == "before"
        assert re.search(text, address(pinacle, state["pod"], port)), "another page after the restore"

    def fork():
        make = optional(pinacle, "pod", "fork")
        if not make:
            return "not in this version"
        try:
            copy = make(title, "--name", f"{title} copy", timeout=900)
            assert re.search(text, address(pinacle, copy, port)), "the copy answers something else"
        finally:
            pinacle.discard(f"{title} copy")

    def hibernate():
        sleep = optional(pinacle, "pod", "hibernate")
        if not sleep:
            return "not in this version"
        sleep(title, timeout=600)
        pinacle.ok("pod", "wake", title, timeout=600)
        wait_for("it answers", lambda: re.search(text, address(pinacle, state["pod"], port)), 90, 2)

    def delete():
        pinacle.ok("pod", "delete", title, "--yes")
        assert objects("here", state["pod"]["id"]) == []

    try:
        for column, check in zip(TEMPLATE_COLUMNS, (create, answers, stop_start, snapshot, fork, hibernate, delete)):
            row.cell(column, check)
    finally:
        pinacle.discard(title)
    return row


def service_row(pinacle, pod, service):
    row = Row(service)

    def status():
        return next((each for each in pinacle.ok("service", "status", pod) if each["id"] == service), None)

    def healthy_again(pid):
        def check():
            now = status()
            return now and now["healthy"] and now["pid"] != pid

        wait_for("it is healthy again", check, 90, 1)

    def install():
        answer = pinacle.run("service", "add", pod, service, timeout=1800)
        if "cannot download" in answer.err:
            raise Unreachable(re.search(r"cannot download.*", answer.err).group(0))
        assert answer.code == 0, answer

    def healthy():
        assert status()["healthy"], status()
        if service in VERSION:
            assert re.search(r"\d+\.\d+", pinacle.shell(pod, VERSION[service]))

    def killed():
        pid = status()["pid"]
        pinacle.shell(pod, f"kill -9 {pid}")
        healthy_again(pid)

    def stop_start():
        pinacle.ok("service", "stop", pod, service)
        assert status()["state"] == "stopped"
        pinacle.ok("service", "start", pod, service)
        assert status()["healthy"]

    def data():
        if service not in DATA:
            return "keeps none"
        write, read = DATA[service]
        pinacle.shell(pod, write)
        pinacle.ok("pod", "stop", pod)
        pinacle.ok("pod", "start", pod, timeout=600)
        assert pinacle.shell(pod, read).strip() == "here"

    def removed():
        settings = " ".join(next(each for each in pinacle.ok("service", "list") if each["id"] == service)["settings"])
        # Where nobody has logged in or set anything up yet, as if somebody had.
        pinacle.shell(pod, f"for each in {settings or '/tmp'}; do [ -e $each ] || mkdir -p $each; done")
        pinacle.ok("service", "remove", pod, service, timeout=300)
        assert status() is None
        left = pinacle.shell(pod, f"ls -d /etc/init.d/{service} /etc/runlevels/*/{service} /usr/lib/pinacle/services/{service} "
                                  f"/var/log/pinacle/{service}.* {settings} 2>/dev/null || true")
        assert left == "", left

    try:
        for column, check in zip(SERVICE_COLUMNS, (install, healthy, killed, stop_start, data, removed)):
            row.cell(column, check)
    finally:
        if row.ended:
            pinacle.run("service", "remove", pod, service, timeout=300)
    return row


def table(head, columns, rows):
    lines = [f"| {head} | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    lines += [f"| {row.name} | " + " | ".join(row.cells.get(column, "–") for column in columns) + " |" for row in rows]
    return "\n".join(lines)


def write_document(templates, services):
    notes = [f"- **{row.name}**: {note}" for row in templates + services for note in row.notes]
    version = world().pinacle.run("--version").out.split()[-1]
    (ROOT / "docs/matrix.md").write_text(f"""\
# What was seen to work

Written by `tests/run full` ({datetime.date.today()}, version {version}, one Linux machine with two processors): every template and every
service through its life in real pods under gVisor. The times are of a shared machine, and tell what is quick and what is not.

## Templates
Each makes a pod with its services and a project that is a Git repository with a first commit. "Answers": the project's page
comes through the pod's address. The first pod of a template builds its image.

{table("template", TEMPLATE_COLUMNS, templates)}

## Services
Each is added to a running pod that was made without it, so nothing comes from an image.

{table("service", SERVICE_COLUMNS, services)}
{chr(10) + "## Notes" + chr(10) + chr(10).join(notes) + chr(10) if notes else ""}""", encoding="utf-8")


def main(names):
    pinacle = world().pinacle
    world().server("here")
    wanted = [name for name in TEMPLATES if not names or name in names]
    templates = [template_row(pinacle, name) for name in wanted]
    every = [each["id"] for each in pinacle.ok("service", "list")]
    services = []
    wanted = [each for each in every if not names or each in names]
    if wanted:
        pod = "matrix services"
        pinacle.ok("pod", "create", "--name", pod, "--server", "here", "--tier", "dev.large", "--no-services", timeout=900)
        try:
            services = [service_row(pinacle, pod, each) for each in wanted]
        finally:
            pinacle.discard(pod)
    if not names:
        write_document(templates, services)
    cells = [cell for row in templates + services for cell in row.cells.values()]
    failed = cells.count("✗")
    skipped = sum(cell in ("unreachable", "not in this version", "–") for cell in cells)
    print(f"{len(cells) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not cells else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
