"""The generator's parts: reading types, writing Python, TypeScript and the reference page."""
