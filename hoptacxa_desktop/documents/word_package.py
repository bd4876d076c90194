"""The parts of a Word file around body and styles, and their package (ECMA-376, part 2).

Written part by part: a library's default template would bring its own typefaces, theme, language
and picture along, and the decree's form leaves room for none of them.
"""

import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from hoptacxa_desktop.documents.pages import Pages, Role
from hoptacxa_desktop.documents.word_units import RELATIONS_NS, WORD_NS, style_id, xml_text

HEADER_RELATION = "rId3"

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE_NS = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD_TYPE = f"{_OFFICE}.wordprocessingml"
_APPLICATION = "Kế hoạch Hợp tác xã"

# Zip entries carry this day: the same pages give the same parts, byte for byte.
_ENTRY_TIME = (1980, 1, 1, 0, 0, 0)


def parts(pages: Pages, document: str, styles: str, now: datetime) -> Mapping[str, str]:
    """All parts of the file by name; `document` and `styles` are the XML of those two."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (f"{RELATIONS_NS}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE_NS}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{RELATIONS_NS}/extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(
            (f"{RELATIONS_NS}/styles", "styles.xml"),
            (f"{RELATIONS_NS}/settings", "settings.xml"),
            (f"{RELATIONS_NS}/header", "header1.xml"),
        ),
        "word/styles.xml": styles,
        "word/settings.xml": _settings(),
        "word/header1.xml": _header(),
        "docProps/core.xml": _core_properties(pages, now),
        "docProps/app.xml": _app_properties(),
    }


def pack(parts: Mapping[str, str], path: Path) -> None:
    """Write the parts as one file at `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name, _ENTRY_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with package.open(entry, "w") as part:
                part.write(_DECLARATION)
                part.write(xml.encode())


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/header1.xml": f"{_WORD_TYPE}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_OFFICE}.extended-properties+xml",
    }
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE_NS}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE_NS}/relationships">{listed}</Relationships>'


def _settings() -> str:
    """Word 2013 or newer; a line broken by hand is not stretched to the margin."""
    return (
        f'<w:settings xmlns:w="{WORD_NS}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:doNotExpandShiftReturn/>"
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _header() -> str:
    return (
        f'<w:hdr xmlns:w="{WORD_NS}"><w:p><w:pPr>'
        f'<w:pStyle w:val="{style_id(Role.PAGE_NUMBER)}"/></w:pPr>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>'
    )


def _core_properties(pages: Pages, now: datetime) -> str:
    moment = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE_NS}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml_text(pages.title)}</dc:title>"
        f"<dc:subject>{xml_text(pages.subject)}</dc:subject>"
        f"<dc:creator>{xml_text(pages.author)}</dc:creator>"
        f"<cp:lastModifiedBy>{xml_text(pages.author)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def _app_properties() -> str:
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'extended-properties"><Application>{_APPLICATION}</Application></Properties>'
    )
