"""The sample office inside a person's own store: put there in one step, taken away in one."""

from dataclasses import replace
from datetime import date

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.services import bases, sample
from hoptacxa_desktop.store import Store


def open_sample(store: Store, *, today: date) -> Changes:
    """The sample office, its bases and plans in the store, beside what is there.

    An office that has a name stays the office. Where they were taken away before, the plans come
    back out of the trash as they were left.
    """
    with store.write("Mở văn phòng mẫu") as uow:
        stored = uow.office.get() or Office()
        if not stored.name:
            uow.office.save(replace(sample.sample_office(), is_sample=True, version=stored.version))
        bases.put_shipped(uow)
        listed = {summary.id for summary in uow.plans.summaries(today)}
        trashed = {summary.id for summary in uow.plans.trash(today)}
        for plan in sample.sample_plans():
            if plan.id in trashed:
                uow.plans.restore(plan.id)
            elif plan.id not in listed:
                uow.plans.add(plan)
    return uow.changes


def remove_sample(store: Store, *, today: date) -> Changes:
    """The store without the sample office and its plans; plans of the person's own stay."""
    ours = {plan.id for plan in sample.sample_plans()}
    with store.write("Gỡ văn phòng mẫu") as uow:
        for summary in uow.plans.summaries(today):
            if summary.id in ours:
                uow.plans.delete(summary.id)
        office = uow.office.get()
        if office is not None and office.is_sample:
            uow.office.save(Office(version=office.version))
    return uow.changes
