"""Who signs, and with what authority (Nghị định 30/2020, Phụ lục I, II.7)."""

from dataclasses import dataclass
from enum import StrEnum


class SigningCase(StrEnum):
    """The cases of authority that the decree knows."""

    HEAD = "head"
    DEPUTY = "deputy"
    ACTING = "acting"
    COLLECTIVE_HEAD = "collective-head"
    COLLECTIVE_DEPUTY = "collective-deputy"
    BY_ORDER = "by-order"
    BY_ORDER_DEPUTY = "by-order-deputy"
    DELEGATED = "delegated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The block at the lower right: authority lines, the post, the name (no titles before it)."""

    authority: tuple[str, ...] = ()
    post: str = ""
    name: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines above the signature, top first, without empty ones."""
        return tuple(line for line in (*self.authority, self.post) if line)


def signature(
    case: SigningCase, *, name: str, post: str, head: str = "CHỦ TỊCH", body: str = ""
) -> Signature:
    """The block for a case. `head`: the post of the head of the office, `post`: the signer's.

    `body`: the collective signed for ("BAN THƯỜNG VỤ"), or the head of the unit whose deputy
    signs by order ("CHÁNH VĂN PHÒNG"). A deputy "phụ trách" or "điều hành" signs as any deputy:
    such words are no part of a post (II.7b, 7c).
    """
    authority = {
        SigningCase.HEAD: (),
        SigningCase.DEPUTY: (f"KT. {head}",),
        SigningCase.ACTING: (),
        SigningCase.COLLECTIVE_HEAD: (f"TM. {body}",),
        SigningCase.COLLECTIVE_DEPUTY: (f"TM. {body}", f"KT. {head}"),
        SigningCase.BY_ORDER: (f"TL. {head}",),
        SigningCase.BY_ORDER_DEPUTY: (f"TL. {head}", f"KT. {body}"),
        SigningCase.DELEGATED: (f"TUQ. {head}",),
    }[case]
    own_post = f"Q. {head}" if case is SigningCase.ACTING else post
    return Signature(authority=authority, post=own_post.upper(), name=name)
