"""Carrying: live sessions between the threads that run callbacks and the wires that lead to views."""
