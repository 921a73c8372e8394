#include "sim/core/named_values.hpp"

#include <algorithm>
#include <limits>

namespace sim {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> numbers(const std::vector<double>& values) { return values; }
std::vector<double> numbers(const std::vector<std::int64_t>& values) {
    std::vector<double> result(values.size());
    std::transform(values.begin(), values.end(), result.begin(),
                   [](std::int64_t v) { return v == missing_integer ? missing : static_cast<double>(v); });
    return result;
}
std::vector<double> numbers(const std::vector<std::string>& /*texts*/) { return {}; }

template <class List>
auto named(const List& list, std::string_view name) {
    return std::find_if(list.begin(), list.end(), [name](const auto& entry) { return entry.name == name; });
}

}  // namespace

bool NamedValues::has(std::string_view variable) const {
    return named(shape_.variables, variable) != shape_.variables.end();
}

std::vector<double> NamedValues::of(std::string_view variable) const {
    const auto found = named(shape_.variables, variable);
    if (found == shape_.variables.end()) return {};
    const auto at = static_cast<std::size_t>(found - shape_.variables.begin());
    return std::visit([](const auto& values) { return numbers(values); }, trajectory_.values.at(at));
}

double NamedValues::code(std::string_view variable, std::string_view meaning) const {
    const auto found = named(shape_.variables, variable);
    if (found == shape_.variables.end()) return missing;
    const auto flag = std::find(found->flags.begin(), found->flags.end(), meaning);
    return flag == found->flags.end() ? missing : static_cast<double>(flag - found->flags.begin());
}

std::size_t NamedValues::size(std::string_view dimension) const {
    const auto found = named(shape_.fixed, dimension);
    return found == shape_.fixed.end() ? 0 : found->size();
}

std::vector<double> NamedValues::days(std::string_view dimension) const {
    const auto found = named(shape_.fixed, dimension);
    if (found == shape_.fixed.end()) return {};
    const auto* dates = std::get_if<std::vector<Date>>(&found->labels);
    if (dates == nullptr) return {};
    std::vector<double> result(dates->size());
    std::transform(dates->begin(), dates->end(), result.begin(),
                   [first = dates->front()](Date date) { return static_cast<double>(date - first); });
    return result;
}

}  // namespace sim
