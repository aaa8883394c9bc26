"""Verdict, dates and confirm for facts in which nothing that matters here is unknown (§5.2 calls
this one completion).  Unknown facts are filled in by completions.py.

Written from the law notes and the contract by someone who had not read the engine.
"""
import itertools

from chain import open_steps, walk
from dates import DAY, expiry, window
from facts import COUNTING, EMPLOYMENT


class Result:
    def __init__(self, verdict, first=None, last=None, rehire=None, others=(), confirm=()):
        self.verdict, self.first, self.last, self.rehire = verdict, first, last, rehire
        self.others, self.confirm = frozenset(others), frozenset(confirm)


NOT_AVAILABLE = Result("not_available")


def counts(services):
    return bool(set(services or ()) & COUNTING)


def count_start(jobs):
    """Index of the entry that starts the current count (§5.28, §5.29)."""
    start = 0
    for i in range(1, len(jobs)):
        if counts(jobs[i]["after_services"]) or jobs[i - 1]["kind"] == "continuous_a":
            start = i
    return start


def unknown_dates(f, start):
    """'open' if the days are too unknown for any date (§5.30), else the list of (index, field) to fill in."""
    jobs = f["jobs"]
    emps = [i for i in range(start, len(jobs)) if jobs[i]["kind"] in EMPLOYMENT]
    todo = []
    if not emps:
        return todo
    use = f["temporary_use"]
    if jobs[emps[0]]["started_on"] is None:
        if use is None:
            return "open"
        if use["ended_on"] is not None:     # still using: nothing depends on it (§5.31)
            todo.append((emps[0], "started_on"))
    if use is not None and use["ended_on"] is None:
        return []
    for i in range(start, len(jobs) - 1):
        if jobs[i]["ended_on"] is None and jobs[i + 1]["started_on"] is None:
            return "open"
    for i in emps:
        if i != emps[0] and jobs[i]["started_on"] is None:
            todo.append((i, "started_on"))
        if i < len(jobs) - 1 and jobs[i]["ended_on"] is None:
            todo.append((i, "ended_on"))
    return sorted(todo, key=lambda t: (t[0], t[1] == "ended_on"))


def leave_ids(f, anchor, first):
    """(§5.34)  anchor and first belong to the printed dates; None without dates."""
    leave, as_of = f["leave"], f["as_of"]
    if leave is None:
        return set()
    to = leave["to"]
    frm = leave["from"]
    if frm is None:     # begun by as_of
        frm = as_of if to is None else min(as_of, to)
    on_as_of = frm <= as_of and (to is None or to >= as_of)
    used = f["using_support"]
    if used is None and f["support_started_on"] is not None:
        used = f["support_started_on"] <= as_of
    ids = set()
    if anchor is not None and first is not None and frm < first and (to is None or to >= anchor):
        ids.add("leave_before_start")
    if on_as_of:
        if used is False:
            ids.add("leave_before_start")
        elif used is True:
            ids.add("leave_during_use")
        elif first is not None and as_of >= first:
            ids |= {"leave_before_start", "leave_during_use"}
    if ids and leave["kind"] == "family":
        ids.add("family_leave")
    return ids


def assess(f, prior):
    """`prior`: whether `services` holds a counting service.  Dates that matter are known."""
    jobs, use, as_of = f["jobs"], f["temporary_use"], f["as_of"]

    def without_dates(verdict, ids=()):
        return Result(verdict, confirm=set(ids) | leave_ids(f, None, None))

    if jobs is None:        # (§5.30)
        return without_dates("undecided") if prior or use is not None else NOT_AVAILABLE
    if not jobs:
        return without_dates("not_yet") if prior else NOT_AVAILABLE

    start = count_start(jobs)
    count = jobs[start:]
    prior = prior or start > 0 or counts(jobs[0]["after_services"])
    emps = [j for j in count if j["kind"] in EMPLOYMENT]
    if not emps:
        return NOT_AVAILABLE
    hire = emps[0]["started_on"]
    final = count[-1]["kind"] in ("continuous_a", "self_employed")
    short = any(j["kind"] == "short_hours_in_service" for j in emps)

    using_now = use is not None and use["ended_on"] is None
    if use is not None and not using_now and hire is not None and use["ended_on"] < hire:
        use = None          # a use that ended earlier belongs to the past (§5.32)
    if not prior and (use is None):
        return NOT_AVAILABLE

    ids = set()
    if use is not None and use["purpose"] == "longer_hours" and not prior:
        ids.add("longer_hours_without_service")
    if use is None:         # (§5.16)
        ended = f["service_ended_on"]
        if start == 0 and ended is not None and hire is not None and hire > ended + DAY:
            ids.add("gap_before_hire")
        if count[0]["kind"] == "self_employed":
            ids.add("gap_before_hire")
    if short:
        ids.add("short_hours_in_service")
    any_public = {"public_service"} if any(j["kind"] == "public_service" for j in emps) else set()

    if using_now:           # (§5.31)
        if final:
            return NOT_AVAILABLE
        return without_dates("undecided" if short else "not_yet", ids | any_public)
    if unknown_dates(f, start) == "open":
        return without_dates("undecided", ids | any_public)

    back_unknown = use is not None and use["purpose"] == "return_to_work" and use["returned_on"] is None
    if back_unknown:        # (§5.33)
        first_possible = window(use["ended_on"] + DAY)[0]
        if final and emps[-1]["ended_on"] < first_possible:
            return NOT_AVAILABLE
        verdict = "not_yet" if as_of < first_possible and not final and not short else "undecided"
        return without_dates(verdict, ids | any_public)

    anchors, point = counting_days(f, emps, use)
    if point:
        ids.add(point)

    # every reading: each counting day with each way of taking the open steps (§5.4)
    steps = open_steps(emps)
    readings = {}
    for a in anchors:
        if a is None:       # trial without a known second day (§5.35)
            continue
        for pick in itertools.product((True, False), repeat=len(steps)):
            readings[a, pick] = walk(emps, final, a, as_of, dict(zip(steps, pick)))
    favour = tuple(steps.values())

    live = [r for r in readings.values() if r.verdict != "not_available"]
    if not live:
        return NOT_AVAILABLE
    verdicts = {r.verdict for r in readings.values()}
    if None in anchors:
        verdicts.add("not_yet")
    verdict = verdicts.pop() if len(verdicts) == 1 else "undecided"

    after_use = []          # readings whose dates carry end_after_temporary_use (§5.32)
    for r in live:
        ids |= r.ids
        if r.public:
            ids.add("public_service")
        if use is not None and r.counted and not r.moved:
            ids.add("end_after_temporary_use")
            after_use.append(r)

    # of two counting days the later is printed (§5.5)
    known = [a for a in anchors if a is not None]
    shown = readings[known[-1], favour]
    if shown.last is None:
        shown = readings[known[0], favour]
    rehire = max((r.rehire for r in live if r.rehire), default=None)

    if short:               # (§5.36)
        ids -= {"end_after_temporary_use", "leap_day_end"}
        return without_dates("undecided", ids)
    if shown.last is None:
        return Result(verdict, rehire=rehire, confirm=ids | leave_ids(f, None, None))

    others = set()
    if shown.first is not None:
        earlier = readings[known[0], favour]
        if point and earlier.first is not None:
            others.add((earlier.first, earlier.last, point))
        if shown in after_use:
            others.add((shown.first, expiry(hire, 42), "end_after_temporary_use"))
        if shown.leap_other is not None:
            others.add((shown.first, shown.leap_other, "leap_day_end"))
    others = {o for o in others if o[:2] != (shown.first, shown.last) and o[1] >= o[0]}
    ids |= leave_ids(f, shown.anchor, shown.first)
    return Result(verdict, shown.first, shown.last, rehire, others, ids)


def counting_days(f, emps, use):
    """Possible counting days, earliest first, and the id of the point that is open (or None)."""
    hire = emps[0]["started_on"]
    if use is not None:     # (§5.31)
        day = use["ended_on"] + DAY
        back = use["returned_on"]
        if use["purpose"] == "return_to_work" and back > day:
            return [day, back], "return_day"
        return [day], None
    ended = f["service_ended_on"]
    if emps[0]["kind"] == "trial" and not (ended is not None and ended < hire):   # (§5.35)
        if len(emps) > 1:
            second = emps[1]["started_on"]
        elif ended is not None:
            second = ended + DAY
        else:
            second = None
        return [hire, second], "trial_start"
    return [hire], None
