"""The parts of which screens are put together. None of them knows a plan or a service."""
