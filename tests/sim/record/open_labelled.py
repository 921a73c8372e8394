"""Opens the toy's file as a reader of trajectories would, in both engines of xarray, without options.

usage: open_labelled.py FILE variable=sum ...
"""
import sys

import numpy as np
import xarray as xr


def check(path, engine, sums):
    with xr.open_dataset(path, engine=engine) as data:
        assert dict(data.dims) == {"run": 7, "agenda": 6, "event": 42, "unit": 3, "time": 3}, data.dims
        assert data.trust.dims == ("run", "time", "unit"), data.trust.dims
        assert data.maturity.dims == ("agenda", "time"), data.maturity.dims
        assert set(data.trust.coords) == {"run", "point", "replicate", "branch", "unit", "time"}, data.trust.coords
        assert set(data.maturity.coords) == {"agenda_run", "agenda_name", "cause", "time"}, data.maturity.coords

        assert data.time.dtype.kind == "M" and str(data.time.values[1])[:10] == "2026-07-01", data.time
        picked = data.trust.sel(run=2, time="2026-07-01", unit="gobierno")
        assert abs(float(picked) - 2.5) < 1e-6, picked
        assert np.isnan(data.trust.sel(run=2, time="2026-07-01", unit="educación"))
        assert [str(x) for x in data.branch.values[:2]] == ["base", "sin relevo"], data.branch
        assert str(data.agenda_name.values[1]) == "agenda ñ 2.0", data.agenda_name
        assert list(data.agenda_run.values) == [1, 2, 2, 4, 5, 5], data.agenda_run
        assert list(data.point.values) == [0, 0, 1, 1, 2, 2, 3], data.point
        assert np.isnan(data.cause.values[0]) and data.cause.values[2] == 2, data.cause
        assert data.cause.attrs["flag_meanings"] == "none closed abandoned", data.cause.attrs
        assert list(data.cause.attrs["flag_values"]) == [0, 1, 2], data.cause.attrs

        assert data.members.attrs["units"] == "member" and data.members.attrs["long_name"] == "members"
        assert data.attrs["Conventions"] == "CF-1.8", data.attrs
        assert data.attrs["seed"] == -5 and data.attrs["scenario"] == "# ñandú\nquorum = 3\n", data.attrs
        names = list(data.variables)
        assert names.index("trust") < names.index("meetings") < names.index("agenda_run"), names
        for name, expected in sums.items():
            found = float(data[name].astype("float64").sum())
            assert abs(found - expected) <= 1e-12 * abs(expected), (name, found, expected)


if __name__ == "__main__":
    wanted = {name: float(value) for name, value in (word.split("=") for word in sys.argv[2:])}
    assert len(wanted) == 8, wanted
    for kind in ("h5netcdf", "netcdf4", None):
        check(sys.argv[1], kind, wanted)
        print(kind or "default", "labelled")
