// What the model assumes and refuses, where the numbers come from, and the command that repeats them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/report_words.hpp"
#include "analysis/report/sweep_words.hpp"

namespace analysis {
namespace {

using sim::Text;

/// What each what-if changes, letter by letter.
Table what_ifs(const ReportWords& words) {
    Table table{.caption = words.say({"Qué cambia en cada futuro", "What changes in each future"})};
    table.frame.columns = {{"what", words.say({"Qué pasaría", "What if"})},
                           {"kind", words.say({"Qué es", "What it is"})},
                           {"from", words.say({"Desde", "From"}), ColumnKind::date},
                           {"changes", words.say({"Cambios en el escenario", "Changes in the scenario"})},
                           {"mark", words.say({"Marca", "Mark"})}};
    for (const sim::WhatIf& one : words.answer().futures.what_ifs) {
        std::string changes;
        for (const std::string& change : one.changes) changes += (changes.empty() ? "" : "; ") + change;
        table.frame.rows.push_back(
            {words.say(one.title).empty() ? one.name : words.say(one.title),
             one.protection ? words.say({"protección", "protection"}) : words.say({"cambio", "change"}),
             to_string(one.from), changes, words.mark(one.basis)});
    }
    return table;
}

Table ranges(const ReportWords& words) {
    Table table{.caption = words.say({"Números que el escenario supone dentro de un rango",
                                      "Numbers that the scenario assumes within a range"}),
                .folded = true};
    table.frame.columns = {{"what", words.say({"Número", "Number"})},
                           {"range", words.say({"Rango supuesto", "Assumed range"})},
                           {"path", words.say({"En el escenario", "In the scenario"})},
                           {"mark", words.say({"Marca", "Mark"})}};
    for (const AssumedRange& one : words.input().assumed)
        table.frame.rows.push_back(
            {capitalised(words.say(one.what)), words.say(one.range), one.path, words.say({"supuesto", "assumption"})});
    return table;
}

/// Points of a design are no worlds: how many there are says nothing of how likely anything is.
std::string uncertainties_of_sweep(const ReportWords& words) {
    return fmt::format(
        fmt::runtime(words.say(
            {"Dos cosas varían por separado. Azar: hasta {} corridas de cada punto. Factores: {} puntos de un diseño "
             "({}), puestos para cubrir sus rangos; no son mundos plausibles ni tienen probabilidad. Los demás números "
             "supuestos quedan como en el escenario.",
             "Two things vary apart. Chance: up to {} runs of each point. Factors: {} points of a design ({}), placed "
             "to cover their ranges; they are no plausible worlds and have no probability. Other assumed numbers stay "
             "as in the scenario."})),
        words.answer().replicates, words.answer().points, design_name(words));
}

std::string uncertainties(const ReportWords& words) {
    const Answer& answer = words.answer();
    if (words.sweep() != nullptr) return uncertainties_of_sweep(words);
    std::string text = fmt::format(
        fmt::runtime(
            words.say({"Tres incertidumbres van por separado. Azar: hasta {} corridas de cada futuro en cada punto. ",
                       "Three uncertainties stand apart. Chance: up to {} runs of each future at each point. "})),
        answer.replicates);
    text += answer.drawn_points >= 2
                ? fmt::format(fmt::runtime(words.say(
                                  {"Parámetros: {} mundos plausibles, sorteados dentro de los rangos supuestos. ",
                                   "Parameters: {} plausible worlds, drawn within the assumed ranges. "})),
                              answer.drawn_points)
                : words.say({"Parámetros: no se variaron en este archivo. ", "Parameters: not varied in this file. "});
    text += answer.futures.variants.empty()
                ? words.say({"Reglas: solo las del modelo como está.", "Rules: only those of the model as it is."})
                : fmt::format(fmt::runtime(words.say({"Reglas: {} variantes.", "Rules: {} variants."})),
                              answer.futures.variants.size());
    return text;
}

/// Interval widths of independent runs, in those of paired ones: median over the differences of the cohort.
std::string gain(const ReportWords& words) {
    std::vector<double> ratios;
    for (const BranchAnswer* branch : words.compared())
        if (const auto headline = words.headline())
            if (const OutcomeDifference* found = words.difference(*branch, *headline);
                found != nullptr && std::isfinite(found->unpaired_width))
                ratios.push_back(found->unpaired_width);
    if (ratios.empty()) return {};
    std::nth_element(ratios.begin(), ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2), ratios.end());
    return fmt::format(fmt::runtime(words.say({"Comparar sobre el mismo azar estrecha los intervalos: sin ello serían "
                                               "{} veces más anchos (mediana de los futuros).",
                                               "Comparing on the same draws narrows the intervals: without it they "
                                               "would be {} times as wide (median of the futures)."})),
                       words.number(ratios[ratios.size() / 2]));
}

Table provenance(const ReportWords& words) {
    const Answer& answer = words.answer();
    Table table{.caption = words.say({"De dónde salen los números", "Where the numbers come from"})};
    table.frame.columns = {{"what", words.say({"Qué", "What"})}, {"value", words.say({"Valor", "Value"})}};
    const auto add = [&](const Text& what, const std::string& value) {
        if (!value.empty()) table.frame.rows.push_back({words.say(what), value});
    };
    for (const OriginFact& fact : words.input().origin) add(fact.what, fact.value);
    add({"Corridas", "Runs"}, number_text(static_cast<double>(answer.runs), 0, words.language()));
    add({"Puntos", "Points"}, std::to_string(answer.points));
    if (const SweepAnswer* sweep = words.sweep()) {
        add({"Diseño", "Design"}, design_text(words));
        for (std::size_t f = 0; f != sweep->points.factors(); ++f) add({"Factor", "Factor"}, factor_setting(words, f));
    }
    add({"Futuros, los de control incluidos", "Futures, those for control included"},
        std::to_string(answer.branches.size()));
    add({"Suma de verificación del archivo", "Checksum of the file"}, fmt::format("{:08x}", answer.checksum));
    const sim::Futures& futures = answer.futures;
    if (futures.days_apart > futures.days_run && futures.days_run > 0)
        add({"Trabajo ahorrado por los comienzos comunes", "Work saved by common beginnings"},
            words.percent(1 - static_cast<double>(futures.days_run) / static_cast<double>(futures.days_apart)));
    return table;
}

}  // namespace

void add_assumptions(Sections& sections, const ReportWords& words) {
    Section section{
        "supuestos",
        words.say({"Qué supone el modelo y qué se niega a hacer", "What the model assumes, and what it refuses"}),
        {}};
    section.blocks.push_back(List{{
        words.say(
            {"Explora lo que se sigue de unos supuestos. No predice ninguna elección, persona ni administración real.",
             "It explores what follows from assumptions. It predicts no election, person or real administration."}),
        words.say({"Los escenarios hablan de cargos y distancias políticas, nunca de partidos ni de personas.",
                   "Scenarios speak of offices and political distances, never of parties or persons."}),
        words.say({"Solo entran datos agregados; aquí no se muestran grupos de menos de 3 actores o agendas.",
                   "Only aggregates go in; groups of fewer than 3 actors or agendas are not shown here."}),
        words.say({"Sobrevivir no es tener éxito: qué vive y qué sirvió van por separado.",
                   "Survival is not success: what lives and what was of use stand apart."}),
        words.say({"Donde los supuestos deciden el orden de dos opciones, dice «no se puede ordenar».",
                   "Where assumptions decide the order of two options it says “cannot be ordered”."}),
    }});
    section.blocks.push_back(Paragraph{uncertainties(words)});
    if (const std::string text = gain(words); !text.empty()) section.blocks.push_back(Paragraph{text});
    if (!words.answer().futures.what_ifs.empty()) section.blocks.push_back(what_ifs(words));
    if (!words.input().assumed.empty()) section.blocks.push_back(ranges(words));
    sections.push_back(std::move(section));
}

void add_origin(Sections& sections, const ReportWords& words) {
    Section section{"procedencia",
                    words.say({"Procedencia, y la orden que lo repite", "Provenance, and the command that repeats it"}),
                    {provenance(words)}};
    section.blocks.push_back(Paragraph{
        words.say({"Con el mismo programa, esta orden da el mismo archivo, bit por bit, en cualquier máquina:",
                   "With the same program this command gives the same file, bit for bit, on any machine:"})});
    section.blocks.push_back(Verbatim{words.input().command});
    if (const std::string& scenario = words.input().scenario; !scenario.empty())
        section.blocks.push_back(Verbatim{scenario, words.say({"El escenario completo", "The whole scenario"})});
    sections.push_back(std::move(section));
}

}  // namespace analysis
