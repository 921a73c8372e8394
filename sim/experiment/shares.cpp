#include "sim/experiment/shares.hpp"

namespace sim {

std::vector<bool> runs_of_share(const std::vector<PlannedRun>& runs, Share share, Deal deal) {
    std::vector<bool> mine(runs.size(), false);
    std::size_t number = 0;
    for (const Family& family : families(runs)) {
        const std::size_t card = deal == Deal::families ? number : runs[family.first].key.point;
        ++number;
        if (card % share.count != share.index) continue;
        for (std::size_t run = family.first; run != family.first + family.count; ++run) mine[run] = true;
    }
    return mine;
}

}  // namespace sim
