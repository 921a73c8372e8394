#include "sim/record/collector.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <stdexcept>
#include <utility>

#include "sim/record/file_writer.hpp"
#include "sim/record/part_reader.hpp"

namespace sim {
namespace {

/// Parts whose runs alternate, as those of many workers do, are open side by side; beyond this those that were not
/// used for longest are closed, and opened again at need. Bytes of files.
constexpr std::uint64_t most_open_bytes = std::uint64_t{64} << 20U;

RunRows read_part(FileSystem& files, const StoredPart& part, const TrajectoryShape& shape) {
    const std::string name = part.path.filename().string();
    const PartReader reader{read_whole(files, part.path), name, shape};
    RunRows rows = reader.rows();
    if (reader.checksum() != part.checksum || rows.counts() != part.rows)
        throw Error{{"'" + name + "' cambió desde que se escribió", "'" + name + "' has changed since it was written"}};
    return rows;
}

/// Runs that follow each other in the file and in their part.
struct Stretch {
    const StoredPart* part;
    std::size_t first;
    std::size_t count;
};

std::vector<Stretch> stretches_of(const std::vector<RunPlace>& places) {
    std::vector<Stretch> all;
    for (const RunPlace& place : places) {
        const bool goes_on =
            !all.empty() && all.back().part == place.part.get() && all.back().first + all.back().count == place.place;
        if (goes_on)
            ++all.back().count;
        else
            all.push_back({place.part.get(), place.place, 1});
    }
    return all;
}

class OpenParts {
public:
    OpenParts(FileSystem& files, const TrajectoryShape& shape, const std::vector<Stretch>& stretches)
        : files_{files}, shape_{shape} {
        for (const Stretch& stretch : stretches) left_[stretch.part] += stretch.count;
    }

    /// Runs of each part that are yet to be used.
    [[nodiscard]] const std::map<const StoredPart*, std::size_t>& left() const { return left_; }

    [[nodiscard]] const RunRows& rows(const StoredPart& part) {
        const auto found = std::ranges::find(open_, &part, &Open::part);
        if (found != open_.end()) {
            open_.splice(open_.begin(), open_, found);
            return open_.front().rows;
        }
        while (!open_.empty() && bytes_ + part.bytes > most_open_bytes) close(open_.back());
        open_.push_front({&part, read_part(files_, part, shape_)});
        bytes_ += part.bytes;
        return open_.front().rows;
    }

    /// The last rows that were asked for are not needed any more; with its last run a part is closed.
    void used(std::size_t runs) {
        if ((left_.at(open_.front().part) -= runs) == 0) close(open_.front());
    }

private:
    struct Open {
        const StoredPart* part;
        RunRows rows;
    };

    void close(const Open& open) {
        bytes_ -= open.part->bytes;
        open_.remove_if([&](const Open& other) { return &other == &open; });
    }

    FileSystem& files_;
    const TrajectoryShape& shape_;
    std::map<const StoredPart*, std::size_t> left_;
    std::list<Open> open_;  // the last used first
    std::uint64_t bytes_ = 0;
};

/// Parts of which every run is used say how many rows they have; only others must be looked into.
RowCounts totals_of(FileSystem& files, const TrajectoryShape& shape, const std::vector<Stretch>& stretches) {
    RowCounts totals(growing_dimensions(shape).size(), 0);
    OpenParts open{files, shape, stretches};
    for (const auto& [part, runs] : open.left())
        if (runs == part->rows.front())
            for (std::size_t d = 0; d != totals.size(); ++d) totals[d] += part->rows.at(d);
    const auto all = open.left();
    for (const Stretch& stretch : stretches) {
        if (all.at(stretch.part) == stretch.part->rows.front()) continue;
        const RunRows& rows = open.rows(*stretch.part);
        for (std::size_t d = 0; d != totals.size(); ++d)
            totals[d] += rows.first_rows[d][stretch.first + stretch.count] - rows.first_rows[d][stretch.first];
        open.used(stretch.count);
    }
    return totals;
}

}  // namespace

std::shared_ptr<const StoredPart> stored_part(const Path& folder, const Part& part) {
    return std::make_shared<const StoredPart>(StoredPart{folder / part.name, part.checksum, part.bytes, part.rows});
}

std::vector<RunPlace> places_of(const PartFolder& parts) {
    std::map<std::size_t, RunPlace> by_run;
    for (const Part& part : parts.parts()) {
        const auto stored = stored_part(parts.path(), part);
        for (std::size_t i = 0; i != part.runs.size(); ++i)
            if (!by_run.emplace(part.runs[i], RunPlace{stored, i}).second)
                throw std::logic_error("a run is in two parts");
    }
    std::vector<RunPlace> places;
    for (auto& [run, place] : by_run) {
        if (run != places.size()) throw std::logic_error("a file was collected before all its runs were made");
        places.push_back(std::move(place));
    }
    return places;
}

void collect(FileSystem& files, const Path& path, const FileHead& head, const std::vector<RunPlace>& places,
             std::size_t threads) {
    if (places.size() != head.runs.size()) throw std::logic_error("a file was collected before all its runs were made");
    const std::vector<Stretch> stretches = stretches_of(places);
    NewFile fresh{files, path};
    FileWriter writer{fresh.file(), head, totals_of(files, head.shape, stretches), FileWriter::Purpose::result,
                      threads};
    OpenParts open{files, head.shape, stretches};
    for (const Stretch& stretch : stretches) {
        writer.append(open.rows(*stretch.part), stretch.first, stretch.count);
        open.used(stretch.count);
    }
    writer.close();
    fresh.commit();
}

}  // namespace sim
