// All 324 organisations in one world; their means by load and by structure.
#include "models/classics/garbage_can.hpp"
#include "models/classics/measurements.hpp"
#include "sim/engine/engine.hpp"

namespace models::classics {
namespace {

using Organisation = GarbageCan::Organisation;
using Organisations = std::vector<Organisation>;

template <class Property>
Organisations those(const Organisations& all, const Property& property) {
    Organisations found;
    for (const Organisation& one : all)
        if (property(one.setting)) found.push_back(one);
    return found;
}

Organisations run_all(sim::Executor& executor) {
    sim::World<GarbageCan> world{GarbageCan{{}}, {}, {.cell_size = 32}};
    sim::Engine<GarbageCan>{executor}.advance(world, sim::never);
    Organisations all;
    for (const auto& organisation : world.sorted<Organisation>()) all.push_back(*organisation.state);
    return all;
}

/// Means of the measures that the paper tabulates, over some of the runs.
void add_measures(Measurements& all, const std::string& name, const Organisations& organisations) {
    all.push_back({name + ".problem_activity",
                   values_of(organisations, [](const auto& o) { return o.measures.problem_activity; })});
    all.push_back(
        {name + ".latency", values_of(organisations, [](const auto& o) { return o.measures.problem_latency; })});
    all.push_back(
        {name + ".maker_activity", values_of(organisations, [](const auto& o) { return o.measures.maker_activity; })});
    all.push_back(
        {name + ".difficulty", values_of(organisations, [](const auto& o) { return o.measures.choice_difficulty; })});
    all.push_back({name + ".not_made", values_of(organisations, choices_not_made)});
    all.push_back({name + ".unsolved", values_of(organisations, problems_unsolved)});
}

/// For each problem with the property: 1 when it was solved. Problems 1 to 10 are the important ones.
template <class Property>
std::vector<double> solved(const Organisations& organisations, const Property& property) {
    std::vector<double> values;
    for (const Organisation& organisation : organisations)
        for (std::uint8_t p = 0; p != GarbageCan::problems; ++p) {
            const bool early = GarbageCan::entry_of(organisation.setting, p) < GarbageCan::problems / 2;
            const bool important = p < GarbageCan::problems / 2;
            if (property(early, important))
                values.push_back(organisation.problem[p].stage == GarbageCan::Stage::closed ? 1 : 0);
        }
    return values;
}

/// For each choice that was made, of the important half or the other: 1 when it resolved a problem.
std::vector<double> resolving(const Organisations& organisations, bool important) {
    std::vector<double> values;
    for (const Organisation& organisation : organisations)
        for (std::uint8_t c = 0; c != GarbageCan::choices; ++c)
            if ((c < GarbageCan::choices / 2) == important && organisation.choice[c].stage == GarbageCan::Stage::closed)
                values.push_back(organisation.choice[c].solved > 0 ? 1 : 0);
    return values;
}

}  // namespace

Measurements measure_garbage_can(Effort /*effort*/, sim::Executor& executor) {
    const Organisations all = run_all(executor);
    Measurements found;
    const char* const loads[] = {"light", "moderate", "heavy"};
    for (std::int32_t load = 1; load <= 3; ++load)
        add_measures(found, loads[load - 1], those(all, [load](const auto& s) { return s.load == load; }));
    add_measures(found, "all", all);
    add_measures(found, "invariant", those(all, [](const auto& s) {
                     return s.access == Segmentation::open && s.decision == Segmentation::specialised;
                 }));
    const auto specialised = those(all, [](const auto& s) { return s.access == Segmentation::specialised; });
    found.push_back({"important.early", solved(specialised, [](bool e, bool i) { return i && e; })});
    found.push_back({"important.late", solved(specialised, [](bool e, bool i) { return i && !e; })});
    const auto hierarchical = those(all, [](const auto& s) { return s.access == Segmentation::hierarchical; });
    found.push_back({"late.important", solved(hierarchical, [](bool e, bool i) { return !e && i; })});
    found.push_back({"late.unimportant", solved(hierarchical, [](bool e, bool i) { return !e && !i; })});
    found.push_back({"choice.important", resolving(hierarchical, true)});
    found.push_back({"choice.unimportant", resolving(hierarchical, false)});
    return found;
}

}  // namespace models::classics
