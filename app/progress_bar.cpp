#include "app/progress_bar.hpp"

#include <fmt/format.h>

#include <chrono>

namespace app {
namespace {

constexpr std::size_t width = 30;
constexpr double between_frames = 0.1;
constexpr double between_lines = 5;

}  // namespace

std::string duration_text(double seconds) {
    const auto whole = static_cast<long long>(seconds + 0.5);
    if (whole >= 3600) return fmt::format("{} h {:02} min", whole / 3600, whole % 3600 / 60);
    if (whole >= 60) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{} s", whole);
}

std::string plain_line(std::size_t done, std::size_t total, double left, sim::Language language) {
    const bool spanish = language == sim::Language::spanish;
    std::string text = fmt::format(fmt::runtime(spanish ? "{} de {} corridas" : "{} of {} runs"), done, total);
    if (left >= 0 && done != total)
        text += fmt::format(fmt::runtime(spanish ? ", faltan {}" : ", {} left"), duration_text(left));
    return text;
}

std::string bar(std::size_t done, std::size_t total, double left, sim::Language language) {
    const std::size_t filled = total == 0 ? width : width * done / total;
    return fmt::format("[{}{}] {}", std::string(filled, '#'), std::string(width - filled, ' '),
                       plain_line(done, total, left, language));
}

ProgressBar::ProgressBar(std::ostream& stream, bool terminal, sim::Language language, Seconds clock)
    : stream_{stream}, terminal_{terminal}, language_{language}, clock_{std::move(clock)} {}

ProgressBar::~ProgressBar() {
    if (terminal_ && shown_) stream_ << '\n';
}

/// At the mean pace of this attempt; below 0 before its first run is done.
double ProgressBar::left(std::size_t done, std::size_t total, double now) {
    if (done == found_) return -1;
    return (now - begin_) / static_cast<double>(done - found_) * static_cast<double>(total - done);
}

void ProgressBar::runs(std::size_t done, std::size_t total) {
    const double now = clock_();
    if (!begun_) {
        begun_ = true;
        found_ = done;
        begin_ = last_ = now;
        if (!terminal_) return;
    }
    const bool due = now - last_ >= (terminal_ ? between_frames : between_lines);
    if (!due && done != total && done != found_) return;
    last_ = now;
    shown_ = true;
    if (terminal_)
        stream_ << '\r' << bar(done, total, left(done, total, now), language_) << "\x1b[K" << std::flush;
    else
        stream_ << plain_line(done, total, left(done, total, now), language_) << std::endl;
}

ProgressBar::Seconds steady_seconds() {
    return [] { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); };
}

}  // namespace app
