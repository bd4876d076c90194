"""A worksheet whose rows have a height now and grow when people type more into them."""

from typing import Any

from xlsxwriter.worksheet import Worksheet


class FittedSheet(Worksheet):  # type: ignore[misc]
    """A worksheet that does not fix the heights of its rows, and takes formulas as they are.

    A row with a height but without the mark "customHeight" is shown at that height, and fitted
    anew by Excel and LibreOffice once its words change. XlsxWriter always sets the mark.
    It also looks in every formula for some thirty functions newer than the file format, which
    takes longer than all the rest of writing it; ours use none.
    """

    def _xml_start_tag_unencoded(
        self, tag: str, attributes: list[tuple[str, Any]] | None = None
    ) -> None:
        if tag == "row" and attributes:
            attributes = [pair for pair in attributes if pair[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")
