// How each model's published numbers are measured; one file of the same name per model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "models/classics/verification.hpp"

namespace models::classics {

[[nodiscard]] Measurements measure_garbage_can(Effort effort, sim::Executor& executor);
[[nodiscard]] Measurements measure_culture(Effort effort, sim::Executor& executor);
[[nodiscard]] Measurements measure_hegselmann_krause(Effort effort, sim::Executor& executor);
[[nodiscard]] Measurements measure_deffuant(Effort effort, sim::Executor& executor);
[[nodiscard]] Measurements measure_influence(Effort effort, sim::Executor& executor);
[[nodiscard]] Measurements measure_tenure(Effort effort, sim::Executor& executor);

/// Of all runs that verify anything.
inline constexpr std::uint64_t verification_seed = 19720301;

/// A letter and a number of hundredths: "e0.05".
[[nodiscard]] inline std::string rung(char letter, std::uint32_t hundredths) {
    return {letter, '0', '.', static_cast<char>('0' + hundredths / 10), static_cast<char>('0' + hundredths % 10)};
}

/// outcome(i) for each of n runs, side by side; the result does not depend on who did which.
template <class Outcome>
[[nodiscard]] auto in_runs(std::size_t n, sim::Executor& executor, const Outcome& outcome) {
    std::vector<std::invoke_result_t<Outcome, std::size_t>> results(n);
    executor.bulk(n, [&](std::size_t run, std::size_t /*worker*/) { results[run] = outcome(run); });
    return results;
}

/// One value per element: outcomes as numbers, or 1 and 0 for those that have a property or not.
template <class Elements, class Value>
[[nodiscard]] std::vector<double> values_of(const Elements& elements, const Value& value) {
    std::vector<double> values;
    values.reserve(elements.size());
    for (const auto& element : elements) values.push_back(static_cast<double>(value(element)));
    return values;
}

}  // namespace models::classics
