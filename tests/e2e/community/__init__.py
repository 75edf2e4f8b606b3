"""Every component class that Dash's community packages export, ready to stand in a layout."""
