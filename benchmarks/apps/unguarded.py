"""The same with what a page sends taken unseen: nobody should serve an app so."""

import os

import nbdash
from benchmarks.apps.workloads import WORKLOADS
from nbdash.transport import incoming

incoming.refusal = lambda *unused, **more: None
incoming._misfits = lambda *unused: {}
app = WORKLOADS[os.environ["BENCH_WORKLOAD"]](nbdash)
