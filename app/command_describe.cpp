// articula describe: the manual of a model's parameters, or of the variables that its runs leave.
#include "app/command.hpp"
#include "app/find_model.hpp"
#include "app/variable_text.hpp"

namespace app {
namespace {

Usage usage() {
    return {
        .name = "describe",
        .summary = {"el manual de los parámetros de un modelo, o de sus resultados",
                    "the manual of a model's parameters, or of its outputs"},
        .operands = {{"MODELO|outputs", "MODEL|outputs"}},
        .details = {"Sin modelo los nombra. 'articula describe outputs' dice qué variables deja una corrida.",
                    "Without a model it names them. 'articula describe outputs' tells which variables a run leaves."},
        .example = "articula describe coordination"};
}

void describe_outputs(const Console& console) {
    for (const models::ScenarioModel& model : models::scenario_models()) {
        console.out << model.name << ":\n";
        for (const sim::Variable& variable : model.outputs()) console.out << "  " << variable_line(variable) << '\n';
    }
}

ExitCode describe(const Arguments& arguments, const Console& console) {
    if (arguments.operands.empty()) {
        for (const models::ScenarioModel& model : models::scenario_models())
            console.out << model.name << ": " << console.say(model.meaning) << '\n';
    } else if (arguments.operands[0] == "outputs") {
        describe_outputs(console);
    } else {
        console.out << sim::describe(*find_model(arguments.operands[0]).schema, console.language);
    }
    return ExitCode::fine;
}

}  // namespace

Command describe_command() { return {usage(), describe}; }

}  // namespace app
