"""Every category that the known facts leave possible in one 年度 (§5.7-5.9, §5.17-5.20, §5.38-5.47).

Unknown facts of the two persons are enumerated.  A person's tax depends on the other one only through
tax.spouse_state, so the enumeration is grouped by that state; inside a pair of states the two persons
are independent and the smallest and the largest 所得割 of each are enough.

Written from the law notes and the contract by someone who had not read the engine.
"""
import itertools
from functools import lru_cache

from dates import fiscal_year
from facts import BOXES
from tax import (HUGE, NO_SPOUSE, estimate, from_base, from_printed_levy, income_limit, salary_income,
                 spouse_state)

ORDER = ("public_assistance", "low_income", "general_1", "general_2")
CAPS = {"public_assistance": 0, "low_income": 0, "general_1": 9300, "general_2": 37200}
BORDER = 160_000


def dependant_vectors(boxes):
    """Numbers of dependants; unknown boxes hold 0 to 4 persons in total (§5.9).

    For a fixed number of persons the tax is a sum over the boxes, so its extremes lie where all of the
    unknown persons stand in one box.
    """
    known = [(boxes or {}).get(b) for b in BOXES]
    base = [v or 0 for v in known]
    out = {tuple(base)}
    for i, v in enumerate(known):
        if v is None:
            for x in range(1, 5):
                one = list(base)
                one[i] = x
                out.add(tuple(one))
    return tuple(sorted(out))


class Person:
    """The facts of one person that matter for one 年度, as a hashable key."""

    def __init__(self, facts, fy, rates, minor_known_false):
        facts = facts or {}
        self.year = fy - 1
        self.certificates = known_or(facts.get("certificate"), ("none", "ordinary", "special"))
        self.single = known_or(facts.get("single_parent_or_widow"), (False, True))
        self.minor = (False,) if minor_known_false else known_or(facts.get("minor_on_1_january"), (False, True))
        self.deps = dependant_vectors(facts.get("dependants"))
        n = (facts.get("notices") or {}).get(fy) or {}
        self.notice = tuple(n.get(k) for k in ("exempt", "taxable_base", "income_levy", "housing_credit",
                                               "donation_credit"))
        given = (facts.get("income") or {}).get(self.year)
        self.income_given = given is not None
        given = given or {}
        self.income = tuple(given.get(k) for k in ("salary", "other", "social_insurance"))
        self.rates = rates
        self.key = (self.year, self.certificates, self.single, self.minor, self.deps, self.notice,
                    self.income_given, self.income, self.rates)


def known_or(value, everything):
    return everything if value is None else (value,)


def break_points(year, deps):
    """Totals (合計所得) around which something changes."""
    points = {0, 1_250_000, 1_350_000, income_limit(year), 24_000_000, 24_500_000, 25_000_000}
    points |= {m * 10_000 for m in (80, 90, 95, 100, 105, 110, 115, 120, 123, 125, 130, 133, 900, 950, 1000)}
    for n in {1 + extra + sum(d) for d in deps for extra in (0, 1)}:
        plus = 0 if year <= 2019 else 100_000
        points |= {35_000 * r * n + plus + (21_000 * r if n > 1 else 0) for r in (8, 9, 10)}
        points.add(350_000 * n + plus + (320_000 if n > 1 else 0))
    return sorted({p + x for p in points for x in (0, 1)} | {HUGE})


@lru_cache(maxsize=20000)
def salary_for(total, year):
    """The largest salary whose 給与所得 is at most `total`."""
    lo, hi = 0, HUGE * 2
    while lo < hi:
        mid = (lo + hi + 1) // 2
        if salary_income(mid, year) <= total:
            lo = mid
        else:
            hi = mid - 1
    return lo


def incomes(p):
    """(salary, other, possible 社会保険料) that the known facts leave possible, by representatives."""
    return incomes_of(p.year, p.deps, p.income, p.rates)


@lru_cache(maxsize=50000)
def incomes_of(year, deps, income, rates):
    salary, other, insurance = income
    points = None
    if salary is None or other is None:
        points = break_points(year, deps)
    if salary is None and other is None:
        pairs = {(0, x) for x in points} | {(salary_for(x, year), 0) for x in points[::4]}
        pairs |= {(8_500_000, 0), (8_500_001, 0), (10_000_000, 0)}
    elif salary is None:
        pairs = {(0, other), (HUGE, other), (8_500_001, other), (10_000_000, other)}
        for x in points:
            if x >= other:
                s = salary_for(x - other, year)
                pairs |= {(s, other), (s + 1, other)}
    elif other is None:
        base = salary_income(salary, year)
        pairs = {(salary, 0), (salary, HUGE)} | {(salary, x - base) for x in points if x >= base}
        # 所得金額調整控除 shifts the total by up to 150,000
        if salary > 8_500_000:
            cut = -(-(min(salary, 10_000_000) - 8_500_000) // 10)
            pairs |= {(salary, x - base + cut) for x in points if x >= base - cut and x - base + cut >= 0}
    else:
        pairs = {(salary, other)}
    out = []
    for s, o in sorted(pairs):
        if insurance is not None:
            si = (insurance,)
        elif salary is None:
            si = (0, HUGE)                  # unknown as well (§5.8)
        else:
            si = tuple(sorted({s * r // 1000 for r in rates}))     # (§5.45)
        out.append((s, o, si))
    return tuple(out)


def members(p):
    """{state as the other spouse sees it: [(certificate, salary, other, insurances)]}"""
    groups = {}
    for cert in p.certificates:
        for s, o, si in incomes(p):
            state = spouse_state(salary_income(s, p.year) + o, p.year, cert)
            groups.setdefault(state, []).append((cert, s, o, si))
    return groups


class Outcome:
    """Can the person be exempt, and the smallest and largest 所得割 when taxed (None: cannot be taxed)."""

    def __init__(self):
        self.exempt, self.low, self.high = False, None, None

    def add(self, w):
        if w is None:
            self.exempt = True
            return
        self.low = w if self.low is None else min(self.low, w)
        self.high = w if self.high is None else max(self.high, w)

    def full(self):
        return self.exempt and self.low == 0 and self.high >= BORDER


CACHE = {}


def outcome(p, own_state, group, other_state, same_household, city, grade):
    if p.notice[2] is None or p.notice[1] is not None:
        city = None             # only the printed levy depends on the city
    key = (p.key, own_state, other_state, same_household, city, grade)
    if key not in CACHE:
        if len(CACHE) > 200_000:
            CACHE.clear()
        CACHE[key] = compute(p, group, other_state, same_household, city, grade)
    return CACHE[key]


def compute(p, group, other_state, same_household, city, grade):
    out = Outcome()
    is_exempt, base, levy, housing, donation = p.notice
    if is_exempt is True:
        out.add(None)
    elif base is not None:          # wins over income_levy (§5.39)
        for cert, s, o, _ in group:
            for single in p.single:
                for deps in p.deps:
                    out.add(from_base(p.year, base, s, o, cert, single, deps, other_state, same_household))
    elif levy is not None:          # a null credit is an unknown amount from 0 upwards (§5.8)
        least = levy + (housing or 0) + (donation or 0)
        most = HUGE if housing is None or donation is None else least
        for deps in p.deps:
            out.add(from_printed_levy(least, city, deps))
            out.add(from_printed_levy(most, city, deps))
    elif is_exempt is False and not p.income_given:
        out.add(0)
        out.add(HUGE)
    else:
        ends = [group[0], group[-1]]    # the ends first: they often settle everything
        for cert, s, o, insurances in ends + group:
            for single, minor, deps, si in itertools.product(p.single, p.minor, p.deps, insurances):
                out.add(estimate(p.year, s, o, si, cert, single, minor, deps, other_state, same_household,
                                 grade, is_exempt is False))
            if out.full():
                break
    return out


def pair_result(persons):
    """{'exempt', 'small', 'big'} for the counted persons taken together (cost §1.1, §4)."""
    found = set()
    if all(x.exempt for x in persons):
        found.add("exempt")
    choices = [([(0, 0, False)] if x.exempt else []) + ([(x.low, x.high, True)] if x.low is not None else [])
               for x in persons]
    for combo in itertools.product(*choices):
        if any(t for _, _, t in combo):
            if sum(lo for lo, _, _ in combo) < BORDER:
                found.add("small")
            if sum(hi for _, hi, _ in combo) >= BORDER:
                found.add("big")
    return found


def household_results(f, fy, spouse, rates, city, grade):
    people = f["taxpayers"] or {}
    later = fy > fiscal_year(f["as_of"].year, f["as_of"].month)     # (§5.38)
    me = Person(people.get("self"), fy, rates, later)
    mine = members(me)
    found = set()
    if spouse == "none":
        for state, group in mine.items():
            found |= pair_result([outcome(me, state, group, NO_SPOUSE, False, city, grade)])
            if len(found) == 3:
                return found
        return found
    other = Person(people.get("spouse"), fy, (150,), later)     # always 15 % for the spouse (§5.45)
    theirs = members(other)
    count_ways = (True,) if spouse == "same_household" else (True, False)       # (§5.18)
    same = spouse == "same_household"
    for a, ga in mine.items():
        for b, gb in theirs.items():
            if spouse == "common_law":      # no spouse for the tax (§5.18)
                sees_b = sees_a = NO_SPOUSE
            else:
                sees_b, sees_a = b, a
            x = outcome(me, a, ga, sees_b, same, city, grade)
            y = outcome(other, b, gb, sees_a, same, city, grade)
            for both in count_ways:
                found |= pair_result([x, y] if both else [x])
            if len(found) == 3:
                return found
    return found


def categories(f, fy):
    """Ordered list of possible categories in the 年度 `fy`."""
    found = set()
    if f["public_assistance"] is not False:
        found.add("public_assistance")
    if f["public_assistance"] is not True:      # (§5.20)
        ages = known_or(f["age"], ("18_19", "20_39", "40_64", "65_over"))       # (§5.17)
        homes = known_or(f["residence"], ("home", "group_home", "facility"))    # (§5.19)
        spouses = known_or(f["spouse"], ("none", "same_household", "separate_household", "common_law"))
        results = {}
        for age in ages:
            rates = (155,) if age == "40_64" else (150,)
            if rates not in results:
                results[rates] = set()
                for spouse in spouses:
                    for city in known_or(f["designated_city"], (False, True)):
                        for grade in known_or(f["livelihood_grade"], (1, 2, 3)):
                            if len(results[rates]) < 3:
                                results[rates] |= household_results(f, fy, spouse, rates, city, grade)
            for home in homes:
                if home == "facility" and age == "18_19":
                    found |= {"low_income", "general_1", "general_2"}
                    continue
                tight = home in ("group_home", "facility")
                for r in results[rates]:
                    if r == "exempt":
                        found.add("low_income")
                    else:
                        found.add("general_2" if tight or r == "big" else "general_1")
    return [c for c in ORDER if c in found]
