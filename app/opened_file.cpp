#include "app/opened_file.hpp"

#include "app/arguments.hpp"

namespace app {

sim::Reader open_file(const std::string& path) try {
    sim::Reader file{sim::Path{path}};
    static_cast<void>(origin_of(file.provenance()));
    return file;
} catch (const sim::Error& error) {
    throw UsageError{error.text()};
}

}  // namespace app
