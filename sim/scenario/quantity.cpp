#include "sim/scenario/quantity.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/core/math.hpp"
#include "sim/scenario/wording.hpp"

namespace sim {
namespace {

constexpr std::uint32_t drawing = 0x5ce7a210;  // purpose of the streams that settle uncertain numbers
constexpr double deviations = 3;               // where a normal law is cut

Text must_be_within(Limits limits, Measure measure) {
    const auto end = [measure](double value) {
        return measure == Measure::days ? to_text(Days{value}) : both(to_text(value));
    };
    if (limits.low == limits.high) return Text{"debe ser ", "must be "} + end(limits.low);
    if (std::isinf(limits.high)) return Text{"debe ser al menos ", "must be at least "} + end(limits.low);
    if (std::isinf(limits.low)) return Text{"debe ser a lo más ", "must be at most "} + end(limits.high);
    return Text{"debe estar entre ", "must be between "} + end(limits.low) + Text{" y ", " and "} + end(limits.high);
}

Text needs_whole(double value) {
    return Text{"se espera un número entero, no ", "expected a whole number, not "} + both(to_text(value));
}

/// Numbers with their units; a number without one takes that of the next: "30 .. 45 days".
Parsed<std::vector<double>> amounts(const std::vector<std::string_view>& words, Measure measure) {
    std::vector<double> values;
    double unit = measure == Measure::days ? 0 : 1;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        const bool unit_word = measure == Measure::days && !parse_number(*word) && !without_decimal_comma(*word);
        if (unit_word) {
            const auto days = days_in(*word);
            if (!days) return unknown_unit(*word);
            unit = *days;
            continue;
        }
        const Parsed<double> number = number_in(*word);
        if (problem(number) && days_in(*word))
            return Text{"este número no lleva unidad de tiempo: quite ",
                        "this number has no unit of time: leave out "} +
                   quoted(*word);
        if (const Text* wrong = problem(number)) return *wrong;
        if (unit == 0) return unknown_unit({});
        if (measure == Measure::whole && std::get<double>(number) != std::round(std::get<double>(number)))
            return needs_whole(std::get<double>(number));
        values.insert(values.begin(), std::get<double>(number) * unit);
    }
    return values;
}

Parsed<Quantity> within(Quantity quantity, Measure measure, Limits limits) {
    if (!limits.hold(quantity.low) || !limits.hold(quantity.high)) return must_be_within(limits, measure);
    return quantity;
}

Parsed<Quantity> range(const std::vector<double>& ends, Measure measure, Limits limits) {
    if (ends.size() != 2)
        return Text{"un rango tiene dos extremos: \"0.2 .. 0.6\"", "a range has two ends: \"0.2 .. 0.6\""};
    if (ends[0] > ends[1])
        return Text{"el rango va al revés: escriba primero el extremo menor",
                    "the range runs backwards: write the lower end first"};
    return within({Quantity::Kind::range, ends[0], (ends[0] + ends[1]) / 2, ends[1], 0}, measure, limits);
}

Parsed<Quantity> triangular(const std::vector<double>& p, Measure measure, Limits limits) {
    if (p.size() != 3 || p[0] > p[1] || p[1] > p[2] || p[0] == p[2])
        return Text{"escriba \"triangular MENOR MODA MAYOR\", en orden ascendente, como \"triangular 0.2 0.4 0.6\"",
                    "write \"triangular LOW MODE HIGH\", ascending, as in \"triangular 0.2 0.4 0.6\""};
    return within({Quantity::Kind::triangular, p[0], p[1], p[2], 0}, measure, limits);
}

Parsed<Quantity> normal(const std::vector<double>& p, Measure measure, Limits limits) {
    if (p.size() != 2 || p[1] <= 0)
        return Text{"escriba \"normal MEDIA DESVIACIÓN\", la desviación mayor que 0, como \"normal 0.4 0.1\"",
                    "write \"normal MEAN DEVIATION\", the deviation above 0, as in \"normal 0.4 0.1\""};
    if (!limits.hold(p[0])) return must_be_within(limits, measure);
    const double reach = deviations * p[1];
    return Quantity{Quantity::Kind::normal, std::max(limits.low, p[0] - reach), p[0],
                    std::min(limits.high, p[0] + reach), p[1]};
}

/// Median of a normal law cut at low and high: where the sum of its density, by trapezes, reaches half.
double normal_median(const Quantity& q) {
    if (q.middle - q.low == q.high - q.middle) return q.middle;
    constexpr int steps = 400;
    const double step = (q.high - q.low) / steps;
    const auto density = [&q](double x) {
        return exp(-0.5 * (x - q.middle) * (x - q.middle) / (q.deviation * q.deviation));
    };
    std::vector<double> sums{0};
    for (int i = 0; i != steps; ++i)
        sums.push_back(sums.back() + density(q.low + step * i) + density(q.low + step * (i + 1)));
    const double half = sums.back() / 2;
    const auto after = std::upper_bound(sums.begin() + 1, sums.end() - 1, half);
    const double part = (half - *(after - 1)) / (*after - *(after - 1));
    return q.low + step * (static_cast<double>(after - 1 - sums.begin()) + part);
}

double normal_draw(const Quantity& q, Stream& random) {
    for (int attempt = 0; attempt != 10'000; ++attempt) {
        const double value = random.normal(q.middle, q.deviation);
        if (q.low <= value && value <= q.high) return value;
    }
    return normal_median(q);  // limits that the law all but misses
}

}  // namespace

double Quantity::median() const {
    if (kind == Kind::normal) return normal_median(*this);
    if (kind != Kind::triangular) return middle;
    const double width = high - low;
    return 2 * (middle - low) >= width ? low + std::sqrt(width * (middle - low) / 2)
                                       : high - std::sqrt(width * (high - middle) / 2);
}

double Quantity::draw(Stream& random) const {
    switch (kind) {
        case Kind::value:
            return middle;
        case Kind::range:
            return std::min(high, random.uniform(low, high));
        case Kind::triangular:
            return std::clamp(random.triangular(low, middle, high), low, high);
        case Kind::normal:
            return normal_draw(*this, random);
    }
    return middle;
}

Parsed<Quantity> exact_quantity(double value, Measure measure, Limits limits) {
    if (!std::isfinite(value)) return Text{"se espera un número finito", "expected a finite number"};
    if (measure == Measure::days) return unknown_unit({});
    if (measure == Measure::whole && value != std::round(value)) return needs_whole(value);
    return within({Quantity::Kind::value, value, value, value, 0}, measure, limits);
}

Parsed<Quantity> parse_quantity(std::string_view text, Measure measure, Limits limits) {
    std::string spaced{text};
    const std::size_t dots = spaced.find("..");
    if (dots != std::string::npos) spaced.replace(dots, 2, "  ");  // so that a range is two numbers to read
    std::vector<std::string_view> words = words_of(spaced);
    const std::string_view law = words.empty() ? std::string_view{} : words.front();
    const bool named = law == "triangular" || law == "normal";
    if (named) words.erase(words.begin());
    const Parsed<std::vector<double>> read = amounts(words, measure);
    if (const Text* wrong = problem(read)) return *wrong;
    const auto& values = std::get<std::vector<double>>(read);
    if (law == "triangular") return triangular(values, measure, limits);
    if (law == "normal") return normal(values, measure, limits);
    if (dots != std::string::npos) return range(values, measure, limits);
    if (values.size() != 1)
        return Text{
            "se espera un solo número, un rango \"0.2 .. 0.6\", \"triangular 0.2 0.4 0.6\" o \"normal 0.4 0.1\"",
            "expected one number, a range \"0.2 .. 0.6\", \"triangular 0.2 0.4 0.6\" or \"normal 0.4 0.1\""};
    return within({Quantity::Kind::value, values[0], values[0], values[0], 0}, measure, limits);
}

double Draw::number(const Quantity& quantity, std::string_view path) const {
    if (!quantity.uncertain()) return quantity.middle;
    if (!run_hash_) return quantity.median();
    Stream random{*run_hash_, EntityId{hash_of_text(path)}, drawing, 0};
    return quantity.draw(random);
}

double Draw::whole(Quantity quantity, std::string_view path) const {
    const double low = std::ceil(quantity.low);
    const double high = std::floor(quantity.high);
    if (quantity.kind == Quantity::Kind::range && run_hash_) quantity.low -= 0.5, quantity.high += 0.5;
    return std::clamp(std::floor(number(quantity, path) + 0.5), low, high);
}

}  // namespace sim
