// What a character of a note is, whatever the locale of the machine.
#pragma once

namespace sim {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
/// Letters of other alphabets than ASCII's belong to words.
constexpr bool is_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace sim
