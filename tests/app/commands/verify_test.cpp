// The quick verification as a user calls it: the table, the file, the page, the exit code.
#include <gtest/gtest.h>

#include "sim/record/reader.hpp"
#include "tests/app/shell.hpp"

namespace {

TEST(CommandVerify, PrintsWritesAndEndsWellWhenAllHolds) {
    const shell::Folder folder;
    const auto said = folder.call({"verify", "--quick", "-o", "v.h5", "--markdown", "v.md", "--lang", "en"});
    EXPECT_EQ(said.code, 0) << said.side;
    EXPECT_NE(said.out.find(" published numbers: "), std::string::npos);
    EXPECT_NE(said.out.find(", 0 FAILS\n"), std::string::npos);
    EXPECT_TRUE(shell::read(folder / "v.md").starts_with("# Verification\n"));
    const sim::Reader file{sim::Path{(folder / "v.h5").string()}};
    EXPECT_GT(file.rows("claim"), 70U);
    EXPECT_EQ(std::get<std::vector<std::int64_t>>(file.values("claims"))[0],
              static_cast<std::int64_t>(file.rows("claim")));
}

TEST(CommandVerify, AnOutputThatCannotBeWrittenIsToldBeforeAnythingIsComputed) {
    const shell::Folder folder;
    const auto said = folder.call({"verify", "-o", "nowhere/v.h5", "--lang", "en"});
    EXPECT_EQ(said.code, 3);
    EXPECT_NE(said.side.find("nowhere"), std::string::npos) << said.side;
    EXPECT_EQ(said.out, "");
}

}  // namespace
