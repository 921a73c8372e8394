#include <gtest/gtest.h>

#include "tests/app/sweeping.hpp"

namespace {
using shell::Said;
using sweeping::Folder;

TEST(VerifyData, FindsWhatIsDamagedOrMissingAndResumeMakesItAgain) {
    const Folder folder;
    for (const char* share : {"0/3", "1/3", "2/3"}) ASSERT_EQ(folder.sweep("d", {"--shard", share}).code, 0);
    EXPECT_EQ(folder.call({"verify-data", "d"}), (Said{0, "3 parts, 0 with problems; 18 runs made, 0 missing\n", ""}));
    const auto damaged = folder / "d/parts/worker-0001/runs-00000000.h5";
    std::string bytes = shell::read(damaged);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    shell::write(damaged, bytes);
    shell::fs::remove(folder / "d/parts/worker-0002/runs-00000001.h5");
    const Said said = folder.call({"verify-data", "d"});
    EXPECT_EQ(said.code, 6);
    EXPECT_EQ(said.out,
              "d/parts/worker-0001/runs-00000000.h5: damaged (6 runs)\n"
              "d/parts/worker-0002/runs-00000001.h5: missing (6 runs)\n"
              "3 parts, 2 with problems; 6 runs made, 12 missing\narticula resume d\n");
    ASSERT_EQ(folder.resume("d").code, 0);
    EXPECT_EQ(shell::read(folder / "d/result.h5"), folder.undisturbed());
    EXPECT_EQ(folder.call({"verify-data", "d"}),
              (Said{0,
                    "d/parts/worker-0001/runs-00000000.h5: damaged (6 runs); not needed: no run is lost with it\n"
                    "d/parts/worker-0002/runs-00000001.h5: missing (6 runs); not needed: no run is lost with it\n"
                    "4 parts, 2 with problems; 18 runs made, 0 missing\n",
                    ""}));
}

TEST(VerifyData, RunsThatAreMissingAreAProblem) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d", {"--shard", "0/3"}).code, 0);
    EXPECT_EQ(folder.call({"verify-data", "d"}),
              (Said{6, "1 parts, 0 with problems; 6 runs made, 12 missing\narticula resume d\n", ""}));
}

TEST(VerifyData, FindsALostOrDamagedListOfParts) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    const auto manifest = folder / "d/parts/worker-0001/manifest";
    const std::string text = shell::read(manifest);
    shell::write(manifest, text.substr(0, 9));
    const std::string rest = "1 parts, 1 with problems; 0 runs made, 18 missing\narticula resume d\n";
    EXPECT_EQ(folder.call({"verify-data", "d"}),
              (Said{6, "d/parts/worker-0001/: its list of parts (manifest) cannot be read\n" + rest, ""}));
    shell::fs::remove(manifest);
    EXPECT_EQ(folder.call({"verify-data", "d"}),
              (Said{6, "d/parts/worker-0001/: there are parts, but their list (manifest) is missing\n" + rest, ""}));
    ASSERT_EQ(folder.resume("d").code, 0);
    EXPECT_EQ(folder.call({"verify-data", "d"}).code, 0);
}

TEST(VerifyData, FindsForeignPartsAndADamagedResult) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    shell::write(folder / "e.toml", sweeping::experiment(1));
    ASSERT_EQ(folder.sweep("other").code, 0);
    shell::fs::copy(folder / "other/parts/worker-0001", folder / "d/parts/worker-0002");
    EXPECT_TRUE(folder.call({"verify-data", "d"}).out.starts_with("d/parts/worker-0002/: of another experiment"))
        << folder.call({"verify-data", "d"}).out;
    shell::fs::remove_all(folder / "d/parts/worker-0002");
    shell::write(folder / "d/result.h5", "garbage");
    const Said said = folder.call({"verify-data", "d"});
    EXPECT_EQ(said.code, 6);
    EXPECT_TRUE(said.out.starts_with("result.h5: ")) << said.out;
    EXPECT_TRUE(said.out.ends_with("\narticula collect d\n")) << said.out;
}

}  // namespace
