// How far an experiment has come, for a person who waits: a bar with the time left on a terminal, a plain line every
// few seconds in a log.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "sim/core/text.hpp"
#include "sim/experiment/progress.hpp"

namespace app {

/// "1 h 05 min", "2 min 10 s", "8 s".
[[nodiscard]] std::string duration_text(double seconds);
/// "[#######       ]  35 of 100 runs, 12 s left"; `left` below 0: not known yet.
[[nodiscard]] std::string bar(std::size_t done, std::size_t total, double left, sim::Language language);
/// "35 of 100 runs, 12 s left".
[[nodiscard]] std::string plain_line(std::size_t done, std::size_t total, double left, sim::Language language);

class ProgressBar final : public sim::Progress {
public:
    using Seconds = std::function<double()>;  ///< a clock that never goes back

    ProgressBar(std::ostream& stream, bool terminal, sim::Language language, Seconds clock);
    /// Leaves the cursor at the beginning of a line.
    ~ProgressBar() override;

    void runs(std::size_t done, std::size_t total) override;

private:
    [[nodiscard]] double left(std::size_t done, std::size_t total, double now);

    std::ostream& stream_;
    bool terminal_;
    sim::Language language_;
    Seconds clock_;
    bool begun_ = false;
    bool shown_ = false;
    std::size_t found_ = 0;  ///< done before the first run of this attempt
    double begin_ = 0;
    double last_ = 0;  ///< when something was shown
};

/// The machine's own clock.
[[nodiscard]] ProgressBar::Seconds steady_seconds();

}  // namespace app
