"""nbdash measured beside a bare floor and beside Dash: `python -m benchmarks`."""
