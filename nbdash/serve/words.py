"""What a visitor reads where there is no app yet: the page's own words are in its scripts, which that page has not.

In the languages of `js/src/locale/`, and chosen as there: by what the browser asks for.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; `{cell}`, `{count}` and `{number}` stand for numbers."""

    starting: str
    progress: str
    soon: str
    failed: str
    reported: str
    unreachable: str
    full: str
    crowded: str
    wrong: str
    by_number: str
    ended: str
    anew: str


LANGUAGES = {
    "en": Words(
        starting="This app is starting",
        progress="Step {cell} of {count}",
        soon="It appears here as soon as it is ready.",
        failed="This app could not be started",
        reported="Whoever runs it can read the reason where it was started.",
        unreachable="The server does not answer. This page keeps trying.",
        full="This app is full",
        crowded="So many people use it that there is no room for more. This page tries again by itself.",
        wrong="Something went wrong",
        by_number="Whoever runs this app can find the reason by the number {number}.",
        ended="This session was ended",
        anew="Whoever runs this app has ended it. Reload the page to begin anew.",
    ),
    "ar": Words(
        starting="التطبيق قيد التشغيل",
        progress="الخطوة {cell} من {count}",
        soon="سيظهر هنا بمجرد أن يصبح جاهزًا.",
        failed="تعذّر تشغيل هذا التطبيق",
        reported="يمكن لمن يشغّله قراءة السبب حيث تم تشغيله.",
        unreachable="الخادم لا يستجيب. تستمر هذه الصفحة في المحاولة.",
        full="هذا التطبيق ممتلئ",
        crowded="يستخدمه عدد كبير من الأشخاص ولا يوجد متسع لمزيد منهم. ستحاول هذه الصفحة مرة أخرى تلقائيًا.",
        wrong="حدث خطأ ما",
        by_number="يمكن لمن يدير التطبيق معرفة السبب من خلال الرقم {number}.",
        ended="أُنهيت هذه الجلسة",
        anew="أنهاها من يدير التطبيق. أعد تحميل الصفحة للبدء من جديد.",
    ),
    "de": Words(
        starting="Diese App startet",
        progress="Schritt {cell} von {count}",
        soon="Sie erscheint hier, sobald sie bereit ist.",
        failed="Diese App konnte nicht gestartet werden",
        reported="Wer sie betreibt, kann den Grund dort lesen, wo sie gestartet wurde.",
        unreachable="Der Server antwortet nicht. Diese Seite versucht es weiter.",
        full="Diese App ist voll",
        crowded="So viele Menschen nutzen sie, dass kein Platz mehr ist. Diese Seite "
        "versucht es von selbst noch einmal.",
        wrong="Etwas ist schiefgegangen",
        by_number="Wer diese App betreibt, findet den Grund anhand der Nummer {number}.",
        ended="Diese Sitzung wurde beendet",
        anew="Wer diese App betreibt, hat sie beendet. Laden Sie die Seite neu, um von vorn zu beginnen.",
    ),
    "es": Words(
        starting="Esta aplicación se está iniciando",
        progress="Paso {cell} de {count}",
        soon="Aparecerá aquí en cuanto esté lista.",
        failed="No se pudo iniciar esta aplicación",
        reported="Quien la gestiona puede leer el motivo donde se inició.",
        unreachable="El servidor no responde. Esta página sigue intentándolo.",
        full="Esta aplicación está llena",
        crowded="La usan tantas personas que no hay sitio para más. Esta página volverá a intentarlo por sí sola.",
        wrong="Algo salió mal",
        by_number="Quien gestiona esta aplicación puede encontrar la causa por el número {number}.",
        ended="Esta sesión ha terminado",
        anew="Quien gestiona esta aplicación la ha terminado. Vuelva a cargar la página para empezar de nuevo.",
    ),
    "fr": Words(
        starting="Cette application démarre",
        progress="Étape {cell} sur {count}",
        soon="Elle apparaîtra ici dès qu’elle sera prête.",
        failed="Cette application n’a pas pu démarrer",
        reported="La personne qui la gère peut en lire la raison là où elle a été lancée.",
        unreachable="Le serveur ne répond pas. Cette page continue d’essayer.",
        full="Cette application est pleine",
        crowded="Tant de personnes l’utilisent qu’il n’y a plus de place. Cette page réessaie d’elle-même.",
        wrong="Une erreur s’est produite",
        by_number="La personne qui gère cette application peut trouver la raison grâce au numéro {number}.",
        ended="Cette session a été fermée",
        anew="La personne qui gère cette application l’a fermée. Rechargez la page pour recommencer.",
    ),
    "he": Words(
        starting="האפליקציה עולה",
        progress="שלב {cell} מתוך {count}",
        soon="היא תופיע כאן ברגע שתהיה מוכנה.",
        failed="לא ניתן היה להפעיל את האפליקציה",
        reported="מי שמפעיל אותה יכול לקרוא את הסיבה במקום שבו הופעלה.",
        unreachable="השרת אינו מגיב. הדף ממשיך לנסות.",
        full="האפליקציה מלאה",
        crowded="כל כך הרבה אנשים משתמשים בה שאין מקום לעוד. הדף ינסה שוב מעצמו.",
        wrong="משהו השתבש",
        by_number="מי שמפעיל את היישום יכול למצוא את הסיבה לפי המספר {number}.",
        ended="ההפעלה הזו הסתיימה",
        anew="מי שמפעיל את היישום סיים אותה. טענו מחדש את הדף כדי להתחיל מחדש.",
    ),
    "ja": Words(
        starting="アプリを起動しています",
        progress="ステップ {cell} / {count}",
        soon="準備ができしだい、ここに表示されます。",
        failed="アプリを起動できませんでした",
        reported="運用担当者は、起動した場所で理由を確認できます。",
        unreachable="サーバーが応答しません。再試行を続けています。",
        full="アプリは満員です",
        crowded="利用者が多く、空きがありません。このページは自動的に再試行します。",
        wrong="問題が発生しました",
        by_number="アプリの管理者は番号 {number} から原因を確認できます。",
        ended="このセッションは終了されました",
        anew="アプリの管理者が終了しました。ページを再読み込みすると、最初から始められます。",
    ),
    "pt": Words(
        starting="Este aplicativo está iniciando",
        progress="Etapa {cell} de {count}",
        soon="Ele aparecerá aqui assim que estiver pronto.",
        failed="Não foi possível iniciar este aplicativo",
        reported="Quem o administra pode ler o motivo onde ele foi iniciado.",
        unreachable="O servidor não responde. Esta página continua tentando.",
        full="Este aplicativo está cheio",
        crowded="Há tantas pessoas usando-o que não há lugar para mais. Esta página tenta de novo sozinha.",
        wrong="Algo deu errado",
        by_number="Quem mantém este aplicativo pode encontrar o motivo pelo número {number}.",
        ended="Esta sessão foi encerrada",
        anew="Quem mantém este aplicativo a encerrou. Recarregue a página para começar de novo.",
    ),
    "zh": Words(
        starting="应用正在启动",
        progress="第 {cell} 步，共 {count} 步",
        soon="准备就绪后会显示在这里。",
        failed="无法启动此应用",
        reported="运行者可以在启动它的地方查看原因。",
        unreachable="服务器没有响应。此页面会继续尝试。",
        full="此应用已满",
        crowded="使用者太多，暂时没有空位。此页面会自动重试。",
        wrong="出了点问题",
        by_number="应用的维护者可凭编号 {number} 查找原因。",
        ended="此会话已被结束",
        anew="应用的维护者结束了此会话。请重新加载页面以重新开始。",
    ),
}


def language_of(accepted: str) -> str:
    """Choose a language for a browser that asks for these (its `Accept-Language`).

    Examples
    --------
    >>> language_of("gsw, de-CH;q=0.9, en;q=0.8"), language_of("tlh"), language_of("en;q=0.5, fr")
    ('de', 'en', 'fr')
    """
    wanted: list[tuple[float, str]] = []
    for part in accepted.split(","):
        tag, _, weight = part.partition(";q=")
        try:
            wanted.append((-float(weight or 1), tag.strip().partition("-")[0].lower()))
        except ValueError:
            continue
    wanted.sort(key=lambda one: one[0])
    return next((tag for _, tag in wanted if tag in LANGUAGES), "en")
