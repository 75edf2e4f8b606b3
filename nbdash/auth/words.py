"""What a visitor reads who has to log in, who has logged out, or who may not see a page.

In the languages of `nbdash/serve/words.py`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; `{name}` and `{seconds}` stand for what they say."""

    log_in: str
    name: str
    password: str
    token: str
    ask_token: str
    """Where a token is had."""
    wrong_password: str
    wrong_token: str
    too_often: str
    elsewhere: str
    """A form that comes from another site."""
    logged_out: str
    ended: str
    again: str
    not_in: str
    expired: str
    log_out: str
    who: str
    failed: str
    """A login at a provider did not work."""
    forbidden: str
    ask_owner: str


LANGUAGES = {
    "en": Words(
        log_in="Log in",
        name="Name",
        password="Password",
        token="Token",
        ask_token="The address that you were sent has it at its end. Whoever runs this app can tell you.",
        wrong_password="This name and password are not known here.",
        wrong_token="This is not the token.",
        too_often="There were too many attempts. Try again in {seconds} s.",
        elsewhere="This form came from another site. Please fill it in here.",
        logged_out="You have logged out",
        ended="All your pages of this app have ended, in other tabs too.",
        again="Log in again",
        not_in="You are not logged in",
        expired="You have logged out, or your login has expired.",
        log_out="Log out",
        who="You are logged in as {name}.",
        failed="You could not be logged in",
        forbidden="You may not see this page",
        ask_owner="It is for others. Whoever runs this app can give you access.",
    ),
    "ar": Words(
        log_in="تسجيل الدخول",
        name="الاسم",
        password="كلمة المرور",
        token="الرمز",
        ask_token="تجده في نهاية العنوان الذي أُرسل إليك. ويمكن لمن يشغّل هذا التطبيق أن يخبرك به.",
        wrong_password="هذا الاسم وكلمة المرور غير معروفين هنا.",
        wrong_token="هذا ليس الرمز الصحيح.",
        too_often="محاولات كثيرة جدًا. حاول مرة أخرى بعد {seconds} ثانية.",
        elsewhere="جاء هذا النموذج من موقع آخر. يرجى ملؤه هنا.",
        logged_out="لقد سجّلت الخروج",
        ended="انتهت جميع صفحاتك في هذا التطبيق، في علامات التبويب الأخرى أيضًا.",
        again="تسجيل الدخول مرة أخرى",
        not_in="لم تسجّل الدخول",
        expired="لقد سجّلت الخروج، أو انتهت صلاحية تسجيل دخولك.",
        log_out="تسجيل الخروج",
        who="لقد سجّلت الدخول باسم {name}.",
        failed="تعذّر تسجيل دخولك",
        forbidden="لا يمكنك رؤية هذه الصفحة",
        ask_owner="إنها مخصصة لآخرين. يمكن لمن يشغّل هذا التطبيق أن يمنحك حق الوصول.",
    ),
    "de": Words(
        log_in="Anmelden",
        name="Name",
        password="Passwort",
        token="Token",
        ask_token="Es steht am Ende der Adresse, die Sie bekommen haben. Wer diese App betreibt, kann es Ihnen nennen.",
        wrong_password="Dieser Name und dieses Passwort sind hier nicht bekannt.",
        wrong_token="Das ist nicht das Token.",
        too_often="Das waren zu viele Versuche. Versuchen Sie es in {seconds} s noch einmal.",
        elsewhere="Dieses Formular kam von einer anderen Website. Bitte füllen Sie es hier aus.",
        logged_out="Sie haben sich abgemeldet",
        ended="Alle Ihre Seiten dieser App sind beendet, auch in anderen Tabs.",
        again="Wieder anmelden",
        not_in="Sie sind nicht angemeldet",
        expired="Sie haben sich abgemeldet, oder Ihre Anmeldung ist abgelaufen.",
        log_out="Abmelden",
        who="Sie sind als {name} angemeldet.",
        failed="Die Anmeldung ist nicht gelungen",
        forbidden="Sie dürfen diese Seite nicht sehen",
        ask_owner="Sie ist für andere bestimmt. Wer diese App betreibt, kann Ihnen Zugang geben.",
    ),
    "es": Words(
        log_in="Iniciar sesión",
        name="Nombre",
        password="Contraseña",
        token="Token",
        ask_token="Está al final de la dirección que recibió. Quien gestiona esta aplicación puede dárselo.",
        wrong_password="Este nombre y esta contraseña no se conocen aquí.",
        wrong_token="Este no es el token.",
        too_often="Ha habido demasiados intentos. Vuelva a intentarlo en {seconds} s.",
        elsewhere="Este formulario venía de otro sitio. Rellénelo aquí, por favor.",
        logged_out="Ha cerrado la sesión",
        ended="Todas sus páginas de esta aplicación han terminado, también en otras pestañas.",
        again="Iniciar sesión de nuevo",
        not_in="No ha iniciado sesión",
        expired="Ha cerrado la sesión, o esta ha caducado.",
        log_out="Cerrar sesión",
        who="Ha iniciado sesión como {name}.",
        failed="No se ha podido iniciar sesión",
        forbidden="No puede ver esta página",
        ask_owner="Es para otras personas. Quien gestiona esta aplicación puede darle acceso.",
    ),
    "fr": Words(
        log_in="Se connecter",
        name="Nom",
        password="Mot de passe",
        token="Jeton",
        ask_token="Il se trouve à la fin de l'adresse reçue. Demandez-le à qui gère cette application.",
        wrong_password="Ce nom et ce mot de passe ne sont pas connus ici.",
        wrong_token="Ce n'est pas le bon jeton.",
        too_often="Il y a eu trop de tentatives. Réessayez dans {seconds} s.",
        elsewhere="Ce formulaire venait d'un autre site. Veuillez le remplir ici.",
        logged_out="Vous êtes déconnecté",
        ended="Toutes vos pages de cette application sont terminées, dans les autres onglets aussi.",
        again="Se reconnecter",
        not_in="Vous n'êtes pas connecté",
        expired="Vous vous êtes déconnecté, ou votre connexion a expiré.",
        log_out="Se déconnecter",
        who="Vous êtes connecté en tant que {name}.",
        failed="La connexion n’a pas abouti",
        forbidden="Vous ne pouvez pas voir cette page",
        ask_owner="Elle est réservée à d'autres. La personne qui gère cette application peut vous donner accès.",
    ),
    "he": Words(
        log_in="כניסה",
        name="שם",
        password="סיסמה",
        token="אסימון",
        ask_token="הוא נמצא בסוף הכתובת שקיבלת. מי שמפעיל את היישום יכול למסור לך אותו.",
        wrong_password="השם והסיסמה האלה אינם מוכרים כאן.",
        wrong_token="זה אינו האסימון הנכון.",
        too_often="היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד {seconds} שניות.",
        elsewhere="הטופס הזה הגיע מאתר אחר. נא למלא אותו כאן.",
        logged_out="יצאת מהמערכת",
        ended="כל הדפים שלך ביישום הזה הסתיימו, גם בכרטיסיות אחרות.",
        again="כניסה מחדש",
        not_in="לא נכנסת למערכת",
        expired="יצאת מהמערכת, או שתוקף הכניסה שלך פג.",
        log_out="יציאה",
        who="נכנסת בשם {name}.",
        failed="הכניסה לא הצליחה",
        forbidden="אין לך הרשאה לראות את הדף הזה",
        ask_owner="הוא מיועד לאחרים. מי שמפעיל את היישום יכול לתת לך גישה.",
    ),
    "ja": Words(
        log_in="ログイン",
        name="名前",
        password="パスワード",
        token="トークン",
        ask_token="受け取ったアドレスの末尾にあります。アプリの管理者にお尋ねください。",
        wrong_password="この名前とパスワードは登録されていません。",
        wrong_token="トークンが正しくありません。",
        too_often="試行回数が多すぎます。{seconds} 秒後にもう一度お試しください。",
        elsewhere="このフォームは別のサイトから送信されました。こちらで入力してください。",
        logged_out="ログアウトしました",
        ended="他のタブも含め、このアプリのページはすべて終了しました。",
        again="もう一度ログイン",
        not_in="ログインしていません",
        expired="ログアウトしたか、ログインの有効期限が切れました。",
        log_out="ログアウト",
        who="{name} としてログインしています。",
        failed="ログインできませんでした",
        forbidden="このページは表示できません",
        ask_owner="このページは他の人向けです。アプリの管理者がアクセスを許可できます。",
    ),
    "pt": Words(
        log_in="Entrar",
        name="Nome",
        password="Senha",
        token="Token",
        ask_token="Está no fim do endereço que recebeu. Quem gere esta aplicação pode informá-lo.",
        wrong_password="Este nome e esta senha não são conhecidos aqui.",
        wrong_token="Este não é o token.",
        too_often="Houve demasiadas tentativas. Tente novamente em {seconds} s.",
        elsewhere="Este formulário veio de outro site. Preencha-o aqui.",
        logged_out="A sessão foi encerrada",
        ended="Todas as suas páginas desta aplicação terminaram, também noutras abas.",
        again="Entrar novamente",
        not_in="Não tem sessão iniciada",
        expired="Encerrou a sessão, ou ela expirou.",
        log_out="Sair",
        who="Entrou como {name}.",
        failed="Não foi possível entrar",
        forbidden="Não pode ver esta página",
        ask_owner="Destina-se a outras pessoas. Quem gere esta aplicação pode dar-lhe acesso.",
    ),
    "zh": Words(
        log_in="登录",
        name="名称",
        password="密码",
        token="令牌",
        ask_token="它在您收到的地址末尾。应用的运行者可以告诉您。",
        wrong_password="此处没有这个名称和密码。",
        wrong_token="令牌不正确。",
        too_often="尝试次数过多。请在 {seconds} 秒后重试。",
        elsewhere="此表单来自其他网站。请在此处填写。",
        logged_out="您已退出登录",
        ended="您在此应用中的所有页面均已结束，其他标签页也是如此。",
        again="重新登录",
        not_in="您尚未登录",
        expired="您已退出登录，或登录已过期。",
        log_out="退出登录",
        who="您以 {name} 的身份登录。",
        failed="登录未成功",
        forbidden="您不能查看此页面",
        ask_owner="此页面供其他人使用。应用的运行者可以授予您访问权限。",
    ),
}
