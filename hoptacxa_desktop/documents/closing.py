"""What stands below the outline: recipients and signature (Nghị định 30/2020, II.7-II.9)."""

from hoptacxa_desktop.documents.metrics import width
from hoptacxa_desktop.documents.pages import (
    BRACKET_WIDTH,
    Block,
    Bracket,
    ColumnRow,
    Columns,
    Pages,
    Para,
    Role,
    Section,
    Space,
)
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.recipients import Recipient, RecipientGroup, Recipients
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.signature import Signature

RECIPIENTS = "Nơi nhận:"
# Room for the hand and the stamp, in mm.
SIGNING_ROOM = 26.0
_LEAST_RIGHT = 70.0
_RIGHT_SHARE = 0.46
_LEAST_LEFT = 68.0
_AIR = 4.0
_LARGEST_PURPOSE = 20.0
_BRACKET_AIR = 1.5


def closing(plan: Plan, frame: Pages, section: Section) -> Columns:
    """The recipients at the left, the signature at the right, on one page."""
    if plan.joint:
        return _jointly(plan, frame, section)
    right_width = _right_width(plan.signature, frame, section)
    left_width = section.text_width - right_width
    return Columns(
        left_width=left_width,
        right_width=right_width,
        rows=(
            ColumnRow(
                left=_recipients(plan.recipients, frame, left_width),
                right=_signature(plan.signature),
            ),
        ),
    )


def _jointly(plan: Plan, frame: Pages, section: Section) -> Columns:
    """Those who sign side by side, the recipients below them at the left."""
    half = section.text_width / 2
    signers = [plan.signature, *(office.signature for office in plan.joint)]
    sides = [_signature(signer) for signer in signers] + [()] * (len(signers) % 2)
    pairs = zip(sides[::2], sides[1::2], strict=True)
    rows = tuple(
        ColumnRow(left=(*left, Space(height=_AIR)), right=(*right, Space(height=_AIR)))
        for left, right in pairs
    )
    recipients = ColumnRow(left=_recipients(plan.recipients, frame, half), right=())
    return Columns(left_width=half, right_width=half, rows=(*rows, recipients))


def _right_width(signature: Signature, frame: Pages, section: Section) -> float:
    size = frame.style(Role.AUTHORITY).size
    widest = max((width(line, size, bold=True) for line in signature.lines), default=0.0)
    share = max(_LEAST_RIGHT, section.text_width * _RIGHT_SHARE)
    return min(max(share, widest + _AIR), section.text_width - _LEAST_LEFT)


def _signature(signature: Signature) -> tuple[Block, ...]:
    authority = (Para(role=Role.AUTHORITY, text=rich(line)) for line in signature.lines)
    name = (Para(role=Role.SIGNER, text=rich(signature.name)),) if signature.name else ()
    return (*authority, Space(height=SIGNING_ROOM), *name)


def _recipients(recipients: Recipients, frame: Pages, room: float) -> tuple[Block, ...]:
    blocks: list[Block] = [Para(role=Role.RECIPIENTS, text=rich(RECIPIENTS))]
    for group in recipients.groups:
        blocks.extend(_group(group, frame, room))
    if recipients.archive.strip():
        blocks.append(_line(recipients.archive.strip()))
    if recipients.drafter.strip():
        blocks.append(Para(role=Role.RECIPIENT, text=rich(recipients.drafter.strip())))
    return tuple(blocks)


def _group(group: RecipientGroup, frame: Pages, room: float) -> tuple[Block, ...]:
    lines = tuple(_line(f"{_with_note(recipient)};") for recipient in group.recipients)
    if not group.purpose.strip() or not lines:
        return lines
    size = frame.style(Role.RECIPIENT).size
    purpose = Para(role=Role.PURPOSE, text=rich(group.purpose.strip()))
    purpose_width = min(width(purpose.words, size) + 2 * _BRACKET_AIR, _LARGEST_PURPOSE)
    widest = max(width(part, size) for line in lines for part in line.words.split("\n"))
    lines_width = min(widest + _BRACKET_AIR, room - purpose_width - BRACKET_WIDTH - _BRACKET_AIR)
    return (
        Bracket(lines=lines, purpose=purpose, lines_width=lines_width, purpose_width=purpose_width),
    )


def _with_note(recipient: Recipient) -> str:
    bare = recipient.text.strip().rstrip(";")
    return f"{bare} {recipient.note.strip()}".rstrip()


def _line(text: str) -> Para:
    return Para(role=Role.RECIPIENT, text=rich(text), label="-")
