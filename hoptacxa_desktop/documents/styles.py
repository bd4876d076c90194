"""One table of styles for Word and PDF: the decree's rules, and the office's choices inside them.

Nghị định 30/2020, Phụ lục I, phần II and V (the sample table of sizes).
"""

from dataclasses import replace

from hoptacxa_desktop.documents.pages import Align, Role, TextStyle
from hoptacxa_desktop.domain.office import FormChoices

# Nghị định 30/2020, Phụ lục I: sizes that the decree fixes.
NUMBER_SIZE = 13.0
PAGE_NUMBER_SIZE = 13.0
APPENDIX_SIZE = 14.0
RECIPIENTS_SIZE = 12.0
RECIPIENT_SIZE = 11.0
SMALLEST_TITLE, LARGEST_TITLE = 13.0, 14.0


def styles(form: FormChoices) -> tuple[TextStyle, ...]:
    """The style of every role, in the order of `Role`."""
    found = {
        style.role: style for style in (*_head(form), *_body(form), *_table(form), *_end(form))
    }
    return tuple(found[role] for role in Role)


def _head(form: FormChoices) -> tuple[TextStyle, ...]:
    centred = TextStyle(
        role=Role.COUNTRY, name="HTX Quốc hiệu", size=form.country_size, align=Align.CENTER
    )
    motto = min(form.country_size + 1, LARGEST_TITLE)
    return (
        replace(centred, bold=True),
        replace(centred, role=Role.MOTTO, name="HTX Tiêu ngữ", size=motto, bold=True),
        replace(centred, role=Role.SUPERIOR, name="HTX Cơ quan chủ quản"),
        replace(centred, role=Role.ISSUER, name="HTX Cơ quan ban hành", bold=True),
        replace(centred, role=Role.NUMBER, name="HTX Số ký hiệu", size=NUMBER_SIZE),
        replace(centred, role=Role.PLACE_DATE, name="HTX Địa danh", size=motto, italic=True),
        replace(
            centred, role=Role.DRAFT, name="HTX Dự thảo", size=NUMBER_SIZE, bold=True, before=6
        ),
        replace(
            centred,
            role=Role.TYPE_NAME,
            name="HTX Tên loại",
            size=_title_size(form),
            bold=True,
            before=18,
            keep_with_next=True,
        ),
        replace(
            centred,
            role=Role.SUBJECT,
            name="HTX Trích yếu",
            size=_title_size(form),
            bold=True,
            keep_with_next=True,
        ),
    )


def _title_size(form: FormChoices) -> float:
    return min(max(form.body_size, SMALLEST_TITLE), LARGEST_TITLE)


def _body(form: FormChoices) -> tuple[TextStyle, ...]:
    body = TextStyle(
        role=Role.BODY,
        name="HTX Đoạn văn",
        size=form.body_size,
        indent=form.indent,
        before=form.gap,
        leading=form.leading,
    )
    heading = replace(body, bold=True, keep_with_next=True)
    centred = replace(heading, align=Align.CENTER, indent=0.0)
    return (
        body,
        replace(body, role=Role.GROUND, name="HTX Căn cứ", italic=True),
        replace(body, role=Role.BULLET, name="HTX Gạch đầu dòng"),
        replace(centred, role=Role.PART, name="HTX Phần"),
        replace(centred, role=Role.PART_TITLE, name="HTX Tên phần", before=0.0, level=1),
        replace(heading, role=Role.SECTION, name="HTX Mục", level=1),
        replace(heading, role=Role.CLAUSE, name="HTX Khoản", level=2),
        replace(body, role=Role.SUBCLAUSE, name="HTX Tiểu khoản", keep_with_next=True, level=3),
    )


def _table(form: FormChoices) -> tuple[TextStyle, ...]:
    text = TextStyle(
        role=Role.TABLE_TEXT, name="HTX Bảng chữ", size=form.table_size, align=Align.LEFT
    )
    centred = replace(text, align=Align.CENTER)
    return (
        text,
        replace(centred, role=Role.TABLE_HEAD, name="HTX Bảng tiêu đề", bold=True),
        replace(centred, role=Role.TABLE_MIDDLE, name="HTX Bảng giữa"),
        replace(text, role=Role.TABLE_GROUP, name="HTX Bảng nhóm", bold=True, keep_with_next=True),
    )


def _end(form: FormChoices) -> tuple[TextStyle, ...]:
    centred = TextStyle(
        role=Role.AUTHORITY,
        name="HTX Quyền hạn, chức vụ",
        size=_title_size(form),
        bold=True,
        align=Align.CENTER,
        keep_with_next=True,
    )
    left = replace(centred, size=RECIPIENT_SIZE, bold=False, align=Align.LEFT, keep_with_next=False)
    return (
        centred,
        replace(centred, role=Role.SIGNER, name="HTX Người ký", keep_with_next=False),
        replace(
            left,
            role=Role.RECIPIENTS,
            name="HTX Nơi nhận",
            size=RECIPIENTS_SIZE,
            bold=True,
            italic=True,
            keep_with_next=True,
        ),
        replace(left, role=Role.RECIPIENT, name="HTX Nơi nhận - dòng"),
        replace(left, role=Role.PURPOSE, name="HTX Nơi nhận - mục đích", align=Align.CENTER),
        replace(
            centred,
            role=Role.APPENDIX,
            name="HTX Phụ lục",
            size=APPENDIX_SIZE,
            level=1,
        ),
        replace(centred, role=Role.APPENDIX_TITLE, name="HTX Tên phụ lục"),
        replace(centred, role=Role.REFERENCE, name="HTX Kèm theo", bold=False, italic=True),
        replace(
            centred,
            role=Role.PAGE_NUMBER,
            name="HTX Số trang",
            size=PAGE_NUMBER_SIZE,
            bold=False,
            keep_with_next=False,
        ),
    )
