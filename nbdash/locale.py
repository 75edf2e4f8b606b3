"""The language of an app: `App(locale="pt-BR")`.

The page does all that follows from it; here is only what a page needs that is to look right before any script has run.
"""

from __future__ import annotations

import re

from nbdash.errors import InvalidConfig, explain

_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_RTL_LANGUAGES = frozenset(("ar", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"))
_RTL_SCRIPTS = frozenset(("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"))


def read_locale(tag: str | None) -> str | None:
    """Return a tag as BCP 47 writes it; `pt_BR` is taken too.

    Raises
    ------
    InvalidConfig
        If it can't be one.

    Examples
    --------
    >>> read_locale("pt_BR")
    'pt-BR'
    """
    if tag is None:
        return None
    if not _TAG.fullmatch(tag):
        remedy = 'Give a language tag, "fr" or "pt-BR", or None for the language of the browser.'
        raise InvalidConfig(explain(f"locale is {tag!r}.", remedy=remedy))
    return tag.replace("_", "-")


def attributes(tag: str | None) -> str:
    """The HTML attributes `lang` and `dir`; of a page without a locale only its language, that of nbdash's words.

    Examples
    --------
    >>> attributes("he"), attributes("az-Arab"), attributes("fr-CA")
    (' lang="he" dir="rtl"', ' lang="az-Arab" dir="rtl"', ' lang="fr-CA" dir="ltr"')
    """
    if tag is None:
        return ' lang="en"'
    return f' lang="{tag}" dir="{"rtl" if _is_rtl(tag) else "ltr"}"'


def _is_rtl(tag: str) -> bool:
    language, *others = tag.lower().split("-")
    scripts = [part for part in others if len(part) == 4 and part.isalpha()]
    return scripts[0] in _RTL_SCRIPTS if scripts else language in _RTL_LANGUAGES
