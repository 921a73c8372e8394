#include "sim/record/part_library.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

using sim::PartLibrary;
using sim::PartState;

const sim::FileHead head = toy::head(9);

void make_parts(toy::MemoryDisk& disk, const sim::Path& folder, const std::vector<std::size_t>& runs,
                const sim::FileHead& of = head) {
    sim::PartFolder parts{disk, folder, of};
    for (const std::size_t run : runs) parts.add({{run, rows_of(of.shape, toy::trajectory(run))}});
}

std::vector<PartState> states(const PartLibrary& library) {
    std::vector<PartState> found;
    for (const sim::KnownPart& part : library.parts()) found.push_back(part.state);
    return found;
}

TEST(PartLibrary, FindsTheRunsOfAllWorkersAndTakesTheFirstOfTwo) {
    toy::MemoryDisk disk;
    disk.create_folder("parts");
    for (const char* worker : {"parts/b", "parts/a"}) make_parts(disk, worker, {3, worker[6] == 'a' ? 1U : 5U});
    const PartLibrary library{disk, "parts", head, PartLibrary::Look::checksums};
    for (std::size_t run = 0; run != 9; ++run) EXPECT_EQ(library.stored(run), run == 1 || run == 3 || run == 5);
    EXPECT_EQ(library.places()[3]->part->path, "parts/a/runs-00000003.h5");
}

TEST(PartLibrary, TellsWhatIsWrongWithParts) {
    toy::MemoryDisk disk;
    disk.create_folder("parts");
    make_parts(disk, "parts/a", {0, 1, 2});
    sim::FileHead other = head;
    other.provenance.push_back({"commit", std::string{"another"}});
    make_parts(disk, "parts/b", {4}, other);
    make_parts(disk, "parts/c", {5});
    make_parts(disk, "parts/d", {6});
    disk.create_folder("parts/e");  // of a worker that has no part yet
    disk.remove("parts/a/runs-00000000.h5");
    disk.at("parts/a/runs-00000001.h5")[700] ^= std::byte{1};
    disk.at("parts/c/manifest").resize(9);
    disk.remove("parts/d/manifest");
    using enum PartState;
    EXPECT_EQ(states({disk, "parts", head, PartLibrary::Look::checksums}),
              (std::vector{missing, damaged, sound, foreign, unreadable, unlisted}));
    EXPECT_EQ(states({disk, "parts", head, PartLibrary::Look::sizes}),
              (std::vector{missing, sound, sound, foreign, unreadable, unlisted}));
    disk.at("parts/a/runs-00000001.h5").pop_back();
    EXPECT_EQ(states({disk, "parts", head, PartLibrary::Look::sizes})[1], damaged);
}

TEST(PartLibrary, LooksOnlyAtPartsWithRunsThatAreAskedFor) {
    toy::MemoryDisk disk;
    disk.create_folder("parts");
    make_parts(disk, "parts/a", {0, 1, 2});
    std::vector<bool> asked(9, false);
    asked[1] = true;
    const PartLibrary library{disk, "parts", head, PartLibrary::Look::checksums, asked};
    EXPECT_EQ(library.parts().size(), 1U);
    EXPECT_TRUE(library.stored(1));
    EXPECT_FALSE(library.stored(0));
}

TEST(PartLibrary, AbsentFolderHoldsNothing) {
    toy::MemoryDisk disk;
    EXPECT_TRUE((PartLibrary{disk, "parts", head, PartLibrary::Look::checksums}.parts().empty()));
}

TEST(PartLibrary, ValuesOfRunsAreReadWhereTheyAre) {
    toy::MemoryDisk disk;
    disk.create_folder("parts");
    make_parts(disk, "parts/a", {2, 7});
    const PartLibrary library{disk, "parts", head, PartLibrary::Look::sizes};
    const std::vector<double> meetings = values_of_runs(disk, library, "meetings");
    EXPECT_EQ(meetings[2], 14);
    EXPECT_EQ(meetings[7], 49);
    EXPECT_TRUE(std::isnan(meetings[0]));
}

}  // namespace
