// A sentence for a person, in both languages of the project. It is made where its values are known
// and rendered where a person reads it; nothing in between needs to know the reader's language.
#pragma once

#include <string>

namespace sim {

enum class Language { spanish, english };

struct Text {
    std::string es;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::spanish ? es : en; }
    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace sim
