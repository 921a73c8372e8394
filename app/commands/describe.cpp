// articula describe: the manual of a model's parameters, of the variables that its runs leave, or of what it has of its
// source document.
#include "app/command.hpp"
#include "app/coverage_text.hpp"
#include "app/find_model.hpp"
#include "app/origin.hpp"
#include "app/variable_text.hpp"

namespace app {
namespace {

Usage usage() {
    return {
        .name = "describe",
        .summary = {"el manual de los parámetros de un modelo, de sus resultados o de lo que cubre",
                    "the manual of a model's parameters, of its outputs or of what it covers"},
        .operands = {{"MODELO|outputs|coverage", "MODEL|outputs|coverage"}},
        .options = {{.name = "markdown", .meaning = {"como página (no para outputs)", "as a page (not for outputs)"}}},
        .details = {"Sin modelo los nombra. 'outputs' dice qué variables deja una corrida. 'coverage' dice, fila por "
                    "fila del\ndocumento fuente, mecanismo, archivos, interruptores, resultados, pruebas y signo "
                    "esperado.",
                    "Without a model it names them. 'outputs' tells which variables a run leaves. 'coverage' tells, "
                    "row by row\nof the source document, mechanism, files, switches, outputs, tests and expected "
                    "sign."},
        .example = "articula describe coordination"};
}

void describe_outputs(const Console& console) {
    for (const models::ScenarioModel& model : models::scenario_models()) {
        console.out << model.name << ":\n";
        for (const sim::Variable& variable : model.outputs()) console.out << "  " << variable_line(variable) << '\n';
    }
}

void describe_coverage(const Arguments& arguments, const Console& console) {
    for (const models::ScenarioModel& model : models::scenario_models()) {
        const std::vector<sim::CoverageRow> rows = model.coverage();
        console.out << (arguments.has("markdown") ? coverage_markdown(rows, console.language)
                                                  : coverage_text(rows, console.language));
    }
    console.out << '\n' << console.say(refusal()) << '\n';
}

ExitCode describe(const Arguments& arguments, const Console& console) {
    if (arguments.operands.empty()) {
        for (const models::ScenarioModel& model : models::scenario_models())
            console.out << model.name << ": " << console.say(model.meaning) << '\n';
    } else if (arguments.operands[0] == "outputs") {
        describe_outputs(console);
    } else if (arguments.operands[0] == "coverage") {
        describe_coverage(arguments, console);
    } else {
        const sim::Schema& schema = *find_model(arguments.operands[0]).schema;
        console.out << (arguments.has("markdown") ? sim::describe_markdown(schema, console.language)
                                                  : sim::describe(schema, console.language));
    }
    return ExitCode::fine;
}

}  // namespace

Command describe_command() { return {usage(), describe}; }

}  // namespace app
