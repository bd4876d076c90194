"""Qt's own words in Vietnamese: standard buttons, file and print dialogs, menus of a field.

Qt brings no Vietnamese of its own. `resources/i18n/qtbase_vi.ts` holds the words;
`pyside6-lrelease` compiles them into the .qm beside it.
"""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from hoptacxa_desktop.paths import resource

LANGUAGE = "vi_VN"


def install(app: QCoreApplication) -> QTranslator:
    """Let `app` speak Vietnamese where Qt speaks; return the translator, owned by `app`.

    Numbers and days follow Viet Nam as well. Raises `FileNotFoundError` when the words are missing.
    """
    QLocale.setDefault(QLocale(LANGUAGE))
    words = resource("i18n/qtbase_vi.qm")
    translator = QTranslator(app)
    if not translator.load(str(words)):
        raise FileNotFoundError(words)
    app.installTranslator(translator)
    return translator
