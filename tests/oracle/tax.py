"""市町村民税 of one person in one 年度: exempt, or taxed with a 所得割 for the 160,000 test.

cost.md §4-6 and contract §5.39-5.46.  All amounts are whole yen.
Written from the law notes and the contract by someone who had not read the engine.
"""
from functools import lru_cache

MAN = 10_000
HUGE = 9_999_999_999


def salary_income(s, year):
    """給与収入 -> 給与所得 by calendar year of receipt (cost §6.1, §5.46)."""
    a = s // 4000 * 1000
    if year <= 2019:
        if s < 651_000:
            return 0
        if s < 1_619_000:
            return s - 650_000
        if s < 1_628_000:
            return odd_rows(s) - 100_000
        if s < 1_800_000:
            return a * 24 // 10
        if s < 3_600_000:
            return a * 28 // 10 - 180_000
        if s < 6_600_000:
            return a * 32 // 10 - 540_000
        if s < 10_000_000:
            return s * 9 // 10 - 1_200_000
        return s - 2_200_000
    if s >= 8_500_000:
        return s - 1_950_000
    if s >= 6_600_000:
        return s * 9 // 10 - 1_100_000
    if s >= 3_600_000:
        return a * 32 // 10 - 440_000
    if year <= 2024:
        if s < 551_000:
            return 0
        if s < 1_619_000:
            return s - 550_000
        if s < 1_628_000:
            return odd_rows(s)
        if s < 1_800_000:
            return a * 24 // 10 + 100_000
    elif year == 2025:
        if s < 651_000:
            return 0
        if s < 1_900_000:
            return s - 650_000
    elif year <= 2027:
        if s < 741_000:
            return 0
        if s < 2_191_000:
            return s - 740_000
        if s < 2_193_000:
            return 1_451_000
        if s < 2_196_000:
            return 1_453_000
        if s < 2_200_000:
            return 1_456_000
    else:
        if s < 691_000:
            return 0
        if s < 2_033_000:
            return s - 690_000
    return a * 28 // 10 - 80_000


def odd_rows(s):
    if s < 1_620_000:
        return 1_069_000
    if s < 1_622_000:
        return 1_070_000
    if s < 1_624_000:
        return 1_072_000
    return 1_074_000


def income_limit(year):
    """合計所得 up to which a spouse counts (cost §6.2)."""
    if year <= 2019:
        return 380_000
    if year <= 2024:
        return 480_000
    return 580_000 if year == 2025 else 620_000


SPECIAL_STEPS = ((100, 33), (105, 31), (110, 26), (115, 21), (120, 16), (125, 11), (130, 6), (133, 3))


def spouse_state(total, year, certificate):
    """How a person looks to the other one's tax: ('within', certificate) or ('above', 万 of 配偶者特別控除)."""
    if total <= income_limit(year):
        return "within", certificate
    lower = 10 * MAN if year <= 2019 else 0
    for step, man in SPECIAL_STEPS:
        if total <= step * MAN - lower:
            return "above", man
    return "above", 0


NO_SPOUSE = ("above", 0)


def scaled(man, total):
    """A 配偶者特別控除 by the taxpayer's own 合計所得: two thirds, one third, rounded up to 万 (§5.44)."""
    if total <= 900 * MAN:
        return man
    if total <= 950 * MAN:
        return -(-man * 2 // 3)
    if total <= 1000 * MAN:
        return -(-man // 3)
    return 0


def by_own_income(total, values):
    for limit, v in zip((900, 950, 1000), values):
        if total <= limit * MAN:
            return v
    return 0


def basic_deduction(total, year):
    if year <= 2019:
        return 33 * MAN
    if total <= 2400 * MAN:
        return 43 * MAN
    if total <= 2450 * MAN:
        return 29 * MAN
    return 15 * MAN if total <= 2500 * MAN else 0


def spouse_deduction_and_difference(total, state, same_household):
    """(deduction, D) for a spouse (§5.44)."""
    kind, detail = state
    if kind == "above":
        return scaled(detail, total) * MAN, 0
    deduction = by_own_income(total, (33, 22, 11))
    difference = by_own_income(total, (5, 4, 2))
    if detail == "ordinary":
        deduction += 26
        difference += 1
    elif detail == "special":
        deduction += 53 if same_household else 30
        difference += 22 if same_household else 10
    return deduction * MAN, difference * MAN


def levy_from_base(base, difference, credit):
    """floor100(T x 6 % - 調整控除) (cost §4, §4.2)."""
    if not credit:
        adjustment = 0
    elif base <= 2_000_000:
        adjustment = min(difference, base) * 3 // 100
    else:
        adjustment = max(difference - (base - 2_000_000), 50_000) * 3 // 100
    return max(0, base * 6 // 100 - adjustment) // 100 * 100


def less_children(levy, deps):
    return max(0, levy - 19_800 * deps[0] - 7_200 * deps[1])


def personal(year, certificate, single_parent, deps):
    """(deductions, D) that come from the person and the dependants."""
    deduction = 33 * MAN * deps[1] + 45 * MAN * deps[2] + 33 * MAN * deps[3] + 38 * MAN * deps[4]
    difference = 5 * MAN * deps[1] + 18 * MAN * deps[2] + 5 * MAN * deps[3] + 10 * MAN * deps[4]
    if certificate == "ordinary":
        deduction, difference = deduction + 26 * MAN, difference + 1 * MAN
    elif certificate == "special":
        deduction, difference = deduction + 30 * MAN, difference + 10 * MAN
    if single_parent:       # (§5.43); 年度 2028 is income year 2027
        if sum(deps):
            deduction += (33 if year >= 2027 else 30) * MAN
            difference += 5 * MAN
        else:
            deduction += 26 * MAN
            difference += 1 * MAN
    return deduction, 50_000 + difference


def total_income(year, salary, other, certificate, deps, state):
    """合計所得, after 所得金額調整控除 (cost §6.1, §5.46)."""
    total = salary_income(salary, year) + other
    if year >= 2020 and salary > 8_500_000:
        if certificate == "special" or deps[0] + deps[1] + deps[2] > 0 or state == ("within", "special"):
            total -= -(-(min(salary, 10_000_000) - 8_500_000) // 10)
    return total


def head_count(deps, state):
    return 1 + (state[0] == "within") + sum(deps)


def exempt(year, total, certificate, single_parent, minor, n, grade):
    """低所得 needs freedom from the 均等割: test b or c (cost §5.1)."""
    limit_b = 1_250_000 if year <= 2019 else 1_350_000
    if (certificate in ("ordinary", "special") or single_parent or minor) and total <= limit_b:
        return True
    rate = {1: 10, 2: 9, 3: 8}[grade]
    limit_c = 35_000 * rate * n + (0 if year <= 2019 else 100_000) + (21_000 * rate if n > 1 else 0)
    return total <= limit_c


@lru_cache(maxsize=1_000_000)
def estimate(year, salary, other, insurance, certificate, single_parent, minor, deps, state, same_household,
             grade, taxed):
    """None if exempt, else the 所得割 for the 160,000 test.  `taxed`: the exemption tests are skipped (§5.39)."""
    total = total_income(year, salary, other, certificate, deps, state)
    n = head_count(deps, state)
    if not taxed and exempt(year, total, certificate, single_parent, minor, n, grade):
        return None
    free = 350_000 * n + (0 if year <= 2019 else 100_000) + (320_000 if n > 1 else 0)
    if total <= free:       # taxed, but no 所得割 (§5.42)
        return 0
    deduction, difference = personal(year, certificate, single_parent, deps)
    more, more_difference = spouse_deduction_and_difference(total, state, same_household)
    taken = basic_deduction(total, year) + deduction + more + insurance
    base = max(0, (total - taken) // 1000 * 1000)
    levy = levy_from_base(base, difference + more_difference, total <= 25_000_000)
    return less_children(levy, deps)


@lru_cache(maxsize=300_000)
def from_base(year, base, salary, other, certificate, single_parent, deps, state, same_household):
    """所得割 from a printed 課税標準額 (§5.41)."""
    total = total_income(year, salary, other, certificate, deps, state)
    _, difference = personal(year, certificate, single_parent, deps)
    _, more = spouse_deduction_and_difference(total, state, same_household)
    return less_children(levy_from_base(base // 1000 * 1000, difference + more, True), deps)


def from_printed_levy(printed, city, deps):
    """所得割 from the printed one with the credits added back (§5.40)."""
    p = printed // 100 * 100
    if city:
        t = -(-(p + 2000) // 80)        # smallest T = 1000 t with T x 8 % - 2,000 >= P
        p = (t * 60 - 1500) // 100 * 100
    return less_children(p, deps)
