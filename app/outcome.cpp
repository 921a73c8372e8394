#include "app/outcome.hpp"

#include <algorithm>

#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

constexpr std::size_t most_shown = 5;

}  // namespace

Text told(const sim::RunFailure& failure, bool placed) {
    Text place{};
    if (placed)
        place = Text{" (punto ", " (point "} + both(std::to_string(failure.label.point)) +
                Text{", repetición ", ", replicate "} + both(std::to_string(failure.label.replicate)) +
                both((failure.label.branch.empty() ? std::string{} : ", " + failure.label.branch) + ')');
    return Text{"la corrida ", "run "} + both(std::to_string(failure.run)) + place + Text{" falló: ", " failed: "} +
           failure.message;
}

std::vector<Text> told(std::span<const sim::RunFailure> failures, bool placed) {
    std::vector<Text> sentences;
    for (const sim::RunFailure& failure : failures.first(std::min(failures.size(), most_shown)))
        sentences.push_back(told(failure, placed));
    if (failures.size() > most_shown)
        sentences.push_back(both(std::to_string(failures.size() - most_shown)) +
                            Text{" corridas más fallaron", " more runs failed"});
    return sentences;
}

std::vector<Text> shortfalls(const sim::Outcome& outcome, const std::string& file) {
    if (outcome.complete()) return {};
    std::vector<Text> sentences = told(outcome.failures, false);
    const Text stopped = outcome.stopped ? Text{"interrumpido; ", "interrupted; "} : Text{};
    const std::string made = std::to_string(outcome.found + outcome.made) + '/' + std::to_string(outcome.total);
    sentences.push_back(stopped + both(made) + Text{" corridas están en ", " runs are in "} + both(file + ".parts") +
                        Text{"; la misma orden sigue desde ahí", "; the same command goes on from there"});
    return sentences;
}

ExitCode exit_code(const sim::Outcome& outcome) {
    if (outcome.complete()) return ExitCode::fine;
    return outcome.stopped ? ExitCode::interrupted : ExitCode::runs_failed;
}

}  // namespace app
