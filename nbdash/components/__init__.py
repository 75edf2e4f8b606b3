"""The layout tree: components as plain data, and their ids."""

from nbdash.components.base import UNDEFINED, Component, component_class, is_component
from nbdash.components.ids import canonical_id, check_id, prop_id, split_prop_id
from nbdash.components.walk import walk

__all__ = [
    "UNDEFINED",
    "Component",
    "canonical_id",
    "check_id",
    "component_class",
    "is_component",
    "prop_id",
    "split_prop_id",
    "walk",
]
