"""What was chosen for the last print is known at the next, on each machine its own."""

from hoptacxa_desktop.services import history, print_choices
from hoptacxa_desktop.services.print_choices import PrintChoices
from hoptacxa_desktop.store import Store

OWN = PrintChoices(printer="Canon", paper="A3", tray="LOWER", both_sides=True, draft=True)


def test_each_machine_has_its_own(store: Store) -> None:
    other = PrintChoices(printer="HP", grey=False)
    print_choices.keep(store, machine="VAN-THU", choices=OWN)
    print_choices.keep(store, machine="PHONG-KH", choices=other)
    assert print_choices.kept(store, machine="VAN-THU") == OWN
    assert print_choices.kept(store, machine="PHONG-KH") == other
    assert print_choices.kept(store, machine="KHÁC") == PrintChoices()


def test_undo_leaves_them(store: Store) -> None:
    before = history.names(store).undo
    print_choices.keep(store, machine="VAN-THU", choices=OWN)
    assert history.names(store).undo == before


def test_what_a_newer_program_kept_is_no_reason_to_fail(store: Store) -> None:
    with store.write("Đổi", undoable=False) as uow:
        kept = {"printer": "Canon", "grey": 3, "folded": True}
        uow.settings.set("printing", {"A": kept, "B": 7})
    assert print_choices.kept(store, machine="A") == PrintChoices(printer="Canon")
    assert print_choices.kept(store, machine="B") == PrintChoices()
