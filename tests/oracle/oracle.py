"""An independent second reading of contract.md: Answers as JSON Lines in, one JSON line each out.

Written from the law notes (law/eligibility.md, law/cost.md) and the contract by someone who had not
read the engine.  Slow and plain on purpose; tests/oracle/compare.py holds the engine against it.
"""
import json
import sys
from multiprocessing import Pool

from completions import common
from dates import PRICES_KNOWN_TO, certificate_until, fiscal_year, months_back, shift_month
from facts import EXCLUSIVE, Unusable, read
from household import CAPS, categories

UNITS = {"95_over": 3512, "90_94": 3348, "80_89": 2768, "70_79": 2234, "50_69": 1690, "30_49": 1433,
         "under_30": 1074}
RESTRICTED = {"otsu"}


def tenth(units, extra, permille, price_sen):
    """1割 of a month (cost §7.4)."""
    total = units + extra
    treatment = (total * permille * 2 + 1000) // 2000       # round half up
    cost = (total + treatment) * price_sen // 100
    return cost // 10


def tenth_range(provider):
    """(§5.10)"""
    p = provider or {}
    pick = lambda v, lo, hi: (lo, hi) if v is None else (v, v)     # noqa: E731
    bands = pick(None if p.get("retention") is None else UNITS[p["retention"]], 1074, 3512)
    price = pick(p.get("unit_price_sen"), 1000, 1120)
    extra = pick(p.get("extra_units"), 0, 999)
    permille = pick(p.get("treatment_permille"), 0, 130)
    return [tenth(bands[i], extra[i], permille[i], price[i]) for i in (0, 1)]


def month_list(first, last):
    y, m = first.year, first.month
    while (y, m) <= (last.year, last.month):
        yield y, m
        y, m = shift_month(y, m, 1)


def deciding_month(f, first, last):
    """Function from a month to the month whose 年度 is used (§5.37)."""
    if f["cap_review"] != "renewal":
        return lambda ym: ym
    begin = f["support_started_on"]
    if begin is None or not first <= begin <= last:
        begin = first
    reviews = [shift_month(begin.year, begin.month, n) for n in (0, 12, 24)]
    return lambda ym: max([r for r in reviews if r <= ym], default=ym)


def months(f, first, last):
    low, high = tenth_range(f["provider"])
    decide = deciding_month(f, first, last)
    by_year, out = {}, []
    for ym in month_list(first, last):
        fy = fiscal_year(*decide(ym))
        if fy not in by_year:
            by_year[fy] = categories(f, fy)
        caps = [CAPS[c] for c in by_year[fy]]
        cap = {"min": min(caps), "max": max(caps)}
        if cap["max"] == 0:
            pay = {"min": 0, "max": 0}
        elif ym < (2024, 4):
            pay = None
        else:
            pay = {"min": min(low, cap["min"]), "max": min(high, cap["max"])}
        out.append({"month": "%04d-%02d" % ym, "fiscal_year": fy, "income_year": fy - 1,
                    "categories": by_year[fy], "cap": cap, "pay": pay, "provisional": ym > (2027, 3)})
    return out


def cap_changes(rows):
    """(§5.12)"""
    return [{"from": b["month"], "cap": b["cap"]} for a, b in zip(rows, rows[1:]) if a["cap"] != b["cap"]]


def flags(f):
    """Ids of `confirm` that an answer alone decides (§5.3, §5.50, §5.51)."""
    ids = set()
    if f["age"] == "under_18":
        ids.add("under_18")
    if f["age"] == "65_over":
        ids.add("over_65")
    if set(f["other_services"] or ()) & EXCLUSIVE:
        ids.add("exclusive_service")
    if f["spouse"] == "separate_household":
        ids.add("spouse_separate")
    if f["spouse"] == "common_law":
        ids.add("spouse_common_law")
    if f["residence"] == "lodging_training":
        ids.add("lodging_training_cap")
    if f["cap_review"] is None:
        ids.add("cap_review_practice")
    if f["municipality"] in RESTRICTED:
        ids.add("local_provider_rule")
    return ids


def text(d):
    return d.isoformat() if d else None


def assess(f):
    as_of = f["as_of"]
    r = common(f)
    verdict, first, last = r.verdict, r.first, r.last
    if verdict == "available" and f["age"] in (None, "under_18"):      # (§5.17)
        verdict = "undecided"
    confirm = set()
    if verdict != "not_available":
        confirm = set(r.confirm) | flags(f)
        if first and first.day != 1:
            confirm.add("month_start_practice")
    remaining = None
    if first and last and as_of <= last:
        remaining = (last - max(as_of, first)).days + 1
    rows = months(f, first, last) if first and last and f["age"] != "under_18" else []
    return {
        "verdict": verdict,
        "first_day": text(first),
        "last_day": text(last),
        "remaining_days": remaining,
        "rehire_by": text(r.rehire),
        "other_readings": [{"first_day": text(a), "last_day": text(b), "because": why}
                           for a, b, why in sorted(r.others)],
        "confirm": sorted(confirm),
        "apply": {"from": text(months_back(first, 3)), "to": text(months_back(first, 2))} if first else None,
        "certificate_until": text(min(certificate_until(as_of), last))
        if verdict == "available" and last else None,
        "provisional": as_of > PRICES_KNOWN_TO,
        "months": rows,
        "changes": cap_changes(rows),
    }


def answer(line):
    """One output object for one input line, blank lines included (§5.54)."""
    try:
        value = json.loads(line)
    except ValueError:
        return {"error": {"field": "", "code": "json"}}
    try:
        return assess(read(value))
    except Unusable as e:
        return {"error": {"field": e.field, "code": e.code}}


def answer_text(line):
    return json.dumps(answer(line), ensure_ascii=False)


def main():
    lines = sys.stdin.read().splitlines()
    if len(lines) < 50:
        for line in lines:
            print(answer_text(line))
        return
    with Pool(2) as pool:
        for out in pool.imap(answer_text, lines, chunksize=25):
            print(out)


if __name__ == "__main__":
    main()
