// The words after a command, told apart: operands, options with a value, switches. Values stay texts here; whoever
// knows their meaning turns them into numbers.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/error.hpp"

namespace app {

/// The user asked for something that cannot be; nothing was done.
class UsageError : public sim::Error {
public:
    using sim::Error::Error;
};

struct Option {
    std::string name;
    char letter = 0;    ///< its short form, 0 where it has none
    sim::Text value{};  ///< what the help calls its value; nothing for a switch
    sim::Text meaning{};
    bool many = false;      ///< may be given again
    bool required = false;  ///< nothing can be done without it
};

/// How a command is called: the help and the parser read the same.
struct Usage {
    std::string name;
    sim::Text summary;
    std::vector<sim::Text> operands{};
    std::size_t required = 0;  ///< how many of them
    std::vector<Option> options{};
    sim::Text details{};
    std::string example{};
};

struct Arguments {
    std::vector<std::string> operands{};
    std::map<std::string, std::vector<std::string>> options{};

    [[nodiscard]] bool has(const std::string& option) const { return options.contains(option); }
    [[nodiscard]] std::optional<std::string> value(const std::string& option) const;
    [[nodiscard]] std::vector<std::string> values(const std::string& option) const;
    /// Its value as a whole number between the limits; nothing where it was not given. Throws UsageError.
    [[nodiscard]] std::optional<std::int64_t> whole(const std::string& option, std::int64_t low,
                                                    std::int64_t high) const;
};

/// Throws UsageError. With "--help" among the words, missing operands are no mistake.
[[nodiscard]] Arguments parse(const Usage& usage, const std::vector<std::string>& words);

/// Every command has this one.
[[nodiscard]] const Option& help_option();

}  // namespace app
