"""Hostile text never runs outside the pod, never breaks a row, and arrives unchanged or is clearly refused."""

import concurrent.futures
import json
import os
import secrets
import threading
import time
import unittest
from pathlib import Path

from hostile import CANARY, hostile_texts, long_texts
from support import Pinacle, world

PRINT_ARGUMENTS = "import sys, os; sys.stdout.buffer.write(b'\\0'.join(os.fsencode(a) for a in sys.argv[1:]))"
PRINT_ENVIRONMENT = "import sys, os; sys.stdout.buffer.write(b'\\0'.join(k + b'=' + v for k, v in os.environb.items()))"


class Quiet(unittest.TestCase):
    """After each test: nothing was executed on this machine (the boxes share its /tmp), and every row can be read."""

    def setUp(self):
        Path(CANARY).unlink(missing_ok=True)
        self.addCleanup(self.nothing_ran)

    def nothing_ran(self):
        self.assertFalse(Path(CANARY).exists(), "something of a hostile text was executed outside the pod")

    def rows(self, pinacle):
        rows = pinacle.ok("log", "--limit", "100000")
        for row in rows:
            self.assertIsInstance(row["command"], str)
            self.assertIn("exit_code", row)
        for line in pinacle.run("event").out.splitlines():
            self.assertIn("event", json.loads(line) if line.startswith("{") else {"event": ""})
        return rows


class OnTheCommandLine(Quiet):
    """What is checked before any server is asked; one process each, so several at a time."""

    @classmethod
    def setUpClass(cls):
        cls.pinacle = Pinacle()
        cls.addClassCleanup(cls.pinacle.close)
        cls.pinacle.ok("server", "add", "local", "--name", "here")

    def each(self, texts, arguments, codes):
        def attempt(text):
            return text, self.pinacle.run(*arguments(text), timeout=60)

        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            for text, answer in pool.map(attempt, texts):
                if answer.code not in codes or (answer.code != 0 and not answer.err.strip()):
                    with self.subTest(text[:60]):
                        self.fail(str(answer))
        self.assertEqual(self.pinacle.pods(), [])

    def test_pod_names(self):
        self.each(hostile_texts() + long_texts(),
                  lambda text: ("pod", "create", f"--name={text}", "--server", "here", "--no-services", "--dry-run"), (0, 2))

    def test_environment_keys(self):
        self.each([text for text in hostile_texts()[::2] if "=" not in text] + long_texts()[:1],
                  lambda text: ("pod", "create", "--name", "x", "--server", "here", "--no-services", "--dry-run", "--env", f"{text}=v"),
                  # Some of them are good names (if, done); everything else is refused.
                  (0, 2))
        for key in ("a b", "a;b", "1a", "", "a-b", "a$b", "ä", "a\nb"):
            answer = self.pinacle.run("pod", "create", "--name", "x", "--server", "here", "--no-services", "--dry-run", "--env", f"{key}=v")
            self.assertEqual(answer.code, 2, str(answer))

    def test_names_of_things_that_are_not_there(self):
        texts = hostile_texts()[::8] + long_texts()[:1]
        self.each(texts, lambda text: ("pod", "create", "--name", "x", "--server", "here", f"--template={text or 'x'}", "--dry-run"), (2,))
        self.each(texts, lambda text: ("pod", "create", "--name", "x", "--server", "here", f"--tier={text or 'x'}", "--dry-run"), (2,))
        self.each(texts, lambda text: ("pod", "create", "--name", "x", "--server", "here", f"--service={text}", "--dry-run"), (2,))
        self.each(texts, lambda text: ("pod", "create", "--name", "x", f"--server={text or 'x'}", "--no-services", "--dry-run"), (3,))
        self.each(texts, lambda text: ("pod", "show", "--", text), (3,))
        self.each(texts, lambda text: ("server", "check", "--", text), (3,))

    def test_server_names(self):
        for text in hostile_texts()[::5]:
            answer = self.pinacle.run("--json", "server", "add", "ssh://root@127.0.0.1:1", f"--name={text}", timeout=60)
            self.assertIn(answer.code, (1, 2), str(answer))
        self.assertEqual([server["name"] for server in self.pinacle.ok("server", "list")], ["here"])

    def test_words_of_the_log(self):
        for text in hostile_texts()[::5]:
            self.assertIsInstance(self.pinacle.ok("log", f"--grep={text}"), list)

    def test_bytes_that_are_no_text(self):
        answer = self.pinacle.run("pod", "create", "--name", b"bad\xff", "--server", "here", "--no-services", "--dry-run")
        self.assertEqual(answer.code, 2, str(answer))

    def test_config_files(self):
        for text in hostile_texts()[::5] + ["a: &a [*a]", "a: " + "[" * 5000, "\x00", "---\n---\n", "{" * 1000, "!!python/object:os.system x"]:
            answer = self.pinacle.run("config", "check", self.pinacle.file(text), timeout=30)
            self.assertIn(answer.code, (0, 1), str(answer))


class InAPod(Quiet):
    """One pod on this computer and one behind SSH, where a second shell may eat quotes."""

    server = "box1"

    @classmethod
    def setUpClass(cls):
        world().server(cls.server)
        cls.pinacle = world().pinacle
        # NUL cannot be in an environment at all; everything else arrives.
        cls.values = {f"HOSTILE_{number}": text for number, text in enumerate(hostile_texts() + long_texts()[:3])}
        cls.folder = 'a "project"; $(touch ' + CANARY + ")"
        config = json.dumps({  # JSON is YAML
            "version": "1.0", "services": [],
            "install": ["printf '%s' \"it's \\\"installed\\\" $HOME `echo ran`\" > installed.txt", f"printf %s {json.dumps('$HOME')} > /dev/null; true"],
            "processes": [{"name": "odd", "url": "http://localhost:3000",
                           "startCommand": "printf '%s' \"process's `echo own` text\" > process.txt; exec python3 -m http.server 3000"}]})
        words = [word for key, value in cls.values.items() for word in ("--env", f"{key}={value}")]
        cls.name = "Ho'st$(touch " + CANARY + ")ile; `id` \"x\" 🦀"
        cls.pod = cls.pinacle.tiny(cls.name, cls.server, *words, config=config)
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])

    def test_name(self):
        self.assertEqual(self.pod["name"], self.name)
        self.assertRegex(self.pod["slug"], r"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")
        self.assertEqual(self.pinacle.ok("pod", "show", self.name)["id"], self.pod["id"])

    def test_environment_arrives_unchanged(self):
        answer = self.pinacle.execute(self.name, "python3", "-c", PRINT_ENVIRONMENT, isText=False)
        self.assertEqual(answer.code, 0, answer.err)
        arrived = dict(entry.split(b"=", 1) for entry in answer.out.split(b"\0"))
        for key, value in self.values.items():
            self.assertEqual(arrived.get(key.encode()), value.encode(), key)

    def test_processes_get_the_environment(self):
        script = "tr '\\0' '\\n' < /proc/$(pgrep -f -o 'http.server 3000')/environ | grep -ac ^HOSTILE_"
        self.assertGreaterEqual(int(self.pinacle.shell(self.name, script)), len(self.values))

    def test_arguments_arrive_unchanged(self):
        texts = hostile_texts()
        answer = self.pinacle.execute(self.name, "python3", "-c", PRINT_ARGUMENTS, *texts, isText=False)
        self.assertEqual(answer.code, 0, answer.err)
        self.assertEqual(answer.out.split(b"\0"), [text.encode() for text in texts])
        for text in long_texts():
            answer = self.pinacle.execute(self.name, "printf", "%s", text, isText=False)
            # Quotes grow fourfold when they are quoted: too long for one command then, and told so.
            isRefused = answer.code == 2 and "too long" in answer.err and "'" in text
            self.assertTrue(isRefused or (answer.code, answer.out == text.encode()) == (0, True), f"{text[:5]!r}: {answer.err[-500:]}")

    def test_arguments_that_are_no_text(self):
        """A file name may hold any bytes. Unchanged, or refused; never another file."""
        answer = self.pinacle.execute(self.name, "printf", "%s", b"a\xff\xfeb", isText=False)
        self.assertTrue((answer.code, answer.out) == (0, b"a\xff\xfeb") or answer.code == 2, str(answer))

    def test_a_plain_locale(self):
        """As from cron: no locale is set at all."""
        answer = self.pinacle.execute(self.name, "printf", "%s", "é🦀", isText=False, environment={"LC_ALL": "C"})
        self.assertEqual((answer.code, answer.out), (0, "é🦀".encode()), answer.err)

    def test_names_of_services_and_processes(self):
        """Looked up among what there is; what is not there is never asked for in the pod."""
        for text in hostile_texts()[::9]:
            for words in (("service", "start"), ("service", "add"), ("service", "logs"), ("process", "restart")):
                answer = self.pinacle.run(*words, self.name, text)
                self.assertIn(answer.code, (1, 2, 3), str(answer))
                self.assertTrue(answer.err.strip(), str(answer))

    def test_install_and_process(self):
        text = self.pinacle.shell(self.name, "cat installed.txt; echo; cat process.txt")
        self.assertEqual(text, "it's \"installed\" /root ran\nprocess's own text")

    def test_config_in_the_pod(self):
        written = self.pinacle.shell(self.name, "cat pinacle.yaml")
        path = self.pinacle.file(written)
        self.assertEqual(self.pinacle.run("config", "check", path).code, 0, written)

    def test_rows(self):
        self.assertTrue(self.rows(self.pinacle))


class InAPodOnThisComputer(InAPod):
    server = "here"


class Secrets(Quiet):
    """The value of a variable is in the pod and in the owner's own file, and nowhere else."""

    def watch_processes(self, needle, found, stop):
        # The boxes' processes are in this machine's /proc as well.
        own = os.getpid()
        while not stop.is_set():
            for folder in Path("/proc").iterdir():
                if folder.name.isdigit() and int(folder.name) != own:
                    try:
                        command = (folder / "cmdline").read_bytes()
                    except OSError:
                        continue
                    if needle in command:
                        found.append(command[:300])
            time.sleep(0.02)

    def test_no_trace(self):
        secret = "s3cr3t-" + secrets.token_hex(12)
        values = {"PLAIN": secret, "QUOTED": f"it's \"{secret}\" $HOME", "SECOND_LINE": f"-----BEGIN-----\n{secret}-line\n-----END-----"}
        pinacle = world().pinacle
        world().server("box1")
        found, stop = [], threading.Event()
        watcher = threading.Thread(target=self.watch_processes, args=(secret.encode(), found, stop))
        watcher.start()
        try:
            path = pinacle.file(f"PLAIN={secret}\n")
            os.chmod(path, 0o600)
            pod = pinacle.tiny("secretive", "box1", "--env-file", path)
            self.addCleanup(pinacle.discard, pod["id"])
            self.assertEqual(pinacle.shell("secretive", "printf %s \"$PLAIN\""), secret)
            self.assertIn(f"PLAIN={secret}", pinacle.shell("secretive", "env"))
        finally:
            stop.set()
            watcher.join()
        self.assertEqual(found, [], "a secret was on a command line")
        # The other shapes: their values must be on the command line of `pinacle` itself here.
        odd = pinacle.tiny("secretive too", "box1", "--env", f"QUOTED={values['QUOTED']}", "--env", f"SECOND_LINE={values['SECOND_LINE']}")
        self.addCleanup(pinacle.discard, odd["id"])
        for script in ("env", "echo \"$QUOTED\" >&2; exit 1", "echo \"$SECOND_LINE\"", "for i in 1 2 3; do printf %s \"$QUOTED\"; sleep 0.3; done"):
            pinacle.execute("secretive too", "sh", "-c", script)
        pinacle.execute("secretive too", "echo", values["QUOTED"])
        for row in self.rows(pinacle):
            self.assertNotIn(secret, json.dumps(row), f"in the log: {row['label']}")
        state = pinacle.home / "state"
        for file in state.rglob("*"):
            if file.is_file() and secret.encode() in file.read_bytes():
                self.assertEqual(file.stat().st_mode & 0o777, 0o600, file)
                self.assertNotIn("pinacle.db", file.name, "in the database's file")
        # What a stranger on the server could read: Docker's own records of the container.
        from support import on_server
        self.assertNotIn(secret, on_server("box1", "docker", "inspect", pod["container_id"], odd["container_id"]))
