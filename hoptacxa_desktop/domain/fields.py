"""The fields of an activity, each declared once for form, grid, Word, Excel and import."""

from dataclasses import dataclass
from enum import StrEnum


class ActivityField(StrEnum):
    """The name of a field; also the name of its slot in a printed line."""

    ORDER = "order"
    TITLE = "title"
    CONTENT = "content"
    TIME = "time"
    START = "start"
    END = "end"
    LEAD = "lead"
    ADVISERS = "advisers"
    PARTNERS = "partners"
    PLACE = "place"
    PARTICIPANTS = "participants"
    SCALE = "scale"
    DELIVERABLE = "deliverable"
    BUDGET = "budget"
    STATUS = "status"
    PROGRESS = "progress"
    RESULT = "result"
    OBSTACLE = "obstacle"
    PROPOSAL = "proposal"
    NOTE = "note"


class FieldKind(StrEnum):
    """What a field holds, and so which editor and which cell it gets."""

    LABEL = "label"
    TEXT = "text"
    LONG_TEXT = "long-text"
    TIME = "time"
    DATE = "date"
    UNITS = "units"
    MONEY = "money"
    STATUS = "status"
    PERCENT = "percent"


class Part(StrEnum):
    """Which part of the record a field belongs to."""

    NODE = "node"
    PARTICULARS = "particulars"
    COMPUTED = "computed"
    BUDGET = "budget"
    TRACKING = "tracking"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field. `label`: heading of column and form; `line`: the label of its printed line.

    `width`: mm in a landscape table of 247 mm. `synonyms`: headings and labels met in offices'
    own papers and sheets, compared folded.
    """

    field: ActivityField
    label: str
    kind: FieldKind
    part: Part
    line: str = ""
    width: float = 0.0
    synonyms: tuple[str, ...] = ()


_F, _K, _P = ActivityField, FieldKind, Part

ACTIVITY_FIELDS: tuple[FieldSpec, ...] = (
    FieldSpec(
        field=_F.ORDER,
        label="TT",
        kind=_K.LABEL,
        part=_P.COMPUTED,
        width=12,
        synonyms=("STT", "Số TT", "Số thứ tự"),
    ),
    FieldSpec(
        field=_F.TITLE,
        label="Nội dung",
        kind=_K.LONG_TEXT,
        part=_P.NODE,
        width=75,
        synonyms=("Nội dung công việc", "Nội dung hoạt động", "Nhiệm vụ", "Hoạt động", "Công việc"),
    ),
    FieldSpec(
        field=_F.CONTENT,
        label="Nội dung chi tiết",
        kind=_K.LONG_TEXT,
        part=_P.PARTICULARS,
        line="Nội dung",
        width=60,
        synonyms=("Nội dung tập huấn", "Nội dung cụ thể"),
    ),
    FieldSpec(
        field=_F.TIME,
        label="Thời gian",
        kind=_K.TIME,
        part=_P.PARTICULARS,
        line="Thời gian",
        width=38,
        synonyms=("Thời gian thực hiện", "Thời gian tổ chức", "Thời hạn", "Tiến độ thực hiện"),
    ),
    FieldSpec(field=_F.START, label="Bắt đầu", kind=_K.DATE, part=_P.COMPUTED, width=22),
    FieldSpec(
        field=_F.END,
        label="Kết thúc",
        kind=_K.DATE,
        part=_P.COMPUTED,
        width=22,
        synonyms=("Hạn", "Hạn hoàn thành"),
    ),
    FieldSpec(
        field=_F.LEAD,
        label="Chủ trì",
        kind=_K.UNITS,
        part=_P.PARTICULARS,
        line="Đơn vị chủ trì",
        width=42,
        synonyms=("Đơn vị chủ trì", "Cơ quan chủ trì", "Đơn vị thực hiện", "Phụ trách"),
    ),
    FieldSpec(
        field=_F.ADVISERS,
        label="Tham mưu",
        kind=_K.UNITS,
        part=_P.PARTICULARS,
        line="Đơn vị tham mưu",
        width=42,
        synonyms=("Đơn vị tham mưu", "Bộ phận tham mưu"),
    ),
    FieldSpec(
        field=_F.PARTNERS,
        label="Phối hợp",
        kind=_K.UNITS,
        part=_P.PARTICULARS,
        line="Đơn vị phối hợp",
        width=42,
        synonyms=("Đơn vị phối hợp", "Cơ quan phối hợp", "Đơn vị phối hợp thực hiện"),
    ),
    FieldSpec(
        field=_F.PLACE,
        label="Địa điểm",
        kind=_K.TEXT,
        part=_P.PARTICULARS,
        line="Địa điểm",
        width=35,
        synonyms=("Nơi tổ chức", "Địa điểm tổ chức"),
    ),
    FieldSpec(
        field=_F.PARTICIPANTS,
        label="Thành phần",
        kind=_K.LONG_TEXT,
        part=_P.PARTICULARS,
        line="Thành phần tham gia",
        width=40,
        synonyms=("Thành phần tham gia", "Đối tượng", "Thành phần tham dự"),
    ),
    FieldSpec(
        field=_F.SCALE,
        label="Quy mô",
        kind=_K.TEXT,
        part=_P.PARTICULARS,
        line="Quy mô",
        width=28,
        synonyms=("Số lượng",),
    ),
    FieldSpec(
        field=_F.DELIVERABLE,
        label="Sản phẩm",
        kind=_K.TEXT,
        part=_P.PARTICULARS,
        line="Sản phẩm",
        width=38,
        synonyms=("Sản phẩm hoàn thành", "Sản phẩm dự kiến", "Kết quả đầu ra"),
    ),
    FieldSpec(
        field=_F.BUDGET,
        label="Kinh phí",
        kind=_K.MONEY,
        part=_P.BUDGET,
        line="Kinh phí",
        width=32,
        synonyms=("Kinh phí thực hiện", "Dự toán"),
    ),
    FieldSpec(field=_F.STATUS, label="Tình trạng", kind=_K.STATUS, part=_P.TRACKING, width=26),
    FieldSpec(
        field=_F.PROGRESS,
        label="Tiến độ %",
        kind=_K.PERCENT,
        part=_P.TRACKING,
        width=16,
        synonyms=("Tiến độ", "Tỷ lệ hoàn thành"),
    ),
    FieldSpec(
        field=_F.RESULT,
        label="Kết quả",
        kind=_K.LONG_TEXT,
        part=_P.TRACKING,
        width=45,
        synonyms=("Kết quả thực hiện",),
    ),
    FieldSpec(
        field=_F.OBSTACLE,
        label="Vướng mắc",
        kind=_K.LONG_TEXT,
        part=_P.TRACKING,
        width=40,
        synonyms=("Khó khăn, vướng mắc", "Khó khăn"),
    ),
    FieldSpec(
        field=_F.PROPOSAL,
        label="Kiến nghị",
        kind=_K.LONG_TEXT,
        part=_P.TRACKING,
        width=40,
        synonyms=("Đề xuất", "Đề xuất, kiến nghị"),
    ),
    FieldSpec(field=_F.NOTE, label="Ghi chú", kind=_K.TEXT, part=_P.TRACKING, width=30),
)

SPEC_OF: dict[ActivityField, FieldSpec] = {spec.field: spec for spec in ACTIVITY_FIELDS}


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field under a heading of the office's own; its values are the extras of that name."""

    name: str


AnyField = ActivityField | OwnField


def label_of(field: AnyField) -> str:
    """The field as a person reads it: "Chủ trì", or the office's own heading."""
    return field.name if isinstance(field, OwnField) else SPEC_OF[field].label


def kind_of(field: AnyField) -> FieldKind:
    """What the field holds; one of the office's own holds words."""
    return FieldKind.LONG_TEXT if isinstance(field, OwnField) else SPEC_OF[field].kind
