#include <gtest/gtest.h>

#include <regex>

#include "analysis/report/page.hpp"

namespace {
using namespace analysis;

Page small_page() {
    Page page{.title = "A & <b>", .subtitle = "s", .notice = "n"};
    Chart chart{
        .id = "c", .title = "T", .alternative = "says \"x\"", .specification = R"({"mark":"point","usermeta":{}})"};
    chart.frame = {{{"x", "X", ColumnKind::number, 1}, {"day", "Day", ColumnKind::date}, {"hidden", ""}},
                   {{1234.56, "2024-01-01", "</script>"}, {-0.01, "2024-02-30", "b"}}};
    page.sections = {{"one", "One", {Paragraph{"<i>"}, chart, List{{"a<b"}}}}, {"two", "Two", {Verbatim{"x < y"}}}};
    return page;
}

std::string body(const std::string& html) { return html.substr(0, html.find("</footer>")); }

TEST(PageHtml, EscapesEveryText) {
    EXPECT_EQ(escaped("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
    const std::string html = body(to_html(small_page()));
    for (const char* raw : {"<b>", "<i>", "a<b", "x < y", "\"</script>\""})
        EXPECT_EQ(html.find(raw), std::string::npos) << raw;
    EXPECT_NE(html.find("<title>A &amp; &lt;b&gt;</title>"), std::string::npos);
    EXPECT_NE(html.find("\\u003c/script>"), std::string::npos);
}

TEST(PageHtml, NumbersAndDatesInTheLanguageOfThePage) {
    Page page = small_page();
    std::string html = body(to_html(page));
    EXPECT_NE(html.find(">1.234,6<"), std::string::npos);
    EXPECT_NE(html.find(">0,0<"), std::string::npos);  // never "-0,0"
    EXPECT_NE(html.find(">1 de enero de 2024<"), std::string::npos);
    EXPECT_NE(html.find(">2024-02-30<"), std::string::npos);  // no date: as it is
    EXPECT_NE(html.find("<html lang=\"es\">"), std::string::npos);
    page.language = sim::Language::english;
    html = body(to_html(page));
    EXPECT_NE(html.find(">1,234.6<"), std::string::npos);
    EXPECT_NE(html.find(">1 January 2024<"), std::string::npos);
    EXPECT_NE(html.find("<html lang=\"en\">"), std::string::npos);
}

TEST(PageHtml, ColumnsWithoutATitleAreForTheChartAlone) {
    const std::string html = body(to_html(small_page()));
    EXPECT_EQ(html.find("hidden</th>"), std::string::npos);
    EXPECT_NE(html.find(R"("fields":["x","day","hidden"])"), std::string::npos);
}

TEST(PageHtml, NotesStandBelowTheirTableAndFoldWithIt) {
    Page page = small_page();
    page.sections[1].blocks.push_back(
        Table{.caption = "Cap", .frame = {{{"x", "X"}}, {{"cell"}}}, .folded = true, .notes = {"a < note"}});
    const std::string html = body(to_html(page));
    const std::size_t note = html.find("</table>\n</div>\n<p class=\"note\">a &lt; note</p>\n</details>");
    EXPECT_NE(note, std::string::npos);
}

TEST(PageHtml, HeadingsAreInOrderAndEveryLinkHasItsAim) {
    const std::string html = body(to_html(small_page()));
    const std::regex heading{"<h([1-6])"};
    int before = 0;
    for (auto h = std::sregex_iterator{html.begin(), html.end(), heading}; h != std::sregex_iterator{}; ++h) {
        const int level = std::stoi((*h)[1]);
        EXPECT_LE(level, before + 1);
        before = level;
    }
    EXPECT_EQ(before, 2);
    const std::regex link{"href=\"#([^\"]*)\""};
    for (auto l = std::sregex_iterator{html.begin(), html.end(), link}; l != std::sregex_iterator{}; ++l)
        EXPECT_NE(html.find("id=\"" + (*l)[1].str() + "\""), std::string::npos) << (*l)[1];
}

TEST(PageHtml, NothingIsFetchedAndLicencesAreInIt) {
    const std::string html = to_html(small_page());
    EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
    const std::regex fetched{R"((<(link|iframe|img|object)\b)|(<script[^>]*\bsrc=)|(@import)|(url\())"};
    const std::string own = body(html);
    EXPECT_FALSE(std::regex_search(own, fetched));
    EXPECT_NE(html.find("vega"), std::string::npos);
    EXPECT_NE(html.find("Redistribution and use"), std::string::npos);  // BSD
    EXPECT_EQ(std::string{page_parts().library}.find("</script"), std::string::npos);
    EXPECT_LT(html.size(), 1'500'000U);
}

}  // namespace
