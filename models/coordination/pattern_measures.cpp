#include "models/coordination/pattern_measures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include "models/coordination/coalition.hpp"
#include "models/coordination/lives.hpp"
#include "models/coordination/rules.hpp"
#include "models/coordination/run_numbers.hpp"
#include "models/coordination/specimen.hpp"

namespace models::coordination {
namespace {

using sim::NamedValues;

constexpr double two_months = 61;     ///< 64 days by the source; the runs are observed every month
constexpr double young = 3 * year;    ///< age up to which an agenda is young
constexpr double maturity = 1461;     ///< days, F8: about 48 months
constexpr std::size_t milestone = 3;  ///< the finished action that counts as a major milestone
constexpr double days_a_month = 30.4375;

/// Means sent so far by those whom an administration governs, at every date.
std::vector<double> sent_by(const NamedValues& run, std::size_t administration) {
    const std::vector<double> all = run.of("administration_means_sent");
    const std::size_t administrations = run.size("administration");
    std::vector<double> one;
    for (std::size_t i = administration; i < all.size(); i += administrations) one.push_back(all[i]);
    return one;
}

/// `length` days from `shift` days after a hand-over on.
struct Stretch {
    double shift;
    double length;
};

/// Means sent in these days, relative to the same days a year earlier: so the calendar of budgets cancels out.
double relative(const Lives& lives, const std::vector<double>& sent, double hand_over, Stretch stretch) {
    const double begin = hand_over + stretch.shift;
    const double earlier = begin - year;
    if (sent.empty() || earlier < 0 || begin + stretch.length > lives.last_day()) return missing;
    const auto between = [&](double from) {
        return lives.so_far(sent, from + stretch.length) - lives.so_far(sent, from);
    };
    return ratio(between(begin), between(earlier));
}

/// Mean over the hand-overs of a run.
double around_hand_overs(const NamedValues& run, const Lives& lives, Stretch stretch, bool governed) {
    std::vector<double> values;
    for (const HandOverSeen& h : lives.hand_overs())
        values.push_back(relative(lives, governed ? sent_by(run, h.administration) : run.of("means_sent_ungoverned"),
                                  h.day, stretch));
    return mean_of(values);
}

/// Share of the agendas found at work by a hand-over that are no longer at work a year later.
double discontinued(const Lives& lives) {
    std::vector<double> values;
    for (const Remainder& one : lives.remainders()) values.push_back(one.alive ? 0 : 1);
    return mean_of(values);
}

/// Endings a year of life since agreement, at ages below `young` less those at ages from there on.
double hazard_young_less_old(const Lives& lives) {
    double ends[2]{};
    double years[2]{};
    for (std::size_t a = 0; a != lives.agendas(); ++a) {
        if (std::isnan(lives.agreement(a))) continue;
        const bool ended = !std::isnan(lives.end(a));
        const double age = (ended ? lives.end(a) : lives.last_day()) - lives.agreement(a);
        years[0] += std::min(age, young) / year;
        years[1] += std::max(0.0, age - young) / year;
        if (ended) ++ends[age < young ? 0 : 1];
    }
    return ratio(ends[0], years[0]) - ratio(ends[1], years[1]);
}

/// Days from birth to the finished action that is the milestone, by agenda; infinite where it was not reached.
std::vector<double> maturation(const NamedValues& run, const Lives& lives) {
    const std::vector<double> kinds = run.of("event_kind");
    const std::vector<double> on = run.of("event_day");
    const std::vector<double> agendas = run.of("event_agenda");
    std::vector<std::size_t> finished(lives.agendas());
    std::vector<double> reached(lives.agendas(), std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i != kinds.size(); ++i) {
        if (kinds[i] != run.code("event_kind", "action_finished") || std::isnan(agendas[i])) continue;
        const auto a = static_cast<std::size_t>(agendas[i]);
        if (++finished[a] == milestone) reached[a] = on[i] - lives.birth(a);
    }
    return reached;
}

/// Share of the agendas alive at that age (as those of the source were) that had reached the milestone by then. The
/// median age at the milestone is that age where the share is one half; a share knows no unfinished waits.
double matured(const NamedValues& run, const Lives& lives) {
    const std::vector<double> reached = maturation(run, lives);
    std::vector<double> values;
    for (std::size_t a = 0; a != lives.agendas(); ++a) {
        const double age = (std::isnan(lives.end(a)) ? lives.last_day() : lives.end(a)) - lives.birth(a);
        if (!std::isnan(lives.agreement(a)) && age >= maturity) values.push_back(reached[a] <= maturity ? 1 : 0);
    }
    return mean_of(values);
}

/// At every date and agenda.
std::vector<double> series_of(const NamedValues& run, const char* indicator) {
    return run.of(std::string{"integration_"} + indicator);
}

/// The first date at which the indicator stands at 2 or more; NaN where it never does.
double day_of_rise(const Lives& lives, const std::vector<double>& series, std::size_t agenda) {
    for (std::size_t d = 0; d != lives.dates(); ++d)
        if (lives.at_work(agenda, d) && lives.at(series, agenda, d) >= 2) return lives.day(d);
    return missing;
}

/// Months between the rises of two indicators of an agenda, mean over pairs and agendas.
double lag(const NamedValues& run, const Lives& lives) {
    std::vector<std::vector<double>> series;
    series.reserve(indicators.size());
    for (const char* indicator : indicators) series.push_back(series_of(run, indicator));
    std::vector<double> lags;
    for (std::size_t a = 0; a != lives.agendas(); ++a) {
        std::vector<double> rises;
        rises.reserve(series.size());
        for (const auto& one : series) rises.push_back(day_of_rise(lives, one, a));
        for (std::size_t i = 0; i != rises.size(); ++i)
            for (std::size_t j = 0; j != i; ++j) lags.push_back(std::abs(rises[i] - rises[j]) / days_a_month);
    }
    return mean_of(lags);
}

/// How often an indicator of an agenda at work falls from one date to the next, per agenda and year.
double reversals(const NamedValues& run, const Lives& lives) {
    double falls = 0;
    double days = 0;
    for (const char* indicator : indicators) {
        const std::vector<double> series = series_of(run, indicator);
        for (std::size_t a = 0; a != lives.agendas(); ++a)
            for (std::size_t d = 1; d < lives.dates(); ++d) {
                if (!lives.at_work(a, d - 1) || !lives.at_work(a, d)) continue;
                falls += lives.at(series, a, d) < lives.at(series, a, d - 1) ? 1 : 0;
                if (indicator == indicators.front()) days += lives.day(d) - lives.day(d - 1);
            }
    }
    return ratio(falls, days / year);
}

/// Share of the platforms of the scenario at which nothing was held in the last two years.
double idle_venues(const NamedValues& run, const Lives& lives) {
    const std::vector<double> held = run.of("venue_sessions");
    const std::vector<double> empty = run.of("venue_without_quorum");
    const std::size_t venues = run.size("venue");
    if (venues == 0 || lives.last_day() < 2 * year) return missing;
    std::size_t date = 0;
    while (lives.day(date) < lives.last_day() - 2 * year) ++date;
    double idle = 0;
    for (std::size_t v = 0; v != venues; ++v) {
        const std::size_t then = date * venues + v;
        const std::size_t now = (lives.dates() - 1) * venues + v;
        if (held[now] - empty[now] <= held[then] - empty[then]) ++idle;
    }
    return idle / static_cast<double>(venues);
}

/// Sessions of committees without quorum, for each committee that was agreed.
double empty_sessions(const NamedValues& run) {
    const std::vector<double> kinds = run.of("event_kind");
    const auto empty = std::count(kinds.begin(), kinds.end(), run.code("event_kind", "no_quorum"));
    const std::vector<double> agreement = run.of("agreement");
    const std::vector<double> mechanism = run.of("mechanism");
    double committees = 0;
    for (std::size_t a = 0; a != agreement.size(); ++a)
        if (mechanism[a] == run.code("mechanism", "committee") && !std::isnan(agreement[a])) ++committees;
    return ratio(static_cast<double>(empty), committees);
}

std::vector<double> read_patterns(const sim::TrajectoryShape& shape, const sim::Trajectory& trajectory) {
    const NamedValues run{shape, trajectory};
    const Lives lives{run};
    return {around_hand_overs(run, lives, {0, year}, true),
            around_hand_overs(run, lives, {0, year}, false),
            around_hand_overs(run, lives, {-two_months, two_months}, true) - 1,
            around_hand_overs(run, lives, {0, two_months}, true) - 1,
            discontinued(lives),
            hazard_young_less_old(lives),
            matured(run, lives),
            lag(run, lives),
            reversals(run, lives),
            idle_venues(run, lives),
            empty_sessions(run)};
}

}  // namespace

const sim::MeasureSet& pattern_measures() {
    static const sim::MeasureSet set{
        {{"governed_year",
          {"medios enviados por los gobernados en el año tras el relevo, sobre el año anterior",
           "means sent by the governed in the year after a hand-over, over the year before"}},
         {"ungoverned_year", {"lo mismo de quienes nadie gobierna", "the same of those whom nobody governs"}},
         {"lame_duck",
          {"cambio de lo enviado en los dos meses antes del relevo, frente a un año antes",
           "change of what is sent in the two months before a hand-over, against a year earlier"}},
         {"settling", {"lo mismo en los dos meses siguientes", "the same in the two months after it"}},
         {"discontinued",
          {"agendas que ya no trabajan un año tras el relevo", "agendas no longer at work a year after a hand-over"}},
         {"hazard",
          {"finales por año de vida: hasta 3 años menos después", "endings a year of life: up to 3 years, less later"},
          "1/year"},
         {"matured",
          {"agendas de 48 meses que ya terminaron tres acciones",
           "agendas of 48 months that have finished three actions"}},
         {"lag", {"meses entre el avance de dos indicadores", "months between the advance of two indicators"}, "month"},
         {"reversals",
          {"retrocesos de los indicadores, por agenda y año", "falls of indicators, per agenda and year"},
          "1/year"},
         {"idle_venues", {"plataformas sin ninguna sesión en dos años", "platforms without any session in two years"}},
         {"empty_sessions", {"sesiones sin quórum por comité", "sessions without quorum per committee"}}},
        read_patterns};
    return set;
}

std::vector<double> drawn_apart(const std::string& measure) {
    constexpr double mean_days = 2.4698 * days_per_year;  // the world's ministers, V6: scale 2.70 years, shape 1.37
    constexpr std::uint32_t posts = 10'000;
    if (measure.starts_with("coalition")) {  // seats of the coalition, 10 points less or more
        const double factor = hazard_factor(measure == "coalition_loss" ? -0.1 : 0.1, ReviewParameters{});
        return {factor, factor};
    }
    const double years = measure.back() - '0';
    Settings settings = specimen();
    settings.actors.front().tenure = sim::Days{mean_days};
    const Facts facts{std::move(settings)};
    std::vector<double> served;
    for (std::uint32_t post = 0; post != posts; ++post) {
        const sim::Stream random{1, sim::EntityId{post}, static_cast<std::uint32_t>(Coordination::Purpose::tenure), 0};
        served.push_back(in_days(rules::tenure_of(facts, 0, random)) >= years * days_per_year ? 1 : 0);
    }
    return served;
}

}  // namespace models::coordination
