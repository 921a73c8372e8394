// Settings of a model that does not exist, with every type a parameter can have; the tests of this room read them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace little {

enum class VenueKind : std::uint8_t { table, council };

struct Unit {
    std::string name;
    sim::Reference parent;
};

struct Named {
    std::string name;
};

struct Venue {
    std::string name;
    sim::Text label;
    VenueKind kind = VenueKind::table;
    sim::Reference unit;
    sim::Rhythm rhythm{.kind = sim::Clock::Kind::every, .period = {30.4375}};
    double functionality = 0.5;
    std::vector<double> leaning{0, 0};
    sim::Profile mandate;
    std::vector<sim::Reference> scope;
    int count = 1;
    std::optional<double> special;
    bool hosts = false;
    sim::Days term{365};
    std::optional<sim::Date> since;
    std::vector<sim::DateInterval> freezes;
};

struct Parameters {
    double humility = 0.4;
    sim::Days patience{180};
    std::uint32_t rounds = 3;
};

struct Settings {
    sim::RunSettings run;
    Parameters parameters;
    std::vector<Unit> units;
    std::vector<Named> problems;
    std::vector<Named> sectors;
    std::vector<Venue> venues;
    std::vector<std::string> tags;
};

inline const sim::Table<Venue>& venue_table() {
    using V = Venue;
    static const auto table =
        sim::Table<V>{}
            .field("name", &V::name, {.meaning = {"nombre", "name"}, .required = true})
            .field("label", &V::label, {.meaning = {"título", "title"}})
            .choice("kind", &V::kind, {"table", "council"}, {.meaning = {"clase", "kind"}})
            .field("unit", &V::unit, {.refers_to = "units", .meaning = {"unidad", "unit"}})
            .field("rhythm", &V::rhythm, {.meaning = {"cuándo se reúne", "when it meets"}})
            .field("functionality", &V::functionality,
                   {.unit = "1",
                    .low = 0,
                    .high = 1,
                    .meaning = {"qué tanto funciona", "how well it works"},
                    .source = "assumption 0.2..0.8"})
            .field("leaning", &V::leaning, {.low = -1, .high = 1, .size = 2, .meaning = {"parcialidad", "leaning"}})
            .field("mandate", &V::mandate, {.low = 0, .high = 1, .refers_to = "problems"})
            .field("scope", &V::scope, {.refers_to = "sectors", .filled = true})
            .field("count", &V::count, {.low = 1, .high = 500, .meaning = {"cuántas hay", "how many"}})
            .field("special", &V::special, {.low = 0})
            .field("hosts", &V::hosts, {.meaning = {"si acoge agendas", "whether it hosts agendas"}})
            .field("term", &V::term, {.low = 1, .high = 3653, .meaning = {"duración", "term"}})
            .field("since", &V::since, {.meaning = {"desde cuándo", "since when"}})
            .field("freezes", &V::freezes, {.meaning = {"contratación congelada", "contracts frozen"}});
    return table;
}

inline const sim::Table<Settings>& settings_table() {
    using S = Settings;
    using P = Parameters;
    static const auto parameters = sim::Table<P>{}
                                       .field("humility", &P::humility, {.unit = "1", .low = 0, .high = 1})
                                       .field("patience", &P::patience, {.meaning = {"paciencia", "patience"}})
                                       .field("rounds", &P::rounds, {.meaning = {"rondas", "rounds"}});
    static const auto unit = sim::Table<Unit>{}
                                 .field("name", &Unit::name, {.required = true})
                                 .field("parent", &Unit::parent, {.refers_to = "units"});
    static const auto named = sim::Table<Named>{}.field("name", &Named::name, {.required = true});
    static const auto table = sim::Table<S>{}
                                  .flatten(&S::run, sim::run_table())
                                  .field("tags", &S::tags, {})
                                  .table("parameters", &S::parameters, parameters, {})
                                  .list("units", &S::units, unit, {})
                                  .list("problems", &S::problems, named, {})
                                  .list("sectors", &S::sectors, named, {})
                                  .list("venues", &S::venues, venue_table(), {.meaning = {"espacios", "venues"}});
    return table;
}

/// A whole scenario of 49 lines; the tests change one line of it.
inline constexpr std::string_view valid = R"(#:schema ./scenario.schema.json
format = 1
model = "little"
title = { es = "Pequeño", en = "Little" }
from = 2024-01-01
until = "2028-01-01"
observe = "every 3 months"
seed = 7
replicates = 20
draws = "joint"
sources = "required"
tags = ["a", "b"]

[parameters]
humility = "0.2 .. 0.6"  # assumption
patience = "6 meses"     # T12
rounds = 4               # hypothesis 2..8

[[units]]
name = "municipio"

[[units]]
name = "secretaria"
parent = "municipio"

[[problems]]
name = "dropout"

[[problems]]
name = "violence"

[[sectors]]
name = "education"

[[venues]] # F3
name = "mesa"
label = "Mesa territorial"
kind = "council"
unit = "secretaria"
rhythm = "cada 91 días con holgura de 10 días"
functionality = 0.7
leaning = [0.1, -0.2]
mandate = { violence = 0.8 }
scope = ["education"]
count = "2 .. 4"
hosts = true
term = "2 years"
since = "2020-02-03"
freezes = [["2023-06-29", "2023-10-29"]]
)";

/// Everything that is wrong with a text, as a user would be told.
inline sim::Findings findings_of(std::string_view text, const std::vector<std::string>& settings = {}) {
    sim::Findings findings;
    sim::Document document = sim::parse(text, findings);
    for (const std::string& setting : settings) document.set(setting, findings);
    (void)sim::read(document, settings_table(), sim::Draw::midpoint(), findings);
    sim::check_sources(document, settings_table().schema(), findings);
    return findings;
}

inline std::string english(std::string_view text, const std::vector<std::string>& settings = {}) {
    return findings_of(text, settings).render("x.toml", sim::Language::english);
}

/// The valid scenario with one place changed.
inline std::string with(std::string_view right, std::string_view wrong) {
    std::string text{valid};
    return text.replace(text.find(right), right.size(), wrong);
}

inline Settings settings_of(std::string_view text, const sim::Draw& draw = sim::Draw::midpoint()) {
    sim::Findings findings;
    return sim::read(sim::parse(text, findings), settings_table(), draw, findings);
}

}  // namespace little
