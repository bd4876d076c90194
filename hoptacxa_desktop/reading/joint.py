"""Plans that several offices issue together: whose names, numbers and signatures are whose.

Rests on the habit of telling each in the same order: names at the head, numbers below them,
signatures at the end, from left to right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from hoptacxa_desktop.domain.joint import JointOffice
from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.head import Head, named_bodies
from hoptacxa_desktop.reading.vocabulary import even

_JOINT = re.compile(r"\s+[-–—]\s+")
_TOGETHER = re.compile(r"phối hợp|liên tịch|liên ngành|liên cơ quan", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuers:
    """The first office's names and signature, and the others; `sure`: each one is named."""

    letterhead: Letterhead
    signature: Signature
    others: tuple[JointOffice, ...] = ()
    sure: bool = True


def issuers_of(head: Head, signatures: Sequence[Signature], bodies: Bodies) -> Issuers:
    """Who issues a plan with this head and these signatures, one at least.

    Two who sign are two offices only where the title or a second number says so.
    """
    if len(signatures) == 1 and not head.more_numbers:
        return Issuers(letterhead=head.letterhead, signature=signatures[0])
    together = bool(head.more_numbers) or _TOGETHER.search(_title(head)) is not None
    count = len(signatures) if together else 1
    heads = _heads(head.names, count, bodies) if count > 1 else [head.letterhead]
    own, *beside = _in_order(heads, signatures)
    first, *others = heads
    told = zip_longest(others, head.more_numbers, beside)
    return Issuers(
        letterhead=_with_party(first, head) if count > 1 else first,
        signature=own,
        others=tuple(
            JointOffice(
                letterhead=names or Letterhead(),
                number=number or "",
                signature=signature or Signature(),
            )
            for names, number, signature in told
        ),
        sure=count > 1 and len(heads) == count,
    )


def _in_order(heads: Sequence[Letterhead], signatures: Sequence[Signature]) -> list[Signature]:
    """The signatures in the order of the offices, as far as one names whom it is for."""
    left = list(signatures)
    for at, names in enumerate(heads):
        name = even(" ".join(names.issuer[:1]))
        told = (one for one in left if name and name in even(" ".join(one.authority)))
        if found := next(told, None):
            left.remove(found)
            left.insert(at, found)
    return left


def _title(head: Head) -> str:
    return f"{head.type_name} {head.subject}"


def _with_party(letterhead: Letterhead, head: Head) -> Letterhead:
    superior = (*head.party, *letterhead.superior)
    return Letterhead(superior=superior, issuer=letterhead.issuer)


def _heads(names: Sequence[str], count: int, bodies: Bodies) -> list[Letterhead]:
    """The names of `count` offices, each with its superior; all of them one's own where not so."""
    named = named_bodies([part for name in names for part in _parts(name, bodies)], bodies)
    lines = [tuple(body) for body in named]
    if len(lines) == 2 * count:  # each below a superior of its own
        return [
            Letterhead(superior=lines[at], issuer=lines[at + 1]) for at in range(0, len(lines), 2)
        ]
    if len(lines) < count:
        return [Letterhead(issuer=tuple(line for body in lines for line in body))]
    above, own = lines[:-count], lines[-count:]
    superior = tuple(line for body in above for line in body)
    return [
        Letterhead(superior=superior if not at else (), issuer=body) for at, body in enumerate(own)
    ]


def _parts(name: str, bodies: Bodies) -> Sequence[str]:
    """ "HỘI NÔNG DÂN – LIÊN MINH HỢP TÁC XÃ": two bodies on one line."""
    parts = [part.strip() for part in _JOINT.split(name)]
    return parts if all(bodies.begins.match(part) for part in parts) else (name.strip(" -–—"),)
