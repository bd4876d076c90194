"""Compiled from forms/about.ui by build/forms.py: not to be edited."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QPushButton, QSizePolicy, QVBoxLayout,
    QWidget)
class Ui_About(object):
    def setupUi(self, About):
        if not About.objectName():
            About.setObjectName(u"About")
        self.column = QVBoxLayout(About)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.name = QLabel(About)
        self.name.setObjectName(u"name")

        self.column.addWidget(self.name)

        self.purpose = QLabel(About)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setWordWrap(True)

        self.column.addWidget(self.purpose)

        self.versions = QLabel(About)
        self.versions.setObjectName(u"versions")
        self.versions.setText(u"")
        self.versions.setWordWrap(True)
        self.versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.versions)

        self.licences = QLabel(About)
        self.licences.setObjectName(u"licences")
        self.licences.setWordWrap(True)

        self.column.addWidget(self.licences)

        self.all_licences = QPushButton(About)
        self.all_licences.setObjectName(u"all_licences")
        self.all_licences.setAutoDefault(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.all_licences.sizePolicy().hasHeightForWidth())
        self.all_licences.setSizePolicy(sizePolicy)

        self.column.addWidget(self.all_licences)

        self.buttons = QDialogButtonBox(About)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.column.addWidget(self.buttons)


        self.retranslateUi(About)

        QMetaObject.connectSlotsByName(About)
    # setupUi

    def retranslateUi(self, About):
        About.setWindowTitle(QCoreApplication.translate("About", u"Gi\u1edbi thi\u1ec7u", None))
        self.name.setText(QCoreApplication.translate("About", u"K\u1ebf ho\u1ea1ch H\u1ee3p t\u00e1c x\u00e3", None))
        self.purpose.setText(QCoreApplication.translate("About", u"L\u1eadp, in, theo d\u00f5i k\u1ebf ho\u1ea1ch c\u1ee7a Li\u00ean minh H\u1ee3p t\u00e1c x\u00e3 t\u1ec9nh tr\u00ean m\u1ed9t m\u00e1y t\u00ednh, kh\u00f4ng c\u1ea7n m\u1ea1ng.", None))
        self.licences.setText(QCoreApplication.translate("About", u"Ch\u01b0\u01a1ng tr\u00ecnh d\u00f9ng Qt v\u00e0 PySide6 (LGPL 3), SQLAlchemy v\u00e0 Alembic (MIT), python-docx (MIT), XlsxWriter (BSD), openpyxl (MIT), typst (Apache 2), icalendar (BSD), lunar-vn (MIT), ph\u00f4ng Liberation Serif (OFL).", None))
        self.all_licences.setText(QCoreApplication.translate("About", u"Xem to\u00e0n b\u1ed9 gi\u1ea5y ph\u00e9p\u2026", None))
    # retranslateUi

