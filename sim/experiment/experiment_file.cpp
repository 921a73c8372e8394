#include "sim/experiment/experiment_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/experiment/points.hpp"
#include "sim/scenario/phrases.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim {
namespace {

constexpr std::size_t largest = 1U << 20U;

/// The first reason not to read the text as an experiment; the parser finds others.
std::optional<Text> no_experiment(std::string_view text) {
    if (text.size() > largest)
        return Text{"el archivo tiene más de 1048576 bytes (1 MiB); un experimento cabe en mucho menos",
                    "the file has more than 1048576 bytes (1 MiB); an experiment takes far less"};
    if (text.find('\0') != std::string_view::npos)
        return Text{
            "este archivo no es texto (¿un archivo de resultados, un documento?); un experimento es un archivo "
            "de texto TOML",
            "this file is no text (a file of results, a document?); an experiment is a TOML text file"};
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Text{"el archivo está vacío; un experimento empieza con scenario = \"...\"",
                    "the file is empty; an experiment begins with scenario = \"...\""};
    return std::nullopt;
}

/// A scenario, given in place of an experiment.
bool is_scenario(const Value& root) {
    return root.find("format") != nullptr && root.find("scenario") == nullptr && root.find("design") == nullptr;
}

/// The value as it stands in a setting: texts in quotes, so that "0.3" stays a text.
std::string written(const Value& value) {
    const std::string* text = value.text();
    if (text == nullptr) return to_text(value);
    std::string quoted_text{'"'};
    for (const char c : *text) {
        if (c == '"' || c == '\\') quoted_text += '\\';
        quoted_text += c;
    }
    return quoted_text + '"';
}

bool plain(const Value& value) { return value.table() == nullptr && value.array() == nullptr; }

/// A choice as the file states it: a value for the factor's paths, or settings.
struct Choice {
    std::string name{};
    Place place{};
    std::optional<std::string> value{};
    std::vector<std::string> settings{};
};

/// The settings of a block; tells of what is none.
std::vector<std::string> block_of(const Entry& entry, Findings& findings) {
    std::vector<std::string> settings;
    for (const Value& item : *entry.value.array()) {
        const std::string* setting = item.text();
        if (setting == nullptr || setting->find('=') == std::string::npos)
            findings.error(item.place, both(entry.key + ": " + to_text(item) + ": ") +
                                           Text{"se espera un ajuste entre comillas, como "
                                                "\"parameters.humility.common=0.3\"",
                                                "expected a setting in quotes, such as "
                                                "\"parameters.humility.common=0.3\""});
        else
            settings.push_back(*setting);
    }
    return settings;
}

std::vector<Choice> choices_of_table(const Value::Table& table, Findings& findings) {
    std::vector<Choice> choices;
    for (const Entry& entry : table) {
        Choice& choice = choices.emplace_back(Choice{entry.key, entry.place, {}, {}});
        if (entry.value.array() != nullptr)
            choice.settings = block_of(entry, findings);
        else if (plain(entry.value))
            choice.value = written(entry.value);
        else
            findings.error(entry.place,
                           both(entry.key + ": ") + Text{"se espera un valor, o una lista de ajustes entre comillas",
                                                         "expected a value, or a list of settings in quotes"});
    }
    return choices;
}

std::vector<Choice> choices_of_list(const Value::Array& items) {
    std::vector<Choice> choices;
    for (const Value& item : items)
        choices.push_back({item.text() != nullptr ? *item.text() : to_text(item), item.place, written(item), {}});
    return choices;
}

/// Takes the choices out of the entry of a factor and leaves their names there, for its table to read.
std::vector<Choice> taken_from(Value& factor, Findings& findings) {
    auto* entries = std::get_if<Value::Table>(&factor.content);
    if (entries == nullptr) return {};
    const auto found = std::ranges::find(*entries, std::string{"choices"}, &Entry::key);
    if (found == entries->end()) return {};
    Value& value = found->value;
    std::vector<Choice> choices;
    if (const auto* table = value.table())
        choices = choices_of_table(*table, findings);
    else if (value.array() != nullptr && std::ranges::all_of(*value.array(), plain))
        choices = choices_of_list(*value.array());
    else
        findings.error(found->place,
                       both("choices = " + to_text(value) + ": ") +
                           Text{"se espera una tabla [factor.choices] de NOMBRE = VALOR o NOMBRE = [AJUSTES], "
                                "o una lista de valores",
                                "expected a table [factor.choices] of NAME = VALUE or NAME = [SETTINGS], "
                                "or a list of values"});
    if (choices.empty() && value.table() == nullptr) choices.resize(2);  // told already: nothing else follows from it
    Value::Array names;
    for (const Choice& choice : choices)
        names.push_back({choice.name.empty() ? std::to_string(names.size()) : choice.name, choice.place, {}});
    value.content = std::move(names);
    return choices;
}

/// Unknown keys of the file itself, which are told and taken out.
void take_unknown_keys(Value& root, Findings& findings) {
    auto& entries = std::get<Value::Table>(root.content);
    const Schema& schema = experiment_table().schema();
    std::erase_if(entries, [&](const Entry& entry) {
        if (schema.find(entry.key) != nullptr) return false;
        findings.error(entry.place, Text{"clave desconocida ", "unknown key "} + sim::quoted(entry.key) +
                                        Text{" en el experimento", " in the experiment"} +
                                        suggestion(entry.key, schema.names()));
        return true;
    });
}

std::string value_text(FactorUnit unit, double value) {
    static constexpr std::array units{"", "days", "months", "years"};
    if (unit == FactorUnit::none) return to_text(value);
    return '"' + to_text(value) + ' ' + units.at(static_cast<std::size_t>(unit)) + '"';
}

/// What each choice sets; tells of a value without a path.
std::vector<std::vector<std::string>> settings_of(const FactorSettings& f, const std::vector<Choice>& choices,
                                                  Findings& findings) {
    const std::vector<std::string> paths = f.paths.empty() ? std::vector{f.path} : f.paths;
    std::vector<std::vector<std::string>> settings;
    for (const Choice& choice : choices) {
        std::vector<std::string>& own = settings.emplace_back(choice.settings);
        if (!choice.value) continue;
        if (paths.front().empty())
            findings.error(
                choice.place,
                sim::quoted(choice.name) + Text{": el factor ", ": the factor "} + sim::quoted(f.name) +
                    Text{" no tiene 'path' al que darle ese valor", " has no 'path' to which to give that value"});
        for (const std::string& path : paths) own.push_back(path + '=' + *choice.value);
    }
    return settings;
}

Factor factor_of(const FactorSettings& f, const std::vector<Choice>& choices, Findings& findings) {
    Factor factor{.label = {.name = f.name,
                            .title = f.title.en.empty() ? both(f.name) : f.title,
                            .kind = f.whole ? FactorKind::whole : FactorKind::continuous,
                            .paths = f.paths},
                  .unit = f.unit,
                  .settings = settings_of(f, choices, findings)};
    if (!f.path.empty()) factor.label.paths.push_back(f.path);
    if (f.range.size() == 2) {
        factor.label.low = f.range[0];
        factor.label.high = f.range[1];
    }
    if (choices.empty()) return factor;
    factor.label.kind = FactorKind::choice;
    factor.label.choices = f.choices;
    factor.label.low = 0;
    factor.label.high = static_cast<double>(choices.size()) - 1;
    if (factor.label.paths.empty())
        for (const auto& block : factor.settings)
            for (const std::string& setting : block) {
                const std::string path{trimmed(std::string_view{setting}.substr(0, setting.find('=')))};
                if (std::ranges::find(factor.label.paths, path) == factor.label.paths.end())
                    factor.label.paths.push_back(path);
            }
    return factor;
}

void check_number_of_runs(const ExperimentFile& file, Findings& findings) {
    if (file.settings.design.kind == DesignKind::list) return;
    const double points = number_of_points(design_of(file));
    const double branches = 1 + static_cast<double>(file.settings.what_ifs.size());
    const double runs = points * static_cast<double>(file.replicates()) * branches;
    if (runs <= most_runs) return;
    const std::string each = std::to_string(file.replicates());
    const std::string crossed = std::to_string(1 + file.settings.what_ifs.size());
    findings.error(file.place_of({"design", "size"}),
                   Text{to_text(points) + " puntos con " + each + " repeticiones y " + crossed + " ramas son " +
                            to_text(runs) + " corridas; caben a lo más 1000000",
                        to_text(points) + " points with " + each + " replicates and " + crossed + " branches are " +
                            to_text(runs) + " runs; at most 1000000 fit"});
}

using Json = nlohmann::ordered_json;

Json choices_schema(const Json& description) {
    const Json value{{"type", {"string", "number", "boolean"}}};
    const Json block{{"type", "array"}, {"items", {{"type", "string"}}}};
    return {{"anyOf",
             {{{"type", "object"}, {"additionalProperties", {{"anyOf", {value, block}}}}},
              {{"type", "array"}, {"items", value}}}},
            {"description", description}};
}

}  // namespace

std::vector<std::string> Factor::settings_at(double value) const {
    if (label.kind == FactorKind::choice) return settings.at(static_cast<std::size_t>(std::llround(value)));
    std::vector<std::string> all;
    for (const std::string& path : label.paths) all.push_back(path + '=' + value_text(unit, value));
    return all;
}

std::size_t ExperimentFile::replicates() const {
    if (settings.precision.given()) return settings.precision.most.value_or(usual_most);
    return settings.replicates.value_or(1);
}

ExperimentFile read_experiment_file(std::string_view text, Findings& findings) {
    ExperimentFile file;
    if (const auto why = no_experiment(text)) {
        findings.error({1, 1}, *why);
        return file;
    }
    file.document = parse(text, findings);
    if (!file.document.parsed()) return file;
    Value root = file.document.root();
    if (is_scenario(root)) {
        findings.error({1, 1},
                       {"esto es un escenario: lo corren articula run y articula whatif; un experimento lo nombra, "
                        "con scenario = \"...\"",
                        "this is a scenario: articula run and articula whatif run it; an experiment names it, "
                        "with scenario = \"...\""});
        return file;
    }
    take_unknown_keys(root, findings);
    std::vector<std::vector<Choice>> choices;
    for (Entry& entry : std::get<Value::Table>(root.content))
        if (auto* factors = std::get_if<Value::Array>(&entry.value.content);
            factors != nullptr && entry.key == "factor")
            for (Value& factor : *factors) choices.push_back(taken_from(factor, findings));
    const bool kept = root.find("keep") != nullptr;
    file.settings = read(Document{std::string{text}, std::move(root)}, experiment_table(), Draw::midpoint(), findings);
    if (kept) file.keep = file.settings.keep;
    if (findings.has_errors()) return file;
    for (std::size_t f = 0; f != file.settings.factors.size(); ++f)
        file.factors.push_back(factor_of(file.settings.factors[f], choices[f], findings));
    check_number_of_runs(file, findings);
    return file;
}

Design design_of(const ExperimentFile& file) {
    const DesignSettings& stated = file.settings.design;
    Design design{.kind = stated.kind, .size = stated.size.value_or(0), .seed = file.settings.seed};
    if (stated.kind == DesignKind::morris) design.levels = stated.levels.value_or(usual_levels);
    for (const Factor& factor : file.factors) design.factors.push_back(factor.label);
    design.points = static_cast<std::size_t>(std::min(number_of_points(design), most_runs * 1e3));
    return design;
}

std::string experiment_json_schema() {
    Json json = Json::parse(json_schema(experiment_table().schema()));
    Json& choices = json["properties"]["factor"]["items"]["properties"]["choices"];
    choices = choices_schema(choices["description"]);
    return json.dump(2) + '\n';
}

}  // namespace sim
