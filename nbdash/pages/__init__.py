"""Pages: an app with several layouts, each at an address of its own.

`registering` is what authors call; `registry` holds an app's pages, `entry` is one of them, `folder` imports their
modules, and `router` is the callback that shows the one that the address means. `pages` puts these together for an app.
"""
