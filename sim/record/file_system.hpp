// The file system as this room needs it, a seam: tests put a disk behind it that fails at its nth call. Every failure
// is a sim::Error that names the path and the cause.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/core/error.hpp"

namespace sim {

using Path = std::filesystem::path;

enum class FileAction { create, read, write, synchronise, close, rename, remove, list };

/// What failed, where, and why (an errno) in both languages.
[[nodiscard]] Error file_error(FileAction action, const Path& path, int cause);

/// An open file. A destructor closes without reporting: call close() where the result matters.
class File {
public:
    File() = default;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    virtual ~File() = default;

    /// Both may do less than asked; read_at gives 0 only at the end.
    virtual std::size_t read_at(std::uint64_t offset, std::span<std::byte> bytes) = 0;
    virtual std::size_t write_at(std::uint64_t offset, std::span<const std::byte> bytes) = 0;
    virtual std::uint64_t size() = 0;
    /// Forces the content to the disk. After a failure the file must be given up: a second try may lie.
    virtual void synchronise() = 0;
    virtual void close() = 0;
};

enum class PathKind { nothing, file, folder };

class FileSystem {
public:
    FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    virtual ~FileSystem() = default;

    /// For reading and writing; empties a file that is there.
    [[nodiscard]] virtual std::unique_ptr<File> create(const Path& path) = 0;
    [[nodiscard]] virtual std::unique_ptr<File> open(const Path& path) = 0;
    /// Follows links; "nothing" also where a parent is missing or is no folder.
    [[nodiscard]] virtual PathKind kind(const Path& path) = 0;
    /// Names in a folder, in no order.
    [[nodiscard]] virtual std::vector<std::string> list(const Path& folder) = 0;
    virtual void create_folder(const Path& folder) = 0;
    virtual void rename(const Path& from, const Path& to) = 0;
    /// Of a file or an empty folder.
    virtual void remove(const Path& path) = 0;
    /// Makes creations, renames and removals in the folder durable.
    virtual void synchronise_folder(const Path& folder) = 0;
};

/// The machine's own.
class DiskFileSystem final : public FileSystem {
public:
    [[nodiscard]] std::unique_ptr<File> create(const Path& path) override;
    [[nodiscard]] std::unique_ptr<File> open(const Path& path) override;
    [[nodiscard]] PathKind kind(const Path& path) override;
    [[nodiscard]] std::vector<std::string> list(const Path& folder) override;
    void create_folder(const Path& folder) override;
    void rename(const Path& from, const Path& to) override;
    void remove(const Path& path) override;
    void synchronise_folder(const Path& folder) override;
};

/// The folder that holds the path: "." for a bare name.
[[nodiscard]] Path folder_of(const Path& path);

void write_all(File& file, std::uint64_t offset, std::span<const std::byte> bytes);
/// Bytes read: fewer than asked only at the end of the file.
std::size_t read_all(File& file, std::uint64_t offset, std::span<std::byte> bytes);
[[nodiscard]] std::vector<std::byte> read_whole(FileSystem& files, const Path& path);

/// A file that gets its name when it is complete and on the disk; until then it is "<path>.tmp", and gone if given up.
/// Whatever had the name before stays as it was until commit().
class NewFile {
public:
    NewFile(FileSystem& files, Path path);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile();

    [[nodiscard]] File& file() { return *file_; }
    void commit();

private:
    FileSystem& files_;
    Path path_;
    Path temporary_;
    std::unique_ptr<File> file_;
    bool committed_ = false;
};

void replace_file(FileSystem& files, const Path& path, std::span<const std::byte> bytes);

}  // namespace sim
