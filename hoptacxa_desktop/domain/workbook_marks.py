"""What a workbook of ours carries, hidden, so that it is known again: its sheets and columns."""

SCHEMA = "plan/1"
SCHEMA_NAME = "hop_schema"
MARKS_SHEET = "_hop"
BASE_SHEET = "_hop_goc"

ALERT_KEY = "alert"
NODE_KEY = "node"
LEADERS_KEY = "leaders"
