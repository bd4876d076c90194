import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.text.citations import (
    Citation,
    CitationFault,
    find_citations,
    full,
    parse_citation,
    short,
)
from hoptacxa_desktop.domain.text.normal import clean

PLAN = Citation(
    type_name="Kế hoạch",
    number="45/KH-BCĐ",
    issued_on=date(2027, 2, 5),
    issuer="Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể tỉnh",
    subject="củng cố hợp tác xã yếu kém năm 2027",
)


def test_forms() -> None:
    assert full(PLAN) == (
        "Kế hoạch số 45/KH-BCĐ ngày 05/02/2027 của Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể "
        "tỉnh về củng cố hợp tác xã yếu kém năm 2027"
    )
    assert "ngày 05 tháng 02 năm 2027" in full(PLAN, long_date=True)
    assert short(PLAN) == "Kế hoạch số 45/KH-BCĐ"


def test_laws_are_cited_by_name() -> None:
    law = Citation(
        type_name="Luật",
        number="17/2023/QH15",
        issued_on=date(2023, 6, 20),
        issuer="Quốc hội",
        subject="Hợp tác xã",
    )
    assert full(law, long_date=True) == "Luật Hợp tác xã ngày 20 tháng 6 năm 2023"
    assert short(law) == "Luật Hợp tác xã"


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        (
            "Thực hiện Kế hoạch số 58/KH-LM ngày 07/3/2026 của Ban Thường vụ Liên minh Hợp tác xã "
            "Việt Nam về tổ chức hội thi, Liên minh HTX tỉnh xây dựng kế hoạch như sau:",
            Citation(
                type_name="Kế hoạch",
                number="58/KH-LM",
                issued_on=date(2026, 3, 7),
                issuer="Ban Thường vụ Liên minh Hợp tác xã Việt Nam",
                subject="tổ chức hội thi",
            ),
        ),
        (
            "Nghị định số 99/2026/NĐ-CP ngày 12 tháng 9 năm 2026 của Chính phủ quy định chi tiết "
            "một số điều của Luật Hợp tác xã;",
            Citation(
                type_name="Nghị định",
                number="99/2026/NĐ-CP",
                issued_on=date(2026, 9, 12),
                issuer="Chính phủ",
                subject="quy định chi tiết một số điều của Luật Hợp tác xã",
                joint="",
            ),
        ),
        (
            "theo Chương trình hành động số: 85-CTr/TU, ngày 9/3/2026 của Tỉnh ủy.",
            Citation(
                type_name="Chương trình hành động",
                number="85-CTr/TU",
                issued_on=date(2026, 3, 9),
                issuer="Tỉnh ủy",
            ),
        ),
        (
            "Nghị quyết của Ban Chấp hành Liên minh số 18/NQ-LMHTX ngày 13/01/2026",
            Citation(
                type_name="Nghị quyết",
                number="18/NQ-LMHTX",
                issued_on=date(2026, 1, 13),
                issuer="Ban Chấp hành Liên minh",
            ),
        ),
        (
            "Quyết định số 507/QĐ-TTg của Thủ tướng Chính phủ ngày 15/7/2026 phê duyệt Chiến lược",
            Citation(
                type_name="Quyết định",
                number="507/QĐ-TTg",
                issued_on=date(2026, 7, 15),
                issuer="Thủ tướng Chính phủ",
                subject="phê duyệt Chiến lược",
                joint="",
            ),
        ),
        (
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
            Citation(type_name="Luật", issued_on=date(2022, 6, 15), subject="Thi đua, khen thưởng"),
        ),
        (
            "Luật Hợp tác xã số 17/2023/QH15 ngày 20/6/2023",
            Citation(
                type_name="Luật",
                number="17/2023/QH15",
                issued_on=date(2023, 6, 20),
                subject="Hợp tác xã",
            ),
        ),
        ("số 57-NQ/TW", Citation(type_name="Nghị quyết", number="57-NQ/TW")),
    ],
)
def test_parse(text: str, citation: Citation) -> None:
    assert parse_citation(text) == citation


@given(
    st.builds(
        Citation,
        type_name=st.sampled_from(["Kế hoạch", "Quyết định", "Chỉ thị", "Công văn"]),
        number=st.sampled_from(["05/KH-LMHTX", "1658/QĐ-UBND", "32/CT-TTg", "574/UBND-NC"]),
        issued_on=st.none() | st.dates(date(1990, 1, 1), date(2060, 12, 31)),
        issuer=st.sampled_from(["", "Chính phủ", "Sở Văn hóa, Thể thao và Du lịch", "UBND tỉnh"]),
        subject=st.sampled_from(["tổ chức hội thi", "công tác dân vận, phong trào năm 2027"]),
        joint=st.sampled_from(["về", "về việc"]),
    ),
    st.booleans(),
)
def test_a_citation_is_read_as_it_is_written(citation: Citation, long_date: bool) -> None:
    text = f"Căn cứ {full(citation, long_date=long_date)};"
    (found,) = find_citations(text)
    assert found.citation == citation
    assert text[found.start : found.end] == full(citation, long_date=long_date)
    assert found.faults == ()


def test_faults_of_writing() -> None:
    (found,) = find_citations("Kế hoạch số: 126/KH- UBND, ngày 10/4/2026")
    assert set(found.faults) == set(CitationFault) - {CitationFault.NO_SO}
    (bare,) = find_citations("thực hiện Nghị quyết 20-NQ/TW của Trung ương")
    assert bare.faults == (CitationFault.NO_SO,)
    (clean_one,) = find_citations("Kế hoạch số 126/KH-UBND ngày 10/4/2026")
    assert clean_one.faults == ()


def test_what_is_cited_within_a_subject_is_found_too() -> None:
    text = (
        "Kế hoạch số 90/KH-UBND ngày 01/3/2026 của UBND tỉnh thực hiện Nghị quyết số 09/NQ-CP của "
        "Chính phủ và Chỉ thị số 11/CT-TTg"
    )
    outer, inner, other = find_citations(text)
    assert outer.start < inner.start < inner.end <= outer.end <= other.start
    assert (inner.citation.issuer, other.citation.number) == ("Chính phủ", "11/CT-TTg")


@pytest.mark.parametrize(
    "text",
    [
        "Số: 84/KH-LMHTX",
        "Kỷ niệm 78 năm (11/4/1946 - 11/4/2024) của ngành",
        "giai đoạn 2021-2025 và nhiệm kỳ 2026 - 2031",
        "từ ngày 29/3/2024 - HTX đăng ký trước ngày 12/2024 - UBND xã tổng hợp",
        "đạt 4/5 HTX, trong đó 2/3 cán bộ là nữ",
        "tuyên truyền Luật Hợp tác xã đến thành viên",
    ],
)
def test_other_texts_cite_nothing(text: str) -> None:
    assert find_citations(text) == ()


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    for found in find_citations(text):
        assert 0 <= found.start < found.end <= len(text)


_NUMBER_SAID = re.compile(r"\bsố:?\s+(\d+[-/][\w/-]*[A-ZĐ][\w/-]*)")


def test_every_numbered_document_of_real_plans_is_found(plans_folder: Path) -> None:
    for path in plans_folder.rglob("*.txt"):
        text = clean(path.read_text(encoding="utf-8"))
        found = [each.citation for each in find_citations(text)]
        assert all(citation.type_name for citation in found), path.name
        assert all("số" not in citation.issuer.split() for citation in found), path.name
        # A number that the end of a line cuts after its hyphen goes on below.
        missing = [
            number
            for number in _NUMBER_SAID.findall(text)
            if not any(citation.number.startswith(number) for citation in found)
        ]
        assert not missing, path.name
