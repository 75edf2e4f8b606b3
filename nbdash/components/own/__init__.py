"""Components of an author's own: a class with props, and an ES module that draws it."""

from nbdash.components.own.prop import Event, Prop

__all__ = ["Event", "Prop"]
