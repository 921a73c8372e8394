// A disk in memory that fails where a test wants it to. It counts its calls; from the nth on, or at the nth only, it
// does what the fault says.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "sim/record/file_system.hpp"

namespace toy {

enum class Fault { none, full_once, full_for_ever, broken, short_write, lost_synchronise };

/// What a call asks of the disk: a write needs space too.
enum class Call { look, space, write, synchronise };

/// Whether the fault can befall such a call.
constexpr bool strikes(Fault fault, Call call) {
    switch (fault) {
        case Fault::none:
            return false;
        case Fault::full_once:
        case Fault::full_for_ever:
            return call == Call::space || call == Call::write;
        case Fault::broken:
            return true;
        case Fault::short_write:
            return call == Call::write;
        case Fault::lost_synchronise:
            return call == Call::synchronise;
    }
    return false;
}

class MemoryDisk : public sim::FileSystem {
public:
    using Bytes = std::vector<std::byte>;

    /// The nth call from now (from 1) fails.
    void inject(Fault fault, std::size_t nth) {
        fault_ = fault;
        nth_ = nth;
        calls_.clear();
    }
    /// Since the last inject().
    [[nodiscard]] const std::vector<Call>& calls() const { return calls_; }
    [[nodiscard]] const std::map<std::string, std::shared_ptr<Bytes>>& contents() const { return contents_; }
    [[nodiscard]] Bytes& at(const sim::Path& path) { return *contents_.at(path.string()); }

    std::unique_ptr<sim::File> create(const sim::Path& path) override {
        count(sim::FileAction::create, path, Call::space);
        contents_[path.string()] = std::make_shared<Bytes>();
        return std::make_unique<Opened>(*this, path, contents_[path.string()]);
    }
    std::unique_ptr<sim::File> open(const sim::Path& path) override {
        count(sim::FileAction::read, path, Call::look);
        if (!contents_.contains(path.string())) throw sim::file_error(sim::FileAction::read, path, ENOENT);
        return std::make_unique<Opened>(*this, path, contents_[path.string()]);
    }
    sim::PathKind kind(const sim::Path& path) override {
        count(sim::FileAction::read, path, Call::look);
        if (folders_.contains(path.string())) return sim::PathKind::folder;
        return contents_.contains(path.string()) ? sim::PathKind::file : sim::PathKind::nothing;
    }
    std::vector<std::string> list(const sim::Path& folder) override {
        count(sim::FileAction::list, folder, Call::look);
        std::vector<std::string> names;
        for (const auto& [path, bytes] : contents_)
            if (sim::folder_of(path) == folder) names.push_back(sim::Path{path}.filename().string());
        for (const std::string& path : folders_)
            if (path != "." && sim::folder_of(path) == folder) names.push_back(sim::Path{path}.filename().string());
        return names;
    }
    void create_folder(const sim::Path& folder) override {
        count(sim::FileAction::create, folder, Call::space);
        folders_.insert(folder.string());
    }
    void rename(const sim::Path& from, const sim::Path& to) override {
        count(sim::FileAction::rename, to, Call::space);
        contents_[to.string()] = contents_.at(from.string());
        contents_.erase(from.string());
    }
    void remove(const sim::Path& path) override {
        count(sim::FileAction::remove, path, Call::look);
        if (contents_.erase(path.string()) + folders_.erase(path.string()) == 0)
            throw sim::file_error(sim::FileAction::remove, path, ENOENT);
    }
    void synchronise_folder(const sim::Path& folder) override {
        count(sim::FileAction::synchronise, folder, Call::synchronise);
    }

private:
    class Opened final : public sim::File {
    public:
        Opened(MemoryDisk& disk, sim::Path path, std::shared_ptr<Bytes> bytes)
            : disk_{disk}, path_{std::move(path)}, bytes_{std::move(bytes)} {}

        std::size_t read_at(std::uint64_t offset, std::span<std::byte> bytes) override {
            disk_.count(sim::FileAction::read, path_, Call::look);
            if (offset >= bytes_->size()) return 0;
            const std::size_t there = std::min<std::size_t>(bytes.size(), bytes_->size() - offset);
            std::copy_n(bytes_->data() + offset, there, bytes.data());
            return there;
        }
        std::size_t write_at(std::uint64_t offset, std::span<const std::byte> bytes) override {
            if (disk_.count(sim::FileAction::write, path_, Call::write)) bytes = bytes.first((bytes.size() + 1) / 2);
            if (bytes_->size() < offset + bytes.size()) bytes_->resize(offset + bytes.size());
            std::copy_n(bytes.data(), bytes.size(), bytes_->data() + offset);
            return bytes.size();
        }
        std::uint64_t size() override { return bytes_->size(); }
        void synchronise() override { disk_.count(sim::FileAction::synchronise, path_, Call::synchronise); }
        void close() override { disk_.count(sim::FileAction::close, path_, Call::space); }

    private:
        MemoryDisk& disk_;
        sim::Path path_;
        std::shared_ptr<Bytes> bytes_;
    };

    /// Throws when this call is to fail; true when it is to do half its work.
    bool count(sim::FileAction action, const sim::Path& path, Call call) {
        calls_.push_back(call);
        const bool now = fault_ == Fault::full_for_ever ? calls_.size() >= nth_ : calls_.size() == nth_;
        if (!now || !strikes(fault_, call)) return false;
        if (fault_ == Fault::short_write) return true;
        throw sim::file_error(action, path,
                              fault_ == Fault::full_once || fault_ == Fault::full_for_ever ? ENOSPC : EIO);
    }

    Fault fault_ = Fault::none;
    std::size_t nth_ = 0;
    std::vector<Call> calls_;
    std::set<std::string> folders_{"."};
    std::map<std::string, std::shared_ptr<Bytes>> contents_;
};

}  // namespace toy
