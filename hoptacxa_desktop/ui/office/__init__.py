"""Declaring the office: five steps, with the letterhead shown as it will print."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.registers.provinces import Province
from hoptacxa_desktop.services import office as office_service
from hoptacxa_desktop.ui.desk import Desk

from .backup_step import BackupStep
from .names_step import NamesStep
from .paper import Paper
from .province_step import ProvinceStep
from .signer_step import SignerStep
from .units_step import UnitsStep
from .wizard import OfficeWizard


def make_wizard(
    desk: Desk, *, register: Sequence[Province], parent: QWidget | None = None
) -> OfficeWizard:
    """The declaration over the office of `desk`."""
    steps = (
        ProvinceStep(register, desk.today),
        NamesStep(),
        SignerStep(),
        UnitsStep(),
        BackupStep(desk.dialogs, desk.paths.backups),
    )
    paper = Paper(desk)

    def show(office: Office) -> None:
        paper.show_plan(office_service.specimen(office, year=desk.today.year), office.form)

    return OfficeWizard(
        desk.office,
        steps,
        paper=paper,
        show_paper=show,
        first_start=not desk.office.name,
        parent=parent,
    )
