"""The model holds whole plans: their labels, who leads what and when, and every word."""

from collections import Counter
from dataclasses import replace

import pytest

from hoptacxa_desktop.domain import codec
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from tests.structures import ALL
from tests.structures.action_month_prose import ADVICE, PROPAGANDA, WHOLE_YEAR

# The labels as they stand in the issued plans, "." for a line without one.
BODY_LABELS = {
    "action_month_prose": """
        I. 1. . . 2. . .
        II. 1. 2. - - - 3. .
        III. 1. 1.1. . . . 1.2. - - - . - - . 1.3.
        2. 2.1. - - 2.2. - - - 2.3. 2.3.1. - - . 2.3.2. - - . 2.3.3. - - .
        2.4. 2.4.1. - - - . 2.4.2. - - .
        3. 3.1. 3.2. 3.3. 3.4. 3.5. 3.6.
        IV. 1. 2. 3.
        V. 1. 2. 3. .""",
    "emulation": """
        I. . . .
        II. 1. - - 2. .
        III. 1. . 2. 3. 4.
        IV. 1. (1) (2) . (3) (4) (5) . 2. (1) (2) (3) (4) (5) .""",
    "action_month_fields": """
        I. 1. - - - 2. - -
        II. 1. 2. - - - - 3. .
        III. . 1. - - - - 2. - + + - 3. - - - 4. - - - - 5. - - - - 6. - + + + + - - -
        7. - + + - - 8. - + + - - - 9. . + + + - - - 10. - - - + + - - 11. - + + - - 12. - - - -
        IV. . 1. 2.
        V. (1) (2) (3)""",
    "coordination_table": """
        I. - - -
        II. 1. . 2. - - - -
        III. 1. - - 2. . 3. - - - 4. - - 5. - -
        IV. 1. - - + + + - 2. . - - 3. . 4.""",
    "action_programme": """
        I- 1. - 2. - 3.
        II- 1. . 2. 2.1. 2.2. a) - - - b) - -
        III- 1. - - - . 2. - - . 3. - - - - - . 4. - . 5. . . 6. . .
        IV- 1. - - - 2. .""",
}


@pytest.fixture(params=sorted(ALL))
def plan(request: pytest.FixtureRequest) -> Plan:
    return ALL[request.param]()


@pytest.mark.parametrize("name", sorted(ALL))
def test_the_ladders_print_the_labels_of_the_plan(name: str) -> None:
    outline = ALL[name]().outline
    printed = labels(outline)
    found = [printed[node.id] or "." for node in walk(outline)]
    assert found == BODY_LABELS[name].split()


def test_the_rows_of_a_table_are_counted_anew_in_each_group() -> None:
    appendix = ALL["coordination_table"]().appendices[0]
    printed = labels(appendix.outline)
    rows = [str(number) for number in range(1, 10)]
    assert [printed[node.id] for node in walk(appendix.outline)] == ["I", *rows, "II", *rows]


def test_a_plan_comes_back_from_the_codec_as_it_was(plan: Plan) -> None:
    assert codec.load(Plan, codec.dump(plan)) == plan


def test_ids_are_unique_and_the_same_in_every_run(plan: Plan) -> None:
    ids = [node.id for outline in plan.outlines for node in walk(outline)]
    assert max(Counter(ids).values()) == 1
    again = next(build() for build in ALL.values() if build().id == plan.id)
    assert again == plan


def _by_path(name: str, kind: NodeKind = NodeKind.ACTIVITY) -> dict[str, list[Task]]:
    found: dict[str, list[Task]] = {}
    for task in tasks(ALL[name]()):
        if task.kind is kind:
            found.setdefault(task.path, []).append(task)
    return found


def test_an_assigning_sentence_speaks_of_the_bullets_since_the_one_before() -> None:
    bullets = _by_path("action_month_prose")["III.1.2"]
    assert [task.said.lead.text for task in bullets] == [PROPAGANDA] * 3 + [ADVICE] * 2
    assert {task.said.partners.text for task in bullets} == {"các phòng"}


def test_a_time_that_is_said_at_the_end_of_a_section_is_that_of_all_its_bullets() -> None:
    bullets = _by_path("action_month_prose")["III.1.2"]
    assert {task.said.time.text for task in bullets} == {WHOLE_YEAR}


def test_a_sentence_after_one_activity_speaks_of_that_one_alone() -> None:
    found = _by_path("action_month_prose")
    paths = ("III.2.3.1", "III.2.3.2", "III.2.3.3", "III.2.4.1", "III.2.4.2")
    leads = [found[path][0].said.lead.text for path in paths]
    assert leads == [ADVICE, PROPAGANDA, PROPAGANDA, ADVICE, ADVICE]
    times = [found[path][0].said.time.text for path in paths]
    assert times == [
        "dự kiến tháng 6-7 năm 2024",
        "dự kiến tháng 8/2024",
        "dự kiến tháng 6/2024",
        "dự kiến từ ngày 16-20/4/2024",
        "dự kiến tháng 9-10/2024",
    ]


def test_what_nobody_was_given_stays_open() -> None:
    found = _by_path("action_month_prose")
    for number in range(1, 7):
        said = found[f"III.3.{number}"][0].said
        assert not said.lead
        assert not said.time.text


def test_field_lines_and_values_are_one_record() -> None:
    found = _by_path("action_month_fields")
    assert found["III.8"][0].said.time.text == "Hoàn thành trước 15/3/2024"
    assert found["III.6"][0].said.lead.text == "Phòng Phong trào HTX"
    assert found["III.4"][0].said.advisers.text == "Văn phòng"
    assert not found["III.7"][0].said.time.text


def test_an_activity_inside_an_activity_has_a_time_of_its_own() -> None:
    visits, tour = _by_path("action_month_fields")["III.2"]
    assert "thường xuyên cả năm 2024" in visits.said.time.text
    assert tour.said.time.text.startswith("trong tháng 4/2024")


def test_duties_are_told_from_activities() -> None:
    counts = {name: Counter(task.kind for task in tasks(build())) for name, build in ALL.items()}
    activity, duty = NodeKind.ACTIVITY, NodeKind.DUTY
    assert counts == {
        "action_month_prose": {activity: 18, duty: 3},
        "emulation": {activity: 4, duty: 10},
        "action_month_fields": {activity: 13, duty: 3},
        "coordination_table": {activity: 5 + 18, duty: 5},
        "action_programme": {activity: 6, duty: 5},
    }


def test_table_rows_know_their_appendix_and_their_group() -> None:
    rows = [task for task in tasks(ALL["coordination_table"]()) if task.appendix == 0]
    assert Counter(row.section for row in rows) == {
        "Liên minh HTX Việt Nam": 9,
        "Liên minh HTX cấp tỉnh": 9,
    }
    assert rows[0].path == "I.1"
    assert rows[-1].said.time.text.count("\n") == 1


def test_moving_a_sentence_moves_what_it_says() -> None:
    plan = ALL["action_month_prose"]()
    part = plan.outline[2]
    media = part.children[0]
    bullets = media.children[1]
    first = replace(bullets, children=(bullets.children[3], *bullets.children[:3]))
    changed = replace(media, children=(media.children[0], first))
    moved = replace(plan, outline=(replace(part, children=(changed,)),))
    assert [task.said.lead.text for task in tasks(moved)] == ["", "", ""]
