import sys
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.errors import NotWritable
from hoptacxa_desktop.paths import Paths, made, resource, user_paths

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the rules of XDG")


def test_resources_are_found() -> None:
    assert resource("registers/provinces.json").is_file()


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../pyproject.toml", "fonts/../../x", r"..\x", "C:/x", r"\\server\x"]
)
def test_no_resource_lies_outside(path: str) -> None:
    with pytest.raises(ValueError, match="not a path below"):
        resource(path)


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    paths = user_paths({"HOPTACXA_DATA": str(tmp_path), "XDG_DATA_HOME": "/elsewhere"})
    for folder in (paths.data, paths.documents, paths.backups, paths.logs, paths.database):
        assert folder.is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_tests_have_folders_of_their_own(tmp_path: Path) -> None:
    assert user_paths().data.is_relative_to(tmp_path)


@linux_only
def test_folders_follow_xdg(tmp_path: Path) -> None:
    plain = user_paths({"XDG_DATA_HOME": "not/absolute"}, tmp_path)
    assert plain == Paths(
        data=tmp_path / ".local/share/KeHoachHTX",
        documents=tmp_path / "Documents" / "Kế hoạch HTX",
    )
    made(tmp_path / ".config")
    (tmp_path / ".config/user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Tài liệu"\n')
    moved = user_paths({"XDG_DATA_HOME": str(tmp_path / "d")}, tmp_path)
    assert moved.data == tmp_path / "d/KeHoachHTX"
    assert moved.documents == tmp_path / "Tài liệu" / "Kế hoạch HTX"


def test_data_goes_along_with_a_program_that_has_it_beside_itself(tmp_path: Path) -> None:
    stick = tmp_path / "USB"
    (stick / "Dữ liệu").mkdir(parents=True)
    carried = user_paths({"XDG_DATA_HOME": "/elsewhere"}, tmp_path, beside=stick)
    assert carried == Paths(data=stick / "Dữ liệu", documents=stick / "Dữ liệu" / "Văn bản")
    installed = user_paths({"XDG_DATA_HOME": str(tmp_path)}, tmp_path, beside=tmp_path)
    assert installed.data.name == "KeHoachHTX"


def test_folders_are_made_when_asked(tmp_path: Path) -> None:
    assert made(tmp_path / "a" / "b").is_dir()
    assert made(tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(NotWritable, match="file"):
        made(tmp_path / "file" / "b")
