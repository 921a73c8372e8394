// What became of the agendas at each hand-over, and the four quadrants: alive or ended, useful or not.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/report_words.hpp"
#include "analysis/words/code_words.hpp"

namespace analysis {
namespace {

using sim::Text;

std::string name_of(const ReportWords& words, const Handover& handover) {
    return capitalised(words.administration(handover.administration)) + ' ' + to_string(handover.date).substr(0, 4);
}

bool too_few(const Handover& handover) { return static_cast<double>(handover.decided()) < small_cell; }

PartsChart fates(const ReportWords& words) {
    PartsChart chart{
        .words = {"destinos",
                  words.say(
                      {"Qué hizo con ellas la administración que entra", "What the new administration did with them"}),
                  words.say({"Cada barra es un relevo; sus partes dicen cuántas agendas por corrida retomó, renombró, "
                             "redujo, ignoró o cerró "
                             "la administración que entra, y cuáles quedaron dormidas o volvieron a reunirse.",
                             "Each bar is a hand-over; its parts say how many agendas per run the new administration "
                             "took up, renamed, shrank, "
                             "ignored or closed, and which lay dormant or were called together again."})},
        .value = {words.say({"agendas por corrida", "agendas per run"}), false, 2},
        .bar_title = words.say({"Relevo", "Hand-over"}),
        .part_title = words.say({"Qué fue de ellas", "What became of them"}),
        .panel_title = words.future_title()};
    const auto drawn = words.drawn();
    for (const BranchAnswer* branch : drawn) {
        if (!branch->handovers) continue;
        const HandoverTable& table = *branch->handovers;
        chart.order.clear();
        for (const std::string& verdict : table.verdicts) chart.order.push_back(code_word(verdict, words.language()));
        for (const Handover& handover : table.handovers) {
            if (too_few(handover)) continue;
            for (std::size_t v = 0; v != handover.verdicts.size(); ++v)
                chart.parts.push_back({drawn.size() > 1 ? words.title(branch->branch) : "", name_of(words, handover),
                                       chart.order[v],
                                       static_cast<double>(handover.verdicts[v]) / static_cast<double>(table.runs)});
        }
    }
    return chart;
}

/// Why those closed were closed: the causes that the deciding rule names, proximate ones.
Table causes(const ReportWords& words) {
    Table table{.caption =
                    words.say({"Por qué se cierran: la causa próxima más frecuente, en el escenario como está",
                               "Why they are closed: the most frequent proximate cause, in the scenario as it is"})};
    table.frame.columns = {{"handover", words.say({"Relevo", "Hand-over"})},
                           {"decided", words.say({"Agendas por corrida", "Agendas per run"}), ColumnKind::number, 1},
                           {"changed", words.say({"Cambia el partido", "The party changes"})},
                           {"cause", words.say({"Causa próxima", "Proximate cause"})}};
    const HandoverTable& found = *words.base().handovers;
    for (const Handover& handover : found.handovers) {
        if (too_few(handover)) continue;
        const std::string cause = main_closing_cause(found, handover);
        const auto runs = static_cast<double>(found.runs);
        table.frame.rows.push_back(
            {name_of(words, handover), static_cast<double>(handover.decided()) / runs,
             words.percent(static_cast<double>(handover.changed) / runs / static_cast<double>(handover.governments)),
             cause.empty() ? words.say({"ninguna se cierra", "none is closed"}) : code_word(cause, words.language())});
    }
    return table;
}

void add_quadrant(IntervalChart& chart, const ReportWords& words, const Text& panel, Estimate Quadrants::*of) {
    for (const BranchAnswer* branch : words.drawn()) {
        if (!branch->quadrants) continue;
        const Estimate& estimate = (*branch->quadrants).*of;
        if (estimate.n == 0) continue;
        chart.rows.push_back(
            {words.say(panel), words.title(branch->branch), estimate.mean, estimate.low, estimate.high, ""});
    }
}

Chart quadrants(const ReportWords& words) {
    IntervalChart chart{
        .words = {"cuadrantes",
                  words.say({"Los cuatro cuadrantes: ¿viven?, ¿sirvieron?", "The four quadrants: alive? of use?"}),
                  words.say({"Arriba, agendas vivas en la última fecha; abajo, terminadas. A la izquierda las que "
                             "sirvieron (una acción "
                             "terminada, el problema más bajo, los usuarios representados); a la derecha las que no.",
                             "Above, agendas alive on the last date; below, those ended. On the left those of use (an "
                             "action finished, the problem "
                             "lower, users represented), on the right those of none."})},
        .value = {words.say({"agendas por corrida", "agendas per run"}), false, 2},
        .name_title = words.future_title(),
        .panel_title = words.say({"Cuadrante", "Quadrant"}),
        .low_title = words.low_title(),
        .high_title = words.high_title(),
        .own_scales = false};
    add_quadrant(chart, words, {"Vivas y útiles", "Alive and useful"}, &Quadrants::alive_useful);
    add_quadrant(chart, words, {"Vivas sin utilidad", "Alive without use"}, &Quadrants::alive_not);
    add_quadrant(chart, words, {"Terminadas y útiles", "Ended and useful"}, &Quadrants::ended_useful);
    add_quadrant(chart, words, {"Terminadas sin utilidad", "Ended without use"}, &Quadrants::ended_not);
    return interval_chart(chart);
}

}  // namespace

void add_handovers(Sections& sections, const ReportWords& words) {
    Section section{"relevos",
                    words.base().handovers ? words.say({"Qué fue de las agendas en cada relevo",
                                                        "What became of the agendas at each hand-over"})
                                           : words.say({"Qué vive y qué sirvió, en promedio de los puntos",
                                                        "What lives and what was of use, on average over the points"}),
                    {}};
    if (words.base().handovers) {
        const PartsChart chart = fates(words);
        if (chart.parts.empty()) {
            section.blocks.push_back(Paragraph{words.say({"En estas corridas ninguna agenda llegó a un relevo.",
                                                          "In these runs no agenda came to a hand-over."})});
        } else {
            section.blocks.push_back(parts_chart(chart));
            section.blocks.push_back(causes(words));
        }
    }
    if (words.base().quadrants) section.blocks.push_back(quadrants(words));
    if (!section.blocks.empty()) sections.push_back(std::move(section));
}

}  // namespace analysis
