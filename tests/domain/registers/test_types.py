from hoptacxa_desktop.domain.registers.types import (
    ADMINISTRATIVE,
    COPIES,
    KNOWN,
    LAWS,
    PARTY,
    type_coded,
    type_named,
)


def test_the_decree_has_27_types_and_3_copies() -> None:
    assert len(ADMINISTRATIVE) == 27
    assert len({kind.code for kind in (*ADMINISTRATIVE, *COPIES)}) == 30
    assert type_named("Công văn", ADMINISTRATIVE) is None


def test_types_are_found_by_name_and_code() -> None:
    plan = type_named("kế  HOẠCH")
    assert plan is not None
    assert (plan.name, plan.code) == ("Kế hoạch", "KH")
    assert type_coded("KH") == plan
    assert type_named("Truyện ngắn") is type_coded("CV") is type_coded("") is None


def test_codes_keep_their_small_letters() -> None:
    programme = type_coded("CTr")
    assert programme is not None
    assert programme.name == "Chương trình"
    assert type_coded("CTR") is None


def test_letters_of_the_party() -> None:
    letter = type_coded("CV", PARTY)
    assert letter is not None
    assert letter.name == "Công văn"


def test_only_laws_are_cited_by_name_alone() -> None:
    assert {kind for kind in KNOWN if kind.by_name_only} == set(LAWS)
