#include "app/shipped_scenarios.hpp"

#include <span>

#include "app/arguments.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::operator+;

struct Shipped {
    const char* name;
    std::span<const unsigned char> bytes;
};

#include "shipped_scenarios.inc"  // constexpr Shipped shipped[], written from scenarios/*.toml by the build

}  // namespace

std::vector<std::string> shipped_names() {
    std::vector<std::string> names;
    for (const Shipped& one : shipped) names.emplace_back(one.name);
    return names;
}

std::string shipped_scenario(std::string_view name) {
    sim::Names names;
    for (const Shipped& one : shipped) {
        if (one.name == name) return {one.bytes.begin(), one.bytes.end()};
        names.emplace_back(one.name);
    }
    throw UsageError{sim::Text{"ningún escenario se llama ", "no scenario is called "} + sim::quoted(name) +
                     sim::suggestion(name, names)};
}

}  // namespace app
