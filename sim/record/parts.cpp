#include "sim/record/parts.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <utility>

#include "sim/record/file_writer.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/seal.hpp"

namespace sim {
namespace {

const std::string first_line = "articula-parts 1";

/// Named by its first run, which is in no other part.
std::string part_name(std::size_t first_run) {
    const std::string digits = std::to_string(first_run);
    return "runs-" + std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits + ".h5";
}

bool is_ours(const std::string& name) {
    return name == "manifest" || name == "manifest.tmp" || (name.starts_with("runs-") && name.find(".h5") != name.npos);
}

template <class Number>
bool parse_number(std::istream& words, Number& number) {
    std::string word;
    if (!(words >> word)) return false;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size();
}

/// Nothing when the line is no line of a part.
std::optional<Part> parse_part(const std::string& line) {
    std::istringstream words{line};
    Part part;
    std::string key;
    if (!(words >> key >> part.name) || key != "part" || !is_ours(part.name) || part.name.find('/') != line.npos)
        return std::nullopt;
    if (!parse_number(words, part.bytes) || !parse_number(words, part.checksum) || !(words >> key) || key != "rows")
        return std::nullopt;
    part.rows.push_back(0);
    while (words >> key && key != "runs") {
        std::istringstream word{key};
        if (!parse_number(word, part.rows.emplace_back())) return std::nullopt;
    }
    while (words >> std::ws && !words.eof())
        if (!parse_number(words, part.runs.emplace_back())) return std::nullopt;
    if (part.runs.empty() || !std::ranges::is_sorted(part.runs, std::less_equal{})) return std::nullopt;
    part.rows.front() = part.runs.size();
    return part;
}

Error foreign_folder(const Path& folder) {
    const std::string name = "'" + folder.string() + "'";
    return Error{{name + " no es una carpeta de partes de articula; use otro nombre de archivo o mueva la carpeta",
                  name + " is no folder of parts of articula; use another file name or move the folder"}};
}

Error other_experiment(const Path& folder) {
    const std::string name = "'" + folder.string() + "'";
    return Error{{name + " guarda partes de otro experimento (otro escenario, semilla, versión o lista de corridas); "
                         "termínelo, borre la carpeta o use otro nombre de archivo",
                  name + " keeps parts of another experiment (another scenario, seed, version or list of runs); finish "
                         "it, delete the folder or use another file name"}};
}

std::string text_of(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::string to_string(const Manifest& manifest) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << first_line << "\nexperiment " << manifest.experiment << '\n';
    for (const Part& part : manifest.parts) {
        text << "part " << part.name << ' ' << part.bytes << ' ' << part.checksum << " rows";
        for (std::size_t d = 1; d < part.rows.size(); ++d) text << ' ' << part.rows[d];
        text << " runs";
        for (const std::size_t run : part.runs) text << ' ' << run;
        text << '\n';
    }
    return text.str();
}

Manifest parse_manifest(const std::string& text, const Path& path) {
    std::istringstream lines{text};
    std::string line;
    Manifest manifest;
    std::size_t number = 1;
    const auto wrong = [&] {
        const std::string place = path.string() + ":" + std::to_string(number);
        return Error{{place + ": línea dañada; borre la carpeta para comenzar de nuevo",
                      place + ": damaged line; delete the folder to start anew"}};
    };
    if (!std::getline(lines, line) || line != first_line) throw wrong();
    ++number;
    if (!std::getline(lines, line) || !line.starts_with("experiment ")) throw wrong();
    manifest.experiment = line.substr(line.find(' ') + 1);
    while (std::getline(lines, line)) {
        ++number;
        const std::optional<Part> part = parse_part(line);
        if (!part) throw wrong();
        manifest.parts.push_back(*part);
    }
    return manifest;
}

std::optional<Manifest> read_manifest(FileSystem& files, const Path& folder) {
    const Path path = folder / "manifest";
    if (files.kind(path) != PathKind::file) return std::nullopt;
    return parse_manifest(text_of(read_whole(files, path)), path);
}

bool fits(FileSystem& files, const Path& folder, const Part& part, const FileHead& head) {
    if (part.runs.back() >= head.runs.size() || part.rows.size() != growing_dimensions(head.shape).size()) return false;
    if (files.kind(folder / part.name) != PathKind::file) return false;
    return files.open(folder / part.name)->size() == part.bytes;
}

bool sound(FileSystem& files, const Path& folder, const Part& part, const FileHead& head) {
    if (!fits(files, folder, part, head)) return false;
    try {
        return verify_seal(*files.open(folder / part.name), part.name) == part.checksum;
    } catch (const Error&) {
        return false;
    }
}

PartFolder::PartFolder(FileSystem& files, Path folder, const FileHead& head)
    : files_{files}, folder_{std::move(folder)}, head_{head}, manifest_{fingerprint(head)} {
    if (files_.kind(folder_) == PathKind::file) throw foreign_folder(folder_);
    if (files_.kind(folder_) == PathKind::nothing) {
        files_.create_folder(folder_);
        files_.synchronise_folder(folder_of(folder_));
    }
    load();
}

void PartFolder::load() {
    std::optional<Manifest> found = read_manifest(files_, folder_);
    if (!found) {
        if (!std::ranges::all_of(files_.list(folder_), is_ours)) throw foreign_folder(folder_);
        return write_manifest(manifest_);
    }
    if (found->experiment != manifest_.experiment) throw other_experiment(folder_);
    std::erase_if(found->parts, [&](const Part& part) { return !sound(files_, folder_, part, head_); });
    manifest_ = std::move(*found);
}

void PartFolder::add(const std::map<std::size_t, RunRows>& runs) {
    FileHead head{head_.shape, head_.provenance, {}};
    Part part{.name = part_name(runs.begin()->first)};
    std::size_t bytes = 0;
    part.rows.resize(growing_dimensions(head_.shape).size());
    for (const auto& [run, rows] : runs) {
        head.runs.push_back(head_.runs.at(run));
        part.runs.push_back(run);
        bytes += rows.bytes();
        const RowCounts counts = rows.counts();
        for (std::size_t d = 0; d != counts.size(); ++d) part.rows[d] += counts[d];
    }
    hdf5::MemoryFile image;
    image.reserve(bytes + bytes / 8 + (std::size_t{1} << 20U));  // numbers, texts, and what describes them
    FileWriter writer{image, head, part.rows, FileWriter::Purpose::part};
    for (const auto& [run, rows] : runs) writer.append(rows, 0, 1);
    part.checksum = writer.close();
    part.bytes = image.bytes().size();
    replace_file(files_, folder_ / part.name, image.bytes());
    Manifest next = manifest_;
    next.parts.push_back(std::move(part));
    write_manifest(next);
}

void PartFolder::write_manifest(const Manifest& manifest) {
    const std::string text = to_string(manifest);
    replace_file(files_, manifest_path(), std::as_bytes(std::span{text}));
    manifest_ = manifest;
}

void PartFolder::remove() {
    for (const std::string& name : files_.list(folder_))
        if (is_ours(name) && name != "manifest") files_.remove(folder_ / name);
    files_.remove(manifest_path());
    files_.remove(folder_);
    files_.synchronise_folder(folder_of(folder_));
}

}  // namespace sim
