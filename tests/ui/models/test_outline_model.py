"""The tree model of outlines."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui.models.outline_model import OutlineModel
from hoptacxa_desktop.ui.plan.outline_facts import OutlineRow

LEAF = OutlineRow(key="b", label="1.", title="Họp")
TREE = (OutlineRow(key="a", label="I.", title="Mục", children=(LEAF,)), OutlineRow(key="c"))


def test_it_is_a_proper_tree(qtmodeltester: ModelTester) -> None:
    model = OutlineModel()
    model.set_rows(TREE)
    qtmodeltester.check(model)
    assert model.rowCount() == 2
    assert model.index_of("b").parent() == model.index_of("a")
    assert not model.index_of("none").isValid()


def test_a_changed_row_is_told_alone(qtbot: QtBot) -> None:
    model = OutlineModel()
    model.set_rows(TREE)
    changed = replace(TREE[0], children=(replace(LEAF, title="Hội nghị"),))
    told: list[str] = []
    model.dataChanged.connect(lambda first, last: told.append(first.data()))
    assert not model.set_rows((changed, TREE[1]))
    assert told == ["1. Hội nghị"]


def test_another_shape_resets(qtbot: QtBot) -> None:
    model = OutlineModel()
    model.set_rows(TREE)
    with qtbot.waitSignal(model.modelReset):
        assert model.set_rows(TREE[1:])
    assert model.rowCount(QModelIndex()) == 1
