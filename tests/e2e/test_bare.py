"""A bare server becomes one for pods: from no Docker at all to a pod that lives, killed in between, and repeated."""

import functools
import hashlib
import http.server
import io
import signal
import subprocess
import tarfile
import tempfile
import threading
import time
import unittest
from pathlib import Path

from support import CACHE, ROOT, Bed, Pinacle, note, standard_image, wait_for

BARE = ROOT / "tests/testbed/bare"
ADDRESS, OUTER = "10.77.9.2", "10.77.9.1"


def bare(*arguments, timeout=120):
    done = subprocess.run([BARE, *arguments], capture_output=True, timeout=timeout, check=False)
    if done.returncode != 0:
        raise AssertionError(f"bare {' '.join(map(str, arguments))}: {done.stderr.decode()[-2000:]}")
    return done.stdout.decode()


class Upstream:
    """gVisor's download host with one release: the bed's own runsc, which is made to say that it is another one."""

    release = "20260505" # not the pinned one, whose sum is known: this one's is what stands beside it

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        place = Path(self.folder.name) / self.release / "x86_64"
        place.mkdir(parents=True)
        archive = place / "gvisor.tar.bz2"
        program = (CACHE / "runsc").read_bytes().replace(b"20240729.0", self.release.encode() + b".0")
        with tarfile.open(archive, "w:bz2", compresslevel=1) as tar:
            for name, content in (("runsc", program), ("containerd-shim-runsc-v1", b"#!/bin/sh\n"), ("gvisor-bin/gvisor_sentry", b"#!/bin/sh\n")):
                member = tarfile.TarInfo(name)
                member.size, member.mode = len(content), 0o755
                tar.addfile(member, io.BytesIO(content))
        self.sum = place / "gvisor.tar.bz2.sha512"
        self.right = f"{hashlib.sha512(archive.read_bytes()).hexdigest()}  gvisor.tar.bz2\n"

        class Quiet(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer((OUTER, 0), functools.partial(Quiet, directory=self.folder.name))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://{OUTER}:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()


class Bare(unittest.TestCase):
    """A bare server of a distribution, and a host for gVisor's releases."""

    distribution = "debian"

    def setUp(self):
        self.addCleanup(bare, "down", timeout=600)
        bare("up", self.distribution, timeout=600)
        self.upstream = Upstream()
        self.addCleanup(self.upstream.close)
        self.pinacle = Pinacle()
        self.addCleanup(self.pinacle.close)
        key = Path(Bed.facts()["BED_KEY"])
        fingerprint = subprocess.run(["ssh-keygen", "-lf", key.parent / "bare/host_key.pub"], capture_output=True,
                                     check=True).stdout.decode().split()[1]
        self.pinacle.ok("server", "add", f"ssh://root@{ADDRESS}", "--name", "bare", "--key", str(key),
                        "--accept-host-key", fingerprint)
        self.pinacle.run("setting", "gvisor.source", self.upstream.address)
        self.pinacle.run("setting", "gvisor.release", self.upstream.release)

    def load_images(self):
        """The registry of base images cannot be reached from here: what pods start from comes from this machine."""
        bare("load", "debian:trixie-slim", standard_image(), timeout=300)

    def left_to_do(self):
        return [step["id"] for step in self.pinacle.ok("server", "provision", "bare", "--dry-run") if not step["done"]]

    def live(self):
        """A pod's life where Docker is as the distribution ships it."""
        # With the usual services: from the image that provisioning looks for.
        self.pinacle.ok("pod", "create", "--name", "life", "--server", "bare", timeout=900)
        self.pinacle.shell("life", "echo kept >/root/kept && chown 33:44 /root/kept")
        for verb in ("stop", "start", "hibernate", "wake"):
            self.pinacle.ok("pod", verb, "life", timeout=180)
        self.assert_kept()

    def assert_kept(self):
        self.assertEqual(self.pinacle.shell("life", "cat /root/kept; stat -c %u:%g /root/kept").split(), ["kept", "33:44"])
        # Of the usual services, Vibe Kanban's own download cannot be reached from here.
        health = {item["service"]: item["state"] for item in self.pinacle.run("--json", "pod", "health", "life").data["tabs"]}
        self.assertEqual(health["code-server"], "healthy", health)

    def go_back(self):
        """Its snapshots, and another tier."""
        self.pinacle.ok("snapshot", "create", "life", "--name", "first", timeout=180)
        self.pinacle.shell("life", "echo changed >/root/kept")
        self.pinacle.ok("snapshot", "restore", "life", "first", timeout=180)
        self.pinacle.ok("pod", "resize", "life", "dev.medium", timeout=180)
        self.assert_kept()

    def leave(self):
        self.pinacle.ok("pod", "delete", "life", "--yes", timeout=180)
        self.assertNotIn("pinacle-", bare("run", "docker", "ps", "--all", "--format", "{{.Names}}"))


class BareServer(Bare):
    def test_from_bare_to_ready(self):
        plan = {step["id"]: step for step in self.pinacle.ok("server", "provision", "bare", "--dry-run")}
        self.assertIn("apt-get", plan["docker"]["text"])
        self.assertFalse(any(step["done"] for step in plan.values()), plan)
        self.assertNotIn("dockerd", bare("run", "sh", "-c", "ls /usr/sbin /usr/bin"), "a dry run changed the server")

        # A wrong sum: the download is thrown away, and nothing else takes its place unasked.
        self.upstream.sum.write_text("0" * 128 + "  gvisor.tar.bz2\n")
        began = time.monotonic()
        refused = self.pinacle.run("server", "provision", "bare")
        self.assertNotEqual(refused.code, 0, str(refused))
        self.assertIn("sha512", refused.err)
        self.assertIn("--gvisor-package", refused.err)
        self.assertNotIn("runsc", bare("run", "sh", "-c", "ls /usr/local/bin; true").split())

        # It cannot be reached: the distribution's package is taken.
        self.pinacle.run("setting", "gvisor.source", f"{self.upstream.address}/nowhere")
        process = self.pinacle.start("server", "provision", "bare")
        wait_for("gVisor", lambda: "runsc" in bare("run", "sh", "-c", "ls /usr/local/bin; true").split(), 120)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        note(f"Docker and gVisor on a bare Debian: {time.monotonic() - began:.0f} s")
        self.assertIn("20240729", bare("run", "runsc", "--version"))
        pid = bare("run", "cat", "/run/docker.pid")
        # As if it had been killed just after it wrote this: Docker may or may not have read it by now.
        bare("run", "sh", "-c", 'printf %s \'{"runtimes": {"runsc": {"path": "/usr/local/bin/runsc", "runtimeArgs": []}}}\' >/etc/docker/daemon.json')

        self.load_images()
        self.upstream.sum.write_text(self.upstream.right)
        self.pinacle.run("setting", "gvisor.source", self.upstream.address)
        resumed = self.pinacle.run("server", "provision", "bare")
        self.assertEqual(resumed.code, 0, str(resumed))
        self.assertIn("Going on", resumed.err)
        self.assertNotIn("Install Docker …", resumed.err)
        server = self.pinacle.ok("server", "show", "bare")
        self.assertEqual(server["status"], "ready")
        facts = server["runtime"]
        self.assertTrue(facts["overlay"] and facts["dns"] and facts["loopback"], facts)
        self.assertIn(self.upstream.release, facts["runsc"])
        place = f"/usr/local/lib/gvisor/{self.upstream.release}"
        self.assertEqual(bare("run", "readlink", "-f", "/usr/local/bin/runsc").strip(), f"{place}/runsc")
        self.assertEqual(bare("run", "ls", place).split(), ["gvisor-bin", "runsc"])

        state = "stat -c '%Y %i %n' /etc/docker/daemon.json /usr/local/bin/* /var/lib/pinacle/resolv.conf; cat /run/docker.pid"
        before = bare("run", "sh", "-c", state)
        self.assertIn(pid, before, "Docker was restarted without need")
        again = self.pinacle.run("server", "provision", "bare")
        self.assertEqual(again.code, 0, str(again))
        self.assertEqual(bare("run", "sh", "-c", state), before, "a second run changed something")
        self.assertEqual(self.left_to_do(), ["trial"])

        self.live()
        self.leave()

        # On newer kernels Docker starts runsc by a wrapper: one that is lost or outdated is written again.
        wrapper = "/usr/local/bin/runsc-pinacle"
        if wrapper not in before:
            note(f"no {wrapper} on this kernel")
            return
        for harm in (f"rm {wrapper}", f"echo '# old' >>{wrapper}"):
            bare("run", "sh", "-c", harm)
            self.assertEqual(self.left_to_do(), ["gvisor", "trial"], harm)
            self.assertEqual(self.pinacle.run("server", "provision", "bare").code, 0, harm)
            self.assertEqual(self.left_to_do(), ["trial"], harm)


class Ubuntu(Bare):
    """Long (run.py): Ubuntu's Docker is years newer than Debian's."""

    distribution = "ubuntu"

    def test_from_bare_to_a_pod(self):
        # Its own gVisor is too old, and upstream cannot be reached: said as it is.
        self.pinacle.run("setting", "gvisor.source", f"{self.upstream.address}/nowhere")
        refused = self.pinacle.run("server", "provision", "bare", timeout=900)
        self.assertNotEqual(refused.code, 0, str(refused))
        self.assertIn("20240729 or newer is needed", refused.err)

        self.load_images()
        self.upstream.sum.write_text(self.upstream.right)
        self.pinacle.run("setting", "gvisor.source", self.upstream.address)
        self.assertEqual(self.pinacle.run("server", "provision", "bare", timeout=900).code, 0)
        note(f"Docker {bare('run', 'docker', 'version', '--format', '{{.Server.Version}}').strip()}")
        self.assertEqual(self.pinacle.ok("server", "show", "bare")["status"], "ready")
        self.assertEqual(self.left_to_do(), ["trial"])
        self.live()
        self.go_back()
        self.leave()


class OpenRc(Bare):
    """Long (run.py): services are OpenRC's, as on Alpine; and a server that boots."""

    distribution = "openrc"

    def test_a_pod_outlives_the_servers_boot(self):
        self.upstream.sum.write_text(self.upstream.right)
        refused = self.pinacle.run("server", "provision", "bare", timeout=900)
        self.assertIn("registry", refused.err, str(refused))
        self.assertIn("docker", bare("run", "rc-update", "show", "default"))
        self.load_images()
        self.assertEqual(self.pinacle.run("server", "provision", "bare", timeout=900).code, 0)
        self.assertEqual(self.left_to_do(), ["trial"])
        self.live()

        bare("reboot", timeout=300)
        wait_for("Docker after the boot", lambda: "Server" in bare("run", "sh", "-c", "docker version 2>&1; true"), 60)
        self.pinacle.run("server", "check", "bare")
        pod = self.pinacle.ok("pod", "show", "life")
        self.assertEqual(pod["status"], "stopped", pod)
        self.pinacle.ok("pod", "start", "life", timeout=180)
        self.assert_kept()
        self.leave()
