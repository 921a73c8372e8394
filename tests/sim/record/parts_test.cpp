#include "sim/record/parts.hpp"

#include <gtest/gtest.h>

#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

const sim::Manifest manifest{
    "0123456789abcdef",
    {{"runs-00000000.h5", 4711, 0xffffffffU, {3, 0, 17}, {0, 1, 4}}, {"runs-00000002.h5", 12, 7, {1, 2, 0}, {2}}}};

TEST(Manifest, ReadsWhatItWrites) { EXPECT_EQ(sim::parse_manifest(to_string(manifest), "manifest"), manifest); }

TEST(Manifest, DamagedLineIsNamed) {
    const std::string good = to_string(manifest);
    for (std::size_t place = 0; place != good.size(); ++place) {  // whatever one letter does, it reads or is refused
        std::string text = good;
        text[place] = '?';
        try {
            (void)sim::parse_manifest(text, "x.h5.parts/manifest");
        } catch (const sim::Error& error) {
            EXPECT_TRUE(std::string{error.what()}.starts_with("x.h5.parts/manifest:")) << error.what();
        }
    }
    try {
        (void)sim::parse_manifest(good + "part ../../etc/passwd 1 1 rows 1 1 runs 9\n", "manifest");
        FAIL() << "a part outside of the folder was accepted";
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en, "manifest:5: damaged line; delete the folder to start anew");
        EXPECT_EQ(error.text().es, "manifest:5: línea dañada; borre la carpeta para comenzar de nuevo");
    }
}

TEST(PartFolder, PartsAreSealedFilesThatCountOnceNamed) {
    toy::MemoryDisk disk;
    const sim::FileHead head = toy::head(9);
    sim::PartFolder folder{disk, "x.h5.parts", head};
    folder.add({{3, rows_of(head.shape, toy::trajectory(3))}, {5, rows_of(head.shape, toy::trajectory(5))}});
    ASSERT_EQ(folder.parts().size(), 1U);
    EXPECT_EQ(folder.parts()[0].runs, (std::vector<std::size_t>{3, 5}));
    EXPECT_EQ(folder.parts()[0].rows, (sim::RowCounts{2, 2, 16}));
    EXPECT_EQ(folder.parts()[0].bytes, disk.at("x.h5.parts/runs-00000003.h5").size());
    EXPECT_EQ(sim::PartFolder(disk, "x.h5.parts", head).parts(), folder.parts());
    folder.remove();
    EXPECT_TRUE(disk.contents().empty());
}

}  // namespace
