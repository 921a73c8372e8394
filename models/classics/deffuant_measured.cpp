// The ladder of thresholds: major camps, of at least 1 % of the people, in each run.
#include <algorithm>

#include "models/classics/deffuant.hpp"
#include "models/classics/measurements.hpp"
#include "models/classics/settled.hpp"

namespace models::classics {
namespace {

std::int64_t major_camps(const Deffuant& model, sim::RunKey key) {
    const auto world = settled(model, key);
    const Deffuant::Group& group = *world.find(Deffuant::group(0));
    const auto all = model.camps_of(group);
    return std::count_if(all.begin(), all.end(),
                         [&](const Camp& camp) { return 100 * camp.members >= group.opinions.size(); });
}

}  // namespace

Measurements measure_deffuant(Effort effort, sim::Executor& executor) {
    const std::size_t runs = effort == Effort::full ? 600 : 30;
    Measurements found;
    for (const std::uint32_t hundredths : {50U, 40U, 30U, 27U, 25U, 20U, 15U, 10U, 5U}) {
        const Deffuant model{{.threshold = hundredths / 100.0}};
        const auto left = in_runs(runs, executor, [&](std::size_t run) {
            return major_camps(model, {verification_seed, hundredths, run});
        });
        const auto having = [&left](std::int64_t count) {
            return values_of(left, [count](std::int64_t camps) { return camps == count; });
        };
        const std::string name = rung('d', hundredths);
        found.push_back({name + ".camps", values_of(left, [](std::int64_t camps) { return camps; })});
        found.push_back({name + ".one", having(1)});
        found.push_back({name + ".two", having(2)});
        found.push_back({name + ".three", having(3)});
    }
    return found;
}

}  // namespace models::classics
