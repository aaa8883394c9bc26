"""One reading of the chain of employments from one counting day (§5.21-5.28).

Written from the law notes and the contract by someone who had not read the engine.
"""
from dates import DAY, SCHEME_START, expiry, window


class Reading:
    """What one reading says.  `counted`: last_day is the counted end, not a break (§5.22)."""

    def __init__(self):
        self.verdict = None
        self.first = self.last = self.rehire = self.anchor = self.leap_other = None
        self.counted = False
        self.moved = False      # a late step has started a fresh count (§5.23)
        self.ids = set()
        self.public = False


def is_change(old, new):
    """A move inside the company never is one (§5.21); nor is the regular hire after a trial (§5.35)."""
    if new["change"] == "same_company_move":
        return False
    if old["kind"] == "trial" and new["change"] is None:
        return False
    return True


def month_limit(leaving):
    return expiry(leaving + DAY, 1)


def open_steps(emps):
    """Indexes of the steps that are tried both ways, with the choice in the person's favour.

    A late start with an offer inside the month: in time (True) or late (False) (§5.26).
    A transfer in time: counts as a change (True) or not (False) (§5.24).
    """
    out = {}
    for k in range(len(emps) - 1):
        old, new = emps[k], emps[k + 1]
        if not is_change(old, new):
            continue
        limit = month_limit(old["ended_on"])
        if new["started_on"] > limit:
            if new["offered_on"] and new["offered_on"] <= limit:
                out[k] = True
        elif new["change"] == "transfer_of_employer":
            out[k] = False
    return out


def walk(emps, final, anchor, as_of, choice):
    """Follow the employments of the count.  `final`: a continuous_a or self_employed entry ends the list."""
    r = Reading()
    first, last, counted, leap_other = window(anchor)
    before = during = 0     # changes in time of this count, before and during use
    forced = False          # the verdict is `undecided` whatever the day
    broken_at = None        # leaving day that ends the support (§5.22)
    stopped = False         # what follows in the list does not matter

    for k in range(len(emps) - 1):
        old, new = emps[k], emps[k + 1]
        if k and emps[k - 1]["ended_on"] >= counted:    # what follows the counted end does not matter (§5.21)
            stopped = True
            break
        r.public |= old["kind"] == "public_service"
        end, start = old["ended_on"], new["started_on"]
        if not is_change(old, new) or start <= anchor:
            continue
        if end >= counted:      # does not matter, nor does anything later (§5.21)
            stopped = True
            break
        limit = month_limit(end)
        late = start > limit
        offer = late and new["offered_on"] is not None and new["offered_on"] <= limit
        transfer = not late and new["change"] == "transfer_of_employer"
        in_use = end >= first
        counts_as_change = choice[k] if transfer else True
        in_time = choice[k] if offer else not late
        between = end < as_of < start and as_of <= limit and as_of <= last

        # the step's own id (§5.21, §5.23, §5.26); a plain change gets its id below
        if offer:
            r.ids.add("job_change_offer_day")
        elif late:
            r.ids.add("job_change_gap")
        elif transfer:
            r.ids.add("employer_transfer")
        plain = not (late or transfer)

        if in_use and during >= 1 and counts_as_change:
            # the second leaving during use ends the support (§5.24, §5.25)
            if in_time or between:
                r.ids.add("job_change_repeated")
            broken_at = end
            break
        if between:             # as if rehired in time (§5.25)
            r.ids.add("between_jobs")
            r.rehire = limit
            forced = in_time = True
        if in_time and not counts_as_change:
            continue
        if in_time and in_use:
            during += 1
            if before:          # one before and one during: goes on (§5.24)
                r.ids.add("job_change_repeated")
            if plain:
                r.ids.add("job_change")
        elif in_time:
            before += 1
            if before >= 2:     # two before: undecided, dates from the first hire (§5.24)
                r.ids.add("job_change_repeated")
                forced = True
            elif plain:
                r.ids.add("job_change")
        elif in_use:
            broken_at = end
            break
        else:                   # late before first_day: a fresh count, undecided (§5.23)
            forced = r.moved = True
            anchor = start
            first, last, counted, leap_other = window(anchor)
            before = during = 0

    r.anchor = anchor
    tail_end = emps[-1]["ended_on"]
    if len(emps) > 1 and emps[-2]["ended_on"] >= counted:
        stopped = True
    if broken_at is None and not stopped:
        r.public |= emps[-1]["kind"] == "public_service"
        if tail_end is not None and tail_end < counted:
            in_use = tail_end >= first
            if final:           # (§5.28)
                if not in_use:
                    r.verdict = "not_available"
                    return r
                broken_at = tail_end
            elif tail_end < as_of:  # left and nothing follows; a later end is ignored (§5.27)
                limit = month_limit(tail_end)
                if as_of > limit:
                    r.ids.add("job_change_gap")
                    if not in_use:  # (§5.23)
                        r.verdict = "undecided"
                        return r
                    broken_at = tail_end
                elif as_of > last:
                    pass            # the counted last day is already past (§5.25)
                elif in_use and during >= 1:
                    r.ids.add("job_change_repeated")
                    broken_at = tail_end
                else:
                    r.ids.add("between_jobs")
                    r.rehire = limit
                    forced = True

    if counted < SCHEME_START:  # (§5.49)
        r.verdict, r.last = "ended", counted
        return r
    r.first = first
    if broken_at is not None:
        r.last = broken_at
    else:
        r.last, r.counted, r.leap_other = last, True, leap_other
        if leap_other is not None:  # (§5.48)
            r.ids.add("leap_day_end")
    if forced:
        r.verdict = "undecided"
    elif as_of < r.first:
        r.verdict = "not_yet"
    elif as_of > r.last:
        r.verdict = "ended"
    else:
        r.verdict = "available"
    return r
