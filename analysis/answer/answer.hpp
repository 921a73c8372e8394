// All that a page or a terminal says of a file, as plain values computed once: what became of agendas in each branch,
// how far branches differ and how sure that is, why, and how it went over time. A file of plain runs has one branch and
// no differences. Shares are between 0 and 1; times are days.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "analysis/answer/handovers.hpp"
#include "analysis/answer/sweep_answer.hpp"
#include "analysis/statistics/estimate.hpp"
#include "sim/core/calendar.hpp"
#include "sim/core/text.hpp"
#include "sim/record/futures.hpp"
#include "sim/record/provenance.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// What of an agenda may live on, each apart from the others.
enum class Aspect : std::uint8_t {
    name,       ///< neither ended nor dormant, and called as it was
    substance,  ///< acting, and at least half of its actions neither abandoned nor cut
    coalition,  ///< acting, and at least half of its founders are members
    actions,    ///< acting, and an action is under way
};
inline constexpr std::array aspects{Aspect::name, Aspect::substance, Aspect::coalition, Aspect::actions};
[[nodiscard]] const sim::Text& meaning(Aspect aspect);

enum class GoodDirection : std::uint8_t { more, less, neither };

/// One number of each run.
struct RunOutcome {
    std::string
        name{};  ///< "name_alive", "substance_alive", "coalition_alive", "actions_alive", "actions_finished" ...
    sim::Text meaning{};  ///< as the subject of a sentence, in small letters
    std::string unit{};   ///< "1" for shares and scores
    GoodDirection good = GoodDirection::neither;
    bool of_cohort = false;  ///< a year after the hand-over of the question; else of the whole run at its last date
};

/// The outcome of a sweep that no other file has: of the agreed agendas those alive on the last date.
inline constexpr const char* alive_of_agreed_name = "alive_of_agreed";

/// The agendas that are followed: agreed and alive on the cohort's day in the base, the same ones in every branch.
/// Without a question all that were agreed.
struct Cohort {
    std::optional<sim::Date> observed{};    ///< the observation date on which they were alive
    std::optional<sim::Date> year_after{};  ///< the observation date of the outcomes; none: the run ends before
    std::size_t agendas = 0;                ///< over all runs of the base
    std::size_t runs_with_none = 0;         ///< of the base: they tell nothing and are left out
};

// ---- how far branches differ ----

enum class Verdict : std::uint8_t {
    less,
    undecided,  ///< *no se puede ordenar*
    more,
    identical,  ///< not one run differs
    no_data,    ///< no pair of runs has the outcome
};

/// Over assumed ranges drawn jointly: how the mean difference of a point varies from point to point.
struct ParameterSpread {
    std::size_t points = 0;  ///< drawn; fewer than two: ranges were not drawn, and all else is unknown
    double same_sign =
        unknown;           ///< share of points whose mean difference has the sign of the mean over all; 0 has none
    double low = unknown;  ///< quantiles 5, 50, 95 %
    double median = unknown;
    double high = unknown;
};

struct VariantDifference {
    std::string variant{};  ///< of the rules
    Estimate difference{};
};

/// A branch minus the one that it is compared with, run by run on the same draws.
struct OutcomeDifference {
    /// Over the points that count, with the interval of chance alone. Where each drawn point has one replicate only,
    /// chance and parameters cannot be told apart, and the interval holds both.
    Estimate difference{};
    std::optional<Estimate> middle{};  ///< where ranges are drawn: at the scenario's own numbers
    ParameterSpread parameters{};
    std::vector<VariantDifference> variants{};
    double unpaired_width = unknown;  ///< of an interval from independent runs, in widths of the paired one: the gain
    Verdict verdict = Verdict::no_data;
};

struct OutcomeAnswer {
    Estimate level{};                            ///< mean over runs of the branch
    std::optional<OutcomeDifference> against{};  ///< not of the base
};

// ---- lives ----

/// A step curve: from days[i] until days[i + 1] it is share[i]. It begins at day 0.
struct Curve {
    std::vector<double> days{};
    std::vector<double> share{};
    std::vector<double> low{};  ///< 95 % by bootstrap over replicates
    std::vector<double> high{};
    std::vector<double> at_risk{};  ///< agendas
};

/// First loss of an aspect: never Aspect::actions, which comes and goes.
struct SurvivalAnswer {
    Aspect aspect = Aspect::name;
    Curve curve{};
    std::size_t agendas = 0;
    std::size_t lost = 0;
    double horizon = 0;                                    ///< days, the same in every branch
    Estimate restricted_mean{};                            ///< days lived of the first `horizon` ones
    std::optional<Estimate> restricted_mean_difference{};  ///< to the branch compared with, paired; not of the base
};

/// Competing risks: the share that has ended so by an age.
struct IncidenceAnswer {
    std::string ending{};  ///< code of the file: "success", "dissolved", "faded", "closed", "sunset", "lapsed"
    Curve curve{};
    std::size_t ended = 0;
};

/// After so many hand-overs.
struct HandoverSurvival {
    std::size_t handovers = 0;  ///< lived through, from agreement on
    double share = unknown;     ///< still alive when the next one comes, of all that were agreed
    double low = unknown;
    double high = unknown;
    double at_risk = 0;  ///< agendas that came to this many
};

// ---- over time ----

struct EventStudyPoint {
    sim::Date date{};
    int days = 0;  ///< from the hand-over: below 0 before it
    Estimate share{};
};
struct EventStudy {
    Aspect aspect = Aspect::name;
    std::vector<EventStudyPoint> points{};
};

/// What is shown over the dates of observation.
struct SeriesName {
    std::string name{};  ///< variable of the file
    sim::Text meaning{};
    std::string unit{};
    bool integration = false;  ///< one of the seven indicators
};

/// Over runs, one entry for each date; unknown where no run has it.
struct Bands {
    std::vector<double> mean{};
    std::array<std::vector<double>, 5> quantiles{};  ///< 5, 25, 50, 75, 95 %
};

// ---- a branch ----

/// Agendas per run on the last date.
struct Quadrants {
    Estimate alive_useful{};
    Estimate alive_not{};
    Estimate ended_useful{};
    Estimate ended_not{};
    std::array<double, 4> totals{};  ///< over all runs, in the same order
};

struct BranchAnswer {
    sim::Branch branch{};
    std::size_t runs = 0;
    std::size_t pairs = 0;  ///< runs that have their twin in the branch compared with; 0 for the base
    std::optional<HandoverTable> handovers{};
    std::optional<Quadrants> quadrants{};
    std::vector<OutcomeAnswer> outcomes{};          ///< as in Answer::outcomes
    std::vector<SurvivalAnswer> since_agreement{};  ///< all agreed agendas by age
    std::vector<SurvivalAnswer> since_cohort{};     ///< those of the cohort, from its day on: hand-overs can be marked
    std::vector<IncidenceAnswer> endings{};
    std::vector<HandoverSurvival> by_handovers{};
    std::vector<EventStudy> event_study{};
    std::vector<Bands> series{};  ///< as in Answer::series
};

// ---- why ----

struct FactorShare {
    std::string factor{};
    Estimate contribution{};            ///< the difference with the factor on, minus the one with it off
    std::size_t rank = 0;               ///< from 1, by size
    double stable_in_points = unknown;  ///< share of drawn points in which it has this rank
    double stable_by_chance = unknown;  ///< share of resamples of the replicates in which it has this rank
};

/// What two factors do together beyond the sum of what each does alone.
struct Interaction {
    std::string first{};
    std::string second{};
    Estimate beyond_sum{};
};

struct WhyOutcome {
    std::size_t outcome = 0;                ///< position in Answer::outcomes
    Estimate difference{};                  ///< that is explained
    std::vector<FactorShare> factors{};     ///< by rank
    bool ordered = false;                   ///< the first place is stable; else *no se puede ordenar*
    std::optional<Estimate> all_factors{};  ///< contribution of all of them together
    std::vector<Interaction> interactions{};
};

struct Why {
    std::string branch{};
    std::vector<WhyOutcome> outcomes{};
};

/// A first place that holds in fewer of the points, or of the resamples, is none.
inline constexpr double stable_rank = 0.9;
/// A sign that holds in fewer of the drawn points is not claimed.
inline constexpr double stable_sign = 0.95;

// ---- all of it ----

struct Answer {
    sim::Futures futures{};
    sim::Provenance provenance{};
    std::uint32_t checksum = 0;
    std::size_t runs = 0;
    std::size_t points = 0;
    std::size_t drawn_points = 0;
    std::size_t replicates = 0;  ///< of the point that has most, in one branch
    std::vector<sim::Date> dates{};
    Cohort cohort{};
    std::vector<RunOutcome> outcomes{};  ///< those that the file has
    std::vector<SeriesName> series{};
    std::vector<BranchAnswer> branches{};  ///< in the order of `futures`
    std::vector<Why> why{};                ///< of branches with factors switched off
    std::optional<SweepAnswer> sweep{};    ///< of a file whose points are those of a design
    std::string no_handover{};             ///< name of the branch in which nobody hands over; empty: there is none

    [[nodiscard]] const BranchAnswer* branch(const std::string& name) const;  ///< null: there is none
    [[nodiscard]] std::optional<std::size_t> outcome(const std::string& name) const;
    /// Text of the provenance; empty where it is not there.
    [[nodiscard]] std::string provenance_text(const std::string& name) const;
};

/// Throws sim::Error where the file is not of a model with agendas, or does not say what it compares. Of a sweep all
/// means are over the points of its design, and neither lives nor series are there: over such points they tell nothing.
/// `headline`: the outcome with which a sweep begins; empty: what is left of agendas. Throws sim::Error, with the names
/// that there are, where it is none of them or the file is of no sweep.
[[nodiscard]] Answer answer(const sim::Reader& file, const std::string& headline = {});

}  // namespace analysis
