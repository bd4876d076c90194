"""The keys that the line at the foot names for each pane."""

Keys = tuple[tuple[str, str], ...]

OUTLINE: Keys = (
    ("Alt+↑↓", "Dời mục"),
    ("Alt+→", "Lùi cấp"),
    ("Ctrl+Enter", "Thêm hoạt động"),
    ("F8", "Điểm ngờ kế tiếp"),
    ("F6", "Đổi khung"),
)
FORM: Keys = (
    ("Tab", "Ô kế tiếp"),
    ("Ctrl+B", "Chữ đậm"),
    ("F8", "Điểm ngờ kế tiếp"),
    ("Alt+PgDn", "Mục sau"),
    ("F6", "Đổi khung"),
)
GENERAL: Keys = (
    ("Tab", "Ô kế tiếp"),
    ("Alt+↑↓", "Dời căn cứ, nơi nhận"),
    ("F5", "Dựng lại trang in"),
    ("F6", "Đổi khung"),
)
GRID: Keys = (
    ("F2", "Sửa ô"),
    ("Ctrl+D", "Điền xuống"),
    ("Ctrl+V", "Dán từ Excel"),
    ("Alt+↑↓", "Dời dòng"),
    ("Ctrl+Shift+L", "Lọc cột"),
    ("Ctrl+Tab", "Ra khỏi lưới"),
)
HISTORY: Keys = (("Ctrl+Z", "Hoàn tác"), ("Ctrl+Y", "Làm lại"))
PAGE: Keys = (
    ("PgDn", "Trang sau"),
    ("Ctrl+lăn chuột", "Phóng to, thu nhỏ"),
    ("F5", "Dựng lại trang in"),
    ("F6", "Đổi khung"),
)
