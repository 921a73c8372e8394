#include "app/sweeps/sweep_check.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "app/difference.hpp"
#include "app/sweeps/sweep_models.hpp"
#include "sim/experiment/points.hpp"
#include "sim/record/file_head.hpp"
#include "sim/scenario/phrases.hpp"
#include "sim/scenario/wildcards.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

/// The key that says what a factor does to the scenario.
std::string_view key_of(const sim::ExperimentFile& file, const sim::Factor& factor) {
    if (factor.label.kind == sim::FactorKind::choice) return "choices";
    const auto stated = std::ranges::find(file.settings.factors, factor.label.name, &sim::FactorSettings::name);
    return stated->path.empty() ? "paths" : "path";
}

/// Where the mistakes of one factor are told, each once, however many of its values make it.
class FactorFindings {
public:
    FactorFindings(const sim::ExperimentFile& file, const sim::Factor& factor, sim::Findings& findings)
        : place_{file.place_of(factor, key_of(file, factor))}, findings_{findings} {}

    void tell(const std::string& setting, const Text& what, const Text& hint = {}) {
        std::string words = what.en;
        std::erase_if(words,
                      [](char c) { return std::string_view{"0123456789.+-"}.find(c) != std::string_view::npos; });
        if (told_.insert(words).second) findings_.error(place_, sim::quoted(setting) + both(": ") + what + hint);
    }

private:
    sim::Place place_;
    sim::Findings& findings_;
    std::set<std::string> told_;  ///< without their numbers
};

/// Values at which a factor is tried: a number between the ends tells whether it may be no whole one.
std::vector<double> tried_values(const sim::FactorLabel& label) {
    if (label.kind == sim::FactorKind::choice) return sim::levels_of(label, 0);
    if (label.kind == sim::FactorKind::whole) return {label.low, label.high};
    constexpr double between = 0.3819660112501051;  // golden section: no round number of most ranges
    return {label.low, label.low + between * (label.high - label.low), label.high};
}

std::string joined(const std::vector<std::string>& settings) {
    std::string text;
    for (const std::string& setting : settings) text += (text.empty() ? "" : ", ") + setting;
    return text;
}

/// What is wrong with the scenario under the settings; `document` is then that scenario.
sim::Findings tried(const OpenedScenario& scenario, const std::vector<std::string>& settings, sim::Document& document) {
    sim::Findings found;
    document = scenario.document;
    for (const std::string& setting : settings) {
        const std::vector<std::string> meant = sim::expanded(document, setting);
        if (meant.empty())
            found.error({0, 0, setting}, {"ninguna entrada del escenario corresponde a esta ruta",
                                          "no entry of the scenario is meant by this path"});
        for (const std::string& one : meant) document.set(one, found);
    }
    if (!found.has_errors()) (void)scenario.model->check(document, found);
    return found;
}

bool fits(const OpenedScenario& scenario, const sim::Factor& factor) {
    return std::ranges::all_of(tried_values(factor.label), [&](double value) {
        sim::Document ignored;
        return !tried(scenario, factor.settings_at(value), ignored).has_errors();
    });
}

/// What would make a factor of numbers fit that does not: a unit, or whole numbers.
Text hint_for(const OpenedScenario& scenario, const sim::Factor& factor) {
    if (factor.label.kind != sim::FactorKind::continuous) return {};
    sim::Factor other = factor;
    other.label.kind = sim::FactorKind::whole;
    if (fits(scenario, other)) return {"; diga whole = true", "; say whole = true"};
    other = factor;
    other.unit = sim::FactorUnit::days;
    if (factor.unit == sim::FactorUnit::none && fits(scenario, other))
        return {"; diga aquí unit = \"days\", o \"months\"", "; say unit = \"days\" here, or \"months\""};
    return {};
}

/// `alone`: what is wrong with the value where all else is as the scenario has it.
void check_value(const OpenedScenario& scenario, const sim::ExperimentFile& file, const sim::Factor& factor,
                 double value, const sim::TrajectoryShape& shape, FactorFindings& alone, FactorFindings& telling) {
    const std::vector<std::string> settings = factor.settings_at(value);
    sim::Document document;
    const sim::Findings found = tried(scenario, settings, document);
    if (found.has_errors()) {
        const bool meant = std::ranges::none_of(
            settings, [&](const std::string& setting) { return sim::expanded(scenario.document, setting).empty(); });
        const Text hint = hint_for(scenario, factor);
        const bool of_its_own = !meant || !hint.en.empty();  // whatever the other factors do
        for (const sim::Finding& finding : found.sorted())
            if (finding.severity == sim::Severity::error)
                (of_its_own ? telling : alone)
                    .tell(finding.place.setting.empty() ? joined(settings) : finding.place.setting, finding.what, hint);
        return;
    }
    if (const auto other = difference(shape, scenario.model->make(document, {})->shape()))
        telling.tell(joined(settings), Text{"cambia quiénes hay o qué tiene el archivo (",
                                            "it changes who there is or "
                                            "what the file holds ("} +
                                           *other +
                                           Text{"); en un barrido es igual en todos los puntos",
                                                "); in a sweep it is the same at all points"});
    const auto usual = scenario.model->futures(scenario.document).what_ifs;
    const auto now = scenario.model->futures(document).what_ifs;
    for (const std::string& name : file.settings.what_ifs) {
        const auto before = std::ranges::find(usual, name, &sim::PlannedWhatIf::name);
        const auto after = std::ranges::find(now, name, &sim::PlannedWhatIf::name);
        if (before != usual.end() && after != now.end() && before->from != after->from)
            telling.tell(joined(settings), Text{"mueve el día en que empieza ", "it moves the day on which "} +
                                               sim::quoted(name) + Text{"", " begins"});
    }
}

/// What a scenario says for runs of its own, and an experiment for its runs.
constexpr std::array own_keys{"seed", "replicates"};

/// Whether the path is one of them, which is told.
bool tell_own_key(const std::string& path, const sim::Place& place, sim::Findings& findings) {
    if (std::ranges::find(own_keys, path) == own_keys.end()) return false;
    const Text words{" lo dice el experimento mismo, con " + path + " = NÚMERO: en el escenario no cambia nada",
                     " is for the experiment to say, by " + path + " = NUMBER: in the scenario it changes nothing"};
    findings.error(place, sim::quoted(path) + words);
    return true;
}

std::string path_of(const std::string& setting) {
    return std::string{sim::trimmed(setting.substr(0, setting.find('=')))};
}

constexpr std::size_t most_tried = 256;  ///< points

sim::Findings wrong_with(const OpenedScenario& scenario, const std::vector<std::string>& settings) {
    sim::Findings found;
    sim::Document document = scenario.document;
    for (const std::string& setting : settings) document.set(setting, found);
    (void)scenario.model->check(document, found);
    return found;
}

/// Nothing can be said of more points than are tried.
bool every_point_fits(const OpenedScenario& scenario, const sim::ExperimentFile& file,
                      const std::vector<std::vector<double>>& points) {
    return points.size() <= most_tried && std::ranges::none_of(points, [&](const std::vector<double>& point) {
               return wrong_with(scenario, settings_of_point(scenario.document, file.factors, point)).has_errors();
           });
}

sim::Names names_of(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

void check_keep(const sim::ExperimentFile& file, const sim::TrajectoryShape& shape, sim::Findings& findings) {
    std::vector<std::string> known;
    for (const sim::GrowingDimension& dimension : shape.growing)
        if (dimension.name != "run") known.push_back(dimension.name);
    for (const sim::Variable& variable : shape.variables)
        if (variable.rows != "run" && !sim::tells_run(variable)) known.push_back(variable.name);
    for (const std::string& name : file.keep.value_or(std::vector<std::string>{}))
        if (std::ranges::find(known, name) == known.end())
            findings.error(file.place_of({"keep"}), both("keep: ") +
                                                        Text{"ninguna dimensión que crece ni variable se llama ",
                                                             "no growing dimension or variable is called "} +
                                                        sim::quoted(name) + sim::suggestion(name, names_of(known)));
}

bool along_runs(const sim::Variable& variable) {
    return variable.rows == "run" && variable.type != sim::ValueType::text && !sim::tells_run(variable) &&
           (variable.axes.empty() || variable.axes == std::vector<std::string>{"time"});
}

void check_precision(const sim::ExperimentFile& file, const sim::TrajectoryShape& shape, sim::Findings& findings) {
    const auto& name = file.settings.precision.variable;
    if (!name) return;
    sim::Names known;
    for (const sim::Variable& variable : shape.variables)
        if (along_runs(variable)) known.emplace_back(variable.name);
    if (std::ranges::find(known, *name) == known.end())
        findings.error(file.place_of({"precision", "variable"}),
                       Text{"ningún número de las corridas se llama ", "no number of the runs is called "} +
                           sim::quoted(*name) + sim::suggestion(*name, known));
}

void check_what_ifs(const OpenedScenario& scenario, const sim::ExperimentFile& file, sim::Findings& findings) {
    const auto what_ifs = scenario.model->futures(scenario.document).what_ifs;
    const auto& wanted = file.settings.what_ifs;
    sim::Names known;
    for (const sim::PlannedWhatIf& w : what_ifs) known.emplace_back(w.name);
    const sim::Place place = file.place_of({"what_ifs"});
    for (const std::string& name : wanted) {
        const std::size_t plus = name.find('+');
        if (plus != std::string::npos) {
            for (const std::string& part : {name.substr(0, plus), name.substr(plus + 1)})
                if (std::ranges::find(wanted, part) == wanted.end())
                    findings.error(place, sim::quoted(name) + Text{": diga también ", ": name "} + sim::quoted(part) +
                                              Text{" solo, con el que se compara",
                                                   " alone as well, with which it is "
                                                   "compared"});
            continue;
        }
        const auto found = std::ranges::find(what_ifs, name, &sim::PlannedWhatIf::name);
        if (found == what_ifs.end())
            findings.error(place,
                           Text{"el escenario no tiene ningún [[what_if]] ", "the scenario has no [[what_if]] "} +
                               sim::quoted(name) + sim::suggestion(name, known));
        else if (found->from >= scenario.settings.until)
            findings.error(place, sim::quoted(name) +
                                      Text{" empieza cuando la corrida ya terminó", " begins when the run has ended"});
    }
}

}  // namespace

void check_factors(const OpenedScenario& scenario, const sim::ExperimentFile& file, const sim::TrajectoryShape& shape,
                   const std::vector<std::vector<double>>& points, sim::Findings& findings) {
    for (const std::string& setting : file.settings.set)
        tell_own_key(path_of(setting), file.place_of({"set"}), findings);
    sim::Findings of_values;
    for (const sim::Factor& factor : file.factors) {
        const sim::Place place = file.place_of(factor, key_of(file, factor));
        if (std::ranges::any_of(factor.label.paths,
                                [&](const std::string& path) { return tell_own_key(path, place, findings); }))
            continue;
        FactorFindings alone{file, factor, of_values};
        FactorFindings telling{file, factor, findings};
        for (const double value : tried_values(factor.label))
            check_value(scenario, file, factor, value, shape, alone, telling);
    }
    if (!of_values.has_errors() || (!findings.has_errors() && every_point_fits(scenario, file, points))) return;
    for (const sim::Finding& finding : of_values.sorted()) findings.add(finding.severity, finding.place, finding.what);
}

void check_points(const OpenedScenario& scenario, const sim::ExperimentFile& file,
                  const std::vector<std::vector<double>>& points, sim::Findings& findings) {
    std::set<std::string> told;
    const std::size_t step = std::max<std::size_t>(1, points.size() / most_tried);
    for (std::size_t point = 0; point < points.size(); point += step) {
        const std::vector<std::string> settings = settings_of_point(scenario.document, file.factors, points[point]);
        for (const sim::Finding& finding : wrong_with(scenario, settings).sorted())
            if (finding.severity == sim::Severity::error && told.insert(finding.what.en).second)
                findings.error(
                    file.place_of({"design"}),
                    Text{"los factores no van juntos en el punto ", "the factors do not go together at point "} +
                        both(std::to_string(point) + " (" + sim::shortened(joined(settings), 120) + "): ") +
                        finding.what);
    }
}

void check_names(const OpenedScenario& scenario, const sim::ExperimentFile& file, const sim::TrajectoryShape& shape,
                 sim::Findings& findings) {
    for (const sim::Factor& factor : file.factors) {
        const std::string& name = factor.label.name;
        const bool variable = std::ranges::find(shape.variables, name, &sim::Variable::name) != shape.variables.end();
        if (variable || sim::position(shape.fixed, name) || sim::position(shape.growing, name))
            findings.error(file.place_of(factor, "name"),
                           both("name = \"" + name + "\": ") +
                               (variable ? Text{"así se llama ya una variable del archivo; elija otro nombre",
                                                "a variable of the file has this name; choose another one"}
                                         : Text{"así se llama ya una dimensión del archivo; elija otro nombre",
                                                "a dimension of the file has this name; choose another one"}));
    }
    check_keep(file, shape, findings);
    check_precision(file, shape, findings);
    check_what_ifs(scenario, file, findings);
}

}  // namespace app
