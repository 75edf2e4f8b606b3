"""What the person in front of a page may set a prop to: judged by the component's other props, as the page draws it.

The schema names a rule for each prop that a page sets (`fits`, else its type); `rules.py` has the list of them.
"""
