"""Plans drawn from the habits of those who write them: labels, field lines, duties, tables.

Each line and each cell has a word of its own ("w17"), so that what is lost can be named.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line, Source
from tests.reading.texts import styled

LABELS: Sequence[Callable[[int], str]] = (
    lambda n: f"{('I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X')[n % 10]}.",
    lambda n: f"{n + 1}.",
    lambda n: f"2.{n + 1}.",
    lambda n: f"{n + 1})",
    lambda n: f"{'abcdđeghik'[n % 10]})",
    lambda n: f"({n + 1})",
    lambda _: "-",
    lambda _: "+",
    lambda _: "•",
    lambda _: "",
)
PARTS = (
    "MỤC ĐÍCH, YÊU CẦU", "MỤC TIÊU", "NỘI DUNG THỰC HIỆN", "NHIỆM VỤ, GIẢI PHÁP", "THỜI GIAN",
    "KINH PHÍ", "TỔ CHỨC THỰC HIỆN", "Các hoạt động trọng tâm", "CHỦ ĐỀ", "THÔNG ĐIỆP", "LỜI KẾT",
)  # fmt: skip
LINES = (
    "Tổ chức hội nghị tập huấn {w}",
    "Tổ chức hội nghị {w} tại Hội trường A trong tháng 6/2027.",
    "Phối hợp với Hội Nông dân tỉnh mở lớp {w} trước ngày 15/6/2027;",
    "Nâng cao nhận thức {w} của thành viên, phấn đấu 90% vào năm 2030.",
    "Thời gian: Quý {r} năm 2027 {w}.",
    "Thời gian, địa điểm: 8 giờ ngày 10/4/2027, tại hội trường {w}",
    "Địa điểm: xã {w}",
    "Đơn vị chủ trì: Phòng Phong trào {w}, phối hợp với Văn phòng.",
    "Đơn vị tham mưu và phối hợp: Văn phòng, các phòng {w}",
    "Đơn vị phối hợp: Sở Tài chính {w}; Sở Nội vụ",
    "Thành phần: đại biểu {w}:",
    "Nội dung: {w}",
    "Nội dung:",
    "Sản phẩm: báo cáo {w}.",
    "Kinh phí: 20.000.000 đồng {w}.",
    "Dự kiến kinh phí {w}: 5 triệu đồng",
    "Ghi chú: {w} (kèm theo)",
    "Phòng Phong trào {w} chủ trì, phối hợp các phòng tham mưu tổ chức thực hiện.",
    "Văn phòng chủ trì, phối hợp với Phòng {w} tổ chức thực hiện.",
    "Đối với Văn phòng {w}",
    "Giao Văn phòng {w} xây dựng dự toán, báo cáo trước ngày 15/12/2027.",
    "Các phòng, đơn vị {w}:",
    "Chủ đề: “Hợp tác {w} cùng phát triển”.",
    "Chủ đề năm 2027 {w}",
    "“Hợp tác xã {w} đổi mới”",
    "Thông điệp, khẩu hiệu",
    "Cả năm 2027 {w}; cao điểm từ ngày 29/3/2027 đến 29/4/2027.",
    "Hình thức {w}",
    "TUYÊN TRUYỀN {w}",
    "**Tập huấn {w}**",
    "**Phần đậm {w}** và phần thường",
    "Trong quá trình thực hiện {w}, nếu có vướng mắc, các phòng phản ánh về Văn phòng./.",
    "Yêu cầu {w}:",
    "{w}",
)
RECIPIENTS = (
    "- Ủy ban nhân dân tỉnh {w} (để b/c);",
    "- Các phòng {w};",
    "- Sở Tài chính {w};\tđể",
    "- Sở Nội vụ {w};\tbáo cáo",
    "- Hội Nông dân {w} }} để phối hợp",
    "- Như trên {w};",
    "Ủy ban nhân dân các xã {w};",
    "và các đơn vị liên quan {w}",
    "Báo cáo {w}:",
    "(Để thực hiện {w})",
    "- Lưu: VT, PT {w}.",
)
TABLE_HEADS = (
    ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Phối hợp", "Thời gian", "Mã số"),
    ("STT", "Nhiệm vụ", "Thời gian hoàn thành", "Cơ quan chủ trì"),
    ("TT", "Nội dung", "Sản phẩm", "Thời gian", "Ghi chú"),
    ("TT", "Tên hợp tác xã", "Địa chỉ", "Số thành viên"),
    ("Nội dung", "Thời gian", "Địa điểm"),
)
CELLS = (
    "Văn phòng {w}", "Quý II {w}", "Hằng tháng", "{w}", "", "Họp tổng kết {w}", "Trước 20/12/2027",
    "- Việc một {w}", "**{w}**",
)  # fmt: skip


@dataclass(slots=True)
class Writer:
    """Writes one plan, its choices drawn with `dice`."""

    dice: Random
    blocks: list[Block] = field(default_factory=list)
    number: int = 0
    words: int = 0

    def source(self) -> Source:
        """The plan, as our readers would give it."""
        self._head()
        for part in range(self.dice.randint(1, 4)):
            self._part(part)
        self._closing()
        for _ in range(self.dice.choice((0, 0, 1, 2))):
            self._annex()
        return Source(blocks=tuple(self.blocks))

    def _own(self, words: str) -> str:
        """The words with one of their own in them."""
        self.words += 1
        turn = self.dice.choice(("I", "II", "III", "IV"))
        return words.format(w=f"w{self.words}", r=turn)

    def _line(self, words: str, label: str = "", *, level: int = 0, counted: bool = False) -> Line:
        self.number += 1
        typed = f"{label} {words}" if label and not counted else words
        return Line(
            number=self.number,
            text=styled(typed.strip()),
            label=label if counted else "",
            level=level,
        )

    def _say(self, words: str, label: str = "", *, level: int = 0, counted: bool = False) -> None:
        self.blocks.append(self._line(self._own(words), label, level=level, counted=counted))

    def _head(self) -> None:
        lines = [
            "LIÊN MINH HỢP TÁC XÃ VIỆT NAM", "LIÊN MINH HỢP TÁC XÃ TỈNH BÌNH NGUYÊN",
            "Số: 12/KH-LMHTX", "Bình Nguyên, ngày 05 tháng 02 năm 2027",
        ]  # fmt: skip
        for words in lines[self.dice.choice((0, 1, 2)) :]:
            self._say(words)
        self._say("KẾ HOẠCH")
        self._say("Tổ chức Tháng hành động {w} năm 2027")
        for words in ("Căn cứ Luật Hợp tác xã {w};", "Căn cứ Kế hoạch số 70/KH-LMHTXVN {w};"):
            if self.dice.random() < 0.7:
                self._say(words)
        self._say("Liên minh Hợp tác xã tỉnh xây dựng Kế hoạch {w} như sau:")

    def _part(self, at: int) -> None:
        label = self.dice.choice((LABELS[0], LABELS[1], LABELS[-1]))(at)
        level = self.dice.choice((0, 0, 1))
        self._say(self.dice.choice(PARTS) + " {w}" * self.dice.randint(0, 1), label, level=level)
        kinds = self.dice.sample(LABELS, k=3)
        for turn in range(self.dice.randint(0, 9)):
            counted = self.dice.random() < 0.2
            self._say(self.dice.choice(LINES), self.dice.choice(kinds)(turn), counted=counted)
        if self.dice.random() < 0.2:
            self._table(self.dice.choice(TABLE_HEADS))

    def _closing(self) -> None:
        if self.dice.random() < 0.1:
            return
        said = ["Nơi nhận:", *self._recipients()]
        signed = ["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An"]
        lines = [said, signed[self.dice.randint(0, 2) :]]
        if self.dice.random() < 0.3:
            lines.reverse()
        if self.dice.random() < 0.1:
            lines = lines[:1] if self.dice.random() < 0.5 else lines[1:]
        for words in (words for group in lines for words in group):
            self._say(words)

    def _recipients(self) -> Iterator[str]:
        for _ in range(self.dice.randint(1, 6)):
            yield self.dice.choice(RECIPIENTS)

    def _annex(self) -> None:
        self._say(self.dice.choice(("PHỤ LỤC", "Phụ lục 1", "PHỤ LỤC II")))
        self._say("DANH MỤC NHIỆM VỤ {w}")
        if self.dice.random() < 0.7:
            self._say("(Kèm theo Kế hoạch số 12/KH-LMHTX ngày 05/02/2027 {w})")
        for head in self.dice.sample(TABLE_HEADS, k=self.dice.randint(1, 2)):
            if self.dice.random() < 0.4:
                self._say(self.dice.choice(LINES), self.dice.choice(LABELS)(0))
            self._table(head)

    def _table(self, head: Sequence[str]) -> None:
        rows = [self._row(head)]
        if self.dice.random() < 0.15:
            rows = self._two_headings(head)
        reached: dict[int, int] = {}
        for turn in range(self.dice.randint(0, 6)):
            count = len(head) + (self.dice.random() < 0.05)
            rows.append(self._merged(self._cells(turn, count), reached))
        self.blocks.append(Grid(rows=tuple(rows)))

    def _two_headings(self, head: Sequence[str]) -> list[GridRow]:
        """A heading of two rows: the last two columns stand under one name."""
        first = [replace(cell, rows=2) for cell in self._row(head[:-2]).cells]
        over = replace(self._row(["Tiến độ {w}"]).cells[0], columns=2)
        return [GridRow(cells=(*first, over)), self._row(head[-2:])]

    def _merged(self, words: Sequence[str], reached: dict[int, int]) -> GridRow:
        """A row with cells that span; `reached`: by column, the rows that a cell still spans."""
        cells: list[GridCell] = []
        at = 0
        while at < len(words):
            if reached.get(at):
                reached[at] -= 1
                at += 1
                continue
            wide = 2 if self.dice.random() < 0.05 and not reached.get(at + 1) else 1
            high = 2 if self.dice.random() < 0.05 else 1
            cell = self._row(words[at : at + 1]).cells[0]
            cells.append(replace(cell, columns=wide, rows=high))
            for column in range(at, at + wide):
                reached[column] = high - 1
            at += wide
        return GridRow(cells=tuple(cells))

    def _cells(self, turn: int, count: int) -> list[str]:
        kind = self.dice.random()
        if kind < 0.2:
            label = self.dice.choice(("A", "I", "II", "1", ""))
            group = [label, "NHÓM {w}", *[""] * count]
            if self.dice.random() < 0.3:
                group = ["NHÓM {w}", *[""] * count]
            return group[:count]
        cells = [self.dice.choice(CELLS) for _ in range(count - 1)]
        return [str(turn + 1), *cells][: self.dice.choice((count, count, count, count - 1))]

    def _row(self, cells: Sequence[str]) -> GridRow:
        found = []
        for words in cells:
            parts = [words] if self.dice.random() < 0.9 else [words, "+ Việc nữa {w}"]
            lines = [self._line(self._own(part)) for part in parts if part]
            found.append(GridCell(lines=tuple(lines)))
        return GridRow(cells=tuple(found))
