"""The walk: from the first start to signed papers, and what an accident must not take."""

from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook

from hoptacxa_desktop.paths import resource

from .person import Person, Screen

TITLE = "Hội nghị các hợp tác xã thành viên"
ACTIVITIES = (
    (TITLE, "dự kiến tuần đầu tháng 4 năm 2027"),
    ("Phát sóng phóng sự về hợp tác xã tiêu biểu", "từ ngày 30/4 đến ngày 02/5/2027"),
    ("Gặp mặt nhân Ngày Hợp tác xã Việt Nam", "ngày 11/4/2027"),
    ("Tập huấn kế toán hợp tác xã", "Quý II/2027"),
    ("Giao ban với các hợp tác xã thành viên", "hằng tháng"),
    ("Hội chợ xúc tiến thương mại", "Hoàn thành trước 15/4/2027"),
    ("Diễn đàn hợp tác xã quốc gia", "theo kế hoạch của Liên minh Hợp tác xã Việt Nam"),
    ("Trồng cây hưởng ứng Tết trồng cây", "trước hoặc sau lúc nông nhàn"),
)
BASES = (
    "Luật Hợp tác xã ngày 20 tháng 6 năm 2023",
    "Nghị định số 113/2024/NĐ-CP ngày 12 tháng 9 năm 2024 của Chính phủ",
)
OLD_PLAN, LIST = "Kế hoạch năm 2026.txt", "Danh sách.xlsx"
MESSAGE = "Hợp tác để cùng thịnh vượng"
PLACE = "Hội trường tỉnh"
PAPERS = (
    ("Văn bản Word…", ".docx"),
    ("Tệp PDF…", ".pdf"),
    ("Biểu theo dõi Excel…", ".xlsx"),
    ("Lịch công việc (ICS)…", ".ics"),
)


@dataclass(slots=True, kw_only=True)
class Walk:
    """One walk: who walks, where the pictures go, what was found wrong on the way."""

    person: Person
    pictures: Path
    cut: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    undo_names: tuple[str, ...] = ()
    found_again: list[str] = field(default_factory=list)

    def look(self, name: str) -> None:
        """Keep a picture, and note words that are cut off and all words that are shown."""
        self.person.look(self.pictures / f"{name}.png")
        self.cut += [f"{name}: {told}" for told in self.person.ask(cut=0)]
        self.words |= {spot["text"] for spot in self.person.ask(all=0)}


def declare_office(walk: Walk) -> None:
    """The five steps of the first start, by keyboard."""
    person = walk.person
    person.find("Tiếp tục")
    walk.look("01-khai-bao-tinh")
    person.type("cao bằng")
    person.keys("Return")
    walk.look("02-khai-bao-ten")
    person.keys("Return", "Return")
    walk.look("03-khai-bao-thieu-ten-nguoi-ky")
    person.fill("Họ và tên", "Nguyễn Văn Thử")
    person.keys("Return")
    walk.look("04-khai-bao-don-vi")
    person.press("Tiếp tục")
    walk.look("05-khai-bao-sao-luu")
    person.press("Bắt đầu làm việc")
    person.find("Chưa có kế hoạch nào")
    walk.look("06-chua-co-ke-hoach")


def begin_plan(walk: Walk) -> None:
    """A new plan of the next year."""
    person = walk.person
    person.keys("ctrl+n")
    person.fill("Năm", "2027")
    person.keys("Tab")
    walk.look("07-lap-ke-hoach")
    person.press("Lập kế hoạch", kind="Button")
    person.find("Dàn ý")
    walk.look("08-soan-thao")


def tell_general(walk: Walk) -> None:
    """Theme, messages, legal bases."""
    person = walk.person
    person.press("Thông tin chung", "QTabBar")
    person.fill("Chủ đề", "Hợp tác xã số – kết nối bền vững")
    person.press("Thông điệp")
    person.type(MESSAGE)
    person.keys("Tab", "Tab")
    for basis in BASES:
        person.paste(basis)
        person.keys("Return")
    walk.look("09-thong-tin-chung")


def add_activities(walk: Walk) -> None:
    """The first activity in its form, typed as UniKey types; the others in the grid."""
    person = walk.person
    person.press("Soạn thảo", "QTabBar")
    person.press("1. Hoạt động truyền thông")
    person.keys("ctrl+Return")
    title, time = ACTIVITIES[0]
    person.type(title)
    person.keys("Tab")
    person.type(time)
    person.press("Chủ trì", "UnitsField")
    person.type("tuyên")
    person.rest(300)
    walk.look("10-chon-don-vi")
    person.keys("Down", "Return")
    walk.look("11-hoat-dong-dau")
    person.press("Hoạt động", "QTabBar")
    person.press(title)
    for row in ACTIVITIES[1:]:
        _add_row(person, *row)
    walk.look("12-luoi-hoat-dong")


def _add_row(person: Person, title: str, time: str) -> None:
    person.press("Thêm dòng")
    person.paste(title)
    person.keys("Tab", "F2")
    person.paste(time)
    person.keys("Return", "Up")
    person.find(time)


def see_month(walk: Walk) -> None:
    """The month of the peak, reached by keyboard."""
    person = walk.person
    person.press("Lịch", "_RailButton")
    for _ in range(24):
        if person.sees("Tháng 4 năm 2027"):
            break
        person.keys("Next")
    person.find("Tháng 4 năm 2027")
    walk.look("13-lich-thang")


def undo_by_name(walk: Walk) -> None:
    """The last step back and forth again; the menu in between names both."""
    person = walk.person
    person.keys("ctrl+z")
    person.press("Sửa", "QMenuBar")
    walk.look("14-hoan-tac")
    walk.undo_names = tuple(spot["text"] for spot in person.ask(all=0))
    person.keys("Escape", "ctrl+y")


def issue(walk: Walk) -> None:
    """Submitted, then issued with number and date."""
    person = walk.person
    person.press("Kế hoạch", "_RailButton")
    person.press("Mở kế hoạch")
    person.press("Trình ký", "Button")
    person.press("Ban hành…")
    person.fill("Số", "15")
    person.keys("Tab")
    person.keys("ctrl+a")
    person.paste("31/02/2027")
    person.keys("Return")
    walk.look("15-ngay-sai")
    person.keys("ctrl+a")
    person.paste("05/01/2027")
    person.keys("Return")
    person.find("Kế hoạch 15/KH-LMHTX ngày 05/01/2027")
    walk.look("16-da-ban-hanh")


def take_papers(walk: Walk) -> None:
    """The four papers, under the names that are offered."""
    person = walk.person
    for name, _ in PAPERS:
        person.press("Xuất")
        person.press(name)
        person.find("Tên tệp:")
        walk.look(f"17-xuat-{name.split()[1].strip('…').lower()}")
        person.keys("Return")
        person.find("Mở thư mục")
        person.press("Đóng thông báo")


def look_through(walk: Walk) -> None:
    """An old plan from a file, and a list against the open plan: looked through, given up."""
    person = walk.person
    _open_file(person, OLD_PLAN)
    person.find("Nhận kế hoạch", "Button")
    walk.look("17-nhan-tu-word")
    person.keys("F8", "F2")
    walk.look("17-nhan-tu-word-sua-chu")
    person.keys("Escape", "F3")
    walk.look("17-nhan-tu-word-loai-dong")
    person.keys("Escape")
    person.press("Hủy", "Button")
    person.press("Mở kế hoạch")
    person.find("Soạn thảo", "QTabBar")
    _open_file(person, LIST)
    person.press("So với kế hoạch đang mở")
    person.find("Nhận 2 thay đổi")
    walk.look("17-nhan-danh-sach")
    person.press("Hủy", "Button")
    person.find("Soạn thảo", "QTabBar")


def _open_file(person: Person, name: str) -> None:
    person.keys("ctrl+o")
    person.find("Tên tệp:")
    person.paste(name)
    person.keys("Return")


def _lay_files(folder: Path) -> None:
    """What an office has already: a plan of another year, a list of what was done."""
    folder.mkdir(parents=True)
    plan = resource("sample/received-2026.txt")
    (folder / OLD_PLAN).write_text(plan.read_text("utf-8"), "utf-8")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("TT", "Nội dung", "Thời gian", "Tình trạng", "Kết quả"))
    sheet.append((1, TITLE, "", "", "80 hợp tác xã đến dự"))
    sheet.append((2, "Đón đoàn khách quốc tế", "Quý IV/2027", "", ""))
    book.save(folder / LIST)


def _clear(folder: Path) -> None:
    for name in (OLD_PLAN, LIST):
        (folder / name).unlink()


def show_every_look(walk: Walk) -> None:
    """Dark, and the largest letters."""
    person = walk.person
    choices = (("Màu nền", "Nền tối"), ("Màu nền", "Nền sáng"), ("Cỡ chữ", "Rất lớn"))
    for menu, choice in choices:
        person.press("Xem", "QMenuBar")
        person.press(menu)
        person.press(choice)
        for screen, mark in (("Lịch", "Hôm nay"), ("Kế hoạch", "Mở kế hoạch")):
            person.press(screen, "_RailButton")
            person.find(mark)
            walk.look(f"18-{choice}-{screen}")
        person.press("Mở kế hoạch")
        person.press("Soạn thảo", "QTabBar")
        walk.look(f"18-{choice}-soạn thảo")
    person.press("Cài đặt")
    walk.look("18-rất lớn-khai báo")
    person.keys("Escape")
    person.press("Xem", "QMenuBar")
    person.press("Cỡ chữ")
    person.press("Vừa")


def leave_while_typing(walk: Walk) -> None:
    """The window closed with words in a field that was not left."""
    person = walk.person
    person.press("Soạn thảo", "QTabBar")
    person.press(f"a) {TITLE}")
    person.press("Địa điểm")
    person.type(PLACE)
    person.leave()


def find_again(walk: Walk) -> None:
    """What stands in the field that was left in haste, after another start."""
    person = walk.person
    person.press("Mở kế hoạch")
    person.press("Địa điểm")
    walk.look("19-mo-lai")
    walk.found_again.append(str(person.ask(focus=0)["value"]))


def walk_all(screen: Screen, data: Path, pictures: Path) -> Walk:
    """The whole walk over the folder `data`, with two starts anew; what was found on it."""
    documents = data / "documents"
    _lay_files(documents)
    walk = Walk(person=Person(screen, data), pictures=pictures)
    for step in _STEPS:
        step(walk)
    _clear(documents)
    walk.person = Person(screen, data)
    find_again(walk)
    # As when the power fails: nobody says goodbye, and the next start must not mind.
    walk.person.kill()
    walk.person = Person(screen, data)
    find_again(walk)
    walk.person.leave()
    return walk


def walk_narrow(screen: Screen, data: Path, pictures: Path) -> Walk:
    """The first half of the walk, for the smallest screen; what was found on it."""
    walk = Walk(person=Person(screen, data), pictures=pictures)
    for step in (declare_office, begin_plan, tell_general, add_activities, see_month):
        step(walk)
    walk.person.leave()
    return walk


_STEPS = (
    declare_office,
    begin_plan,
    tell_general,
    add_activities,
    see_month,
    undo_by_name,
    issue,
    take_papers,
    look_through,
    show_every_look,
    leave_while_typing,
)
