import pytest

from hoptacxa_desktop.domain.text.matching import Fit, fit, marked_words_of, words_of


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Đào tạo cán bộ", "đào tạo", Fit.EXACT),
        ("Đào tạo cán bộ", "ĐÀO  TẠO", Fit.EXACT),
        ("Đào tạo cán bộ", "dao tao", Fit.TOGETHER),
        ("Đào tạo cán bộ", "dao ta", Fit.TOGETHER),
        ("Tạo nguồn, đào ao", "dao tao", Fit.APART),
        ("Đào tạo cán bộ", "bo dao", Fit.APART),
        ("Đào tạo cán bộ", "ao", None),
        ("Đào tạo cán bộ", "dao tap", None),
        ("Đào tạo cán bộ", "", None),
        ("Đào tạo cán bộ", "…", None),
        ("Luật số 17/2023/QH15", "17/2023", Fit.EXACT),
    ],
)
def test_words_fit_by_their_beginnings(text: str, query: str, expected: Fit | None) -> None:
    assert fit(text, query) is expected


def test_words_typed_decomposed_fit_like_composed_ones() -> None:
    assert fit("Đào tạo", "đào") is Fit.EXACT


def test_the_words_of_a_query_have_marks_only_where_some_were_typed() -> None:
    assert words_of("Đào_tạo 84/KH!") == ("dao", "tao", "84", "kh")
    assert marked_words_of("dao tao") == ()
    assert marked_words_of("Đào tao") == ("đào", "tao")
