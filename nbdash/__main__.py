"""`python -m nbdash` is the command `nbdash`."""

from nbdash.cli import main

if __name__ == "__main__":
    main(prog_name="nbdash")
