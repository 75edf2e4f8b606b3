"""Write everything that is generated, from the component schema mostly, or check that it is up to date.

python scripts/generate.py            write what has changed
python scripts/generate.py --check    write nothing; fail if something would change
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]  # so that it runs before nbdash is installed

from generator.community import write_community  # noqa: E402
from generator.coverage import write_coverage  # noqa: E402
from generator.python import write_components, write_html  # noqa: E402
from generator.reference import write_reference  # noqa: E402
from generator.threats import write_security  # noqa: E402
from generator.typescript import write_typescript  # noqa: E402

from nbdash.components.schema import load_schema  # noqa: E402


def generate() -> dict[Path, str]:
    """Return the text of each generated file."""
    schema = load_schema()
    html, dcc, dash_table = (ROOT / f"nbdash/components/{name}.py" for name in ("html", "dcc", "dash_table"))
    return {
        html: write_html(schema.html, html),
        dcc: write_components("Core components: inputs, graphs, tabs and others.", schema.dcc, dcc),
        dash_table: write_components("The table of data.", schema.dash_table, dash_table),
        ROOT / "js/src/components/schema.gen.ts": write_typescript(schema),
        ROOT / "docs/reference/components.md": write_reference(schema),
        ROOT / "docs/reference/community.md": write_community(ROOT / "docs/community-coverage.toml"),
        ROOT / "docs/reference/coverage.md": write_coverage(schema),
        ROOT / "docs/security.md": write_security(
            ROOT / "docs/security.md", ROOT / "docs/threats.toml", ROOT / "tests"
        ),
    }


def main() -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description="Generate the component classes, types and reference.")
    parser.add_argument("--check", action="store_true", help="only tell what is out of date")
    is_check: bool = parser.parse_args().check
    stale = {path: text for path, text in generate().items() if not _holds(path, text)}
    for path, text in stale.items():
        print(f"{'out of date' if is_check else 'written'}: {path.relative_to(ROOT)}")
        if not is_check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if is_check and stale:
        print("Run: python scripts/generate.py")
    return int(is_check and bool(stale))


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
