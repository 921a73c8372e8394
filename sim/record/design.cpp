#include "sim/record/design.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "sim/core/error.hpp"

namespace sim {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array design_kinds{"grid", "one_at_a_time", "latin_hypercube", "sobol", "morris", "saltelli", "list"};
constexpr std::array factor_kinds{"continuous", "whole", "choice"};

template <class Kind, std::size_t n>
Kind kind_of(const std::array<const char*, n>& names, const Json& json) {
    const auto found = std::ranges::find(names, json.get<std::string>());
    if (found == names.end()) throw std::invalid_argument("no such kind: " + json.get<std::string>());
    return static_cast<Kind>(found - names.begin());
}

Json json_of(const FactorLabel& factor) {
    return {{"name", factor.name},
            {"title", {{"es", factor.title.es}, {"en", factor.title.en}}},
            {"kind", factor_kinds.at(static_cast<std::size_t>(factor.kind))},
            {"low", factor.low},
            {"high", factor.high},
            {"paths", factor.paths},
            {"choices", factor.choices}};
}

FactorLabel factor_of(const Json& json) {
    return {.name = json.at("name"),
            .title = {json.at("title").at("es"), json.at("title").at("en")},
            .kind = kind_of<FactorKind>(factor_kinds, json.at("kind")),
            .low = json.at("low"),
            .high = json.at("high"),
            .paths = json.at("paths"),
            .choices = json.at("choices")};
}

}  // namespace

double unit_of(const FactorLabel& factor, double value) { return (value - factor.low) / (factor.high - factor.low); }

std::string to_text(const Design& design) {
    Json factors = Json::array();
    for (const FactorLabel& factor : design.factors) factors.push_back(json_of(factor));
    return Json{{"kind", design_kinds.at(static_cast<std::size_t>(design.kind))},
                {"size", design.size},
                {"levels", design.levels},
                {"seed", design.seed},
                {"points", design.points},
                {"factors", factors}}
        .dump();
}

std::optional<Design> design_of(const Provenance& provenance) {
    const auto found = std::ranges::find(provenance, std::string{design_attribute}, &Attribute::name);
    if (found == provenance.end()) return std::nullopt;
    try {
        const Json json = Json::parse(std::get<std::string>(found->value));
        Design design{.kind = kind_of<DesignKind>(design_kinds, json.at("kind")),
                      .size = json.at("size"),
                      .levels = json.at("levels"),
                      .seed = json.at("seed"),
                      .points = json.at("points")};
        for (const Json& factor : json.at("factors")) design.factors.push_back(factor_of(factor));
        return design;
    } catch (const std::exception&) {
        throw Error{{"el archivo dice de un modo que no se entiende qué puntos tiene",
                     "the file says in a way that cannot be read which points it holds"}};
    }
}

}  // namespace sim
