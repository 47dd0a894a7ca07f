"""A repository made at the Git host for a new project: from the question to its first commit, what is refused, what is left."""

import re
import secrets
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from git_host import TOKEN, GitHost
from support import objects, wait_for, world

ADDRESS = "10.77.1.1"  # this computer, as pods and boxes see it


class NewRepository(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        world().server("here")
        cls.pinacle = world().pinacle
        folder = tempfile.TemporaryDirectory(prefix="pinacle-git-")
        cls.addClassCleanup(folder.cleanup)
        cls.host = GitHost(folder.name, ADDRESS)
        cls.addClassCleanup(cls.host.close)
        cls.ssh_port = cls.host.start_ssh()
        cls.pinacle.ok("setting", "git.http_hosts", ADDRESS)
        cls.addClassCleanup(cls.pinacle.run, "setting", "github.api", "https://api.github.com")
        cls.addClassCleanup(cls.pinacle.run, "github", "logout")
        login = cls.pinacle.run("github", "login", "--with-token", "--api", cls.host.url, stdin=f"{TOKEN}\n".encode())
        assert login.code == 0, login

    def setUp(self):
        self.name = "n" + secrets.token_hex(3)
        self.addCleanup(self.pinacle.discard, self.name)
        self.host.requests.clear()

    def words(self, url, *more):
        return ("--json", "pod", "create", "--name", self.name, "--server", "here", "--template", "nodejs-blank", "--no-services",
                "--push-to", url, "--create-repository", *more)

    def create(self, url, *more):
        return self.pinacle.run(*self.words(url, *more), timeout=400)

    def made(self):
        return [path for method, path, _ in self.host.requests if method == "POST" and path.endswith("/repos")]

    def git(self, name, *words):
        done = subprocess.run(["git", "-C", self.host.folder / f"{name}.git", *words], capture_output=True, check=True)
        return done.stdout.decode()

    def assert_holds_the_project(self, name):
        self.assertEqual(self.git(name, "log", "--format=%s", "main"), "First commit\n")
        files = self.git(name, "ls-tree", "-r", "--name-only", "main").split()
        self.assertLessEqual({"package.json", "pinacle.yaml"}, set(files))
        self.assertNotIn(".env", files)
        self.assertEqual(self.git(name, "rev-parse", "main"), self.pinacle.shell(self.name, "git rev-parse HEAD"))
        self.assertEqual(self.pinacle.shell(self.name, "git status -sb -uno").strip(), "## main...origin/main")

    def test_made_and_filled(self):
        answer = self.create(self.host.clone_url("octo/made"))
        self.assertEqual(answer.code, 0, str(answer))
        self.assertIn(f"Made the private repository octo/made at {ADDRESS}", answer.err)
        self.assertEqual(self.made(), ["/user/repos"])
        self.assertTrue(self.host.has("octo/made", "private"))
        self.assert_holds_the_project("octo/made")
        self.assertNotIn(TOKEN, answer.out + answer.err + self.pinacle.shell(self.name, "cat .git/config"))
        self.assertEqual(self.host.keys.get("octo/made", []), [], "over https no key is left there")

    def test_of_an_organisation_over_ssh(self):
        """Public, pushed with a key of the pod's own that may write, and that goes with the pod."""
        answer = self.create(f"ssh://root@{ADDRESS}:{self.ssh_port}/guild/open.git", "--public",
                             "--accept-git-host-key", self.host.ssh_fingerprint)
        self.assertEqual(answer.code, 0, str(answer))
        self.assertEqual(self.made(), ["/orgs/guild/repos"])
        self.assertFalse(self.host.has("guild/open", "private"))
        self.assert_holds_the_project("guild/open")
        self.assertEqual([key["read_only"] for key in self.host.keys["guild/open"]], [False])
        self.pinacle.ok("pod", "delete", self.name, "--yes")
        self.assertEqual(self.host.keys["guild/open"], [])
        self.assertEqual(self.git("guild/open", "log", "--format=%s", "main"), "First commit\n", "what was pushed stays")

    def test_refused_before_anything_is_made(self):
        self.host.repository("octo/full", {"README.md": "work"})
        for name in ("octo/read-only", "octo/hidden"):
            (self.host.repository(name) / name.split("/")[1]).touch()
        before = self.git("octo/full", "rev-parse", "main")
        for name, said, fix in (("octo/full", "is not empty", "--repo"),
                                ("octo/read-only", "You may read octo/read-only", "token that may write"),
                                ("octo/hidden", "name already exists on this account", "Give another name"),
                                ("closed/shop", "You need admin access to the organization", "Log in with a token that has the right"),
                                ("nobody/shop", 'no organisation "nobody"', "Check the owner")):
            with self.subTest(repository=name):
                self.assert_refused(self.create(self.host.clone_url(name)), said, fix, 3 if name == "nobody/shop" else 1)
        self.assertEqual(self.git("octo/full", "rev-parse", "main"), before)
        with self.subTest("a host that is not the one of the login"):
            self.assert_refused(self.create("https://git.example.org/octo/shop.git"), "Repositories can be made at", "yourself", 2)
        for mode, said in (("limited", "no more requests until"), ("expired", "does not accept the token"), ("broken", "status 502")):
            self.host.mode = mode
            self.addCleanup(setattr, self.host, "mode", "")
            with self.subTest(mode):
                self.assert_refused(self.create(self.host.clone_url("octo/never")), said, "")
        self.host.mode = ""
        self.assertNotIn("octo/never", self.host.repositories())

    def assert_refused(self, answer, said, fix, code=1):
        self.assertEqual(answer.code, code, str(answer))
        self.assertIn(said, answer.err)
        self.assertIn(fix, answer.err)
        self.assertNotIn(TOKEN, answer.err)
        self.assertEqual(self.pinacle.run("pod", "show", self.name).code, 3, "no pod was begun")

    def test_without_a_login(self):
        self.pinacle.run("github", "logout")
        self.addCleanup(self.pinacle.run, "github", "login", "--with-token", "--api", self.host.url, stdin=f"{TOKEN}\n".encode())
        self.assert_refused(self.create(self.host.clone_url("octo/none")), "", "pinacle github login")
        self.assertEqual(self.host.requests, [])

    def kill_at(self, title, url):
        process = self.pinacle.start(*self.words(url))
        for line in process.stderr:
            if re.match(rf"\[\d+/\d+\] {title} …$", line.decode()):
                process.send_signal(signal.SIGKILL)
                break
        process.communicate(timeout=60)
        wait_for("the kill is noticed", lambda: self.pinacle.ok("pod", "show", self.name)["interrupted"], 3)

    def test_interrupted(self):
        """A rollback leaves the empty repository, which the same command then fills; a resume pushes once."""
        url = self.host.clone_url("octo/interrupted")
        self.kill_at("Create the container", url)
        pod = self.pinacle.ok("pod", "show", self.name)
        self.pinacle.ok("pod", "rollback", self.name)
        self.assertEqual(objects("here", pod["id"]), [])
        self.assertEqual(self.git("octo/interrupted", "for-each-ref"), "")
        self.kill_at("Push the first commit", url)
        self.assertEqual(self.made(), ["/user/repos"], "the second time it was there")
        self.pinacle.ok("pod", "resume", self.name, timeout=300)
        self.assertEqual(self.pinacle.ok("pod", "show", self.name)["status"], "running")
        self.assert_holds_the_project("octo/interrupted")


if __name__ == "__main__":
    unittest.main()
