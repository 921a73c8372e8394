// How long agendas live: survival by branch, what ends them, and the months around the hand-over.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/report_words.hpp"
#include "analysis/words/code_words.hpp"

namespace analysis {
namespace {

using sim::Text;

constexpr double days_in_year = 365.25;
constexpr std::size_t most_steps = 80;
constexpr std::size_t most_rows = 8;  ///< of a table that stands open

/// Steps that are drawn: all, or as many as an eye can follow, each with the value that the curve has there.
std::vector<std::size_t> steps_drawn(const Curve& curve) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i != curve.days.size(); ++i)
        if (i >= curve.at_risk.size() || curve.at_risk[i] >= small_cell) all.push_back(i);
    if (all.size() <= most_steps) return all;
    std::vector<std::size_t> some;
    const double last = curve.days[all.back()];
    std::size_t at = 0;
    for (std::size_t step = 0; step != most_steps; ++step) {
        const double day = last * static_cast<double>(step) / static_cast<double>(most_steps - 1);
        while (at + 1 < all.size() && curve.days[all[at + 1]] <= day) ++at;
        if (some.empty() || some.back() != all[at]) some.push_back(all[at]);
    }
    return some;
}

NamedLine line_of(const ReportWords& words, const BranchAnswer& branch, const SurvivalAnswer& survival) {
    NamedLine line{.name = words.title(branch.branch), .panel = capitalised(words.say(meaning(survival.aspect)))};
    const Curve& curve = survival.curve;
    for (const std::size_t i : steps_drawn(curve)) {
        const sim::Date date = *words.answer().cohort.observed + static_cast<int>(curve.days[i]);
        line.points.push_back(
            {to_string(date), curve.share[i], curve.low[i], curve.high[i], curve.low[i], curve.high[i]});
    }
    return line;
}

LineChart survival_chart(const ReportWords& words) {
    LineChart chart{.words = {"supervivencia",
                              words.say({"Cuántas agendas siguen vivas, fecha por fecha",
                                         "How many agendas live on, date by date"}),
                              words.say({"Cada curva es un futuro y baja cuando mueren agendas; la banda es el "
                                         "intervalo de 95 % por azar. Las rayas verticales son los relevos. Nombre, "
                                         "sustancia y coalición van en cuadros aparte.",
                                         "Each curve is a future and falls where agendas die; the band is the 95% "
                                         "interval of chance. Vertical rules are hand-overs. Name, substance and "
                                         "coalition have panels of their own."})},
                    .x = {words.say({"fecha", "date"})},
                    .y = {words.say({"agendas vivas", "agendas alive"}), true, 3},
                    .series_title = words.future_title(),
                    .panel_title = words.say({"Qué vive", "What lives on"}),
                    .low_title = words.low_title(),
                    .high_title = words.high_title(),
                    .steps = true,
                    .whole_axis = true};
    std::string last;
    for (const BranchAnswer* branch : words.drawn())
        for (const SurvivalAnswer& survival : branch->since_cohort) {
            chart.lines.push_back(line_of(words, *branch, survival));
            for (const BandPoint& p : chart.lines.back().points) last = std::max(last, std::get<std::string>(p.x));
        }
    for (const Mark& mark : words.handover_marks())
        if (const auto& at = std::get<std::string>(mark.at);
            at >= to_string(*words.answer().cohort.observed) && at <= last)
            chart.marks.push_back(mark);
    return chart;
}

/// Days lived of the first `horizon` ones, since agreement.
Table lived(const ReportWords& words) {
    double horizon = 0;
    for (const SurvivalAnswer& survival : words.base().since_agreement) horizon = std::max(horizon, survival.horizon);
    Table table{.caption = fmt::format(
                    fmt::runtime(words.say({"Días vividos, de los primeros {} desde el acuerdo (media restringida)",
                                            "Days lived, of the first {} since agreement (restricted mean)"})),
                    words.number(horizon))};
    table.frame.columns = {{"future", words.future_title()},
                           {"aspect", words.say({"Qué vive", "What lives on"})},
                           {"agendas", words.say({"Agendas", "Agendas"}), ColumnKind::number, 0},
                           {"lost", words.say({"Lo perdieron", "Lost it"}), ColumnKind::number, 0},
                           {"mean", words.say({"Días [95 %]", "Days [95%]"})},
                           {"difference", words.say({"Diferencia [95 %]", "Difference [95%]"})}};
    for (const BranchAnswer* branch : words.drawn())
        for (const SurvivalAnswer& one : branch->since_agreement) {
            if (static_cast<double>(one.agendas) < small_cell) continue;
            table.frame.rows.push_back({words.title(branch->branch), capitalised(words.say(meaning(one.aspect))),
                                        static_cast<double>(one.agendas), static_cast<double>(one.lost),
                                        estimate_text(one.restricted_mean, Scale{}, false, words.language()),
                                        one.restricted_mean_difference ? estimate_text(*one.restricted_mean_difference,
                                                                                       Scale{}, true, words.language())
                                                                       : "–"});
        }
    return table;
}

Table endings(const ReportWords& words) {
    Table table{
        .caption = words.say(
            {"Cómo terminan: parte de las agendas acordadas que terminó así (incidencia acumulada, riesgos que "
             "compiten)",
             "How they end: share of the agreed agendas that ended so (cumulative incidence, competing risks)"})};
    table.frame.columns = {{"future", words.future_title()},
                           {"ending", words.say({"Final", "Ending"})},
                           {"ended", words.say({"Agendas", "Agendas"}), ColumnKind::number, 0},
                           {"share", words.say({"Parte [95 %]", "Share [95%]"})}};
    for (const BranchAnswer* branch : words.drawn())
        for (const IncidenceAnswer& one : branch->endings) {
            if (static_cast<double>(one.ended) < small_cell || one.curve.share.empty()) continue;
            table.frame.rows.push_back(
                {words.title(branch->branch), code_word(one.ending, words.language()), static_cast<double>(one.ended),
                 fmt::format("{} [{}; {}]", words.percent(one.curve.share.back()), words.percent(one.curve.low.back()),
                             words.percent(one.curve.high.back()))});
        }
    return table;
}

Table by_handovers(const ReportWords& words) {
    Table table{.caption =
                    words.say({"Supervivencia contada en relevos: parte de las agendas acordadas que los pasa",
                               "Survival counted in hand-overs: share of the agreed agendas that lives through them"})};
    table.frame.columns = {
        {"future", words.future_title()},
        {"handovers", words.say({"Relevos pasados", "Hand-overs lived through"}), ColumnKind::number, 0},
        {"share", words.say({"Siguen vivas [95 %]", "Still alive [95%]"})},
        {"at_risk", words.say({"Agendas que llegaron", "Agendas that came so far"}), ColumnKind::number, 0}};
    for (const BranchAnswer* branch : words.drawn())
        for (const HandoverSurvival& one : branch->by_handovers) {
            if (one.at_risk < small_cell) continue;
            table.frame.rows.push_back(
                {words.title(branch->branch), static_cast<double>(one.handovers),
                 fmt::format("{} [{}; {}]", words.percent(one.share), words.percent(one.low), words.percent(one.high)),
                 one.at_risk});
        }
    return table;
}

bool has_rows(const Table& table) { return !table.frame.rows.empty(); }

}  // namespace

void add_survival(Sections& sections, const ReportWords& words) {
    Section section{"supervivencia-seccion", words.say({"Cuánto viven las agendas", "How long agendas live"}), {}};
    if (words.answer().cohort.observed && static_cast<double>(words.answer().cohort.agendas) >= small_cell)
        if (const LineChart chart = survival_chart(words); !chart.lines.empty())
            section.blocks.push_back(line_chart(chart));
    for (const auto& make : {lived, by_handovers, endings})
        if (Table table = make(words); has_rows(table)) {
            table.folded = table.frame.rows.size() > most_rows;
            section.blocks.push_back(std::move(table));
        }
    if (!section.blocks.empty()) sections.push_back(std::move(section));
}

void add_event_study(Sections& sections, const ReportWords& words) {
    LineChart chart{
        .words = {"alrededor", words.say({"Antes, durante y después del relevo", "Before, at and after the hand-over"}),
                  words.say({"La raya vertical es el relevo; a su izquierda los años antes, a su derecha los años "
                             "después. Cada línea es un futuro con su banda de 95 % por azar.",
                             "The vertical rule is the hand-over, years before it on the left, years after it on the "
                             "right. Each line is a future with its 95% band of chance."})},
        .x = {words.say({"años desde el relevo", "years since the hand-over"}), false, 2},
        .y = {words.say({"agendas vivas", "agendas alive"}), true, 3},
        .series_title = words.future_title(),
        .panel_title = words.say({"Qué vive", "What lives on"}),
        .low_title = words.low_title(),
        .high_title = words.high_title(),
        .whole_axis = true,
        .columns = 2,
        .marks = {{0.0, words.say({"relevo", "hand-over"})}}};
    for (const BranchAnswer* branch : words.drawn())
        for (const EventStudy& study : branch->event_study) {
            NamedLine line{.name = words.title(branch->branch), .panel = capitalised(words.say(meaning(study.aspect)))};
            for (const EventStudyPoint& p : study.points)
                line.points.push_back(
                    {p.days / days_in_year, p.share.mean, p.share.low, p.share.high, p.share.low, p.share.high});
            if (!line.points.empty()) chart.lines.push_back(std::move(line));
        }
    if (chart.lines.empty()) return;
    sections.push_back({"estudio", words.say({"Alrededor del relevo", "Around the hand-over"}), {line_chart(chart)}});
}

}  // namespace analysis
