"""Where a cell meets the page: one widget per app, its messages, its face without a kernel."""
