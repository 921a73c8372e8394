#include "sim/record/futures.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "sim/core/error.hpp"

namespace sim {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kinds{"base", "change", "protection", "crossed", "factor_off", "no_handover", "strength"};

Json json_of(const Text& text) { return {{"es", text.es}, {"en", text.en}}; }
Text text_of(const Json& json) { return {json.at("es"), json.at("en")}; }

Date date_of(const Json& json) {
    const auto date = parse_date(json.get<std::string>());
    if (!date) throw std::invalid_argument("no date: " + json.get<std::string>());
    return *date;
}

Json json_of(const Branch& b) {
    Json json{{"name", b.name},
              {"kind", kinds.at(static_cast<std::size_t>(b.kind))},
              {"title", json_of(b.title)},
              {"parts", b.parts},
              {"from", to_string(b.from)},
              {"against", b.against},
              {"off", b.off}};
    if (b.strength) json["strength"] = *b.strength;
    return json;
}

Branch branch_of(const Json& json) {
    const auto kind = std::ranges::find(kinds, json.at("kind").get<std::string>());
    if (kind == kinds.end()) throw std::invalid_argument("no kind of branch");
    return {.name = json.at("name"),
            .kind = static_cast<BranchKind>(kind - kinds.begin()),
            .title = text_of(json.at("title")),
            .parts = json.at("parts"),
            .from = date_of(json.at("from")),
            .against = json.at("against"),
            .off = json.at("off"),
            .strength = json.contains("strength") ? std::optional{json.at("strength").get<double>()} : std::nullopt};
}

Json json_of(const WhatIf& w) {
    return {{"name", w.name},   {"protection", w.protection}, {"title", json_of(w.title)}, {"cost", json_of(w.cost)},
            {"basis", w.basis}, {"from", to_string(w.from)},  {"changes", w.changes}};
}

WhatIf what_if_of(const Json& json) {
    return {.name = json.at("name"),
            .protection = json.at("protection"),
            .title = text_of(json.at("title")),
            .cost = text_of(json.at("cost")),
            .basis = json.at("basis"),
            .from = date_of(json.at("from")),
            .changes = json.at("changes")};
}

Json json_of(const NamedText& n) { return {{"name", n.name}, {"title", json_of(n.title)}}; }
NamedText named_text_of(const Json& json) { return {json.at("name"), text_of(json.at("title"))}; }

Json json_of(const PointLabel& p) { return {{"point", p.point}, {"drawn", p.drawn}, {"variant", p.variant}}; }
PointLabel point_of(const Json& json) { return {json.at("point"), json.at("drawn"), json.at("variant")}; }

Json json_of(const FutureQuestion& q) {
    return {{"administration", q.administration}, {"handover", to_string(q.handover)}, {"cohort", to_string(q.cohort)}};
}
FutureQuestion question_of(const Json& json) {
    return {json.at("administration"), date_of(json.at("handover")), date_of(json.at("cohort"))};
}

template <class T>
Json list_of(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values) list.push_back(json_of(value));
    return list;
}

template <class Read>
auto values_of(const Json& list, Read read) {
    std::vector<decltype(read(list))> values;
    for (const Json& entry : list) values.push_back(read(entry));
    return values;
}

}  // namespace

std::string to_text(const Futures& f) {
    return Json{{"branches", list_of(f.branches)}, {"what_ifs", list_of(f.what_ifs)}, {"factors", list_of(f.factors)},
                {"variants", list_of(f.variants)}, {"points", list_of(f.points)},     {"question", json_of(f.question)},
                {"days_run", f.days_run},          {"days_apart", f.days_apart}}
        .dump();
}

Futures futures_of(const Provenance& provenance) {
    const auto found = std::ranges::find(provenance, futures_attribute, &Attribute::name);
    if (found == provenance.end())
        return {.branches = {{.title = {"el escenario como está", "the scenario as it is"}}}};
    try {
        const Json json = Json::parse(std::get<std::string>(found->value));
        return {.branches = values_of(json.at("branches"), branch_of),
                .what_ifs = values_of(json.at("what_ifs"), what_if_of),
                .factors = values_of(json.at("factors"), named_text_of),
                .variants = values_of(json.at("variants"), named_text_of),
                .points = values_of(json.at("points"), point_of),
                .question = question_of(json.at("question")),
                .days_run = json.at("days_run"),
                .days_apart = json.at("days_apart")};
    } catch (const std::exception& error) {
        throw Error{{std::string{"el archivo no dice bien qué futuros compara: "} + error.what(),
                     std::string{"the file does not say well which futures it compares: "} + error.what()}};
    }
}

}  // namespace sim
