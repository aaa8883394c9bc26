"""Filling in what is unknown about jobs and services, and what all completions share (§5.2, §5.30).

Written from the law notes and the contract by someone who had not read the engine.
"""
import datetime

from dates import DAY, EARLIEST, LATEST, SCHEME_START, expiry, shift_month, month_length, window
from eligibility import NOT_AVAILABLE, Result, assess, count_start, counts, unknown_dates
from facts import KINDS

BUDGET = 6000       # completions tried for one line, about


def back(day, n):
    """Days around the one that lies n months before `day`."""
    y, m = shift_month(day.year, day.month, -n)
    middle = datetime.date(y, m, min(day.day, month_length(y, m)))
    return [middle + i * DAY for i in range(-3, 4)]


def representatives(f, start, lo, hi, cap):
    """Days between lo and hi around every day at which something could change, most telling first."""
    use = f["temporary_use"] or {}
    jobs = f["jobs"]
    known = [f["as_of"], f["service_ended_on"], use.get("ended_on"), use.get("returned_on"), SCHEME_START]
    for j in jobs[start:]:
        known += [j["started_on"], j["ended_on"], j["offered_on"]]
    known = sorted({d for d in known if d})
    a_day = [DAY * -1, DAY * 0, DAY]
    first_rank = [lo, hi, lo + DAY, hi - DAY]
    for d in known:
        first_rank += [d + x for x in a_day]
        first_rank += [expiry(d + DAY, 1) + x for x in a_day]
    second = []
    for d in known:
        for e in (d, d + DAY):
            w = window(e)
            second += [w[0] - DAY, w[0], w[2], w[2] + DAY, expiry(e, 42), expiry(e, 6)]
        for n in (1, 6, 42):
            second += back(d, n)
    inside = sorted({d for d in first_rank + second if lo <= d <= hi})
    third = []
    for a, b in zip(inside, inside[1:]):
        if (b - a).days > 2:
            mid = a + (b - a) // 2
            third += [mid, mid.replace(day=1)]
    out, seen = [], set()
    for d in first_rank + third[: cap // 4] + second + third:
        if lo <= d <= hi and d not in seen:
            seen.add(d)
            out.append(d)
    return out[:cap]


def fill(f, start, todo, prior, cap):
    """Yield the Result of every way of filling in the days of `todo`."""
    if not todo:
        yield assess(f, prior)
        return
    (i, field), rest = todo[0], todo[1:]
    jobs = f["jobs"]
    before = [d for j in jobs[:i] for d in (j["started_on"], j["ended_on"]) if d]
    after = [d for j in jobs[i + 1:] for d in (j["started_on"], j["ended_on"]) if d]
    if field == "started_on":
        lo = max(before, default=EARLIEST)
        hi = min(after + ([jobs[i]["ended_on"]] if jobs[i]["ended_on"] else []), default=LATEST)
        if jobs[i]["ended_on"] is None and i < len(jobs) - 1:
            hi -= DAY       # its own end is at the latest the day before the next entry
        if i == 0 and f["temporary_use"]:
            use = f["temporary_use"]
            hi = min([hi] + [use[k] for k in ("ended_on", "returned_on") if use[k]])
    else:
        lo = max(before + ([jobs[i]["started_on"]] if jobs[i]["started_on"] else []), default=EARLIEST)
        hi = min(after) - DAY   # "the day before the next" (§5.30)
    if hi < lo:                 # nothing fits but the shared day itself
        lo = hi = max(lo, hi)
    for d in representatives(f, start, lo, hi, cap):
        changed = dict(f)
        changed["jobs"] = [dict(j, **{field: d}) if n == i else j for n, j in enumerate(jobs)]
        yield from fill(changed, start, rest, prior, cap)


def kind_completions(f):
    """Every way of filling in unknown kinds that are not history (§5.29)."""
    jobs = f["jobs"]
    if not jobs:
        yield f
        return
    current = max([i for i in range(1, len(jobs)) if counts(jobs[i]["after_services"])], default=0)
    lists = [[]]
    for i, j in enumerate(jobs):
        kinds = [j["kind"]] if j["kind"] else (KINDS if i >= current else KINDS[:1])
        lists = [head + [dict(j, kind=k)] for head in lists for k in kinds]
    for one in lists:
        yield dict(f, jobs=one)


def completions(f):
    use = f["temporary_use"]
    uses = [use]
    if use is not None and use["purpose"] is None:
        uses = [dict(use, purpose=p) for p in ("return_to_work", "longer_hours")]
    priors = [counts(f["services"])] if f["services"] is not None else [True, False]
    cases = []
    for u in uses:
        for g in kind_completions(dict(f, temporary_use=u)):
            start = count_start(g["jobs"]) if g["jobs"] else 0
            todo = unknown_dates(g, start) if g["jobs"] else []
            if todo == "open":
                todo = []
            for prior in priors:
                cases.append((g, start, todo, prior))
    for g, start, todo, prior in cases:
        share = max(1, BUDGET // len(cases))
        cap = 400 if len(todo) <= 1 else max(6, int(share ** (1 / len(todo))))
        yield from fill(g, start, todo, prior, cap)


def shared(values):
    values = {v for v in values if v is not None}
    return values.pop() if len(values) == 1 else None


def common(f):
    """What holds however the unknown facts are filled in (§5.2)."""
    results = list(completions(f))
    verdicts = {r.verdict for r in results}
    verdict = verdicts.pop() if len(verdicts) == 1 else "undecided"
    if verdict == "not_available":
        return NOT_AVAILABLE
    rest = [r for r in results if r.verdict != "not_available"]
    first = shared(r.first for r in rest)
    last = shared(r.last for r in rest)
    confirm = frozenset.intersection(*[r.confirm for r in rest])
    others = frozenset()
    if first and last:
        others = frozenset.intersection(*[r.others for r in rest])
    return Result(verdict, first, last, shared(r.rehire for r in rest), others, confirm)
