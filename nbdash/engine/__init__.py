"""What runs when, for whom: one session as a state machine. Pure: no thread, no loop, no clock.

A driver gives a `Session` events and outcomes and asks it what is ready to run and what has changed.
The rules are those of Dash; where they are subtle, comments name the rule.
"""
