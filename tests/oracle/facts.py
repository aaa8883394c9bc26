"""Reading and checking one Answers object (contract §1, §5.1, §5.52-5.54).

Written from the law notes and the contract by someone who had not read the engine.
Every absent field becomes None; dates become datetime.date.
"""
import re

from dates import COVER_FROM, COVER_TO, EARLIEST, LATEST, Date

SERVICES = {
    "daily_life_care", "functional_training", "life_training", "lodging_training", "transition_support",
    "continuous_a", "continuous_b", "employment_choice", "community_centre", "special_school", "hello_work",
    "work_life_centre", "vocational_training", "medical_rework", "youth_station", "child_services", "other",
}
COUNTING = {
    "daily_life_care", "functional_training", "life_training", "lodging_training", "transition_support",
    "continuous_a", "continuous_b",
}
OTHER_SERVICES = {
    "independent_living_aid", "life_training", "transition_support", "continuous_a", "continuous_b",
    "daily_life_care", "functional_training", "home_help", "short_stay", "other",
}
EXCLUSIVE = OTHER_SERVICES - {"home_help", "short_stay", "other"}  # (§5.50)
KINDS = ("ordinary", "public_service", "trial", "short_hours_in_service", "continuous_a", "self_employed")
EMPLOYMENT = {"ordinary", "public_service", "trial", "short_hours_in_service"}
CHANGES = ("own_choice", "employer_closed", "transfer_of_employer", "same_company_move")
MUNICIPALITIES = {"otsu", "niigata", "kobe", "nakano", "toyonaka", "hatsukaichi", "hita"}
AGES = ("under_18", "18_19", "20_39", "40_64", "65_over")
BOXES = ("under_16", "16_18", "19_22", "23_69", "70_over")
MAX_AMOUNT = 9_999_999_999


class Unusable(Exception):
    def __init__(self, field, code="invalid"):
        super().__init__(field)
        self.field, self.code = field, code


def one_of(*values):
    def check(v, path):
        if not isinstance(v, str) or v not in values:
            raise Unusable(path)
        return v
    return check


def boolean(v, path):
    if not isinstance(v, bool):
        raise Unusable(path)
    return v


def integer(top):
    def check(v, path):
        if isinstance(v, bool) or not isinstance(v, int) or not 0 <= v <= top:
            raise Unusable(path)
        return v
    return check


def date(v, path):
    if not isinstance(v, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", v):
        raise Unusable(path)
    try:
        d = Date(int(v[:4]), int(v[5:7]), int(v[8:]))
    except ValueError:
        raise Unusable(path) from None
    if path == "as_of":
        if not COVER_FROM <= d <= COVER_TO:  # (§4, §5.14)
            raise Unusable(path, "not_covered")
    elif not EARLIEST <= d <= LATEST:  # (§5.53, §5.54)
        raise Unusable(path, "not_covered")
    return d


def grade(v, path):
    if isinstance(v, bool) or not isinstance(v, int) or v not in (1, 2, 3):
        raise Unusable(path)
    return v


def list_of(check):
    def run(v, path):
        if not isinstance(v, list):
            raise Unusable(path)
        # a null inside a list is an error (§5.53): every `check` refuses None here
        return [check(x, f"{path}[{i}]") for i, x in enumerate(v)]
    return run


def record(**fields):
    def run(v, path):
        if not isinstance(v, dict):
            raise Unusable(path)
        prefix = path + "." if path else ""
        for k in v:
            if k not in fields:
                raise Unusable(prefix + k)
        return {k: None if v.get(k) is None else check(v[k], prefix + k) for k, check in fields.items()}
    return run


def by_year(check):
    def run(v, path):
        if not isinstance(v, dict):
            raise Unusable(path)
        out = {}
        for k, x in v.items():
            p = f"{path}.{k}"
            if not re.fullmatch(r"[0-9]{4}", k) or not 1900 <= int(k) <= 2099:
                raise Unusable(p)
            if x is not None:
                out[int(k)] = check(x, p)
        return out
    return run


amount = integer(MAX_AMOUNT)
NOTICE = record(exempt=boolean, taxable_base=amount, income_levy=amount, housing_credit=amount,
                donation_credit=amount)
INCOME = record(salary=amount, other=amount, social_insurance=amount)
TAXPAYER = record(
    certificate=one_of("none", "ordinary", "special"),
    single_parent_or_widow=boolean,
    minor_on_1_january=boolean,
    dependants=record(**{b: integer(99) for b in BOXES}),
    notices=by_year(NOTICE),
    income=by_year(INCOME),
)
JOB = record(
    kind=one_of(*KINDS), started_on=date, ended_on=date, offered_on=date, change=one_of(*CHANGES),
    after_services=list_of(one_of(*SERVICES)),
)
ANSWERS = record(
    as_of=date,
    age=one_of(*AGES),
    services=list_of(one_of(*SERVICES)),
    service_ended_on=date,
    jobs=list_of(JOB),
    temporary_use=record(purpose=one_of("return_to_work", "longer_hours"), ended_on=date, returned_on=date),
    leave=record(**{"kind": one_of("sick", "family"), "from": date, "to": date}),
    support_started_on=date,
    using_support=boolean,
    other_services=list_of(one_of(*OTHER_SERVICES)),
    residence=one_of("home", "group_home", "facility", "lodging_training"),
    public_assistance=boolean,
    spouse=one_of("none", "same_household", "separate_household", "common_law"),
    designated_city=boolean,
    livelihood_grade=grade,
    cap_review=one_of("july", "renewal"),
    taxpayers=record(self=TAXPAYER, spouse=TAXPAYER),
    provider=record(
        retention=one_of("95_over", "90_94", "80_89", "70_79", "50_69", "30_49", "under_30"),
        unit_price_sen=integer(9999), extra_units=integer(99999), treatment_permille=integer(1000)),
    municipality=one_of(*MUNICIPALITIES),  # an id without a profile is an error (§5.51)
)


def no_duplicates(pairs):
    return dict(pairs)


def read(value):
    """Checked facts of one decoded JSON value, or Unusable."""
    if not isinstance(value, dict):
        raise Unusable("", "json")  # (§5.54) field is empty when the line is no object
    f = ANSWERS(value, "")
    if f["as_of"] is None:
        raise Unusable("as_of")  # (§5.14)
    check_jobs(f["jobs"] or [])
    leave = f["leave"]
    if leave and leave["from"] and leave["to"] and leave["from"] > leave["to"]:
        raise Unusable("leave.to")
    use = f["temporary_use"]
    if use and f["jobs"] and f["jobs"][0]["started_on"]:
        for k in ("ended_on", "returned_on"):  # (§5.53)
            if use[k] and use[k] < f["jobs"][0]["started_on"]:
                raise Unusable("temporary_use." + k)
    for who in ("self", "spouse"):
        person = (f["taxpayers"] or {}).get(who)
        for year, n in ((person or {}).get("notices") or {}).items():
            if n["exempt"] is True and (n["taxable_base"] is not None or n["income_levy"] is not None):
                raise Unusable(f"taxpayers.{who}.notices.{year}.exempt")  # (§5.53)
    return f


def check_jobs(jobs):
    """Oldest first and no overlap; starting on the day the one before ended is allowed (§5.52)."""
    latest = None
    for i, job in enumerate(jobs):
        for k in ("started_on", "ended_on"):
            d = job[k]
            if d is not None and latest is not None and d < latest:
                raise Unusable(f"jobs[{i}].{k}")
            if d is not None:
                latest = d
