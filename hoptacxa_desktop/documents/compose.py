"""A plan becomes pages: the only place that knows in what order its parts are printed."""

from collections.abc import Iterator
from dataclasses import replace

from hoptacxa_desktop.documents.appendix import appendix_blocks
from hoptacxa_desktop.documents.body import body, with_end_mark
from hoptacxa_desktop.documents.closing import closing
from hoptacxa_desktop.documents.front import letterhead, preamble, title
from hoptacxa_desktop.documents.metrics import line_starts
from hoptacxa_desktop.documents.pages import Block, Margins, Pages, Para, Section, Space, TableBlock
from hoptacxa_desktop.documents.styles import styles
from hoptacxa_desktop.documents.tables import last_rows_kept
from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.plan import Plan

# Lines of the body that go with the signature to its page.
LINES_BEFORE_SIGNATURE = 2


def compose(plan: Plan, *, form: FormChoices, draft_mark: bool = False) -> Pages:
    """The pages of `plan` in the form that the office chose inside the decree's ranges.

    `draft_mark`: print "DỰ THẢO" under the number.
    """
    frame = Pages(
        sections=(),
        styles=styles(form),
        title=" ".join(f"{plan.type_name} {plan.subject}".split()),
        author=plan.issuer or " ".join(plan.letterhead.issuer),
        subject=f"Số: {plan.full_number}".replace("\u00a0", " "),
    )
    main = replace(
        frame_section := _section(form, landscape=False),
        blocks=tuple(_main(plan, frame, frame_section, draft_mark=draft_mark)),
    )
    appended = (_appended(plan, appendix, frame, form) for appendix in plan.appendices)
    return replace(frame, sections=(main, *appended))


def _section(form: FormChoices, *, landscape: bool) -> Section:
    margins = Margins(top=form.top, bottom=form.bottom, left=form.left, right=form.right)
    return Section(margins=margins, landscape=landscape)


def _main(plan: Plan, frame: Pages, section: Section, *, draft_mark: bool) -> Iterator[Block]:
    yield letterhead(plan, frame, section, draft_mark=draft_mark)
    yield from title(plan, frame, section)
    text = (*preamble(plan), *body(plan, plan.outline, frame, section.text_width))
    yield from _kept_with_signature(with_end_mark(text), frame, section)
    yield Space(height=4.0)
    yield closing(plan, frame, section)


def _appended(plan: Plan, appendix: Appendix, frame: Pages, form: FormChoices) -> Section:
    section = _section(form, landscape=appendix.landscape)
    blocks = appendix_blocks(plan, appendix, frame, section)
    if appendix.closing:
        kept = _kept_with_signature(blocks, frame, section)
        blocks = (*kept, Space(height=4.0), closing(plan, frame, section))
    return replace(section, blocks=blocks)


def _kept_with_signature(
    blocks: tuple[Block, ...], frame: Pages, section: Section
) -> tuple[Block, ...]:
    """The blocks, the last lines of text bound to what follows: no signature stands alone."""
    kept = list(blocks)
    lines = 0
    for index in range(len(kept) - 1, -1, -1):
        block = kept[index]
        if isinstance(block, TableBlock):
            kept[index] = last_rows_kept(block, LINES_BEFORE_SIGNATURE)
        if lines >= LINES_BEFORE_SIGNATURE or not isinstance(block, Para):
            break
        kept[index] = replace(block, keep_with_next=True)
        style = frame.style(block.role)
        lines += len(line_starts(block.runs, style.size, section.text_width, indent=style.indent))
    return tuple(kept)
