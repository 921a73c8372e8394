#include "app/find_model.hpp"

#include <gtest/gtest.h>

#include "app/arguments.hpp"

namespace {

TEST(FindModel, ByItsNameOrNotAtAll) {
    EXPECT_EQ(app::find_model("coordination").name, "coordination");
    try {
        static_cast<void>(app::find_model("coordnation"));
        FAIL();
    } catch (const app::UsageError& error) {
        EXPECT_EQ(error.text().en, "unknown model 'coordnation'; did you mean 'coordination'?");
    }
}

}  // namespace
