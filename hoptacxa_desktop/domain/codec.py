"""Frozen values to plain JSON and back: for the store's columns, the history, the sample office.

Fields that hold their default are left out, so that old files read on when a field is added and
files stay short. A union of records carries its type under "type".
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

Json = dict[str, Any] | list[Any] | str | int | float | bool | None
_TAG = "type"
_PLAIN = frozenset((str, int, float, bool, type(None)))
T = TypeVar("T")


def dump(value: object) -> Json:
    """`value` as JSON-able data. Raises TypeError for a type that no record uses."""
    if type(value) in _PLAIN:
        return value  # type: ignore[return-value]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple | list):
        return [dump(item) for item in value]
    return _dump_record(value)


def _dump_record(value: object) -> Json:
    data: dict[str, Json] = {}
    kind: Any = type(value)
    for name, default, tagged in _shape(kind):
        held = getattr(value, name)
        if held is default or (default is not MISSING and held == default):
            continue
        data[name] = dump(held)
        if tagged and held is not None:
            data[name] = {_TAG: type(held).__name__, **_as_dict(data[name])}
    return data


def _as_dict(data: Json) -> dict[str, Any]:
    assert isinstance(data, dict)
    return data


@cache
def _shape(kind: Any) -> tuple[tuple[str, object, bool], ...]:
    """Name, default and whether the value carries its type, for each field of a record."""
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} is no record")
    hints = get_type_hints(kind)
    return tuple((f.name, _default(f), _is_tagged(hints[f.name])) for f in fields(kind))


def _default(item: Field[Any]) -> object:
    # A default_factory makes a new identity each time: never left out, so it is kept.
    return item.default


def _is_tagged(hint: object) -> bool:
    return sum(is_dataclass(option) for option in _options(hint)) > 1


def _options(hint: object) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else ()


def load(kind: type[T], data: Json) -> T:
    """The `kind` that `dump` turned into `data`; fields that are absent take their default.

    Raises TypeError, KeyError or ValueError for data of another shape.
    """
    any_kind: Any = kind
    value: T = _loader(any_kind)(data)
    return value


@cache
def _loader(hint: Any) -> Callable[[Any], Any]:
    """The function that turns JSON-able data into a value of the annotated type `hint`."""
    if isinstance(hint, NewType):
        return _loader(hint.__supertype__)
    if _options(hint):
        return _union_loader(_options(hint))
    if get_origin(hint) is tuple:
        return _tuple_loader(get_args(hint))
    if is_dataclass(hint):
        return _record_loader(hint)
    if hint in (str, int, float, bool):
        return _same
    simple: Callable[[Any], Any] = getattr(hint, "fromisoformat", hint)
    return simple


def _same(data: Any) -> Any:
    return data


def _union_loader(options: tuple[Any, ...]) -> Callable[[Any], Any]:
    records: dict[str, Any] = {_name(option): option for option in options if is_dataclass(option)}
    if len(records) > 1:
        return lambda data: data and _loader(records[data[_TAG]])(data)
    only = next(option for option in options if option is not NoneType)
    return lambda data: None if data is None else _loader(only)(data)


def _name(kind: Any) -> str:
    return str(kind.__name__)


def _tuple_loader(items: tuple[Any, ...]) -> Callable[[Any], Any]:
    if items[-1:] == (Ellipsis,):
        return lambda data: tuple(map(_loader(items[0]), data))
    return lambda data: tuple(_loader(item)(part) for item, part in zip(items, data, strict=True))


def _record_loader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    known = [f.name for f in fields(kind)]

    def build(data: dict[str, Any]) -> Any:
        given = {name: _loader(hints[name])(data[name]) for name in known if name in data}
        return kind(**given)

    return build
