"""The rival's way to a Word file: a template with loops, filled by docxtpl."""

from pathlib import Path

from docx import Document

from bars.plans import printed_plan
from hoptacxa_desktop.domain.richtext import plain
from hoptacxa_desktop.domain.tasks import tasks

_FIELDS = ("order", "title", "time", "lead", "partners", "deliverable")


def make_template(path: Path) -> Path:
    """Write the template: paragraphs in a loop, a table with its rows in a loop."""
    document = Document()
    for line in ("{%p for words in paragraphs %}", "{{ words }}", "{%p endfor %}"):
        document.add_paragraph(line)
    table = document.add_table(rows=4, cols=len(_FIELDS))
    table.style = "Table Grid"
    for cell, name in zip(table.rows[0].cells, _FIELDS, strict=True):
        cell.text = name
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for cell, name in zip(table.rows[2].cells, _FIELDS, strict=True):
        cell.text = f"{{{{ row.{name} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    document.save(str(path))
    return path


def content(size: int) -> dict[str, object]:
    """The words of the same plan, for the template."""
    plan = printed_plan(size)
    paragraphs = [plain(node.text) for part in plan.outline for node in (part, *part.children)]
    rows = [
        {
            "order": task.label,
            "title": task.title,
            "time": task.said.time.text,
            "lead": task.said.lead.text,
            "partners": task.said.partners.text,
            "deliverable": task.said.deliverable,
        }
        for task in tasks(plan)
    ]
    return {"paragraphs": paragraphs, "rows": rows}
