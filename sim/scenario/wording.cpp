#include "sim/scenario/wording.hpp"

#include <algorithm>
#include <numeric>

namespace sim {
namespace {

constexpr std::size_t longest_name = 64;  // nobody mistypes longer ones by a slip; bounds the work on hostile texts

/// Letters to change, add, leave out, or swap with their neighbour (optimal string alignment distance).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace

Text quoted(std::string_view name) { return both(std::string(1, '\'').append(shortened(name)).append(1, '\'')); }

std::string listing(const Names& names) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i != std::min(names.size(), most); ++i) {
        if (i != 0) list += ", ";
        list += shortened(names[i]);
    }
    return names.size() > most ? list + ", ..." : list;
}

std::optional<std::string_view> nearest(std::string_view word, const Names& names) {
    std::optional<std::string_view> best;
    if (word.size() > longest_name) return best;
    std::size_t fewest = std::min<std::size_t>(3, word.size() / 3 + 1) + 1;
    for (const std::string_view name : names) {
        if (name.size() > longest_name) continue;
        const std::size_t changes = distance(word, name);
        if (changes >= fewest || changes >= std::max(word.size(), name.size())) continue;
        fewest = changes;
        best = name;
    }
    return best;
}

Text suggestion(std::string_view word, const Names& names) {
    if (const auto near = nearest(word, names)) {
        const std::string name{*near};
        return {"; ¿quiso decir '" + name + "'?", "; did you mean '" + name + "'?"};
    }
    if (names.empty()) return {};
    return {"; se admiten: " + listing(names), "; allowed: " + listing(names)};
}

std::string shortened(std::string_view text, std::size_t length) {
    if (text.size() <= length) return std::string{text};
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
    return std::string{text.substr(0, length)} + "...";
}

}  // namespace sim
