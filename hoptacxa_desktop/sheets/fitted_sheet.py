"""A worksheet whose rows have a height now and grow when people type more into them."""

from typing import Any

from xlsxwriter.worksheet import Worksheet


class FittedSheet(Worksheet):  # type: ignore[misc]
    """A worksheet that does not fix the heights of its rows.

    A row with a height but without the mark "customHeight" is shown at that height, and fitted
    anew by Excel and LibreOffice once its words change. XlsxWriter always sets the mark.
    """

    def _xml_start_tag_unencoded(
        self, tag: str, attributes: list[tuple[str, Any]] | None = None
    ) -> None:
        if tag == "row" and attributes:
            attributes = [pair for pair in attributes if pair[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)
