import dataclasses

import pytest

from hoptacxa_desktop.ui.tokens import DARK, LIGHT, Pattern, Tokens, contrast, palette_of, tokens_of

TEXTS = [
    ("ink", "bg"), ("ink", "panel"), ("ink", "sunk"), ("ink", "rail"), ("ink", "tint"),
    ("ink", "tint2"), ("ink", "found"), ("ink", "weekend"), ("ink", "peak"), ("ink2", "bg"),
    ("ink2", "panel"), ("ink2", "rail"), ("ink2", "grey_tint"), ("ink3", "bg"), ("ink3", "panel"),
    ("ink3", "sunk"), ("ink3", "weekend"), ("ink3", "peak"), ("accent", "panel"), ("accent", "bg"),
    ("accent_text", "tint"), ("on_accent", "accent"), ("red", "panel"), ("red", "red_tint"),
    ("red", "peak"), ("amber", "panel"), ("amber", "amber_tint"), ("green", "panel"),
    ("green", "green_tint"), ("grey", "grey_tint"), ("peak_text", "peak"),
    ("toast_text", "toast"), ("paper_ink", "paper"),
]  # fmt: skip
EDGES = [
    ("line2", "panel"), ("line2", "bg"), ("accent", "panel"), ("accent", "tint"),
    ("red", "panel"), ("amber", "amber_tint"), ("peak_line", "peak"),
]  # fmt: skip
BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_can_be_seen(tokens: Tokens, edge: str, ground: str) -> None:
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3


@BOTH
def test_units_can_be_read(tokens: Tokens) -> None:
    for ink, fill in tokens.unit_pairs:
        assert contrast(ink, fill) >= 5.5
        assert contrast(tokens.ink, fill) >= 4.5
        assert contrast(ink, tokens.panel) >= 3


@BOTH
def test_the_load_of_a_day_can_be_read(tokens: Tokens) -> None:
    assert len(tokens.load_pairs) == 5
    for ink, fill in tokens.load_pairs:
        assert contrast(ink, fill) >= 4.5
    for _, fill in tokens.load_pairs[:2]:
        assert contrast(tokens.red, fill) >= 4.5


@BOTH
def test_sixty_four_units_all_look_different(tokens: Tokens) -> None:
    assert len({tokens.unit(at) for at in range(64)}) == 64
    assert [tokens.unit(at).pattern for at in range(8)] == list(Pattern)


@BOTH
def test_a_palette_leads_back_to_its_tokens(tokens: Tokens) -> None:
    assert tokens_of(palette_of(tokens)) is tokens


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_schemes_name_every_colour() -> None:
    for field in dataclasses.fields(Tokens):
        value = getattr(DARK, field.name)
        if isinstance(value, str):
            assert len(value) == 7
