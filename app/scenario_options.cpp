#include "app/scenario_options.hpp"

namespace app {

Option set_option() {
    return {.name = "set",
            .value = {"CLAVE=VALOR", "KEY=VALUE"},
            .meaning = {"cambia un valor del escenario; se repite", "changes a value of the scenario; may be repeated"},
            .many = true};
}

Option seed_option() {
    return {.name = "seed", .value = {"N", "N"}, .meaning = {"semilla del azar", "seed of chance"}};
}

Option quiet_option() {
    return {.name = "quiet", .meaning = {"sin avance ni advertencias", "no progress and no warnings"}};
}

OpenedScenario open_and_tell(const Arguments& arguments, const Console& console, const std::string& name,
                             std::string_view text, const std::vector<std::string>& overrides) {
    OpenedScenario scenario = open_scenario(text, overrides);
    if (scenario.findings.has_errors() || !arguments.has("quiet"))
        console.side << scenario.findings.render(name, console.language);
    return scenario;
}

std::vector<std::string> settings_and_seed(const Arguments& arguments) {
    std::vector<std::string> overrides = arguments.values("set");
    if (const auto seed = arguments.whole("seed", 0, INT64_MAX)) overrides.push_back("seed=" + std::to_string(*seed));
    return overrides;
}

}  // namespace app
