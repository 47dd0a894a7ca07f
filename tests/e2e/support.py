"""What the tests share: the program, the bed, the servers' own view of what is there, and one home with three servers."""

import atexit
import contextlib
import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BINARY = os.environ.get("PINACLE_BIN", str(ROOT / "build/ci/bin/pinacle"))
CACHE = Path(os.environ.get("PINACLE_CACHE", "/var/cache/pinacle-bed"))
SERVERS = ("here", "box1", "box2")  # there is also a box3, where a test brings it up
# Where homes look for ports first: lanes that run side by side do not take each other's.
FIRST_PORT = 30000

# A pod that is made in a few seconds and still has an install command and a process that answers.
TINY = """\
version: "1.0"
services: []
install: touch installed
processes:
  - name: web
    startCommand: exec node -e 'require("http").createServer((q, r) => r.end("tiny")).listen(3000)'
    url: http://localhost:3000
"""


class Answer:
    """What a run of the program left: exit code, both streams, seconds, and the JSON document if there is one."""

    def __init__(self, arguments, code, out, err, seconds):
        self.arguments, self.code, self.out, self.err, self.seconds = arguments, code, out, err, seconds

    @property
    def data(self):
        return json.loads(self.out)

    def __str__(self):
        words = " ".join(str(word)[:80] for word in self.arguments)
        return f"`pinacle {words}` ended with {self.code} after {self.seconds:.1f} s\n{str(self.out)[-1000:]}{self.err[-3000:]}"


class Pinacle:
    """The program with a home of its own. Pods and servers that are left in it are removed by close()."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp(prefix="pinacle-e2e-"))
        # Nothing of the person who runs the tests: no known hosts, no agent, no keys.
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.home / "user"), "LC_ALL": "C.UTF-8",
                            "PINACLE_HOME": str(self.home / "state")}
        (self.home / "user").mkdir()
        if FIRST_PORT != 30000:
            self.ok("setting", "ports.first", str(FIRST_PORT))

    def start(self, *arguments, environment=None, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.Popen([BINARY, *arguments], env={**self.environment, **(environment or {})},
                                stdout=options.pop("stdout", subprocess.PIPE), stderr=options.pop("stderr", subprocess.PIPE),
                                **options)

    def run(self, *arguments, timeout=300, stdin=None, isText=True, environment=None):
        began = time.monotonic()
        process = self.start(*arguments, environment=environment,
                             stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE)
        try:
            out, err = process.communicate(stdin, timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            raise AssertionError(f"`pinacle {' '.join(map(str, arguments))[:300]}` was not done after {timeout} s\n"
                                 f"{err.decode(errors='replace')[-3000:]}") from None
        return Answer(arguments, process.returncode, out.decode(errors="replace") if isText else out,
                      err.decode(errors="replace"), time.monotonic() - began)

    def ok(self, *arguments, **options):
        """Runs with --json, insists on success, and returns the JSON document (or nothing where none was printed)."""
        answer = self.run("--json", *arguments, **options)
        if answer.code != 0:
            raise AssertionError(str(answer))
        return answer.data if answer.out.strip() else None

    def execute(self, pod, *argv, **options):
        return self.run("pod", "exec", pod, "--", *argv, **options)

    def shell(self, pod, script, **options):
        """The output of a script in the pod, which must succeed."""
        answer = self.execute(pod, "sh", "-c", script, **options)
        if answer.code != 0:
            raise AssertionError(f"{script[:200]}\n{answer}")
        return answer.out

    def pods(self):
        return self.ok("pod", "list")

    def tiny(self, name, server="here", *more, config=TINY, **options):
        return self.ok("pod", "create", "--name", name, "--server", server, "--config", self.file(config), *more, **options)

    def file(self, text):
        """A file with this text; its path."""
        descriptor, path = tempfile.mkstemp(dir=self.home)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        return path

    def discard(self, *pods):
        """Deletes pods whatever their state, so that a failed test leaves nothing."""
        for pod in pods:
            with contextlib.suppress(AssertionError, ValueError):
                if self.run("pod", "delete", pod, "--yes", timeout=120).code != 0:
                    self.run("pod", "rollback", pod, timeout=120)

    def close(self):
        if not self.home.exists():
            return
        with contextlib.suppress(AssertionError, ValueError):
            pods = self.pods()
            self.discard(*(pod["id"] for pod in pods))
            for pod in pods:
                for server in SERVERS:
                    remove_objects(server, pod["id"])
        shutil.rmtree(self.home, ignore_errors=True)


class LimaMachine:
    """A box that the program takes for a machine of Lima's, of which a limactl tells that is made up: its port changes as a real
    one's does at each start."""

    LIMACTL = """\
#!/bin/sh
. "{folder}/state"
case "$1 $2" in
    "--version ") echo "limactl version 1.0.7" ;;
    "list --json") echo '{{"name":"{name}","status":"'$status'","dir":"{folder}/vms/{name}","sshLocalPort":'$port'}}' ;;
    "show-ssh --format") printf 'IdentityFile="{key}"\\nUser=root\\nHostname={host}\\nPort=%s\\n' $port ;;
    *) echo "unknown command" >&2; exit 1 ;;
esac
"""

    def __init__(self, pinacle, name, box):
        self.folder = pinacle.home / "lima"
        self.agent = self.folder / "vms" / name / "ha.pid"
        self.agent.parent.mkdir(parents=True)
        limactl = self.folder / "bin/limactl"
        limactl.parent.mkdir()
        limactl.write_text(self.LIMACTL.format(folder=self.folder, name=name, key=Bed.facts()["BED_KEY"], host=Bed.facts()[f"BED_BOX{box}_HOST"]))
        limactl.chmod(0o755)
        pinacle.environment["PATH"] = f"{limactl.parent}:{pinacle.environment['PATH']}"
        pinacle.environment["LIMA_HOME"] = str(self.folder / "vms")

    def is_now(self, status, port):
        """One that is stopped has no port."""
        (self.folder / "state").write_text(f"status={status} port={port}\n")
        self.agent.unlink(missing_ok=True)
        if status == "Running":
            self.agent.write_text(str(os.getpid()))


class Bed:
    """tests/testbed/bed: the boxes, and how they fail."""

    @staticmethod
    def run(*arguments, timeout=180):
        done = subprocess.run([ROOT / "tests/testbed/bed", *map(str, arguments)], capture_output=True, timeout=timeout, check=False)
        if done.returncode != 0:
            raise AssertionError(f"bed {' '.join(map(str, arguments))}: {done.stderr.decode()[-2000:]}")
        return done.stdout.decode()

    @staticmethod
    def box(number, *arguments, **options):
        return Bed.run("box", number, *arguments, **options)

    @staticmethod
    @contextlib.contextmanager
    def another_host_key(number):
        """The box shows another key; its own is back afterwards, for an sshd that starts then."""
        folder = Path(Bed.facts()["BED_KEY"]).parent / f"box{number}"
        kept = {path: path.read_bytes() for path in (folder / "host_key", folder / "host_key.pub")}
        try:
            Bed.box(number, "hostkey", "rotate")
            yield
        finally:
            for path, content in kept.items():
                path.write_bytes(content)
            Bed.box(number, "sshd", "stop")
            Bed.box(number, "sshd", "start")

    @staticmethod
    def give(number, *images):
        """Copies images of this computer's Docker into a box."""
        saved = subprocess.Popen(["docker", "save", *images], stdout=subprocess.PIPE)
        subprocess.run([ROOT / "tests/testbed/bed", "box", str(number), "run", "docker", "load", "-q"], stdin=saved.stdout,
                       stdout=subprocess.DEVNULL, check=True, timeout=300)
        saved.stdout.close()
        assert saved.wait(10) == 0, images

    @staticmethod
    def facts():
        path = Path(os.environ.get("PINACLE_BED", "/var/lib/pinacle-bed")) / "env"
        return dict(line.split("=", 1) for line in path.read_text().splitlines())

    @staticmethod
    def address(number, user="root"):
        facts = Bed.facts()
        return f"ssh://{user}@{facts[f'BED_BOX{number}_HOST']}:{facts[f'BED_BOX{number}_PORT']}"

    @staticmethod
    def fingerprint(number):
        return Bed.facts()[f"BED_BOX{number}_FINGERPRINT"]


def on_server(server, *argv, timeout=60):
    """Runs a command on a server without the program: the truth to compare with."""
    if server != "here":
        return Bed.box(server[-1], "run", *argv, timeout=timeout)
    done = subprocess.run(argv, capture_output=True, timeout=timeout, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{argv}: {done.stderr.decode()[-1000:]}")
    return done.stdout.decode()


def objects(server, pod_id):
    """Everything of a pod that Docker on the server still has, found by its label and by its name."""
    found = []
    for kind, words in (("container", ("ps", "--all")), ("network", ("network", "ls")), ("volume", ("volume", "ls"))):
        shown = "{{.Names}}" if kind == "container" else "{{.Name}}"
        by_label = on_server(server, "docker", *words, "--filter", f"label=pinacle.pod-id={pod_id}", "--format", shown)
        every = on_server(server, "docker", *words, "--format", shown)
        bare = pod_id.removeprefix("pod_")
        found += [f"{kind} {name}" for name in sorted({*by_label.split(), *(n for n in every.split() if bare in n)})]
    return found


def remove_objects(server, pod_id):
    with contextlib.suppress(AssertionError, subprocess.TimeoutExpired):
        for thing in objects(server, pod_id):
            kind, name = thing.split()
            on_server(server, "docker", kind, "rm", *([] if kind == "network" else ["--force"]), name)


def wait_for(what, condition, seconds, pause=0.2):
    """The first true answer of `condition`; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(pause)


@contextlib.contextmanager
def one_at_a_time():
    """Over the lanes: what one of them builds is there for the other, which would build it beside it."""
    with open(Path(os.environ.get("PINACLE_BED", "/var/lib/pinacle-bed")).with_suffix(".build.lock"), "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class World:
    """One home with all three servers, provisioned once for the whole run; box2 with a user who needs sudo."""

    def __init__(self):
        self.pinacle = Pinacle()
        self.provisioned = {}  # server -> seconds
        self.full = {}  # server -> pod
        self.shared = []  # images that the boxes are given

    def server(self, name):
        if name not in self.provisioned:
            with one_at_a_time():
                self.provision(name)
        return name

    def provision(self, name):
        if name == "here":
            self.pinacle.ok("server", "add", "local", "--name", name)
        else:
            # Built once and copied: how a server builds it by itself is shown by this computer.
            if "here" not in self.provisioned:
                self.provision("here")
            Bed.run("share", *self.images(), timeout=400)
            number = name[-1]
            self.pinacle.ok("server", "add", Bed.address(number, "root" if number == "1" else Bed.facts()["BED_USER"]),
                            "--name", name, "--key", Bed.facts()["BED_KEY"], "--accept-host-key", Bed.fingerprint(number))
        began = time.monotonic()
        self.pinacle.ok("server", "provision", name, timeout=1500)
        self.provisioned[name] = time.monotonic() - began

    def base_images(self):
        """The image that provisioning makes, and that of a pod without services."""
        self.server("here")
        # The log names the first: no pod runs from it.
        images = []
        for row in self.pinacle.ok("log", "--grep", "Look for the pod image", "--limit", "500"):
            if not row["pod"]:
                images = [word for word in row["command"].replace("'", " ").split() if word.startswith("pinacle/pod:")]
        return [*images, self.image_of("[]")]

    def image_of(self, services):
        pod = self.pinacle.tiny(f"image {services}", config=f'version: "1.0"\nservices: {services}\n', timeout=900)
        image = on_server("here", "docker", "inspect", "--format", "{{.Config.Image}}", pod["container_id"]).strip()
        self.pinacle.discard(pod["id"])
        return image

    def images(self):
        """Those, and the one with what the tests ask for on the boxes."""
        if not self.shared:
            self.shared = [*self.base_images(), self.image_of("[code-server]")]
        return self.shared

    def full_pod(self, server):
        """The nodejs-blank project with editor, terminal and redis."""
        if server not in self.full:
            self.server(server)
            self.full[server] = self.pinacle.ok("pod", "create", "--name", f"Full {server}", "--server", server,
                                                "--template", "nodejs-blank", "--service", "code-server",
                                                "--service", "web-terminal", "--service", "redis",
                                                "--env", "GREETING=it's \"here\" $HOME", timeout=600)
        return self.full[server]


_world = None


def world():
    global _world
    if _world is None:
        _world = World()
        atexit.register(_world.pinacle.close)
    return _world


def standard_image():
    """The image of this machine's Docker that provisioning looks for: what a pod with the usual services starts from."""
    world().server("here")
    rows = world().pinacle.ok("log", "--grep", "Look for the pod image", "--limit", "500")
    tags = {word for row in rows if not row["pod"] for word in row["command"].replace("'", " ").split() if word.startswith("pinacle/pod:")}
    return next(tag for tag in sorted(tags) if subprocess.run(["docker", "image", "inspect", tag], capture_output=True).returncode == 0)


def note(text):
    print(f"    {text}", file=sys.stderr, flush=True)
