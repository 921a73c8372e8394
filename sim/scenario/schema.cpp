#include "sim/scenario/schema.hpp"

#include <algorithm>
#include <cstdint>

namespace sim {
namespace {

Text kind_text(const Field& field, Kind kind) {
    const std::string list = "[[" + field.info.refers_to + "]]";
    switch (kind) {
        case Kind::number:
            return {"un número", "a number"};
        case Kind::whole:
            return {"un número entero", "a whole number"};
        case Kind::truth:
            return {"true o false", "true or false"};
        case Kind::word:
            return {"un texto entre comillas", "a text in quotes"};
        case Kind::label:
            return {"un texto entre comillas, o { es = \"...\", en = \"...\" }",
                    "a text in quotes, or { es = \"...\", en = \"...\" }"};
        case Kind::date:
            return {"una fecha como \"2027-10-31\"", "a date such as \"2027-10-31\""};
        case Kind::days:
            return {"una duración como \"91 días\"", "a length of time such as \"91 days\""};
        case Kind::rhythm:
            return {"un ritmo como \"cada 2 meses\", o una lista de fechas",
                    "a rhythm such as \"every 2 months\", or a list of dates"};
        case Kind::reference:
            return {"el nombre de una entrada de " + list, "the name of an entry of " + list};
        case Kind::profile:
            return {"{ NOMBRE = NÚMERO } con nombres de " + list, "{ NAME = NUMBER } with names of " + list};
        case Kind::interval:
            return {"un par de fechas como [\"2023-06-29\", \"2023-10-29\"]",
                    "a pair of dates such as [\"2023-06-29\", \"2023-10-29\"]"};
        case Kind::choice: {
            const Names names{field.choices.begin(), field.choices.end()};
            return Text{"uno de: ", "one of: "} + both(listing(names));
        }
        case Kind::table:
            return {"una tabla [" + field.name + "]", "a table [" + field.name + "]"};
        case Kind::list:
            return {"una lista de tablas [[" + field.name + "]]", "a list of tables [[" + field.name + "]]"};
    }
    return {};
}

}  // namespace

bool Field::countable() const {
    return kind == Kind::number || kind == Kind::whole || kind == Kind::days || kind == Kind::profile;
}

bool Field::needs_note() const {
    return info.sourced && (countable() || kind == Kind::rhythm || kind == Kind::date || kind == Kind::interval);
}

Limits Field::limits() const {
    Limits limits;
    if (kind == Kind::days || signless) limits.low = 0;
    if (kind == Kind::whole && !signless) limits = {INT32_MIN, INT32_MAX};
    if (kind == Kind::whole && signless) limits.high = UINT32_MAX;
    return {info.low.value_or(limits.low), info.high.value_or(limits.high)};
}

const Field* Schema::find(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(), [name](const Field& f) { return f.name == name; });
    return found == fields_.end() ? nullptr : &*found;
}

Names Schema::names() const {
    Names names;
    for (const Field& field : fields_) names.push_back(field.name);
    return names;
}

void Schema::add(Field field) { fields_.push_back(std::move(field)); }

void Schema::unsourced() {
    for (Field& field : fields_) field.info.sourced = false;
}

Text expectation(const Field& field) {
    const Text one = kind_text(field, field.kind);
    return field.many ? Text{"una lista entre corchetes, cada entrada ", "a list in brackets, each entry "} + one : one;
}

Text expectation_of_part(const Field& field) {
    return kind_text(field, field.kind == Kind::profile ? Kind::number : field.kind);
}

}  // namespace sim
