#include "sim/scenario/values.hpp"

namespace sim {

Clock clock_of(const Rhythm& rhythm, const Calendar& calendar, Duration phase) {
    const Duration period = calendar.days_of(rhythm.period.count);
    switch (rhythm.kind) {
        case Clock::Kind::none:
            return {};
        case Clock::Kind::every: {
            if (rhythm.start) phase = {calendar.at(*rhythm.start).ticks % period.ticks};
            return Clock::every(period, phase, calendar.days_of(rhythm.jitter.count));
        }
        case Clock::Kind::calendar: {
            Occasions occasions;
            for (const Date date : rhythm.dates) occasions.dates.push_back(calendar.at(date));
            return Clock::on(std::move(occasions));
        }
        case Clock::Kind::poisson:
            return Clock::poisson(period);
        case Clock::Kind::weibull:
            return Clock::weibull(period, rhythm.shape);
    }
    return {};
}

}  // namespace sim
