"""The demo, built by the release executable, served by nginx, and looked at with Chromium."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from sites import Site

PROJECT = Path(__file__).resolve().parents[2]
DOSSIER = os.environ.get("DOSSIER", str(PROJECT / ".build/release/dossier"))
SOURCES = {"en": PROJECT, "zh-Hans": PROJECT / "examples/zh-Hans"}


@pytest.fixture(scope="session")
def root(tmp_path_factory):
    """The folder with both built sites, each named for its language."""
    root = tmp_path_factory.mktemp("sites")
    for language, source in SOURCES.items():
        subprocess.run([DOSSIER, "build", "--quiet", "--site", source, "--out", root / language], check=True)
    return root


@pytest.fixture(scope="session", params=SOURCES)
def site(request, root):
    return Site(request.param, root / request.param)


@pytest.fixture(scope="session")
def server(root, tmp_path_factory):
    """The address at which nginx serves both sites, under the strictest policy that they promise to bear."""
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    configuration = folder / "nginx.conf"
    configuration.write_text(f"""
        {"user root;" if os.getuid() == 0 else ""}
        daemon off; pid {folder}/pid; error_log stderr; worker_processes 1;
        events {{ }}
        http {{
            include /etc/nginx/mime.types; charset utf-8; access_log off;
            client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
            server {{
                listen 127.0.0.1:{port};
                root {root};
                add_header Content-Security-Policy "default-src 'self'" always;
                add_header X-Content-Type-Options nosniff always;
            }}
        }}
    """)
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    process = subprocess.Popen([nginx, "-e", "stderr", "-p", folder, "-c", configuration])
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


# Tests of every page in a browser, of which not all hold yet: `make test-pages` runs them.
PAGES = ["test_layout.py", "test_paper.py", "test_chinese.py", "test_home.py", "test_day_sheets.py"]
collect_ignore = [] if os.environ.get("DOSSIER_PAGES") else PAGES
