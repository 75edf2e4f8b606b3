"""Serve a workload with nbdash, as a script does: `python -m benchmarks.apps.serve_nbdash click`."""

import sys

import nbdash

from .workloads import WORKLOADS

WORKLOADS[sys.argv[1]](nbdash).run(port=0)
