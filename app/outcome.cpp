#include "app/outcome.hpp"

#include <algorithm>

#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

constexpr std::size_t most_shown = 5;

void add_failures(std::vector<Text>& sentences, const std::vector<sim::RunFailure>& failures) {
    for (std::size_t i = 0; i != std::min(failures.size(), most_shown); ++i)
        sentences.push_back(Text{"la corrida ", "run "} + both(std::to_string(failures[i].run)) +
                            Text{" falló: ", " failed: "} + failures[i].message);
    if (failures.size() > most_shown)
        sentences.push_back(both(std::to_string(failures.size() - most_shown)) +
                            Text{" corridas más fallaron", " more runs failed"});
}

}  // namespace

std::vector<Text> shortfalls(const sim::Outcome& outcome, const std::string& file) {
    if (outcome.complete()) return {};
    std::vector<Text> sentences;
    add_failures(sentences, outcome.failures);
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
