// How a single value becomes a member of the settings; the tables and lists around it are in filler.cpp.
#include <algorithm>
#include <functional>

#include "sim/scenario/filler.hpp"

namespace sim {
namespace {

Measure measure_of(const Field& field) {
    if (field.kind == Kind::whole) return Measure::whole;
    return field.kind == Kind::days ? Measure::days : Measure::number;
}

Text expected(const Field& field) { return Text{"se espera ", "expected "} + expectation_of_part(field); }

bool begins_like_a_quantity(std::string_view word) {
    return word == "triangular" || word == "normal" || word.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

Parsed<Quantity> quantity_of(const Value& value, const Field& field) {
    const Measure measure = measure_of(field);
    if (const auto* number = std::get_if<double>(&value.content))
        return exact_quantity(*number, measure, field.limits());
    if (const auto* number = std::get_if<std::int64_t>(&value.content))
        return exact_quantity(static_cast<double>(*number), measure, field.limits());
    const std::string* text = value.text();
    // Settings of the run itself are what they are: only numbers about the world can be uncertain.
    if (text == nullptr || (!field.info.sourced && measure != Measure::days)) return expected(field);
    const auto words = words_of(*text);
    if (words.empty() || !begins_like_a_quantity(words.front())) {
        Text wrong = expected(field);
        if (!words.empty() && nearest(words.front(), {"triangular", "normal"}))
            wrong = wrong + suggestion(words.front(), {"triangular", "normal"});
        return wrong;
    }
    if (measure != Measure::days && parse_number(*text))
        return Text{"los números se escriben sin comillas: " + *text, "numbers are written without quotes: " + *text};
    Parsed<Quantity> quantity = parse_quantity(*text, measure, field.limits());
    const auto* given = std::get_if<Quantity>(&quantity);
    if (!field.info.sourced && given != nullptr && given->uncertain()) return expected(field);
    return quantity;
}

std::optional<double> Filler::number(const Spot& spot, Measure measure) {
    const Parsed<Quantity> parsed = quantity_of(*spot.value, *spot.field);
    if (const Text* wrong = problem(parsed)) {
        reject(spot, *wrong);
        return std::nullopt;
    }
    const Quantity& quantity = std::get<Quantity>(parsed);
    if (!quantity.uncertain()) return quantity.middle;
    const std::string path = to_text(spot.trail);
    return measure == Measure::whole ? draw_.whole(quantity, path) : draw_.number(quantity, path);
}

bool Filler::fill(double& member, const Spot& spot) {
    const auto value = number(spot, Measure::number);
    if (value) member = *value;
    return value.has_value();
}

bool Filler::fill(int& member, const Spot& spot) {
    const auto value = number(spot, Measure::whole);
    if (value) member = static_cast<int>(*value);
    return value.has_value();
}

bool Filler::fill(std::uint32_t& member, const Spot& spot) {
    const auto value = number(spot, Measure::whole);
    if (value) member = static_cast<std::uint32_t>(*value);
    return value.has_value();
}

/// Names something, as a seed does, rather than counting: never uncertain, and exact beyond 2^53.
bool Filler::fill(std::uint64_t& member, const Spot& spot) {
    const auto* value = std::get_if<std::int64_t>(&spot.value->content);
    if (value == nullptr) return reject(spot, expected(*spot.field));
    if (*value < 0) return reject(spot, {"debe ser al menos 0", "must be at least 0"});
    member = static_cast<std::uint64_t>(*value);
    return true;
}

bool Filler::fill(bool& member, const Spot& spot) {
    const auto* value = std::get_if<bool>(&spot.value->content);
    if (value == nullptr) return reject(spot, expected(*spot.field));
    member = *value;
    return true;
}

bool Filler::fill(std::string& member, const Spot& spot) {
    const std::string* text = spot.value->text();
    if (text == nullptr) return reject(spot, expected(*spot.field));
    member = *text;
    return true;
}

bool Filler::fill(Text& member, const Spot& spot) {
    if (const std::string* text = spot.value->text()) {
        member = both(*text);
        return true;
    }
    const Value::Table* table = spot.value->table();
    const Entry* es = spot.value->find("es");
    const Entry* en = spot.value->find("en");
    const bool two = table != nullptr && table->size() == 2 && es != nullptr && en != nullptr;
    if (!two || es->value.text() == nullptr || en->value.text() == nullptr) return reject(spot, expected(*spot.field));
    member = {*es->value.text(), *en->value.text()};
    return true;
}

bool Filler::fill(Date& member, const Spot& spot) {
    const auto* date = std::get_if<Date>(&spot.value->content);
    const std::string* text = spot.value->text();
    const bool moment = std::holds_alternative<Moment>(spot.value->content);
    if (date == nullptr && text == nullptr && !moment) return reject(spot, expected(*spot.field));
    const auto parsed = date != nullptr ? std::optional{*date} : text != nullptr ? parse_date(*text) : std::nullopt;
    if (!parsed)
        return reject(spot, {"se espera una fecha de 1900 a 2200, como \"2027-10-31\"",
                             "expected a date from 1900 to 2200, such as \"2027-10-31\""});
    member = *parsed;
    return true;
}

bool Filler::fill(DateInterval& member, const Spot& spot) {
    const Value::Array* items = spot.value->array();
    if (items == nullptr || items->size() != 2) return reject(spot, expected(*spot.field));
    DateInterval interval;
    const auto end_at = [&](std::size_t i, Date& end) {
        const Trail trail{spot.trail, {}, i};
        return fill(end, {spot.field, &(*items)[i], &(*items)[i].place, &trail});
    };
    if (const bool first = end_at(0, interval.begin); !end_at(1, interval.end) || !first) return false;
    if (interval.end <= interval.begin)
        return reject(spot, {"el intervalo termina antes de empezar", "the interval ends before it starts"});
    member = interval;
    return true;
}

bool Filler::fill(Days& member, const Spot& spot) {
    const auto value = number(spot, Measure::days);
    if (value) member = Days{*value};
    return value.has_value();
}

bool Filler::fill(Rhythm& member, const Spot& spot) {
    if (spot.value->array() != nullptr) {
        Rhythm rhythm{.kind = Clock::Kind::calendar};
        if (!fill(rhythm.dates, spot)) return false;
        if (std::adjacent_find(rhythm.dates.begin(), rhythm.dates.end(), std::greater_equal{}) != rhythm.dates.end())
            return reject(spot,
                          {"las fechas van en orden, cada una una vez", "the dates go in order, each of them once"});
        member = std::move(rhythm);
        return true;
    }
    if (std::holds_alternative<std::int64_t>(spot.value->content) ||
        std::holds_alternative<double>(spot.value->content))
        return reject(spot, unknown_unit({}));
    if (spot.value->text() == nullptr) return reject(spot, expected(*spot.field));
    Parsed<Rhythm> parsed = parse_rhythm(*spot.value->text());
    if (const Text* wrong = problem(parsed)) return reject(spot, *wrong);
    member = std::move(std::get<Rhythm>(parsed));
    return true;
}

bool Filler::fill(Reference& member, const Spot& spot) {
    const std::string* name = spot.value->text();
    if (name == nullptr) return reject(spot, expected(*spot.field));
    const auto index = resolve(*name, spot);
    if (index) member = {*name, *index};
    return index.has_value();
}

bool Filler::fill(Profile& member, const Spot& spot) {
    member.values.assign(index_of(spot.field->info.refers_to).size(), 0.0);
    if (spot.value == nullptr) return true;
    if (spot.value->table() == nullptr) return reject_type(spot);
    bool good = true;
    for (const Entry& entry : *spot.value->table()) {
        const Trail trail{spot.trail, entry.key};
        const Spot part{spot.field, &entry.value, &entry.place, &trail};
        const auto index = resolve(entry.key, part);
        good = index && fill(member.values[*index], part) && good;
    }
    return good;
}

std::optional<std::size_t> Filler::choice(const Spot& spot) {
    const std::string* text = spot.value->text();
    const auto& choices = spot.field->choices;
    const auto found = text == nullptr ? choices.end() : std::find(choices.begin(), choices.end(), *text);
    if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
    Text wrong = expected(*spot.field);
    if (text != nullptr) {
        if (const auto near = nearest(*text, {choices.begin(), choices.end()}))
            wrong = wrong + suggestion(*text, {*near});
    }
    reject(spot, wrong);
    return std::nullopt;
}

}  // namespace sim
