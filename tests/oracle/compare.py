"""Hold the engine against the oracle: `python3 compare.py ENGINE_BIN SEED COUNT`.

Prints "N compared, K differ", counts by field and the first 20 differing cases; exit code 1 when any differ.
Written from the law notes and the contract by someone who had not read the engine.
"""
import collections
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = ("verdict", "first_day", "last_day", "remaining_days", "rehire_by", "confirm", "apply",
       "certificate_until", "provisional")
MONTH = ("month", "fiscal_year", "income_year", "categories", "cap", "pay", "provisional")
SHOWN = int(os.environ.get("SHOWN", "20"))


def readings(v):
    return {(o.get("first_day"), o.get("last_day"), o.get("because")) for o in v or ()}


def differences(engine, oracle):
    """Names of the compared fields in which the two answers differ."""
    if "error" in engine or "error" in oracle:
        a, b = engine.get("error"), oracle.get("error")
        if a is None or b is None:
            return ["error"]
        return ["error." + k for k in ("field", "code") if a.get(k) != b.get(k)]
    out = [k for k in TOP if engine.get(k) != oracle.get(k)]
    if readings(engine.get("other_readings")) != readings(oracle.get("other_readings")):
        out.append("other_readings")
    copay = engine.get("copay") or {}
    mine, theirs = oracle["months"], copay.get("months") or []
    if len(mine) != len(theirs):
        out.append("months")
    else:
        for k in MONTH:
            if any(x.get(k) != y.get(k) for x, y in zip(theirs, mine)):
                out.append("months." + k)
    if (copay.get("changes") or []) != oracle["changes"]:
        out.append("changes")
    return out


def brief(answer, fields, other):
    """The part of an answer worth reading for the differing fields."""
    if "error" in answer:
        return {"error": {k: answer["error"].get(k) for k in ("field", "code", "message")
                          if k in answer["error"]}}
    out = {k: answer.get(k) for k in ("verdict", "first_day", "last_day", "rehire_by", "confirm")}
    out.update({k: answer.get(k) for k in TOP + ("other_readings",) if k in fields})
    rows = answer.get("months") or (answer.get("copay") or {}).get("months") or []
    theirs = other.get("months") or (other.get("copay") or {}).get("months") or []
    if any(f.startswith("months") for f in fields):
        if len(rows) != len(theirs):
            out["months"] = f"{len(rows)} months"
        else:
            out["months"] = [{k: x.get(k) for k in MONTH if "months." + k in fields or k in ("month", "fiscal_year")}
                             for x, y in zip(rows, theirs)
                             if any(x.get(k) != y.get(k) for k in MONTH)][:3]
    if "changes" in fields:
        out["changes"] = answer.get("changes") or (answer.get("copay") or {}).get("changes")
    return out


def main():
    if len(sys.argv) != 4:
        print("usage: compare.py ENGINE_BIN SEED COUNT", file=sys.stderr)
        return 2
    binary, seed, count = sys.argv[1:]
    if not os.path.exists(binary):
        print(f"no engine at {binary}", file=sys.stderr)
        return 2
    text = subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), seed, count],
                          capture_output=True, check=True).stdout
    engine = subprocess.Popen([binary, "assess", "--lines"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL)
    engine_out, _ = engine.communicate(text)
    oracle_out = subprocess.run([sys.executable, os.path.join(HERE, "oracle.py")], input=text,
                                capture_output=True, check=True).stdout
    lines = text.decode().split("\n")[:-1]
    theirs = engine_out.decode().split("\n")[:-1]
    mine = oracle_out.decode().split("\n")[:-1]
    if not len(lines) == len(theirs) == len(mine):
        print(f"{len(lines)} lines in, engine gave {len(theirs)}, oracle gave {len(mine)}")
        return 1
    by_field = collections.Counter()
    differing = []
    for n, (line, e, o) in enumerate(zip(lines, theirs, mine)):
        e, o = json.loads(e), json.loads(o)
        fields = differences(e, o)
        if fields:
            by_field.update(fields)
            differing.append((n, line, e, o, fields))
    print(f"{len(lines)} compared, {len(differing)} differ")
    for field, k in by_field.most_common():
        print(f"  {field}: {k}")
    for n, line, e, o, fields in differing[:SHOWN]:
        print(f"--- line {n + 1}: {', '.join(fields)}")
        print("input  " + line)
        print("engine " + json.dumps(brief(e, fields, o), ensure_ascii=False))
        print("oracle " + json.dumps(brief(o, fields, e), ensure_ascii=False))
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
