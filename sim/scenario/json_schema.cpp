// The parameters as a JSON Schema of draft 4, the one that editors of TOML read.
#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "sim/scenario/schema.hpp"

namespace sim {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

Json text_like(const char* pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

/// 1 rather than 1.0.
Json limit(double value) {
    const bool small = std::abs(value) <= std::numeric_limits<std::int32_t>::max();
    return small && value == std::trunc(value) ? Json(static_cast<std::int32_t>(value)) : Json(value);
}

Json number(const Field& field, const char* type) {
    Json exact{{"type", type}};
    if (field.info.low) exact["minimum"] = limit(*field.info.low);
    if (field.info.high) exact["maximum"] = limit(*field.info.high);
    if (!field.info.sourced) return exact;
    return {{"anyOf", {exact, text_like("^(triangular |normal |[-0-9.]+ *\\.\\.)")}}};
}

Json object(const Schema& schema);

Json single(const Field& field) {
    switch (field.kind) {
        case Kind::number:
            return number(field, "number");
        case Kind::whole:
            return number(field, "integer");
        case Kind::truth:
            return {{"type", "boolean"}};
        case Kind::word:
        case Kind::reference:
            return {{"type", "string"}};
        case Kind::label:
            return {{"anyOf",
                     {{{"type", "string"}},
                      {{"type", "object"},
                       {"properties", {{"es", {{"type", "string"}}}, {"en", {{"type", "string"}}}}},
                       {"required", {"es", "en"}},
                       {"additionalProperties", false}}}}};
        case Kind::date:
            return text_like(date_pattern);
        case Kind::days:
            return text_like("^(triangular |normal |[0-9])");
        case Kind::rhythm:
            return {{"anyOf",
                     {text_like("^(every|cada|at random|al azar|weibull|never|nunca|[0-9])"),
                      {{"type", "array"}, {"items", text_like(date_pattern)}}}}};
        case Kind::profile:
            return {{"type", "object"}, {"patternProperties", {{".*", number(field, "number")}}}};
        case Kind::interval:
            return {{"type", "array"}, {"items", text_like(date_pattern)}, {"minItems", 2}, {"maxItems", 2}};
        case Kind::choice:
            return {{"enum", field.choices}};
        case Kind::table:
            return object(*field.schema);
        case Kind::list:
            return {{"type", "array"}, {"items", object(*field.schema)}};
    }
    return {};
}

Json property(const Field& field) {
    Json json = single(field);
    if (field.many) {
        json = Json{{"type", "array"}, {"items", std::move(json)}};
        if (field.info.size) json["minItems"] = json["maxItems"] = *field.info.size;
        if (field.info.filled) json["minItems"] = 1;
    }
    const Text& meaning = field.info.meaning;
    std::string description = meaning.es + (meaning.en.empty() ? "" : " / " + meaning.en);
    if (!field.info.required && !field.initial.es.empty()) description += " (= " + field.initial.es + ')';
    if (!description.empty()) json["description"] = description;
    return json;
}

Json object(const Schema& schema) {
    Json json{{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
    for (const Field& field : schema.fields()) {
        json["properties"][field.name] = property(field);
        if (field.info.required) json["required"].push_back(field.name);
    }
    return json;
}

}  // namespace

std::string json_schema(const Schema& schema) {
    Json json{{"$schema", "http://json-schema.org/draft-04/schema#"}};
    json.update(object(schema));
    return json.dump(2) + '\n';
}

}  // namespace sim
