#include "sim/record/hdf5_file.hpp"

#include <algorithm>
#include <array>

namespace sim::hdf5 {
namespace {

/// HDF5's idea of an open file; its part comes first.
struct DriverFile {
    H5FD_t public_part;
    Device* device;
    haddr_t end_of_allocation;
};

DriverFile& own(H5FD_t* file) { return *reinterpret_cast<DriverFile*>(file); }
const DriverFile& own(const H5FD_t* file) { return *reinterpret_cast<const DriverFile*>(file); }

/// What the access list carries in place of a name.
struct Address {
    Device* device;
};

H5FD_t* open_device(const char*, unsigned, hid_t access, haddr_t) {
    Device* device = static_cast<const Address*>(H5Pget_driver_info(access))->device;
    return &(new DriverFile{{}, device, 0})->public_part;
}

herr_t close_device(H5FD_t* file) {
    delete &own(file);
    return 0;
}

herr_t features(const H5FD_t*, unsigned long* flags) {
    *flags = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
             H5FD_FEAT_AGGREGATE_SMALLDATA;
    return 0;
}

haddr_t end_of_allocation(const H5FD_t* file, H5FD_mem_t) { return own(file).end_of_allocation; }

herr_t set_end_of_allocation(H5FD_t* file, H5FD_mem_t, haddr_t address) {
    own(file).end_of_allocation = address;
    return 0;
}

haddr_t end_of_file(const H5FD_t* file, H5FD_mem_t) { return own(file).device->size(); }

herr_t read_device(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, std::size_t size, void* buffer) {
    try {
        own(file).device->read(address, {static_cast<std::byte*>(buffer), size});
        return 0;
    } catch (...) {
        return -1;
    }
}

herr_t write_device(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, std::size_t size, const void* buffer) {
    own(file).device->write(address, {static_cast<const std::byte*>(buffer), size});
    return 0;
}

/// A file is as long as what was allocated in it, written or not.
herr_t fill_up(H5FD_t* file, hid_t, hbool_t) {
    const DriverFile& self = own(file);
    constexpr std::array<std::byte, 1> zero{};
    if (self.device->size() < self.end_of_allocation) self.device->write(self.end_of_allocation - 1, zero);
    return 0;
}

const H5FD_class_t& driver_class() {
    static const H5FD_class_t driver = [] {
        H5FD_class_t d{};
#if H5_VERSION_GE(1, 13, 0)
        d.version = H5FD_CLASS_VERSION;
        d.value = 600;  // from the range for drivers that are not registered with the HDF Group
#endif
        d.name = "articula";
        d.maxaddr = HADDR_MAX / 2;
        d.fc_degree = H5F_CLOSE_STRONG;
        d.fapl_size = sizeof(Address);
        d.open = open_device;
        d.close = close_device;
        d.query = features;
        d.get_eoa = end_of_allocation;
        d.set_eoa = set_end_of_allocation;
        d.get_eof = end_of_file;
        d.read = read_device;
        d.write = write_device;
        d.truncate = fill_up;
        constexpr std::array<H5FD_mem_t, H5FD_MEM_NTYPES> by_dichotomy = H5FD_FLMAP_DICHOTOMY;
        std::ranges::copy(by_dichotomy, d.fl_map);
        return d;
    }();
    return driver;
}

Handle access_list(Device& device) {
    static const hid_t driver = checked(H5FDregister(&driver_class()), "H5FDregister");
    Handle list = property_list(H5P_FILE_ACCESS);
    const Address address{&device};
    checked(H5Pset_driver(list.id(), driver, &address), "H5Pset_driver");
    checked(H5Pset_libver_bounds(list.id(), H5F_LIBVER_V110, H5F_LIBVER_V110), "H5Pset_libver_bounds");
    // More attempts wait for a writer that does not exist, for ever on a torn file.
    checked(H5Pset_metadata_read_attempts(list.id(), 1), "H5Pset_metadata_read_attempts");
    return list;
}

}  // namespace

void Device::read(std::uint64_t offset, std::span<std::byte> bytes) {
    const std::size_t there = read_all(file_, offset, bytes);
    std::ranges::fill(bytes.subspan(there), std::byte{0});
    for (const auto& [at, piece] : lost_) {
        const std::uint64_t begin = std::max(at, offset);
        const std::uint64_t end = std::min<std::uint64_t>(at + piece.size(), offset + bytes.size());
        if (begin < end) std::copy_n(piece.data() + (begin - at), end - begin, bytes.data() + (begin - offset));
    }
}

void Device::write(std::uint64_t offset, std::span<const std::byte> bytes) noexcept {
    size_ = std::max<std::uint64_t>(size_, offset + bytes.size());
    if (failed()) return keep(offset, bytes);
    try {
        write_all(file_, offset, bytes);
    } catch (...) {
        failure_ = std::current_exception();
        keep(offset, bytes);
    }
}

void Device::keep(std::uint64_t offset, std::span<const std::byte> bytes) noexcept {
    try {
        lost_.emplace_back(offset, std::vector<std::byte>{bytes.begin(), bytes.end()});
    } catch (...) {  // no memory either: HDF5 may read zeros where it wrote, and says so by an error
        return;
    }
}

void Device::check() const {
    if (failure_) std::rethrow_exception(failure_);
}

Handle creation_list(hid_t kind) {
    Handle list = property_list(kind);
    checked(H5Pset_obj_track_times(list.id(), false), "H5Pset_obj_track_times");
    checked(H5Pset_attr_creation_order(list.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
            "H5Pset_attr_creation_order");
    return list;
}

Hdf5File Hdf5File::create(File& file) {
    ready();
    Hdf5File created{file};
    const Handle access = access_list(*created.device_);
    // Whole chunks are written, each once: a cache of them would only hold memory, 1 MiB for each variable.
    checked(H5Pset_cache(access.id(), 0, 521, 0, 0.75), "H5Pset_cache");
    const Handle creation = creation_list(H5P_FILE_CREATE);
    checked(H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
            "H5Pset_link_creation_order");
    created.file_ = {H5Fcreate("articula", H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose, "H5Fcreate"};
    return created;
}

Hdf5File Hdf5File::open(File& file) {
    ready();
    Hdf5File opened{file};
    const Handle access = access_list(*opened.device_);
    opened.file_ = {H5Fopen("articula", H5F_ACC_RDONLY, access.id()), H5Fclose, "H5Fopen"};
    return opened;
}

void Hdf5File::close() {
    file_.close();
    check();
}

std::size_t MemoryFile::read_at(std::uint64_t offset, std::span<std::byte> bytes) {
    if (offset >= bytes_.size()) return 0;
    const std::size_t count = std::min(bytes.size(), bytes_.size() - offset);
    std::copy_n(bytes_.data() + offset, count, bytes.data());
    return count;
}

std::size_t MemoryFile::write_at(std::uint64_t offset, std::span<const std::byte> bytes) {
    if (bytes_.size() < offset) bytes_.resize(offset);
    const std::size_t within = std::min(bytes.size(), bytes_.size() - offset);
    std::ranges::copy(bytes.first(within), bytes_.data() + offset);
    bytes_.insert(bytes_.end(), bytes.begin() + static_cast<std::ptrdiff_t>(within), bytes.end());
    return bytes.size();
}

}  // namespace sim::hdf5
