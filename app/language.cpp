#include "app/language.hpp"

#include <optional>
#include <string_view>

#include "app/arguments.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::Language;
using sim::operator+;

constexpr std::string_view option = "--lang";

Language language_named(const std::string& name) {
    if (name == "es") return Language::spanish;
    if (name == "en") return Language::english;
    throw UsageError{sim::both("--lang = " + sim::shortened(name) + ": ") + sim::Text{"use es o en", "use es or en"}};
}

}  // namespace

Language language_of(const Environment& environment) {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = environment(name);
        if (!value.empty()) return value.starts_with("es") ? Language::spanish : Language::english;
    }
    return Language::english;
}

Language take_language(std::vector<std::string>& words, const Environment& environment) {
    std::optional<Language> chosen;
    std::vector<std::string> rest;
    for (std::size_t i = 0; i != words.size(); ++i) {
        if (words[i] == option) {
            if (i + 1 == words.size())
                throw UsageError{sim::both(option) +
                                 sim::Text{" necesita un valor: es o en", " needs a value: es or en"}};
            chosen = language_named(words[++i]);
        } else if (words[i].starts_with("--lang=")) {
            chosen = language_named(words[i].substr(option.size() + 1));
        } else {
            rest.push_back(words[i]);
        }
    }
    words = std::move(rest);
    return chosen.value_or(language_of(environment));
}

}  // namespace app
