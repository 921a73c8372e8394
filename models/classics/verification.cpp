#include "models/classics/verification.hpp"

#include <algorithm>
#include <stdexcept>

#include "models/classics/culture_published.hpp"
#include "models/classics/deffuant_published.hpp"
#include "models/classics/garbage_can_published.hpp"
#include "models/classics/hegselmann_krause_published.hpp"
#include "models/classics/influence_published.hpp"
#include "models/classics/measurements.hpp"
#include "models/classics/resampling.hpp"
#include "models/classics/tenure_published.hpp"

namespace models::classics {
namespace {

constexpr Classic all[] = {
    {"garbage_can", garbage_can_published, measure_garbage_can},
    {"culture", culture_published, measure_culture},
    {"hegselmann_krause", hegselmann_krause_published, measure_hegselmann_krause},
    {"deffuant", deffuant_published, measure_deffuant},
    {"influence", influence_published, measure_influence},
    {"tenure", tenure_published, measure_tenure},
};

sim::Text text_of(const Wording& wording) { return {std::string{wording.es}, std::string{wording.en}}; }

Bounds bounds_of(const Claim& claim, std::span<const double> values) {
    switch (claim.rule) {
        case Rule::exact:
        case Rule::range:
        case Rule::calibrated:
            return {claim.low, claim.high};
        case Rule::sampled:
            return resampled(values, claim.runs, claim.statistic);
        case Rule::replicated: {
            const Bounds chance = of_another_sample(values, claim.runs);
            return {chance.low - (claim.value - claim.low), chance.high + (claim.high - claim.value)};
        }
        case Rule::differs:
            return of_another_sample(values, 0);
    }
    throw std::logic_error("a claim without a rule");
}

bool agrees(const Claim& claim, double ours, const Bounds& bounds) {
    switch (claim.rule) {
        case Rule::sampled:
        case Rule::replicated:
            return bounds.contains(claim.value);
        case Rule::differs:
            return !bounds.contains(0);
        default:
            return bounds.contains(ours);
    }
}

/// Two samples are compared only when ours is not the smaller one.
bool wanted(const Claim& claim, Effort effort) { return effort == Effort::full || claim.rule != Rule::replicated; }

Verdict verdict_of(Rule rule) {
    if (rule == Rule::exact) return Verdict::exact;
    return rule == Rule::calibrated ? Verdict::calibrated : Verdict::within;
}

}  // namespace

std::span<const Classic> classics() { return all; }

VerificationRow judge(std::string_view model, const Published& published, std::string_view source, const Claim& claim,
                      std::span<const double> values) {
    VerificationRow row{.model = std::string{model},
                        .source = std::string{source},
                        .quantity = text_of(published.quantity),
                        .published = claim.value,
                        .ours = statistic_of(claim.statistic, values)};
    const Bounds bounds = bounds_of(claim, values);
    row.low = bounds.low;
    row.high = bounds.high;
    if (agrees(claim, row.ours, bounds)) {
        row.verdict = verdict_of(claim.rule);
    } else if (source != recomputation && !published.cause.en.empty()) {
        row.verdict = Verdict::known_mismatch;
        row.cause = text_of(published.cause);
    }
    return row;
}

std::vector<VerificationRow> verify(const Classic& classic, Effort effort, sim::Executor& executor) {
    const Measurements measurements = classic.measure(effort, executor);
    std::vector<VerificationRow> rows;
    for (const Published& published : classic.published) {
        if (!wanted(published.claim, effort) || (published.full_only && effort == Effort::quick)) continue;
        const auto found = std::find_if(measurements.begin(), measurements.end(),
                                        [&](const Measured& measured) { return measured.id == published.id; });
        if (found == measurements.end())
            throw std::logic_error("nobody measures " + std::string{classic.name} + " " + std::string{published.id});
        rows.push_back(judge(classic.name, published, published.source, published.claim, found->values));
        if (published.recomputed && wanted(*published.recomputed, effort))
            rows.push_back(judge(classic.name, published, recomputation, *published.recomputed, found->values));
    }
    return rows;
}

std::vector<VerificationRow> verify(Effort effort, sim::Executor& executor) {
    std::vector<VerificationRow> rows;
    for (const Classic& classic : classics()) {
        const std::vector<VerificationRow> more = verify(classic, effort, executor);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
}

bool all_hold(std::span<const VerificationRow> rows) {
    return std::none_of(rows.begin(), rows.end(),
                        [](const VerificationRow& row) { return row.verdict == Verdict::fails; });
}

}  // namespace models::classics
