"""Runs the program, opens its file in both engines of xarray, and compares sums with the program's own table.

usage: open_output.py PROGRAM SCENARIO
"""
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import xarray as xr


def coded(variable, meaning):
    return list(variable.attrs["flag_meanings"].split()).index(meaning)


def handovers(data):
    """The table of hand-overs as a reader of the file would make it."""
    table = {}
    first = data.time.values[0]
    events = data.event_kind == coded(data.event_kind, "hand_over")
    for day, administration, changed in zip(
            data.event_day.values[events], data.event_actor.values[events], data.event_detail.values[events]):
        row = table.setdefault((int(day), int(administration)), {"changed": 0, "verdicts": {}})
        row["changed"] += int(changed != 0)
    for verdict in data.verdict.attrs["flag_meanings"].split():
        chosen = data.verdict == coded(data.verdict, verdict)
        for (day, administration), row in table.items():
            here = (data.handover_day == day) & (data.handover_administration == administration)
            row["verdicts"][verdict] = int((chosen & here).sum())
    return [{"administration": str(data.administration.values[administration]),
             "date": str(first + np.timedelta64(day, "D"))[:10], **row}
            for (day, administration), row in sorted(table.items())]


def check(path, engine, told, printed):
    with xr.open_dataset(path, engine=engine) as data:
        for name, size in told["dimensions"].items():
            assert data.sizes[name] == size, (name, data.sizes[name], size)
        level = data.problem_level.sel(run=2, time="2023-01-01", problem="desercion")
        assert 0 <= float(level) <= 1, level
        assert int(data.agendas_alive.sel(time="2022-01-01").sum()) == 0
        assert data.attrs["seed"] == told["seed"] and "no es pronóstico" in data.attrs["notice"], data.attrs
        assert 'model = "coordination"' in data.attrs["scenario"]

        found = handovers(data)
        assert len(found) == len(told["handovers"]) == 1
        for mine, theirs in zip(found, told["handovers"]):
            assert all(theirs[key] == value for key, value in mine.items()), (mine, theirs)
        assert sum(sum(row["verdicts"].values()) for row in found) == data.sizes["handover"] > 0
        for name, total in told["totals"].items():
            mine = float(data[name].isel(time=-1).sum())
            assert mine == total, (name, mine, total)
            assert f"{mine / data.sizes['run']:.1f}" in printed, (name, mine, printed)


def main(program, scenario):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "tiny.h5")
        call = lambda *words: subprocess.run([program, *words, "--lang", "en"], check=True, capture_output=True, text=True).stdout
        printed = call("run", scenario, "-o", path)
        told = json.loads(call("inspect", path, "--json"))
        for engine in ("h5netcdf", "netcdf4", None):
            check(path, engine, told, printed)
            print(engine or "default", "labelled, and agrees with the program")


if __name__ == "__main__":
    main(*sys.argv[1:])
