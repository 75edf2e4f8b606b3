"""Which names a piece of a program binds, changes and reads: by them its pieces depend on each other."""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamesUsed:
    """The global names in one piece."""

    bound: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    """What it seems to change without binding it: `df["x"] = 1`, `items.append(2)`."""
    read: frozenset[str] = frozenset()


def names_used(source: str) -> NamesUsed:
    """Find the names; none if the source is no Python.

    Examples
    --------
    >>> used = names_used("df['x'] = f(y)\\ndef g(a): return a + z")
    >>> sorted(used.bound), sorted(used.changed), sorted(used.read)
    (['g'], ['df'], ['df', 'f', 'y', 'z'])
    """
    try:
        tree, table = ast.parse(source), symtable.symtable(source, "<piece>", "exec")
    except (SyntaxError, ValueError):
        return NamesUsed()
    bound = {one.get_name() for one in table.get_symbols() if one.is_assigned() or one.is_imported()}
    read: set[str] = set()
    for scope in _scopes(table):
        for one in scope.get_symbols():
            if scope is table or one.is_global():
                if one.is_referenced():
                    read.add(one.get_name())
                if one.is_declared_global() and one.is_assigned():
                    bound.add(one.get_name())
    return NamesUsed(frozenset(bound), frozenset(_changed(tree)), frozenset(read))


def _scopes(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _scopes(child)


def _changed(tree: ast.Module) -> Iterator[str]:
    for statement in tree.body:
        for node in ast.walk(statement):
            if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, (ast.Store, ast.Del)):
                yield from _owner(node)
            elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
                yield node.target.id
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            yield from _owner(statement.value.func)


def _owner(node: ast.expr) -> Iterator[str]:
    """The name whose object an expression reaches into."""
    reaches_in = False
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node, reaches_in = node.value, True
    if reaches_in and isinstance(node, ast.Name):
        yield node.id
