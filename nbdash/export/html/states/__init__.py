"""Pre-computed states: callbacks are called at export for combinations of inputs, and the page looks results up."""
