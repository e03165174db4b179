// SPDX-License-Identifier: MIT
#include "markup.hpp"

#include <npslice/page/figure.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace npslice::page {
namespace {

/// Which part of the drawing is shown.
struct View {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

std::string head_of(const Figure& figure, const View& view, const std::string& id) {
  return fmt::format(R"( viewBox="{} {} {} {}" role="img" aria-labelledby="{}-t {}-d">)"
                     R"(<title id="{}-t">{}</title><desc id="{}-d">{}</desc>)",
                     view.left, view.top, view.width, view.height, id, id, id,
                     escaped(figure.title), id, escaped(figure.description));
}

/// Orange, grey and blue differ for all kinds of colour vision, and each colour has a twin for text
/// on it with a contrast of at least 4.5.
constexpr std::string_view light_colours =
    "--paper:#fff;--ink:#1d2329;--quiet:#59636e;--rule:#d9dee3;--panel:#f6f7f9;"
    "--detractors:#b34700;--on-detractors:#fff;--passives:#d3d8de;--on-passives:#1d2329;"
    "--promoters:#0b5cad;--on-promoters:#fff;--line:#12263a;--band:#12263a;"
    "--h0:#a63f00;--h1:#b9551d;--h2:#e6a277;--h3:#f6d9c6;--h4:#eef0f2;--h5:#cfe1f3;--h6:#8dbbe6;"
    "--h7:#2f78c0;--h8:#084a8f;--on-strong:#fff;--on-weak:#1d2329";
constexpr std::string_view dark_colours =
    "--paper:#14181d;--ink:#e8ebee;--quiet:#a3adb8;--rule:#39424c;--panel:#1d232a;"
    "--detractors:#e88b4a;--on-detractors:#14181d;--passives:#56606b;--on-passives:#fff;"
    "--promoters:#6bb0f0;--on-promoters:#14181d;--line:#f3f5f7;--band:#f3f5f7;"
    "--h0:#e88b4a;--h1:#c96f35;--h2:#8a4f2a;--h3:#523522;--h4:#2b323a;--h5:#233f5a;--h6:#28608f;"
    "--h7:#4d92cf;--h8:#7dbcf5;--on-strong:#14181d;--on-weak:#fff";

constexpr std::string_view rules =
    "svg{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',sans-serif}"
    "text{fill:var(--ink);unicode-bidi:isolate}.end{text-anchor:end}.mid{text-anchor:middle}"
    ".bold{font-weight:600}text.quiet{fill:var(--quiet)}.small{font-size:11px}"
    ".paper{fill:var(--paper)}"
    ".c0{fill:var(--detractors)}.c1{fill:var(--passives)}.c2{fill:var(--promoters)}"
    ".o0{fill:var(--on-detractors)}.o1{fill:var(--on-passives)}.o2{fill:var(--on-promoters)}"
    ".behind{opacity:.28}.c1.behind{opacity:.5}"
    ".whole{stroke:var(--quiet);stroke-width:1;stroke-dasharray:2 3}"
    ".rule{stroke:var(--rule);stroke-width:1}.zero{stroke:var(--quiet);stroke-width:1}"
    ".whisker{stroke:var(--ink);stroke-width:1.5}.dot{fill:var(--line)}"
    ".open{fill:var(--paper);stroke:var(--line);stroke-width:2}"
    ".trend{fill:none;stroke:var(--line);stroke-width:2.5;stroke-linejoin:round}"
    ".band{fill:var(--band);opacity:.16}"
    ".halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}"
    "rect.h0{fill:var(--h0)}rect.h1{fill:var(--h1)}rect.h2{fill:var(--h2)}rect.h3{fill:var(--h3)}"
    "rect.h4{fill:var(--h4)}rect.h5{fill:var(--h5)}rect.h6{fill:var(--h6)}rect.h7{fill:var(--h7)}"
    "rect.h8{fill:var(--h8)}.os{fill:var(--on-strong)}.ow{fill:var(--on-weak)}";

/// The rules with the light colours in place of their names: programs that put a figure on a slide
/// know no names of colours.
std::string rules_in_light() {
  std::string css(rules);
  std::string_view rest = light_colours;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view colour = rest.substr(0, end);
    const std::size_t colon = colour.find(':');
    const std::string name = "var(" + std::string(colour.substr(0, colon)) + ")";
    for (std::size_t at = css.find(name); at != std::string::npos; at = css.find(name, at)) {
      css.replace(at, name.size(), colour.substr(colon + 1));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return css;
}

} // namespace

Figure empty_figure(const render::Wording& wording) {
  const std::string words = wording.language->labels().no_response.text();
  return {wording.score, words, 360, 40,
          fmt::format(R"(<text x="8" y="24">{}</text>)", escaped(wording.score + ": " + words))};
}

std::string svg_element(const Figure& figure, const std::string& id, const std::string& css_class) {
  return fmt::format(R"(<svg class="figure {}")", css_class) +
         head_of(figure, {0, 0, figure.width, figure.height}, id) + figure.body + "</svg>\n";
}

std::string svg_document(const Figure& figure) {
  constexpr int margin = 16;
  constexpr int title = 28; // above the figure
  const View view{-margin, -margin - title, figure.width + 2 * margin,
                  figure.height + 2 * margin + title};
  return fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}")",
                     view.width, view.height) +
         head_of(figure, view, "figure") + "<style>" + rules_in_light() + "</style>" +
         fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" class="paper"/>)", view.left,
                     view.top, view.width, view.height) +
         fmt::format(R"(<text x="0" y="-18" class="bold">{}</text>)", escaped(figure.title)) +
         figure.body + "</svg>\n";
}

std::string figure_style() {
  return fmt::format(":root{{color-scheme:light dark;{}}}"
                     "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}",
                     light_colours, dark_colours) +
         std::string(rules);
}

int heat_step(const stats::Ratio& net_share, stats::Measure measure) {
  // Nine steps of 20 points each, the middle one from -10 to +10; beyond ±70 is the last.
  const auto points = static_cast<int>(render::rounded(net_share, 2));
  if (measure == stats::Measure::top) return 4 + (points + 12) / 25;
  const int away = std::min(4, (std::abs(points) + 10) / 20);
  return points < 0 ? 4 - away : 4 + away;
}

} // namespace npslice::page
