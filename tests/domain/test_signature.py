import pytest

from hoptacxa_desktop.domain.office import Signer
from hoptacxa_desktop.domain.signature import Signature, SigningCase, signature

# Nghị định 30/2020, Phụ lục I, II.7.
LINES = {
    SigningCase.HEAD: ("CHỦ TỊCH",),
    SigningCase.DEPUTY: ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    SigningCase.ACTING: ("Q. CHỦ TỊCH",),
    SigningCase.COLLECTIVE_HEAD: ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    SigningCase.COLLECTIVE_DEPUTY: ("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    SigningCase.BY_ORDER: ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    SigningCase.BY_ORDER_DEPUTY: (
        "TL. CHỦ TỊCH",
        "KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
    ),
    SigningCase.DELEGATED: ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"),
}
BODIES = {SigningCase.BY_ORDER_DEPUTY: "CHÁNH VĂN PHÒNG"}


@pytest.mark.parametrize("case", list(SigningCase))
def test_the_lines_of_each_case(case: SigningCase) -> None:
    body = BODIES.get(case, "BAN THƯỜNG VỤ")
    made = signature(case, name="Nguyễn Văn An", post=LINES[case][-1], body=body)
    assert made.lines == LINES[case]
    assert made.name == "Nguyễn Văn An"


def test_posts_are_printed_in_capitals() -> None:
    made = signature(SigningCase.DEPUTY, name="", post="Phó Chủ tịch")
    assert made.lines == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_a_signer_signs_as_declared() -> None:
    signer = Signer(
        name="Trần Thị Bình", post="phó giám đốc", case=SigningCase.DEPUTY, head="GIÁM ĐỐC"
    )
    assert signer.block.lines == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert signer.block.name == "Trần Thị Bình"


def test_empty_lines_are_left_out() -> None:
    assert Signature(authority=("", "TM. BAN THƯỜNG VỤ")).lines == ("TM. BAN THƯỜNG VỤ",)
    assert Signature(name="Nguyễn Văn An").lines == ()
