"""Calendar rules of the contract, read from law/eligibility.md §4 and §14.3.

Written from the law notes and the contract by someone who had not read the engine.
"""
import calendar
import datetime
from functools import lru_cache

Date = datetime.date
DAY = datetime.timedelta(days=1)
SCHEME_START = Date(2018, 4, 1)
PRICES_KNOWN_TO = Date(2027, 3, 31)
COVER_FROM = Date(2018, 4, 1)
COVER_TO = Date(2029, 3, 31)
EARLIEST = Date(1950, 1, 1)
LATEST = Date(2099, 12, 31)


def month_length(year, month):
    return calendar.monthrange(year, month)[1]


def shift_month(year, month, n):
    k = year * 12 + (month - 1) + n
    return k // 12, k % 12 + 1


@lru_cache(maxsize=200000)
def expiry(day, months):
    """Last day of a period of `months` months that begins on `day` (eligibility §4.1)."""
    y, m = shift_month(day.year, day.month, months)
    if day.day <= month_length(y, m):
        return Date(y, m, day.day) - DAY
    return Date(y, m, month_length(y, m))


def months_back(day, months):
    """The same day some months earlier, or that month's last day (§5.13)."""
    y, m = shift_month(day.year, day.month, -months)
    return Date(y, m, min(day.day, month_length(y, m)))


@lru_cache(maxsize=200000)
def window(anchor):
    """(first day, last day, counted end, leap other end or None) for a counting day.

    first_day is never before 2018-04-01 (§5.49).  In the one leap-year case the
    earlier of the two ends is the last day and the other one is kept (§5.48).
    """
    natural = expiry(anchor, 6) + DAY
    first = max(natural, SCHEME_START)
    counted = expiry(anchor, 42)
    other = None
    last = counted
    if first == natural:
        three_years = expiry(first, 36)
        if three_years != counted:
            last = min(counted, three_years)
            other = max(counted, three_years)
    return first, last, counted, other


def certificate_until(decided):
    """End of a 12-month decision made on `decided` (規則15条, eligibility §1.6)."""
    add = 11 if decided.day == 1 else 12
    y, m = shift_month(decided.year, decided.month, add)
    return Date(y, m, month_length(y, m))


def fiscal_year(year, month):
    """課税年度 in force in a month: July switches (cost.md §3.1)."""
    return year if month >= 7 else year - 1
