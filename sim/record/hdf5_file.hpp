// HDF5 over a sim::File, on the disk or in memory, by a small driver of our own. HDF5 does not survive a disk that
// fails under it (it may crash while closing), so it is never told: after the first failed write the driver keeps the
// lost pieces to itself, says "done", and hands the failure to whoever calls check().
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "sim/record/file_system.hpp"
#include "sim/record/hdf5.hpp"

namespace sim::hdf5 {

/// What the driver sees of a File.
class Device {
public:
    explicit Device(File& file) : file_{file}, size_{file.size()} {}

    [[nodiscard]] std::uint64_t size() const { return size_; }
    void read(std::uint64_t offset, std::span<std::byte> bytes);
    void write(std::uint64_t offset, std::span<const std::byte> bytes) noexcept;
    /// Throws the first failure.
    void check() const;
    [[nodiscard]] bool failed() const { return failure_ != nullptr; }

private:
    void keep(std::uint64_t offset, std::span<const std::byte> bytes) noexcept;

    File& file_;
    std::uint64_t size_;
    std::exception_ptr failure_;
    std::vector<std::pair<std::uint64_t, std::vector<std::byte>>> lost_;
};

/// An open HDF5 file. Objects in it must be closed before it.
class Hdf5File {
public:
    /// Metadata with checksums, links and attributes in order of creation, no times.
    [[nodiscard]] static Hdf5File create(File& file);
    /// For reading.
    [[nodiscard]] static Hdf5File open(File& file);

    [[nodiscard]] hid_t id() const { return file_.id(); }
    void check() const { device_->check(); }
    /// Everything has reached the File.
    void close();

private:
    explicit Hdf5File(File& file) : device_{std::make_unique<Device>(file)} {}

    std::unique_ptr<Device> device_;  // its address is known to the driver
    Handle file_;
};

/// A creation list without times and with its attributes in order.
[[nodiscard]] Handle creation_list(hid_t kind);

/// A File in memory.
class MemoryFile final : public File {
public:
    MemoryFile() = default;
    explicit MemoryFile(std::vector<std::byte> bytes) : bytes_{std::move(bytes)} {}

    /// Room for a file of about that size, so that it need not be moved as it grows.
    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
    std::size_t read_at(std::uint64_t offset, std::span<std::byte> bytes) override;
    std::size_t write_at(std::uint64_t offset, std::span<const std::byte> bytes) override;
    std::uint64_t size() override { return bytes_.size(); }
    void synchronise() override {}
    void close() override {}
    [[nodiscard]] const std::vector<std::byte>& bytes() const { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

}  // namespace sim::hdf5
