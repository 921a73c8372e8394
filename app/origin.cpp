#include "app/origin.hpp"

#include <algorithm>

#include "app/build_facts.hpp"
#include "sim/core/error.hpp"

namespace app {
namespace {

const sim::Attribute* find(const sim::Provenance& provenance, const std::string& name) {
    const auto found =
        std::find_if(provenance.begin(), provenance.end(), [&](const auto& a) { return a.name == name; });
    return found == provenance.end() ? nullptr : &*found;
}

template <class Value>
Value required(const sim::Provenance& provenance, const std::string& name) {
    const sim::Attribute* attribute = find(provenance, name);
    const auto* value = attribute == nullptr ? nullptr : std::get_if<Value>(&attribute->value);
    if (value == nullptr)
        throw sim::Error{{"el archivo no dice de dónde viene: le falta '" + name + "'",
                          "the file does not say where it comes from: it lacks '" + name + "'"}};
    return *value;
}

std::string override_name(std::size_t index) { return "override_" + std::to_string(index + 1); }

}  // namespace

const sim::Text& refusal() {
    static const sim::Text words{"exploración condicionada a supuestos; no es pronóstico",
                                 "exploration under assumptions; not a forecast"};
    return words;
}

Origin origin_of_this_program() {
    const BuildFacts& facts = build_facts();
    Origin origin;
    origin.version = facts.version;
    origin.commit = facts.commit;
    origin.compiler = facts.compiler;
    origin.flags = facts.flags;
    origin.build_type = facts.build_type;
    return origin;
}

sim::Provenance provenance_of(const Origin& origin) {
    sim::Provenance provenance{{"notice", refusal().es + " / " + refusal().en},
                               {"program", std::string{"articula"}},
                               {"program_version", origin.version},
                               {"program_commit", origin.commit},
                               {"compiler", origin.compiler},
                               {"compiler_flags", origin.flags},
                               {"build_type", origin.build_type},
                               {"model", origin.model},
                               {"seed", origin.seed},
                               {"replicates", origin.replicates},
                               {"scenario_file", origin.scenario_file}};
    for (std::size_t i = 0; i != origin.overrides.size(); ++i)
        provenance.push_back({override_name(i), origin.overrides[i]});
    provenance.push_back({"scenario", origin.scenario});
    return provenance;
}

Origin origin_of(const sim::Provenance& provenance) {
    const auto text = [&](const char* name) { return required<std::string>(provenance, name); };
    const auto number = [&](const char* name) { return required<std::int64_t>(provenance, name); };
    Origin origin{.version = text("program_version"),
                  .commit = text("program_commit"),
                  .compiler = text("compiler"),
                  .flags = text("compiler_flags"),
                  .build_type = text("build_type"),
                  .model = text("model"),
                  .seed = number("seed"),
                  .replicates = number("replicates"),
                  .scenario_file = text("scenario_file"),
                  .scenario = text("scenario")};
    for (std::size_t i = 0; find(provenance, override_name(i)) != nullptr; ++i)
        origin.overrides.push_back(text(override_name(i).c_str()));
    return origin;
}

}  // namespace app
