#include "tests/models/coordination/aula.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

#include "sim/engine/executor.hpp"

namespace aula {
namespace {

const sim::Variable& declared(const sim::TrajectoryShape& shape, std::string_view name) {
    const auto found = std::find_if(shape.variables.begin(), shape.variables.end(),
                                    [name](const sim::Variable& v) { return v.name == name; });
    if (found == shape.variables.end()) throw std::logic_error("no such variable: " + std::string{name});
    return *found;
}

std::vector<double> numbers(const std::vector<double>& values) { return values; }
std::vector<double> numbers(const std::vector<std::int64_t>& values) {
    std::vector<double> result;
    for (const std::int64_t v : values)
        result.push_back(v == sim::missing_integer ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(v));
    return result;
}
std::vector<double> numbers(const std::vector<std::string>& /*texts*/) {
    throw std::logic_error("texts are no numbers");
}

std::string text() {
    std::ifstream in{ARTICULA_SOURCE_DIR "/scenarios/aula.toml"};
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

}  // namespace

sim::Document document(const std::vector<std::string>& settings) {
    sim::Findings findings;
    sim::Document document = sim::parse(text(), findings);
    for (const std::string& setting : settings) document.set(setting, findings);
    (void)read(document, models::coordination::settings_table(), sim::Draw::midpoint(), findings);
    if (findings.has_errors()) throw std::logic_error(findings.render("aula.toml", sim::Language::english));
    return document;
}

models::coordination::Settings settings(const std::vector<std::string>& changes) {
    sim::Findings findings;
    return read(document(changes), models::coordination::settings_table(), sim::Draw::midpoint(), findings);
}

std::vector<double> values(const sim::TrajectoryShape& shape, const sim::Trajectory& trajectory,
                           std::string_view variable) {
    const auto at = static_cast<std::size_t>(&declared(shape, variable) - shape.variables.data());
    return std::visit([](const auto& column) { return numbers(column); }, trajectory.values.at(at));
}

double code(const sim::TrajectoryShape& shape, std::string_view variable, std::string_view meaning) {
    const auto& flags = declared(shape, variable).flags;
    const auto found = std::find(flags.begin(), flags.end(), meaning);
    if (found == flags.end()) throw std::logic_error("no such meaning: " + std::string{meaning});
    return static_cast<double>(found - flags.begin());
}

bool same(const sim::Trajectory& a, const sim::Trajectory& b) {
    const auto bits = [](const std::vector<double>& values) {
        std::vector<std::uint64_t> words(values.size());
        std::transform(values.begin(), values.end(), words.begin(),
                       [](double v) { return std::isnan(v) ? UINT64_MAX : std::bit_cast<std::uint64_t>(v); });
        return words;
    };
    return std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                      [&bits](const sim::Values& left, const sim::Values& right) {
                          const auto* numbers = std::get_if<std::vector<double>>(&left);
                          if (numbers == nullptr) return left == right;
                          return bits(*numbers) == bits(std::get<std::vector<double>>(right));
                      });
}

double Runs::count(std::size_t run, std::string_view variable, std::string_view meaning) const {
    const std::vector<double> all = values(run, variable);
    return static_cast<double>(std::count(all.begin(), all.end(), code(shape, variable, meaning)));
}

Runs run(std::size_t replicates, std::vector<std::string> changes) {
    changes.insert(changes.begin(), "observe=every 1461 days");
    const models::coordination::Study study{document(changes)};
    sim::SerialExecutor executor;
    Runs runs{study.shape(), {}};
    for (std::uint64_t r = 0; r != replicates; ++r)
        runs.trajectories.push_back(study.run({.seed = 20261124, .replicate = r}, executor));
    return runs;
}

}  // namespace aula
