"""The app's shell: the HTML page around a served app, its assets, scripts and style sheets, and its addresses."""
