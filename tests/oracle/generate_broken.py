"""Unusable input for generate.py: one fault each, made in a usable Answers object."""
import json


def ensure(a, *path):
    for k in path:
        if not isinstance(a.get(k), dict):
            a[k] = {}
        a = a[k]
    return a


def broken(r, a):
    jobs = a.get("jobs") or [{"kind": "ordinary", "started_on": "2024-04-01"}]
    a["jobs"] = jobs
    k = r.randrange(34)
    if k == 0:
        return r.choice(("", "   ", "{", "not json", "[1]", "12", "null", '"text"', "[]"))
    if k == 1:
        a["as_of"] = r.choice(("2018-03-31", "2029-04-01", "2035-01-01", "2010-05-05"))
    elif k == 2:
        a.pop("as_of")
    elif k == 3:
        a["as_of"] = r.choice(("2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31"))
    elif k == 4:
        a["as_of"] = r.choice((20261115, "2026/11/15", "2026-1-5", "tomorrow", "", True, "2026-11-15T00:00"))
    elif k == 5:
        a[r.choice(("colour", "As_of", "job", "income"))] = 1
    elif k == 6:
        jobs[0]["wage"] = 1000
    elif k == 7:
        a["age"] = r.choice(("30", 30, "20-39", []))
    elif k == 8:
        a["services"] = r.choice(("transition_support", {"a": 1}, 3))
    elif k == 9:
        a["services"] = ["continuous_b", r.choice(("cooking", 3, None))]
    elif k == 10:
        jobs.append(None)
    elif k == 11:
        jobs[0]["kind"] = r.choice(("parttime", 1, ["ordinary"]))
    elif k == 12:
        jobs[-1]["change"] = "fired"
    elif k == 13:
        a["jobs"] = [{"kind": "ordinary", "started_on": "2025-04-01", "ended_on": "2025-03-31"}]
        a["temporary_use"] = None
    elif k == 14:
        a["jobs"] = [{"kind": "ordinary", "started_on": "2025-04-01", "ended_on": "2025-09-30"},
                     {"kind": "ordinary", "started_on": r.choice(("2025-09-29", "2025-03-01"))}]
        a["temporary_use"] = None
    elif k == 15:
        a["jobs"] = [{"kind": "ordinary", "started_on": "2025-04-01", "ended_on": "2025-09-30"},
                     {"kind": "ordinary", "started_on": None, "ended_on": "2025-09-29"}]
        a["temporary_use"] = None
    elif k == 16:
        a["leave"] = {"kind": "sick", "from": "2025-04-02", "to": "2025-04-01"}
    elif k == 17:
        a["leave"] = {"kind": "holiday"}
    elif k == 18:
        a["jobs"] = [{"kind": "ordinary", "started_on": "2025-04-01"}]
        a["temporary_use"] = {"purpose": "return_to_work", r.choice(("ended_on", "returned_on")): "2025-03-31"}
    elif k == 19:
        a["service_ended_on"] = r.choice(("1949-12-31", "2100-01-01"))
    elif k == 20:
        a["support_started_on"] = r.choice(("2026-06-31", "26-06-01", 5))
    elif k == 21:
        a["using_support"] = r.choice(("no", 0, 1))
    elif k == 22:
        a["municipality"] = r.choice(("atlantis", "", 3, "Otsu"))
    elif k == 23:
        a["livelihood_grade"] = r.choice((0, 4, "1", 1.5))
    elif k == 24:
        ensure(a, "taxpayers", "self", "income", "2025")["salary"] = r.choice((-1, 1.5, "100", 10_000_000_000, True))
    elif k == 25:
        ensure(a, "taxpayers", "self", "income")[r.choice(("1899", "2100", "R8", "26"))] = {"salary": 0}
    elif k == 26:
        ensure(a, "taxpayers", "self", "notices")["2026"] = {"exempt": True, r.choice((
            "taxable_base", "income_levy")): 0}
    elif k == 27:
        ensure(a, "taxpayers", "self", "dependants")["under_16"] = r.choice((100, -1, "1"))
    elif k == 28:
        ensure(a, "taxpayers", "self", "dependants")["under_18"] = 1
    elif k == 29:
        ensure(a, "taxpayers")["mother"] = {}
    elif k == 30:
        ensure(a, "provider")[r.choice(("unit_price_sen", "extra_units", "treatment_permille"))] = 100_000
    elif k == 31:
        ensure(a, "provider")["retention"] = "99"
    elif k == 32:
        ensure(a, "taxpayers", "spouse")["certificate"] = r.choice(("grade2", False))
    else:
        a[r.choice(("residence", "spouse", "cap_review"))] = "castle"
    return json.dumps(a, ensure_ascii=False)
