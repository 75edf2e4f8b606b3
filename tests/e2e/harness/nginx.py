"""A real nginx, with the configuration that `deploy/nginx/` ships."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .processes import ServerProcess

NGINX = os.environ.get("NBDASH_NGINX", "/usr/sbin/nginx")
SHIPPED = Path(__file__).parents[3] / "deploy" / "nginx"

# What a distribution's nginx.conf has, in a folder that is thrown away.
_MAIN = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/conf.d/*.conf;
}}
"""


def write_configuration(folder: Path, site: str) -> Path:
    """Write all that nginx needs for what stands in a file of its `conf.d`; returns the main file."""
    (folder / "conf.d").mkdir(parents=True)
    (folder / "conf.d" / "nbdash.conf").write_text(site)
    shutil.copy(SHIPPED / "nbdash_proxy_params", folder)
    main = folder / "nginx.conf"
    # Started by root, its workers would be somebody who may not look into a folder of root's.
    user = "user root;" if os.geteuid() == 0 else ""
    main.write_text(_MAIN.format(folder=folder, user=user))
    return main


@contextmanager
def run_nginx(folder: Path, site: str, port: int) -> Iterator[ServerProcess]:
    """Run nginx until the block ends; `port` is one that the configuration listens at."""
    main = write_configuration(folder, site)
    process = ServerProcess([NGINX, "-p", str(folder), "-c", str(main)], folder / "log")
    try:
        process.wait_until_connected(port)
        yield process
    finally:
        process.kill_group()
