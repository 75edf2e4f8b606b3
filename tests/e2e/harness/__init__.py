"""Real browsers on real servers: what the browser tests and the benchmarks stand on.

`jupyter.py` runs JupyterLab and Notebook 7, `lab.py` drives a notebook in either, `served.py` runs `nbdash serve`,
`browser.py` opens pages and keeps what they complained about, `views.py` waits for nbdash's views,
`sockets.py` sees which ports a process listens on, `origins.py` confines pages to one origin.
Nothing here knows pytest, so that `benchmarks/` can use it.
"""
