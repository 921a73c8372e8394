#include "sim/record/file_writer.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <numeric>

#include "sim/record/dataset.hpp"
#include "sim/record/layout.hpp"
#include "sim/record/reader.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

using sim::hdf5::Handle;

void write(sim::hdf5::MemoryFile& file, const sim::FileHead& head, const std::vector<sim::Trajectory>& runs) {
    sim::RowCounts totals(growing_dimensions(head.shape).size(), 0);
    for (const sim::Trajectory& run : runs) {
        const sim::RowCounts rows = row_counts(head.shape, run);
        for (std::size_t d = 0; d != rows.size(); ++d) totals[d] += rows[d];
    }
    sim::FileWriter writer{file, head, totals, sim::FileWriter::Purpose::result};
    for (const sim::Trajectory& run : runs) writer.append(run);
    writer.close();
}

class Written : public testing::Test {
protected:
    void SetUp() override {
        std::vector<sim::Trajectory> runs;
        for (std::size_t run = 0; run != 7; ++run) runs.push_back(toy::trajectory(run));
        write(bytes, toy::head(7), runs);
    }

    sim::hdf5::MemoryFile bytes;
};

std::string type_name(hid_t dataset) {
    const Handle type{H5Dget_type(dataset), H5Tclose, "H5Dget_type"};
    const std::string bits = std::to_string(8 * H5Tget_size(type.id()));
    if (H5Tis_variable_str(type.id()) > 0) return "text";
    return (H5Tget_class(type.id()) == H5T_INTEGER ? "int" : "float") + bits;
}

std::vector<H5Z_filter_t> filters(hid_t dataset) {
    const Handle list{H5Dget_create_plist(dataset), H5Pclose, "H5Dget_create_plist"};
    std::vector<H5Z_filter_t> found;
    for (int i = 0; i != H5Pget_nfilters(list.id()); ++i) {
        std::size_t values = 0;
        unsigned flags = 0;
        unsigned config = 0;
        found.push_back(
            H5Pget_filter2(list.id(), static_cast<unsigned>(i), &flags, &values, nullptr, 0, nullptr, &config));
    }
    return found;
}

/// A row of the table in FORMAT.md.
std::string row_of(hid_t dataset, const std::string& name) {
    const std::string role = sim::hdf5::read_text(dataset, "role").value_or("no role");
    const bool scale = role.ends_with("dimension");
    std::string dimensions;
    for (const std::string& side : scale ? std::vector{name} : sim::hdf5::read_dimension_list(dataset))
        dimensions += (dimensions.empty() ? "" : ", ") + side;
    const std::string units = sim::hdf5::read_text(dataset, "units").value_or("");
    return "| " + name + " | " + dimensions + " | " + type_name(dataset) + " | " + role + " | " + units +
           (units.empty() ? "|" : " |");
}

TEST_F(Written, IsWhatTheFormatDocumentSays) {
    std::ifstream document{std::string{ARTICULA_SOURCE_DIR} + "/sim/record/FORMAT.md"};
    std::vector<std::string> documented;
    std::string line;
    while (std::getline(document, line) && line != "## Example") {
    }
    while (std::getline(document, line))
        if (line.starts_with("| ") && !line.starts_with("| name")) documented.push_back(line);
    const auto file = sim::hdf5::Hdf5File::open(bytes);
    std::vector<std::string> found;
    for (const std::string& name : sim::hdf5::link_names(file.id()))
        found.push_back(row_of(sim::hdf5::open_dataset(file.id(), name).id(), name));
    EXPECT_EQ(found, documented);
}

TEST_F(Written, HasNoTimesAndFiltersOnAllNumbers) {
    const auto file = sim::hdf5::Hdf5File::open(bytes);
    const std::vector<H5Z_filter_t> checked{H5Z_FILTER_SHUFFLE, H5Z_FILTER_DEFLATE, H5Z_FILTER_FLETCHER32};
    H5O_info_t info{};
    ASSERT_GE(H5Oget_info2(file.id(), &info, H5O_INFO_TIME), 0);
    EXPECT_EQ(info.mtime + info.ctime + info.atime + info.btime, 0);
    for (const std::string& name : sim::hdf5::link_names(file.id())) {
        const Handle dataset = sim::hdf5::open_dataset(file.id(), name);
        ASSERT_GE(H5Oget_info2(dataset.id(), &info, H5O_INFO_TIME), 0);
        EXPECT_EQ(info.mtime + info.ctime + info.atime + info.btime, 0) << name;
        const bool scale = sim::hdf5::read_text(dataset.id(), "role").value_or("").ends_with("dimension");
        if (scale || type_name(dataset.id()) == "text") continue;
        EXPECT_EQ(filters(dataset.id()), checked) << name;
    }
}

TEST_F(Written, MissingIntegersAreTheMostNegativeOfTheirType) {
    const auto file = sim::hdf5::Hdf5File::open(bytes);
    std::int8_t cause = 0;
    const Handle dataset = sim::hdf5::open_dataset(file.id(), "cause");
    sim::hdf5::read_numbers(dataset.id(), sim::ValueType::int8, 0, 1, &cause);
    EXPECT_EQ(cause, -128);
}

TEST(FileWriter, WorksWithoutRowsWithoutLabelsAndWithManyChunks) {
    using enum sim::ValueType;
    const sim::TrajectoryShape shape{{{"venue", "none here", std::vector<std::string>{}}},
                                     {{"agenda", ""}, {"event", ""}},
                                     {{"agenda_run", "agenda", {}, int32, "", ""},
                                      {"score", "agenda", {"venue"}, float32, "", ""},
                                      {"word", "event", {}, text, "", ""},
                                      {"tick", "event", {}, int64, "", ""},
                                      {"event_run", "event", {}, int32, "", ""}}};
    std::vector<std::int64_t> ticks(50'000);
    std::iota(ticks.begin(), ticks.end(), -5);
    const std::vector<std::string> words(ticks.size(), "ñ");
    const std::vector<std::int64_t> none;
    const std::vector<sim::Trajectory> runs(3, {{none, std::vector<double>{}, words, ticks, none}});
    sim::hdf5::MemoryFile bytes;
    write(bytes, {shape, {}, {{}, {}, {}}}, runs);
    const sim::Reader reader{bytes.bytes(), "x.h5"};
    EXPECT_EQ(reader.rows("agenda"), 0U);
    EXPECT_EQ(reader.trajectory(2), runs[2]);
    EXPECT_EQ(reader.values("event_run", {99'999, 2}), sim::Values(std::vector<std::int64_t>{1, 2}));
}

TEST(FileWriter, LongProvenanceIsKept) {
    const std::string scenario(300'000, 'x');
    sim::hdf5::MemoryFile bytes;
    sim::FileHead head = toy::head(1);
    head.provenance.front().value = scenario;
    for (int i = 0; i != 20; ++i) head.provenance.push_back({"setting " + std::to_string(i), std::int64_t{i}});
    write(bytes, head, {toy::trajectory(0)});
    EXPECT_EQ(sim::Reader(bytes.bytes(), "x.h5").provenance(), head.provenance);
}

TEST(FileWriter, MissingRunIsAMistake) {
    sim::hdf5::MemoryFile bytes;
    sim::FileWriter writer{bytes, toy::head(2), {2, 0, 0}, sim::FileWriter::Purpose::part};
    writer.append(toy::trajectory(0));
    EXPECT_THROW(writer.close(), std::logic_error);
}

}  // namespace
