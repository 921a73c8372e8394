#include "sim/record/file_system.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace sim {
namespace {

Text cause_text(int cause) {
    switch (cause) {
        case ENOSPC:
            return {"no queda espacio en el disco", "no space is left on the disk"};
        case EDQUOT:
            return {"se agotó la cuota de disco", "the disk quota is used up"};
        case EFBIG:
            return {"se alcanzó el límite de tamaño de archivo", "the limit of file size is reached"};
        case EIO:
            return {"el disco informa un error", "the disk reports an error"};
        case EACCES:
        case EPERM:
            return {"falta permiso", "permission is missing"};
        case EROFS:
            return {"el sistema de archivos es de solo lectura", "the file system is read-only"};
        case ENOENT:
            return {"no existe", "it does not exist"};
        case ENOTDIR:
            return {"una parte de la ruta no es una carpeta", "a part of the path is no folder"};
        case EISDIR:
            return {"es una carpeta", "it is a folder"};
        default:
            break;
    }
    const std::string message = std::generic_category().message(cause);
    return {message, message};
}

Text action_text(FileAction action) {
    switch (action) {
        case FileAction::create:
            return {"crear", "create"};
        case FileAction::read:
            return {"leer", "read"};
        case FileAction::write:
            return {"escribir", "write"};
        case FileAction::synchronise:
            return {"llevar al disco", "force to the disk"};
        case FileAction::close:
            return {"cerrar", "close"};
        case FileAction::rename:
            return {"poner en su lugar", "put into place"};
        case FileAction::remove:
            return {"borrar", "remove"};
        case FileAction::list:
            return {"listar", "list"};
    }
    return {};
}

/// The result of a system call, repeated while a signal interrupts it.
template <class Call>
auto checked(FileAction action, const Path& path, Call call) {
    for (;;) {
        const auto result = call();
        if (result >= 0) return result;
        if (errno != EINTR) throw file_error(action, path, errno);
    }
}

class DiskFile final : public File {
public:
    DiskFile(int descriptor, Path path) : descriptor_{descriptor}, path_{std::move(path)} {}
    ~DiskFile() override {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    std::size_t read_at(std::uint64_t offset, std::span<std::byte> bytes) override {
        return static_cast<std::size_t>(checked(FileAction::read, path_, [&] {
            return ::pread(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        }));
    }
    std::size_t write_at(std::uint64_t offset, std::span<const std::byte> bytes) override {
        const auto done = checked(FileAction::write, path_, [&] {
            return ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        });
        if (done == 0 && !bytes.empty()) throw file_error(FileAction::write, path_, EIO);
        return static_cast<std::size_t>(done);
    }
    std::uint64_t size() override {
        struct stat status {};
        checked(FileAction::read, path_, [&] { return ::fstat(descriptor_, &status); });
        return static_cast<std::uint64_t>(status.st_size);
    }
    void synchronise() override {
        checked(FileAction::synchronise, path_, [&] { return ::fsync(descriptor_); });
    }
    void close() override {
        // The descriptor is gone whatever close says, so it is never called twice.
        if (::close(std::exchange(descriptor_, -1)) != 0) throw file_error(FileAction::close, path_, errno);
    }

private:
    int descriptor_;
    Path path_;
};

std::unique_ptr<File> open_file(FileAction action, const Path& path, int flags) {
    const int descriptor = checked(action, path, [&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0666); });
    return std::make_unique<DiskFile>(descriptor, path);
}

}  // namespace

Error file_error(FileAction action, const Path& path, int cause) {
    const Text verb = action_text(action);
    const Text reason = cause_text(cause);
    return Error{{"no se pudo " + verb.es + " '" + path.string() + "': " + reason.es,
                  "cannot " + verb.en + " '" + path.string() + "': " + reason.en}};
}

std::unique_ptr<File> DiskFileSystem::create(const Path& path) {
    return open_file(FileAction::create, path, O_RDWR | O_CREAT | O_TRUNC);
}

std::unique_ptr<File> DiskFileSystem::open(const Path& path) { return open_file(FileAction::read, path, O_RDONLY); }

PathKind DiskFileSystem::kind(const Path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return S_ISDIR(status.st_mode) ? PathKind::folder : PathKind::file;
    if (errno == ENOENT || errno == ENOTDIR) return PathKind::nothing;
    throw file_error(FileAction::read, path, errno);
}

std::vector<std::string> DiskFileSystem::list(const Path& folder) {
    std::error_code error;
    std::vector<std::string> names;
    std::filesystem::directory_iterator entry{folder, error};
    while (!error && entry != std::filesystem::directory_iterator{}) {
        names.push_back(entry->path().filename().string());
        entry.increment(error);
    }
    if (error) throw file_error(FileAction::list, folder, error.value());
    return names;
}

void DiskFileSystem::create_folder(const Path& folder) {
    checked(FileAction::create, folder, [&] { return ::mkdir(folder.c_str(), 0777); });
}

void DiskFileSystem::rename(const Path& from, const Path& to) {
    checked(FileAction::rename, to, [&] { return ::rename(from.c_str(), to.c_str()); });
}

void DiskFileSystem::remove(const Path& path) {
    checked(FileAction::remove, path, [&] { return ::remove(path.c_str()); });
}

void DiskFileSystem::synchronise_folder(const Path& folder) {
    const std::unique_ptr<File> opened = open_file(FileAction::synchronise, folder, O_RDONLY | O_DIRECTORY);
    opened->synchronise();
    opened->close();
}

Path folder_of(const Path& path) { return path.has_parent_path() ? path.parent_path() : Path{"."}; }

void write_all(File& file, std::uint64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const std::size_t done = file.write_at(offset, bytes);
        offset += done;
        bytes = bytes.subspan(done);
    }
}

std::size_t read_all(File& file, std::uint64_t offset, std::span<std::byte> bytes) {
    std::size_t total = 0;
    while (total != bytes.size()) {
        const std::size_t done = file.read_at(offset + total, bytes.subspan(total));
        if (done == 0) break;
        total += done;
    }
    return total;
}

std::vector<std::byte> read_whole(FileSystem& files, const Path& path) {
    const std::unique_ptr<File> file = files.open(path);
    std::vector<std::byte> bytes(file->size());
    bytes.resize(read_all(*file, 0, bytes));
    return bytes;
}

NewFile::NewFile(FileSystem& files, Path path)
    : files_{files}, path_{std::move(path)}, temporary_{path_.string() + ".tmp"}, file_{files_.create(temporary_)} {}

NewFile::~NewFile() {
    if (committed_) return;
    file_.reset();
    try {
        files_.remove(temporary_);
    } catch (const Error&) {  // a leftover is overwritten by the next attempt; the first failure is what counts
    }
}

void NewFile::commit() {
    file_->synchronise();
    file_->close();
    files_.rename(temporary_, path_);
    committed_ = true;
    files_.synchronise_folder(folder_of(path_));
}

void replace_file(FileSystem& files, const Path& path, std::span<const std::byte> bytes) {
    NewFile fresh{files, path};
    write_all(fresh.file(), 0, bytes);
    fresh.commit();
}

}  // namespace sim
