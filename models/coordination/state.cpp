#include "models/coordination/state.hpp"

#include <algorithm>

namespace models::coordination {

void Account::issue(std::int64_t amount, std::int64_t most) {
    issued += amount;
    const std::int64_t over = std::max<std::int64_t>(0, left + amount - most);
    left += amount - over;
    lapsed += over;
}

bool Account::spend(std::int64_t amount) {
    if (left < amount) return false;
    left -= amount;
    spent += amount;
    return true;
}

}  // namespace models::coordination
