"""Lima with the real limactl: VMs that do not run, are broken, are made and deleted; in the long part one that runs."""

import json
import shutil
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from support import ROOT, Pinacle, note, wait_for


class WithLimactl(unittest.TestCase):
    """A folder with the real limactl, and a home of the program that finds it."""

    @classmethod
    def setUpClass(cls):
        # Short: the paths of sockets are bounded.
        cls.folder = Path(tempfile.mkdtemp(prefix="lima-", dir="/tmp"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        subprocess.run([ROOT / "tests/testbed/lima", "wrapper", cls.folder], check=True, timeout=900)

    def setUp(self):
        self.pinacle = Pinacle()
        self.addCleanup(self.pinacle.close)
        self.pinacle.environment["PATH"] = f"{self.folder}/bin:{self.pinacle.environment['PATH']}"
        self.pinacle.environment["LIMA_HOME"] = str(self.folder / "vms")

    def limactl(self, *arguments, check=True, timeout=600):
        return subprocess.run([self.folder / "bin/limactl", *arguments], capture_output=True, check=check, timeout=timeout)

    def vms(self):
        return {vm["name"]: vm for vm in self.pinacle.ok("server", "vms")["vms"]}


class LimaVms(WithLimactl):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.image = cls.folder / "disk.img"
        with cls.image.open("wb") as file:
            file.truncate(20 << 20)
        cls.image.chmod(0o644)

    def test_the_definition_is_valid(self):
        copy = self.folder / "definition.yaml"
        shutil.copy(ROOT / "resources/lima/pinacle.yaml", copy)
        copy.chmod(0o644)
        self.limactl("validate", str(copy))

    def test_version_and_path(self):
        facts = self.pinacle.ok("server", "vms")
        self.assertEqual((facts["limactl"], facts["version"], facts["too_old"]), (str(self.folder / "bin/limactl"), "1.0.7", False))

    def test_made_broken_and_deleted(self):
        # Made is made, and why it does not start is said: limactl's last words are only where QEMU's are.
        self.pinacle.environment["LIMA_TEST_QEMU"] = "qemu-system-x86_64 -machine q35,accel=no-such"
        made = self.pinacle.run("server", "create-vm", "dev", "--cpus", "1", "--memory", "1", "--disk", "10",
                                "--image", str(self.image))
        self.assertEqual(made.code, 1, str(made))
        self.assertIn('The Lima VM "dev" did not start: ', made.err)
        self.assertIn("no-such", made.err.split("did not start: ")[1])
        self.assertEqual(self.vms()["dev"]["status"], "Stopped")
        definition = (self.folder / "vms/dev/lima.yaml").read_text()
        self.assertIn("ignore: true", definition)
        self.assertNotIn("cloud.debian.org", definition)
        self.assertEqual(self.pinacle.run("server", "create-vm", "dev").code, 1)

        # A VM that is stopped is no server that is gone.
        refused = self.pinacle.run("server", "add", "lima:dev")
        self.assertEqual(refused.code, 1, str(refused))
        self.assertIn("stopped", refused.err)

        (self.folder / "vms/dev/lima.yaml").write_text("cpus: [nonsense\n")
        broken = self.vms()["dev"]
        self.assertEqual(broken["status"], "Broken")
        self.assertIn("YAML", broken["error"])
        asked = self.pinacle.run("server", "delete-vm", "dev")
        self.assertEqual(asked.code, 4, str(asked))
        self.assertIn("--confirm dev", asked.err)
        self.assertEqual(self.pinacle.run("server", "delete-vm", "dev", "--confirm", "other").code, 4)
        self.assertIn("dev", self.vms())
        self.pinacle.ok("server", "delete-vm", "dev", "--confirm", "dev")
        self.assertEqual(self.vms(), {})

    def test_a_vm_that_cannot_be_made_leaves_nothing(self):
        answer = self.pinacle.run("server", "create-vm", "gone", "--image", "/no/such/image")
        self.assertEqual(answer.code, 1, str(answer))
        self.assertEqual(self.vms(), {})
        self.assertEqual(self.pinacle.ok("server", "list"), [])

    def test_names_and_sizes_are_checked(self):
        for words in (("a b",), ("-x",), ("ok", "--cpus", "many"), ("ok", "--disk", "1")):
            self.assertEqual(self.pinacle.run("server", "create-vm", *words).code, 2, words)
        long = self.pinacle.run("server", "create-vm", "n" * 90)
        self.assertIn("too long", long.err)
        self.assertEqual(self.vms(), {})


class RunningVm(WithLimactl):
    """Long (run.py): QEMU emulates the processors. A start takes one to three minutes, the first test about six,
    the one that is provisioned about ten."""

    def setUp(self):
        super().setUp()
        made = subprocess.run([ROOT / "tests/testbed/lima", "image"], check=True, capture_output=True, timeout=900)
        self.image = self.folder / "cloud.qcow2"
        shutil.copy(made.stdout.decode().strip(), self.image)
        self.image.chmod(0o644)
        self.addCleanup(self.limactl, "delete", "--force", "dev", check=False)

    def create(self, memory="1"):
        return self.pinacle.run("server", "create-vm", "dev", "--cpus", "2", "--memory", memory, "--disk", "20",
                                "--image", str(self.image), timeout=900)

    def inside(self, script, stdin=b"", timeout=600):
        done = subprocess.run([self.folder / "bin/limactl", "shell", "dev", "sudo", "sh", "-c", script], input=stdin,
                              capture_output=True, check=False, timeout=timeout)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[-2000:])
        return done.stdout.decode().strip()

    def port(self):
        listed = json.loads(self.limactl("list", "--json", "dev").stdout)
        self.assertEqual(listed["status"], "Running")
        return listed["sshLocalPort"]

    def presence(self):
        return self.pinacle.ok("server", "show", "dev")["presence"]

    def answers(self):
        checked = self.pinacle.ok("server", "check", "dev", timeout=120)
        connection = next(check for check in checked["checks"] if check["id"] == "connection")
        self.assertEqual(connection["state"], "ok", connection)

    def test_made_reached_moved_to_another_port_and_deleted(self):
        made = self.create()
        self.assertEqual(made.code, 0, str(made))
        self.assertIn("SSH Local Port", made.err + made.out)  # what limactl does is told while it does it
        note(f"made, started and reached in {made.seconds:.0f} s")
        self.assertEqual(self.vms()["dev"]["status"], "Running")
        self.answers()
        first = self.port()

        # A program that goes on while somebody restarts the VM: it finds the new port by itself.
        self.pinacle.ok("setting", "watch.seconds", "5")
        watching = self.pinacle.start("watch", "--json")
        try:
            wait_for("the VM is seen", lambda: self.presence() == "degraded", 60)
            stopped = self.pinacle.run("server", "stop", "dev")
            self.assertEqual(stopped.code, 0, str(stopped))
            self.assertIn("shut", stopped.err + stopped.out)
            wait_for("the VM is missed", lambda: self.presence() == "offline", 120)
            with socket.socket() as taken:
                taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                taken.bind(("127.0.0.1", first))
                self.limactl("start", "--tty=false", "dev", timeout=900)
                second = self.port()
                self.assertNotEqual(first, second)
                wait_for("the VM is seen on its new port", lambda: self.presence() == "degraded", 120)
                self.answers()
        finally:
            watching.terminate()
            watching.communicate(timeout=60)
        note(f"port {first}, then {second}")

        self.assertEqual(self.pinacle.run("server", "stop", "dev").code, 0)
        self.assertEqual(self.vms()["dev"]["status"], "Stopped")
        self.pinacle.ok("server", "delete-vm", "dev", "--confirm", "dev")
        self.assertEqual(self.vms(), {})

    def give_way_out(self):
        """How this machine reaches its packages."""
        items = [item for item in ("etc/apt/sources.list", "etc/apt/sources.list.d/debian.sources", "etc/apt/apt.conf.d", "etc/apt/auth.conf.d",
                                   "etc/apt/keyrings", "etc/ssl/certs/ca-certificates.crt", "usr/share/keyrings",
                                   "usr/local/share/ca-certificates") if Path("/", item).exists()]
        archive = subprocess.run(["tar", "-C", "/", "-chf", "-", *items], capture_output=True, check=True).stdout
        self.inside("rm -f /etc/apt/sources.list; tar -C / -xf -", archive)

    def load(self, *images):
        saving = subprocess.Popen(["docker", "save", *images], stdout=subprocess.PIPE)
        subprocess.run([self.folder / "bin/limactl", "shell", "dev", "sudo", "docker", "load"], stdin=saving.stdout, check=True,
                       capture_output=True, timeout=1800)
        self.assertEqual(saving.wait(), 0)

    def test_provisioned_under_systemd(self):
        """As far as the image that pods start from: building that takes emulated processors an hour."""
        self.assertEqual(self.create(memory="2").code, 0)
        self.give_way_out()
        # Upstream's host and the registry of base images cannot be reached from here.
        provisioned = self.pinacle.run("server", "provision", "dev", "--gvisor-package", timeout=1800)
        self.assertIn("registry", provisioned.err, str(provisioned))
        note(f"Docker and gVisor in {provisioned.seconds:.0f} s")
        facts = "stat -fc %T /sys/fs/cgroup; docker info --format '{{.CgroupDriver}}'; systemctl is-enabled docker"
        self.assertEqual(self.inside(facts).split(), ["cgroup2fs", "systemd", "enabled"])
        self.assertIn("--systemd-cgroup", self.inside("cat /etc/docker/daemon.json"))
        self.load("debian:trixie-slim")
        self.assertIn("gVisor", self.inside("docker run --rm --runtime runsc debian:trixie-slim dmesg"))

        self.assertEqual(self.pinacle.run("server", "stop", "dev", timeout=900).code, 0)
        self.assertEqual(self.pinacle.run("server", "start", "dev", timeout=900).code, 0)
        wait_for("Docker after the machine's start", lambda: self.inside("docker info >/dev/null 2>&1 && echo yes || echo no") == "yes", 300)
        self.assertIn("gVisor", self.inside("docker run --rm --runtime runsc debian:trixie-slim dmesg"))
