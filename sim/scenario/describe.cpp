// The manual of the parameters as readable text.
#include "sim/scenario/limits_text.hpp"
#include "sim/scenario/schema.hpp"

namespace sim {

std::string limits_text(const Field& field, Language language) {
    const FieldInfo& info = field.info;
    const auto end = [&](double value) {
        return field.kind == Kind::days ? to_text(Days{value}).in(language) : to_text(value);
    };
    std::string text;
    if (info.low && info.high) text = end(*info.low) + " .. " + end(*info.high);
    if (info.low && !info.high) text = ">= " + end(*info.low);
    if (!info.low && info.high) text = "<= " + end(*info.high);
    return text;
}

namespace {

std::string line_of(const Field& field, const std::string& indent, Language language) {
    std::string line = indent + field.name + ": " + expectation(field).in(language);
    const auto add = [&line](const std::string& label, const std::string& part) {
        if (!part.empty()) line += "; " + label + part;
    };
    add("", limits_text(field, language));
    add(Text{"unidad ", "unit "}.in(language), field.info.unit);
    if (field.info.required)
        add("", Text{"obligatorio", "required"}.in(language));
    else
        add(Text{"por defecto ", "default "}.in(language), field.initial.in(language));
    if (!field.info.meaning.en.empty()) line += " -- " + field.info.meaning.in(language);
    if (!field.info.source.empty()) line += " [" + field.info.source + ']';
    return line + '\n';
}

void describe_into(std::string& text, const Schema& schema, const std::string& path, Language language) {
    for (const Field& field : schema.fields())
        if (!field.schema) text += line_of(field, path.empty() ? "" : "  ", language);
    for (const Field& field : schema.fields()) {
        if (!field.schema) continue;
        const std::string inner = path.empty() ? field.name : path + '.' + field.name;
        const std::string header = field.kind == Kind::list ? "[[" + inner + "]]" : '[' + inner + ']';
        text += '\n' + header + (field.info.meaning.en.empty() ? "" : " -- " + field.info.meaning.in(language)) + '\n';
        describe_into(text, *field.schema, inner, language);
    }
}

}  // namespace

std::string describe(const Schema& schema, Language language) {
    std::string text;
    describe_into(text, schema, {}, language);
    return text;
}

}  // namespace sim
