"""How each small part is painted: one function a part, for widgets, delegates and print alike.

Every function takes the painter, the rectangle and the tokens, and leaves the painter as it was.
A print passes `tokens.LIGHT`. Sizes come from the font, in the px of the painter's device.
"""
