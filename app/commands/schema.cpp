// articula schema: the JSON Schema with which an editor completes and checks scenarios.
#include "app/command.hpp"
#include "app/find_model.hpp"
#include "sim/experiment/experiment_file.hpp"

namespace app {
namespace {

Usage usage() {
    return {
        .name = "schema",
        .summary = {"el esquema JSON con que un editor completa y revisa escenarios",
                    "the JSON Schema with which an editor completes and checks scenarios"},
        .operands = {{"MODELO", "MODEL"}},
        .options = {{.name = "experiment",
                     .meaning = {"de los archivos de experimentos", "of the files of experiments"}}},
        .details =
            {"Un escenario que empieza con '#:schema ./scenario.schema.json' lo usa en los editores que conocen TOML.",
             "A scenario that begins with '#:schema ./scenario.schema.json' uses it in editors that know TOML."},
        .example = "articula schema > scenarios/scenario.schema.json"};
}

ExitCode schema(const Arguments& arguments, const Console& console) {
    if (arguments.has("experiment")) {
        console.out << sim::experiment_json_schema();
        return ExitCode::fine;
    }
    const auto& model =
        arguments.operands.empty() ? models::scenario_models().front() : find_model(arguments.operands[0]);
    const std::string text = sim::json_schema(*model.schema);
    console.out << text << (text.ends_with('\n') ? "" : "\n");
    return ExitCode::fine;
}

}  // namespace

Command schema_command() { return {usage(), schema}; }

}  // namespace app
