#include "sim/record/collector.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <stdexcept>
#include <utility>

#include "sim/record/file_writer.hpp"
#include "sim/record/reader.hpp"

namespace sim {
namespace {

/// Parts whose runs alternate, as those of many workers do, are open side by side; beyond this those that were not
/// used for longest are closed, and opened again at need. Bytes of files: in memory numbers are wide.
constexpr std::uint64_t most_open_bytes = std::uint64_t{64} << 20U;

template <class Content>
class OpenParts {
public:
    /// `take`: what is wanted of a part.
    OpenParts(FileSystem& files, Content (*take)(Reader)) : files_{files}, take_{take} {}

    [[nodiscard]] const Content& part(const RunPlace& place) {
        const auto found = std::ranges::find(open_, place.path, &Open::path);
        if (found != open_.end()) {
            open_.splice(open_.begin(), open_, found);
            return open_.front().content;
        }
        while (!open_.empty() && bytes_ + place.bytes > most_open_bytes) {
            bytes_ -= open_.back().bytes;
            open_.pop_back();
        }
        open_.push_front({place.path, place.bytes, take_(opened(place))});
        bytes_ += place.bytes;
        return open_.front().content;
    }

    /// Its last run was used.
    void close(const RunPlace& place) {
        const auto found = std::ranges::find(open_, place.path, &Open::path);
        if (found == open_.end()) return;
        bytes_ -= found->bytes;
        open_.erase(found);
    }

private:
    struct Open {
        Path path;
        std::uint64_t bytes;
        Content content;
    };

    [[nodiscard]] Reader opened(const RunPlace& place) const {
        const std::string name = place.path.filename().string();
        Reader reader{read_whole(files_, place.path), name};
        if (reader.checksum() != place.checksum)
            throw Error{
                {"'" + name + "' cambió desde que se escribió", "'" + name + "' has changed since it was written"}};
        return reader;
    }

    FileSystem& files_;
    Content (*take_)(Reader);
    std::list<Open> open_;  // the last used first
    std::uint64_t bytes_ = 0;
};

/// Calls use(content, place) for every run in order, and closes each part after its last one.
template <class Content, class Use>
void for_each_run(FileSystem& files, const std::vector<RunPlace>& places, Content (*take)(Reader), Use use) {
    std::map<Path, std::size_t> left;
    for (const RunPlace& place : places) ++left[place.path];
    OpenParts<Content> open{files, take};
    for (const RunPlace& place : places) {
        use(open.part(place), place.place);
        if (--left[place.path] == 0) open.close(place);
    }
}

RowCounts totals_of(FileSystem& files, const FileHead& head, const std::vector<RunPlace>& places) {
    const std::vector<GrowingDimension> dimensions = growing_dimensions(head.shape);
    RowCounts totals(dimensions.size(), 0);
    constexpr auto whole = +[](Reader reader) { return reader; };
    for_each_run(files, places, whole, [&](const Reader& part, std::size_t run) {
        for (std::size_t d = 0; d != totals.size(); ++d) totals[d] += part.rows(dimensions[d].name, run).count;
    });
    return totals;
}

}  // namespace

std::vector<RunPlace> places_of(const PartFolder& parts) {
    std::map<std::size_t, RunPlace> by_run;
    for (const Part& part : parts.parts())
        for (std::size_t i = 0; i != part.runs.size(); ++i)
            if (!by_run.emplace(part.runs[i], RunPlace{parts.path() / part.name, part.checksum, part.bytes, i}).second)
                throw std::logic_error("a run is in two parts");
    std::vector<RunPlace> places;
    for (auto& [run, place] : by_run) {
        if (run != places.size()) throw std::logic_error("a file was collected before all its runs were made");
        places.push_back(std::move(place));
    }
    return places;
}

void collect(FileSystem& files, const Path& path, const FileHead& head, const std::vector<RunPlace>& places) {
    if (places.size() != head.runs.size()) throw std::logic_error("a file was collected before all its runs were made");
    NewFile fresh{files, path};
    FileWriter writer{fresh.file(), head, totals_of(files, head, places), FileWriter::Purpose::result};
    constexpr auto all_runs = +[](Reader reader) { return reader.trajectories(); };
    for_each_run(files, places, all_runs,
                 [&](const std::vector<Trajectory>& part, std::size_t run) { writer.append(part[run]); });
    writer.close();
    fresh.commit();
}

}  // namespace sim
