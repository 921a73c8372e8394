#include "sim/scenario/sources.hpp"

#include <algorithm>
#include <array>

#include "sim/scenario/characters.hpp"
#include "sim/scenario/filler.hpp"
#include "sim/scenario/stated_range.hpp"

namespace sim {
namespace {

/// Runs of letters and digits.
std::vector<std::string_view> terms(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i != text.size();) {
        const std::size_t begin = i;
        while (i != text.size() && (is_letter(text[i]) || is_digit(text[i]))) ++i;
        if (i != begin) found.push_back(text.substr(begin, i - begin));
        if (i != text.size()) ++i;
    }
    return found;
}

bool contains_any(std::string_view note, std::initializer_list<std::string_view> words) {
    for (const std::string_view term : terms(note)) {
        std::string lower{term};
        for (char& c : lower)
            if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
        if (std::find(words.begin(), words.end(), lower) != words.end()) return true;
    }
    return false;
}

bool source_id(std::string_view term) {
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(term.rbegin(), term.rend(), is_digit) - term.rbegin());
    const std::string_view letters = term.substr(0, term.size() - digits);
    if (letters.size() == 1)
        return std::string_view{"TFVA"}.find(letters[0]) != std::string_view::npos && digits >= 1 && digits <= 3;
    return letters.size() >= 3 && digits == 2 && is_upper(letters[0]) &&
           std::all_of(letters.begin(), letters.end(), is_letter);
}

class Walk {
public:
    std::vector<Statement> found{};

    void table(const Value& value, const Schema& schema, const Trail* trail) {
        if (value.table() == nullptr) return;
        for (const Entry& entry : *value.table()) {
            const Field* field = schema.find(entry.key);
            const Trail here{trail, entry.key};
            if (field != nullptr) this->entry(entry, *field, here);
        }
    }

private:
    void entry(const Entry& entry, const Field& field, const Trail& trail) {
        if (field.kind == Kind::table) {
            table(entry.value, *field.schema, &trail);
        } else if (field.kind == Kind::list && entry.value.array() != nullptr) {
            for (std::size_t i = 0; i != entry.value.array()->size(); ++i) {
                const Value& item = (*entry.value.array())[i];
                const Trail here{&trail, item.name(), i, true};
                table(item, *field.schema, &here);
            }
        } else if (field.needs_note()) {
            parts(entry.value, entry.place, field, trail);
        }
    }

    /// Numbers one by one; rhythms and dates as a whole.
    void parts(const Value& value, const Place& place, const Field& field, const Trail& trail) {
        if (field.kind == Kind::profile && value.table() != nullptr) {
            for (const Entry& entry : *value.table()) add(entry.value, entry.place, field, {&trail, entry.key});
        } else if (field.countable() && value.array() != nullptr) {
            for (std::size_t i = 0; i != value.array()->size(); ++i)
                add((*value.array())[i], place, field, {&trail, {}, i});
        } else {
            add(value, place, field, trail);
        }
    }

    void add(const Value& value, const Place& place, const Field& field, const Trail& trail) {
        Statement statement{to_text(&trail), place, to_text(value), value.note, note_kind(value.note)};
        if (field.countable()) {
            const Parsed<Quantity> parsed = quantity_of(value, field);
            if (problem(parsed)) return;  // reading tells of it
            statement.quantity = std::get<Quantity>(parsed);
        }
        found.push_back(std::move(statement));
    }
};

std::optional<Text> unfit_note(const Statement& statement) {
    if (names_a_source(statement.note)) return std::nullopt;
    if (statement.kind == NoteKind::none)
        return Text{"sin fuente; anote al lado # T12 (una fuente), # supuesto 0.1..0.4 o # hipótesis 0.1..0.4",
                    "no source; note beside it # T12 (a source), # assumption 0.1..0.4 or # hypothesis 0.1..0.4"};
    if (statement.uncertain() || states_a_range(statement.note)) return std::nullopt;
    return Text{"la nota dice " + to_text(statement.kind).es + " y falta el rango; anote por ejemplo # " +
                    to_text(statement.kind).es + " 0.1..0.4",
                "the note says " + to_text(statement.kind).en + " and lacks the range; note for instance # " +
                    to_text(statement.kind).en + " 0.1..0.4"};
}

bool required(const Document& document) {
    const Entry* entry = document.root().find("sources");
    return entry != nullptr && entry->value.text() != nullptr && *entry->value.text() == "required";
}

}  // namespace

bool names_a_source(std::string_view note) {
    const auto all = terms(note);
    return std::any_of(all.begin(), all.end(), source_id);
}

NoteKind note_kind(std::string_view note) {
    if (contains_any(note, {"hypothesis", "hypotheses", "hipótesis", "hipotesis"})) return NoteKind::hypothesis;
    if (contains_any(note, {"assumption", "assumptions", "assumed", "supuesto", "supuestos"}))
        return NoteKind::assumption;
    return names_a_source(note) ? NoteKind::data : NoteKind::none;
}

bool states_a_range(std::string_view note) { return stated_range(note).has_value(); }

Text to_text(NoteKind kind) {
    switch (kind) {
        case NoteKind::none:
            return {"sin fuente", "no source"};
        case NoteKind::data:
            return {"dato", "data"};
        case NoteKind::assumption:
            return {"supuesto", "assumption"};
        case NoteKind::hypothesis:
            return {"hipótesis", "hypothesis"};
    }
    return {};
}

std::vector<Statement> statements(const Document& document, const Schema& schema) {
    Walk walk;
    walk.table(document.root(), schema, nullptr);
    return std::move(walk.found);
}

std::vector<Statement> uncertain_numbers(const Document& document, const Schema& schema) {
    std::vector<Statement> all = statements(document, schema);
    std::erase_if(all, [](const Statement& statement) { return !statement.uncertain(); });
    return all;
}

void check_sources(const Document& document, const Schema& schema, Findings& findings) {
    const Severity severity = required(document) ? Severity::error : Severity::warning;
    Place last{};
    for (const Statement& statement : statements(document, schema)) {
        if (!statement.place.setting.empty() || statement.place == last) continue;
        const auto wrong = unfit_note(statement);
        if (!wrong) continue;
        last = statement.place;  // once for a list of numbers
        findings.add(severity, statement.place, both(statement.path + " = " + statement.value + ": ") + *wrong);
    }
}

}  // namespace sim
