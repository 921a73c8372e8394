#include "models/coordination/changeable.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "models/coordination/settings.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/scenario/wording.hpp"

namespace models::coordination {
namespace {

using sim::Text;

const Text whole_run{"vale para toda la corrida", "it holds for the whole run"};
const Text shape{"fija quiénes hay y qué tiene el archivo, y eso es igual en todos los futuros",
                 "it fixes who there is and what the file holds, which is the same in all futures"};
const Text identity{"dice qué es cada uno y dónde está, y eso no cambia en una corrida",
                    "it says what each one is and where, which does not change during a run"};
const Text first_day{"solo tiene efecto el primer día", "it has its effect on the first day only"};
const Text on_its_way{"su fecha quedó puesta el primer día", "its date was set on the first day"};
const Text phases{"las fases de los relojes quedaron puestas el primer día",
                  "the phases of clocks were set on the first day"};
const Text reading{"dice cómo se lee el mundo; los futuros se leen todos igual",
                   "it says how the world is read; all futures are read in the same way"};

struct Refusal {
    std::string_view setting;  ///< "*" for the entries of a list; a group stands for all of its own
    const Text& why;
};

/// All else in the schema can change.
const std::vector<Refusal>& refusals() {
    static const std::vector<Refusal> all{
        {"format", whole_run},
        {"model", whole_run},
        {"title", whole_run},
        {"from", whole_run},
        {"until", whole_run},
        {"observe", whole_run},
        {"seed", whole_run},
        {"replicates", whole_run},
        {"draws", whole_run},
        {"sources", whole_run},
        {"what_if", whole_run},
        {"scale", shape},
        {"territory", identity},
        {"parameters.holders.position_spread", first_day},
        {"parameters.holders.frame_noise", first_day},
        {"parameters.ties.acquaintances", first_day},
        {"parameters.ties.up", first_day},
        {"parameters.problems.spread", first_day},
        {"parameters.rhythms.equal", phases},
        {"parameters.observation", reading},
        {"problems.*.name", shape},
        {"problems.*.label", shape},
        {"problems.*.level", first_day},
        {"problems.*.baseline", first_day},
        {"sectors.*", shape},
        {"units.*", shape},
        {"administrations.*.name", shape},
        {"administrations.*.label", shape},
        {"administrations.*.unit", shape},
        {"administrations.*.position", first_day},
        {"administrations.*.terms.*.name", shape},
        {"administrations.*.terms.*.begin", on_its_way},
        {"administrations.*.terms.*.end", on_its_way},
        {"administrations.*.terms.*.election", on_its_way},
        {"actors.*.name", shape},
        {"actors.*.label", shape},
        {"actors.*.kind", identity},
        {"actors.*.count", shape},
        {"actors.*.weight", identity},
        {"actors.*.units", identity},
        {"actors.*.sector", identity},
        {"actors.*.administration", identity},
        {"actors.*.reach", first_day},
        {"actors.*.position", first_day},
        {"venues.*.name", shape},
        {"venues.*.label", shape},
        {"venues.*.kind", identity},
        {"venues.*.unit", shape},
        {"venues.*.share", shape},
        {"venues.*.functionality", first_day},
        {"venues.*.leaning", first_day},
        {"user_groups.*.name", shape},
        {"user_groups.*.label", shape},
        {"user_groups.*.size", reading},
        {"funds.*.name", shape},
        {"funds.*.label", shape},
        {"funds.*.kind", identity},
        {"funds.*.administration", identity},
        {"funds.*.from", on_its_way},
        {"information.*.name", shape},
        {"information.*.label", shape},
        {"information.*.holder", shape},
        {"information.*.level", identity},
    };
    return all;
}

/// The first part of a path; the rest is left in it.
std::string_view taken_from(std::string_view& path) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    const std::string_view first = path.substr(0, dot);
    path.remove_prefix(std::min(dot + 1, path.size()));
    return first;
}

/// A path without the names of entries, and the field to which it leads; nullptr where there is none.
struct Found {
    std::string setting;
    const sim::Field* field = nullptr;
};
Found find(std::string_view path) {
    Found found;
    const sim::Schema* schema = &settings_table().schema();
    while (schema != nullptr && !path.empty()) {
        const std::string_view name = taken_from(path);
        found.field = schema->find(name);
        if (found.field == nullptr) return {};
        if (!found.setting.empty()) found.setting += '.';
        found.setting += name;
        schema = found.field->schema.get();
        if (found.field->kind != sim::Kind::list || path.empty()) continue;
        taken_from(path);
        found.setting += ".*";
    }
    return found;
}

bool within(std::string_view setting, std::string_view group) {
    return setting.starts_with(group) && (setting.size() == group.size() || setting[group.size()] == '.');
}

}  // namespace

std::optional<Text> why_not_later(std::string_view path) {
    const Found found = find(path);
    if (found.field == nullptr) return sim::quoted(path) + Text{" no es un ajuste", " is no setting"};
    if (found.field->kind == sim::Kind::list) return shape;
    if (found.field->kind == sim::Kind::table)
        return Text{"son varios ajustes; diga cuál", "these are several settings; say which"};
    for (const Refusal& refusal : refusals())
        if (within(found.setting, refusal.setting)) return refusal.why;
    return std::nullopt;
}

}  // namespace models::coordination
