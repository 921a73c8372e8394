"""Reads the file of a sweep: means over replicates for every point, beside the factors.

usage: python3 read.py RESULT.h5 VARIABLE      (Debian: python3-xarray, python3-netcdf4)
"""
import sys

import xarray

runs = xarray.open_dataset(sys.argv[1])
values = runs[sys.argv[2]]
if "time" in values.dims:
    values = values.isel(time=-1)  # the last date
factors = [name for name in values.coords if values[name].dims == ("run",) and name not in ("run", "replicate", "branch")]
table = values[values.branch == ""].to_dataframe(name="value")  # the base, without what-ifs
print(table.groupby(factors)["value"].agg(["mean", "std", "count"]))
