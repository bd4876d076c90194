"""The named styles of a Word document: what an officer sees in Word's list of styles."""

from collections.abc import Iterator

from hoptacxa_desktop.documents.pages import Align, Role, TextStyle
from hoptacxa_desktop.documents.word_body import cell_margins_xml
from hoptacxa_desktop.documents.word_units import (
    COLUMNS_STYLE,
    FONT,
    RULE_STYLE,
    SPACE_STYLE,
    TABLE_STYLE,
    WORD_NS,
    half_points,
    style_id,
    twips,
    twips_of_points,
    xml_text,
)

_ALIGN = {Align.JUSTIFY: "both", Align.LEFT: "left", Align.CENTER: "center"}
_LEVELS = range(1, 5)
_SINGLE_LINE = 240

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def styles_xml(styles: tuple[TextStyle, ...]) -> str:
    """The styles part: defaults, headings for the navigation pane, a style for each role."""
    content = (
        _defaults(),
        *_base_styles(),
        *map(_role_style, styles),
        *_helper_styles(),
        *_table_styles(),
    )
    return f'<w:styles xmlns:w="{WORD_NS}">{"".join(content)}</w:styles>'


def _defaults() -> str:
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _base_styles() -> Iterator[str]:
    yield (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    for level in _LEVELS:
        yield (
            f'<w:style w:type="paragraph" w:styleId="Heading{level}">'
            f'<w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>'
            f'<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/>'
            f'<w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
        )


def _role_style(style: TextStyle) -> str:
    parent = f"Heading{style.level}" if style.level else "Normal"
    following = f'<w:next w:val="{style_id(Role.BODY)}"/>' if style.level else ""
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    italic = "<w:i/><w:iCs/>" if style.italic else ""
    size = half_points(style.size)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style.role)}">'
        f'<w:name w:val="{xml_text(style.name)}"/><w:basedOn w:val="{parent}"/>{following}'
        f"<w:qFormat/><w:pPr>{_paragraph(style)}</w:pPr>"
        f'<w:rPr>{bold}{italic}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _paragraph(style: TextStyle) -> str:
    keep = "<w:keepNext/>" if style.keep_with_next else ""
    indent = f'<w:ind w:firstLine="{twips(style.indent)}"/>' if style.indent else ""
    return (
        f'{keep}<w:spacing w:before="{twips_of_points(style.before)}" w:after="0"'
        f' w:line="{round(_SINGLE_LINE * style.leading)}" w:lineRule="auto"/>'
        f'{indent}<w:jc w:val="{_ALIGN[style.align]}"/>'
    )


def _helper_styles() -> Iterator[str]:
    """Paragraphs without words: under a rule, and in place of white space."""
    for identifier, name, line in (
        (RULE_STYLE, "HTX Kẻ ngang", 20),
        (SPACE_STYLE, "HTX Khoảng trống", 120),
    ):
        yield (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identifier}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>'
            f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/></w:pPr>'
            '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
        )


def _table_styles() -> Iterator[str]:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES
    )
    yield _table_style(TABLE_STYLE, "HTX Bảng", borders, cell_margins_xml())
    none = "".join(
        f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    yield _table_style(COLUMNS_STYLE, "HTX Hai cột", "", none)


def _table_style(identifier: str, name: str, borders: str, margins: str) -> str:
    drawn = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{drawn}'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )
