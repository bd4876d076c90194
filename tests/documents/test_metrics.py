from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.documents import metrics
from tests.measure import typeface

VIETNAMESE = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    "ABCĐEGHIKLMNOPQRSTUƯVXYẦỔỒỆỊỤỮ0123456789 ,.;:()-–/“”"
)
FACES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic"}


@given(text=VIETNAMESE, face=st.sampled_from(list(FACES)))
def test_widths_are_those_of_the_typeface(text: str, face: tuple[bool, bool]) -> None:
    bold, italic = face
    measured = typeface.width(text, 14, FACES[face])
    told = metrics.width(text, 14, bold=bold, italic=italic)
    assert abs(told - measured) < 0.005 * len(text) + 0.001


def test_words_that_fit_stay_on_a_line_and_others_go_to_the_next() -> None:
    word = metrics.width("hợp", 14)
    blank = metrics.width(" ", 14)
    assert len(metrics.line_widths("hợp hợp", 14, 2 * word + blank + 0.01)) == 1
    assert len(metrics.line_widths("hợp hợp", 14, 2 * word + blank - 0.01)) == 2


def test_a_line_break_begins_a_line_and_a_long_word_stands_alone() -> None:
    assert len(metrics.line_widths("một\nhai", 14, 100)) == 2
    assert len(metrics.line_widths("nghiêng", 14, 1)) == 1
