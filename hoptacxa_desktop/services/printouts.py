"""A plan as the bytes of a PDF, for a printer."""

from collections.abc import Callable

from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.paths import resource


def plan_pdf(
    plan: Plan, *, form: FormChoices, progress: Callable[[int, int], None] | None = None
) -> bytes:
    """The whole plan, appendices in their own orientation, untagged."""
    from hoptacxa_desktop.documents import pdf
    from hoptacxa_desktop.documents.compose import compose

    if progress is not None:
        progress(0, 1)
    pages = compose(plan, form=form)
    return pdf.render(pages, fonts=resource("fonts"), paper=resource("paper"), tagged=False)
