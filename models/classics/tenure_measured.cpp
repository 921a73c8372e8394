// Survival in office over all holders of all posts; one value per post, the share among its holders.
#include "models/classics/measurements.hpp"
#include "models/classics/tenure.hpp"
#include "sim/engine/engine.hpp"

namespace models::classics {

Measurements measure_tenure(Effort effort, sim::Executor& executor) {
    const TenureParameters setting{.posts = effort == Effort::full ? 100'000U : 10'000U};
    sim::World<Tenure> world{Tenure{setting}, {verification_seed, 0, 0}};
    sim::Engine<Tenure>{executor}.advance(world, sim::never);
    const auto posts = world.sorted<Tenure::Post>();
    Measurements found;
    for (std::size_t year = 0; year != Tenure::years; ++year)
        found.push_back({"year" + std::to_string(year + 1), values_of(posts, [year](const auto& post) {
                             return static_cast<double>(post.state->outlasted[year]) / post.state->holders;
                         })});
    found.push_back({"mean", values_of(posts, [](const auto& post) {
                         return static_cast<double>(post.state->days) / Tenure::days_in_year / post.state->holders;
                     })});
    return found;
}

}  // namespace models::classics
