// The manual of the parameters as tables of a Markdown page.
#include "sim/scenario/limits_text.hpp"
#include "sim/scenario/schema.hpp"

namespace sim {
namespace {

/// A bar would end the cell.
std::string cell(const std::string& text) {
    std::string escaped;
    for (const char c : text) escaped += c == '|' ? "\\|" : std::string{c};
    return escaped;
}

std::string row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& one : cells) text += ' ' + cell(one) + (one.empty() ? "|" : " |");
    return text + '\n';
}

std::string row_of(const Field& field, Language language) {
    const std::string initial =
        field.info.required ? Text{"obligatorio", "required"}.in(language) : field.initial.in(language);
    return row({'`' + field.name + '`', expectation(field).in(language), limits_text(field, language), field.info.unit,
                initial, field.info.meaning.in(language), field.info.source});
}

std::string head(Language language) {
    const auto say = [language](const char* es, const char* en) { return Text{es, en}.in(language); };
    return row({say("nombre", "name"), say("valor", "value"), say("límites", "limits"), say("unidad", "unit"),
                say("por defecto", "default"), say("qué es", "meaning"), say("fuente", "source")}) +
           "|---|---|---|---|---|---|---|\n";
}

void tables_into(std::string& text, const Schema& schema, const std::string& path, Language language) {
    bool any = false;
    for (const Field& field : schema.fields()) {
        if (field.schema) continue;
        if (!any) text += head(language);
        any = true;
        text += row_of(field, language);
    }
    for (const Field& field : schema.fields()) {
        if (!field.schema) continue;
        const std::string inner = path.empty() ? field.name : path + '.' + field.name;
        const std::string header = field.kind == Kind::list ? "[[" + inner + "]]" : '[' + inner + ']';
        text += "\n**`" + header + "`** " + field.info.meaning.in(language) + "\n\n";
        tables_into(text, *field.schema, inner, language);
    }
}

}  // namespace

std::string describe_markdown(const Schema& schema, Language language) {
    std::string text;
    tables_into(text, schema, {}, language);
    return text;
}

}  // namespace sim
