// A scenario made into somebody's own: its text as it stands, with a new head, and before each table and key that
// appears for the first time what it means, in the reader's language.
#pragma once

#include <string>
#include <string_view>

#include "sim/scenario/schema.hpp"

namespace app {

struct Beginning {
    std::string from;  ///< the shipped scenario's name
    std::string file;  ///< the new one's
};

/// The text has been checked. Its notes, numbers and order stay; `sources = "required"` becomes "requested", since its
/// new owner will not have a source for each number at once.
[[nodiscard]] std::string annotated(std::string_view text, const sim::Schema& schema, const Beginning& beginning,
                                    sim::Language language);

}  // namespace app
