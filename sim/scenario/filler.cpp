#include "sim/scenario/filler.hpp"

#include <algorithm>
#include <cstddef>

#include "sim/scenario/checker.hpp"

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

std::string label_of(const Spot& spot) {
    const Trail& trail = *spot.trail;
    if (trail.item.empty()) return std::string{trail.parent->item} + '[' + std::to_string(trail.position) + ']';
    return std::string{trail.item};
}

std::vector<std::string> items_of(const Trail* trail) {
    std::vector<std::string> items;
    for (; trail != nullptr; trail = trail->parent)
        items.push_back(trail->item.empty() ? std::to_string(trail->position) : std::string{trail->item});
    return {items.rbegin(), items.rend()};
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
    if (text == nullptr || !field.info.sourced) return expected(field);
    const auto words = words_of(*text);
    if (words.empty() || !begins_like_a_quantity(words.front())) {
        Text wrong = expected(field);
        if (!words.empty() && nearest(words.front(), {"triangular", "normal"}))
            wrong = wrong + suggestion(words.front(), {"triangular", "normal"});
        return wrong;
    }
    if (measure != Measure::days && parse_number(*text))
        return Text{"los números se escriben sin comillas: " + *text, "numbers are written without quotes: " + *text};
    return parse_quantity(*text, measure, field.limits());
}

Filler::Filler(const Document& document, const Schema& root, const Draw& draw, Findings& findings)
    : document_{document}, draw_{draw}, findings_{findings} {
    for (const Field& field : root.fields()) {
        if (field.kind != Kind::list) continue;
        Index& index = names_[field.name];
        const Entry* list = document.root().find(field.name);
        if (list == nullptr || list->value.array() == nullptr) continue;
        for (const Value& item : *list->value.array())
            index.emplace_back(item.name(), static_cast<std::uint32_t>(index.size()));
        std::sort(index.begin(), index.end());
    }
}

void Filler::fill_root(void* settings, const Schema& schema) {
    fill_fields(settings, schema, *document_.root().table(), document_.root().place, nullptr);
}

void Filler::fill_table(void* settings, const Schema& schema, const Spot& spot) {
    static const Value::Table nothing;
    if (spot.value != nullptr && spot.value->table() == nullptr) {
        reject_type(spot);
        return;
    }
    fill_fields(settings, schema, spot.value == nullptr ? nothing : *spot.value->table(), *spot.place, spot.trail);
}

const Value::Array* Filler::accept_list(const Spot& spot) {
    if (spot.value == nullptr) return nullptr;
    const Value::Array* items = spot.value->array();
    const bool tables = items != nullptr &&
                        std::all_of(items->begin(), items->end(), [](const Value& v) { return v.table() != nullptr; });
    if (!tables) {
        reject_type(spot);
        return nullptr;
    }
    if (accept_items(spot) == nullptr) return nullptr;
    if (spot.field->schema->find("name") != nullptr) check_names(*items, spot);
    return items;
}

void Filler::fill_entry(void* settings, const Schema& schema, const Spot& list, std::size_t nth) {
    const Value& entry = (*list.value->array())[nth];
    const Trail trail{list.trail, entry.name(), nth, true};
    fill_fields(settings, schema, *entry.table(), entry.place, &trail);
}

void Filler::check_names(const Value::Array& items, const Spot& spot) {
    std::map<std::string_view, const Value*> seen;
    for (const Value& item : items) {
        const Entry* entry = item.find("name");
        if (entry == nullptr || entry->value.text() == nullptr) continue;
        const std::string_view name = *entry->value.text();
        if (name.empty() || name.find_first_of(".=") != std::string_view::npos) {
            findings_.error(entry->place,
                            Text{"name = ", "name = "} + both(to_text(entry->value)) +
                                Text{": un nombre tiene letras, sin puntos ni signos de igual; el título va en "
                                     "'label'",
                                     ": a name has letters, no dots or equals signs; the title goes into "
                                     "'label'"});
        } else if (const auto [other, fresh] = seen.emplace(name, &item); !fresh) {
            const std::string line = std::to_string(other->second->place.line);
            findings_.error(entry->place,
                            Text{"dos entradas de ", "two entries of "} + both("[[" + spot.field->name + "]]") +
                                Text{" se llaman ", " are called "} + quoted(name) +
                                Text{"; la otra está en la línea " + line, "; the other is on line " + line});
        }
    }
}

void Filler::fill_fields(void* settings, const Schema& schema, const Value::Table& entries, const Place& place,
                         const Trail* trail) {
    const std::size_t errors_before = errors_of_reading();
    std::vector<const Entry*> stated(schema.fields().size());
    for (const Entry& entry : entries) {
        if (const Field* field = schema.find(entry.key)) {
            stated[static_cast<std::size_t>(field - schema.fields().data())] = &entry;
        } else {
            const Text where = trail == nullptr ? Text{"el escenario", "the scenario"} : both(header_of(*trail));
            findings_.error(entry.place, Text{"clave desconocida ", "unknown key "} + quoted(entry.key) +
                                             Text{" en ", " in "} + where + suggestion(entry.key, schema.names()));
        }
    }
    for (std::size_t i = 0; i != stated.size(); ++i) {
        const Field& field = schema.fields()[i];
        const Entry* entry = stated[i];
        const Trail here{trail, field.name};
        if (entry == nullptr && field.info.required) report_missing(field, place, trail);
        field.fill(
            settings, *this,
            {&field, entry == nullptr ? nullptr : &entry->value, entry == nullptr ? &place : &entry->place, &here});
    }
    // A rule across fields would only repeat what is wrong with one of them.
    if (errors_of_reading() == errors_before) run_checks(settings, schema, trail);
}

void Filler::run_checks(const void* settings, const Schema& schema, const Trail* trail) {
    if (schema.checks().empty()) return;
    Checker checker{document_, findings_, items_of(trail)};
    const std::size_t errors_before = findings_.errors();
    for (const Schema::Check& check : schema.checks()) check(settings, checker);
    rule_errors_ += findings_.errors() - errors_before;
}

void Filler::report_missing(const Field& field, const Place& place, const Trail* trail) {
    Text text = Text{"falta ", "missing "} + quoted(field.name) +
                (trail == nullptr ? Text{} : Text{" en ", " in "} + both(header_of(*trail))) + Text{": ", ": "} +
                expectation(field);
    if (!field.info.meaning.en.empty()) text = text + both(" (") + field.info.meaning + both(")");
    findings_.error(place, std::move(text));
}

bool Filler::reject(const Spot& spot, const Text& why) {
    const std::string written = spot.value == nullptr ? std::string{} : " = " + to_text(*spot.value);
    findings_.error(*spot.place, both(label_of(spot) + written + ": ") + why);
    return false;
}

const Value::Array* Filler::accept_items(const Spot& spot) {
    const Value::Array* items = spot.value->array();
    const FieldInfo& info = spot.field->info;
    if (items == nullptr) {
        reject_type(spot);
    } else if (info.size && items->size() != *info.size) {
        const std::string size = std::to_string(*info.size);
        const std::string found = std::to_string(items->size());
        reject(spot,
               {"se esperan " + size + " entradas, hay " + found, "expected " + size + " entries, found " + found});
    } else if (info.filled && items->empty()) {
        reject(spot, {"la lista no puede estar vacía", "the list may not be empty"});
    } else {
        return items;
    }
    return nullptr;
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

const Filler::Index& Filler::index_of(const std::string& list) const {
    static const Index none;
    const auto found = names_.find(list);
    return found == names_.end() ? none : found->second;
}

std::optional<std::uint32_t> Filler::resolve(std::string_view name, const Spot& spot) {
    const Index& index = index_of(spot.field->info.refers_to);
    const auto found = std::lower_bound(index.begin(), index.end(), name,
                                        [](const auto& a, std::string_view b) { return a.first < b; });
    if (found != index.end() && found->first == name && !name.empty()) return found->second;
    Names names;
    for (const auto& [known, position] : index)
        if (!known.empty() && (names.empty() || names.back() != known)) names.push_back(known);
    const Text list = both("[[" + spot.field->info.refers_to + "]]");
    reject(spot, Text{"ninguna entrada de ", "no entry of "} + list + Text{" se llama ", " is called "} + quoted(name) +
                     suggestion(name, names));
    return std::nullopt;
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
