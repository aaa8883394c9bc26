"""Random tax facts and prices for generate.py."""
BOXES = ("under_16", "16_18", "19_22", "23_69", "70_over")
BORDERS = [0, 500_000, 550_999, 651_000, 741_000, 930_000, 965_000, 1_000_000, 1_030_000, 1_065_000, 1_070_000,
           1_100_000, 1_105_000, 1_120_000, 1_140_000, 1_155_000, 1_190_000, 1_230_000, 1_360_000, 1_619_000,
           1_624_000, 1_900_000, 2_033_000, 2_043_999, 2_044_000, 2_080_000, 2_090_000, 2_191_000, 2_196_000,
           2_200_000, 3_600_000, 5_480_000, 5_876_000, 5_880_000, 5_940_000, 5_944_000, 6_387_999, 6_600_000,
           6_850_000, 6_860_000, 7_020_000, 7_300_000, 8_500_000, 8_500_001, 9_000_000, 10_000_000, 11_450_000,
           11_950_000, 12_000_000, 26_000_000, 30_000_000]


def salary(r):
    k = r.random()
    if k < 0.2:
        return 0
    if k < 0.6:
        return max(0, r.choice(BORDERS) + r.choice((-1000, -1, 0, 0, 1, 1000, 4000)))
    if k < 0.9:
        return r.randrange(600, 3500) * 1000
    return r.randrange(3_000_000, 13_000_000)


def income(r, sure):
    out = {"salary": salary(r), "other": r.choice((0, 0, 0, 0, r.randrange(2_000_000), 380_000, 1_350_000)),
           "social_insurance": None}
    if r.random() < 0.2:
        out["social_insurance"] = out["salary"] * r.randrange(0, 30) // 100
    if not sure and r.random() < 0.15:
        out[r.choice(("salary", "other"))] = None
    return out


def notice(r):
    k = r.random()
    if k < 0.2:
        return {"exempt": True}
    if k < 0.4:
        return {"exempt": False}
    if k < 0.65:
        return {"taxable_base": max(0, r.choice((2_691_000, 2_692_000, 2_000_000, 354_000, 0, 2_690_999,
                                                 r.randrange(6_000_000))) + r.choice((0, 0, 1, 999, -1000, 1000)))}
    if k < 0.97:
        n = {"income_levy": max(0, r.choice((159_900, 160_000, 179_700, 167_100, 206_700, 213_200, 213_300,
                                             213_400, 0, 80_000, 100_000, r.randrange(4000) * 100))
                                + r.choice((0, 0, 0, 100, -100, 50))),
             "housing_credit": r.choice((0, 0, 0, 100, 19_900, r.randrange(60_000))),
             "donation_credit": r.choice((0, 0, 0, 100, r.randrange(40_000)))}
        if r.random() < 0.12:
            n[r.choice(("housing_credit", "donation_credit"))] = None
        if r.random() < 0.2:
            n["exempt"] = False
        return n
    return {}


def dependants(r, sure):
    d = {b: 0 for b in BOXES}
    if r.random() < 0.4:
        for _ in range(r.choice((1, 1, 2, 3))):
            d[r.choice(BOXES)] += r.choice((1, 1, 2))
    if not sure and r.random() < 0.2:
        for b in r.sample(BOXES, r.choice((1, 1, 2))):
            d[b] = None
    return d


def taxpayer(r, sure, years):
    t = {"certificate": r.choice(["none"] * 4 + ["ordinary"] * 6 + ["special"] * 2),
         "single_parent_or_widow": r.random() < 0.08, "minor_on_1_january": r.random() < 0.06,
         "dependants": dependants(r, sure), "notices": {}, "income": {}}
    for y in years:
        if r.random() < 0.15:
            t["notices"][str(y + 1)] = notice(r)
        if sure or r.random() < 0.75:
            t["income"][str(y)] = income(r, sure)
    if not sure:
        for k, p in (("certificate", 0.12), ("single_parent_or_widow", 0.08), ("minor_on_1_january", 0.08),
                     ("dependants", 0.06), ("notices", 0.1), ("income", 0.05)):
            if r.random() < p:
                t[k] = None
    return t


def put_money(r, a):
    sure = r.random() < 0.4
    y = a["as_of"].year
    years = range(y - 3, y + 4) if sure else range(y - 2, y + r.choice((0, 1, 3)))
    if sure and r.random() < 0.6:
        years = range(2016, 2031)
    t = {"self": taxpayer(r, sure, years)}
    if a["spouse"] != "none" or r.random() < 0.1:
        t["spouse"] = taxpayer(r, sure or r.random() < 0.4, years)
        if not sure and r.random() < 0.08:
            t["spouse"] = None
    if not sure and r.random() < 0.04:
        t["self"] = None
    a["taxpayers"] = t if sure or r.random() < 0.97 else None
    if r.random() < 0.75:
        p = {"retention": r.choice(("95_over", "90_94", "80_89", "70_79", "50_69", "30_49", "under_30")),
             "unit_price_sen": r.choice((1000, 1018, 1036, 1060, 1072, 1090, 1096, 1120, r.randrange(9999))),
             "extra_units": r.choice((0, 0, 120, 300, 900, r.randrange(30_000))),
             "treatment_permille": r.choice((0, 100, 103, 130, r.randrange(300)))}
        if r.random() < 0.3:
            p[r.choice(list(p))] = None
        a["provider"] = p
