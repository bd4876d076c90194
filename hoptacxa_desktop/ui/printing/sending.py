"""A print on its way: painted as a job, told when it is with the printer or has failed."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter

from hoptacxa_desktop.domain.errors import Door
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.printing import facts
from hoptacxa_desktop.ui.printing.job import Order, paint, prepare
from hoptacxa_desktop.ui.printing.printers import Printers


def ready(printers: Printers, name: str, order: Order) -> QPrinter:
    """The printer `name`, set as it was chosen."""
    printer = printers.open(name)
    prepare(printer, order)
    return printer


def send(desk: Desk, printers: Printers, name: str, printer: QPrinter, order: Order) -> None:
    """Print `order` as a job; a printer that fails can be tried again."""

    def failed(error: Exception) -> None:
        def again() -> None:
            send(desk, printers, name, ready(printers, name, order), order)

        desk.problems.tell(error, {Door.RETRY: again})

    told = facts.sent_words(len(order.pages), printer.copyCount())
    desk.jobs.run(
        lambda report, cancelled: paint(order, printer, report),
        title=QCoreApplication.translate("Printing", "Đang in"),
        done=lambda _sides: desk.notice_wanted.emit(told),
        failed=failed,
    )
