"""The owner's page: what a served app does, all of its workers together, and what to do about it."""
