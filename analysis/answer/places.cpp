#include "analysis/answer/places.hpp"

#include <algorithm>
#include <map>

namespace analysis {
namespace {

template <class Label>
std::vector<Label> labels(const sim::Reader& file, const std::string& name) {
    const auto found = sim::position(file.shape().fixed, name);
    return found ? std::get<std::vector<Label>>(file.shape().fixed[*found].labels) : std::vector<Label>{};
}

/// Runs of each branch, by position along `run`.
using RunsOf = std::vector<std::pair<std::string, std::vector<std::size_t>>>;
RunsOf runs_by_branch(const sim::Reader& file) {
    RunsOf branches;
    std::map<std::string, std::size_t> known;
    for (std::size_t run = 0; run != file.runs().size(); ++run) {
        const std::string& name = file.runs()[run].branch;
        const auto [place, fresh] = known.try_emplace(name, branches.size());
        if (fresh) branches.push_back({name, {}});
        branches[place->second].second.push_back(run);
    }
    return branches;
}

double number(const sim::Values& values, std::size_t i) {
    if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&values)) return static_cast<double>(whole->at(i));
    return std::get<std::vector<double>>(values).at(i);
}

/// Mean over the runs of a variable on (run, time, place), as [place][time].
ByDate mean_by_place(const sim::Reader& file, const std::string& variable, const std::vector<std::size_t>& runs,
                     std::size_t dates, std::size_t places) {
    ByDate mean(places, std::vector<double>(dates, 0.0));
    for (const std::size_t run : runs) {
        const sim::Values values = file.values(variable, sim::RowRange{run, 1});
        for (std::size_t t = 0; t != dates; ++t)
            for (std::size_t p = 0; p != places; ++p) mean[p][t] += number(values, t * places + p);
    }
    for (auto& of_place : mean)
        for (double& value : of_place) value /= static_cast<double>(runs.size());
    return mean;
}

/// What was added since the entry before.
ByDate increments(ByDate totals) {
    for (auto& of_place : totals)
        for (std::size_t t = of_place.size(); t-- > 1;) of_place[t] -= of_place[t - 1];
    return totals;
}

}  // namespace

const BranchPlaces* Places::branch(const std::string& name) const {
    const auto found = std::find_if(branches.begin(), branches.end(), [&](const auto& b) { return b.branch == name; });
    return found == branches.end() ? nullptr : &*found;
}

Places places_of(const sim::Reader& file) {
    Places places{.dates = labels<sim::Date>(file, "time"),
                  .venues = labels<std::string>(file, "venue"),
                  .populations = labels<std::string>(file, "population"),
                  .units = labels<std::string>(file, "unit")};
    for (const auto& branch : runs_by_branch(file)) {
        const std::vector<std::size_t>& runs = branch.second;
        const auto mean = [&](const std::string& variable, std::size_t entries) {
            if (!sim::position(file.shape().variables, variable)) return ByDate{};
            return mean_by_place(file, variable, runs, places.dates.size(), entries);
        };
        places.branches.push_back({.branch = branch.first,
                                   .sessions = increments(mean("venue_sessions", places.venues.size())),
                                   .attendances = increments(mean("population_attendances", places.populations.size())),
                                   .engaged = mean("unit_actors_engaged", places.units.size()),
                                   .carried = mean("unit_actors_carried", places.units.size())});
    }
    return places;
}

}  // namespace analysis
