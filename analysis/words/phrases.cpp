#include "analysis/words/phrases.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cmath>

#include "sim/core/math.hpp"

namespace analysis {
namespace {

using sim::Language;
using sim::Text;

const std::array<Text, 12> months{{{"enero", "January"},
                                   {"febrero", "February"},
                                   {"marzo", "March"},
                                   {"abril", "April"},
                                   {"mayo", "May"},
                                   {"junio", "June"},
                                   {"julio", "July"},
                                   {"agosto", "August"},
                                   {"septiembre", "September"},
                                   {"octubre", "October"},
                                   {"noviembre", "November"},
                                   {"diciembre", "December"}}};

constexpr const char* minus = "\u2212";

std::string grouped(const std::string& digits, char separator) {
    std::string text;
    for (std::size_t i = 0; i != digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) text += separator;
        text += digits[i];
    }
    return text;
}

/// Nothing is rounded to "-0".
bool rounds_to_zero(double value, int decimals) { return std::abs(value) < 0.5 * sim::pow(10.0, -decimals); }

int decimals_for(double value) {
    const double size = std::abs(value);
    if (size >= 100 || size == 0) return 0;
    return size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
}

/// "á" of "Á": in UTF-8 the small letter stands 0x20 behind the capital one.
bool is_accented_small(const std::string& text) {
    if (text.size() < 2 || static_cast<unsigned char>(text[0]) != 0xC3) return false;
    const auto second = static_cast<unsigned char>(text[1]);
    return second >= 0xA0 && second <= 0xBE && second != 0xB7;
}

/// Before such a word the Spanish "y" is "e".
bool begins_with_i(const std::string& text) {
    const std::size_t at = text.starts_with('H') || text.starts_with('h') ? 1 : 0;
    const bool is_i = text.size() > at && (text[at] == 'i' || text[at] == 'I');
    return is_i && text.substr(at + 1, 1) != "e";
}

}  // namespace

std::string number_text(double value, int decimals, Language language) {
    if (std::isnan(value)) return Text{"sin dato", "no data"}.in(language);
    if (std::isinf(value)) return value > 0 ? "∞" : std::string{minus} + "∞";
    const bool spanish = language == Language::spanish;
    const std::string plain = fmt::format("{:.{}f}", std::abs(value), decimals);
    const std::size_t point = plain.find('.');
    std::string text = grouped(plain.substr(0, point), spanish ? '.' : ',');
    if (point != std::string::npos) text += (spanish ? ',' : '.') + plain.substr(point + 1);
    return value < 0 && !rounds_to_zero(value, decimals) ? minus + text : text;
}

std::string number_text(double value, Language language) { return number_text(value, decimals_for(value), language); }

std::string signed_text(double value, int decimals, Language language) {
    const std::string text = number_text(value, decimals, language);
    return value > 0 && !rounds_to_zero(value, decimals) ? '+' + text : text;
}

std::string percent_text(double share, Language language) {
    if (std::isnan(share)) return number_text(share, language);
    // "100 %" only where it is all of them.
    const double percent = 100 * share;
    const bool almost = (percent > 99.5 && percent < 100) || (percent > 0 && percent < 0.5);
    return number_text(percent, almost ? 1 : 0, language) + Text{"\u00A0%", "%"}.in(language);
}

std::string date_text(sim::Date date, Language language) {
    const std::chrono::year_month_day day{date.day};
    const Text& month = months[static_cast<unsigned>(day.month()) - 1];
    const unsigned number = static_cast<unsigned>(day.day());
    const int year = static_cast<int>(day.year());
    return language == Language::spanish ? fmt::format("{} de {} de {}", number, month.es, year)
                                         : fmt::format("{} {} {}", number, month.en, year);
}

std::string list_text(const std::vector<std::string>& items, Language language) {
    std::string text;
    for (std::size_t i = 0; i != items.size(); ++i) {
        const Text and_word = begins_with_i(items[i]) ? Text{" e ", " and "} : Text{" y ", " and "};
        if (i != 0) text += i + 1 == items.size() ? and_word.in(language) : ", ";
        text += items[i];
    }
    return text;
}

std::string capitalised(std::string text) {
    if (text.empty()) return text;
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    if (is_accented_small(text)) text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20);
    return text;
}

std::string estimate_text(const Estimate& estimate, const Scale& scale, bool with_sign, Language language) {
    const auto say = [&](double value) {
        const double scaled = scale.factor * value;
        const int decimals = scale.decimals.value_or(decimals_for(scaled));
        return with_sign ? signed_text(scaled, decimals, language) : number_text(scaled, decimals, language);
    };
    if (estimate.n == 0 || std::isnan(estimate.mean)) return Text{"sin dato", "no data"}.in(language);
    if (std::isinf(estimate.low) || std::isinf(estimate.high)) return say(estimate.mean);
    return fmt::format("{} [{};\u00A0{}]", say(estimate.mean), say(estimate.low), say(estimate.high));
}

}  // namespace analysis
