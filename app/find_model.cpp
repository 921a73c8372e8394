#include "app/find_model.hpp"

#include "app/arguments.hpp"
#include "sim/scenario/wording.hpp"

namespace app {

using sim::operator+;

const models::ScenarioModel& find_model(const std::string& name) {
    if (const models::ScenarioModel* model = models::find_scenario_model(name)) return *model;
    sim::Names names;
    for (const auto& model : models::scenario_models()) names.push_back(model.name);
    throw UsageError{sim::Text{"modelo desconocido ", "unknown model "} + sim::quoted(name) +
                     sim::suggestion(name, names)};
}

}  // namespace app
