"""What a visitor reads on the index of a folder, in the languages of `nbdash/serve/words.py`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IndexWords:
    """The texts of one language."""

    search: str
    nothing: str
    missing: str
    failed: str


INDEX_WORDS = {
    "en": IndexWords("Search", "Nothing is found.", "There is no page at this address.", "Could not be started"),
    "ar": IndexWords("بحث", "لم يُعثر على شيء.", "لا توجد صفحة على هذا العنوان.", "تعذّر التشغيل"),
    "de": IndexWords("Suchen", "Nichts gefunden.", "Unter dieser Adresse gibt es keine Seite.", "Konnte nicht starten"),
    "es": IndexWords("Buscar", "No se ha encontrado nada.", "No hay ninguna página aquí.", "No se pudo iniciar"),
    "fr": IndexWords("Rechercher", "Aucun résultat.", "Il n’y a pas de page à cette adresse.", "N’a pas pu démarrer"),
    "he": IndexWords("חיפוש", "לא נמצא דבר.", "אין דף בכתובת זו.", "לא ניתן היה להפעיל"),
    "ja": IndexWords("検索", "見つかりません。", "このアドレスにページはありません。", "起動できませんでした"),
    "pt": IndexWords("Pesquisar", "Nada foi encontrado.", "Não há página neste endereço.", "Não foi possível iniciar"),
    "zh": IndexWords("搜索", "没有找到。", "此地址没有页面。", "无法启动"),
}
