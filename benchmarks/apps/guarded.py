"""A workload for `nbdash serve`, named by BENCH_WORKLOAD."""

import os

import nbdash
from benchmarks.apps.workloads import WORKLOADS

app = WORKLOADS[os.environ["BENCH_WORKLOAD"]](nbdash)
