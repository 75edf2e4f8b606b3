"""A notebook or a script that makes an app: read, run piece by piece, its app found."""
