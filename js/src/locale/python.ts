// What is said while Python starts in the visitor's browser. Only pages where it does have these words, so they are apart
// from the others.

export interface PythonWords {
  /** While files come. */
  starting: string;
  /** While the notebook's cells run. */
  running: string;
  /** What was changed meanwhile. */
  kept: string;
  failed: string;
  /** Python was there, and is no more. */
  ended: string;
  /** What is on screen, then. */
  shown: string;
  tryAgain: string;
  details: string;
}

const WORDS: Readonly<Record<string, PythonWords>> = {
  en: {
    starting: "Starting Python",
    running: "Preparing the app",
    kept: "Your change counts as soon as it is there.",
    failed: "Python could not be started",
    ended: "Python has stopped",
    shown: "What you see does not follow your changes.",
    tryAgain: "Try again",
    details: "Details",
  },
  ar: {
    starting: "جارٍ تشغيل بايثون",
    running: "جارٍ تحضير التطبيق",
    kept: "سيُؤخذ تغييرك في الحسبان فور جاهزيته.",
    failed: "تعذّر تشغيل بايثون",
    ended: "توقّفت بايثون",
    shown: "ما تراه لا يتبع تغييراتك.",
    tryAgain: "إعادة المحاولة",
    details: "التفاصيل",
  },
  de: {
    starting: "Python wird gestartet",
    running: "Die App wird vorbereitet",
    kept: "Ihre Änderung zählt, sobald es so weit ist.",
    failed: "Python konnte nicht gestartet werden",
    ended: "Python wurde beendet",
    shown: "Was Sie sehen, folgt Ihren Änderungen nicht.",
    tryAgain: "Erneut versuchen",
    details: "Einzelheiten",
  },
  es: {
    starting: "Iniciando Python",
    running: "Preparando la aplicación",
    kept: "Su cambio contará en cuanto esté lista.",
    failed: "No se pudo iniciar Python",
    ended: "Python se ha detenido",
    shown: "Lo que ve no sigue sus cambios.",
    tryAgain: "Reintentar",
    details: "Detalles",
  },
  fr: {
    starting: "Démarrage de Python",
    running: "Préparation de l’application",
    kept: "Votre modification comptera dès qu’elle sera prête.",
    failed: "Python n’a pas pu démarrer",
    ended: "Python s’est arrêté",
    shown: "Ce que vous voyez ne suit pas vos modifications.",
    tryAgain: "Réessayer",
    details: "Détails",
  },
  he: {
    starting: "פייתון מופעל",
    running: "היישום בהכנה",
    kept: "השינוי שלך ייחשב ברגע שיהיה מוכן.",
    failed: "לא ניתן להפעיל את פייתון",
    ended: "פייתון נעצר",
    shown: "מה שמוצג אינו עוקב אחר השינויים שלך.",
    tryAgain: "ניסיון נוסף",
    details: "פרטים",
  },
  ja: {
    starting: "Python を起動しています",
    running: "アプリを準備しています",
    kept: "変更は準備ができ次第反映されます。",
    failed: "Python を起動できませんでした",
    ended: "Python が停止しました",
    shown: "表示は変更に追従しません。",
    tryAgain: "再試行",
    details: "詳細",
  },
  pt: {
    starting: "Iniciando o Python",
    running: "Preparando o aplicativo",
    kept: "Sua alteração contará assim que estiver pronto.",
    failed: "Não foi possível iniciar o Python",
    ended: "O Python parou",
    shown: "O que você vê não acompanha suas alterações.",
    tryAgain: "Tentar novamente",
    details: "Detalhes",
  },
  zh: {
    starting: "正在启动 Python",
    running: "正在准备应用",
    kept: "准备就绪后，您的更改即会生效。",
    failed: "无法启动 Python",
    ended: "Python 已停止",
    shown: "当前显示的内容不会随您的更改而更新。",
    tryAgain: "重试",
    details: "详细信息",
  },
};

/** The words in a language, as `Locale.language` names it; in English where they are in no other. */
export function pythonWords(language: string): PythonWords {
  const found = WORDS[language] ?? WORDS[new Intl.Locale(language).language] ?? WORDS.en;
  if (found === undefined) throw new Error("there are no English words"); // there are
  return found;
}
