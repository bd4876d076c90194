"""How each small part is painted: one function a part, for widgets, delegates and print alike.

Every function takes the painter, the rectangle and the tokens, and leaves the painter as it was.
A print passes `tokens.LIGHT`. Sizes come from the font, in the px of the painter's device.
"""

from .bars import paint_five_steps, paint_percent
from .boxes import Corners, paint_box, paint_key_cap, paint_row_ground, painting
from .chips import ChipLook, chip_size, paint_chip
from .pills import paint_pill, paint_status_mark, pill_size, status_colours, status_word
from .texts import paint_marked_text, paint_text
from .units import initials_size, paint_edge, paint_initials, pattern_brush

__all__ = [
    "ChipLook",
    "Corners",
    "chip_size",
    "initials_size",
    "paint_box",
    "paint_chip",
    "paint_edge",
    "paint_five_steps",
    "paint_initials",
    "paint_key_cap",
    "paint_marked_text",
    "paint_percent",
    "paint_pill",
    "paint_row_ground",
    "paint_status_mark",
    "paint_text",
    "painting",
    "pattern_brush",
    "pill_size",
    "status_colours",
    "status_word",
]
