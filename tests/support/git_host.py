#!/usr/bin/env python3
"""A Git host for tests: GitHub's REST API as far as the program uses it, its device login, and real repositories behind
`git http-backend`. Speaks plain HTTP. Run by hand it prints its port: git_host.py FOLDER [ADDRESS]."""

import base64
import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOKEN = "ghp_t0psecretT0KEN4711"


class GitHost:
    def __init__(self, folder, address="127.0.0.1"):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.keys = {}  # repository -> [{"id", "key", "title", "read_only"}]
        self.mode = ""  # "limited", "expired", "broken", "slow", "forbidden": how the API behaves now
        self.polls = []  # what the next polls of the device login are answered with
        self.requests = []  # (method, path, authorization)
        self.next_id = 1
        self.sshd = None
        host = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def handle_any(self):
                host.answer(self)

            do_GET = do_POST = do_DELETE = do_PUT = handle_any

        self.server = ThreadingHTTPServer((address, 0), Handler)
        self.server.daemon_threads = True
        self.address, self.port = self.server.server_address[:2]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://{self.address}:{self.port}"

    def clone_url(self, name):
        return f"{self.url}/{urllib.parse.quote(name)}.git"

    def repository(self, name, files=None, branch="main", is_private=False, branches=()):
        """A bare repository with one commit of these files; empty without any."""
        path = self.folder / f"{name}.git"
        path.mkdir(parents=True)
        git = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org"]
        subprocess.run([*git, "init", "-q", "--bare", "-b", branch, path], check=True)
        subprocess.run(["git", "-C", path, "config", "http.receivepack", "true"], check=True)
        if is_private:
            (path / "private").touch()
        if files:
            work = self.folder / "work" / name
            work.mkdir(parents=True)
            subprocess.run([*git, "init", "-q", "-b", branch, work], check=True)
            for file, text in files.items():
                (work / file).parent.mkdir(parents=True, exist_ok=True)
                (work / file).write_text(text)
            subprocess.run([*git, "-C", work, "add", "-A"], check=True)
            subprocess.run([*git, "-C", work, "commit", "-q", "-m", "First"], check=True)
            for other in branches:
                subprocess.run([*git, "-C", work, "branch", other], check=True)
            subprocess.run([*git, "-C", work, "push", "-q", "--all", path], check=True)
        return path

    def change(self, name, file, data):
        """One more commit, in which the file says this."""
        work = self.folder / "work" / name
        (work / file).write_bytes(data)
        git = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-C", work]
        subprocess.run([*git, "add", "-A"], check=True)
        subprocess.run([*git, "commit", "-q", "-m", f"Change {file}"], check=True)
        subprocess.run([*git, "push", "-q", "--all", self.folder / f"{name}.git"], check=True)

    def start_ssh(self):
        """A real sshd that serves the same repositories to the deploy keys that the API was given; its port."""
        place = self.folder / "ssh"
        place.mkdir()
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", place / "host"], check=True)
        serve = place / "serve"
        serve.write_text("#!/usr/bin/env python3\nimport os, shlex\n"
                         "words = shlex.split(os.environ['SSH_ORIGINAL_COMMAND'])\n"
                         "assert words[0] in ('git-upload-pack', 'git-receive-pack') and '..' not in words[1]\n"
                         f"os.execvp(words[0], [words[0], {str(self.folder)!r} + '/' + words[1].lstrip('/')])\n")
        serve.chmod(0o755)
        self.write_authorized_keys()
        os.makedirs("/run/sshd", exist_ok=True)
        with socket.socket() as probe:
            probe.bind((self.address, 0))
            port = probe.getsockname()[1]
        self.sshd = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", "/dev/null", "-h", place / "host", "-p", str(port),
                                      "-o", f"ListenAddress={self.address}", "-o", f"AuthorizedKeysFile={place}/authorized_keys",
                                      "-o", "StrictModes=no", "-o", "PermitRootLogin=yes", "-o", "PidFile=none",
                                      "-o", "PasswordAuthentication=no", "-o", "KbdInteractiveAuthentication=no"],
                                     stderr=subprocess.DEVNULL)
        found = subprocess.run(["ssh-keygen", "-l", "-f", place / "host.pub"], capture_output=True, check=True)
        self.ssh_fingerprint = found.stdout.decode().split()[1]
        return port

    def write_authorized_keys(self, *more):
        place = self.folder / "ssh"
        if place.exists():
            keys = [key["key"] for every in self.keys.values() for key in every] + list(more)
            (place / "authorized_keys").write_text("".join(f'restrict,command="{place}/serve" {key}\n' for key in keys))

    def close(self):
        if self.sshd:
            self.sshd.terminate()
            self.sshd.wait()
        self.server.shutdown()
        self.server.server_close()

    # ---- answers

    def answer(self, request):
        length = int(request.headers.get("Content-Length") or 0)
        body = request.rfile.read(length) if length else b""
        if request.headers.get("Transfer-Encoding") == "chunked":
            while size := int(request.rfile.readline().split(b";")[0], 16):
                body += request.rfile.read(size)
                request.rfile.readline()
            request.rfile.readline()
        url = urllib.parse.urlsplit(request.path)
        path = urllib.parse.unquote(url.path)
        self.requests.append((request.command, request.path, request.headers.get("Authorization") or ""))
        try:
            if ".git/" in path:
                self.git(request, path, url.query, body)
            elif path.startswith("/login/"):
                self.device(request, path, json.loads(body or b"{}"))
            else:
                self.api(request, path, urllib.parse.parse_qs(url.query), json.loads(body or b"{}"))
        except (BrokenPipeError, ConnectionResetError):
            pass

    @staticmethod
    def send(request, status, document, headers=()):
        data = document if isinstance(document, bytes) else json.dumps(document).encode()
        request.send_response(status)
        for name, value in headers:
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    def git(self, request, path, query, body):
        repository = path[1:path.index(".git/") + 4]
        needs_token = self.has(repository[:-4], "private") or "git-receive-pack" in path + query
        credentials = base64.b64encode(f"x-access-token:{TOKEN}".encode()).decode()
        if needs_token and request.headers.get("Authorization") != f"Basic {credentials}":
            self.send(request, 401, b"", [("WWW-Authenticate", 'Basic realm="git"')])
            return
        if "git-receive-pack" in path + query and self.has(repository[:-4], "read-only"):
            self.send(request, 403, b"Permission to it denied.")
            return
        environment = {"PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(self.folder), "GIT_HTTP_EXPORT_ALL": "1",
                       "REQUEST_METHOD": request.command, "PATH_INFO": path, "QUERY_STRING": query,
                       "CONTENT_TYPE": request.headers.get("Content-Type") or "", "CONTENT_LENGTH": str(len(body)),
                       "REMOTE_USER": "t", "REMOTE_ADDR": "127.0.0.1",
                       "GIT_PROTOCOL": request.headers.get("Git-Protocol") or "",
                       "HTTP_CONTENT_ENCODING": request.headers.get("Content-Encoding") or ""}
        done = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True, check=False)
        head, _, data = done.stdout.partition(b"\r\n\r\n")
        headers = [tuple(line.split(": ", 1)) for line in head.decode().split("\r\n") if ": " in line]
        status = int(dict(headers).get("Status", "200").split()[0])
        self.send(request, status, data, [h for h in headers if h[0] not in ("Status", "Content-Length")])

    def device(self, request, path, body):
        if path.endswith("/device/code"):
            if body.get("client_id") != "client-1":
                self.send(request, 200, {"error": "incorrect_client_credentials", "error_description": "unknown client"})
            else:
                self.send(request, 200, {"device_code": "d3vice", "user_code": "ABCD-1234", "interval": 1,
                                         "verification_uri": f"{self.url}/login/device", "expires_in": 20})
        else:
            poll = self.polls.pop(0) if self.polls else "ok"
            self.send(request, 200, {"access_token": TOKEN} if poll == "ok" else {"error": poll, "interval": 2})

    def describe(self, name):
        return {"full_name": name, "default_branch": "main", "clone_url": self.clone_url(name), "description": f"About {name}",
                "ssh_url": f"git@{self.address}:{name}.git", "private": self.has(name, "private"),
                "permissions": {"push": not self.has(name, "read-only")}}

    def has(self, name, mark):
        """Marks are files in the bare repository: "private", "read-only" for us, "hidden" from us."""
        return (self.folder / f"{name}.git" / mark).exists()

    def repositories(self):
        return sorted(str(p.relative_to(self.folder))[:-4] for p in self.folder.glob("*/*.git"))

    def api(self, request, path, query, body):
        rate = [("X-RateLimit-Remaining", "0" if self.mode == "limited" else "4999"),
                ("X-RateLimit-Reset", str(int(time.time()) + 600))]
        if self.mode == "slow":
            time.sleep(60)
        if self.mode == "limited":
            return self.send(request, 403, {"message": "API rate limit exceeded"}, rate)
        if self.mode == "forbidden":
            return self.send(request, 403, {"message": "Resource not accessible by personal access token"}, rate)
        if self.mode == "secondary":
            return self.send(request, 429, {"message": "You have exceeded a secondary rate limit"}, [*rate, ("Retry-After", "30")])
        if self.mode == "broken":
            return self.send(request, 502, b"<html>Bad gateway</html>", rate)
        if self.mode == "elsewhere":
            return self.send(request, 302, b"", [("Location", "http://127.0.0.1:1/stolen")])
        if self.mode == "expired" or request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return self.send(request, 401, {"message": "Bad credentials"}, rate)
        parts = path.strip("/").split("/")
        if path == "/user":
            return self.send(request, 200, {"login": "octo"}, rate)
        if path == "/user/repos" and request.command == "GET":
            return self.pages(request, path, query, [self.describe(name) for name in self.repositories()], rate)
        if path == "/user/repos" or (len(parts) == 3 and parts[0] == "orgs" and parts[2] == "repos"):
            if parts[0] == "orgs" and parts[1] == "closed":
                return self.send(request, 403, {"message": "You need admin access to the organization before adding a repository to it."}, rate)
            if parts[0] == "orgs" and parts[1] != "guild":
                return self.send(request, 404, {"message": "Not Found"}, rate)
            name = f"{'octo' if parts[0] == 'user' else parts[1]}/{body['name']}"
            if (self.folder / f"{name}.git").exists():
                return self.send(request, 422, {"message": "Repository creation failed.",
                                                "errors": [{"message": "name already exists on this account"}]}, rate)
            self.repository(name, is_private=body.get("private", False))
            return self.send(request, 201, self.describe(name), rate)
        repository = "/".join(parts[1:3])
        if parts[0] != "repos" or repository not in self.repositories() or self.has(repository, "hidden"):
            return self.send(request, 404, {"message": "Not Found"}, rate)
        return self.of_repository(request, repository, parts[3:], query, body, rate)

    def of_repository(self, request, repository, parts, query, body, rate):
        path = self.folder / f"{repository}.git"
        keys = self.keys.setdefault(repository, [])
        if not parts:
            return self.send(request, 200, self.describe(repository), rate)
        if parts[:1] == ["branches"]:
            names = subprocess.run(["git", "-C", path, "for-each-ref", "--format=%(refname:short)", "refs/heads"],
                                   capture_output=True, check=True).stdout.decode().split()
            return self.pages(request, f"/repos/{repository}/branches", query, [{"name": name} for name in names], rate)
        if parts[:1] == ["contents"]:
            ref = query.get("ref", ["HEAD"])[0]
            found = subprocess.run(["git", "-C", path, "show", f"{ref}:{'/'.join(parts[1:])}"], capture_output=True, check=False)
            if found.returncode != 0:
                return self.send(request, 404, {"message": "Not Found"}, rate)
            return self.send(request, 200, {"type": "file", "encoding": "base64",
                                            "content": base64.encodebytes(found.stdout).decode()}, rate)
        if parts == ["keys"] and request.command == "GET":
            return self.pages(request, f"/repos/{repository}/keys", query, keys, rate)
        if parts[:1] == ["keys"] and request.command == "GET":
            found = [key for key in keys if str(key["id"]) == parts[1]]
            return self.send(request, 200 if found else 404, found[0] if found else {"message": "Not Found"}, rate)
        if parts == ["keys"]:
            if any(key["key"] == body["key"] for every in self.keys.values() for key in every):
                return self.send(request, 422, {"message": "Validation Failed", "errors": [{"message": "key is already in use"}]}, rate)
            keys.append({"id": self.next_id, **body})
            self.next_id += 1
            self.write_authorized_keys()
            return self.send(request, 201, keys[-1], rate)
        if parts[:1] == ["keys"] and request.command == "DELETE":
            before = len(keys)
            keys[:] = [key for key in keys if str(key["id"]) != parts[1]]
            self.write_authorized_keys()
            return self.send(request, 204 if len(keys) < before else 404, b"", rate)
        return self.send(request, 404, {"message": "Not Found"}, rate)

    def pages(self, request, path, query, items, rate, size=2):
        """Two a page, whatever is asked for, so that every list has several."""
        page = int(query.get("page", ["1"])[0])
        shown = items[(page - 1) * size:page * size]
        more = [("Link", f'<{self.url}{path}?page={page + 1}>; rel="next", <{self.url}{path}?page=99>; rel="last"')]
        self.send(request, 200, shown, rate + (more if page * size < len(items) else []))


if __name__ == "__main__":
    running = GitHost(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1")
    print(running.port, flush=True)
    # One command a line, for tests in other languages: "mode X", "polls a b c", "repository NAME", "file NAME PATH BASE64".
    for line in sys.stdin:
        words = line.split()
        if words[:1] == ["mode"]:
            running.mode = words[1] if len(words) > 1 else ""
        elif words[:1] == ["polls"]:
            running.polls = words[1:]
        elif words[:1] == ["repository"]:
            running.repository(words[1], {"pinacle.yaml": 'version: "1.0"\n', "a b/ü.txt": "x"}, branches=("dev", "fix/one", "z"))
        elif words[:1] == ["file"]:
            running.change(words[1], words[2], base64.b64decode(words[3] if len(words) > 3 else ""))
        print("ok", flush=True)
