// Who met when: organisations by the sessions in which they sat, tables by those that they held.
#include <algorithm>
#include <map>
#include <numeric>

#include "analysis/report/report_words.hpp"

namespace analysis {
namespace {

std::string title_of(const ReportWords& words, const std::map<std::string, sim::Text>& labels,
                     const std::string& name) {
    const auto found = labels.find(name);
    return found == labels.end() ? name : words.say(found->second);
}
std::string venue_title(const ReportWords& words, const std::string& name) {
    return title_of(words, words.input().labels.venues, name);
}
std::string population_title(const ReportWords& words, const std::string& name) {
    return title_of(words, words.input().labels.actors, name);
}

/// Share of the times between observation dates in which less than half a session a run was held, or sat in.
double quiet_share(const std::vector<double>& counts) {
    const auto quiet = std::count_if(counts.begin(), counts.end(), [](double held) { return held < 0.5; });
    return static_cast<double>(quiet) / static_cast<double>(counts.size());
}

/// What is drawn over time: how often each row met, from date to date.
struct Meetings {
    std::vector<std::string> rows{};
    const ByDate& counts;
};

Table rhythms(const ReportWords& words, Table table, const Meetings& meetings) {
    for (std::size_t row = 0; row != meetings.rows.size(); ++row) {
        const std::vector<double>& counts = meetings.counts[row];
        table.frame.rows.push_back({meetings.rows[row], std::accumulate(counts.begin(), counts.end(), 0.0),
                                    words.percent(quiet_share(counts))});
    }
    return table;
}

Table rhythms_of_venues(const ReportWords& words, const Meetings& meetings) {
    Table table{.caption = words.say({"Ritmo de cada mesa, por corrida", "Rhythm of each table, per run"})};
    table.frame.columns = {
        {"venue", words.say({"Mesa o plataforma", "Table or platform"})},
        {"sessions", words.say({"Sesiones en total", "Sessions in all"}), ColumnKind::number, 1},
        {"quiet", words.say({"Periodos con menos de media sesión", "Periods with less than half a session"})}};
    return rhythms(words, std::move(table), meetings);
}

Table rhythms_of_populations(const ReportWords& words, const Meetings& meetings) {
    Table table{.caption = words.say(
                    {"Asistencias de cada organización, por corrida", "Attendances of each organisation, per run"})};
    table.frame.columns = {
        {"population", words.say({"Organización", "Organisation"})},
        {"attendances", words.say({"Asistencias en total", "Attendances in all"}), ColumnKind::number, 1},
        {"quiet", words.say({"Periodos con menos de media asistencia", "Periods with less than half an attendance"})}};
    return rhythms(words, std::move(table), meetings);
}

/// A dot for each row and date on which anybody met.
void draw(TimelineChart& chart, const std::vector<sim::Date>& dates, const Meetings& meetings) {
    for (std::size_t row = 0; row != meetings.rows.size(); ++row)
        for (std::size_t t = 0; t != dates.size(); ++t)
            if (meetings.counts[row][t] > 0)
                chart.dots.push_back({meetings.rows[row], to_string(dates[t]), meetings.counts[row][t]});
}

TimelineChart timeline_of_populations(const ReportWords& words) {
    return {
        .words = {"asistencias", words.say({"Quién asistió a sesiones, y cuándo", "Who sat in sessions, and when"}),
                  words.say({"Una fila por organización o grupo de organizaciones. Cada punto dice cuántas veces "
                             "asistió desde la fecha anterior, en una corrida media del escenario como está: cuanto "
                             "más grande, más; donde no hay punto, no se sentó con nadie. Las rayas son los relevos.",
                             "One row for each organisation or group of organisations. Each dot says how often it "
                             "attended since the date before, in a mean run of the scenario as it is: the larger, "
                             "the more; where there is none, it sat with nobody. Rules are hand-overs."})},
        .row_title = words.say({"Organización", "Organisation"}),
        .date_title = words.say({"Hasta", "Until"}),
        .size_title = words.say({"asistencias por corrida", "attendances per run"}),
        .marks = words.handover_marks()};
}

TimelineChart timeline_of_venues(const ReportWords& words) {
    return {
        .words = {"encuentros", words.say({"Sesiones de cada mesa o plataforma", "Sessions of each table or platform"}),
                  words.say({"Una fila por mesa o plataforma. Cada punto dice cuántas sesiones hubo desde la fecha "
                             "anterior, en una corrida media del escenario como está: "
                             "cuanto más grande, más sesiones; donde no hay punto, nadie se reunió. Las rayas son "
                             "los relevos.",
                             "One row for each table or platform. Each dot says how many sessions there were since "
                             "the date before, in a mean run of the scenario as it is: the "
                             "larger, the more; where there is none, nobody met. Rules are hand-overs."})},
        .row_title = words.say({"Mesa o plataforma", "Table or platform"}),
        .date_title = words.say({"Hasta", "Until"}),
        .size_title = words.say({"sesiones por corrida", "sessions per run"}),
        .marks = words.handover_marks()};
}

}  // namespace

void add_meetings(Sections& sections, const ReportWords& words) {
    const Places& places = words.input().places;
    const BranchPlaces* base = places.branch("");
    if (base == nullptr) return;
    Section section{"encuentros-seccion", words.say({"Quién se reunió cuándo", "Who met when"}), {}};
    Meetings populations{.counts = base->attendances};
    if (!base->attendances.empty())
        for (const std::string& name : places.populations) populations.rows.push_back(population_title(words, name));
    TimelineChart who = timeline_of_populations(words);
    draw(who, places.dates, populations);
    if (!who.dots.empty()) {
        section.blocks.push_back(timeline_chart(who));
        section.blocks.push_back(rhythms_of_populations(words, populations));
    }
    Meetings venues{.counts = base->sessions};
    if (!base->sessions.empty())
        for (const std::string& name : places.venues) venues.rows.push_back(venue_title(words, name));
    TimelineChart where = timeline_of_venues(words);
    draw(where, places.dates, venues);
    if (!where.dots.empty()) {
        section.blocks.push_back(timeline_chart(where));
        section.blocks.push_back(rhythms_of_venues(words, venues));
    }
    if (!section.blocks.empty()) sections.push_back(std::move(section));
}

}  // namespace analysis
