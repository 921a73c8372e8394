// Three evenly spaced groups, and the ladder of confidences from uniform starts.
#include <algorithm>

#include "models/classics/hegselmann_krause.hpp"
#include "models/classics/measurements.hpp"
#include "models/classics/opinions.hpp"
#include "models/classics/settled.hpp"

namespace models::classics {
namespace {

using Group = HegselmannKrause::Group;

Group end_of(const HegselmannKrauseParameters& setting, sim::RunKey key = {}) {
    return *settled(HegselmannKrause{setting}, key).find(HegselmannKrause::group(0));
}

void add_evenly_spaced(Measurements& found) {
    const Group split = end_of({.members = 50, .confidence = .20});
    found.push_back({"n50.split", {static_cast<double>(split.split_in)}});
    found.push_back({"n50.still", {static_cast<double>(split.still_from)}});
    found.push_back({"n50.low", {split.opinions[24]}});
    found.push_back({"n50.high", {split.opinions[25]}});
    const Group many = end_of({.members = 100, .confidence = .05});
    found.push_back({"n100.splits", {static_cast<double>(camps(many.opinions, .05).size() - 1)}});
    const Group one = end_of({.members = 100, .confidence = .25});
    found.push_back({"n100.camps", {static_cast<double>(camps(one.opinions, .25).size())}});
    found.push_back({"n100.position", {one.opinions.front()}});
    found.push_back({"n100.periods", {static_cast<double>(one.still_from)}});
}

/// Camps left in each run; the confidence in hundredths.
std::vector<std::size_t> camps_left(std::uint32_t hundredths, std::size_t runs, sim::Executor& executor) {
    const double confidence = hundredths / 100.0;
    return in_runs(runs, executor, [&](std::size_t run) {
        const Group group =
            end_of({.members = 625, .confidence = confidence, .start = HegselmannKrauseParameters::Start::uniform},
                   {verification_seed, hundredths, run});
        return camps(group.opinions, confidence).size();
    });
}

std::vector<double> having(const std::vector<std::size_t>& left, std::size_t count) {
    return values_of(left, [count](std::size_t camps) { return camps == count; });
}

void add_ladder(Measurements& found, std::size_t runs, sim::Executor& executor) {
    for (const std::uint32_t hundredths : {1U, 5U, 10U, 15U, 20U, 25U}) {
        const auto left = camps_left(hundredths, runs, executor);
        const std::string name = rung('e', hundredths);
        found.push_back({name + ".camps", values_of(left, [](std::size_t camps) { return camps; })});
        found.push_back({name + ".one", having(left, 1)});
        found.push_back({name + ".two", having(left, 2)});
    }
}

/// The least confidence, from 0.20 in steps of 0.01, at which more than half of the runs agree.
double takeover(std::size_t runs, sim::Executor& executor) {
    for (std::uint32_t hundredths = 20;; ++hundredths) {
        const auto left = camps_left(hundredths, runs, executor);
        if (2 * static_cast<std::size_t>(std::count(left.begin(), left.end(), 1U)) > runs) return hundredths / 100.0;
    }
}

}  // namespace

Measurements measure_hegselmann_krause(Effort effort, sim::Executor& executor) {
    const std::size_t runs = effort == Effort::full ? 4000 : 1000;
    Measurements found;
    add_evenly_spaced(found);
    add_ladder(found, runs, executor);
    found.push_back({"takeover", {takeover(runs, executor)}});
    return found;
}

}  // namespace models::classics
