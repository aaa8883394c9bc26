"""Random Answers for compare.py: `python3 generate.py SEED COUNT`, deterministic from the seed.

Written from the law notes and the contract by someone who had not read the engine.
"""
import json
import random
import sys

from dates import DAY, Date, expiry, month_length
from generate_money import put_money
from generate_broken import broken

SERVICES = ["transition_support"] * 8 + [
    "daily_life_care", "functional_training", "life_training", "lodging_training", "continuous_a",
    "continuous_b", "continuous_b"]
NOT_COUNTING = ["employment_choice", "community_centre", "special_school", "hello_work", "work_life_centre",
                "vocational_training", "medical_rework", "youth_station", "child_services", "other"]
KINDS = ["ordinary"] * 30 + ["public_service", "public_service", "trial", "short_hours_in_service"]
CHANGES = ["own_choice"] * 6 + [None] * 3 + ["employer_closed", "transfer_of_employer", "transfer_of_employer",
                                             "same_company_move"]
OTHER = ["independent_living_aid", "life_training", "transition_support", "continuous_a", "continuous_b",
         "daily_life_care", "functional_training", "home_help", "short_stay", "other"]


def clamp(d):
    return min(max(d, Date(1990, 1, 1)), Date(2060, 12, 31))


def any_day(r, lo, hi):
    return lo + DAY * r.randrange(max(1, (hi - lo).days + 1))


def snapped(r, d):
    """Often the first or last days of a month, sometimes a late-February or 29 August day."""
    k = r.random()
    if k < 0.35:
        return d.replace(day=1)
    if k < 0.55:
        return d.replace(day=month_length(d.year, d.month) - r.choice((0, 0, 0, 1, 2)))
    if k < 0.59:
        return Date(d.year, 8, r.choice((28, 29, 30, 31)))
    if k < 0.61:
        return Date(d.year, 2, min(month_length(d.year, 2), r.choice((27, 28, 29))))
    return d


def gap_start(r, left):
    """Start of the next job: at once, about the end of the month allowed for, or long after."""
    limit = expiry(left + DAY, 1)
    k = r.random()
    if k < 0.15:
        return left + DAY * r.choice((0, 1, 1))
    if k < 0.5:
        return any_day(r, left + DAY, limit)
    if k < 0.8:
        return limit + DAY * r.choice((-1, 0, 0, 1, 1, 2))
    return limit + DAY * r.randrange(1, 300)


def leaving(r, start, hire):
    """An end of a job: soon, around the first day or the last day of support, or any time."""
    first, last = expiry(hire, 6) + DAY, expiry(hire, 42)
    k = r.random()
    if k < 0.2:
        d = first + DAY * r.choice((-2, -1, -1, 0, 0, 1))
    elif k < 0.26:
        d = last + DAY * r.choice((-1, 0, 1, -20))
    elif k < 0.5:
        d = start + DAY * r.randrange(0, 170)
    else:
        d = start + DAY * r.randrange(20, 700)
    if r.random() < 0.35:
        d = d.replace(day=month_length(d.year, d.month))
    return max(d, start)


def make_jobs(r, hire):
    jobs = [{"kind": r.choice(KINDS), "started_on": hire, "ended_on": None, "offered_on": None, "change": None}]
    if r.random() < 0.03:
        jobs[0]["kind"] = r.choice(("continuous_a", "self_employed"))
    if r.random() < 0.05:
        jobs[0]["kind"] = "trial"
    steps = r.choice((0, 0, 0, 0, 1, 1, 1, 2, 2, 3))
    base = hire
    for _ in range(steps):
        old = jobs[-1]
        old["ended_on"] = leaving(r, old["started_on"], base)
        start = gap_start(r, old["ended_on"])
        new = {"kind": r.choice(KINDS), "started_on": start, "ended_on": None, "offered_on": None,
               "change": r.choice(CHANGES)}
        k = r.random()
        if k < 0.04:
            new["kind"] = "continuous_a"
        elif k < 0.09:
            new["kind"] = "self_employed"
        limit = expiry(old["ended_on"] + DAY, 1)
        if r.random() < 0.12 or start > limit and r.random() < 0.25:
            if new["change"] != "transfer_of_employer":
                new["offered_on"] = limit + DAY * r.choice((-9, -1, 0, 0, 1, 5))
        if r.random() < 0.1:
            new["after_services"] = r.sample(SERVICES[7:] + NOT_COUNTING[:2], r.choice((1, 1, 2)))
            base = start
        elif r.random() < 0.03:
            new["after_services"] = r.choice(([], ["hello_work"]))
        jobs.append(new)
    if r.random() < 0.25:
        jobs[-1]["ended_on"] = leaving(r, jobs[-1]["started_on"], base)
    return jobs


def make_as_of(r, jobs, hire):
    k = r.random()
    if k < 0.12:
        d = any_day(r, Date(2018, 4, 1), Date(2029, 3, 31))
    elif k < 0.45:
        near = [expiry(hire, 6), expiry(hire, 42), hire]
        for j in jobs:
            if j["ended_on"]:
                near += [j["ended_on"], expiry(j["ended_on"] + DAY, 1), j["ended_on"] + DAY * 12]
                near += [j["ended_on"] + DAY * 12]
            near += [expiry(j["started_on"], 6)]
        d = r.choice(near) + DAY * r.choice((-1, 0, 0, 1, 1, 2))
    else:
        d = hire + DAY * r.randrange(-100, 1500)
    return min(max(d, Date(2018, 4, 1)), Date(2029, 3, 31))


def put_temporary_use(r, a, jobs):
    start = jobs[0]["started_on"]
    last = jobs[-1]["started_on"]
    use = {"purpose": r.choice(("return_to_work", "return_to_work", "longer_hours")),
           "ended_on": None, "returned_on": None}
    if r.random() < 0.85:
        d = any_day(r, last if r.random() < 0.8 else start, last + DAY * 800)
        if r.random() < 0.5:
            d = d.replace(day=month_length(d.year, d.month))
        use["ended_on"] = max(d, start)
    if r.random() < 0.75 and use["ended_on"]:
        use["returned_on"] = max(start, use["ended_on"] + DAY * r.choice((-5, 0, 1, 1, 1, 2, 15, 40)))
    a["temporary_use"] = use
    if r.random() < 0.4:
        a["services"] = r.choice(([], ["hello_work"]))
    if use["ended_on"] and r.random() < 0.6:
        d = use["ended_on"] + DAY * r.choice((-10, 3, 100, 183, 184, 185, 400, 900, 1278, 1279, 1280))
        a["as_of"] = min(max(d, Date(2018, 4, 1)), Date(2029, 3, 31))


def put_unknown_eligibility(r, a):
    """Take away some of the facts that decide verdict and dates."""
    jobs = a["jobs"]
    for _ in range(r.choice((1, 1, 1, 1, 2))):
        k = r.randrange(12)
        if k == 0:
            a["services"] = None
        elif k == 1:
            a["service_ended_on"] = None
        elif k == 2 and r.random() < 0.3:
            a["jobs"] = None
        elif k in (3, 4, 5):
            r.choice(jobs)["kind"] = None
        elif k == 6:
            r.choice(jobs)["started_on"] = None
        elif k == 7 and len(jobs) > 1:
            r.choice(jobs[1:])["started_on"] = None
        elif k in (8, 9) and len(jobs) > 1:
            r.choice(jobs[:-1])["ended_on"] = None
        elif k == 10 and a.get("temporary_use"):
            a["temporary_use"][r.choice(("purpose", "returned_on", "returned_on"))] = None
        elif k == 11:
            a["age"] = None
        if a["jobs"] is None:
            break


def put_leave(r, a, hire):
    first = expiry(hire, 6) + DAY
    frm = r.choice((hire, first, a["as_of"], first - DAY * 30)) + DAY * r.randrange(-40, 60)
    to = None if r.random() < 0.5 else frm + DAY * r.choice((0, 10, 60, 200))
    if r.random() < 0.15:
        frm = None
    kind = r.choice(("sick", "sick", "family", None))
    a["leave"] = {"kind": kind, "from": frm, "to": to}


def make(r):
    hire = snapped(r, any_day(r, Date(2021, 1, 1), Date(2028, 6, 30)))
    if r.random() < 0.08:
        hire = snapped(r, any_day(r, Date(2014, 6, 1), Date(2021, 1, 1)))
    jobs = make_jobs(r, hire)
    a = {"as_of": make_as_of(r, jobs, hire), "age": r.choice(["20_39"] * 8 + ["40_64"] * 3 + [
        "18_19", "18_19", "65_over", "under_18"])}
    a["services"] = r.sample(SERVICES[7:], r.choice((1, 1, 2)))
    if r.random() < 0.05:
        a["services"] = r.sample(NOT_COUNTING, r.choice((0, 1, 2)))
    elif r.random() < 0.1:
        a["services"].append(r.choice(NOT_COUNTING))
    if r.random() < 0.8:
        a["service_ended_on"] = hire + DAY * r.choice((-1, -1, -1, 0, -2, -3, -30, -400, 20, 89, 100))
    else:
        a["service_ended_on"] = None
    a["jobs"] = jobs
    if r.random() < 0.02:
        a["jobs"] = []
    elif r.random() < 0.14:
        put_temporary_use(r, a, jobs)
    if r.random() < 0.2:
        put_leave(r, a, hire)
    k = r.random()
    if k < 0.4:
        a["using_support"] = r.random() < 0.5
    if r.random() < 0.3:
        a["support_started_on"] = clamp(expiry(hire, 6) + DAY * r.choice((1, 1, 30, 200, -20, 700, 1500)))
    if r.random() < 0.85:
        a["other_services"] = r.sample(OTHER, r.choice((0, 0, 0, 0, 1, 2)))
    a["residence"] = r.choice(["home"] * 12 + ["group_home"] * 3 + ["facility", "facility", "lodging_training", None])
    a["public_assistance"] = r.choice([False] * 14 + [True, None])
    a["spouse"] = r.choice(["none"] * 12 + ["same_household"] * 7 + [
        "separate_household", "separate_household", "common_law", "common_law", None])
    a["designated_city"] = r.choice([False] * 8 + [True] * 5 + [None])
    a["livelihood_grade"] = r.choice([1] * 6 + [2, 2, 3, 3, None])
    a["cap_review"] = r.choice(["july"] * 5 + ["renewal"] * 4 + [None])
    a["municipality"] = r.choice([None] * 3 + ["otsu", "otsu", "niigata", "kobe", "nakano", "toyonaka",
                                               "hatsukaichi", "hita"])
    put_money(r, a)
    if r.random() < 0.5 and a["jobs"]:
        put_unknown_eligibility(r, a)
    if r.random() < 0.5:        # absent means the same as null
        a = without_nulls(a) if r.random() < 0.5 else a
    return plain(a)


def without_nulls(x):
    if isinstance(x, dict):
        return {k: without_nulls(v) for k, v in x.items() if v is not None}
    if isinstance(x, list):
        return [without_nulls(v) for v in x]
    return x


def plain(x):
    if isinstance(x, Date):
        return x.isoformat()
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    if isinstance(x, list):
        return [plain(v) for v in x]
    return x


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    for n in range(count):
        r = random.Random(f"{seed}-{n}")
        a = make(r)
        if r.random() < 0.02:
            print(broken(r, a))
        else:
            print(json.dumps(a, ensure_ascii=False))


if __name__ == "__main__":
    main()
