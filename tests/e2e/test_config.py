"""The configuration of an existing pod: shown, edited in an editor, checked, stored, and written into its project."""

import os
import stat
import unittest

from support import BINARY, TINY, world

NAME = "Configured"


class Configuration(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("here")
        cls.pod = cls.pinacle.tiny(NAME)

    @classmethod
    def tearDownClass(cls):
        cls.pinacle.discard(NAME)

    def edit(self, script):
        """`config edit` with an editor that runs this shell script; the file is "$2": the setting holds arguments."""
        editor = self.pinacle.file(f"#!/bin/sh\nset -e\n[ \"$1\" = --wait ]\n{script}\n")
        os.chmod(editor, stat.S_IRWXU)
        return self.pinacle.run("config", "edit", NAME, environment={"EDITOR": "false", "VISUAL": f'"{editor}" --wait'})

    def shown(self):
        return self.pinacle.ok("config", "show", NAME)

    def test_1_the_file_of_the_pod_is_shown(self):
        self.assertEqual(self.shown()["file"], "pinacle.yaml")
        self.pinacle.shell(NAME, "echo '# ours, \"kept\" $HOME' >mine; cat pinacle.yaml >>mine; mv mine pinacle.yaml")
        text = self.pinacle.run("config", "show", NAME).out
        self.assertTrue(text.startswith('# ours, "kept" $HOME\n# Pinacle pod configuration'), text)
        self.assertEqual(self.shown()["differs"], [])

    def test_2_an_edit_is_stored_and_written(self):
        answer = self.edit("sed -i 's/^services: .*/services: []  # none yet/; s/\"tiny\"/\"small\"/' \"$2\"")
        self.assertEqual(answer.code, 0, answer)
        self.assertIn("process web: takes effect when the pod starts next", answer.out)
        text = self.pinacle.shell(NAME, "cat pinacle.yaml")
        self.assertIn('# ours, "kept" $HOME\n', text)
        self.assertIn("services: []  # none yet\n", text)
        self.assertIn('end("small")', self.shown()["config"]["processes"][0]["startCommand"][0])
        self.assertEqual(self.edit("true").err.strip(), "Nothing was changed.")

    def test_3_mistakes_save_nothing_and_lose_nothing(self):
        before = self.shown()
        answer = self.edit("printf 'tier: dev.smal\\nmore: 1\\n' >>\"$2\"")
        self.assertEqual(answer.code, 1, answer)
        self.assertIn('did you mean "dev.small"', answer.err)
        self.assertRegex(answer.err, r"pinacle\.yaml:\d+:7: tier: ")
        kept = answer.err.split("Your text is kept in ")[1].strip()
        with open(kept, encoding="utf-8") as file:
            self.assertIn("tier: dev.smal", file.read())
        self.assertEqual(self.shown(), before)

    def test_4_nobody_writes_over_anybody(self):
        change = "echo '# from the pod' >>/workspace/configured/pinacle.yaml"
        answer = self.edit(f"{BINARY} pod exec {NAME} -- sh -c \"{change}\"; echo '# from here' >>\"$2\"")
        self.assertEqual(answer.code, 1, answer)
        self.assertIn("was changed in the pod since it was read", answer.err)
        text = self.shown()["text"]
        self.assertIn("# from the pod", text)
        self.assertNotIn("# from here", text)
        self.assertIn("Your text is kept in", answer.err)

    def test_5_a_file_that_differs_is_told(self):
        self.pinacle.shell(NAME, "printf 'tier: dev.medium\\ntabs: [{name: Site, url: \"http://localhost:3000\"}]\\n' >>pinacle.yaml")
        self.assertEqual(self.shown()["differs"], ["tier", "tabs"])
        answer = self.edit("true")  # takes the file over, but not what has a command of its own
        self.assertEqual(answer.code, 0, answer)
        self.assertIn("tier dev.small → dev.medium: `pinacle pod resize`", answer.out)
        self.assertEqual(self.shown()["differs"], ["tier"])
        self.assertEqual([tab["name"] for tab in self.pinacle.ok("pod", "show", NAME)["tabs"]], ["Site"])
        self.pinacle.ok("pod", "resize", NAME, "dev.medium")
        self.assertEqual(self.shown()["differs"], [])

    def test_6_a_link_and_a_missing_file(self):
        self.pinacle.shell(NAME, "mkdir -p conf; mv pinacle.yaml conf/real.yaml; chmod 600 conf/real.yaml; ln -s conf/real.yaml pinacle.yaml")
        self.assertEqual(self.edit("echo '# linked' >>\"$2\"").code, 0)
        self.assertEqual(self.pinacle.shell(NAME, "tail -n 1 conf/real.yaml; readlink pinacle.yaml; stat -c %a conf/real.yaml").split(),
                         ["#", "linked", "conf/real.yaml", "600"])
        self.pinacle.shell(NAME, "rm -f pinacle.yaml conf/real.yaml")
        self.assertIsNone(self.shown()["file"])
        self.assertEqual(self.edit("echo '# again' >>\"$2\"").code, 0)
        self.assertEqual(self.pinacle.shell(NAME, "tail -n 1 pinacle.yaml").strip(), "# again")

    def test_7_services_follow_their_commands(self):
        answer = self.edit("sed -i 's/^services: .*/services: [web-terminal]  # mine/' \"$2\"")
        self.assertEqual(answer.code, 0, answer)
        self.assertIn("service web-terminal added: `pinacle service add` installs it", answer.out)
        shown = self.shown()  # the file wants it, the pod does not have it yet
        self.assertEqual((shown["differs"], shown["config"]["services"]), (["services"], []))
        self.pinacle.ok("service", "add", NAME, "web-terminal")
        shown = self.shown()
        self.assertEqual((shown["differs"], shown["config"]["services"]), ([], ["web-terminal"]))
        self.assertIn("services: [web-terminal]  # mine\n", shown["text"])
        self.pinacle.ok("service", "remove", NAME, "web-terminal")
        self.assertIn("services: []  # mine\n", self.shown()["text"])

    def test_8_a_pod_that_does_not_run(self):
        self.pinacle.ok("pod", "stop", NAME)
        self.assertIsNone(self.shown()["file"])
        answer = self.edit("sed -i 's/^install: .*/install: touch other/' \"$2\"")
        self.assertEqual(answer.code, 0, answer)
        self.assertIn("the file in its project stays as it is", answer.err)
        self.assertEqual(self.shown()["config"]["install"], ["touch other"])
        answer = self.edit("sed -i 's/^services: .*/services: [redis]/' \"$2\"")
        self.assertEqual(answer.code, 1, answer)
        self.assertIn("Services and tier of a pod that does not run are not changed here.", answer.err)
        self.assertEqual(self.pinacle.run("config", "edit", NAME, environment={"VISUAL": "/no/such/editor"}).code, 3)
        self.assertEqual(self.pinacle.run("config", "show", "nobody").code, 3)


class Files(unittest.TestCase):
    """No pod is needed."""

    def test_check_names_the_place(self):
        pinacle = world().pinacle
        path = pinacle.file(TINY.replace("services: []", "services: [redis, redsi]"))
        answer = pinacle.run("config", "check", path)
        self.assertEqual(answer.code, 1)
        self.assertTrue(answer.out.startswith(f"{path}:2:19: services: unknown service \"redsi\" (did you mean \"redis\"?)"), answer)
        self.assertEqual(pinacle.run("config", "check", pinacle.file(TINY)).code, 0)

    def own(self, name, text):
        path = world().pinacle.home / "state" / "catalog" / "services" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.addCleanup(path.unlink, missing_ok=True)
        return path

    def test_own_catalogue(self):
        pinacle = world().pinacle
        self.own("good", "id: good\nname: Good\nkind: tool\nport: 9000\nstart: exec sleep 9\n")
        self.own("bad", "id: bad\nnam: Bad\n")
        answer = pinacle.run("service", "list")
        self.assertEqual(answer.code, 0)
        self.assertRegex(answer.out, r"(?m)^good .*services/good\.yaml")
        self.assertRegex(answer.out, r"(?m)^redis .*built in")
        self.assertRegex(answer.err, r"warning: left out: .*bad\.yaml:2:1: nam: unknown key \(did you mean \"name\"\?\)")

    def test_own_service_in_a_pod(self):
        pinacle = world().pinacle
        world().server("here")
        path = self.own("hello", "id: hello\nname: Hello\nkind: tool\nport: 9000\nweb: true\ninstalled: test -e /opt/hello\n"
                        "install: mkdir -p /opt/hello && echo hello >/opt/hello/index.html\n"
                        "start: exec python3 -m http.server --directory /opt/hello --bind 127.0.0.1 \"$PINACLE_PORT\"\n"
                        "health:\n  command: curl -fsS http://127.0.0.1:9000/\n")
        try:
            pod = pinacle.tiny("Own service", config="services: [hello]\n")
            self.assertEqual([(tab["name"], tab["port"]) for tab in pod["tabs"]], [("Hello", 9000)])
            self.assertEqual(pinacle.shell(pod["name"], "curl -s http://127.0.0.1:9000/").strip(), "hello")
            path.unlink()  # the catalogue loses it: the pod can still be looked after
            self.assertEqual(pinacle.ok("pod", "show", pod["name"])["status"], "running")
            self.assertEqual(pinacle.ok("pod", "stop", pod["name"])["status"], "stopped")
            self.assertEqual(pinacle.run("pod", "delete", pod["name"], "--yes").code, 0)
        finally:
            pinacle.discard("Own service")


if __name__ == "__main__":
    unittest.main()
