#include "app/threads.hpp"

#include <algorithm>
#include <thread>

namespace app {

Option threads_option() {
    return {.name = "threads",
            .value = {"N", "N"},
            .meaning = {"hilos; si falta, todos los núcleos", "threads; all cores where missing"}};
}

std::size_t threads_of(const Arguments& arguments) {
    const std::int64_t cores = std::max(1U, std::thread::hardware_concurrency());
    return static_cast<std::size_t>(arguments.whole("threads", 1, 1024).value_or(cores));
}

}  // namespace app
