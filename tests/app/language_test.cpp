#include "app/language.hpp"

#include <gtest/gtest.h>

#include <map>

#include "app/arguments.hpp"

namespace {
using sim::Language;

app::Environment environment(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const char* name) {
        const auto found = values.find(name);
        return found == values.end() ? std::string{} : found->second;
    };
}

TEST(LanguageOf, TheFirstVariableThatSaysSomethingDecides) {
    EXPECT_EQ(app::language_of(environment({})), Language::english);
    EXPECT_EQ(app::language_of(environment({{"LANG", "es_CO.UTF-8"}})), Language::spanish);
    EXPECT_EQ(app::language_of(environment({{"LANG", "es_CO.UTF-8"}, {"LC_MESSAGES", "en_US"}})), Language::english);
    EXPECT_EQ(app::language_of(environment({{"LC_ALL", "es"}, {"LC_MESSAGES", "en_US"}})), Language::spanish);
    EXPECT_EQ(app::language_of(environment({{"LC_ALL", "de_DE.UTF-8"}, {"LANG", "es_CO.UTF-8"}})), Language::english);
}

TEST(TakeLanguage, LeavesTheOtherWords) {
    std::vector<std::string> words{"run", "--lang", "es", "x.toml"};
    EXPECT_EQ(app::take_language(words, environment({})), Language::spanish);
    EXPECT_EQ(words, (std::vector<std::string>{"run", "x.toml"}));
    words = {"--lang=en", "check"};
    EXPECT_EQ(app::take_language(words, environment({{"LANG", "es_CO"}})), Language::english);
    EXPECT_EQ(words, (std::vector<std::string>{"check"}));
    EXPECT_EQ(app::take_language(words, environment({{"LANG", "es_CO"}})), Language::spanish);
}

TEST(TakeLanguage, OtherLanguagesAreRefused) {
    for (std::vector<std::string> words : {std::vector<std::string>{"--lang", "fr"}, {"--lang"}, {"--lang="}})
        EXPECT_THROW(static_cast<void>(app::take_language(words, environment({}))), app::UsageError);
}

}  // namespace
