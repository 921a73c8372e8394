#include "app/opened_scenario.hpp"

#include "app/arguments.hpp"
#include "sim/record/file_system.hpp"

namespace app {
namespace {

using sim::Text;

constexpr std::size_t most_bytes = (std::size_t{1} << 20U) + 1;  // one more than a scenario may have

/// The model that the scenario names, or the one that it seems to mean, so that all else can be checked too.
const models::ScenarioModel* model_of(const sim::Document& document, sim::Findings& findings) {
    const auto& all = models::scenario_models();
    const sim::Entry* entry = document.root().find("model");
    if (entry == nullptr || entry->value.text() == nullptr) return &all.front();  // its schema asks for the name
    const std::string& name = *entry->value.text();
    if (const auto* model = models::find_scenario_model(name)) return model;
    sim::Names names;
    for (const auto& model : all) names.push_back(model.name);
    using sim::operator+;
    findings.error(entry->value.place,
                   Text{"modelo desconocido ", "unknown model "} + sim::quoted(name) + sim::suggestion(name, names));
    const auto near = sim::nearest(name, names);
    return near ? models::find_scenario_model(*near) : nullptr;
}

/// Given in place of a scenario.
bool is_experiment(const sim::Value& root) {
    return root.find("format") == nullptr && root.find("scenario") != nullptr && root.find("design") != nullptr;
}

}  // namespace

OpenedScenario open_scenario(std::string_view text, const std::vector<std::string>& overrides) {
    OpenedScenario scenario;
    scenario.document = sim::parse(text, scenario.findings);
    if (!scenario.document.parsed()) return scenario;
    if (is_experiment(scenario.document.root())) {
        scenario.findings.error({1, 1},
                                {"esto es un experimento: lo corre articula sweep, y articula plan dice qué haría",
                                 "this is an experiment: articula sweep runs it, and articula plan says what it "
                                 "would do"});
        return scenario;
    }
    for (const std::string& assignment : overrides) scenario.document.set(assignment, scenario.findings);
    scenario.model = model_of(scenario.document, scenario.findings);
    if (scenario.model != nullptr) scenario.settings = scenario.model->check(scenario.document, scenario.findings);
    return scenario;
}

std::string read_scenario_file(const std::string& path) try {
    sim::DiskFileSystem files;
    if (files.kind(path) == sim::PathKind::folder) throw sim::file_error(sim::FileAction::read, path, EISDIR);
    const auto file = files.open(path);
    std::vector<std::byte> bytes(most_bytes);
    bytes.resize(sim::read_all(*file, 0, bytes));
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
} catch (const sim::Error& error) {
    throw UsageError{error.text()};
}

}  // namespace app
