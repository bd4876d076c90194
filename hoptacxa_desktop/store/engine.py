"""SQLAlchemy over the one connection of a store."""

import json

from sqlalchemy import Engine, StaticPool, create_engine

from hoptacxa_desktop.store.connecting import Held

# One encoder for all rows: json.dumps would make one for each.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def engine_on(connection: Held) -> Engine:
    """An engine that knows this one connection; its transactions are begun and ended outside."""
    return create_engine(
        "sqlite://",
        creator=lambda: connection,
        poolclass=StaticPool,
        json_serializer=_ENCODER.encode,
    )
