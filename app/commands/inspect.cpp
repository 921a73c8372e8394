// articula inspect: what is in a file, in words or as JSON.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "analysis/terminal/handover_text.hpp"
#include "app/command.hpp"
#include "app/opened_file.hpp"
#include "app/variable_text.hpp"

namespace app {
namespace {

using sim::Text;

Usage usage() {
    return {.name = "inspect",
            .summary = {"dice qué hay en un archivo", "tells what is in a file"},
            .operands = {{"ARCHIVO", "FILE"}},
            .required = 1,
            .options = {{.name = "json", .meaning = {"lo mismo para otro programa", "the same for another program"}}},
            .details =
                {"De qué escenario, programa y semilla viene; corridas, dimensiones y variables; la tabla de relevos.",
                 "From which scenario, program and seed it comes; runs, dimensions and variables; the table of "
                 "hand-overs."},
            .example = "articula inspect aula.h5"};
}

void tell_origin(const Origin& origin, const Console& console) {
    const auto line = [&console](const Text& what, const std::string& value) {
        console.out << "  " << console.say(what) << ": " << value << '\n';
    };
    line({"escenario", "scenario"}, origin.scenario_file);
    for (const std::string& setting : origin.overrides) line({"cambio", "override"}, setting);
    line({"modelo", "model"}, origin.model);
    line({"programa", "program"}, "articula " + origin.version + " (" + origin.commit + ")");
    line({"compilador", "compiler"}, origin.compiler + ", " + origin.build_type + ", " + origin.flags);
    line({"semilla", "seed"}, std::to_string(origin.seed));
}

void tell_shape(const sim::Reader& file, const Console& console) {
    console.out << console.say({"\nDimensiones:\n", "\nDimensions:\n"});
    for (const sim::GrowingDimension& dimension : file.shape().growing)
        console.out << "  " << dimension.name << ": " << file.rows(dimension.name) << " -- " << dimension.long_name
                    << '\n';
    for (const sim::FixedDimension& dimension : file.shape().fixed)
        console.out << "  " << dimension.name << ": " << dimension.size() << ", " << label_text(dimension, 0) << " .. "
                    << label_text(dimension, dimension.size() - 1) << " -- " << dimension.long_name << '\n';
    console.out << console.say({"\nVariables:\n", "\nVariables:\n"});
    for (const sim::Variable& variable : file.shape().variables) console.out << "  " << variable_line(variable) << '\n';
}

/// Of a file of futures the branch without what-ifs: how the others differ is told by `tell` and `report`.
analysis::HandoverTable of_the_base(const sim::Reader& file) { return analysis::summarise(file, std::string{}); }

void tell(const std::string& path, const sim::Reader& file, const Console& console) {
    console.out << path << ", " << console.say({"suma de verificación ", "checksum "})
                << fmt::format("{:08x}", file.checksum()) << '\n';
    tell_origin(origin_of(file.provenance()), console);
    tell_shape(file, console);
    if (analysis::has_handovers(file)) console.out << '\n' << render(of_the_base(file), console.language);
    console.out << '\n' << console.say(refusal()) << '\n';
}

nlohmann::ordered_json handovers_json(const analysis::HandoverTable& table) {
    auto list = nlohmann::ordered_json::array();
    for (const analysis::Handover& handover : table.handovers) {
        nlohmann::ordered_json verdicts;
        for (std::size_t v = 0; v != table.verdicts.size(); ++v) verdicts[table.verdicts[v]] = handover.verdicts[v];
        list.push_back({{"administration", handover.administration},
                        {"date", to_string(handover.date)},
                        {"changed", handover.changed},
                        {"verdicts", verdicts},
                        {"main_closing_cause", main_closing_cause(table, handover)}});
    }
    return list;
}

void tell_json(const std::string& path, const sim::Reader& file, const Console& console) {
    const Origin origin = origin_of(file.provenance());
    nlohmann::ordered_json json{{"notice", console.say(refusal())},
                                {"file", path},
                                {"checksum", fmt::format("{:08x}", file.checksum())},
                                {"scenario", origin.scenario_file},
                                {"overrides", origin.overrides},
                                {"model", origin.model},
                                {"version", origin.version},
                                {"commit", origin.commit},
                                {"seed", origin.seed},
                                {"runs", file.runs().size()}};
    for (const auto& dimension : file.shape().growing) json["dimensions"][dimension.name] = file.rows(dimension.name);
    for (const auto& dimension : file.shape().fixed) json["dimensions"][dimension.name] = dimension.size();
    if (analysis::has_handovers(file)) {
        const analysis::HandoverTable table = of_the_base(file);
        json["handovers"] = handovers_json(table);
        for (const analysis::Total& total : table.totals) json["totals"][total.variable] = total.sum;
    }
    console.out << json.dump(2) << '\n';
}

ExitCode inspect(const Arguments& arguments, const Console& console) {
    const std::string& path = arguments.operands[0];
    const sim::Reader file = open_file(path);
    (arguments.has("json") ? tell_json : tell)(path, file, console);
    return ExitCode::fine;
}

}  // namespace

Command inspect_command() { return {usage(), inspect}; }

}  // namespace app
