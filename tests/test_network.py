import socket

import pytest


@pytest.mark.parametrize("method", ["connect", "connect_ex", "bind"])
def test_the_network_is_out_of_reach(method: str) -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one,
        pytest.raises(AssertionError, match="network"),
    ):
        getattr(one, method)(("127.0.0.1", 9))


def test_names_are_not_looked_up() -> None:
    with pytest.raises(AssertionError, match="network"):
        socket.create_connection(("localhost", 9))
