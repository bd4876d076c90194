"""The office's own record: declared once, used on every paper."""

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.services.plans import check_symbol
from hoptacxa_desktop.store import Store


def get(store: Store) -> Office | None:
    """The office, None until it is declared."""
    with store.read() as uow:
        return uow.office.get()


def declare(store: Store, *, office: Office, name: str = "Khai báo cơ quan") -> Changes:
    """The office stored. Raises BadInput for a symbol with blanks."""
    check_symbol(office.symbol)
    with store.write(name) as uow:
        uow.office.save(office)
    return uow.changes
