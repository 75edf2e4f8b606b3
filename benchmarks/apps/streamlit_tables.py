"""Streamlit's tables: `BENCH_WORKLOAD=table streamlit run benchmarks/apps/streamlit_tables.py`."""

import os

import streamlit as st  # pyright: ignore[reportMissingImports] (it has an environment of its own)

from benchmarks.apps.frames import ROWS, Swapped, make_frame

WORKLOAD = os.environ["BENCH_WORKLOAD"]

if WORKLOAD in ROWS:
    st.dataframe(st.cache_resource(make_frame)(ROWS[WORKLOAD]), hide_index=True)
else:
    clicks = st.session_state.setdefault("clicks", 0)
    if st.button("one more"):
        clicks = st.session_state["clicks"] = clicks + 1
    st.dataframe(st.cache_resource(Swapped)().after(clicks), hide_index=True)
