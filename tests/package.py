#!/usr/bin/env python3
"""The Debian package: built, installed into a clean Debian, used there, upgraded and removed. Needs root and Debian's mirror.

The programs are those of $PINACLE_BUILD, default build/ci; the last line is "N passed, N failed, N skipped". The clean Debian is kept in $PINACLE_CACHE (default /var/cache/pinacle-bed) for the next time.
"""

import contextlib
import os
import plistlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = Path(os.environ.get("PINACLE_BUILD", ROOT / "build/ci"))
CACHE = Path(os.environ.get("PINACLE_CACHE", "/var/cache/pinacle-bed"))
NAME = "pinacle-desktop"


def run(*argv, timeout=600, check=True, **options):
    done = subprocess.run([str(word) for word in argv], capture_output=True, text=True, timeout=timeout, check=False, **options)
    if check and done.returncode != 0:
        raise AssertionError(f"{argv}: {done.returncode}\n{(done.stdout + done.stderr)[-3000:]}")
    return done


def clean_debian():
    """A folder with a minimal Debian 12, the oldest that the package is for."""
    archive = CACHE / "bookworm.tar"
    root = Path(tempfile.mkdtemp(prefix="pinacle-root-"))
    if not archive.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        run("/usr/sbin/debootstrap", "--variant=minbase", "bookworm", root)
        run("chroot", root, "apt-get", "clean")
        run("tar", "-C", root, "-cf", f"{archive}.new", ".")
        os.rename(f"{archive}.new", archive)
    else:
        run("tar", "-C", root, "-xpf", archive)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    for file in Path("/etc/apt/apt.conf.d").glob("*proxy*"):
        shutil.copy(file, root / "etc/apt/apt.conf.d")
    return root


def package(version):
    folder = Path(tempfile.mkdtemp(prefix="pinacle-deb-"))
    run("cpack", "-G", "DEB", "-B", folder, "-D", f"CPACK_PACKAGE_VERSION={version}", cwd=BUILD)
    return next(folder.glob("*.deb"))


def mount_in(case):
    """/proc and /dev in the root of a test class, until its end."""
    for place in ("proc", "dev"):
        run("mount", "--rbind" if place == "dev" else "--bind", f"/{place}", case.root / place)
        if place == "dev":
            run("mount", "--make-rslave", case.root / place)
        case.addClassCleanup(run, "umount", "--recursive", "--lazy", case.root / place, check=False)


def window_comes(case, root, program):
    """A window of ours stands on a display, and ends when it is told to."""
    # Without a file system in between: an X server's abstract socket is the network's.
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              pass_fds=[writer], stderr=subprocess.DEVNULL)
    window = None
    try:
        os.close(writer)
        display = ":" + os.read(reader, 20).decode().strip()
        window = subprocess.Popen(["chroot", root, "env", "-i", "PATH=/usr/bin:/bin", "HOME=/home/somebody",
                                   f"DISPLAY={display}", "LC_ALL=C.UTF-8", program], stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and window.poll() is None:
            if "Pinacle" in run("xwininfo", "-root", "-tree", "-display", display, check=False).stdout:
                break
            time.sleep(0.2)
        else:
            case.fail("no window: " + (window.communicate()[1] if window.poll() is not None else "it never came"))
        time.sleep(1)
        case.assertIsNone(window.poll(), "it ended by itself")
        window.send_signal(signal.SIGTERM)
        case.assertNotIn("Could not", window.communicate(timeout=20)[1])
    finally:
        for process in (window, server):
            with contextlib.suppress(AttributeError, ProcessLookupError):
                process.kill()
                process.wait()
        os.close(reader)


class Package(unittest.TestCase):
    """In their order: each goes on where the one before stopped."""

    @classmethod
    def setUpClass(cls):
        cls.version = re.search(r"project\(Pinacle VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text()).group(1)
        cls.root = clean_debian()
        cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        mount_in(cls)
        cls.older = package("0.0.1")
        cls.newer = package(cls.version)
        cls.home = cls.root / "home/somebody"

    def inside(self, *argv, **options):
        return run("chroot", self.root, "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/home/somebody", "LC_ALL=C.UTF-8",
                   "DEBIAN_FRONTEND=noninteractive", *argv, **options)

    def install(self, file):
        shutil.copy(file, self.root / "tmp")
        self.inside("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{file.name}", timeout=900)

    def test_1_contents(self):
        fields = run("dpkg-deb", "--field", self.newer).stdout
        print(f"{self.newer.stat().st_size / 1e6:.1f} MB package", file=sys.stderr)
        for needed in ("libqt6widgets6", "libssh-4", "libyaml-cpp0.7", "libqt6sql6-sqlite", "openssh-client"):
            self.assertIn(needed, fields)
        files = run("dpkg-deb", "--contents", self.newer).stdout
        for path in ("usr/bin/pinacle", "usr/bin/pinacle-desktop", "usr/share/applications/pinacle-desktop.desktop",
                     "usr/share/metainfo/dev.pinacle.Desktop.metainfo.xml", "usr/share/man/man1/pinacle.1",
                     "usr/share/icons/hicolor/scalable/apps/pinacle-desktop.svg", "usr/share/bash-completion/completions/pinacle"):
            self.assertIn(f"./{path}", files)
        for line in files.splitlines():  # nothing of the machine that it was built on
            self.assertRegex(line, r"^[-d]\S+ root/root .* \./(usr/(bin|share)/.*|usr/(bin|share)?)?$", line)
        folder = ROOT / "installers/linux"
        run("desktop-file-validate", folder / "pinacle-desktop.desktop")
        run("appstreamcli", "validate", "--no-net", folder / "dev.pinacle.Desktop.metainfo.xml")
        manual = run("man", "--warnings", "-l", BUILD / "pinacle.1", env={"MANWIDTH": "100", "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
        self.assertEqual(manual.stderr, "")
        for line in run(BUILD / "bin/pinacle", "help").stdout.splitlines():
            if line.startswith("  pinacle "):
                self.assertIn(" ".join(line.split()[:3]), " ".join(manual.stdout.replace("‐\n", "-").split()))

    def test_2_install_and_use(self):
        self.install(self.older)
        self.assertIn(self.version, self.inside("pinacle", "--version").stdout)
        self.inside("pinacle", "server", "add", "local", "--name", "kept")
        self.assertIn("kept", self.inside("pinacle", "server", "list").stdout)
        self.assertIn("nodejs-blank", self.inside("pinacle", "template", "list").stdout)
        help_of_pods = self.inside("pinacle", "pod", "--help").stdout
        self.assertIn("pinacle pod create", help_of_pods)
        self.assertNotIn("pinacle server", help_of_pods)
        self.assertEqual(self.inside("pinacle", "help", "pod", "create").stdout.count("  pinacle "), 1)
        offered = self.inside("bash", "-c", ". /usr/share/bash-completion/completions/pinacle; "
                              "COMP_WORDS=(pinacle pod cr) COMP_CWORD=2; _pinacle; echo \"${COMPREPLY[@]}\"").stdout
        self.assertEqual(offered.strip(), "create")
        self.assertEqual(self.inside("pinacle", "complete", "--", "server", "show", "k").stdout, "kept\n")
        self.assertEqual(self.inside("pinacle", "complete", "--", "template", "show", "vi").stdout, "vite\n")
        # A name that is not a pod's is not completed with one.
        self.assertEqual(self.inside("pinacle", "complete", "--", "github", "create", "").stdout, "")

    def test_3_the_window(self):
        window_comes(self, self.root, "pinacle-desktop")

    def test_4_upgrade_keeps_the_data(self):
        self.install(self.newer)
        self.assertEqual(self.inside("dpkg-query", "-W", "-f", "${Version}", NAME).stdout, self.version)
        self.assertIn("kept", self.inside("pinacle", "server", "list").stdout)

    def test_5_remove(self):
        files = [line for line in self.inside("dpkg", "-L", NAME).stdout.split() if (self.root / line[1:]).is_file()]
        self.assertGreater(len(files), 8)
        self.inside("apt-get", "purge", "-y", NAME)
        self.assertEqual([file for file in files if (self.root / file[1:]).exists()], [])
        self.assertTrue((self.home / ".local/share/pinacle/pinacle.db").exists(), "what is the user's stays")


class Tarball(unittest.TestCase):
    """The folder that runs where it is unpacked: on a Debian with what every desktop has, and without Qt."""

    @classmethod
    def setUpClass(cls):
        cls.root = clean_debian()
        cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        mount_in(cls)
        file = Path(run(ROOT / "installers/linux/tarball", BUILD, cls.root / "tmp").stdout.split()[-1])
        print(f"{file.stat().st_size / 1e6:.1f} MB tarball", file=sys.stderr)
        cls.name = file.name.removesuffix(".tar.gz")
        for place in ("opt", "home"):
            run("tar", "-C", cls.root / place, "-xzf", file)
        shutil.rmtree(cls.root / "opt" / cls.name)  # it was never meant to be there only

    inside = Package.inside

    def test_1_runs_where_it_is(self):
        self.inside("apt-get", "install", "-y", "--no-install-recommends", "libgl1", "libegl1", "libopengl0", "fonts-dejavu-core", "openssh-client",
                    timeout=900)
        self.assertEqual(list((self.root / "usr/lib").rglob("libQt6*")), [])
        program = f"/home/{self.name}/bin/pinacle"
        self.assertIn("pinacle", self.inside(program, "--version").stdout)
        self.assertIn("nodejs-blank", self.inside(program, "template", "list").stdout)
        self.inside(program, "server", "add", "local", "--name", "kept")  # a database: the plug-in is found
        window_comes(self, self.root, f"{program}-desktop")

    def test_2_runs_elsewhere(self):
        moved = self.root / "opt/another place"
        shutil.move(self.root / "home" / self.name, moved)
        self.assertIn("kept", self.inside("/opt/another place/bin/pinacle", "server", "list").stdout)
        window_comes(self, self.root, "/opt/another place/bin/pinacle-desktop")

    def test_3_takes_nothing_from_outside(self):
        """Only the C library and OpenGL."""
        folder = "/opt/another place"
        for file in [*(self.root / folder[1:]).rglob("*.so*"), *(self.root / folder[1:] / "bin").glob("pinacle*")]:
            for line in self.inside("ldd", "/" + str(file.relative_to(self.root)), check=False).stdout.splitlines():
                self.assertNotIn("not found", line, file.name)
                if "=>" in line and folder not in line:
                    self.assertRegex(line.split()[0], r"^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|GL|GLX|GLdispatch|EGL|OpenGL|drm|gbm)\.so\..*)$",
                                     file.name)


class DiskImage(unittest.TestCase):
    """macOS, as far as it can be seen from here: the order of the commands, and files that parse."""

    SCRIPT = ROOT / "installers/macos/package"
    SIGNER = {"PINACLE_SIGN_IDENTITY": "Developer ID Application: Somebody (X1)", "PINACLE_NOTARY_PROFILE": "notary"}

    def dry_run(self, *words, **environment):
        return run(self.SCRIPT, "--dry-run", *words, check=False, env={"PATH": os.environ["PATH"], **environment})

    def test_signed(self):
        done = self.dry_run(**self.SIGNER)
        self.assertEqual(done.returncode, 0, done.stderr)
        steps = [next((word for word in ("macdeployqt", "create", "notarytool", "stapler", "spctl", "codesign", "--build") if word in line), "")
                 for line in done.stdout.splitlines()]
        order = [step for i, step in enumerate(steps) if step and step not in steps[:i]]
        self.assertEqual(order, ["--build", "macdeployqt", "codesign", "create", "notarytool", "stapler", "spctl"])
        # The bundle is sealed last of what is in it, with the hardened runtime.
        sealed = [line for line in done.stdout.splitlines() if line.startswith("codesign --force") and ".dmg" not in line]
        self.assertTrue(sealed[-1].rstrip().endswith("Desktop.app"), sealed)
        self.assertTrue(all("--options runtime" in line for line in sealed))
        self.assertFalse((ROOT / "build/macos").exists(), "a dry run makes nothing")

    def test_unsigned_and_unprepared(self):
        done = self.dry_run("--unsigned")
        self.assertEqual((done.returncode, "codesign" in done.stdout, "notarytool" in done.stdout), (0, False, False))
        self.assertEqual(self.dry_run().returncode, 2)
        self.assertEqual(self.dry_run("--no-such-thing").returncode, 2)

    def test_files(self):
        folder = ROOT / "installers/macos"
        info = plistlib.loads((folder / "Info.plist.in").read_bytes())
        self.assertEqual(info["CFBundleURLTypes"][0]["CFBundleURLSchemes"], ["pinacle"])
        self.assertTrue(info["NSHighResolutionCapable"])
        self.assertEqual(plistlib.loads((folder / "entitlements.plist").read_bytes()), {})


if __name__ == "__main__":
    began = time.monotonic()
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2, failfast=True).run(
        unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]))
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
    bad = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - bad - len(result.skipped)} passed, {bad} failed, {len(result.skipped)} skipped")
    sys.exit(1 if bad else 0)
