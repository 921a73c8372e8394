#include "sim/scenario/assumed.hpp"

#include "sim/scenario/sources.hpp"
#include "sim/scenario/stated_range.hpp"

namespace sim {
namespace {

/// "0.5..1.5 times each value": a range of factors, not of the number.
bool of_factors(std::string_view behind) { return behind.starts_with(" veces") || behind.starts_with(" times"); }

std::optional<StatedRange> assumed_in(std::string_view note) {
    if (note_kind(note) != NoteKind::assumption) return std::nullopt;
    const auto range = stated_range(note);
    return range && !of_factors(range->behind) ? range : std::nullopt;
}

std::string setting(const std::string& path, const StatedRange& range, bool length) {
    return path + "=" + to_text(range.low) + " .. " + to_text(range.high) + (length ? " days" : "");
}

/// Numbers that the scenario states exactly, with a note that says how little is known of them.
void add_stated(const Document& document, const Schema& schema, std::vector<std::string>& found) {
    for (const Statement& statement : statements(document, schema)) {
        if (!statement.quantity || statement.uncertain() || statement.path.ends_with(".count")) continue;
        const auto range = assumed_in(statement.note);
        if (!range || statement.quantity->middle < range->low || statement.quantity->middle > range->high) continue;
        found.push_back(setting(statement.path, *range, statement.value.starts_with('"')));
    }
}

void add_defaults(const Value* stated, const Schema& schema, const std::string& path, std::vector<std::string>& found) {
    for (const Field& field : schema.fields()) {
        const Entry* entry = stated == nullptr ? nullptr : stated->find(field.name);
        const std::string here = path + field.name;
        if (field.kind == Kind::table) {
            add_defaults(entry == nullptr ? nullptr : &entry->value, *field.schema, here + '.', found);
        } else if (entry == nullptr && field.countable() && field.kind != Kind::profile && !field.many) {
            if (const auto range = assumed_in(field.info.source))
                found.push_back(setting(here, *range, field.kind == Kind::days));
        }
    }
}

}  // namespace

std::vector<std::string> assumed_ranges(const Document& document, const Schema& schema) {
    std::vector<std::string> found;
    add_stated(document, schema, found);
    add_defaults(&document.root(), schema, {}, found);
    return found;
}

}  // namespace sim
