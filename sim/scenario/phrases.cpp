#include "sim/scenario/phrases.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

#include "sim/scenario/wording.hpp"

namespace sim {
namespace {

struct Unit {
    double days;
    std::array<std::string_view, 5> words;  ///< Spanish singular and plural, English singular and plural, unaccented
};

constexpr std::array<Unit, 6> units{{{1, {"día", "días", "day", "days", "dias"}},
                                     {365.25, {"año", "años", "year", "years", ""}},
                                     {30.4375, {"mes", "meses", "month", "months", ""}},
                                     {7, {"semana", "semanas", "week", "weeks", ""}},
                                     {1.0 / 24, {"hora", "horas", "hour", "hours", ""}},
                                     {1.0 / 1440, {"minuto", "minutos", "minute", "minutes", ""}}}};

Names unit_words() {
    Names words;
    for (const Unit& unit : units)
        for (const std::string_view word : unit.words)
            if (!word.empty()) words.push_back(word);
    words.push_back("dia");
    return words;
}

bool whole(double value) { return std::abs(value - std::round(value)) < 1e-9 * std::max(1.0, std::abs(value)); }

/// Walks through the words of a rhythm.
class Phrase {
public:
    explicit Phrase(std::string_view text) : words_{words_of(text)} {}

    [[nodiscard]] bool ended() const { return at_ == words_.size(); }
    [[nodiscard]] std::string_view rest() const { return ended() ? std::string_view{} : words_[at_]; }
    [[nodiscard]] std::string_view next() { return ended() ? std::string_view{} : words_[at_++]; }
    /// Passes over these words if they come next.
    bool take(std::initializer_list<std::string_view> wanted) {
        if (wanted.size() > words_.size() - at_) return false;
        if (!std::equal(wanted.begin(), wanted.end(), words_.begin() + static_cast<std::ptrdiff_t>(at_))) return false;
        at_ += wanted.size();
        return true;
    }
    /// "2 months", or "month" alone.
    Parsed<Days> length() {
        if (const auto unit = days_in(rest())) return ++at_, Days{*unit};
        const Parsed<double> count = number_in(next());
        if (const Text* wrong = problem(count)) return *wrong;
        const std::string_view word = next();
        if (const auto unit = days_in(word)) return Days{std::get<double>(count) * *unit};
        return unknown_unit(word);
    }

private:
    std::vector<std::string_view> words_;
    std::size_t at_ = 0;
};

Text rhythm_help() {
    return {
        "se espera un ritmo: \"cada 2 meses\", \"cada 7 días desde 2020-01-06\", \"cada 91 días con holgura de 10 "
        "días\", \"al azar, media 30 días\", \"weibull, media 14 meses, forma 1.37\", \"nunca\" o una lista de fechas",
        "expected a rhythm: \"every 2 months\", \"every 7 days from 2020-01-06\", \"every 91 days give or take 10 "
        "days\", \"at random, mean 30 days\", \"weibull, mean 14 months, shape 1.37\", \"never\" or a list of dates"};
}

Parsed<Rhythm> every(Phrase phrase) {
    Rhythm rhythm{.kind = Clock::Kind::every};
    const Parsed<Days> period = phrase.length();
    if (const Text* wrong = problem(period)) return *wrong;
    rhythm.period = std::get<Days>(period);
    if (phrase.take({"from"}) || phrase.take({"desde"})) {
        const std::string_view word = phrase.next();
        rhythm.start = parse_date(word);
        if (!rhythm.start)
            return quoted(word) + Text{" no es una fecha de 1900 a 2200; escriba por ejemplo 2020-01-06",
                                       " is no date from 1900 to 2200; write for instance 2020-01-06"};
    }
    if (phrase.take({"give", "or", "take"}) || phrase.take({"con", "holgura", "de"})) {
        const Parsed<Days> jitter = phrase.length();
        if (const Text* wrong = problem(jitter)) return *wrong;
        rhythm.jitter = std::get<Days>(jitter);
    }
    if (!phrase.ended()) return rhythm_help();
    if (rhythm.jitter.count < 0 || (rhythm.jitter.count > 0 && rhythm.jitter.count * 2 >= rhythm.period.count))
        return Text{"la holgura debe ser menor que la mitad de la distancia entre ocasiones",
                    "the give or take must be below half the distance between occasions"};
    return rhythm;
}

Parsed<Rhythm> random(Phrase phrase, Clock::Kind kind) {
    Rhythm rhythm{.kind = kind};
    if (!phrase.take({"mean"}) && !phrase.take({"media"})) return rhythm_help();
    const Parsed<Days> mean = phrase.length();
    if (const Text* wrong = problem(mean)) return *wrong;
    rhythm.period = std::get<Days>(mean);
    if (kind == Clock::Kind::weibull) {
        if (!phrase.take({"shape"}) && !phrase.take({"forma"})) return rhythm_help();
        const Parsed<double> shape = number_in(phrase.next());
        if (const Text* wrong = problem(shape)) return *wrong;
        rhythm.shape = std::get<double>(shape);
        if (rhythm.shape < 0.5 || rhythm.shape > 20)
            return Text{"la forma debe estar entre 0.5 y 20", "the shape must be between 0.5 and 20"};
    }
    if (!phrase.ended()) return rhythm_help();
    return rhythm;
}

Parsed<Rhythm> any_rhythm(Phrase phrase) {
    if (phrase.take({"never"}) || phrase.take({"nunca"}))
        return phrase.ended() ? Parsed<Rhythm>{Rhythm{}} : rhythm_help();
    if (phrase.take({"every"}) || phrase.take({"cada"})) return every(phrase);
    if (phrase.take({"at", "random"}) || phrase.take({"al", "azar"})) return random(phrase, Clock::Kind::poisson);
    if (phrase.take({"weibull"})) return random(phrase, Clock::Kind::weibull);
    if (parse_number(phrase.rest())) return every(phrase);  // a bare length, "3 months"
    return rhythm_help();
}

Text with_mean(const Text& lead, Days mean) { return lead + Text{", media ", ", mean "} + to_text(mean); }

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::string> without_decimal_comma(std::string_view text) {
    if (std::count(text.begin(), text.end(), ',') != 1) return std::nullopt;
    std::string changed{text};
    changed[text.find(',')] = '.';
    return parse_number(changed) ? std::optional{changed} : std::nullopt;
}

Parsed<double> number_in(std::string_view word) {
    if (const auto value = parse_number(word)) return *value;
    if (const auto point = without_decimal_comma(word))
        return Text{"los decimales se escriben con punto: " + *point, "decimals are written with a point: " + *point};
    if (word.empty()) return Text{"falta un número", "a number is missing"};
    return quoted(word) + Text{" no es un número", " is no number"};
}

std::optional<double> days_in(std::string_view unit) {
    if (unit.empty()) return std::nullopt;
    for (const Unit& candidate : units)
        if (std::find(candidate.words.begin(), candidate.words.end(), unit) != candidate.words.end())
            return candidate.days;
    return unit == "dia" ? std::optional{1.0} : std::nullopt;
}

Text unknown_unit(std::string_view word) {
    if (word.empty())
        return {"falta la unidad de tiempo; escriba por ejemplo \"91 días\" o \"3 meses\"",
                "the unit of time is missing; write for instance \"91 days\" or \"3 months\""};
    Text text = quoted(word) + Text{" no es una unidad de tiempo", " is no unit of time"};
    if (const auto near = nearest(word, unit_words())) return text + suggestion(word, {*near});
    return text + Text{"; se admiten: minutos, horas, días, semanas, meses, años",
                       "; allowed: minutes, hours, days, weeks, months, years"};
}

Parsed<Days> parse_days(std::string_view text) {
    Phrase phrase{text};
    if (phrase.ended()) return unknown_unit({});
    Parsed<Days> days = phrase.length();
    if (!problem(days) && !phrase.ended())
        return quoted(phrase.rest()) + Text{" sobra después de la duración", " is too much after the length of time"};
    return days;
}

Parsed<Rhythm> parse_rhythm(std::string_view text) {
    Parsed<Rhythm> parsed = any_rhythm(Phrase{text});
    const Rhythm* rhythm = std::get_if<Rhythm>(&parsed);
    if (rhythm == nullptr || rhythm->kind == Clock::Kind::none) return parsed;
    constexpr double minute = 1.0 / 1440;
    constexpr double century = 36525;
    if (rhythm->period.count < minute || rhythm->period.count > century)
        return Text{"entre una ocasión y otra debe pasar al menos un minuto y a lo más un siglo",
                    "between two occasions at least a minute and at most a century must pass"};
    return parsed;
}

std::string to_text(double value) {
    std::array<char, 64> digits{};
    const bool plain = std::abs(value) < 1e15 && std::abs(value) >= 1e-5;
    const auto [end, error] = value == 0 || plain ? std::to_chars(digits.data(), digits.data() + digits.size(),
                                                                  value == 0 ? 0 : value, std::chars_format::fixed)
                                                  : std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} ? std::string{digits.data(), end} : std::string{"?"};
}

Text to_text(Days days) {
    for (const Unit& unit : units) {
        const double count = days.count / unit.days;
        if (!whole(count)) continue;
        const std::size_t plural = std::round(count) == 1 ? 0 : 1;
        const Text number = both(to_text(std::round(count)) + ' ');
        return number + Text{std::string{unit.words[plural]}, std::string{unit.words[2 + plural]}};
    }
    return {to_text(days.count) + " días", to_text(days.count) + " days"};
}

Text to_text(const Rhythm& rhythm) {
    switch (rhythm.kind) {
        case Clock::Kind::none:
            return {"nunca", "never"};
        case Clock::Kind::every: {
            Text text = Text{"cada ", "every "} + to_text(rhythm.period);
            if (rhythm.start) text = text + Text{" desde ", " from "} + both(to_string(*rhythm.start));
            if (rhythm.jitter.count > 0)
                text = text + Text{" con holgura de ", " give or take "} + to_text(rhythm.jitter);
            return text;
        }
        case Clock::Kind::calendar:
            return {std::to_string(rhythm.dates.size()) + " fechas", std::to_string(rhythm.dates.size()) + " dates"};
        case Clock::Kind::poisson:
            return with_mean({"al azar", "at random"}, rhythm.period);
        case Clock::Kind::weibull:
            return with_mean(both("weibull"), rhythm.period) + Text{", forma ", ", shape "} +
                   both(to_text(rhythm.shape));
    }
    return {};
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    constexpr std::string_view blanks = " \t\r\n";
    for (std::size_t begin = text.find_first_not_of(blanks); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
        std::string_view word = text.substr(begin, end - begin);
        if (word.back() == ',') word.remove_suffix(1);
        if (!word.empty()) words.push_back(word);
        begin = text.find_first_not_of(blanks, end);
    }
    return words;
}

}  // namespace sim
