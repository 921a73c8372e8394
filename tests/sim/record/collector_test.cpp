#include "sim/record/collector.hpp"

#include <gtest/gtest.h>

#include "sim/record/part_library.hpp"
#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

const sim::FileHead head = toy::head(6);

void make_part(sim::FileSystem& files, const sim::Path& folder, const std::vector<std::size_t>& runs) {
    std::map<std::size_t, sim::RunRows> part;
    for (const std::size_t run : runs) part.emplace(run, rows_of(head.shape, toy::trajectory(run)));
    sim::PartFolder{files, folder, head}.add(part);
}

std::vector<sim::RunPlace> all_places(sim::FileSystem& files) {
    const sim::PartLibrary library{files, "parts", head, sim::PartLibrary::Look::sizes};
    std::vector<sim::RunPlace> places;
    for (const auto& place : library.places()) places.push_back(place.value());
    return places;
}

TEST(Collector, TakesEachRunOnceFromPartsThatOverlapAndAlternate) {
    toy::MemoryDisk disk;
    disk.create_folder("parts");
    make_part(disk, "parts/a", {0, 2, 5});
    make_part(disk, "parts/b", {1, 2, 3, 4, 5});
    collect(disk, "x.h5", head, all_places(disk), 1);
    toy::make_file(disk, "whole.h5", toy::in_order(6));
    EXPECT_EQ(disk.at("x.h5"), disk.at("whole.h5"));
}

/// Chunks of several variables are full at different runs: where they lie must not depend on the parts, nor on threads.
TEST(Collector, ManyChunksLieWhereTheyDoWhateverThePartsAndThreads) {
    const auto made = [](std::size_t runs_per_part, std::size_t threads) {
        sim::TrajectoryShape shape;
        shape.growing = {{"run", "run"}, {"event", "event"}};
        shape.variables = {{"event_run", "event", {}, sim::ValueType::int32, "1", "run"},
                           {"value", "event", {}, sim::ValueType::float64, "1", "value"},
                           {"code", "event", {}, sim::ValueType::int16, "1", "code"}};
        toy::MemoryDisk disk;
        sim::FileHead many{shape, {}, std::vector<sim::RunLabel>(30)};
        sim::RunStore store{disk, "x.h5", many, {.runs_per_part = runs_per_part}};
        for (std::size_t run = 0; run != 30; ++run) {
            std::vector<double> values;
            for (std::size_t row = 0; row != 9'000 + 300 * run; ++row) values.push_back(static_cast<double>(row * run));
            std::vector<std::int64_t> codes(values.size(), static_cast<std::int64_t>(run));
            store.put(run, {{std::vector<std::int64_t>{}, std::move(values), std::move(codes)}});
        }
        store.close();
        store.collect(threads);
        return disk.at("x.h5");
    };
    const auto expected = made(1, 1);
    EXPECT_TRUE(made(30, 1) == expected);
    EXPECT_TRUE(made(4, 3) == expected);
}

TEST(Collector, PartThatIsNotWhatItsManifestSaysIsRefused) {
    toy::MemoryDisk disk;
    disk.create_folder("parts");
    make_part(disk, "parts/a", {0, 1, 2, 3, 4, 5});
    toy::MemoryDisk::Bytes& manifest = disk.at("parts/a/manifest");
    std::string text{reinterpret_cast<const char*>(manifest.data()), manifest.size()};
    const std::size_t rows = text.find(" rows ") + 6;
    ASSERT_NE(text[rows], '9');
    manifest[rows] = std::byte{'9'};  // agendas
    try {
        collect(disk, "x.h5", head, all_places(disk), 1);
        FAIL();
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en, "'runs-00000000.h5' has changed since it was written");
    }
    EXPECT_FALSE(disk.contents().contains("x.h5"));
}

}  // namespace
