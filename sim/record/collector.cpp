#include "sim/record/collector.hpp"

#include <map>
#include <stdexcept>
#include <utility>

#include "sim/record/file_writer.hpp"
#include "sim/record/reader.hpp"

namespace sim {
namespace {

RowCounts totals_of(const PartFolder& parts) {
    RowCounts totals(parts.parts().at(0).rows.size(), 0);
    for (const Part& part : parts.parts())
        for (std::size_t d = 0; d != totals.size(); ++d) totals[d] += part.rows[d];
    return totals;
}

/// Where each run is: part, and place in it.
using Places = std::map<std::size_t, std::pair<const Part*, std::size_t>>;

Places places_of(const PartFolder& parts, std::size_t runs) {
    Places places;
    for (const Part& part : parts.parts())
        for (std::size_t i = 0; i != part.runs.size(); ++i)
            if (!places.emplace(part.runs[i], std::pair{&part, i}).second)
                throw std::logic_error("a run is in two parts");
    if (places.size() != runs) throw std::logic_error("a file was collected before all its runs were made");
    return places;
}

/// Parts that are being read: opened at their first run, closed after their last.
class OpenParts {
public:
    explicit OpenParts(const PartFolder& parts) : parts_{parts} {}

    Trajectory run(const Part& part, std::size_t place) {
        auto open = open_.find(&part);
        if (open == open_.end()) open = open_.emplace(&part, opened(part)).first;
        Trajectory trajectory = open->second.trajectory(place);
        if (place + 1 == part.runs.size()) open_.erase(open);
        return trajectory;
    }

private:
    Reader opened(const Part& part) const {
        Reader reader{parts_.read(part), part.name};
        if (reader.checksum() != part.checksum)
            throw Error{{"'" + part.name + "' cambió desde que se escribió",
                         "'" + part.name + "' has changed since it was written"}};
        return reader;
    }

    const PartFolder& parts_;
    std::map<const Part*, Reader> open_;
};

}  // namespace

void collect(FileSystem& files, const Path& path, const FileHead& head, const PartFolder& parts) {
    const Places places = places_of(parts, head.runs.size());
    NewFile fresh{files, path};
    FileWriter writer{fresh.file(), head, totals_of(parts), FileWriter::Purpose::result};
    OpenParts open{parts};
    for (const auto& [run, place] : places) writer.append(open.run(*place.first, place.second));
    writer.close();
    fresh.commit();
}

}  // namespace sim
