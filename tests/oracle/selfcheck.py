"""The cases of law/eligibility.md §13 and law/cost.md §9, as encoded by hand, and sentences of the contract.

Run: `python3 selfcheck.py`; exit code 1 when a case fails.
Written from the law notes and the contract by someone who had not read the engine.
"""
import json
import sys

from oracle import answer

TODAY = "2026-11-15"
FAILED = []
DONE = 0


def job(start, end=None, kind="ordinary", **more):
    return dict({"kind": kind, "started_on": start, "ended_on": end}, **more)


def person(*jobs, **more):
    base = {"as_of": TODAY, "age": "20_39", "services": ["transition_support"], "jobs": list(jobs),
            "other_services": [], "cap_review": "july"}
    base.update(more)
    return base


def same(name, got, want):
    global DONE
    DONE += 1
    if got != want:
        FAILED.append(name)
        print(f"FAIL {name}: got {json.dumps(got, ensure_ascii=False)} want {json.dumps(want, ensure_ascii=False)}")


def case(name, facts, verdict, first=None, last=None, confirm=None, **more):
    o = answer(json.dumps(facts))
    if "error" in o:
        same(name, o, "no error")
        return
    same(name, [o["verdict"], o["first_day"], o["last_day"]], [verdict, first, last])
    if confirm is not None:
        same(name + " confirm", o["confirm"], sorted(confirm))
    for k, v in more.items():
        if k == "others":
            same(name + " others", sorted([x["first_day"], x["last_day"], x["because"]] for x in o["other_readings"]),
                 sorted(v))
        else:
            same(f"{name} {k}", o[k], v)


def dates():
    c = case
    c("T01", person(job("2024-04-01")), "available", "2024-10-01", "2027-09-30", [], others=[])
    c("T02", person(job("2026-04-01")), "available", "2026-10-01", "2029-09-30", [],
      apply={"from": "2026-07-01", "to": "2026-08-01"})
    c("T02 contract", person(job("2026-04-01"), as_of="2026-11-21"), "available", "2026-10-01", "2029-09-30",
      remaining_days=1045)
    c("T04", person(job("2026-05-15"), as_of="2026-11-14"), "not_yet", "2026-11-15", "2029-11-14",
      ["month_start_practice"])
    c("T05", person(job("2026-05-15")), "available", "2026-11-15", "2029-11-14", ["month_start_practice"])
    c("T07", person(job("2026-08-31")), "not_yet", "2027-03-01", "2030-02-28")
    c("T08", person(job("2026-08-29")), "not_yet", "2027-03-01", "2030-02-28")
    c("T10", person(job("2026-03-31")), "available", "2026-10-01", "2029-09-30")
    c("T11", person(job("2026-10-31")), "not_yet", "2027-05-01", "2030-04-30")
    c("T13", person(job("2024-08-29")), "available", "2025-03-01", "2028-02-28", ["leap_day_end"],
      others=[["2025-03-01", "2028-02-29", "leap_day_end"]])
    c("T14", person(job("2023-08-31")), "available", "2024-03-01", "2027-02-28")
    c("T16", person(job("2023-05-15")), "ended", "2023-11-15", "2026-11-14", remaining_days=None)
    c("T17", person(job("2023-04-01")), "ended", "2023-10-01", "2026-09-30")
    c("T19", person(job("2024-02-29")), "available", "2024-08-29", "2027-08-28")
    c("T20", person(job("2017-10-01"), as_of="2018-04-01"), "available", "2018-04-01", "2021-03-31")
    c("before the scheme", person(job("2014-01-01"), as_of="2018-04-01"), "ended", None, "2017-06-30", months=[])
    c("T22", person(job("2023-09-01")), "available", "2024-03-01", "2027-02-28")
    c("T23", person(job("2025-04-01"), using_support=False), "available", "2025-10-01", "2028-09-30")
    c("T25", person(job("2026-04-01"), as_of="2026-12-01"), "available", "2026-10-01", "2029-09-30",
      certificate_until="2027-11-30")
    c("T25 mid-month", person(job("2026-04-01")), "available", "2026-10-01", "2029-09-30",
      certificate_until="2027-11-30")


def prior_service():
    j = job("2026-02-01")
    yes = ("available", "2026-08-01", "2029-07-31")
    case("T28", person(j, services=["functional_training"]), *yes)
    case("T29", person(j, services=["lodging_training"]), *yes)
    case("T31", person(j, services=["continuous_b"]), *yes)
    for name, s in (("T32", "employment_choice"), ("T34", "community_centre"), ("T35", "special_school"),
                    ("T37", "work_life_centre"), ("T38", "medical_rework"), ("T41", "youth_station")):
        case(name, person(j, services=[s], municipality="otsu"), "not_available", confirm=[], months=[])
    case("T40", person(j, service_ended_on="2023-12-31"), *yes, confirm=["gap_before_hire"])
    case("no gap", person(j, service_ended_on="2026-01-31"), *yes, confirm=[])
    case("one day", person(j, service_ended_on="2026-01-30"), *yes, confirm=["gap_before_hire"])


def kind_of_work():
    yes = ("available", "2026-08-01", "2029-07-31")
    case("T43", person(job("2026-02-01", kind="continuous_a")), "not_available")
    case("T44", person(job("2026-02-01", kind="self_employed")), "not_available")
    case("T46", person(job("2026-02-01", kind="short_hours_in_service")), "undecided",
         confirm=["short_hours_in_service"])
    case("T47", person(job("2026-02-01")), *yes)
    case("public", person(job("2026-02-01", kind="public_service")), *yes, confirm=["public_service"])
    trial = person(job("2026-02-01", "2026-04-30", kind="trial"), job("2026-05-01"), service_ended_on="2026-04-30")
    case("T50", trial, "available", "2026-11-01", "2029-10-31", confirm=["trial_start"],
         others=[["2026-08-01", "2029-07-31", "trial_start"]])
    case("T50 in October", dict(trial, as_of="2026-10-15"), "undecided", "2026-11-01", "2029-10-31",
         confirm=["trial_start"])
    case("jobs none", person(), "not_yet", confirm=[])
    case("jobs unknown", person(jobs=None), "undecided", confirm=[])


def temporary_use():
    def use(purpose, ended, back=None):
        return {"purpose": purpose, "ended_on": ended, "returned_on": back}
    case("T52", person(job("2024-04-01"), temporary_use=use("longer_hours", "2024-06-30")), "available",
         "2025-01-01", "2027-12-31", ["end_after_temporary_use"],
         others=[["2025-01-01", "2027-09-30", "end_after_temporary_use"]])
    t53 = person(job("2015-04-01"), services=[], temporary_use=use("return_to_work", "2026-05-31", "2026-06-01"))
    case("T53", t53, "not_yet", "2026-12-01", "2029-11-30", ["end_after_temporary_use"], others=[])
    t55 = dict(t53, temporary_use=use("return_to_work", "2026-05-31", "2026-06-15"))
    case("T55", t55, "not_yet", "2026-12-15", "2029-12-14",
         ["end_after_temporary_use", "month_start_practice", "return_day"],
         others=[["2026-12-01", "2029-11-30", "return_day"]])
    case("T55 between", dict(t55, as_of="2026-12-05"), "undecided", "2026-12-15", "2029-12-14")
    case("T56", dict(t53, temporary_use=use("return_to_work", None)), "not_yet", confirm=[])
    case("T58", dict(t53, temporary_use=use("return_to_work", "2023-05-31", "2023-06-01")), "available",
         "2023-12-01", "2026-11-30", remaining_days=16, certificate_until="2026-11-30")
    case("not back", dict(t53, temporary_use=use("return_to_work", "2026-05-31")), "not_yet")
    case("not back later", dict(t53, as_of="2026-12-01", temporary_use=use("return_to_work", "2026-05-31")),
         "undecided")
    case("hours without service", dict(t53, temporary_use=use("longer_hours", "2026-05-31")), "not_yet",
         "2026-12-01", "2029-11-30", ["end_after_temporary_use", "longer_hours_without_service"])


def job_change():
    def two(left, start, **more):
        return person(job("2025-04-01", left), job(start, **dict({"change": "own_choice"}, **more)))
    yes = ("available", "2025-10-01", "2028-09-30")
    case("T59", two("2026-03-31", "2026-04-20"), *yes, confirm=["job_change"])
    case("last day of the month", two("2026-03-31", "2026-04-30"), *yes, confirm=["job_change"])
    case("T61", two("2026-03-31", "2026-05-01"), "ended", "2025-10-01", "2026-03-31", ["job_change_gap"])
    case("T62", two("2026-03-31", "2026-05-10", offered_on="2026-04-25"), "undecided", "2025-10-01", "2028-09-30",
         ["job_change_offer_day"])
    t64 = person(job("2025-04-01", "2026-03-31"), job("2026-04-10", "2026-08-31", change="own_choice"),
                 job("2026-09-05", change="own_choice"))
    case("T64", t64, "ended", "2025-10-01", "2026-08-31", ["job_change", "job_change_repeated"])
    t65 = person(job("2026-04-01", "2026-06-30"), job("2026-07-15", change="own_choice"))
    case("T65", t65, "available", "2026-10-01", "2029-09-30", ["job_change"])
    t67 = person(job("2025-04-01", "2026-01-31"), job("2026-09-01", after_services=["transition_support"]))
    case("T67", t67, "not_yet", "2027-03-01", "2030-02-28", [])
    case("T68", two("2026-06-30", "2026-07-10", change="employer_closed"), *yes, confirm=["job_change"])
    case("T70", two("2026-06-30", "2026-07-01", change="transfer_of_employer"), *yes, confirm=["employer_transfer"])
    case("T71", two("2026-06-30", "2026-07-10", kind="continuous_a"), "ended", "2025-10-01", "2026-06-30", [])
    case("A before use", person(job("2026-04-01", "2026-06-30"), job("2026-07-10", kind="continuous_a")),
         "not_available")
    case("between", person(job("2025-04-01", "2026-10-31")), "undecided", "2025-10-01", "2028-09-30",
         ["between_jobs"], rehire_by="2026-11-30")
    case("left long ago", person(job("2025-04-01", "2026-09-30")), "ended", "2025-10-01", "2026-09-30",
         ["job_change_gap"])
    case("left before use", person(job("2026-04-01", "2026-08-31")), "undecided", confirm=["job_change_gap"])
    case("late before use", person(job("2026-01-01", "2026-03-31"), job("2026-05-01", change=None)), "undecided",
         "2026-11-01", "2029-10-31", ["job_change_gap"])
    case("inside the company", two("2026-03-31", "2026-06-01", change="same_company_move"), *yes, confirm=[])
    case("planned end", person(job("2025-04-01", "2026-12-31")), *yes, confirm=[])


def circumstances():
    yes = ("available", "2026-08-01", "2029-07-31")
    j = job("2026-02-01")
    sick = {"kind": "sick", "from": "2026-07-01", "to": None}
    case("T73", person(j, leave=sick, using_support=False), *yes, confirm=["leave_before_start"])
    case("T74", person(j, leave=dict(sick, **{"from": "2026-09-01"}), using_support=True), *yes,
         confirm=["leave_during_use"])
    case("T76", person(j, other_services=["independent_living_aid"]), *yes, confirm=["exclusive_service"])
    case("T77", person(j, other_services=["life_training"]), *yes, confirm=["exclusive_service"])
    case("T82", person(j, services=["continuous_b"], age="65_over"), *yes, confirm=["over_65"])
    case("T83", person(j, age="under_18"), "undecided", *yes[1:], confirm=["under_18"], months=[])
    case("T86", person(j, municipality="otsu"), *yes, confirm=["local_provider_rule"])
    case("unknown age", person(j, age=None), "undecided", *yes[1:], confirm=[])
    case("unknown service", person(j, services=None), "undecided", *yes[1:], confirm=[])


NO_DEPS = {"under_16": 0, "16_18": 0, "19_22": 0, "23_69": 0, "70_over": 0}


def taxpayer(certificate="ordinary", income=None, notices=None, minor=False, **deps):
    boxes = dict(NO_DEPS)
    for k, v in deps.items():
        boxes[{"u16": "under_16", "a16": "16_18", "a19": "19_22"}[k]] = v
    return {"certificate": certificate, "single_parent_or_widow": False, "minor_on_1_january": minor,
            "dependants": boxes, "notices": notices or {},
            "income": {y: {"salary": s, "other": 0} if isinstance(s, int) else s
                       for y, s in (income or {}).items()}}


def money(name, month, want, me, spouse=None, hire="2025-10-01", kind="same_household", **more):
    facts = person(job(hire), residence="home", public_assistance=False, spouse="none", designated_city=False,
                   livelihood_grade=1, taxpayers={"self": me})
    if spouse is not None:
        facts["spouse"] = kind
        facts["taxpayers"]["spouse"] = spouse
    facts.update(more)
    rows = {m["month"]: m for m in answer(json.dumps(facts))["months"]}
    same("cost " + name, rows[month]["categories"], want)
    return rows


LOW, G1, G2 = ["low_income"], ["general_1"], ["general_2"]
NOV, JUL = "2026-11", "2027-07"


def household_cases():
    t, m = taxpayer, money
    m("01", NOV, ["public_assistance"], t(income={"2025": 900_000}), public_assistance=True)
    m("02", NOV, LOW, t(income={"2025": 0}))
    m("03", NOV, LOW, t(income={"2025": 2_043_999}))
    m("04", NOV, G1, t(income={"2025": 2_044_000}))
    m("05", JUL, LOW, t(income={"2026": 2_044_000}))
    m("07", JUL, G1, t(income={"2026": 2_090_001}))
    m("08", "2027-06", LOW, t(income={"2025": 0, "2026": 2_090_000}))
    m("08 July", JUL, LOW, t(income={"2025": 0, "2026": 2_090_000}))
    m("10", "2029-07", G1, t(income={"2028": 2_080_000}), hire="2026-04-01")
    m("11", "2029-07", LOW, t(income={"2028": 2_043_999}), hire="2026-04-01")
    m("12", NOV, LOW, t("none", {"2025": 1_100_000}))
    m("13", NOV, G1, t("none", {"2025": 1_100_001}))
    m("14a", NOV, LOW, t("none", {"2025": 1_065_000}), livelihood_grade=2)
    m("14b", NOV, G1, t("none", {"2025": 1_065_001}), livelihood_grade=2)
    m("16a", JUL, LOW, t("none", {"2026": 1_190_000}))
    m("16b", JUL, G1, t("none", {"2026": 1_190_001}))
    m("17", NOV, G1, t("none", {"2025": 2_000_000}))
    m("19", NOV, LOW, t("none", {"2025": 1_900_000}, minor=True), age="18_19")
    m("19 next year", JUL, G1, t("none", {"2026": 1_900_000}, minor=True), age="18_19")
    m("20", NOV, G1, t("none", {"2025": 1_900_000}), age="18_19")

    def n(levy, housing=0, donation=0, **deps):
        return t(notices={"2026": {"income_levy": levy, "housing_credit": housing, "donation_credit": donation}},
                 **deps)
    m("22", NOV, G2, n(160_000))
    m("23", NOV, G2, n(159_900, donation=100))
    m("25", NOV, G1, n(140_000, housing=19_900))
    m("26", NOV, G1, n(179_700, u16=1))
    m("28a", NOV, G1, n(167_100, a16=1))
    m("28b", NOV, G2, n(167_200, a16=1))
    m("29a", NOV, G1, n(206_700, u16=2, a16=1))
    m("29b", NOV, G2, n(206_800, u16=2, a16=1))
    m("31", NOV, G2, n(160_000, a19=1))
    m("32", NOV, G1, n(213_200), designated_city=True)
    m("33", NOV, G2, n(213_300), designated_city=True)
    m("34", NOV, G2, n(213_400), designated_city=True)
    m("37a", NOV, G1, t(notices={"2026": {"taxable_base": 2_691_000}}))
    m("37b", NOV, G2, t(notices={"2026": {"taxable_base": 2_692_000}}))
    m("37c", NOV, G1, t(notices={"2026": {"taxable_base": 2_691_999}}), designated_city=True)
    m("38", NOV, G1, n(200_000), designated_city=True)
    m("40a", NOV, G1, t(income={"2025": 5_876_000}))
    m("40b", NOV, G2, t(income={"2025": 5_880_000}))
    m("41a", NOV, G1, t("special", {"2025": 5_940_000}))
    m("41b", NOV, G2, t("special", {"2025": 5_944_000}))
    poor = t("none", {"2025": 0})
    m("43a", NOV, G1, t(income={"2025": 6_387_999}), poor)
    m("43b", NOV, G2, t(income={"2025": 6_388_000}), poor)
    m("44a", NOV, G1, t(income={"2025": 6_850_000}, u16=1), poor)
    m("44b", NOV, G2, t(income={"2025": 6_860_000}, u16=1), poor)
    m("47", NOV, LOW, t(income={"2025": 2_000_000}), t(income={"2025": 2_000_000}))
    m("49", NOV, G1, t(income={"2025": 0}), t("none", {"2025": 5_000_000}))
    m("50a", NOV, G1, n(90_000), n(69_900))
    m("50b", NOV, G2, n(90_000), n(70_000))
    taxed = t("none", {"2025": 3_000_000})
    for name, kind in (("52", "separate_household"), ("53", "common_law")):
        m(name, NOV, LOW + G1, t(income={"2025": 0}), taxed, kind=kind)
    rows = m("58", "2026-06", LOW, t(income={"2024": 1_000_000, "2025": 2_500_000}))
    same("58 July", rows["2026-07"]["categories"], G1)
    rows = m("59", "2026-09", LOW, t(income={"2024": 1_000_000, "2025": 2_500_000}), hire="2025-04-01",
             cap_review="renewal")
    same("59 October", rows["2026-10"]["categories"], G1)


def series():
    def four(name, salaries, want):
        rows = money(name, "2026-10", want[0], taxpayer(income=dict(zip(("2025", "2026", "2027", "2028"), salaries))),
                     hire="2026-04-01")
        for month, w in zip((JUL, "2028-07", "2029-07"), want[1:]):
            same(f"cost {name} {month}", rows[month]["categories"], w)
    four("60 170k", (0, 1_530_000, 2_040_000, 2_040_000), (LOW, LOW, LOW, LOW))
    four("61", (0, 1_566_000, 2_088_000, 2_088_000), (LOW, LOW, LOW, G1))
    four("175k", (0, 1_575_000, 2_100_000, 2_100_000), (LOW, LOW, G1, G1))
    four("62", (0, 2_250_000, 3_000_000, 3_000_000), (LOW, G1, G1, G1))
    t = taxpayer
    rows = money("65", "2027-07", G1, t(income={"2026": 2_600_000, "2027": 600_000}))
    same("cost 65 later", rows["2028-07"]["categories"], LOW)
    money("64", "2026-10", G1, t(income={"2025": 4_500_000}))
    money("67", NOV, G2, t(income={"2025": 2_200_000}), residence="group_home")
    money("68", NOV, G2, t(income={"2025": 2_200_000}), residence="group_home", age="18_19")
    money("70", NOV, LOW + G1 + G2, t(income={"2025": 0}), residence="facility", age="18_19")
    money("71", NOV, G1, t(income={"2025": 2_200_000}), residence="lodging_training")
    money("73", NOV, LOW, t(income={"2025": 2_000_000}))
    money("74", NOV, G1, t(income={"2025": {"salary": 1_900_000, "other": 200_000}}))
    money("76", NOV, G1, t("none", {"2025": 1_800_000}))
    money("unknown year", NOV, LOW + G1 + G2, t())
    money("unknown year in a group home", NOV, LOW + G2, t(), residence="group_home")
    money("unknown year, taxed spouse", NOV, G1 + G2, t(), t(notices={"2026": {"exempt": False}}))
    money("taxed, any amount", NOV, G1 + G2, t(notices={"2026": {"exempt": False}}))


def prices():
    def pay(name, want, provider, **more):
        rows = money(name, NOV, more.pop("categories", G1), taxpayer("none", {"2025": 2_000_000}),
                     provider=provider, **more)
        same("cost " + name + " pay", rows[NOV]["pay"], {"min": want, "max": want})

    def p(band, price, extra=0, permille=0):
        return {"retention": band, "unit_price_sen": price, "extra_units": extra, "treatment_permille": permille}
    pay("79", 3933, p("95_over", 1120))
    pay("80", 4338, p("95_over", 1120, 0, 103))
    pay("82", 1074, p("under_30", 1000))
    pay("5573", 5573, p("95_over", 1120, 579 + 120 + 300, 103))
    pay("6684", 6684, p("95_over", 1120, 579 + 120 + 300 + 900, 103))
    pay("capped", 9300, p("95_over", 1120, 9000, 103))
    rows = money("86", NOV, LOW, taxpayer(income={"2025": 0}), provider=p("95_over", 1120))
    same("cost 86 pay", rows[NOV]["pay"], {"min": 0, "max": 0})
    same("cost 88", [rows["2027-03"]["provisional"], rows["2027-04"]["provisional"]], [False, True])


def unusable():
    def bad(name, facts, field, code="invalid"):
        same("error " + name, answer(facts if isinstance(facts, str) else json.dumps(facts)),
             {"error": {"field": field, "code": code}})
    bad("blank", "", "", "json")
    bad("list", "[]", "", "json")
    bad("no day", {}, "as_of")
    bad("outside", {"as_of": "2029-04-01"}, "as_of", "not_covered")
    bad("impossible", {"as_of": "2026-02-30"}, "as_of")
    bad("unknown key", {"as_of": TODAY, "x": 1}, "x")
    bad("year", {"as_of": TODAY, "taxpayers": {"self": {"income": {"1899": {}}}}}, "taxpayers.self.income.1899")
    bad("null in a list", {"as_of": TODAY, "jobs": [None]}, "jobs[0]")
    bad("overlap", person(job("2025-04-01", "2026-03-31"), job("2026-03-30")), "jobs[1].started_on")
    bad("old date", {"as_of": TODAY, "service_ended_on": "1949-12-31"}, "service_ended_on", "not_covered")
    bad("profile", {"as_of": TODAY, "municipality": "atlantis"}, "municipality")
    case("same day", person(job("2025-04-01", "2026-03-31"), job("2026-03-31", change="own_choice")),
         "available", "2025-10-01", "2028-09-30")


def main():
    for part in (dates, prior_service, kind_of_work, temporary_use, job_change, circumstances, household_cases,
                 series, prices, unusable):
        part()
    print(f"{DONE} checks, {len(FAILED)} failed")
    return 1 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())
