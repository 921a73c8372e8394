#include "app/opened_file.hpp"

namespace app {

Option outcome_option() {
    return {.name = "outcome",
            .value = {"NOMBRE", "NAME"},
            .meaning = {"de un barrido: el resultado que va primero; si falta, lo que queda de las agendas",
                        "of a sweep: the outcome that comes first; what is left of agendas where missing"}};
}

sim::Reader open_file(const std::string& path) try {
    sim::Reader file{sim::Path{path}};
    static_cast<void>(origin_of(file.provenance()));
    return file;
} catch (const sim::Error& error) {
    throw UsageError{error.text()};
}

}  // namespace app
