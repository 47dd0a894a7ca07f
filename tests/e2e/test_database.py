"""A database that is written to while snapshots of its pod are taken, and what a pod needs besides its files to be one again."""

import unittest

from support import TINY, note, wait_for, world

# Each number that the database has taken is written to a file after that: what the file holds, the database must hold.
CONFIG = TINY.replace("services: []", "services: [postgres]") + """\
  - name: writer
    startCommand: |
      psql "$DATABASE_URL" -Xqc 'create table if not exists written (number bigint primary key, text text)'
      number=$(tail -n 1 /workspace/acknowledged 2>/dev/null || echo 0)
      while :; do
        number=$((number + 1))
        psql "$DATABASE_URL" -Xqc "insert into written values ($number, repeat(md5('$number'), 100)) on conflict do nothing" && echo $number >>/workspace/acknowledged
      done
"""
# Nothing that was acknowledged is missing, and each row is what was written.
WHOLE = ("cp /workspace/acknowledged /tmp/acknowledged && psql \"$DATABASE_URL\" -Xqc 'create temp table told (number bigint)' "
         "-c '\\copy told from /tmp/acknowledged' -c \"select count(*) from told left join written using (number) "
         "where written.text is distinct from repeat(md5(told.number::text), 100)\" -At")


class Ledger(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("here")
        cls.pod = cls.pinacle.tiny("ledger", "here", "--tier", "dev.medium", "--env", "SECRET_WORD=kept safe", config=CONFIG, timeout=900)
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])

    def count(self, pod="ledger"):
        return int(self.pinacle.shell(pod, "tail -n 1 /workspace/acknowledged"))

    def assert_whole(self, pod, least):
        self.assertEqual(self.pinacle.shell(pod, WHOLE).strip(), "0", "rows that were acknowledged are missing")
        before = self.count(pod)
        self.assertGreaterEqual(before, least)
        wait_for("the writer goes on", lambda: self.count(pod) > before, 60)

    def test_1_snapshots_under_load(self):
        self.pinacle.shell("ledger", "apt-get update -qq && apt-get install -y -qq --no-install-recommends tree >/dev/null", timeout=200)
        wait_for("the writer writes", lambda: self.count() > 20, 60)
        for number in (1, 2):
            with self.subTest(number):
                least = self.count()
                self.pinacle.ok("snapshot", "create", "ledger", "--name", f"busy {number}", timeout=300)
                wait_for("the writer goes on", lambda: self.count() > least + 5, 60)
                back = self.pinacle.run("snapshot", "restore", "ledger", f"busy {number}", timeout=300)
                self.assertEqual(back.code, 0, str(back))
                note(f"restored a busy PostgreSQL in {back.seconds:.1f} s")
                self.assert_whole("ledger", least)
                self.pinacle.shell("ledger", "tree --version")

    def test_2_a_stop_is_a_clean_one(self):
        before = self.count()
        self.pinacle.ok("pod", "restart", "ledger")
        self.assert_whole("ledger", before)
        log = self.pinacle.shell("ledger", "cat /var/log/pinacle/postgres.log")
        self.assertIn("database system was shut down at", log[log.rindex("starting PostgreSQL"):])

    def test_3_killed_under_load(self):
        before = self.count()
        self.pinacle.shell("ledger", "kill -9 $(cat /run/pinacle/postgres.pid)")
        wait_for("it is back", lambda: self.pinacle.run("pod", "health", "ledger").code == 0, 60)
        self.assert_whole("ledger", before)

    def test_4_changed_while_stopped(self):
        self.pinacle.ok("pod", "stop", "ledger")
        self.pinacle.ok("env", "set", "ledger", "LATER=said meanwhile")
        self.pinacle.ok("pod", "start", "ledger")
        seen = self.pinacle.shell("ledger", "tr '\\0' '\\n' </proc/$(cat /run/pinacle/postgres.pid)/environ | grep LATER")
        self.assertEqual(seen, "LATER=said meanwhile\n", "the service began with what was there before")

    def test_5_with_another_password(self):
        """The password that came with the data is the one that opens it."""
        self.pinacle.shell("ledger", "psql \"$DATABASE_URL\" -Xqc \"alter role pinacle password 'another'\"")
        self.pinacle.ok("env", "set", "ledger", "POSTGRES_PASSWORD=another", "DATABASE_URL=postgresql://pinacle:another@127.0.0.1:5432/pinacle")
        self.pinacle.ok("pod", "restart", "ledger")
        self.pinacle.ok("snapshot", "restore", "ledger", "busy 1", timeout=300)
        self.assert_whole("ledger", 20)
        self.pinacle.ok("pod", "restart", "ledger")
        self.assert_whole("ledger", 20)

    def test_6_a_file_is_enough(self):
        least = 20
        path = self.pinacle.home / "ledger.tar"
        self.pinacle.ok("snapshot", "export", "ledger", "busy 1", path, timeout=300)
        for snapshot in self.pinacle.ok("snapshot", "list", "ledger"):
            self.pinacle.ok("snapshot", "delete", "ledger", snapshot["id"])
        self.pinacle.ok("pod", "delete", "ledger", "--yes")
        found = self.pinacle.ok("snapshot", "import", path, "--server", "here", timeout=300)
        path.unlink()
        self.addCleanup(self.pinacle.run, "snapshot", "delete", "ledger", found["id"])
        copy = self.pinacle.ok("pod", "fork", "ledger", "--name", "second ledger", "--snapshot", "busy 1", timeout=300)
        self.addCleanup(self.pinacle.discard, copy["id"])
        self.assert_whole("second ledger", least)
        self.assertEqual(self.pinacle.shell("second ledger", "echo $SECRET_WORD"), "kept safe\n")


if __name__ == "__main__":
    unittest.main()
