"""The front door in a browser: a notebook's Python in Pyodide, in a worker, for the page that has started it.

`nbdash export --to site` makes the page; `js/src/transport/worker/python.ts` begins this.
"""
