#include "models/coordination/ledger.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/engine/engine.hpp"
#include "tests/models/coordination/aula.hpp"

namespace {

using namespace models::coordination;

TEST(Ledger, BalancesAfterEveryWindow) {  // every day of four years with a hand-over
    sim::SerialExecutor executor;
    const Coordination model{aula::settings()};
    sim::World<Coordination> world{model, {.seed = 5}};
    Ledger ledger;
    for (sim::Time t{}; t <= model.facts().until(); t = t + one_day) {
        sim::Engine<Coordination>{executor}.advance(world, t);
        ledger = ledger_of(world);
        ASSERT_TRUE(ledger.balanced()) << t.ticks / ticks_per_day;
        ASSERT_GE(ledger.left, 0);
        ASSERT_GE(ledger.in_hand, 0);
    }
    for (const std::int64_t account : {ledger.lapsed, ledger.used, ledger.wasted}) EXPECT_GT(account, 0);
}

TEST(Ledger, BalancesWithFundsToo) {
    Settings settings = aula::settings();
    settings.funds = {
        {.name = "donor", .means = 60, .from = settings.run.from + 200, .until = settings.run.from + 900},
        {.name = "budget", .kind = FundKind::appropriation, .administration = {.name = {}, .index = 0}, .means = 30}};
    sim::SerialExecutor executor;
    const Coordination model{settings};
    sim::World<Coordination> world{model, {.seed = 5}};
    std::int64_t endowed = 0;
    for (sim::Time t{}; t <= model.facts().until(); t = t + one_day) {
        sim::Engine<Coordination>{executor}.advance(world, t);
        const Ledger ledger = ledger_of(world);
        ASSERT_TRUE(ledger.balanced()) << t.ticks / ticks_per_day;
        endowed = std::max(endowed, ledger.endowed);
    }
    EXPECT_GT(endowed, 0);
}

TEST(Ledger, TellsWhatIsMissing) {
    Ledger ledger{.issued = 10, .left = 3, .lapsed = 1, .in_flight = 2, .in_hand = 1, .used = 2, .wasted = 1};
    EXPECT_TRUE(ledger.balanced());
    ++ledger.used;
    EXPECT_FALSE(ledger.balanced());
    --ledger.used;
    ledger.attention = -1;
    EXPECT_FALSE(ledger.balanced());
}

TEST(Account, WhatExceedsTheMostLapses) {
    Account account;
    account.issue(10, 15);
    EXPECT_TRUE(account.spend(4));
    account.issue(10, 15);
    EXPECT_EQ(account.left, 15);
    EXPECT_EQ(account.lapsed, 1);
    EXPECT_FALSE(account.spend(16));
    EXPECT_EQ(account.spent, 4);
    EXPECT_EQ(account.issued, account.left + account.lapsed + account.spent);
}

}  // namespace
