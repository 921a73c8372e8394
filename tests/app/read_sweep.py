"""Runs a small sweep, opens its file, its table and its dense view as readers do, and compares them.

usage: read_sweep.py PROGRAM SCENARIO READ_PY
"""
import csv
import os
import shutil
import subprocess
import sys
import tempfile

import numpy as np
import xarray as xr

EXPERIMENT = """
scenario = "tiny.toml"
seed = 3
replicates = 2
keep = ["agenda"]
[design]
kind = "grid"
size = 3
[[factor]]
name = "humility"
path = "parameters.humility.common"
range = [0.1, 0.9]
[[factor]]
name = "rest"
[factor.choices]
short = ["parameters.spotting.rest=60 days"]
long = ["parameters.spotting.rest=365 days"]
"""


def main(program, scenario, read_py):
    program, read_py = os.path.abspath(program), os.path.abspath(read_py)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(scenario, os.path.join(folder, "tiny.toml"))
        with open(os.path.join(folder, "e.toml"), "w") as file:
            file.write(EXPERIMENT)
        call = lambda *words: subprocess.run([*words], check=True, capture_output=True, text=True, cwd=folder).stdout
        call(program, "sweep", "e.toml", "-o", "d", "--quiet")
        call(program, "collect", "d", "-o", "x.h5", "--csv", "x.csv", "--dense", "dense.h5")
        with xr.open_dataset(os.path.join(folder, "x.h5")) as runs, \
                xr.open_dataset(os.path.join(folder, "dense.h5")) as dense, \
                open(os.path.join(folder, "x.csv")) as table:
            assert runs.sizes["run"] == 12 and "agenda" in runs.dims, runs.sizes
            alive = dense.agendas_alive
            assert alive.dims[:4] == ("humility", "rest", "replicate", "branch"), alive.dims
            rows = list(csv.DictReader(table))
            assert len(rows) == 12, len(rows)
            for run, row in enumerate(rows):
                one = alive.sel(rest=row["rest"], replicate=int(row["replicate"]), branch=row["branch"])
                one = one.sel(humility=float(row["humility"]), method="nearest")
                assert np.array_equal(one.values, runs.agendas_alive[run].values), row
                assert float(row["agendas_alive"]) == float(one[-1]), row
                assert int(row["seed"]) == runs.attrs["seed"] and int(row["point"]) == int(runs.point[run])
        printed = call("/usr/bin/python3", read_py, "x.h5", "agendas_alive")
        assert "mean" in printed and printed.count("\n") >= 6, printed
        print("file, table and dense view agree")


if __name__ == "__main__":
    main(*sys.argv[1:])
