#include "sim/experiment/shares.hpp"

namespace sim {
namespace {

/// What is dealt: the families of the first replicate in their order, those of each one after it turned by some places,
/// so that the share that gets a point in one replicate does not get it in the next. The nth row of `width` families is
/// turned by n (1 - width) modulo the number of shares: then its first point goes to share n.
std::vector<std::size_t> cards_of(const std::vector<PlannedRun>& runs, const std::vector<Family>& all,
                                  std::size_t shares) {
    std::vector<std::size_t> cards;
    std::size_t turned = 0;
    for (std::size_t row = 0; row != all.size();) {
        std::size_t end = row;
        while (end != all.size() && runs[all[end].first].key.replicate == runs[all[row].first].key.replicate) ++end;
        const std::size_t width = end - row;
        for (std::size_t place = 0; place != width; ++place) cards.push_back(row + (place + turned) % width);
        turned = (turned + shares + 1 - width % shares) % shares;
        row = end;
    }
    return cards;
}

}  // namespace

std::vector<bool> runs_of_share(const std::vector<PlannedRun>& runs, Share share, Deal deal) {
    std::vector<bool> mine(runs.size(), false);
    const std::vector<Family> all = families(runs);
    const std::vector<std::size_t> cards = cards_of(runs, all, share.count);
    for (std::size_t number = 0; number != all.size(); ++number) {
        const Family& family = all[number];
        const std::size_t card = deal == Deal::families ? cards[number] : runs[family.first].key.point;
        if (card % share.count != share.index) continue;
        for (std::size_t run = family.first; run != family.first + family.count; ++run) mine[run] = true;
    }
    return mine;
}

}  // namespace sim
