"""A pod's port through the program's forward and through `ssh -L`, side by side: throughput, latency, and how soon each is back after
the server's sshd was restarted (ssh by itself never is)."""

import contextlib
import http.client
import statistics
import subprocess
import time

from support import Bed, LimaMachine, Pinacle, wait_for, world

MEGABYTES = 64
CONFIG = """\
version: "1.0"
services: []
processes:
  - name: web
    startCommand: exec node -e 'const b=Buffer.alloc(%d,7);require("http").createServer((q,r)=>r.end(q.url=="/big"?b:"x")).listen(3000)'
    url: http://localhost:3000
""" % (MEGABYTES << 20)


def fetch(connection, path):
    began = time.monotonic()
    connection.request("GET", path)
    size = len(connection.getresponse().read())
    assert size == (MEGABYTES << 20 if path == "/big" else 1), f"{size} bytes"
    return time.monotonic() - began


def answers(port):
    with contextlib.suppress(OSError, http.client.HTTPException, AssertionError):
        fetch(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "/")
        return True
    return False


def measure(figure):
    world().server("box1")
    pinacle, facts = world().pinacle, Bed.facts()
    pod = pinacle.tiny("bench forward", "box1", config=CONFIG)
    remote, other = pod["external_port"], 28765
    known = pinacle.home / "bench_known_hosts"
    ours = pinacle.start("forward", "bench-forward", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    plain = subprocess.Popen(["ssh", "-N", "-F", "none", "-i", facts["BED_KEY"], "-p", facts["BED_BOX1_PORT"], "-o", "BatchMode=yes",
                              "-o", "StrictHostKeyChecking=accept-new", "-o", f"UserKnownHostsFile={known}", "-L",
                              f"127.0.0.1:{other}:127.0.0.1:{remote}", f"root@{facts['BED_BOX1_HOST']}"], stderr=subprocess.DEVNULL)
    try:
        for port in (remote, other):
            wait_for(f"port {port}", lambda port=port: answers(port), 30)
        big, small = {remote: [], other: []}, {remote: [], other: []}
        for _ in range(5):  # in turns: what else this machine does hits both
            for port in (remote, other):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                fetch(connection, "/")
                small[port] += [fetch(connection, "/") for _ in range(40)]
                big[port].append(fetch(connection, "/big"))
                connection.close()
        per_megabyte = {port: 1000 * statistics.median(seconds) / MEGABYTES for port, seconds in big.items()}
        print(f"      {1000 / per_megabyte[remote]:.0f} MB/s through ours, {1000 / per_megabyte[other]:.0f} MB/s through ssh -L")
        figure("forward: time for a MB / ssh -L", per_megabyte[remote], per_megabyte[other], 1.0)
        latency = {port: 1000 * statistics.median(seconds) for port, seconds in small.items()}
        figure("forward: a request's time / ssh -L", latency[remote], latency[other], 1.1)
        Bed.box(1, "sshd", "stop")
        Bed.box(1, "sshd", "start")
        began = time.monotonic()
        wait_for("the forward again", lambda: answers(remote), 60, 0.05)
        print(f"      back {time.monotonic() - began:.1f} s after the server's sshd was restarted")
    finally:
        for process in (ours, plain):
            process.terminate()
            process.wait(20)
        pinacle.discard(pod["id"])


def measure_new_port(figure):
    """A machine of Lima's starts again, on another port: how long its pod's page is away after that, against a fresh ssh."""
    facts, pinacle = Bed.facts(), Pinacle()
    machine = LimaMachine(pinacle, "bench", 1)
    forwarding = None
    try:
        machine.is_now("Running", 22)
        pinacle.ok("server", "add", "lima:bench", "--accept-host-key", Bed.fingerprint(1))
        Bed.box(1, "sshd", "start", 2222)
        machine.is_now("Running", 2222)
        pinacle.ok("server", "check", "bench", "--accept-host-key", Bed.fingerprint(1))
        pinacle.ok("server", "provision", "bench", timeout=300)
        pod = pinacle.tiny("bench port", "bench", config=CONFIG)
        forwarding = pinacle.start("forward", "bench-port", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("the forward", lambda: answers(pod["external_port"]), 40)
        back, fresh = [], []
        for port in (22, 2222, 22):
            machine.is_now("Stopped", 0)
            Bed.box(1, "sshd", "stop")
            wait_for("the end of the forward", lambda: not answers(pod["external_port"]), 30)
            Bed.box(1, "sshd", "start", port)
            machine.is_now("Running", port)
            began = time.monotonic()
            wait_for("the forward again", lambda: answers(pod["external_port"]), 60, 0.02)
            back.append(time.monotonic() - began)
            began = time.monotonic()
            subprocess.run(["ssh", "-F", "none", "-i", facts["BED_KEY"], "-p", str(port), "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
                            "-o", "UserKnownHostsFile=/dev/null", f"root@{facts['BED_BOX1_HOST']}", "true"], check=True, stderr=subprocess.DEVNULL)
            fresh.append(time.monotonic() - began)
        print(f"      a fresh ssh takes {statistics.median(fresh):.2f} s")
        figure("forward: back on a machine's new port / the aim", statistics.median(back), 2, 1, "s")
    finally:
        if forwarding:
            forwarding.terminate()
            forwarding.communicate(timeout=20)
        Bed.box(1, "sshd", "start")
        machine.is_now("Running", 22)
        pinacle.close()
