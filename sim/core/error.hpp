// A user's error: an exception that carries its sentence in both languages. A programmer's error is
// an assertion or std::logic_error that no input can reach.
#pragma once

#include <stdexcept>
#include <utility>

#include "sim/core/text.hpp"

namespace sim {

class Error : public std::runtime_error {
public:
    explicit Error(Text text) : std::runtime_error(text.en), text_(std::move(text)) {}

    [[nodiscard]] const Text& text() const { return text_; }

private:
    Text text_;
};

}  // namespace sim
